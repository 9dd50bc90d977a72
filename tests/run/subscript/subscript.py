"""Subscripts and slices: reading, storing, the errors of each kind of container."""


def get(o, i):
    """
    >>> get([1, 2, 3], 0), get([1, 2, 3], -1), get((1, 2), 1), get('abc', -2), get(b'abc', 0), get({'k': 'v'}, 'k'), get(range(5), -1)
    (1, 3, 2, 'b', 97, 'v', 4)
    >>> get([1], 1)
    Traceback (most recent call last):
    IndexError: list index out of range
    >>> get((1,), -2)
    Traceback (most recent call last):
    IndexError: tuple index out of range
    >>> get('', 0)
    Traceback (most recent call last):
    IndexError: string index out of range
    >>> get({}, 1)
    Traceback (most recent call last):
    KeyError: 1
    >>> get({1: 2}, [])
    Traceback (most recent call last):
    TypeError: unhashable type: 'list'
    >>> get([1], 'a')
    Traceback (most recent call last):
    TypeError: list indices must be integers or slices, not str
    >>> get((1,), 1.0)
    Traceback (most recent call last):
    TypeError: tuple indices must be integers or slices, not float
    >>> get(5, 0)
    Traceback (most recent call last):
    TypeError: 'int' object is not subscriptable
    >>> get(None, 0)
    Traceback (most recent call last):
    TypeError: 'NoneType' object is not subscriptable
    >>> get([1], 2**70)
    Traceback (most recent call last):
    IndexError: cannot fit 'int' into an index-sized integer
    >>> get([1, 2], True), get({2**70: 'big'}, 2**70)
    (2, 'big')
    """
    return o[i]


def first_and_last(o):
    """
    >>> first_and_last([1, 2, 3]), first_and_last('abc'), first_and_last({0: 'a', -1: 'b'})
    ((1, 3), ('a', 'c'), ('a', 'b'))
    >>> first_and_last([])
    Traceback (most recent call last):
    IndexError: list index out of range
    >>> first_and_last({})
    Traceback (most recent call last):
    KeyError: 0
    """
    return o[0], o[-1]


def put(o, i, v):
    """
    >>> put([1, 2], 0, 'x'), put([1, 2], -1, 'x'), put({}, 'k', 'v'), put(bytearray(b'ab'), 0, 120)
    (['x', 2], [1, 'x'], {'k': 'v'}, bytearray(b'xb'))
    >>> put([], 0, 1)
    Traceback (most recent call last):
    IndexError: list assignment index out of range
    >>> put((1,), 0, 1)
    Traceback (most recent call last):
    TypeError: 'tuple' object does not support item assignment
    >>> put('a', 0, 'b')
    Traceback (most recent call last):
    TypeError: 'str' object does not support item assignment
    >>> put(None, 0, 1)
    Traceback (most recent call last):
    TypeError: 'NoneType' object does not support item assignment
    """
    o[i] = v
    return o


def slices(o, a, b):
    """
    >>> slices([0, 1, 2, 3, 4], 1, 3)
    ([1, 2], [1, 2, 3, 4], [0, 1, 2], [0, 1, 2, 3, 4], [1], [4, 3, 2, 1, 0])
    >>> slices('abcde', -3, None)
    ('cde', 'cde', 'abcde', 'abcde', 'ce', 'edcba')
    >>> slices((1, 2, 3), 5, 10)
    ((), (), (1, 2, 3), (1, 2, 3), (), (3, 2, 1))
    >>> slices([1], 'a', 2)
    Traceback (most recent call last):
    TypeError: slice indices must be integers or None or have an __index__ method
    >>> slices(5, 1, 2)
    Traceback (most recent call last):
    TypeError: 'int' object is not subscriptable
    >>> slices([1, 2], -2**70, 2**70)
    ([1, 2], [1, 2], [1, 2], [1, 2], [1], [2, 1])
    """
    return o[a:b], o[a:], o[:b], o[:], o[a:b:2], o[::-1]


def store_slices(l, v):
    """
    >>> store_slices([0, 1, 2, 3, 4, 5], 'xy')
    ['x', 'y', 3, 'x', 'y', 'end']
    >>> store_slices([0, 1], 5)
    Traceback (most recent call last):
    TypeError: can only assign an iterable
    >>> store_slices((1, 2), [])
    Traceback (most recent call last):
    TypeError: 'tuple' object does not support item assignment
    """
    l[:3] = v
    l[-2:] = v
    l[5:] = ['end']
    return l


def extended(l):
    """
    >>> extended([0, 1, 2, 3])
    ['a', 1, 'b', 3]
    >>> extended([0])
    Traceback (most recent call last):
    ValueError: attempt to assign sequence of size 2 to extended slice of size 1
    """
    l[::2] = 'ab'
    return l


def get_anything(self, key):
    return key


Any = type('Any', (), {'__getitem__': get_anything})


def keys(o, a):
    """
    >>> keys(Any(), 5)
    (5, (5, 1), (), slice(5, None, None), slice(5, 6, 7), (slice(None, 5, None), Ellipsis, None), (5,), slice(None, None, None))
    """
    return o[a], o[a, 1], o[()], o[a:], o[a:6:7], o[:a, ..., None], o[a,], o[:]


def nested(o):
    """
    >>> nested({'a': [1, {'b': (2, 3)}]})
    3
    """
    return o['a'][1]['b'][-1]


def order(log):
    """
    >>> log = []; order(log), log
    ('c', ['object', 'index'])
    """
    return (log.append('object') or 'abc')[log.append('index') or 2]


def indexes(l, n):
    """
    >>> indexes([10, 20, 30], 3)
    ([10, 20, 30], [30, 20, 10])
    >>> indexes([10], 2)
    Traceback (most recent call last):
    IndexError: list index out of range
    """
    a, b = [], []
    for i in range(n):
        a.append(l[i])
        b.append(l[-1 - i])
    return a, b


def sieve(n):
    """
    >>> sieve(50)
    [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
    """
    flags = [True] * n
    flags[0] = flags[1] = False
    for i in range(2, n):
        if flags[i]:
            for j in range(i * i, n, i):
                flags[j] = False
    return [i for i in range(n) if flags[i]]


def matrix(n):
    """
    >>> matrix(3)
    [[0, 1, 2], [1, 2, 3], [2, 3, 4]]
    """
    m = [[0] * n for i in range(n)]
    for i in range(n):
        for j in range(n):
            m[i][j] = i + j
    return m


def counts(text):
    """
    >>> counts('hello')
    {'h': 1, 'e': 1, 'l': 2, 'o': 1}
    """
    d = {}
    for c in text:
        if c in d:
            d[c] += 1
        else:
            d[c] = 1
    return d


def bubble_sort(l):
    """
    >>> bubble_sort([3, 1, 2, 5, 4]), bubble_sort(['b', 'a']), bubble_sort([])
    ([1, 2, 3, 4, 5], ['a', 'b'], [])
    """
    n = len(l)
    for i in range(n):
        for j in range(n - i - 1):
            if l[j] > l[j + 1]:
                l[j], l[j + 1] = l[j + 1], l[j]
    return l
