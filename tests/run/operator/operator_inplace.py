"""Augmented assignment: to names, attributes, items, slices, globals."""

counter = 10


def every(a, b):
    """
    >>> every(100, 7)
    (107, 93, 700, 14.285714285714286, 14, 2, 100000000000000, 12800, 0, 103, 99, 4)
    >>> every(9223372036854775807, 1)
    (9223372036854775808, 9223372036854775806, 9223372036854775807, 9.223372036854776e+18, 9223372036854775807, 0, 9223372036854775807, \
18446744073709551614, 4611686018427387903, 9223372036854775807, 9223372036854775806, 1)
    """
    c = d = e = f = g = h = i = j = k = l = m = a
    a += b
    c -= b
    d *= b
    e /= b
    f //= b
    g %= b
    h **= b
    i <<= b
    j >>= b
    k |= b
    l ^= b
    m &= b
    return a, c, d, e, f, g, h, i, j, k, l, m


def in_place(a, b):
    """A list is extended where it is; a tuple is not.

    >>> x = [1]; in_place(x, (2,)), x
    (([1, 2], [1, 2]), [1, 2])
    >>> x = (1,); in_place(x, (2,)), x
    (((1, 2), (1,)), (1,))
    >>> in_place([1], 2)
    Traceback (most recent call last):
    TypeError: 'int' object is not iterable
    >>> in_place(1, 'a')
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for +=: 'int' and 'str'
    """
    same = a
    a += b
    return a, same


def wrong(a, b):
    """
    >>> wrong(1, 'a')
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for -=: 'int' and 'str'
    """
    a -= b


def wrong_power(a, b):
    """
    >>> wrong_power('a', 1)
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for **=: 'str' and 'int'
    """
    a **= b


def wrong_matrix(a, b):
    """
    >>> wrong_matrix(1, 2)
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for @=: 'int' and 'int'
    """
    a @= b


def item(d, key, value):
    """
    >>> d = {'a': 1}; item(d, 'a', 5); d
    {'a': 6}
    >>> d = [1, 2, 3]; item(d, -1, 5); d
    [1, 2, 8]
    >>> item({}, 'a', 1)
    Traceback (most recent call last):
    KeyError: 'a'
    >>> item([], 0, 1)
    Traceback (most recent call last):
    IndexError: list index out of range
    >>> item((1, 2), 0, 1)
    Traceback (most recent call last):
    TypeError: 'tuple' object does not support item assignment
    """
    d[key] += value


def slices(l, values):
    """
    >>> l = [1, 2, 3, 4]; slices(l, [9]); l
    [1, 2, 3, 9, 4]
    """
    l[1:3] += values


def attribute(o, value):
    """
    >>> import types
    >>> o = types.SimpleNamespace(x=1); attribute(o, 2); o
    namespace(x=3)
    >>> attribute(types.SimpleNamespace(), 2)
    Traceback (most recent call last):
    AttributeError: 'types.SimpleNamespace' object has no attribute 'x'
    """
    o.x += value


def module_global(n):
    """
    >>> module_global(5), module_global(2)
    (15, 17)
    """
    global counter
    counter += n
    return counter


def note(log, name, value):
    log.append(name)
    return value


def once():
    """The parts of the target are evaluated once, before the value.

    >>> once()
    (['list', 'index', 'value'], [0, 11, 2])
    """
    log = []
    items = [0, 1, 2]
    note(log, 'list', items)[note(log, 'index', 1)] += note(log, 'value', 10)
    return log, items


def set_get(self, key):
    self.log.append(('get', key))
    return 1


def set_set(self, key, value):
    self.log.append(('set', key, value))


Container = type('Container', (), {'__getitem__': set_get, '__setitem__': set_set})


def container_slices():
    """
    >>> container_slices()
    [('get', slice(1, 2, None)), ('set', slice(1, 2, None), 3), ('get', slice(1, 2, 3)), ('set', slice(1, 2, 3), 3), \
('get', (0, slice(None, None, None))), ('set', (0, slice(None, None, None)), 3)]
    """
    c = Container()
    c.log = []
    c[1:2] += 2
    c[1:2:3] += 2
    c[0, :] += 2
    return c.log


def strings(n):
    """
    >>> strings(3)
    'ab, ab, ab, '
    """
    s = ''
    for i in range(n):
        s += 'ab'
        s += ', '
    return s


def unset():
    """
    >>> unset()
    Traceback (most recent call last):
    UnboundLocalError: cannot access local variable 'x' where it is not associated with a value
    """
    if counter < 0:
        x = 1
    x += 1
