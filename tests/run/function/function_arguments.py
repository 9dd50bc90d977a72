"""Parameters of every kind, and the messages for arguments that don't fit, which are CPython's."""


def message(f, /, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except TypeError as e:
        return str(e)


def none():
    """
    >>> message(none), message(none, 1), message(none, 1, 2), message(none, a=1)
    ('called', 'none() takes 0 positional arguments but 1 was given', 'none() takes 0 positional arguments but 2 were given', "none() got an unexpected keyword argument 'a'")
    """
    return 'called'


def one(a):
    """
    >>> message(one, 1), message(one, a=1)
    (1, 1)
    >>> message(one)
    "one() missing 1 required positional argument: 'a'"
    >>> message(one, 1, 2)
    'one() takes 1 positional argument but 2 were given'
    >>> message(one, 1, a=2)
    "one() got multiple values for argument 'a'"
    >>> message(one, b=2)
    "one() got an unexpected keyword argument 'b'"
    >>> message(one, 1, b=2)
    "one() got an unexpected keyword argument 'b'"
    """
    return a


def three(a, b, c):
    """
    >>> message(three, 1, 2, 3), message(three, c=3, a=1, b=2), message(three, 1, c=3, b=2)
    ((1, 2, 3), (1, 2, 3), (1, 2, 3))
    >>> message(three)
    "three() missing 3 required positional arguments: 'a', 'b', and 'c'"
    >>> message(three, 1)
    "three() missing 2 required positional arguments: 'b' and 'c'"
    >>> message(three, b=1)
    "three() missing 2 required positional arguments: 'a' and 'c'"
    >>> message(three, 1, 2, 3, 4)
    'three() takes 3 positional arguments but 4 were given'
    """
    return a, b, c


def defaults(a, b=2, c='x'):
    """
    >>> message(defaults, 1), message(defaults, 1, c=5), message(defaults, 1, 3, 4), message(defaults, c=1, a=2)
    ((1, 2, 'x'), (1, 2, 5), (1, 3, 4), (2, 2, 1))
    >>> message(defaults)
    "defaults() missing 1 required positional argument: 'a'"
    >>> message(defaults, 1, 2, 3, 4)
    'defaults() takes from 1 to 3 positional arguments but 4 were given'
    """
    return a, b, c


def star(a, *args):
    """
    >>> message(star, 1), message(star, 1, 2, 3)
    ((1, ()), (1, (2, 3)))
    >>> message(star)
    "star() missing 1 required positional argument: 'a'"
    >>> message(star, a=1)
    (1, ())
    >>> message(star, 1, args=2)
    "star() got an unexpected keyword argument 'args'"
    """
    return a, args


def double_star(a, **kwargs):
    """
    >>> message(double_star, 1), message(double_star, 1, b=2, c=3), message(double_star, a=1, b=2), message(double_star, 1, kwargs=5)
    ((1, {}), (1, {'b': 2, 'c': 3}), (1, {'b': 2}), (1, {'kwargs': 5}))
    >>> message(double_star, 1, a=2)
    "double_star() got multiple values for argument 'a'"
    >>> message(double_star, b=2)
    "double_star() missing 1 required positional argument: 'a'"
    """
    return a, kwargs


def keyword_only(a, *, b, c=3):
    """
    >>> message(keyword_only, 1, b=2), message(keyword_only, b=1, a=2, c=4)
    ((1, 2, 3), (2, 1, 4))
    >>> message(keyword_only, 1)
    "keyword_only() missing 1 required keyword-only argument: 'b'"
    >>> message(keyword_only, 1, 2)
    'keyword_only() takes 1 positional argument but 2 were given'
    >>> message(keyword_only, 1, 2, b=3)
    'keyword_only() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given'
    """
    return a, b, c


def two_keyword_only(*, x, y):
    """
    >>> message(two_keyword_only)
    "two_keyword_only() missing 2 required keyword-only arguments: 'x' and 'y'"
    >>> message(two_keyword_only, y=1, x=2)
    (2, 1)
    """
    return x, y


def positional_only(a, b=2, /, c=3):
    """
    >>> message(positional_only, 1), message(positional_only, 1, 5, c=6)
    ((1, 2, 3), (1, 5, 6))
    >>> message(positional_only, a=1)
    "positional_only() got some positional-only arguments passed as keyword arguments: 'a'"
    >>> message(positional_only, 1, b=1)
    "positional_only() got some positional-only arguments passed as keyword arguments: 'b'"
    """
    return a, b, c


def positional_only_and_rest(a, /, **kwargs):
    """
    >>> message(positional_only_and_rest, 1, a=2)
    (1, {'a': 2})
    """
    return a, kwargs


def everything(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    """
    >>> message(everything, 1, d=4)
    (1, 2, 3, (), 4, 5, {})
    >>> message(everything, 1, 20, 30, 40, 50, d=4, e=6, f=7)
    (1, 20, 30, (40, 50), 4, 6, {'f': 7})
    >>> message(everything, 1, 2, b=7, d=4)
    (1, 2, 3, (), 4, 5, {'b': 7})
    >>> message(everything, 1, 2, 3, c=7, d=4)
    "everything() got multiple values for argument 'c'"
    >>> message(everything)
    "everything() missing 1 required positional argument: 'a'"
    """
    return a, b, c, args, d, e, kwargs


def only_stars(*args, **kwargs):
    """
    >>> only_stars(), only_stars(1, x=2)
    (((), {}), ((1,), {'x': 2}))
    >>> d = {'x': 1}; only_stars(**d)[1] is d, only_stars(**{'a b': 1})
    (False, ((), {'a b': 1}))
    >>> t = (1, 2); only_stars(*t)
    ((1, 2), {})
    """
    return args, kwargs


def changed(a, *args, **kwargs):
    """
    >>> d = {'b': 1}; l = [1]; changed(l, 2, **d), d, l
    (('new', (2, 3), {'b': 1, 'c': 2}), {'b': 1}, [1])
    """
    a = 'new'
    args += (3,)
    kwargs['c'] = 2
    return a, args, kwargs


def bad_keywords():
    """
    >>> bad_keywords()
    ['keywords must be strings', 'function_arguments.only_stars() argument after ** must be a mapping, not int', \
'function_arguments.only_stars() argument after * must be an iterable, not int', \
"function_arguments.only_stars() got multiple values for keyword argument 'a'"]
    """
    log = []
    try:
        only_stars(**{1: 2})
    except TypeError as e:
        log.append(str(e))
    try:
        only_stars(**5)
    except TypeError as e:
        log.append(str(e))
    try:
        only_stars(*5)
    except TypeError as e:
        log.append(str(e))
    try:
        only_stars(a=1, **{'a': 2})
    except TypeError as e:
        log.append(str(e))
    return log


def evaluated_once():
    """Defaults are evaluated where the function is defined, once.

    >>> evaluated_once(), evaluated_once()
    ([1, 2], [1, 2, 3])
    """
    return append_to(len(shared) + 1)


shared = [1]


def append_to(value, to=shared):
    to.append(value)
    return list(to)


def many(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t):
    """
    >>> many(*range(20)), many(*range(10), **dict(zip('klmnopqrst', range(10))))
    (190, 90)
    """
    return a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t
