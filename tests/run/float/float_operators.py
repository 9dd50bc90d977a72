# Arithmetic of floats, of floats and ints, and of what only looked like one.
from fractions import Fraction


def sums(values, start):
    """
    >>> sums([0.5, 1.5], 0)
    2.0
    >>> sums([0.5, 2], 0.25), sums([1, 2], 1), sums([], 0.5)
    (2.75, 4, 0.5)
    >>> sums([0.5, 10 ** 30, 1], 0), sums([2 ** 62, 2 ** 62, 0.5], 0)
    (1e+30, 9.223372036854776e+18)
    >>> sums([Fraction(1, 3), 1, Fraction(2, 3)], 0), sums([Fraction(1, 2), 0.5], 0)
    (Fraction(2, 1), 1.0)
    >>> sums([1j, 2.0], 0), sums([True, 0.5], 0)
    ((2+1j), 1.5)
    >>> sums(["a"], 0.0)
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for +=: 'float' and 'str'
    """
    total = 0
    total += start
    for value in values:
        total += value
    return total


def squares(values):
    """
    >>> squares([1.5, 2, 3.0])
    15.25
    >>> squares([]), squares([10 ** 20])
    (0.0, 1e+40)
    """
    total = 0.0
    for x in values:
        total += x * x
    return total


def polynomial(x):
    """
    >>> polynomial(0.5), polynomial(2), polynomial(-0.0), polynomial(10 ** 15)
    (7.375, 37, 7.0, 3000000000000001999999999999995000000000000007)
    """
    return ((3 * x + 2) * x - 1) * x + x * 0 + 7 if x < 5 else ((3 * x + 2) * x - 5) * x + 7


def operators(x, y):
    """
    >>> operators(7.5, 2)
    (9.5, 5.5, 15.0, 3.75, 3.0, 1.5, 56.25, -7.5, 7.5)
    >>> operators(7, 2.0)
    (9.0, 5.0, 14.0, 3.5, 3.0, 1.0, 49.0, -7, 7)
    >>> operators(-7.5, 2.0)
    (-5.5, -9.5, -15.0, -3.75, -4.0, 0.5, 56.25, 7.5, -7.5)
    >>> operators(True, 0.5)
    (1.5, 0.5, 0.5, 2.0, 2.0, 0.0, 1.0, -1, 1)
    """
    a = x + y - 0.0
    b = x - y + 0.0
    c = x * y * 1.0
    d = x / y * 1.0
    e = x // y * 1.0
    f = x % y * 1.0
    g = x ** y * 1.0
    return a, b, c, d, e, f, g, -x, +x


def divided(x, y):
    """
    >>> divided(1, 4), divided(1.0, 4), divided(2 ** 62 + 1, 3), divided(2 ** 53 + 1, 1.0), divided(10 ** 30, 10 ** 29)
    (1.25, 1.25, 1.5372286728091292e+18, 9007199254740992.0, 11.0)
    >>> divided(1, 0)
    Traceback (most recent call last):
    ZeroDivisionError: division by zero
    >>> divided(1.5, 0) # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ZeroDivisionError: ...division by zero
    >>> divided(Fraction(1, 2), 2)
    Fraction(5, 4)
    """
    return x / y + 1


def powers(x, y):
    """
    >>> powers(2.0, 3), powers(2, -1), powers(4, 0.5), powers(-2.0, 3), powers(-8.0, 2.0), powers(0.0, 2)
    (9.0, 1.5, 3.0, -7.0, 65.0, 1.0)
    >>> powers(2.0, 1024)
    Traceback (most recent call last):
    OverflowError: (34, 'Numerical result out of range')
    >>> powers(0.0, -1) # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ZeroDivisionError: ...
    >>> powers(-1.0, 0.5).imag
    1.0
    >>> powers(1e-200, 2), powers(float("inf"), 0), powers(1e-160, 2) - 1
    (1.0, 2.0, 0.0)
    """
    return x ** y + 1


def compared(x, y):
    """
    >>> compared(0.5, 1), compared(1, 1.0)
    ((True, True, False, True, False, False), (False, True, True, False, False, True))
    >>> compared(2 ** 53 + 1, float(2 ** 53)), compared(float(2 ** 53), 2 ** 53 + 1)
    ((False, False, False, True, True, True), (True, True, False, True, False, False))
    >>> compared(float("nan"), 1.0)
    (False, False, False, True, False, False)
    """
    a = x * 1
    b = y * 1
    result = []
    result.append(True if a < b else False)
    result.append(True if a <= b else False)
    result.append(True if a == b else False)
    result.append(True if a != b else False)
    result.append(True if a > b else False)
    result.append(True if a >= b else False)
    return tuple(result)


def truth(x):
    """
    >>> truth(0.5), truth(0.0), truth(-0.0), truth(float("nan")), truth(3), truth(0)
    ('yes', 'no', 'no', 'yes', 'yes', 'no')
    """
    y = x * 1
    if y:
        return "yes" if not (not y) else "?"
    return "no" if not y else "?"


def shown(x):
    """
    >>> shown(0.5)
    '1.5 1.50 1.5'
    >>> shown(1)
    '2 2.00 2'
    """
    y = x + 1
    return f"{y} {y:.2f} {y!r}"


def indexed(x):
    """
    >>> indexed(1)
    'c'
    >>> indexed(0.5)
    Traceback (most recent call last):
    TypeError: list indices must be integers or slices, not float
    """
    i = x + 1
    return ["a", "b", "c"][i]


def counted(x):
    """
    >>> counted(2)
    [0, 1, 2]
    >>> counted(0.5)
    Traceback (most recent call last):
    TypeError: 'float' object cannot be interpreted as an integer
    """
    n = x + 1
    out = []
    for i in range(n):
        out.append(i)
    return out


def between(a, b, t):
    return a + (b - a) * t


def called(n):
    """
    >>> called(4)
    5.5
    >>> between(0, 1, Fraction(1, 2)), between(1.0, 2, 0.5), between(1, 3, 2)
    (Fraction(1, 2), 1.5, 5)
    """
    total = 0
    for i in range(n):
        total += between(i, 2, 0.5) - between(0.0, i, 0.25)
    return total + between(i, i, i) * 0


def lost(x):
    """
    >>> lost(2.0) # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    UnboundLocalError: cannot access local variable 'y' where it is not associated with a value
    """
    y = x * 0.5
    del y
    return y + 1
