"""Unary operators."""


def every(a):
    """
    >>> every(5), every(0), every(-7), every(True)
    ((5, -5, -6, False), (0, 0, -1, True), (-7, 7, 6, False), (1, -1, -2, False))
    >>> every(-9223372036854775808), every(9223372036854775807)
    ((-9223372036854775808, 9223372036854775808, 9223372036854775807, False), (9223372036854775807, -9223372036854775807, \
-9223372036854775808, False))
    >>> every(2**64)
    (18446744073709551616, -18446744073709551616, -18446744073709551617, False)
    >>> every(1.5)
    Traceback (most recent call last):
    TypeError: bad operand type for unary ~: 'float'
    >>> every('a')
    Traceback (most recent call last):
    TypeError: bad operand type for unary +: 'str'
    """
    return +a, -a, ~a, not a


def negative(a):
    """
    >>> negative(0.0), negative(-1.5), negative(2j)
    (-0.0, 1.5, (-0-2j))
    >>> negative([])
    Traceback (most recent call last):
    TypeError: bad operand type for unary -: 'list'
    """
    return -a


def negations(a):
    """
    >>> [negations(a) for a in (0, 1, '', 'x', [], [0], None, 0.0, 2**80)]
    [(True, False), (False, True), (True, False), (False, True), (True, False), (False, True), (True, False), (True, False), (False, True)]
    """
    return not a, not not a


def bad_bool(self):
    raise ValueError('no truth')


Untrue = type('Untrue', (), {'__bool__': bad_bool})


def fails(a):
    """
    >>> fails(Untrue())
    Traceback (most recent call last):
    ValueError: no truth
    """
    return not a


def literals():
    """
    >>> literals()
    (-1, -1.5, -0.0, 0, -9223372036854775808, -170141183460469231731687303715884105728, -255, -6, (-0-2j))
    """
    return -1, -1.5, -0.0, -0, -9223372036854775808, -170141183460469231731687303715884105728, -0xff, ~5, -2j
