"""Lists, tuples, sets, dicts, and comprehensions."""


def note(log, value):
    log.append(value)
    return value


def kinds(a, b):
    """
    >>> kinds(1, 'x')
    ([1, 'x'], (1, 'x'), {1: 'x', 'x': 1}, [], (), {}, (1,), [[1], ('x',)])
    >>> len(kinds(1, 1)[2])
    1
    """
    return [a, b], (a, b), {a: b, b: a}, [], (), {}, (a,), [[a], (b,)]


def sets(a, b):
    """
    >>> sets(1, 2) == ({1, 2}, {1, 2, 3}, {1})
    True
    >>> sets([], 1)
    Traceback (most recent call last):
    TypeError: unhashable type: 'list'
    """
    return {a, b}, {a, *(b, 3)}, {a, a}


def unhashable(k):
    """
    >>> unhashable({})
    Traceback (most recent call last):
    TypeError: unhashable type: 'dict'
    """
    return {k: 1}


def stars(a, b):
    """
    >>> stars([1, 2], 'xy')
    ([1, 2, 'x', 'y'], (0, 1, 2), [1, 2], ['x', 'y', 5, 1, 2])
    >>> stars(1, 2)
    Traceback (most recent call last):
    TypeError: Value after * must be an iterable, not int
    """
    return [*a, *b], (0, *a), [*a], [*b, 5, *a]


def double_stars(a, b):
    """
    >>> double_stars({'x': 1}, {'x': 2, 'y': 3})
    ({'x': 2, 'y': 3}, {'x': 1, 'y': 3}, {'z': 0, 'x': 5})
    >>> double_stars({'x': 1}, 5)
    Traceback (most recent call last):
    TypeError: 'int' object is not a mapping
    """
    return {**a, **b}, {**b, **a}, {'z': 0, **a, 'x': 5}


def order():
    """
    >>> order()
    [1, 2, 3, 4, 5, 6]
    """
    log = []
    {note(log, 1): note(log, 2), note(log, 3): note(log, 4)}
    [note(log, 5), (note(log, 6),)]
    return log


def long_list(x):
    """
    >>> long_list(0) == list(range(40)), len(long_tuple(0)), len(long_dict(0)), len(long_set(0)), long_constants()[36:]
    (True, 20, 20, 20, [36, 'x', None, 1.5])
    """
    return [x, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32,
            33, 34, 35, 36, 37, 38, 39]


def long_tuple(x):
    return x, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19


def long_dict(x):
    return {x: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 12, 13: 13, 14: 14, 15: 15, 16: 16, 17: 17,
            18: 18, 19: 19}


def long_set(x):
    return {x, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19}


def long_constants():
    return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32,
            33, 34, 35, 36, 'x', None, 1.5]


def fresh():
    """A display is a new object each time; a constant tuple is one.

    >>> fresh()
    (False, True)
    """
    return make_list() is make_list(), make_tuple() is make_tuple()


def make_list():
    return [1, 2]


def make_tuple():
    return (1, ('a', None))


def squares(n):
    """
    >>> squares(5), squares(0)
    ([0, 1, 4, 9, 16], [])
    """
    return [x * x for x in range(n)]


def filtered(l):
    """
    >>> filtered([1, 0, 'a', None, -5])
    ([1, 'a', -5], [1])
    """
    return [x for x in l if x], [x for x in l if x if x == 1]


def several(a, b):
    """
    >>> several([1, 2], 'xy')
    [(1, 'x'), (1, 'y'), (2, 'x'), (2, 'y')]
    """
    return [(x, y) for x in a for y in b]


def dependent(rows):
    """
    >>> dependent([[1, 2], [], [3]])
    ([1, 2, 3], [[2, 4], [], [6]])
    """
    return [x for row in rows for x in row], [[x * 2 for x in row] for row in rows]


def own_names(x):
    """The comprehension's name is its own.

    >>> own_names('outer')
    ('outer', [0, 1, 2])
    """
    l = [x for x in range(3)]
    return x, l


def outer_names(n, l):
    """
    >>> outer_names(10, [1, 2])
    [11, 12]
    """
    return [x + n for x in l]


def first_iterable(x):
    """The first iterable is evaluated outside.

    >>> first_iterable([1, 2])
    [1, 2]
    """
    return [x for x in x]


def failing(l):
    """
    >>> failing([1, 0])
    Traceback (most recent call last):
    ZeroDivisionError: division by zero
    >>> failing(5)
    Traceback (most recent call last):
    TypeError: 'int' object is not iterable
    """
    return [1 / x for x in l]


def unpacked(items):
    """
    >>> unpacked([(1, 2), (3, 4)])
    [3, 7]
    """
    return [a + b for a, b in items]


def in_loop(n):
    """
    >>> in_loop(3)
    [[], [0], [0, 1]]
    """
    result = []
    for i in range(n):
        result.append([j for j in range(i)])
    return result


def conditions(l):
    """
    >>> conditions([1, 2, 3, 4])
    ([2, 4], ['odd', 'even', 'odd', 'even'])
    """
    return [x for x in l if x % 2 == 0 and x > 0], ['even' if x % 2 == 0 else 'odd' for x in l]


def sets_and_dicts(l):
    """
    >>> sets_and_dicts([1, 2, 2]) == ({1, 4}, {1: 'a', 2: 'aa'})
    True
    """
    return {x * x for x in l}, {x: 'a' * x for x in l}


def dict_order():
    """
    >>> dict_order()
    ([('k', 1), ('v', 1), ('k', 2), ('v', 2)], {1: 1, 2: 2})
    """
    log = []
    d = {note(log, ('k', x))[1]: note(log, ('v', x))[1] for x in [1, 2]}
    return log, d


module_level = [x * 2 for x in range(3) if x]


def at_module_level():
    """
    >>> at_module_level()
    [2, 4]
    """
    return module_level


def walrus(l):
    """
    >>> walrus([1, 5, 2])
    ([2, 10, 4], 4)
    """
    r = [(last := x * 2) for x in l]
    return r, last
