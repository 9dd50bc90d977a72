"""int and its limits: what fits in a machine word and what doesn't must look the same."""


def count_up(start, turns):
    """
    >>> count_up(2**63 - 3, 5), count_up(2**31 - 3, 5), count_up(-3, 5), count_up(2**100, 2)
    ([9223372036854775805, 9223372036854775806, 9223372036854775807, 9223372036854775808, 9223372036854775809], \
[2147483645, 2147483646, 2147483647, 2147483648, 2147483649], [-3, -2, -1, 0, 1], \
[1267650600228229401496703205376, 1267650600228229401496703205377])
    """
    result = []
    while turns > 0:
        result.append(start)
        start += 1
        turns -= 1
    return result


def count_down(start, turns):
    """
    >>> count_down(-2**63 + 1, 4), count_down(2**63 + 1, 3)
    ([-9223372036854775807, -9223372036854775808, -9223372036854775809, -9223372036854775810], \
[9223372036854775809, 9223372036854775808, 9223372036854775807])
    """
    result = []
    for i in range(turns):
        result.append(start)
        start = start - 1
    return result


def factorial(n):
    """
    >>> factorial(5), factorial(20), factorial(21), factorial(30)
    (120, 2432902008176640000, 51090942171709440000, 265252859812191058636308480000000)
    """
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def fibonacci(n):
    """
    >>> fibonacci(10), fibonacci(92), fibonacci(93), fibonacci(150)
    (55, 7540113804746346429, 12200160415121876738, 9969216677189303386214405760200)
    """
    a, b = 0, 1
    for i in range(n):
        a, b = b, a + b
    return a


def fib(n):
    """
    >>> fib(20)
    6765
    """
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def powers(n):
    """
    >>> powers(66)[61:]
    [2305843009213693952, 4611686018427387904, 9223372036854775808, 18446744073709551616, 36893488147419103232]
    """
    result, x = [], 1
    for i in range(n):
        result.append(x)
        x += x
    return result


def up_and_down(x):
    """Back below the limit it is an int like any other.

    >>> up_and_down(2**62), up_and_down(2**63 - 1), up_and_down(5)
    (4611686018427387904, 9223372036854775807, 5)
    """
    y = x * 1000000000000
    y = y // 1000000000000
    return y


def mixed(n, values):
    """Whatever turns up in an accumulator is handled.

    >>> mixed(0, [1, 2.5, 3]), mixed(0, [1, 2**64, -2**64]), mixed('', 'ab'), mixed(0, [True, 1j])
    (6.5, 1, 'ab', (1+1j))
    >>> mixed(0, [1, 'x'])
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for +: 'int' and 'str'
    """
    total = n
    for v in values:
        total = total + v
    return total


def zero_based(values):
    """
    >>> zero_based([2**62, 2**62, 2**62]), zero_based([1.5, 2]), zero_based([])
    (13835058055282163712, 3.5, 0)
    >>> zero_based([[]])
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for +=: 'int' and 'list'
    """
    total = 0
    for v in values:
        total += v
    return total


def compared(a, b):
    """
    >>> compared(2**63 - 1, 2**63), compared(-2**63, -2**63 - 1), compared(2**64, 2**64)
    ((True, False, False), (False, True, False), (False, False, True))
    """
    x, y = a, b
    return x < y, x > y, x == y


def gcd(a, b):
    """
    >>> gcd(2**70, 6**30), gcd(48, 36), gcd(0, 5), gcd(-48, 36)
    (1073741824, 12, 5, 12)
    """
    while b:
        a, b = b, a % b
    return a


def digits(n):
    """
    >>> digits(12345678901234567890123), digits(0), digits(987)
    ([3, 2, 1, 0, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 9, 8, 7, 6, 5, 4, 3, 2, 1], [0], [7, 8, 9])
    """
    result = [n % 10]
    n //= 10
    while n:
        result.append(n % 10)
        n //= 10
    return result


def identity(n):
    """A number keeps its identity from one name to the next.

    >>> identity(2**63), identity(10**30)
    (True, True)
    """
    x = n + 1
    y = x
    l = [x, y]
    return x is y and l[0] is l[1]


def shifted(n):
    """
    >>> shifted(70)[-3:]
    [147573952589676412928, 295147905179352825856, 590295810358705651712]
    """
    result, x = [], 1
    for i in range(n):
        result.append(x << i)
    return result


def hash_mix(data):
    """
    >>> hash_mix(b'hello world')
    3582672807
    >>> hash_mix(b'')
    2166136261
    """
    h = 2166136261
    for byte in data:
        h ^= byte
        h = (h * 16777619) & 0xffffffff
    return h if not data else h % 4294967296


def negatives(a, b):
    """
    >>> negatives(-7, 3), negatives(7, -3), negatives(-2**64, 3), negatives(2**64, -3)
    ((-3, 2, -4, -21), (-3, -2, 4, -21), (-6148914691236517206, 2, -18446744073709551613, -55340232221128654848), \
(-6148914691236517206, -2, 18446744073709551613, -55340232221128654848))
    """
    x, y = a, b
    return x // y, x % y, x + y, x * y


def subclass(n):
    """
    >>> class Loud(int):
    ...     def __add__(self, other):
    ...         return f'{int(self)} plus {other}'
    >>> subclass(Loud(5))
    ('5 plus 1', 4, 6)
    """
    x = n
    return x + 1, x - 1, 1 + x


def boolean(flag):
    """
    >>> boolean(True), boolean(False)
    ((2, 0, True, 'True'), (1, -1, False, 'False'))
    """
    x = flag
    return x + 1, x - 1, x, str(x)


def many_times(n):
    """One number, several times in one display.

    >>> many_times(4), many_times(0)
    (([6, 6, 6, 6], (6, 6, 0), True), ([0, 0, 0, 0], (0, 0, 0), True))
    """
    total = 0
    for i in range(n):
        total += i
    return [total, total, total, total], (total, total, total - total), (total, total) == (total, total)
