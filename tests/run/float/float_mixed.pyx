# C numbers meet Python's.
cimport cython


def c_to_python(double c, x):
    """
    >>> c_to_python(0.5, 2), c_to_python(0.5, 0.25), c_to_python(1, 10 ** 20)
    ((3.0, True), (1.25, False), (2e+20, True))
    """
    y = c
    y = y * x + y * x * 0 + x * y * c * 0
    y += y * 0 + (c + c - 1.0) * 0 + x * 0.5 * 0
    y = x * c
    y += x * c
    return y + (1.0 if c == 0.5 else 0.0) * 1.0, x > c


def python_to_c(x, y):
    """
    >>> python_to_c(2, 0.5), python_to_c(1.5, 1)
    ((2.5, 2, 2.5), (2.5, 2, 2.5))
    >>> python_to_c("a", 1)
    Traceback (most recent call last):
    TypeError: can only concatenate str (not "int") to str
    >>> python_to_c(1e300, 1)
    Traceback (most recent call last):
    OverflowError: Python int too large to convert to C long
    """
    s = x + y
    s = s + 0
    cdef double d = s
    cdef long n = s
    cdef float f = s
    return d, n, f


def distance(ptrdiff_t d, x):
    """
    >>> distance(-5, 0.5), distance(3, 2)
    ((-5, -4.5), (3, 5))
    """
    y = d + x
    cdef ptrdiff_t back = d
    return back, y
