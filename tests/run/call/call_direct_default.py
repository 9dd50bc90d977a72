"""Direct calls that leave out arguments: what is constant by default is passed to the body."""


def with_defaults(x, y=2, z='z', w=None):
    return x, y, z, w


def defaults():
    """What a parameter has by default is passed, if it is a constant.

    >>> defaults()
    ((1, 2, 'z', None), (1, 3, 'z', None), (1, 3, 4, None), (1, 3, 4, 5))
    """
    return with_defaults(1), with_defaults(1, 3), with_defaults(1, 3, 4), with_defaults(1, 3, 4, 5)


def changed_defaults():
    """
    >>> changed_defaults()
    ((1, 7, 8, 9), (1, 2, 'z', None), (1, 2))
    """
    global with_defaults
    kept = with_defaults
    kept.__defaults__ = (7, 8, 9)
    changed = with_defaults(1)
    kept.__defaults__ = (2, 'z', None)
    back = with_defaults(1)
    return changed, back, kept(1)[:2]


def too_few():
    """
    >>> too_few()
    Traceback (most recent call last):
    TypeError: with_defaults() missing 1 required positional argument: 'x'
    """
    return with_defaults()


def too_many():
    """
    >>> too_many()
    Traceback (most recent call last):
    TypeError: with_defaults() takes from 1 to 4 positional arguments but 5 were given
    """
    return with_defaults(1, 2, 3, 4, 5)


def add(x, y=2):
    return x + y


def sums(n):
    """
    >>> sums(5), sums(2 ** 70) == 2 ** 70 + 6
    (11, True)
    """
    return add(add(add(n)))


def computed(x, y=[]):
    y.append(x)
    return y


def computed_defaults():
    """
    >>> computed_defaults()
    [1, 2]
    >>> computed_defaults()
    [1, 2, 1, 2]
    """
    computed(1)
    return list(computed(2))


def replaced_later(x, y=1):
    return x, y


def call_replaced():
    """
    >>> call_replaced()
    ((5, 1), 3)
    """
    before = replaced_later(5)
    names = call_replaced.__globals__
    own = names['replaced_later']
    names['replaced_later'] = len
    try:
        return before, replaced_later('abc')
    finally:
        names['replaced_later'] = own
