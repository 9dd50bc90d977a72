"""min() and max() of C numbers are chosen in C, in the type that all meet in; so are bool() and powers of what is not negative."""
cimport cython


def with_literal(double d, float f, int i):
    """
    >>> with_literal(-1.5, 2, 3)
    (0.0, 'double', -1.5, 3.0, 'float', 7, 'long', 3.5, 'double')
    """
    return max(0, d), cython.typeof(max(0, d)), min(d, 0), max(3, f), cython.typeof(max(3, f)), max(i, 7, 5), cython.typeof(max(i, 7, 5)), \
        max(i, 3.5), cython.typeof(max(i, 3.5))


def two_signs(int i, unsigned int u, long l):
    """As C compares them.

    >>> two_signs(-1, 1, -1)
    (4294967295, 'unsigned int', 1, 'long')
    """
    return max(i, u), cython.typeof(max(i, u)), max(l, u), cython.typeof(max(l, u))


def first_of_equals(double a, double b):
    """
    >>> first_of_equals(0.0, -0.0), first_of_equals(float('nan'), 1.0), first_of_equals(1.0, float('nan'))
    ((0.0, 0.0), (nan, nan), (1.0, 1.0))
    """
    return max(a, b), min(a, b)


cdef int count = 0

cdef int counted(int value) except -1:
    global count
    count += 1
    if value == 99:
        raise ValueError(value)
    return value


def evaluated_once(int a, int b):
    """
    >>> evaluated_once(3, 7)
    (7, 3, 4)
    >>> evaluated_once(3, 99)
    Traceback (most recent call last):
    ValueError: 99
    """
    global count
    count = 0
    return max(counted(a), counted(b)), min(counted(b), counted(a)), count


cdef int without_gil(int a, int b) nogil:
    return min(a, b, 7) + max(max(a, b), min(a, b, 1)) + 1


cdef double power_without_gil(double x, int n) noexcept nogil:
    return 2 ** x + max(n, x, 0)


def nogil(int a, int b):
    """
    >>> nogil(3, 9)
    (13, 17.0)
    """
    return without_gil(a, b), power_without_gil(a, b)


def grows(list values):
    """A variable that is made of itself.

    >>> grows([1, 5, 2])
    (5.0, 'double')
    """
    cdef double v
    best = 0.0
    for v in values:
        best = max(best, v)
    return best, cython.typeof(best)


def of_objects(int i, o, bint b):
    """Python chooses.

    >>> of_objects(3, 2.5, True)
    (3, 2.5, True, 3)
    """
    return max(i, o), min(o, i), min(b, i), max([i, o])


def truths(Py_UCS4 c, double d, int i):
    """
    >>> truths('\\0', 0.5, 0), truths('a', -0.0, -1)
    ((False, True, False), (True, False, True))
    """
    return bool(c), bool(d), bool(i)


def float_of_character(Py_UCS4 c):
    """
    >>> float_of_character('7')
    7.0
    >>> float_of_character('a')
    Traceback (most recent call last):
    ValueError: could not convert string to float: 'a'
    """
    return float(c)


def powers(double x):
    """
    >>> powers(-1), powers(3)
    ((inf, 0.5, 'double'), (0.0, 8.0, 'double'))
    """
    return 0 ** x, 2 ** x, cython.typeof(2.0 ** x)


def byte_of(bytes b, int i):
    """
    >>> byte_of(b'abc', 0), byte_of(b'ab\\xff', -1)
    ((97, 97), (255, 255))
    >>> byte_of(b'abc', 3)
    Traceback (most recent call last):
    IndexError: string index out of range
    >>> byte_of(b'abc', -4)
    Traceback (most recent call last):
    IndexError: string index out of range
    >>> byte_of(None, 0)
    Traceback (most recent call last):
    TypeError: 'NoneType' object is not subscriptable
    """
    return b[i], <unsigned char>b[i]
