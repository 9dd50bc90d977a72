"""and, or, not, conditional expressions: which value they give and what they evaluate."""


def note(log, value):
    log.append(value)
    return value


def values(a, b):
    """
    >>> values(0, 1), values(1, 2), values('', []), values(None, 'x'), values(2**70, 0)
    ((0, 1), (2, 1), ('', []), (None, 'x'), (0, 1180591620717411303424))
    """
    return a and b, a or b


def longer(a, b, c):
    """
    >>> longer(1, 2, 3), longer(0, 2, 3), longer(0, 0, 3), longer(0, '', [])
    ((3, 1, 2), (3, 2, 2), (3, 3, 3), ([], [], []))
    """
    return a and b and c or c, a or b or c, a and b or b or c


def lazily(a, b, c):
    """
    >>> lazily(0, 1, 2), lazily(1, 0, 2), lazily(1, 1, 2)
    ((0, [0]), (0, [1, 0]), (2, [1, 1, 2]))
    """
    log = []
    return note(log, a) and note(log, b) and note(log, c), log


def lazily_or(a, b, c):
    """
    >>> lazily_or(0, 1, 2), lazily_or(1, 0, 2), lazily_or(0, 0, 2)
    ((1, [0, 1]), (1, [1]), (2, [0, 0, 2]))
    """
    log = []
    return note(log, a) or note(log, b) or note(log, c), log


def branches(a, b, c):
    """
    >>> [branches(a, b, c) for a in (0, 1) for b in (0, 1) for c in (0, 1)]
    ['no', 'no', 'no', 'yes', 'yes', 'yes', 'yes', 'yes']
    """
    if a or b and c:
        return 'yes'
    return 'no'


def negated(a, b):
    """
    >>> [negated(a, b) for a in (0, 1) for b in (0, 1)]
    ['both', 'neither', 'neither', 'neither']
    """
    if not (a or b):
        return 'both'
    if not a and not b:
        return 'unreachable'
    return 'neither'


def chosen(a, b, c):
    """
    >>> chosen(1, 'b', 'c'), chosen([], 'b', 'c'), chosen(None, 1, 2)
    ('b', 'c', 2)
    """
    return b if a else c


def nested(n):
    """
    >>> [nested(n) for n in (-1, 0, 1)]
    ['negative', 'zero', 'positive']
    """
    return 'negative' if n < 0 else 'zero' if n == 0 else 'positive'


def only_one(a):
    """
    >>> only_one(1), only_one(0)
    (['yes'], ['no'])
    """
    log = []
    note(log, 'yes') if a else note(log, 'no')
    return log


def statement(a, b):
    """
    >>> statement(1, 2), statement(0, 2)
    ([1, 2], [0])
    """
    log = []
    note(log, a) and note(log, b)
    return log


def in_loop(items):
    """
    >>> in_loop([0, 1, None, 'a', '', 2])
    [-1, 1, -1, 'a', -1, 2]
    """
    result = []
    for item in items:
        result.append(item or -1)
    return result


def while_condition(a, b):
    """
    >>> while_condition(3, 5), while_condition(5, 2)
    (3, 2)
    """
    turns = 0
    while a > 0 and b > 0:
        a -= 1
        b -= 1
        turns += 1
    return turns


def constants(x):
    """
    >>> constants(5)
    (5, True, 0, None, 5, 'x', False, 5)
    """
    return True and x, True or x, 0 and x, None and x, None or x, 'x' or x, not 'a', x if 1 else 0


def asked_once(a, b, c):
    """What decides inside the brackets decides outside, too.

    >>> log = []
    >>> class Asked:
    ...     def __init__(self, name, answer): self.name, self.answer = name, answer
    ...     def __bool__(self):
    ...         log.append(self.name)
    ...         return self.answer
    >>> found = asked_once(Asked('a', False), Asked('b', True), Asked('c', True))
    >>> [value.name for value in found], log
    (['a', 'c', 'c', 'b'], ['a', 'a', 'a', 'b', 'a', 'b'])
    """
    return (a and b) and c, (a and b) or c, (a or b) and c, (a or b) or c
