"""Recursion without end raises RecursionError, whatever way the calls take, and the program goes on."""


def direct(n):
    """
    >>> direct(0)
    Traceback (most recent call last):
    RecursionError: maximum recursion depth exceeded
    """
    return direct(n + 1) + 1


def there(n):
    """
    >>> there(0)
    Traceback (most recent call last):
    RecursionError: maximum recursion depth exceeded
    """
    return back(n)


def back(n):
    return there(n)


def unpacked(*rest, **more):
    """
    >>> unpacked(1, a=2)
    Traceback (most recent call last):
    RecursionError: maximum recursion depth exceeded
    """
    return unpacked(*rest, **more)


def by_keyword(n):
    """
    >>> by_keyword(0)
    Traceback (most recent call last):
    RecursionError: maximum recursion depth exceeded
    """
    return by_keyword(n=n)


def through(function):
    """
    >>> through(through)
    Traceback (most recent call last):
    RecursionError: maximum recursion depth exceeded
    """
    return function(function)


def none():
    """
    >>> none()
    Traceback (most recent call last):
    RecursionError: maximum recursion depth exceeded
    """
    return none()


def bottom(n):
    """The handler of the call that found no more stack runs; of many, one.

    >>> bottom(0)
    'caught'
    """
    try:
        return bottom(n + 1)
    except RecursionError:
        return 'caught'


def deep(n):
    """
    >>> deep(500)
    500
    """
    return 0 if n == 0 else 1 + deep(n - 1)
