"""Arithmetic of C integers."""


def every(int a, int b):
    """
    >>> every(7, 2)
    (9, 5, 14, 3.5, 3, 1, 28, 1, 2, 7, 5)
    >>> every(-7, 2)
    (-5, -9, -14, -3.5, -4, 1, -28, -2, 0, -5, -5)
    >>> every(7, 0)
    Traceback (most recent call last):
    ZeroDivisionError: float division
    """
    return a + b, a - b, a * b, a / b, a // b, a % b, a << b, a >> b, a & b, a | b, a ^ b


def unary(int a, unsigned int b):
    """
    >>> unary(5, 5), unary(-5, 0)
    ((-5, -6, 5, False, 4294967291, 4294967290), (5, 4, -5, False, 0, 4294967295))
    """
    return -a, ~a, +a, not a, -b, ~b


def floor_divide(long a, long b):
    """
    >>> [floor_divide(a, b) for a in (7, -7) for b in (2, -2)]
    [3, -4, -4, 3]
    >>> floor_divide(6, -3), floor_divide(-6, 3), floor_divide(0, -5)
    (-2, -2, 0)
    >>> floor_divide(1, 0)
    Traceback (most recent call last):
    ZeroDivisionError: integer division or modulo by zero
    """
    return a // b


def modulo(long a, long b):
    """
    >>> [modulo(a, b) for a in (7, -7) for b in (2, -2, 3, -3)]
    [1, -1, 1, -2, 1, -1, 2, -1]
    >>> modulo(1, 0)
    Traceback (most recent call last):
    ZeroDivisionError: integer division or modulo by zero
    """
    return a % b


def smallest(long long a, long long b):
    """
    >>> smallest(-2**63, -1)
    Traceback (most recent call last):
    OverflowError: value too large to perform division
    """
    return a // b


def unsigned_division(unsigned int a, unsigned int b):
    """
    >>> unsigned_division(7, 2), unsigned_division(2**32 - 1, 2**32 - 1)
    ((3, 1), (1, 0))
    >>> unsigned_division(1, 0)
    Traceback (most recent call last):
    ZeroDivisionError: integer division or modulo by zero
    """
    return a // b, a % b


def wraps(unsigned int a, unsigned char b, unsigned long long c):
    """
    >>> wraps(2**32 - 1, 255, 2**64 - 1)
    (0, 4294967294, 4294967295, 0, 256, 0, 1)
    """
    cdef unsigned char d = b + 1
    return a + 1, a - 1, a * a - 2, d, b + 1, c + 1, c * c


def promotion(signed char a, short b, unsigned char c):
    """Small types are computed with as int.

    >>> promotion(127, 32767, 255)
    (254, 65534, 510, 32894, 65025)
    """
    return a + a, b + b, c + c, a + b, c * c


def mixed(int a, unsigned int b, long c, double d, object o):
    """
    >>> mixed(1, 2, 3, 0.5, 10)
    (3, 4, 1.5, 11, 2.5, 3.5, 13)
    """
    return a + b, a + c, a + d, a + o, b + d, c + d, c + o


def narrowing(long long value):
    """An assignment to a smaller type cuts.

    >>> narrowing(300), narrowing(-1), narrowing(2**32 + 5)
    ((44, 44, 300), (-1, 255, 4294967295), (5, 5, 5))
    """
    cdef signed char a
    cdef unsigned char b
    cdef unsigned int c
    a = value
    b = value
    c = value
    return a, b, c


def inplace(int a):
    """
    >>> inplace(10)
    [13, 11, 55, 18, 3, 12, 6, 2, 7, 5]
    """
    cdef int b = a
    result = []
    b += 3; result.append(b)
    b -= 2; result.append(b)
    b *= 5; result.append(b)
    b //= 3; result.append(b)
    b %= 5; result.append(b)
    b <<= 2; result.append(b)
    b >>= 1; result.append(b)
    b &= 3; result.append(b)
    b |= 5; result.append(b)
    b ^= 2; result.append(b)
    return result


def inplace_true_division(int a):
    """
    >>> inplace_true_division(7)
    3.5
    """
    cdef double b = a
    b /= 2
    return b


def shifts(unsigned long long a, int by):
    """
    >>> shifts(1, 63), shifts(2**63, 63), shifts(5, 0)
    ((9223372036854775808, 0), (0, 1), (5, 5))
    """
    return a << by, a >> by


def comparisons(int a, int b):
    """
    >>> comparisons(1, 2), comparisons(2, 2)
    ((True, True, False, True, False, False), (False, True, True, False, False, True))
    """
    return a < b, a <= b, a == b, a != b, a > b, a >= b


def chain(int a, long b, double c):
    """
    >>> chain(1, 2, 2.5), chain(3, 2, 2.5), chain(1, 2, 1.5)
    (True, False, False)
    """
    return a < b < c


def conditions(int a, int b):
    """
    >>> conditions(1, 0), conditions(0, 5), conditions(0, 0), conditions(2, 2)
    ('first', 'second', 'none', 'both')
    """
    if a and b:
        return 'both'
    elif a:
        return 'first'
    elif not b:
        return 'none'
    return 'second'


def and_or(int a, int b):
    """
    >>> and_or(3, 5), and_or(0, 5), and_or(3, 0)
    ((5, 3), (0, 5), (0, 3))
    """
    return a and b, a or b


def chosen(bint flag, int a, double b):
    """
    >>> chosen(True, 1, 2.5), chosen(False, 1, 2.5)
    (1, 2.5)
    """
    return a if flag else b


def absolute(int a):
    """
    >>> absolute(-5), absolute(5)
    (5, 5)
    """
    return abs(a)


def gcd(long a, long b):
    """
    >>> gcd(48, 36), gcd(2**40, 6**10)
    (12, 1024)
    """
    while b:
        a, b = b, a % b
    return a


def collatz(long n):
    """
    >>> collatz(27)
    111
    """
    cdef int steps = 0
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps


def count_bits(unsigned long long x):
    """
    >>> count_bits(2**64 - 1), count_bits(5), count_bits(0)
    (64, 2, 0)
    """
    cdef int n = 0
    while x:
        n += x & 1
        x >>= 1
    return n


def literals():
    """
    >>> literals()
    (255, 511, 5, 2147483648, 4294967295, 18446744073709551615, -2147483648, 1099511627776)
    """
    cdef int a = 0xff, b = 0o777, c = 0b101
    cdef long long d = 2147483648, h = 1099511627776
    cdef unsigned int e = 4294967295
    cdef unsigned long long f = 18446744073709551615
    cdef int g = -2147483648
    return a, b, c, d, e, f, g, h


def large_shift():
    """
    >>> large_shift()
    1099511627776
    """
    cdef long long a = 1
    return a << 40


def to_objects(signed char a, unsigned short b, long c, Py_ssize_t d, size_t e, bint f):
    """
    >>> to_objects(-5, 65535, -2**40, -1, 2**64 - 1, 5)
    [(-5, 'int'), (65535, 'int'), (-1099511627776, 'int'), (-1, 'int'), (18446744073709551615, 'int'), (True, 'bool')]
    """
    l = [a, b, c, d, e, f]
    return [(x, type(x).__name__) for x in l]


def sum_of(int n):
    """
    >>> sum_of(10), sum_of(100000)
    (45, 4999950000)
    """
    cdef long long total = 0
    cdef int i
    for i in range(n):
        total += i
    return total


def overflow_wraps(int n, unsigned char small):
    """
    >>> overflow_wraps(5, 100)
    (-2147483644, True, -202)
    """
    cdef int a = 2147483647
    a += n
    return a, a < 0, (2147483647 - small) * 2
