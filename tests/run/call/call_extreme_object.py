"""min() and max() of objects are chosen without a call, by the comparisons that Python's make."""


def both(a, b):
    """
    >>> both(1, 2), both(2.5, 2), both('b', 'a'), both(2 ** 70, -2 ** 70) == (-2 ** 70, 2 ** 70)
    ((1, 2), (2, 2.5), ('a', 'b'), True)
    >>> both(1, 'a')
    Traceback (most recent call last):
    TypeError: '<' not supported between instances of 'str' and 'int'
    """
    return min(a, b), max(a, b)


def first_of_equals(a, b):
    """
    >>> first_of_equals(1, 1.0), first_of_equals(True, 1), first_of_equals(0.0, -0.0)
    ((1, 1), (True, True), (0.0, 0.0))
    >>> nan = float('nan')
    >>> first_of_equals(nan, 1), first_of_equals(1, nan)
    ((nan, nan), (1, 1))
    """
    return min(a, b), max(a, b)


def order(a, b, c):
    """
    >>> log = []
    >>> class Loud:
    ...     def __init__(self, name, answer): self.name, self.answer = name, answer
    ...     def __lt__(self, other):
    ...         log.append(self.name + ' < ' + other.name)
    ...         return self.answer
    ...     def __gt__(self, other):
    ...         log.append(self.name + ' > ' + other.name)
    ...         return self.answer
    >>> found = order(Loud('a', []), Loud('b', 0), Loud('c', 'yes'))
    >>> found[0].name, found[1].name, log
    ('c', 'c', ['b < a', 'c < a', 'b > a', 'c > a'])
    """
    return min(a, b, c), max(a, b, c)


def mixed(n):
    """
    >>> mixed(10)
    (45, 9, 0, 9.5)
    """
    total, high, low, real = 0, 0, 0, 0.5
    for i in range(n):
        total = max(total, total + i)
        high = max(high, i, 2)
        low = min(low, i)
        real = max(real, i + 0.5)
    return total, high, low, real


def others(items, key):
    """
    >>> others([3, 1, 2], lambda x: -x)
    (1, 3, 3, 1, 'none')
    """
    return min(items), max(*items), min(items, key=key), max(items, key=key), max([], default='none')
