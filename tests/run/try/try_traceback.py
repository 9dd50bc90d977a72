"""Tracebacks: which functions, which lines."""
import traceback


def entries(f, *args):
    """Function names and lines of the traceback, the caller's own left out."""
    try:
        f(*args)
    except Exception as e:
        return [(entry.name, entry.lineno) for entry in traceback.extract_tb(e.__traceback__)][1:]


def simple():
    """
    >>> entries(simple)
    [('simple', 19)]
    """
    x = 1
    return x / 0


def calls():
    """
    >>> entries(calls)
    [('calls', 27), ('inner', 31), ('simple', 19)]
    """
    return inner(1,
                 2)

def inner(a, b):
    return simple()


def lines(which):
    """
    >>> [entries(lines, i)[0][1] for i in range(9)]
    [40, 42, 45, 47, 53, 56, 59, 63, 65]
    """
    if which == 0:
        which.missing
    if which == 1:
        which.missing = 5
    if which == 2:
        x = (1 +
             {}['a'])
    if which == 3:
        for a in [1,
                  2] + 3:
            pass
    if which == 4:
        x = [
            1,
            which.upper(
            )]
    if which == 5:
        del {}[
            3]
    if which == 6:
        raise KeyError(
            3)
    if which == 7:
        assert \
            which == 8, 'no'
    if which == 8:
        a, b = \
            range(which)


def caught_and_raised():
    """
    >>> entries(caught_and_raised)
    [('caught_and_raised', 75), ('simple', 19)]
    """
    try:
        simple()
    except ZeroDivisionError:
        x = 1
        raise


def through_finally():
    """
    >>> entries(through_finally)
    [('through_finally', 87), ('simple', 19)]
    """
    try:
        simple()
    finally:
        x = 1
        y = 2


def not_matched():
    """
    >>> entries(not_matched)
    [('not_matched', 99), ('simple', 19)]
    """
    try:
        simple()
    except KeyError:
        pass
    except (ValueError,
            TypeError):
        pass


def raised_by_name():
    """
    >>> entries(raised_by_name)
    [('raised_by_name', 115), ('raised_by_name', 113), ('simple', 19)]
    """
    try:
        simple()
    except ZeroDivisionError as e:
        raise e


def inside_handler():
    """The entry of this frame is there while the exception is handled.

    >>> inside_handler()
    [('inside_handler', 125), ('simple', 19)]
    """
    try:
        simple()
    except ZeroDivisionError as e:
        return [(entry.name, entry.lineno) for entry in traceback.extract_tb(e.__traceback__)]


def in_handler():
    """
    >>> entries(in_handler)
    [('in_handler', 138)]
    """
    try:
        simple()
    except ZeroDivisionError:
        {}['a']


def in_finally():
    """
    >>> entries(in_finally)
    [('in_finally', 149)]
    """
    try:
        simple()
    finally:
        {}['a']


def in_loop(n):
    """
    >>> entries(in_loop, 3)
    [('in_loop', 159)]
    """
    for i in range(n):
        if i == 2:
            [
            ][i]


def recursive(n):
    """
    >>> entries(recursive, 2)
    [('recursive', 170), ('recursive', 170), ('recursive', 169)]
    """
    if n == 0:
        raise ValueError
    return 1 + recursive(n - 1)


def condition(a):
    """
    >>> entries(condition, 'x'), entries(condition, 3)
    ([('condition', 178)], [('condition', 180)])
    """
    if (a
            > 1 and
            a in 5):
        return 1


def method(a):
    """
    >>> entries(method, 'x')
    [('method', 192)]
    """
    return (a
            .upper()
            .lower()
            .missing()
            .strip())


def printed():
    """
    >>> try: printed()
    ... except Exception: print(traceback.format_exc().splitlines()[-1])
    ValueError: ('ä', 1)
    """
    raise ValueError('ä', 1)


def nothing_to_raise():
    """A bare raise adds no entry, unless what it raises is that there was nothing.

    >>> entries(nothing_to_raise), entries(raise_in_callee)
    ([('nothing_to_raise', 211)], [('raise_in_callee', 218), ('raise_in_callee', 216), ('simple', 19)])
    """
    raise


def raise_in_callee():
    try:
        simple()
    except ZeroDivisionError:
        nothing_to_raise()
