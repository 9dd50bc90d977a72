"""Types of variables without declaration: C where it is safe, objects where it could show."""

cimport cython


def floats(n):
    """
    >>> floats(3)
    (1.5, 4.5)
    """
    x = 1.5
    total = 0.0
    for i in range(n):
        total += x
    return x, total


def integers_stay_exact(n):
    """
    >>> integers_stay_exact(100)
    1267650600228229401496703205376
    """
    x = 1
    for i in range(n):
        x = x * 2
    return x


def float_then_text(flag):
    """
    >>> float_then_text(0), float_then_text(1)
    (1.5, 'text')
    """
    x = 1.5
    if flag:
        x = 'text'
    return x


def float_or_int(flag):
    """
    >>> float_or_int(0), float_or_int(1)
    (1.5, 2.0)
    """
    if flag:
        x = 2
    else:
        x = 1.5
    return x


def swapped(n):
    """
    >>> swapped(3)
    ('b', 1)
    """
    a, b = 1, 'b'
    for i in range(n):
        a, b = b, a
    return a, b


def from_calls(s):
    """
    >>> from_calls('a b')
    (['a', 'b'], 2, 3, True)
    """
    parts = s.split()
    n = len(parts)
    m = n + 1
    flag = n == 2
    return parts, n, m, flag


def loop_variable(l):
    """
    >>> loop_variable([1, 'a', None])
    [1, 'a', None]
    """
    r = []
    for x in l:
        y = x
        r.append(y)
    return r


def none_first(flag):
    """
    >>> none_first(0), none_first(1)
    (None, [1])
    """
    x = None
    if flag:
        x = [1]
    return x


def list_then_tuple(flag):
    """
    >>> list_then_tuple(0), list_then_tuple(1)
    ([1], (1,))
    """
    x = [1]
    if flag:
        x = (1,)
    return x


def boolean(a, b):
    """
    >>> boolean(1, 2), boolean(2, 1)
    ((True, 'bool', 1), (False, 'bool', 0))
    """
    cdef int x = a, y = b
    r = x < y
    return r, type(r).__name__, r + 0


def text(n):
    """
    >>> text(3)
    'xaaa'
    """
    s = 'x'
    for i in range(n):
        s += 'a'
    return s


def of_small_types(unsigned char a, signed char b, short c, unsigned short d, char e):
    """
    >>> of_small_types(200, -3, -5, 60000, 7)
    ['unsigned char', 'unsigned short', 'char', 'short']
    (253, 60000, -5, 200, 60000, 65531)
    """
    x = a
    x = b
    y = c
    y = d
    z = b
    z = e
    print([cython.typeof(x), cython.typeof(y), cython.typeof(z), cython.typeof(c or a)])
    return x, y, c or a, max(a, b), max(c, d), min(c, d)


def in_a_circle(int k):
    """What abs() gives waits for the type of its argument; what it gives to its own argument is not waited for.

    >>> in_a_circle(2)
    (3.0, 2.0, 'double', 'double', 'Python object')
    """
    z = 1.0
    w = 0.0
    y = 0.0
    x = -2.0
    for i in range(k):
        y = abs(z)
        w = z * 2
        z = w + 1
        x = abs(x)
    return y, x, cython.typeof(y), cython.typeof(z), cython.typeof(x)
