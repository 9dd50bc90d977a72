"""Objects to C values: what is accepted, what is cut, what is refused with which words."""


def to_int(int x):
    """
    >>> to_int(5), to_int(True), to_int(-2**31), to_int(2**31 - 1)
    (5, 1, -2147483648, 2147483647)
    >>> to_int(2**31)
    Traceback (most recent call last):
    OverflowError: value too large to convert to int
    >>> to_int(-2**31 - 1)
    Traceback (most recent call last):
    OverflowError: value too large to convert to int
    >>> to_int(2**100)
    Traceback (most recent call last):
    OverflowError: Python int too large to convert to C long
    >>> to_int('5')
    Traceback (most recent call last):
    TypeError: an integer is required
    >>> to_int(None)
    Traceback (most recent call last):
    TypeError: an integer is required
    >>> to_int()
    Traceback (most recent call last):
    TypeError: to_int() missing 1 required positional argument: 'x'
    """
    return x


def to_unsigned(unsigned int x):
    """
    >>> to_unsigned(2**32 - 1)
    4294967295
    >>> to_unsigned(2**32)
    Traceback (most recent call last):
    OverflowError: value too large to convert to unsigned int
    >>> to_unsigned(-1)
    Traceback (most recent call last):
    OverflowError: can't convert negative value to unsigned int
    """
    return x


def to_char(unsigned char a, signed char b):
    """
    >>> to_char(255, -128)
    (255, -128)
    >>> to_char(256, 0)
    Traceback (most recent call last):
    OverflowError: value too large to convert to unsigned char
    >>> to_char(0, 128)
    Traceback (most recent call last):
    OverflowError: value too large to convert to signed char
    """
    return a, b


def to_short(short x):
    """
    >>> to_short(-32768)
    -32768
    >>> to_short(32768)
    Traceback (most recent call last):
    OverflowError: value too large to convert to short
    """
    return x


def to_long_long(long long x):
    """
    >>> to_long_long(-2**63), to_long_long(2**63 - 1)
    (-9223372036854775808, 9223372036854775807)
    """
    return x


def to_unsigned_long_long(unsigned long long x):
    """
    >>> to_unsigned_long_long(2**64 - 1)
    18446744073709551615
    """
    return x


def to_size(Py_ssize_t a, size_t b):
    """
    >>> to_size(-5, 5)
    (-5, 5)
    >>> to_size(1.5, 0)
    Traceback (most recent call last):
    TypeError: 'float' object cannot be interpreted as an integer
    """
    return a, b


def to_bint(bint x):
    """
    >>> to_bint(5), to_bint(0), to_bint([]), to_bint('x'), to_bint(None)
    (True, False, False, True, False)
    """
    return x


def to_double(double x):
    """
    >>> to_double(5), to_double(1.5)
    (5.0, 1.5)
    >>> to_double([])
    Traceback (most recent call last):
    TypeError: must be real number, not list
    """
    return x


def with_default(int a=5, double b=2.5, bint c=True):
    """
    >>> with_default(), with_default(1), with_default(b=1, c=0), with_default.__defaults__
    ((5, 2.5, True), (1, 2.5, True), (5, 1.0, False), (5, 2.5, True))
    """
    return a, b, c


five, half = 5, 0.5
cdef int seven = 7


def converted_defaults(char a=b'y', int b='x', Py_UCS4 c='é', int d=five, double e=five, double f=half, object g=seven, unsigned char h=b'\xff'):
    """
    >>> converted_defaults()
    (121, 120, 'é', 5, 5.0, 0.5, 7, 255)
    >>> converted_defaults.__defaults__[:7]
    (121, 120, 'é', 5, 5.0, 0.5, 7)
    """
    return a, b, c, d, e, f, g, h


def keyword_only(*, int a, int b=3):
    """
    >>> keyword_only(a=1), keyword_only(b=2, a=1)
    ((1, 3), (1, 2))
    >>> keyword_only(a='x')
    Traceback (most recent call last):
    TypeError: an integer is required
    """
    return a, b


def assigned(x):
    """
    >>> assigned(7), assigned(300)
    (7, 300)
    >>> assigned(2**40)
    Traceback (most recent call last):
    OverflowError: value too large to convert to int
    """
    cdef int y
    y = x
    return y


def from_expression(a, b):
    """
    >>> from_expression(3, 4), from_expression(2.5, 1)
    (7, 3)
    >>> from_expression('a', 'b')
    Traceback (most recent call last):
    TypeError: an integer is required
    """
    cdef int c = a + b
    return c


def index_method(Py_ssize_t x):
    """
    >>> class I:
    ...     def __index__(self): return 42
    >>> index_method(I())
    42
    >>> class F:
    ...     def __index__(self): raise ValueError('no index')
    >>> index_method(F())
    Traceback (most recent call last):
    ValueError: no index
    """
    return x


def int_method(long x):
    """
    >>> class N:
    ...     def __int__(self): return 42
    >>> int_method(N()), int_method(2.75)
    (42, 2)
    >>> class I:
    ...     def __index__(self): return 42
    >>> int_method(I())
    Traceback (most recent call last):
    TypeError: an integer is required
    >>> class T:
    ...     def __int__(self): return '42'
    >>> int_method(T())
    Traceback (most recent call last):
    TypeError: __int__ returned non-int (type str)
    >>> import warnings
    >>> class B:
    ...     def __int__(self): return True
    >>> with warnings.catch_warnings(record=True) as seen:
    ...     warnings.simplefilter('always')
    ...     int_method(B()), str(seen[0].message)[:42]
    (1, '__int__ returned non-int (type bool).  The')
    """
    return x


def unpacked(t):
    """
    >>> unpacked((1, 2.5, 'x'))
    (1, 2.5, 'x')
    >>> unpacked(('a', 2.5, 'x'))
    Traceback (most recent call last):
    TypeError: an integer is required
    """
    cdef int a
    cdef double b
    a, b, c = t
    return a, b, c


def loop(l):
    """
    >>> loop([1, 2, 3])
    6
    >>> loop([1, 'x'])
    Traceback (most recent call last):
    TypeError: an integer is required
    """
    cdef int x, total = 0
    for x in l:
        total += x
    return total
