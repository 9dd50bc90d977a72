# `s += x` lets a str grow where it is, as long as nobody else holds it.


def grown(n):
    """
    >>> grown(3), len(grown(1000))
    ('xxx', 1000)
    """
    s = ""
    for i in range(n):
        s += "x"
    return s


def added(n, end):
    r"""
    >>> added(3, "ab"), ascii(added(2, "\u20ac"))
    ('ababab', "'\\u20ac\\u20ac'")
    >>> added(1, 5)
    Traceback (most recent call last):
    TypeError: can only concatenate str (not "int") to str
    """
    s = ""
    for i in range(n):
        s = s + end
    return s


def doubled(n):
    """
    >>> doubled(4)
    'abababababababab'
    """
    s = "a"
    s += "b"
    for i in range(n - 1):
        s += s
    return s


def kept(n):
    """
    >>> kept(3)
    ['a', 'ab', 'abb', 'abbb']
    """
    s = "a"
    seen = [s]
    for i in range(n):
        s += "b"
        seen.append(s)
    return seen


def copied(s):
    """
    >>> t = "".join(["p", "q"])
    >>> copied(t), t
    (('pqrr', 'pqr', 'pq'), 'pq')
    """
    first = s
    s += "r"
    second = s
    s += "r"
    return s, second, first


def among_others(s):
    """
    >>> among_others("a")
    ('a', 'ab', 'abab')
    """
    t = s + "b"
    return s, t, (t := t + t)


def lists(a):
    """
    >>> l = [1]
    >>> lists(l) is l, l
    (True, [1, 2, 'x'])
    """
    a += [2]
    a += "x"
    return a


def after_an_error(s):
    """
    >>> after_an_error("a")
    'abc'
    """
    try:
        s += "b"
        s += 1
    except TypeError:
        s += "c"
    return s
