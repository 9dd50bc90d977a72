"""del: names, globals, items, slices, attributes."""


def local(flag):
    """
    >>> local(0)
    1
    >>> local(1)
    Traceback (most recent call last):
    UnboundLocalError: cannot access local variable 'x' where it is not associated with a value
    """
    x = 1
    if flag:
        del x
    return x


def twice(flag):
    """
    >>> twice(0)
    >>> twice(1)
    Traceback (most recent call last):
    UnboundLocalError: cannot access local variable 'x' where it is not associated with a value
    """
    x = 1
    if flag:
        del x
    del x


def again():
    """
    >>> again()
    2
    """
    x = 1
    del x
    x = 2
    return x


def parameter(a, b):
    """
    >>> parameter(1, 0)
    1
    >>> parameter(1, 1)
    Traceback (most recent call last):
    UnboundLocalError: cannot access local variable 'a' where it is not associated with a value
    """
    if b:
        del a
    return a


def items(l, d):
    """
    >>> items([1, 2, 3, 4], {'a': 1, 'b': 2})
    ([2, 3], {'b': 2})
    >>> items([], {})
    Traceback (most recent call last):
    IndexError: list assignment index out of range
    >>> items([1, 2], {})
    Traceback (most recent call last):
    KeyError: 'a'
    >>> items('ab', {})
    Traceback (most recent call last):
    TypeError: 'str' object doesn't support item deletion
    """
    del l[0], l[-1], d['a']
    return l, d


def slices(l):
    """
    >>> slices(list(range(10)))
    [1, 6, 8]
    >>> slices((1, 2))
    Traceback (most recent call last):
    TypeError: 'tuple' object does not support item deletion
    """
    del l[2:5]
    del l[::2]
    return l


def whole(l):
    """
    >>> whole([1, 2])
    []
    """
    del l[:]
    return l


def attributes(o):
    """
    >>> import types
    >>> attributes(types.SimpleNamespace(a=1, b=2))
    namespace(b=2)
    >>> attributes(types.SimpleNamespace())
    Traceback (most recent call last):
    AttributeError: 'types.SimpleNamespace' object has no attribute 'a'
    >>> attributes(5)
    Traceback (most recent call last):
    AttributeError: 'int' object has no attribute 'a'
    """
    del o.a
    return o


def several(a, b, c):
    """
    >>> several(1, 2, 3)
    3
    """
    del a, (b)
    return c


def nested(a, b, c):
    """
    >>> nested([1], 2, 3)
    ([], 3)
    """
    del (a[0], [b])
    return a, c


name = 'here'
other = 'there'
del other


def module_names(flag):
    """
    >>> module_names(0)
    ('here', "name 'other' is not defined")
    >>> module_names(1)
    (None, "name 'name' is not defined")
    >>> module_names(0)
    ('here', "name 'other' is not defined")
    """
    global name
    value = name
    try:
        if flag:
            del name
            value = None
            name
        return value, other
    except NameError as e:
        name = 'here'
        return value, str(e)


def missing_global():
    """
    >>> missing_global()
    "name 'other' is not defined"
    """
    global other
    try:
        del other
    except NameError as e:
        return str(e)


def in_loop(n):
    """
    >>> in_loop(3)
    [0, 1, 2]
    """
    result = []
    for i in range(n):
        x = i
        result.append(x)
        del x, i
    return result


def dies(log):
    """The object dies where its last name is deleted.

    >>> log = []; dies(log); log
    ['before', 'died', 'after']
    """
    x = Mortal(log)
    log.append('before')
    del x
    log.append('after')


def rebound(log):
    """
    >>> log = []; rebound(log); log
    ['before', 'died', 'after']
    """
    x = Mortal(log)
    log.append('before')
    x = None
    log.append('after')


def order_of_death(log):
    """
    >>> log = []; order_of_death(log); log
    ['end', 'died', 'died']
    """
    x = Mortal(log)
    y = Mortal(log)
    log.append('end')


def temporary(log):
    """
    >>> log = []; temporary(log); log
    ['died', 'after']
    """
    Mortal(log)
    log.append('after')


def mortal_init(self, log):
    self.log = log


def mortal_del(self):
    self.log.append('died')


Mortal = type('Mortal', (), {'__init__': mortal_init, '__del__': mortal_del})
