"""Built-in functions and classes that the prelude declares are called as C functions; other calls of them stay Python's."""


def texts(x):
    """
    >>> texts(5), texts('a'), texts(None)
    (('5', ''), ('a', ''), ('None', ''))
    >>> class Odd:
    ...     def __str__(self): return 5
    >>> texts(Odd())
    Traceback (most recent call last):
    TypeError: __str__ returned non-string (type int)
    """
    return str(x), str()


def decoded(x):
    """
    >>> decoded(b'abc')
    ('abc', 'abc')
    """
    return str(x, 'ascii'), str(object=x, encoding='ascii')


def collections(x):
    """
    >>> collections('aab')
    (['a', 'a', 'b'], ('a', 'a', 'b'), ['a', 'b'], {}, {'a': 1}, [], (), 0)
    >>> collections(5)
    Traceback (most recent call last):
    TypeError: 'int' object is not iterable
    """
    return list(x), tuple(x), sorted(set(x)), dict(), dict(a=1), list(), tuple(), len(set())


def same(x):
    """A tuple is its own copy, a list is not.

    >>> same((1, 2)), same([1, 2])
    ((True, False), (False, False))
    """
    return tuple(x) is x, list(x) is x


def types(x):
    """
    >>> types(1), types(int), types(None) == (type(None), 'NoneType')
    ((<class 'int'>, 'int'), (<class 'type'>, 'type'), True)
    """
    return type(x), type(x).__name__


def made():
    """
    >>> made()
    ('A', (<class 'int'>,))
    """
    cls = type('A', (int,), {})
    return cls.__name__, cls.__bases__


def attributes(x, name):
    """
    >>> attributes(1 + 2j, 'imag')
    (2.0, 2.0)
    >>> attributes(5, 'nothing')
    Traceback (most recent call last):
    AttributeError: 'int' object has no attribute 'nothing'
    """
    return getattr(x, name, 7.0), getattr(x, name)


def of_numbers(n):
    """
    >>> of_numbers(3)
    ['0 0.0', '1 0.5', '2 1.0']
    """
    return [str(i) + ' ' + str(i * 0.5) for i in range(n)]
