"""cimport of C's mathematics."""
from libc.math cimport sin, sqrt, pow as power, M_PI, floor
from libc cimport math
cimport libc.math


def functions(double x):
    """
    >>> functions(0.0), functions(4.0)
    ((0.0, 0.0, 0.0, 1.0), (-0.7568024953079282, 2.0, 16.0, -0.6536436208636119))
    """
    return sin(x), sqrt(x), power(x, 2), math.cos(x)


def constants():
    """
    >>> constants()
    (3.141592653589793, 3.0, 1.0)
    """
    return M_PI, libc.math.floor(M_PI), libc.math.exp(0)


def integral(int steps):
    """
    >>> round(integral(10000), 6)
    3.141593
    """
    cdef double width = 1.0 / steps, area = 0, x
    cdef int i
    for i in range(steps):
        x = (i + 0.5) * width
        area += sqrt(1 - x * x) * width
    return 4 * area


def with_objects(x):
    """
    >>> with_objects(2), with_objects(2.7)
    ((1.4142135623730951, 2.0), (1.6431676725154984, 2.0))
    >>> with_objects('a')
    Traceback (most recent call last):
    TypeError: must be real number, not str
    """
    return sqrt(x), floor(x)
