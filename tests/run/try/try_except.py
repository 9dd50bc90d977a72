"""try, except, else: which clause is taken, what is handled where."""
import sys


def which(f):
    """
    >>> which(value_error), which(key_error), which(os_error), which(nothing)
    ('value', 'lookup KeyError', 'other', 'else')
    """
    try:
        f()
    except ValueError:
        return 'value'
    except (IndexError, KeyError) as e:
        return f'lookup {type(e).__name__}'
    except:
        return 'other'
    else:
        return 'else'


def value_error():
    raise ValueError('bad value')


def key_error():
    return {}['missing']


def os_error():
    raise OSError(2, 'gone')


def nothing():
    pass


def not_caught(f):
    """
    >>> not_caught(key_error)
    Traceback (most recent call last):
    KeyError: 'missing'
    >>> not_caught(value_error)
    'caught'
    """
    try:
        f()
    except ValueError:
        return 'caught'


def handled_exception():
    """sys.exc_info() inside, in a function called from there, and afterwards.

    >>> handled_exception()
    (None, <class 'ValueError'>, <class 'ValueError'>, None)
    """
    before = sys.exc_info()[0]
    try:
        value_error()
    except ValueError:
        inside = sys.exc_info()[0]
        called = current()
    after = sys.exc_info()[0]
    return before, inside, called, after


def current():
    return sys.exc_info()[0]


def nested_handled():
    """
    >>> nested_handled()
    [<class 'ValueError'>, <class 'KeyError'>, <class 'ValueError'>, None]
    """
    log = []
    try:
        value_error()
    except ValueError:
        log.append(current())
        try:
            key_error()
        except KeyError:
            log.append(current())
        log.append(current())
    log.append(current())
    return log


def name_is_deleted():
    """
    >>> name_is_deleted()
    Traceback (most recent call last):
    UnboundLocalError: cannot access local variable 'e' where it is not associated with a value
    """
    e = 'old'
    for f in [value_error, key_error]:
        try:
            f()
        except ValueError as e:
            pass
        except KeyError:
            return e


def name_is_kept():
    """
    >>> name_is_kept()
    'old'
    """
    e = 'old'
    try:
        nothing()
    except ValueError as e:
        pass
    return e


def name_rebound():
    """
    >>> name_rebound()
    ['new', 'UnboundLocalError']
    """
    log = []
    try:
        value_error()
    except ValueError as e:
        e = 'new'
        log.append(e)
    try:
        if log == []:
            e = 1
        e
    except NameError as other:
        log.append(type(other).__name__)
    return log


def name_deleted_inside():
    """
    >>> name_deleted_inside()
    'fine'
    """
    try:
        value_error()
    except ValueError as e:
        del e
    return 'fine'


def module_name():
    """
    >>> module_name()
    ('caught bad value', False)
    """
    return caught, hasattr(sys.modules[__name__], 'error')


try:
    value_error()
except ValueError as error:
    caught = f'caught {error}'


def else_is_not_guarded():
    """
    >>> else_is_not_guarded()
    Traceback (most recent call last):
    ValueError: bad value
    """
    try:
        pass
    except ValueError:
        return 'caught'
    else:
        value_error()


def raised_in_handler():
    """
    >>> raised_in_handler()
    ("KeyError('second')", "ValueError('bad value')", None)
    """
    try:
        try:
            value_error()
        except ValueError:
            raise KeyError('second')
    except KeyError as e:
        return repr(e), repr(e.__context__), e.__cause__


def raised_again():
    """
    >>> raised_again()
    ['handled', 'again', None]
    """
    log = []
    try:
        try:
            value_error()
        except ValueError:
            log.append('handled')
            raise
    except ValueError as e:
        log.append('again')
        log.append(e.__context__)
    return log


def raised_again_elsewhere():
    """
    >>> raised_again_elsewhere()
    'ValueError'
    """
    try:
        try:
            value_error()
        except ValueError:
            raise_again()
    except Exception as e:
        return type(e).__name__


def raise_again():
    raise


def nothing_to_raise():
    """
    >>> nothing_to_raise()
    Traceback (most recent call last):
    RuntimeError: No active exception to reraise
    """
    raise


def not_a_class(f, classes):
    """
    >>> not_a_class(value_error, 5)
    Traceback (most recent call last):
    TypeError: catching classes that do not inherit from BaseException is not allowed
    >>> not_a_class(value_error, (KeyError, 'x'))
    Traceback (most recent call last):
    TypeError: catching classes that do not inherit from BaseException is not allowed
    >>> not_a_class(nothing, 5)
    """
    try:
        f()
    except classes:
        return 'caught'


def failing_class(f):
    """The expression behind `except` is evaluated only when something was raised.

    >>> failing_class(value_error)
    Traceback (most recent call last):
    KeyError: 'missing'
    >>> failing_class(nothing)
    """
    try:
        f()
    except key_error():
        return 'caught'


def in_loop(items):
    """
    >>> in_loop([1, 0, 'x', 4])
    [1.0, 'zero', 'type', 0.25]
    """
    result = []
    for item in items:
        try:
            result.append(1 / item)
        except ZeroDivisionError:
            result.append('zero')
            continue
        except TypeError:
            result.append('type')
    return result


def break_from_handler(items):
    """
    >>> break_from_handler([1, 2, 0, 3]), break_from_handler([1])
    (([1.0, 0.5], 'broken', None), ([1.0], 'else', None))
    """
    result = []
    for item in items:
        try:
            result.append(1 / item)
        except ZeroDivisionError:
            break
    else:
        return result, 'else', current()
    return result, 'broken', current()


def return_from_handler():
    """
    >>> return_from_handler(), current()
    ('bad value', None)
    """
    try:
        value_error()
    except ValueError as e:
        return str(e)


def return_from_try():
    """
    >>> return_from_try()
    'tried'
    """
    try:
        return 'tried'
    except ValueError:
        return 'caught'


def assignments(f):
    """What was assigned before the failure stays.

    >>> assignments(nothing), assignments(value_error)
    ((1, None, 3), (1, 0, 0))
    """
    x = y = z = 0
    try:
        x = 1
        y = f()
        z = 3
    except ValueError:
        pass
    return x, y, z


def deep(n):
    """
    >>> deep(5)
    ['caught 0', 'caught 1', 'caught 2', 'caught 3', 'caught 4', 'caught 5']
    """
    if n == 0:
        try:
            value_error()
        except ValueError:
            return ['caught 0']
    try:
        log = deep(n - 1)
        raise KeyError(n)
    except KeyError as e:
        log.append(f'caught {e.args[0]}')
        return log


def group(f):
    """
    >>> group(value_error), group(key_error)
    ('Exception', 'Exception')
    >>> def stop(): raise SystemExit(3)
    >>> group(stop)
    'BaseException'
    """
    try:
        f()
    except Exception:
        return 'Exception'
    except BaseException:
        return 'BaseException'


def context_chain():
    """
    >>> context_chain()
    ['IndexError', 'KeyError', 'ValueError']
    """
    try:
        try:
            try:
                raise ValueError
            except ValueError:
                raise KeyError
        except KeyError:
            raise IndexError
    except IndexError as e:
        names = []
        while e is not None:
            names.append(type(e).__name__)
            e = e.__context__
        return names
