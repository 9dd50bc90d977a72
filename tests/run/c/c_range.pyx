"""Loops over C integers."""


def numbers(int a, int b):
    """
    >>> numbers(0, 3), numbers(3, 0), numbers(-2, 2)
    ([0, 1, 2], [], [-2, -1, 0, 1])
    """
    cdef int i
    result = []
    for i in range(a, b):
        result.append(i)
    return result


def steps(int a, int b):
    """
    >>> steps(0, 10), steps(10, 0), steps(2, 3)
    (([0, 3, 6, 9], []), ([], [10, 7, 4, 1]), ([2], []))
    """
    cdef int i
    up, down = [], []
    for i in range(a, b, 3):
        up.append(i)
    for i in range(a, b, -3):
        down.append(i)
    return up, down


def last_value(int n):
    """
    >>> last_value(5), last_value(0)
    (4, -7)
    """
    cdef int i = -7
    for i in range(n):
        pass
    return i


def changed_inside(int n):
    """
    >>> changed_inside(5)
    [0, 1, 2, 3, 4]
    """
    cdef int i
    result = []
    for i in range(n):
        result.append(i)
        i += 10
    return result


def changed_limit(int n):
    """
    >>> changed_limit(3)
    3
    """
    cdef int i, turns = 0
    for i in range(n):
        n = 100
        turns += 1
    return turns


def break_and_continue(int n):
    """
    >>> break_and_continue(100)
    (25, 9)
    """
    cdef int i, total = 0
    for i in range(n):
        if i % 2 == 0:
            continue
        if i > 10:
            break
        total += i
    else:
        return 'else'
    return total, i - 2


def with_else(int n):
    """
    >>> with_else(3), with_else(0)
    ('else 2', 'else -1')
    """
    cdef int i = -1
    for i in range(n):
        if i == 5:
            break
    else:
        return 'else %d' % i


def nested(int n):
    """
    >>> nested(4)
    (6, [(1, 0), (2, 0), (2, 1), (3, 0), (3, 1), (3, 2)])
    """
    cdef int i, j, count = 0
    pairs = []
    for i in range(n):
        for j in range(i):
            count += 1
            pairs.append((i, j))
    return count, pairs


def unsigned_limits(unsigned int n):
    """
    >>> unsigned_limits(3), unsigned_limits(0)
    (3, 0)
    """
    cdef unsigned int i, total = 0
    for i in range(n):
        total += i
    return total


def at_the_limit():
    """
    >>> at_the_limit()
    ([2147483645, 2147483646], [2147483640, 2147483645], [-2147483647])
    """
    cdef int i
    a, b, c = [], [], []
    for i in range(2147483645, 2147483647):
        a.append(i)
    for i in range(2147483640, 2147483647, 5):
        b.append(i)
    for i in range(-2147483647, -2147483648, -1):
        c.append(i)
        if len(c) == 2:
            break
    return a, b, c


def long_loops(long long a, long long b):
    """
    >>> long_loops(2**62, 2**62 + 3)
    [4611686018427387904, 4611686018427387905, 4611686018427387906]
    """
    cdef long long i
    result = []
    for i in range(a, b):
        result.append(i)
    return result


def object_bounds(a, b):
    """
    >>> object_bounds(1, 4)
    [1, 2, 3]
    >>> object_bounds('a', 4)
    Traceback (most recent call last):
    TypeError: 'str' object cannot be interpreted as an integer
    """
    cdef int i
    result = []
    for i in range(a, b):
        result.append(i)
    return result


def variable_step(int a, int b, int step):
    """
    >>> variable_step(0, 10, 4), variable_step(10, 0, -4), variable_step(0, 3, -1)
    ([0, 4, 8], [10, 6, 2], [])
    """
    cdef int i
    result = []
    for i in range(a, b, step):
        result.append(i)
    return result


def over_list(list l):
    """
    >>> over_list([1, 2, 3])
    6
    >>> over_list(None)
    Traceback (most recent call last):
    TypeError: 'NoneType' object is not iterable
    """
    cdef long total = 0
    for x in l:
        total += x
    return total


def by_index(list l):
    """
    >>> by_index([3, 4, 5])
    [5, 4, 3]
    """
    cdef Py_ssize_t i, n = len(l)
    result = []
    for i in range(n):
        result.append(l[n - 1 - i])
    return result


def while_loop(int n):
    """
    >>> while_loop(10), while_loop(0)
    (55, 0)
    """
    cdef int total = 0
    while n > 0:
        total += n
        n -= 1
    return total


def mandelbrot(double re, double im, int limit):
    """
    >>> mandelbrot(0, 0, 50), mandelbrot(1, 1, 50), mandelbrot(-0.75, 0.1, 100)
    (50, 2, 33)
    """
    cdef double x = 0, y = 0, t
    cdef int turns = 0
    while turns < limit and x * x + y * y <= 4:
        t = x * x - y * y + re
        y = 2 * x * y + im
        x = t
        turns += 1
    return turns


def inferred(int n):
    """
    >>> inferred(4)
    (6, 3)
    """
    total = 0
    for i in range(n):
        total += i
    return total, i


def in_try(int n):
    """
    >>> in_try(4)
    ['0', 'f', '1', 'f', 'e', 'f', '3', 'f']
    """
    cdef int i
    log = []
    for i in range(n):
        try:
            if i == 2:
                raise ValueError
            log.append(str(i))
        except ValueError:
            log.append('e')
        finally:
            log.append('f')
    return log


def return_from(int n):
    """
    >>> return_from(10), return_from(2)
    (5, None)
    """
    cdef int i
    for i in range(n):
        if i == 5:
            return i


def bounds_are_indices(stop, start=0):
    """
    >>> bounds_are_indices(5), bounds_are_indices(True), bounds_are_indices(300, 298)
    (4, 0, 43)
    >>> bounds_are_indices(3.5)
    Traceback (most recent call last):
    TypeError: 'float' object cannot be interpreted as an integer
    >>> bounds_are_indices(2**64)
    Traceback (most recent call last):
    OverflowError: Python int too large to convert to C ssize_t
    """
    cdef unsigned char i = 0
    for i in range(start, stop):
        pass
    return i


def down_to_zero(start):
    """
    >>> down_to_zero(3)
    [3, 2, 1, 0]
    """
    cdef unsigned long i
    seen = []
    for i in range(start, -1, -1):
        seen.append(i)
    return seen
