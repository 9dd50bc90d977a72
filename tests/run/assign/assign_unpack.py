"""Assignments: chains, unpacking with and without stars, in parallel; what fails and how."""


def note(log, value):
    log.append(value)
    return value


def chain(x):
    """
    >>> chain([1])
    ([1], [1], True)
    """
    a = b = x
    return a, b, a is b


def chain_order():
    """Targets are assigned from left to right.

    >>> chain_order()
    ([0, 1, 0], 1, [5, 0, 0, 3], 3)
    """
    l, m, j = [0, 0, 0], [0, 0, 0, 0], 0
    i = l[i_of(l)] = 1
    m[j] = j = 0
    j = m[j] = 3
    m[0] = 5
    return l, i, m, j


def i_of(l):
    return 0 if l[0] else 1


def pair(t):
    """
    >>> pair((1, 2)), pair([1, 2]), pair('ab'), pair({1: 0, 2: 0}), pair(iter([1, 2])), pair(range(2))
    ((1, 2), (1, 2), ('a', 'b'), (1, 2), (1, 2), (0, 1))
    >>> pair((1,))
    Traceback (most recent call last):
    ValueError: not enough values to unpack (expected 2, got 1)
    >>> pair((1, 2, 3))
    Traceback (most recent call last):
    ValueError: too many values to unpack (expected 2)
    >>> pair(iter([1, 2, 3]))
    Traceback (most recent call last):
    ValueError: too many values to unpack (expected 2)
    >>> pair([])
    Traceback (most recent call last):
    ValueError: not enough values to unpack (expected 2, got 0)
    >>> pair(5)
    Traceback (most recent call last):
    TypeError: cannot unpack non-iterable int object
    >>> pair(None)
    Traceback (most recent call last):
    TypeError: cannot unpack non-iterable NoneType object
    """
    a, b = t
    return a, b


def one(t):
    """
    >>> one([1]), one((1,))
    (1, 1)
    >>> one([])
    Traceback (most recent call last):
    ValueError: not enough values to unpack (expected 1, got 0)
    """
    a, = t
    return a


def none(t):
    """
    >>> none([])
    >>> none([1])
    Traceback (most recent call last):
    ValueError: too many values to unpack (expected 0)
    """
    [] = t


def nested(t):
    """
    >>> nested((1, (2, [3, 4])))
    (1, 2, 3, 4)
    >>> nested((1, (2, 3)))
    Traceback (most recent call last):
    TypeError: cannot unpack non-iterable int object
    """
    a, (b, [c, d]) = t
    return a, b, c, d


def star_first(t):
    """
    >>> star_first([1, 2, 3]), star_first('ab'), star_first(range(5))
    (([1, 2], 3), (['a'], 'b'), ([0, 1, 2, 3], 4))
    >>> star_first([])
    Traceback (most recent call last):
    ValueError: not enough values to unpack (expected at least 1, got 0)
    """
    *a, b = t
    return a, b


def star_middle(t):
    """
    >>> star_middle([1, 2]), star_middle((1, 2, 3, 4)), star_middle(iter(range(4)))
    ((1, [], 2), (1, [2, 3], 4), (0, [1, 2], 3))
    >>> star_middle([1])
    Traceback (most recent call last):
    ValueError: not enough values to unpack (expected at least 2, got 1)
    >>> star_middle(5)
    Traceback (most recent call last):
    TypeError: cannot unpack non-iterable int object
    """
    a, *b, c = t
    return a, b, c


def star_only(t):
    """
    >>> l = [1, 2]; star_only(l), star_only(l)[0] is l
    (([1, 2],), False)
    """
    *a, = t
    return a,


def star_last(t):
    """
    >>> star_last('abc'), star_last([1])
    (('a', ['b', 'c']), (1, []))
    """
    a, *b = t
    return a, b


def swap(a, b):
    """
    >>> swap(1, 'x')
    ('x', 1)
    """
    a, b = b, a
    return a, b


def rotate(a, b, c):
    """
    >>> rotate(1, 2, 3)
    (2, 3, 1)
    """
    a, b, c = b, c, a
    return a, b, c


def swap_items(l, i, j):
    """
    >>> swap_items([1, 2, 3], 0, 2)
    [3, 2, 1]
    """
    l[i], l[j] = l[j], l[i]
    return l


def dependent_targets():
    """
    >>> dependent_targets()
    (1, [0, 5])
    """
    l = [0, 0]
    i = 0
    i, l[i] = 1, 5
    return i, l


def parallel_order():
    """All values, then the targets with their parts.

    >>> parallel_order()
    [1, 2, 'l', 0, 'l', 1]
    """
    log, l = [], [0, 0]
    (note(log, 'l') and l)[note(log, 0)], (note(log, 'l') and l)[note(log, 1)] = note(log, 1), note(log, 2)
    return log


def value_first():
    """
    >>> value_first()
    ['value', 'object', 'index']
    """
    log = []
    (note(log, 'object') and [0])[note(log, 'index') and 0] = note(log, 'value')
    return log


def attributes(o):
    """
    >>> import types
    >>> attributes(types.SimpleNamespace())
    namespace(a=1, b=[2, 3], c=4)
    >>> attributes(5)
    Traceback (most recent call last):
    AttributeError: 'int' object has no attribute 'a'
    """
    o.a, *o.b, o.c = 1, 2, 3, 4
    return o


def partly(l):
    """What was assigned before a failure stays.

    >>> partly([1])
    (1, 'old')
    """
    a = b = 'old'
    try:
        a, (b, c) = [1, l]
    except ValueError:
        pass
    return a, b


def of_star_expression(a, b):
    """
    >>> of_star_expression([1, 2], (3,))
    ((1, 2, 3), [1, 2, 3], 1, [2, 3])
    """
    t = *a, *b
    first, *rest = *a, *b
    return t, [*a, *b], first, rest


def types_change(flag):
    """
    >>> types_change(1), types_change(0)
    ('text', 1)
    """
    x = 1
    if flag:
        x = 'text'
    return x


def long_tuple():
    """
    >>> long_tuple()
    210
    """
    a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u = range(21)
    return a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t + u


def walrus(l):
    """
    >>> walrus([1, 2, 3]), walrus([])
    ((3, 3), (0, 0))
    """
    if (n := len(l)) > 1:
        return n, n
    return n, (n := 0)


def while_walrus(l):
    """
    >>> while_walrus([1, 2, 0, 3])
    ([1, 2], [3])
    """
    seen = []
    while x := l.pop(0):
        seen.append(x)
    return seen, l
