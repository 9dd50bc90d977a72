"""A constant that was converted counts as the C value that it has become."""


def casts():
    """
    >>> casts()
    (45, 10, -1, 4294967295, 4.0, 3.0)
    """
    return <unsigned char>300 + 1, <int>(2**32 + 5) * 2, -<unsigned char>1, -<unsigned int>1, <double>3 + 1, <double>7 // 2


def divisors(int n, unsigned int m):
    """
    >>> divisors(-7, 7)
    (-3, 2, 3)
    """
    return n // <long>3, n % 3, m // <unsigned short>2
