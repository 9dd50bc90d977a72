"""for i, x in enumerate(y) makes no pairs."""


def pairs(items):
    """
    >>> pairs('abc'), pairs([]), pairs({5: 6})
    ([(0, 'a'), (1, 'b'), (2, 'c')], [], [(0, 5)])
    >>> pairs(5)
    Traceback (most recent call last):
    TypeError: 'int' object is not iterable
    """
    found = []
    for i, x in enumerate(items):
        found.append((i, x))
    return found


def from_a_number(items):
    """
    >>> from_a_number('ab')
    [(10, 'a'), (11, 'b'), (18446744073709551615, 'a'), (18446744073709551616, 'b')]
    """
    found = []
    for i, x in enumerate(items, 10):
        found.append((i, x))
    for i, x in enumerate(items, 18446744073709551615):
        found.append((i, x))
    return found


def past_the_machine(items):
    """
    >>> past_the_machine('abc')
    [9223372036854775806, 9223372036854775807, 9223372036854775808]
    """
    return [i for i, x in enumerate(items, 9223372036854775806)]


def own_counter(items):
    """The body's changes are not counted with; afterwards the variables keep the last values.

    >>> own_counter('abcd')
    ([0, 1, 2, 3], -3, 'd', 'end')
    """
    found = []
    for i, x in enumerate(items):
        found.append(i)
        i = -i
        if i == -9:
            break
    else:
        end = 'end'
    return found, i, x, end


def nested(rows):
    """
    >>> nested([[1, 2], [3]])
    [(0, 0, 1), (0, 1, 2), (1, 0, 3)]
    """
    return [(i, j, x) for i, row in enumerate(rows) for j, x in enumerate(row)]


def targets(items):
    """
    >>> targets([(1, 2), (3, 4)])
    ({0: 1, 1: 3}, [2, 4])
    >>> targets([(1, 2), 3])
    Traceback (most recent call last):
    TypeError: cannot unpack non-iterable int object
    """
    firsts, seconds = {}, [0, 0]
    for i, (a, b) in enumerate(items):
        firsts[i] = a
        seconds[i] = b
    return firsts, seconds


def stored(items):
    """
    >>> stored('ab')
    [1, 'b']
    """
    place = [0, 0]
    for place[0], [place[1]] in enumerate(items):
        pass
    return place


def other_calls(items, start):
    """
    >>> other_calls('ab', 3)
    ([(3, 'a'), (4, 'b')], [(0, 'a'), (1, 'b')], [(7, 'a'), (8, 'b')])
    >>> other_calls('ab', 1.5)
    Traceback (most recent call last):
    TypeError: 'float' object cannot be interpreted as an integer
    """
    a = [(i, x) for i, x in enumerate(items, start)]
    b = [pair for pair in enumerate(items)]
    c = [(i, x) for i, x in enumerate(items, start=7)]
    return a, b, c


def the_item_fails(items):
    """
    >>> class Broken:
    ...     def __getitem__(self, i):
    ...         if i == 2: raise OSError('broken')
    ...         return i * 10
    >>> the_item_fails(Broken())
    [(0, 0), (1, 10), 'broken']
    """
    found = []
    try:
        for i, x in enumerate(items):
            found.append((i, x))
    except OSError as error:
        found.append(str(error))
    return found
