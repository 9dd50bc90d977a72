"""Variables and parameters of built-in classes: what they accept, None among it."""


def takes_list(list l):
    """
    >>> takes_list([1, 2]), takes_list(None)
    (2, 'none')
    >>> takes_list((1,))
    Traceback (most recent call last):
    TypeError: Argument 'l' has incorrect type (expected list, got tuple)
    """
    if l is None:
        return 'none'
    return len(l)


def not_none(list l not None):
    """
    >>> not_none([1])
    [1]
    >>> not_none(None)
    Traceback (most recent call last):
    TypeError: Argument 'l' has incorrect type (expected list, got NoneType)
    """
    return l


def untyped_not_none(x not None, y or None=None, *, z not None):
    """
    >>> untyped_not_none(1, z=2), untyped_not_none(1, None, z=[])
    ((1, None, 2), (1, None, []))
    >>> untyped_not_none(None, z=2)
    Traceback (most recent call last):
    TypeError: Argument 'x' must not be None
    >>> untyped_not_none(1, z=None)
    Traceback (most recent call last):
    TypeError: Argument 'z' must not be None
    """
    return x, y, z


def takes_all(str s, bytes b, tuple t, dict d, list l=None, object o=5):
    """
    >>> takes_all('s', b'b', (1,), {1: 2})
    ('s', b'b', (1,), {1: 2}, None, 5)
    >>> takes_all(None, None, None, None, [], None)
    (None, None, None, None, [], None)
    >>> takes_all(b's', b'b', (1,), {})
    Traceback (most recent call last):
    TypeError: Argument 's' has incorrect type (expected str, got bytes)
    >>> takes_all('s', 'b', (1,), {})
    Traceback (most recent call last):
    TypeError: Argument 'b' has incorrect type (expected bytes, got str)
    """
    return s, b, t, d, l, o


def assigned(x):
    """
    >>> assigned([1]), assigned(None)
    ([1], None)
    >>> assigned('a')
    Traceback (most recent call last):
    TypeError: Expected list, got str
    """
    cdef list l = x
    return l


def subclass(list l):
    """
    >>> class L(list): pass
    >>> subclass(L([1, 2]))
    Traceback (most recent call last):
    TypeError: Argument 'l' has incorrect type (expected list, got L)
    """
    return l[0], l[-1], len(l)


def list_methods(list l):
    """
    >>> list_methods([3, 1, 2])
    ([1, 2, 3, 'x', 4, 5], 'last', 3)
    >>> list_methods(None)
    Traceback (most recent call last):
    AttributeError: 'NoneType' object has no attribute 'sort'
    """
    l.sort()
    l.append('x')
    l.extend((4, 5))
    l.append('last')
    return l, l.pop(), l.index('x')


def list_items(list l, Py_ssize_t i):
    """
    >>> list_items([1, 2, 3], 0), list_items([1, 2, 3], -1)
    ((1, ['new', 2, 3]), (3, [1, 2, 'new']))
    >>> list_items([], 0)
    Traceback (most recent call last):
    IndexError: list index out of range
    >>> list_items(None, 0)
    Traceback (most recent call last):
    TypeError: 'NoneType' object is not subscriptable
    """
    x = l[i]
    l[i] = 'new'
    return x, l


def tuple_items(tuple t, int i):
    """
    >>> tuple_items((1, 2, 3), 1), tuple_items((1, 2, 3), -3)
    (2, 1)
    >>> tuple_items((), 0)
    Traceback (most recent call last):
    IndexError: tuple index out of range
    """
    return t[i]


def text_items(str s, int i):
    """
    >>> text_items('abc', 1), text_items('äöü', -1)
    ('b', 'ü')
    >>> text_items('', 0)
    Traceback (most recent call last):
    IndexError: string index out of range
    """
    return s[i]


def dictionary(dict d, key):
    """
    >>> dictionary({'a': 1}, 'a'), dictionary({}, 'a')
    ((1, 1, True, ['a']), (None, 0, False, []))
    """
    return d.get(key), len(d), key in d, sorted(d)


def dictionary_missing(dict d, key):
    """
    >>> dictionary_missing({}, 'a')
    Traceback (most recent call last):
    KeyError: 'a'
    """
    return d[key]


def slices(list l, str s, tuple t):
    """
    >>> slices([1, 2, 3], 'abc', (1, 2, 3))
    ([2, 3], 'ab', (2,), [3, 2, 1])
    """
    return l[1:], s[:2], t[1:2], l[::-1]


def concatenated(str a, str b):
    """
    >>> concatenated('x', 'y')
    'xyx'
    >>> concatenated(None, 'y')
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for +=: 'NoneType' and 'str'
    """
    a += b
    return a + 'x'


def loops(list l, tuple t, dict d, str s, bytes b):
    """
    >>> loops([1], (2,), {3: 4}, '5', b'6')
    [1, 2, 3, '5', 54]
    """
    result = []
    for x in l:
        result.append(x)
    for x in t:
        result.append(x)
    for x in d:
        result.append(x)
    for c in s:
        result.append(c)
    for i in b:
        result.append(i)
    return result


def loop_over_none(list l, tuple t, dict d):
    """
    >>> loop_over_none(None, (), {})
    Traceback (most recent call last):
    TypeError: 'NoneType' object is not iterable
    >>> loop_over_none([], None, {})
    Traceback (most recent call last):
    TypeError: 'NoneType' object is not iterable
    >>> loop_over_none([], (), None)
    Traceback (most recent call last):
    TypeError: 'NoneType' object is not iterable
    """
    for x in l:
        pass
    for x in t:
        pass
    for x in d:
        pass


def rebound():
    """
    >>> rebound()
    ([1], None)
    """
    cdef list l = [1]
    kept = l
    l = None
    return kept, l


def star_arguments(int a, *args, **kwargs):
    """
    >>> star_arguments(1, 2, x=3)
    (1, (2,), {'x': 3}, 1, 1)
    """
    return a, args, kwargs, len(args), len(kwargs)


def truth(list l, dict d, str s):
    """
    >>> truth([], {}, ''), truth([0], {0: 0}, '0'), truth(None, None, None)
    ((False, False, False), (True, True, True), (False, False, False))
    """
    return bool(l), bool(d), bool(s)


def comparisons(list a, list b):
    """
    >>> comparisons([1], [1]), comparisons([1], [2]), comparisons(None, [])
    ((True, False, False), (False, True, False), (False, True, True))
    """
    return a == b, a != b, a is None


def untyped_result():
    """
    >>> untyped_result()
    ['a', 'b']
    """
    cdef list l = 'a,b'.split(',')
    return l


def object_variable(x):
    """
    >>> object_variable(1), object_variable('a')
    ((1, 1), ('a', 'a'))
    """
    cdef object y
    y = x
    return x, y


def formatted(str s, values):
    """
    >>> formatted("a%sb", "c")
    'acb'
    >>> class RightMod:
    ...     def __rmod__(self, left):
    ...         return left, 123
    >>> formatted(None, RightMod())
    (None, 123)
    """
    return s % values
