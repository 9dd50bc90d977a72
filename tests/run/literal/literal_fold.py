"""What is computed with constants when the program is compiled is what the program would have computed."""


def floats():
    """
    >>> floats()
    (-3.0, 4.0, -0.0, 1.0, 3.0, 8.0)
    """
    return -float(3), float(3) + 1, -float(0), float(3) // 2, float(7) % 4, float(2) ** 3


def whole():
    """
    >>> whole()
    (-2, -2, 2, False, -4, 1, 340282366920938463463374607431768211456)
    """
    return -int(2.7), ~True, True + True, not -1, -7 // 2, -7 % 2, 1 << 128


def least():
    """
    >>> least()
    (2147483648, 2147483648, [1], 2147483649)
    """
    return abs(-2147483648), -(-2147483648), list(range(1, 3, abs(-2147483648))), 1 - -2147483648
