"""Calls of methods and of Python's classes: what they give is known where the class is, and how they fail is Python's."""

cimport cython


def texts(str s, bytes b, bytearray a):
    """
    >>> texts('ab', b'ab', bytearray(b'ab'))
    ['str object', 'bytes object', 'bytearray object', 'bytes object', 'str object', 'str object']
    ['bint', 'bint', 'bool object', 'Py_ssize_t', 'Py_ssize_t']
    """
    upper, joined, array, encoded, decoded, formatted = s.upper(), b.join([b, b]), a.strip(), s.encode(), b.decode(), s.format(1, x=2)
    print([cython.typeof(upper), cython.typeof(joined), cython.typeof(array), cython.typeof(encoded), cython.typeof(decoded), cython.typeof(formatted)])
    starts, digits, place = s.startswith('a'), b.isdigit(), s.find('b')
    print([cython.typeof(starts), cython.typeof(digits), cython.typeof(s.endswith('b')), cython.typeof(place), cython.typeof(s.count('a'))])


def values(str s, bytes b, x):
    """
    >>> values('a,b', b'xyx', 'b')
    (['a', 'b'], 2, -1, 2, True, 'A,B', b'zyz')
    >>> values('a,b', b'xyx', 5)
    Traceback (most recent call last):
    TypeError: must be str, not int
    >>> values(None, b'', 'x')
    Traceback (most recent call last):
    AttributeError: 'NoneType' object has no attribute 'split'
    """
    cdef int place = s.split(',') and s.find(x)
    return s.split(','), place, s.rfind('c'), b.count(b'x'), s.endswith(x), s.upper(), b.replace(b'x', b'z')


def containers(list l, dict d, set s, frozenset f, tuple t):
    """
    >>> containers([1, 2], {1: 2}, {3}, frozenset({3}), (5, 5))
    ('list object', 'dict object', 'set object', 'frozenset object', 'bool object', 'Py_ssize_t', 'Python object', 'Python object')
    ([1, 2], {3, 4}, frozenset(), True, 2, 1, 2)
    """
    print((cython.typeof(l.copy()), cython.typeof(d.copy()), cython.typeof(s.union({4})), cython.typeof(f.difference(s)), cython.typeof(s.issubset(f)),
           cython.typeof(t.count(5)), cython.typeof(d.get(1)), cython.typeof(l.pop)))
    print((l.copy(), s.union({4}), f.difference(s), s.issubset(f), t.count(5), l.index(2), d.get(1)))


def classes(x):
    """
    >>> classes('7')
    ('str object', 'bytes object', 'type object', 'str object', 'str object', 'str object', 'range object', 'long')
    ('7', "'7'", 'str', range(0, 3), 55, '  7')
    """
    print((cython.typeof(str(x)), cython.typeof(bytes(x, 'ascii')), cython.typeof(type(x)), cython.typeof(repr(x)), cython.typeof(ascii(x)),
           cython.typeof(format(x)), cython.typeof(range(3)), cython.typeof(ord(x))))
    print((str(x), repr(x), type(x).__name__, range(3), ord(x), format(x, '>3')))


def operators(list l, str s, set t, dict d, bytearray a, int n):
    """
    >>> operators([1], 'x', {1, 2}, {1: 2}, bytearray(b'y'), 2)
    ('list object', 'str object', 'set object', 'dict object', 'bytearray object', 'bytearray object', 'Python object')
    ([1, 1], 'xx', {2}, {1: 2, 3: 4}, bytearray(b'yyy'), bytearray(b''), {1})
    """
    print((cython.typeof(n * l), cython.typeof(n * s), cython.typeof(t & t), cython.typeof(d | d), cython.typeof(a + a), cython.typeof(a[1:]),
           cython.typeof(t - t)))
    print((n * l, n * s, t & {2, 3}, d | {3: 4}, a + n * a, a[1:], t - {2}))


def characters(Py_UCS4 c, str s):
    """
    >>> characters('q', 'xyz')
    (True, 'Q', 113, b'q', 'X', 'str object', 'bool object', 'long')
    """
    return c.isalpha(), c.upper(), ord(c), c.encode(), s[0].upper(), cython.typeof(c.lower()), cython.typeof(c.isdigit()), cython.typeof(ord(c))
