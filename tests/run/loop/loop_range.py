"""range loops: small ones, huge ones, and those beyond 64 bits."""


def numbers(*args):
    """
    >>> numbers(3), numbers(1, 4), numbers(0, 10, 3), numbers(5, 0, -2), numbers(5, 0), numbers(0, 5, -1), numbers(-3, 0)
    ([0, 1, 2], [1, 2, 3], [0, 3, 6, 9], [5, 3, 1], [], [], [-3, -2, -1])
    """
    if len(args) == 1:
        return one(args[0])
    if len(args) == 2:
        return two(args[0], args[1])
    return three(args[0], args[1], args[2])


def one(n):
    """
    >>> one(True), one(0), one(-5)
    ([0], [], [])
    >>> one('a')
    Traceback (most recent call last):
    TypeError: 'str' object cannot be interpreted as an integer
    >>> one(2.0)
    Traceback (most recent call last):
    TypeError: 'float' object cannot be interpreted as an integer
    """
    result = []
    for i in range(n):
        result.append(i)
    return result


def two(a, b):
    """
    >>> two(2**63 - 2, 2**63 + 2)
    [9223372036854775806, 9223372036854775807, 9223372036854775808, 9223372036854775809]
    >>> two(2**100, 2**100 + 2)
    [1267650600228229401496703205376, 1267650600228229401496703205377]
    >>> two(-2**63 - 1, -2**63 + 1)
    [-9223372036854775809, -9223372036854775808]
    """
    result = []
    for i in range(a, b):
        result.append(i)
    return result


def three(a, b, step):
    """
    >>> three(0, 2**65, 2**64)
    [0, 18446744073709551616]
    >>> three(2**63 - 1, 0, -2**62)
    [9223372036854775807, 4611686018427387903]
    >>> three(9223372036854775800, 9223372036854775807, 5)
    [9223372036854775800, 9223372036854775805]
    >>> three(-9223372036854775800, -9223372036854775808, -5)
    [-9223372036854775800, -9223372036854775805]
    >>> three(0, 5, 0)
    Traceback (most recent call last):
    ValueError: range() arg 3 must not be zero
    >>> three(2**64, 2**64 + 5, 2)
    [18446744073709551616, 18446744073709551618, 18446744073709551620]
    """
    result = []
    for i in range(a, b, step):
        result.append(i)
    return result


def huge(n, stop):
    """
    >>> huge(10**30, 5), huge(2**63, 3), huge(2**62, 2)
    (15, 6, 3)
    """
    total = 0
    for i in range(n):
        total += i
        if i == stop:
            break
    return total


def accumulate(n):
    """
    >>> accumulate(10), accumulate(100000), accumulate(0), accumulate(-1)
    (45, 4999950000, 0, 0)
    """
    total = 0
    for i in range(n):
        total += i
    return total


def squares_beyond(n):
    """
    >>> squares_beyond(10) == sum(i * i * 10**17 for i in range(10)), squares_beyond(1000) == sum(i * i * 10**17 for i in range(1000))
    (True, True)
    """
    total = 0
    for i in range(n):
        total += i * i * 100000000000000000
    return total


def rebinding(n):
    """Storing in the variable does not change the loop.

    >>> rebinding(3)
    [(0, 10), (1, 11), (2, 12)]
    """
    result = []
    for i in range(n):
        j = i
        i += 10
        result.append((j, i))
    return result


def after(n):
    """
    >>> after(5), after(0)
    (4, 'old')
    """
    i = 'old'
    for i in range(n):
        pass
    return i


def changed_limit(n):
    """
    >>> changed_limit(3)
    ([0, 1, 2], 0)
    """
    seen = []
    for i in range(n):
        n = 0
        seen.append(i)
    return seen, n


def with_else(n):
    """
    >>> with_else(3), with_else(9)
    ('else 2', 'break 5')
    """
    for i in range(n):
        if i == 5:
            return f'break {i}'
    else:
        return f'else {i}'


def types_of(n):
    """
    >>> types_of(2)
    ['int', 'int']
    """
    names = []
    for i in range(n):
        names.append(type(i).__name__)
    return names


def nested(n):
    """
    >>> nested(4)
    [(1, 0), (2, 0), (2, 1), (3, 0), (3, 1), (3, 2)]
    """
    result = []
    for i in range(n):
        for j in range(i):
            result.append((i, j))
    return result


def index_with_method(self):
    return 3


Indexed = type('Indexed', (), {'__index__': index_with_method})


def indexed():
    """
    >>> indexed()
    [0, 1, 2]
    """
    return one(Indexed())


def shadowed(n):
    """
    >>> shadowed(3)
    ['mine', 3]
    """
    range = mine
    result = []
    for i in range(n):
        result.append(i)
    return result


def mine(n):
    return ['mine', n]


def wrong_count():
    """
    >>> wrong_count()
    ['range expected at least 1 argument, got 0', 'range expected at most 3 arguments, got 4', 'range() takes no keyword arguments']
    """
    messages = []
    try:
        for i in range():
            pass
    except TypeError as e:
        messages.append(str(e))
    try:
        for i in range(1, 2, 3, 4):
            pass
    except TypeError as e:
        messages.append(str(e))
    try:
        for i in range(stop=3):
            pass
    except TypeError as e:
        messages.append(str(e))
    return messages


def as_value(n):
    """
    >>> as_value(4)
    (range(0, 4), 4, [0, 1, 2, 3], 3)
    """
    r = range(n)
    return r, len(r), list(r), r[-1]


def constant_bounds():
    """
    >>> constant_bounds()
    ([0, 1, 2], [10, 8, 6], [-1, -2], [])
    """
    a, b, c, d = [], [], [], []
    for i in range(3):
        a.append(i)
    for i in range(10, 5, -2):
        b.append(i)
    for i in range(-1, -3, -1):
        c.append(i)
    for i in range(3, 3):
        d.append(i)
    return a, b, c, d
