# A float that is held in two machine words is one object wherever the program can see it: a nan shows that, since it is not equal to itself.
# `total` is made by an operator on numbers, so no object stands for it at first.


def in_two_places(inf):
    """
    >>> in_two_places(float("inf"))
    (True, True, False)
    """
    nan = inf * 1.0 - inf
    places = [nan]
    places.append(nan)
    return places[0] is places[1], nan in places, nan == nan


def in_its_own_list(inf):
    """
    >>> in_its_own_list(float("inf"))
    True
    """
    nan = inf * 1.0 - inf
    return nan in [nan]


def copied(inf):
    """
    >>> copied(float("inf"))
    (True, True)
    """
    nan = inf * 1.0 - inf
    copy = nan
    return copy in [nan], nan in [copy]


def assigned_twice(inf):
    """
    >>> assigned_twice(float("inf"))
    (True, False)
    """
    a = b = inf * 1.0 - inf
    return a in [b], a == b


def in_a_loop(inf, n):
    """
    >>> len(set(map(id, in_a_loop(float("inf"), 3))))
    1
    """
    nan = inf * 1.0 - inf
    out = []
    for i in range(n):
        out.append(nan)
    return out


def new_each_time(inf, n):
    """
    >>> len(set(map(id, new_each_time(float("inf"), 3))))
    3
    """
    nan = 0.0
    out = []
    for i in range(n):
        nan = nan + inf - inf
        out.append(nan)
    return out


def same(x):
    return x


def passed(inf):
    """
    >>> passed(float("inf"))
    (True, False)
    """
    nan = inf * 1.0 - inf
    a = same(nan)
    b = same(nan)
    return a in [b], a == b


def squared_and_same(x):
    y = x * 1.0
    return x


def passed_as_a_number(inf):
    """
    >>> passed_as_a_number(float("inf"))
    True
    """
    nan = inf * 1.0 - inf
    return squared_and_same(nan) in [squared_and_same(nan)]


def as_a_key(inf):
    """
    >>> as_a_key(float("inf"))
    7
    """
    nan = inf * 1.0 - inf
    d = {}
    d[nan] = 7
    return d[nan]


def given(x):
    """
    >>> nan = float("nan")
    >>> given(nan) is nan
    True
    """
    if x * 2.0 > 1.0:
        return None
    return x


def thrice(n):
    """
    >>> thrice(1000)
    ([1000, 1000, 1000, 1000], True, 1001)
    """
    m = n + 1
    l = [n, n, n, n]
    return l, l[0] is l[3], m
