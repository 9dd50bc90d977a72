# cython: wraparound=True
"""Directives: header, decorators, with-blocks."""
cimport cython


def c_division(int a, int b):
    """
    >>> c_division(-7, 2), c_division(7, -2)
    ((-4, 1, -3, -1), (-4, -1, -3, 1))
    """
    python = a // b, a % b
    with cython.cdivision(True):
        quotient, rest = a // b, a % b
    return python[0], python[1], quotient, rest


@cython.cdivision(True)
def decorated(int a, int b):
    """
    >>> decorated(-7, 2)
    (-3, -1)
    """
    return a // b, a % b


@cython.cdivision(True)
def inside_off(int a, int b):
    """
    >>> inside_off(-7, 2)
    (-3, -4)
    >>> inside_off(1, 0) if False else None
    """
    outer = a // b
    with cython.cdivision(False):
        inner = a // b
    return outer, inner


@cython.cdivision(True)
def no_zero_test(double a, double b):
    """
    >>> no_zero_test(1, 0), no_zero_test(-1, 0)
    (inf, -inf)
    """
    return a / b


@cython.cdivision(True)
def floats(double a, double b, float c):
    """
    >>> floats(-7.5, 2, 2)
    (-3.75, -4.0, -1.5, -7.0, -4.0, -1.5, 2.0)
    """
    return a / b, a // b, a % b, a // b - a % b * -2, a // c, a % c, c * (a // b % -3) / c + 3


@cython.boundscheck(False)
@cython.wraparound(False)
def unchecked(list l, Py_ssize_t i):
    """
    >>> unchecked([1, 2, 3], 1)
    2
    """
    return l[i]


@cython.boundscheck(False)
def only_wraparound(list l, Py_ssize_t i):
    """
    >>> only_wraparound([1, 2, 3], -1), only_wraparound([1, 2, 3], 0)
    (3, 1)
    """
    return l[i]


@cython.wraparound(False)
def only_bounds(list l, Py_ssize_t i):
    """
    >>> only_bounds([1, 2, 3], 2)
    3
    >>> only_bounds([1, 2, 3], 3)
    Traceback (most recent call last):
    IndexError: list index out of range
    """
    return l[i]


@cython.boundscheck(False)
def sum_unchecked(list l):
    """
    >>> sum_unchecked([1, 2, 3])
    6
    """
    cdef Py_ssize_t i
    total = 0
    for i in range(len(l)):
        total += l[i]
    return total


@cython.binding(False)
def not_bound(self, x):
    """
    >>> class C: method = not_bound
    >>> C().method(1, 2)
    (1, 2)
    >>> not_bound.__name__, type(not_bound).__name__
    ('not_bound', 'builtin_function_or_method')
    """
    return self, x


@cython.binding(True)
def bound(self, x):
    """
    >>> class C: method = bound
    >>> C().method(1)[1]
    1
    """
    return self, x


def nested_blocks(int a, int b):
    """
    >>> nested_blocks(-7, 2)
    [-4, -3, -4, -3]
    """
    result = [a // b]
    with cython.cdivision(True):
        result.append(a // b)
        with cython.cdivision(False), cython.boundscheck(False):
            result.append(a // b)
        result.append(a // b)
    return result
