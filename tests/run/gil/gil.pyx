# What a `nogil` function may do: C, objects that are passed on or compared by identity, and raising.
from libc.math cimport sqrt

cdef int limit = 10

cdef int doubled(int a) noexcept nogil:
    return 2 * a

cdef int is_same(object a, object b) nogil:
    return a is b and a is not None

cdef int passed_on(object a, object b) nogil:
    return is_same(a, b)

def same(a, b):
    """
    >>> same(1.5, 2.5)
    0
    >>> same([], None)
    0
    >>> same(same, same)
    1
    """
    return passed_on(a, b)

cdef int divided(int a, int b) except? -1 nogil:
    return a // b

cdef double checked(double x, int least) except -1 nogil:
    assert x > 0, "not positive: %r" % x
    if x < least:
        raise ValueError("%r is less than %d" % (x, least), least)
    return sqrt(x)

cdef double power(double x, double y, int n) nogil:
    x **= n
    return x ** y

def numbers(int a, int b):
    """
    >>> numbers(7, 2)
    (3, 14)
    >>> numbers(7, 0)
    Traceback (most recent call last):
    ZeroDivisionError: integer division or modulo by zero
    """
    return divided(a, b), doubled(a)

def roots(double x, int least):
    """
    >>> roots(4, 1)
    2.0
    >>> roots(-4, 1)
    Traceback (most recent call last):
    AssertionError: not positive: -4.0
    >>> roots(1, 2)
    Traceback (most recent call last):
    ValueError: ('1.0 is less than 2', 2)
    """
    return checked(x, least)

def powers(double x, double y, int n):
    """
    >>> powers(2, 0.5, 4)
    4.0
    """
    return power(x, y, n)

cpdef long long total(int n) nogil:
    """
    >>> total(5)
    46
    """
    cdef long long sum = 0
    cdef int i
    global limit
    limit += 10
    for i in range(n):
        if i == 3:
            continue
        sum += i
        try:
            i, sum = i * 2, sum + i
        finally:
            sum += i
    limit -= 10
    return sum + limit + (sum and 0) + (8 if n > 4 else 0)

cdef int chosen(int a, int b, double d) except -1 nogil:
    cdef int least = min(a, b, 7), most = max(a + 1, b * 2), code = ord('a')
    if a in (1, 2, b) or d not in {0.5, 1}:
        return least + most + code
    return 3 if bool(d) else 4

def choices(int a, int b, double d):
    """
    >>> choices(1, 5, 2), choices(3, 4, 0.5)
    (108, 3)
    """
    return chosen(a, b, d)
