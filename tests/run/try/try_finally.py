"""finally in all its corners: every way in, every way out."""
import sys


def current():
    return sys.exc_info()[0]


def ways(how):
    """
    >>> ways('through'), ways('return')
    (['try', 'finally', 'end'], ['try', 'finally'])
    >>> ways('raise')
    Traceback (most recent call last):
    ValueError: ['try', 'finally']
    """
    log = []
    try:
        log.append('try')
        if how == 'return':
            return log
        if how == 'raise':
            raise ValueError(log)
    finally:
        log.append('finally')
    log.append('end')
    return log


def loops(items):
    """
    >>> loops(['a', 'continue', 'b', 'break', 'c']), loops(['a'])
    ((['a', 'f a', 'f continue', 'b', 'f b', 'f break'], 'broken'), (['a', 'f a'], 'else'))
    """
    log = []
    for item in items:
        try:
            if item == 'continue':
                continue
            if item == 'break':
                break
            log.append(item)
        finally:
            log.append(f'f {item}')
    else:
        return log, 'else'
    return log, 'broken'


def value_is_computed_before():
    """
    >>> value_is_computed_before()
    (1, [1, 2])
    """
    log = [1]
    return returns_item(log), log


def returns_item(log):
    try:
        return log[-1]
    finally:
        log.append(2)


def return_in_finally(how):
    """
    >>> return_in_finally('return'), return_in_finally('raise'), return_in_finally('through'), current()
    ('finally', 'finally', 'finally', None)
    """
    try:
        if how == 'return':
            return 'try'
        if how == 'raise':
            raise ValueError
    finally:
        return 'finally'


def break_in_finally(how):
    """
    >>> break_in_finally('raise'), break_in_finally('return'), break_in_finally('continue'), current()
    (([0], 'after', None), ([0], 'after', None), ([0], 'after', None), None)
    """
    log = []
    for i in range(3):
        try:
            log.append(i)
            if how == 'raise':
                raise ValueError
            if how == 'return':
                return 'try'
            if how == 'continue':
                continue
        finally:
            break
    return log, 'after', current()


def continue_in_finally(how):
    """
    >>> continue_in_finally('raise'), continue_in_finally('return'), continue_in_finally('break')
    (([0, 1, 2], None), ([0, 1, 2], None), ([0, 1, 2], None))
    """
    log = []
    for i in range(3):
        try:
            log.append(i)
            if how == 'raise':
                raise ValueError
            if how == 'return':
                return 'try'
            if how == 'break':
                break
        finally:
            continue
    return log, current()


def raise_in_finally(how):
    """
    >>> raise_in_finally('raise'), raise_in_finally('through'), raise_in_finally('return')
    (('KeyError', 'ValueError'), ('KeyError', None), ('KeyError', None))
    """
    try:
        return inner_raise_in_finally(how)
    except KeyError as e:
        context = type(e.__context__).__name__ if e.__context__ else None
        return type(e).__name__, context


def inner_raise_in_finally(how):
    try:
        if how == 'raise':
            raise ValueError
        if how == 'return':
            return 1
    finally:
        raise KeyError


def handled_in_finally(how):
    """A finally body that is entered by a failure handles it, as sys.exc_info() shows.

    >>> handled_in_finally('raise'), handled_in_finally('through')
    ([<class 'ValueError'>, 'caught', None], [None, None])
    """
    log = []
    try:
        try:
            if how == 'raise':
                raise ValueError
        finally:
            log.append(current())
    except ValueError:
        log.append('caught')
    log.append(current())
    return log


def nested(how):
    """
    >>> nested('through'), nested('return'), nested('break'), nested('continue')
    (['inner', 'outer', 'inner', 'outer', 'end'], ['inner', 'outer'], ['inner', 'outer', 'end'], ['inner', 'outer', 'inner', 'outer', 'end'])
    >>> nested('raise')
    ['inner', 'outer', 'caught']
    """
    log = []
    try:
        nested_body(how, log)
    except ValueError:
        log.append('caught')
    return log


def nested_body(how, log):
    for i in range(2):
        try:
            try:
                if how == 'return':
                    return
                if how == 'break':
                    break
                if how == 'continue':
                    continue
                if how == 'raise':
                    raise ValueError
            finally:
                log.append('inner')
        finally:
            log.append('outer')
    log.append('end')


def except_and_finally(how):
    """
    >>> except_and_finally('none'), except_and_finally('value'), except_and_finally('return')
    (['else', 'finally', 'end'], ['except', 'finally', 'end'], ['except', 'finally'])
    >>> except_and_finally('key')
    Traceback (most recent call last):
    KeyError: ['finally']
    >>> except_and_finally('again')
    Traceback (most recent call last):
    IndexError: ['except', 'finally']
    """
    log = []
    try:
        if how in ('value', 'return', 'again'):
            raise ValueError
        if how == 'key':
            raise KeyError(log)
    except ValueError:
        log.append('except')
        if how == 'return':
            return log
        if how == 'again':
            raise IndexError(log)
    else:
        log.append('else')
    finally:
        log.append('finally')
    log.append('end')
    return log


def inside_handler(how):
    """
    >>> inside_handler('return'), inside_handler('through')
    ((['ValueError', 'finally ValueError'], None), (['ValueError', 'finally ValueError', 'handler ValueError', 'end None'], None))
    """
    log = []
    try:
        raise ValueError
    except ValueError:
        log.append(current().__name__)
        try:
            if how == 'return':
                return log, after_handler()
        finally:
            log.append(f'finally {current().__name__}')
        log.append(f'handler {current().__name__}')
    log.append(f'end {current()}')
    return log, after_handler()


def after_handler():
    return None


def try_in_finally(how):
    """
    >>> try_in_finally('return'), try_in_finally('through')
    ((1, ['caught']), ('end', ['caught']))
    >>> try_in_finally('raise')
    Traceback (most recent call last):
    ValueError: ['caught']
    """
    log = []
    return try_in_finally_body(how, log), log


def try_in_finally_body(how, log):
    try:
        if how == 'return':
            return 1
        if how == 'raise':
            raise ValueError(log)
    finally:
        try:
            raise KeyError
        except KeyError:
            log.append('caught')
    return 'end'


def loop_in_finally(n):
    """
    >>> loop_in_finally(3)
    ('value', [0, 1])
    """
    log = []
    return loop_in_finally_body(n, log), log


def loop_in_finally_body(n, log):
    try:
        return 'value'
    finally:
        for i in range(n):
            if i == 2:
                break
            log.append(i)


def finally_in_finally(log):
    """
    >>> log = []; finally_in_finally(log), log
    ('second', ['a', 'b', 'c'])
    """
    try:
        return 'first'
    finally:
        log.append('a')
        try:
            log.append('b')
            return 'second'
        finally:
            log.append('c')


def overridden_failure():
    """
    >>> overridden_failure(), current()
    ('third', None)
    """
    try:
        try:
            raise ValueError
        finally:
            raise KeyError
    finally:
        return 'third'


def local_in_finally():
    """
    >>> local_in_finally()
    [1, 2]
    """
    x = [1]
    try:
        y = x
    finally:
        y.append(2)
    return x


def unset_in_finally():
    """
    >>> unset_in_finally()
    'UnboundLocalError'
    """
    try:
        try:
            for x in ():
                pass
            raise ValueError
        finally:
            x
    except UnboundLocalError as e:
        return type(e).__name__


def deep_return():
    """
    >>> deep_return()
    ('value', [1, 2, 3])
    """
    log = []
    return deep_return_body(log), log


def deep_return_body(log):
    for a in range(2):
        try:
            while True:
                try:
                    for b in 'xy':
                        try:
                            return 'value'
                        finally:
                            log.append(1)
                finally:
                    log.append(2)
        finally:
            log.append(3)


def number(how):
    """
    >>> [number(how) for how in range(6)]
    [('end', 'b'), ('one', 'a'), ('two', 'a'), ('three', 'a'), ('end', 'b'), ('end', 'b')]
    """
    log = []
    return number_body(how, log), log[-1]


def number_body(how, log):
    while True:
        try:
            log.append('a')
            if how == 1:
                return 'one'
            if how == 2:
                return 'two'
            if how == 3:
                return 'three'
            if how == 4:
                break
        finally:
            log.append('a')
        log.append('x')
        break
    log.append('b')
    return 'end'
