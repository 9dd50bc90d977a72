"""Comparisons, chains of them, `in` and `is`."""


def every(a, b):
    """
    >>> every(1, 2), every(2, 2), every(3, 2)
    ((True, True, False, True, False, False), (False, True, True, False, False, True), (False, False, False, True, True, True))
    >>> every(2**70, 2**70), every(1, 2**70), every(-2**70, 0)
    ((False, True, True, False, False, True), (True, True, False, True, False, False), (True, True, False, True, False, False))
    >>> every('a', 'b'), every((1, 2), (1, 3)), every(1, 1.0)
    ((True, True, False, True, False, False), (True, True, False, True, False, False), (False, True, True, False, False, True))
    >>> every(float('nan'), float('nan'))
    (False, False, False, True, False, False)
    >>> every(1, 'a')
    Traceback (most recent call last):
    TypeError: '<' not supported between instances of 'int' and 'str'
    >>> every({1}, {1, 2})
    (True, True, False, True, False, False)
    """
    return a < b, a <= b, a == b, a != b, a > b, a >= b


def mixed(a, b):
    """
    >>> mixed(1, 'a'), mixed(None, None), mixed([1], [1]), mixed(True, 1)
    ((False, True), (True, False), (True, False), (True, False))
    """
    return a == b, a != b


def identity(a, b):
    """
    >>> identity(None, None), identity([], []), identity('x', 'x')[0]
    ((True, False), (False, True), True)
    """
    return a is b, a is not b


def same(a):
    """
    >>> same(2**80), same(float('nan')), same([1])
    (True, True, True)
    """
    b = a
    return a is b


def contains(a, b):
    """
    >>> contains(1, [1, 2]), contains('b', 'abc'), contains('x', {'y': 1}), contains(3, range(5)), contains(2**65, {2**65})
    ((True, False), (True, False), (False, True), (True, False), (True, False))
    >>> contains(1, 2)
    Traceback (most recent call last):
    TypeError: argument of type 'int' is not iterable
    >>> contains(1, 'abc')
    Traceback (most recent call last):
    TypeError: 'in <string>' requires string as left operand, not int
    """
    return a in b, a not in b


def nan_in_list(x):
    """
    >>> nan_in_list(float('nan'))
    (True, False)
    """
    return x in [x], x == x


def branches(a, b):
    """
    >>> branches(1, 2), branches(2, 1), branches(1, 1)
    ('<', '>', '=')
    """
    if a < b:
        return '<'
    elif a > b:
        return '>'
    else:
        return '='


def between(a, b, c):
    """
    >>> between(1, 2, 3), between(1, 5, 3), between(3, 2, 1)
    (True, False, False)
    >>> between('a', 'b', 'c')
    True
    >>> between(1, 2, 'x')
    Traceback (most recent call last):
    TypeError: '<' not supported between instances of 'int' and 'str'
    >>> between(3, 2, 'x')
    False
    """
    return a < b < c


def chain(log, a, b, c, d):
    """Each operand is evaluated once, and only as far as it matters.

    >>> log = []; chain(log, 1, 2, 3, 4), log
    (True, [1, 2, 3, 4])
    >>> log = []; chain(log, 1, 2, 2, 4), log
    (False, [1, 2, 2])
    >>> log = []; chain(log, 2, 1, 3, 4), log
    (False, [2, 1])
    """
    return note(log, a) < note(log, b) < note(log, c) <= note(log, d)


def chain_condition(log, a, b, c):
    """
    >>> log = []; chain_condition(log, 1, 2, 3), log
    ('yes', [1, 2, 3])
    >>> log = []; chain_condition(log, 2, 1, 3), log
    ('no', [2, 1])
    """
    if note(log, a) < note(log, b) != note(log, c):
        return 'yes'
    return 'no'


def mixed_chain(a, b, c):
    """
    >>> mixed_chain(1, 1, [1]), mixed_chain(1, 2, [2]), mixed_chain(1, 1, [2])
    (True, False, False)
    """
    return a == b in c


def note(log, value):
    log.append(value)
    return value


def rich_less(self, other):
    return 'less'


def rich_equal(self, other):
    raise KeyError('equal')


Rich = type('Rich', (), {'__lt__': rich_less, '__eq__': rich_equal})


def rich(a, b):
    """A comparison gives what the method gives.

    >>> rich(Rich(), 1), rich(Rich(), Rich())
    ('less', 'less')
    """
    return a < b


def rich_chain(a):
    """
    >>> rich_chain(Rich())
    'less'
    """
    return a < a < a


def rich_fails(a):
    """
    >>> rich_fails(Rich())
    Traceback (most recent call last):
    KeyError: 'equal'
    """
    if a == 1:
        return 'equal'
    return 'other'


def literals(word):
    """
    >>> literals('a')
    (False, False, 'a')
    >>> literals(None)
    Traceback (most recent call last):
    TypeError: '<' not supported between instances of 'str' and 'int'
    """
    return 'o' == 111, 'o' == 110 + 1 == 111, word or 'o' < 3
