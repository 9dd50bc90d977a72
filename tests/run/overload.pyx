"""Built-in functions that are C functions here, one for each type of argument: the one that fits is called."""


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
