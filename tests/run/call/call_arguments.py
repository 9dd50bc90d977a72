"""Calls: arguments of all kinds, in order, of functions, methods, classes and built-ins."""


def show(*args, **kwargs):
    return args, kwargs


def note(log, value):
    log.append(value)
    return value


def kinds(a, b, args, kwargs):
    """
    >>> kinds(1, 2, [3, 4], {'x': 5})
    [((1, 2), {}), ((1,), {'b': 2}), ((1, 3, 4), {}), ((1, 3, 4, 2), {'k': 1, 'x': 5}), ((), {'x': 5}), ((3, 4, 3, 4), {}), ((1,), {'x': 5, 'y': 2})]
    """
    return [show(a, b), show(a, b=b), show(a, *args), show(a, *args, b, k=a, **kwargs), show(**kwargs), show(*args, *args),
            show(a, **kwargs, y=b)]


def order():
    """The function, then the arguments from left to right.

    >>> order()
    ['f', 1, 2, 3, 4]
    """
    log = []
    note(log, 'f') and show(note(log, 1), note(log, 2), a=note(log, 3), b=note(log, 4))
    return log


def order_with_stars():
    """
    >>> order_with_stars()
    ([1, 'args', 2, 'kwargs', 3], ((1, 8, 9, 2), {'k': 7, 'b': 3}))
    """
    log = []
    result = show(note(log, 1), *(note(log, 'args') and (8, 9)), note(log, 2), **(note(log, 'kwargs') and {'k': 7}), b=note(log, 3))
    return log, result


def method_is_looked_up_first(o):
    """
    >>> method_is_looked_up_first(5)
    ('AttributeError', [])
    >>> method_is_looked_up_first([])
    (None, ['evaluated'])
    """
    log = []
    try:
        o.append(note(log, 'evaluated'))
    except AttributeError as e:
        return type(e).__name__, log
    return None, log


def no_such_function():
    pass


del no_such_function


def function_is_looked_up_first():
    """
    >>> function_is_looked_up_first()
    ("name 'no_such_function' is not defined", [])
    """
    log = []
    try:
        no_such_function(note(log, 1))
    except NameError as e:
        return str(e), log


def not_callable(f):
    """
    >>> not_callable(5)
    Traceback (most recent call last):
    TypeError: 'int' object is not callable
    >>> not_callable(None)
    Traceback (most recent call last):
    TypeError: 'NoneType' object is not callable
    """
    f(1)


def methods(s, l):
    """
    >>> methods('a,b', [3, 1, 2])
    (['a', 'b'], 'A,B', [2, 1], 3, 'a+b', [1, 2])
    """
    last = l.pop(0)
    l.sort()
    r = list(l)
    l.reverse()
    return s.split(','), s.upper(), l, last, '+'.join(s.split(',')), r


def method_keywords(s, l):
    """
    >>> method_keywords('a b c', ['b', 'A', 'c'])
    (['a', 'b c'], ['A', 'b', 'c'], ['c', 'b', 'A'])
    """
    a = s.split(maxsplit=1)
    l.sort(key=str.lower)
    b = list(l)
    l.sort(key=str.lower, reverse=True)
    return a, b, l


def methods_with_stars(l, args):
    """
    >>> methods_with_stars([1], (0, 5))
    [5, 1]
    """
    l.insert(*args)
    return l


def builtins(x):
    """
    >>> builtins([3, 1, 2])
    (3, 1, 3, 6, [1, 2, 3], [3, 2, 1], 'list', True, True, [3, 1, 2], 'c', 99)
    """
    return (len(x), min(x), max(x), sum(x), sorted(x), sorted(x, reverse=True), type(x).__name__, isinstance(x, list),
            callable(len), list(iter(x)), chr(99), ord('c'))


def constructors():
    """
    >>> constructors()
    (0, 5, 1.5, 'x', [1], (1,), {'a': 1}, {1}, b'ab', True, (1+2j), 255)
    """
    return int(), int('5'), float('1.5'), str('x'), list((1,)), tuple([1]), dict(a=1), set([1]), bytes([97, 98]), bool(5), complex(1, 2), int('ff', 16)


def many_arguments(a):
    """
    >>> many_arguments(0) == (tuple(range(40)), {}), many_arguments_by_name(0)[1]['z']
    (True, 25)
    """
    return show(a, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
                31, 32, 33, 34, 35, 36, 37, 38, 39)


def many_arguments_by_name(n):
    return show(a=n, b=1, c=2, d=3, e=4, f=5, g=6, h=7, i=8, j=9, k=10, l=11, m=12, n=13, o=14, p=15, q=16, r=17, s=18, t=19, u=20,
                v=21, w=22, x=23, y=24, z=25)


def returned(f):
    """
    >>> returned(lambda a: lambda b: (a, b))
    (1, 2)
    """
    return f(1)(2)


def results(f):
    """
    >>> results(len)
    ([3, 1], (3, 'x'), {3: 1})
    """
    return [f('abc'), f('x')], (f('abc'), 'x'), {f('abc'): f('x')}


def recursion(n):
    """
    >>> recursion(10), recursion(0)
    (3628800, 1)
    """
    if n == 0:
        return 1
    return n * recursion(n - 1)


def is_even(n):
    """
    >>> is_even(10), is_even(7)
    (True, False)
    """
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def ackermann(m, n):
    """
    >>> ackermann(2, 3)
    9
    """
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def default_of_own(a, b=None):
    """
    >>> default_of_own(3)
    [3, 2, 1]
    """
    if b is None:
        b = []
    if a:
        b.append(a)
        default_of_own(a - 1, b)
    return b


def wrong_own_call():
    """
    >>> wrong_own_call()
    ["is_odd() missing 1 required positional argument: 'n'", 'is_odd() takes 1 positional argument but 2 were given', "is_odd() got an unexpected keyword argument 'm'"]
    """
    log = []
    try:
        is_odd()
    except TypeError as e:
        log.append(str(e))
    try:
        is_odd(1, 2)
    except TypeError as e:
        log.append(str(e))
    try:
        is_odd(m=1)
    except TypeError as e:
        log.append(str(e))
    return log


def odd_keywords(function, words, *more):
    """
    >>> odd_keywords({}, {1: 2})
    Traceback (most recent call last):
    TypeError: 'dict' object is not callable
    >>> odd_keywords(dict, {1: 2})
    Traceback (most recent call last):
    TypeError: keywords must be strings
    >>> odd_keywords(is_odd, {1: 2})
    Traceback (most recent call last):
    TypeError: keywords must be strings
    >>> odd_keywords(dict, {1: 2}, {1: 3})
    Traceback (most recent call last):
    TypeError: dict() got multiple values for keyword argument '1'
    >>> odd_keywords(dict, {'a': 2}, {'a': 3})
    Traceback (most recent call last):
    TypeError: dict() got multiple values for keyword argument 'a'
    """
    for other in more:
        return function(**words, **other)
    return function(**words)
