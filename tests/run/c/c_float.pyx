"""Arithmetic of C floating point numbers."""


def every(double a, double b):
    """
    >>> every(7.5, 2)
    (9.5, 5.5, 15.0, 3.75, 3.0, 1.5, -7.5)
    >>> every(-7.5, 2)
    (-5.5, -9.5, -15.0, -3.75, -4.0, 0.5, 7.5)
    >>> every(7.5, -2)
    (5.5, 9.5, -15.0, -3.75, -4.0, -0.5, -7.5)
    """
    return a + b, a - b, a * b, a / b, a // b, a % b, -a


def divide(double a, double b):
    """
    >>> divide(1, 4)
    0.25
    >>> divide(1, 0)
    Traceback (most recent call last):
    ZeroDivisionError: float division
    """
    return a / b


def floor_divide(double a, double b):
    """
    >>> floor_divide(1, 0)
    Traceback (most recent call last):
    ZeroDivisionError: float division
    """
    return a // b


def modulo(double a, double b):
    """
    >>> modulo(5.5, -2), modulo(-5.5, 2), modulo(1e308, 3) == 1e308 % 3
    (-0.5, 0.5, True)
    >>> modulo(1, -1), modulo(-1, 1), modulo(-0.0, -2), modulo(0, 2)
    (-0.0, 0.0, -0.0, 0.0)
    >>> inf = float("inf"); modulo(1, inf), modulo(1, -inf), modulo(inf, 2)
    (1.0, -inf, nan)
    >>> modulo(1, 0)
    Traceback (most recent call last):
    ZeroDivisionError: float divmod()
    """
    return a % b


def single(float a, float b):
    """
    >>> single(1, 3) == 1 / 3, abs(single(1, 3) - 1 / 3) < 1e-7
    (False, True)
    """
    return a / b


def special(double a):
    """
    >>> special(1e308), special(-1e308)
    ((inf, False), (-inf, False))
    """
    cdef double b = a * 10
    return b, b - b == 0


def nan_compares(double a):
    """
    >>> nan_compares(float('nan')), nan_compares(1.0)
    ((False, False, False, True), (True, True, False, False))
    """
    return a == a, a <= a, a < a, a != a


def truth(double a):
    """
    >>> truth(0.0), truth(-0.0), truth(0.1), truth(float('nan'))
    ('zero', 'zero', 'other', 'other')
    """
    if a:
        return 'other'
    return 'zero'


def with_integers(double a, int n):
    """
    >>> with_integers(2.5, 2)
    (4.5, 5.0, 1.25, 0.8)
    """
    return a + n, a * n, a / n, n / a


def integer_power(double a):
    """
    >>> integer_power(1.5)
    (2.25, 3.375, 1.0, 0.6666666666666666)
    """
    return a ** 2, a ** 3, a ** 0, a ** -1


def literals():
    """
    >>> literals()
    (1.5, 0.5, 1e+100, 3.0, -2.25, 1e-07)
    """
    cdef double a = 1.5, b = .5, c = 1e100, d = 3, e = -2.25, f = 1E-7
    return a, b, c, d, e, f


def to_object(float a, double b, long double c):
    """
    >>> to_object(0.5, 0.1, 0.25)
    [(0.5, 'float'), (0.1, 'float'), (0.25, 'float')]
    """
    return [(x, type(x).__name__) for x in (a, b, c)]


def from_objects(double a):
    """
    >>> from_objects(1), from_objects(True), from_objects(2.5)
    (1.0, 1.0, 2.5)
    >>> from_objects('1')
    Traceback (most recent call last):
    TypeError: must be real number, not str
    >>> from_objects(10**400)
    Traceback (most recent call last):
    OverflowError: int too large to convert to float
    """
    return a


def newton(double x):
    """
    >>> newton(2)
    1.414213562373095
    """
    cdef double guess = x
    cdef int i
    for i in range(20):
        guess = (guess + x / guess) / 2
    return guess


def mean(list values):
    """
    >>> mean([1, 2, 3.5]), mean([1])
    (2.1666666666666665, 1.0)
    >>> mean([])
    Traceback (most recent call last):
    ZeroDivisionError: float division
    """
    cdef double total = 0
    for v in values:
        total += v
    return total / len(values)


def inplace(double a):
    """
    >>> inplace(10)
    [12.5, 10.0, 25.0, 12.5, 6.0, 2.0, 8.0]
    """
    result = []
    a += 2.5; result.append(a)
    a -= 2.5; result.append(a)
    a *= 2.5; result.append(a)
    a /= 2; result.append(a)
    a //= 2; result.append(a)
    a %= 4; result.append(a)
    a **= 3; result.append(a)
    return result
