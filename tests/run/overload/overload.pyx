"""Built-in functions that are C functions here, one for each type of argument: the one that fits is called."""


cimport cython


def integers(signed char a, int b, long c, long long d):
    """
    >>> integers(-128, -3, -2**62, -2**62 - 1)
    (128, 3, 4611686018427387904, 4611686018427387905)
    """
    return abs(a), abs(b), abs(c), abs(d)


def unsigned(unsigned int a, unsigned long long b):
    """
    >>> unsigned(4294967295, 18446744073709551615)
    (4294967295, 18446744073709551615)
    """
    return abs(a), abs(b)


def types_of(short a, unsigned char b, Py_ssize_t c, unsigned int d, unsigned long e, int f, long double g, bint h):
    """
    >>> types_of(0, 0, 0, 0, 0, 0, 0, 0)
    ['unsigned int', 'unsigned long', 'int', 'long', 'double']
    """
    assert cython.typeof(abs(a)) == cython.typeof(abs(b)) == cython.typeof(abs(c)) == 'Python object'
    assert cython.typeof(abs(g)) == cython.typeof(abs(h)) == 'Python object'
    return [cython.typeof(abs(d)), cython.typeof(abs(e)), cython.typeof(abs(f)), cython.typeof(abs(-5)), cython.typeof(abs(-5.5))]


def wrapping(int a, unsigned int b, unsigned int c):
    """
    >>> wrapping(-5, 3, 5) == (5, 2**32 - 2)
    True
    """
    return abs(a), abs(b) - c


def floats(float a, double b, long double c):
    """
    >>> floats(-0.5, -1e300, -0.25), str(floats(-0.0, -0.0, 0.0))
    ((0.5, 1e+300, 0.25), '(0.0, 0.0, 0.0)')
    """
    return abs(a), abs(b), abs(c)


def objects(o):
    """
    >>> objects(-2**70), objects(3 + 4j), objects(True)
    (1180591620717411303424, 5.0, 1)
    >>> objects('x')
    Traceback (most recent call last):
    TypeError: bad operand type for abs(): 'str'
    """
    return abs(o)


def mixed(int a, double b, o):
    """
    >>> mixed(-2, 0.5, -3)
    (1.5, -1.5, 5)
    """
    return abs(a) - b, abs(b) + a, abs(o + a)


def shadowed(int n):
    """
    >>> shadowed(-5)
    'own abs of -5'
    """
    abs = own_abs
    return abs(n)


def own_abs(n):
    return f'own abs of {n}'
