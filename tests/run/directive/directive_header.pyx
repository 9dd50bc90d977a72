# cython: cdivision=True, language_level=3
# cython: boundscheck=False
"""A header's directives hold for the whole module."""


def divided(int a, int b):
    """
    >>> divided(-7, 2)
    (-3, -1, -3)
    """
    return a // b, a % b, a / b


def objects(a, b):
    """Python's own division is not touched.

    >>> objects(-7, 2)
    (-4, 1)
    >>> objects(1, 0)
    Traceback (most recent call last):
    ZeroDivisionError: integer division or modulo by zero
    """
    return a // b, a % b
