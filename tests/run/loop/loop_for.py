"""for over lists, tuples, strings, dicts, sets, iterators; else, break, continue."""


def items_of(iterable):
    """
    >>> items_of([1, 2]), items_of((1, 2)), items_of('ab'), items_of({'x': 1}), items_of(iter([5])), items_of(b'ab'), items_of(range(3))
    ([1, 2], [1, 2], ['a', 'b'], ['x'], [5], [97, 98], [0, 1, 2])
    >>> items_of(5)
    Traceback (most recent call last):
    TypeError: 'int' object is not iterable
    >>> items_of(None)
    Traceback (most recent call last):
    TypeError: 'NoneType' object is not iterable
    """
    result = []
    for item in iterable:
        result.append(item)
    return result


def growing(l):
    """A list may grow while it is gone through.

    >>> growing([1, 2, 3])
    [1, 2, 3, 10, 20, 30]
    """
    for item in l:
        if item < 10:
            l.append(item * 10)
    return l


def shrinking(l):
    """
    >>> shrinking([1, 2, 3, 4, 5])
    ([1, 3, 5], [2, 4])
    """
    seen = []
    for item in l:
        seen.append(item)
        l.remove(item)
    return seen, l


def changed_dict(d):
    """
    >>> changed_dict({1: 2})
    Traceback (most recent call last):
    RuntimeError: dictionary changed size during iteration
    """
    for key in d:
        d[key + 1] = 0


def with_else(l, stop):
    """
    >>> with_else([1, 2, 3], 2), with_else([1, 2, 3], 9), with_else([], 1)
    ('broken at 2', 'else after 3', 'else after None')
    """
    item = None
    for item in l:
        if item == stop:
            how = 'broken at'
            break
    else:
        how = 'else after'
    return f'{how} {item}'


def skipping(l):
    """
    >>> skipping([1, None, 2, 0, 3])
    [1, 2, 3]
    """
    result = []
    for item in l:
        if not item:
            continue
        result.append(item)
    return result


def unpacking(pairs):
    """
    >>> unpacking([(1, 2), [3, 4], 'ab'])
    [(2, 1), (4, 3), ('b', 'a')]
    >>> unpacking([(1, 2), (3,)])
    Traceback (most recent call last):
    ValueError: not enough values to unpack (expected 2, got 1)
    """
    result = []
    for a, b in pairs:
        result.append((b, a))
    return result


def nested_unpacking(items):
    """
    >>> nested_unpacking([(1, (2, [3, 4, 5]))])
    [(1, 2, [3, 4], 5)]
    """
    return [(a, b, c, d) for a, (b, (*c, d)) in items]


def star(items):
    """
    >>> star([(1, 2, 3), (4,)])
    [(1, [2, 3]), (4, [])]
    """
    result = []
    for first, *rest in items:
        result.append((first, rest))
    return result


def into_places(n):
    """
    >>> into_places(3)
    ({'last': 2}, [0, 2, 0], [2, 2, 0])
    """
    d, l, m = {}, [0, 0, 0], [0, 0, 0]
    for d['last'] in range(n):
        pass
    for l[1] in range(n):
        pass
    for m[0], m[1] in [(1, 1), (2, 2)]:
        pass
    return d, l, m


def value_afterwards(l):
    """The variable keeps its last value, or its old one.

    >>> value_afterwards([1, 2]), value_afterwards([])
    (2, 'old')
    """
    x = 'old'
    for x in l:
        pass
    return x


def never_set(l):
    """
    >>> never_set([3])
    3
    >>> never_set([])
    Traceback (most recent call last):
    UnboundLocalError: cannot access local variable 'x' where it is not associated with a value
    """
    for x in l:
        pass
    return x


def rebound(l):
    """The iterable is evaluated once.

    >>> rebound([1, 2, 3])
    [1, 2, 3]
    """
    seen = []
    for x in l:
        seen.append(x)
        l = None
        x = 'other'
    return seen


def nested(rows):
    """
    >>> nested([[1, 2], [3], []])
    [(0, 1), (0, 2), (1, 3)]
    """
    result = []
    for i, row in enumerate(rows):
        for x in row:
            result.append((i, x))
    return result


def find(rows, wanted):
    """
    >>> find([[1, 2], [3, 4]], 3), find([[1]], 5)
    ((1, 0), None)
    """
    for i, row in enumerate(rows):
        for j, x in enumerate(row):
            if x == wanted:
                return i, j


def next_fails(self):
    if self.left == 0:
        raise KeyError('in __next__')
    self.left -= 1
    return self.left


def iter_self(self):
    return self


Failing = type('Failing', (), {'__iter__': iter_self, '__next__': next_fails, 'left': 2})


def failing(it):
    """
    >>> log = []
    >>> failing(Failing())
    ([1, 0], "KeyError('in __next__')")
    """
    seen = []
    try:
        for x in it:
            seen.append(x)
    except KeyError as e:
        return seen, repr(e)


def dictionary(d):
    """
    >>> dictionary({'a': 1, 'b': 2})
    (['a', 'b'], [1, 2], [('a', 1), ('b', 2)])
    """
    keys, values, items = [], [], []
    for key in d:
        keys.append(key)
    for value in d.values():
        values.append(value)
    for key, value in d.items():
        items.append((key, value))
    return keys, values, items


def both(a, b):
    """
    >>> both([1, 2, 3], 'ab'), both({3: 4}, {5})
    ([(1, 'a'), (2, 'b')], [(3, 5)])
    """
    result = []
    for x, y in zip(a, b):
        result.append((x, y))
    return result


total = 0
for number in [1, 2, 3]:
    if number == 2:
        continue
    total += number


def module_level():
    """
    >>> module_level()
    (4, 3)
    """
    return total, number
