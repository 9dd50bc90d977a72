"""isinstance() of built-in classes."""
import weakref


def kinds(x):
    """
    >>> kinds(1), kinds(True), kinds(2 ** 100)
    (['int'], ['int', 'bool'], ['int'])
    >>> kinds(1.5), kinds(1j), kinds('a'), kinds(b'a'), kinds(None)
    (['float'], [], ['str'], ['bytes'], [])
    >>> kinds([]), kinds(()), kinds({}), kinds(set()), kinds(int), kinds(ValueError())
    (['list'], ['tuple'], ['dict'], ['set'], ['type'], ['Exception'])
    >>> class Text(str): pass
    >>> kinds(Text())
    ['str']
    >>> class Liar:
    ...     __class__ = dict
    >>> kinds(Liar())
    ['dict']
    >>> class Own: pass
    >>> kinds(Own()), kinds(KeyError)
    ([], ['type'])
    """
    found = []
    if isinstance(x, int): found.append('int')
    if isinstance(x, float): found.append('float')
    if isinstance(x, bool): found.append('bool')
    if isinstance(x, str): found.append('str')
    if isinstance(x, bytes): found.append('bytes')
    if isinstance(x, list): found.append('list')
    if isinstance(x, tuple): found.append('tuple')
    if isinstance(x, dict): found.append('dict')
    if isinstance(x, set): found.append('set')
    if isinstance(x, type): found.append('type')
    if isinstance(x, Exception): found.append('Exception')
    return found


def of_a_proxy():
    """
    >>> of_a_proxy()
    (True, False)
    """
    class_of_sets = type('Sets', (set,), {})
    made = class_of_sets()
    proxy = weakref.proxy(made)
    return isinstance(proxy, set), isinstance(proxy, list)


def one_of(x):
    """
    >>> one_of('a'), one_of(b'a'), one_of(1), one_of(None)
    (True, True, False, False)
    """
    return isinstance(x, (str, bytes))


def is_object(x):
    """
    >>> is_object(1), is_object(1.5), is_object(None)
    (True, True, True)
    """
    return isinstance(x, object)


def counted(n):
    """
    >>> counted(4)
    (4, 4, 0)
    """
    ints = floats = texts = 0
    for i in range(n):
        if isinstance(i, int):
            ints += 1
        if isinstance(i * 0.5, (str, float)):
            floats += 1
        if isinstance(i, str):
            texts += 1
    return ints, floats, texts


def raises(x):
    """
    >>> class Odd:
    ...     @property
    ...     def __class__(self): raise OSError('no class')
    >>> raises(Odd())
    Traceback (most recent call last):
    OSError: no class
    """
    return isinstance(x, (int, str))


def once(items):
    """The value is asked for once.

    >>> items = [1, 'a']
    >>> once(items), items
    (True, [1])
    """
    return isinstance(items.pop(), (int, float, str))


def other_classes(x, c):
    """
    >>> other_classes(1, int), other_classes(1, (str, (int, float))), other_classes('', list)
    ((True, False), (True, False), (False, True))
    >>> other_classes(1, 2)
    Traceback (most recent call last):
    TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
    """
    return isinstance(x, c), isinstance(x, ((str, bytes), c if c is list else set))


def own_meaning():
    """
    >>> own_meaning()
    'own'
    """
    isinstance = lambda_like
    return isinstance(1, int)


def lambda_like(a, b):
    return 'own'


def typed(int i, double d, list l, x):
    """
    >>> typed(1, 2, None, 3)
    (True, False, True, False, [True])
    """
    return isinstance(i, int), isinstance(i, float), isinstance(d, float), isinstance(l, list), [isinstance(x, int)]
