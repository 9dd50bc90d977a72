"""Casts to built-in classes: `<list>x` believes, `<list?>x` tests, and takes no None."""
cimport cython


def believed(x):
    """
    >>> believed([1]), believed(None)
    (([1], 'list object'), (None, 'list object'))
    """
    y = <list>x
    return y, cython.typeof(y)


def checked(x):
    """
    >>> checked([1])
    ([1], 'list object')
    >>> checked((1,))
    Traceback (most recent call last):
    TypeError: Expected list, got tuple
    >>> checked(None)
    Traceback (most recent call last):
    TypeError: Expected list, got NoneType
    >>> class Mine(list): pass
    >>> checked(Mine())
    Traceback (most recent call last):
    TypeError: Expected list, got Mine
    """
    y = <list?>x
    return y, cython.typeof(y)


def checked_exception(x):
    """
    >>> checked_exception(KeyError(1))
    KeyError(1)
    >>> checked_exception(1)
    Traceback (most recent call last):
    TypeError: Expected LookupError, got int
    """
    return <LookupError?>x


def of_numbers(int i):
    """
    >>> of_numbers(3)
    Traceback (most recent call last):
    TypeError: Expected str, got int
    """
    return <str?>i


def truth(int i, double d):
    """
    >>> truth(2, 0.0)
    (True, False, 1)
    """
    return <bool>i, <bool>d, <int><bool>i


def used(x, int i):
    """
    >>> used([1, 2, 3], -1), used(b'abc', 0)
    (3, 97)
    """
    return (<list>x)[i] if type(x) is list else (<bytes>x)[i]
