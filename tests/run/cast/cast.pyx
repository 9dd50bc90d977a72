"""Casts: between C numbers, from and to objects; what does not fit is cut."""


def number_to_number(double x, long long n):
    """
    >>> number_to_number(2.9, 300)
    (2, 44, 300.0, 300)
    >>> number_to_number(-2.9, -1)
    (-2, 255, -1.0, 18446744073709551615)
    """
    return <int>x, <unsigned char>n, <double>n, <unsigned long long>n


def sign(unsigned char c):
    """
    >>> sign(127), sign(128), sign(255)
    (127, -128, -1)
    """
    return <signed char>c


def divided(int a, int b):
    """
    >>> divided(7, 2)
    (3.5, 3)
    """
    return <double>a / b, <int>(<double>a / b)


def object_to_number(x):
    """
    >>> object_to_number(5)
    (5, 5.0)
    >>> object_to_number('5')
    Traceback (most recent call last):
    TypeError: an integer is required
    """
    return <int>x, <double>x


def number_to_object(int n):
    """
    >>> number_to_object(3)
    (3, [3])
    """
    o = <object>n
    return o, [<object>n]


def truth(int n):
    """
    >>> truth(2), truth(0)
    (True, False)
    """
    return <bint>n


def of_call(x):
    """
    >>> of_call(3.99), of_call(-7)
    (3, -7)
    """
    cdef double d = x
    return int(d)


def of_choice(bint first, double x, int n):
    """
    >>> of_choice(True, 2.5, 7), of_choice(False, 2.5, 7)
    (2, 7)
    """
    return <int>(x if first else n)


def choices(x, char small, unsigned char other):
    """
    >>> choices(1, 3, 4), choices(0, 3, 4)
    ((0, 1, True, 3.0, 3.0), (3, 0, False, 4.0, 3.0))
    """
    return <unsigned int>(False if x else 3), <long>(x and True), <bint>(x and 5), float(small if x else other), float(small or other)


def written_numbers(unsigned char n, x):
    """
    >>> written_numbers(5, 1), written_numbers(0, 0)
    ((4294967294, 10), (0, 4294967294))
    """
    return (2147483647 if x else n) * 2, (n or 2147483647) * 2


def to_bint(double x, int n):
    """
    >>> to_bint(0.5, 4), to_bint(0.0, 0)
    ((True, True), (False, False))
    """
    return <bint>x, <bint>n
