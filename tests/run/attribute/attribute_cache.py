"""Attributes whose sites remember where they were found: every way in which what they remember may become untrue.

Each function has one site. It sees the old state three times, so that it has learnt it, and then the new one.
"""


def get(o):
    return o.x


def put(o, value):
    o.x = value


def call(o):
    return o.m()


def call_after(o, f):
    return o.m(f())


def call_named(o, f):
    return o.m(k=f())


def get_limit(o):
    return o.limit


def call_of_class(c, value):
    return c.m(value)


def root(module, value):
    return module.sqrt(value + 0.0)


def append_all(out, items):
    for item in items:
        out.append(item + 0)
    return out


def swap(o, f):
    """
    >>> class C:
    ...     def m(self, value): return 'method', value
    >>> o = C()
    >>> def replace():
    ...     C.m = lambda self, value: ('new method', value)
    ...     return 1
    >>> swap(o, lambda: 0), swap(o, lambda: 0), swap(o, replace), swap(o, lambda: 2)
    (('method', 0), ('method', 0), ('method', 1), ('new method', 2))

    The method is found before the arguments are made, and lives until it is called.

    >>> class D:
    ...     def m(self, value): return 'method', value
    >>> o = D()
    >>> def delete():
    ...     del D.m
    ...     return 1
    >>> swap(o, lambda: 0), swap(o, delete)
    (('method', 0), ('method', 1))
    >>> swap(o, lambda: 2)
    Traceback (most recent call last):
    AttributeError: 'D' object has no attribute 'm'
    """
    return o.m(f())


def rebound(o, f):
    """The object, too.

    >>> rebound([1], lambda: 2)
    ([1, 2], 5)
    """
    first = o
    o.append((o := 5) and f())
    return first, o


def instances():
    """
    >>> class C:
    ...     def __init__(self, x): self.x = x
    >>> o, p = C(1), C(2)
    >>> [get(o), get(p), get(o), get(p)]
    [1, 2, 1, 2]
    >>> o.__dict__, get(o)
    ({'x': 1}, 1)
    >>> o.__dict__ = {'y': 0, 'x': 3}
    >>> [get(o), get(p), get(o)]
    [3, 2, 3]
    >>> o.__dict__['x'] = 4
    >>> get(o)
    4
    >>> del o.x
    >>> get(o)
    Traceback (most recent call last):
    AttributeError: 'C' object has no attribute 'x'
    >>> del p.x
    >>> get(p)
    Traceback (most recent call last):
    AttributeError: 'C' object has no attribute 'x'
    >>> put(p, 5); put(o, 6)
    >>> get(p), get(o), p.__dict__, o.__dict__
    (5, 6, {'x': 5}, {'y': 0, 'x': 6})

    Many attributes make another kind of dict.

    >>> q = C(7)
    >>> get(q), get(q)
    (7, 7)
    >>> for i in range(100): setattr(q, 'a%d' % i, i)
    >>> get(q), get(p), get(q), len(q.__dict__)
    (7, 5, 7, 101)
    >>> q.__dict__.clear()
    >>> get(q)
    Traceback (most recent call last):
    AttributeError: 'C' object has no attribute 'x'

    Keys that are no str.

    >>> class Key(str):
    ...     def __eq__(self, other): return str.__eq__(self, other)
    ...     def __hash__(self): return str.__hash__(self)
    >>> q.__dict__[Key('x')] = 8
    >>> get(q), get(q)
    (8, 8)
    >>> q.__dict__[1] = 2
    >>> put(q, 9)
    >>> get(q)
    9
    """


def order_of_stores():
    """
    >>> class C: pass
    >>> def names(*stores):
    ...     o = C()
    ...     for store in stores: store(o)
    ...     return list(o.__dict__)
    >>> def x(o): put(o, 1)
    >>> def y(o): o.y = 2
    >>> [names(x, y), names(x, y), names(x, y), names(y, x), names(y, x), names(x), names(x, x, y)]
    [['x', 'y'], ['x', 'y'], ['x', 'y'], ['y', 'x'], ['y', 'x'], ['x'], ['x', 'y']]
    """


def classes_change():
    """
    >>> class B: pass
    >>> class C(B):
    ...     limit = 1
    >>> o = C()
    >>> [get_limit(o) for i in range(3)]
    [1, 1, 1]
    >>> C.limit = 2
    >>> get_limit(o)
    2
    >>> o.limit = 3
    >>> get_limit(o), get_limit(C())
    (3, 2)
    >>> del o.limit
    >>> get_limit(o)
    2
    >>> del C.limit
    >>> get_limit(o)
    Traceback (most recent call last):
    AttributeError: 'C' object has no attribute 'limit'
    >>> B.limit = 4
    >>> [get_limit(o) for i in range(3)]
    [4, 4, 4]
    >>> class A:
    ...     limit = 5
    >>> C.__bases__ = (A,)
    >>> get_limit(o)
    5
    >>> vars(o)['limit'] = 6
    >>> get_limit(o), get_limit(o)
    (6, 6)
    """


def data_descriptors_come():
    """
    >>> class C: pass
    >>> o = C(); o.x = 1
    >>> [get(o) for i in range(3)]
    [1, 1, 1]
    >>> put(o, 2); put(o, 2)
    >>> C.x = property(lambda self: 'property')
    >>> get(o)
    'property'
    >>> put(o, 3)                                              # doctest: +ELLIPSIS
    Traceback (most recent call last):
    AttributeError: ...
    >>> del C.x
    >>> get(o)
    2

    One that is no descriptor yet.

    >>> class Later: pass
    >>> D = type('D', (), {'x': Later()})
    >>> o = D(); o.x = 1
    >>> [get(o) for i in range(3)], put(o, 2), put(o, 2)
    ([1, 1, 1], None, None)
    >>> Later.__get__ = lambda self, o, kind: 'got'
    >>> get(o), get(D())
    (2, 'got')
    >>> Later.__set__ = lambda self, o, value: print('set', value)
    >>> get(o), put(o, 3)
    set 3
    ('got', None)
    """


def hooks_come():
    """
    >>> class C:
    ...     x = 0
    >>> o = C(); o.x = 1
    >>> [get(o) for i in range(3)], put(o, 1), put(o, 1)
    ([1, 1, 1], None, None)
    >>> C.__getattr__ = lambda self, name: 'getattr ' + name
    >>> get(o), get_limit(o), get_limit(o)
    (1, 'getattr limit', 'getattr limit')
    >>> C.__setattr__ = lambda self, name, value: print('setattr', name, value)
    >>> put(o, 2)
    setattr x 2
    >>> C.__getattribute__ = lambda self, name: 'getattribute ' + name
    >>> get(o)
    'getattribute x'
    >>> del C.__getattribute__, C.__setattr__, C.__getattr__
    >>> put(o, 3), get(o), get(C())
    (None, 3, 0)
    """


def class_assigned():
    """
    >>> class C:
    ...     def __init__(self): self.w = 0; self.x = 'C'
    ...     def m(self): return 'C.m'
    >>> class D:
    ...     def __init__(self): self.x = 'D'
    ...     def m(self): return 'D.m'
    >>> o, p = C(), D()
    >>> [get(o), get(p), get(o), call(o), call(p), call(o)]
    ['C', 'D', 'C', 'C.m', 'D.m', 'C.m']
    >>> o.__class__ = D
    >>> [get(o), call(o), get(p), get(o), call(o)]
    ['C', 'D.m', 'D', 'C', 'D.m']
    >>> put(o, 1); put(p, 2)
    >>> get(o), get(p), o.__dict__
    (1, 2, {'w': 0, 'x': 1})
    """


def slots():
    """
    >>> class S:
    ...     __slots__ = ('x', 'm', 'limit')
    >>> o = S()
    >>> for i in range(3): put(o, i)
    >>> [get(o) for i in range(3)]
    [2, 2, 2]
    >>> del o.x
    >>> get(o)                                                 # doctest: +ELLIPSIS
    Traceback (most recent call last):
    AttributeError: ...x...
    >>> put(o, 3)
    >>> get(o)
    3
    >>> o.m = lambda: 'called'
    >>> call(o), call(o), call_after(o, lambda: 1)             # doctest: +ELLIPSIS
    Traceback (most recent call last):
    TypeError: ...<lambda>() takes 0 positional arguments but 1 was given
    >>> class T: pass
    >>> T.x = S.x
    >>> get(T())                                               # doctest: +ELLIPSIS
    Traceback (most recent call last):
    TypeError: descriptor 'x' for 'S' objects doesn't apply to a 'T' object
    >>> class U(S): pass
    >>> p = U(); put(p, 4); put(p, 5); p.y = 6
    >>> get(p), get(p), p.__dict__
    (5, 5, {'y': 6})
    """


def read_only_members(f):
    """
    >>> def f(): pass
    >>> class C: pass
    >>> put(C(), 1), put(C(), 2)
    (None, None)
    >>> read_only_members(slice(1, 2)), read_only_members(slice(3, 4))
    (2, 4)
    """
    return f.stop


def methods():
    """
    >>> class B:
    ...     def m(self, *args, **kwargs): return 'B.m', args, kwargs
    >>> class C(B): pass
    >>> o = C()
    >>> [call(o), call(o), call_after(o, lambda: 1), call_after(o, lambda: 2), call_named(o, lambda: 3), call_named(o, lambda: 4)]
    [('B.m', (), {}), ('B.m', (), {}), ('B.m', (1,), {}), ('B.m', (2,), {}), ('B.m', (), {'k': 3}), ('B.m', (), {'k': 4})]
    >>> o.m = lambda *args, **kwargs: ('own', args, kwargs)
    >>> [call(o), call(C()), call_after(o, lambda: 1), call_named(o, lambda: 3)]
    [('own', (), {}), ('B.m', (), {}), ('own', (1,), {}), ('own', (), {'k': 3})]
    >>> del o.m
    >>> call(o), call_after(o, lambda: 1)
    (('B.m', (), {}), ('B.m', (1,), {}))
    >>> C.m = staticmethod(lambda *args: ('static', args))
    >>> [call(o), call(o), call_after(o, lambda: 1), call_after(o, lambda: 1)]
    [('static', ()), ('static', ()), ('static', (1,)), ('static', (1,))]
    >>> C.m = classmethod(lambda *args: ('class', args[0].__name__, args[1:]))
    >>> [call(o), call(o), call_after(o, lambda: 1), call_after(o, lambda: 1)]
    [('class', 'C', ()), ('class', 'C', ()), ('class', 'C', (1,)), ('class', 'C', (1,))]
    >>> del C.m
    >>> o.__dict__['m'] = print
    >>> call_after(o, lambda: 'printed'), call_named(C(), lambda: 3)
    printed
    (None, ('B.m', (), {'k': 3}))
    >>> B.m = 5
    >>> call(C())
    Traceback (most recent call last):
    TypeError: 'int' object is not callable
    """


def methods_of_functions():
    """A function of this module, as a method.

    >>> C = type('C', (), {'m': call_after})
    >>> call_of_class(C, 1)                                    # doctest: +ELLIPSIS
    Traceback (most recent call last):
    TypeError: call_after() ...
    >>> C.m = get
    >>> o = C(); o.x = 1
    >>> [call(o), call(o), call_of_class(C, o), call_of_class(C, o)]
    [1, 1, 1, 1]
    """


def of_classes():
    """
    >>> class Meta(type):
    ...     limit = 'of the metaclass'
    >>> class C:
    ...     limit = 1
    ...     def m(value): return 'm', value
    >>> [get_limit(C), get_limit(C), call_of_class(C, 1), call_of_class(C, 2)]
    [1, 1, ('m', 1), ('m', 2)]
    >>> C.limit = 2
    >>> C.m = lambda value: ('lambda', value)
    >>> get_limit(C), call_of_class(C, 3), get_limit(C())
    (2, ('lambda', 3), 2)
    >>> C.m = classmethod(lambda c, value: (c.__name__, value))
    >>> call_of_class(C, 3), call_of_class(C, 3)
    (('C', 3), ('C', 3))
    >>> C.limit = property(lambda self: 'property')
    >>> get_limit(C()), isinstance(get_limit(C), property)
    ('property', True)
    >>> class D(metaclass=Meta): pass
    >>> get_limit(D), get_limit(D)
    ('of the metaclass', 'of the metaclass')
    >>> D.limit = 3
    >>> get_limit(D), get_limit(D)
    (3, 3)
    >>> Meta.limit = property(lambda c: 'property of the metaclass')
    >>> get_limit(D)
    'property of the metaclass'
    """


def modules():
    """
    >>> import math, types
    >>> root(math, 4), root(math, 9), root(math, 16)
    (2.0, 3.0, 4.0)
    >>> m = types.ModuleType('m')
    >>> m.sqrt = lambda value: 'mine'
    >>> root(m, 1), root(m, 1), root(math, 25)
    ('mine', 'mine', 5.0)
    >>> m.sqrt = lambda value: 'changed'
    >>> root(m, 1)
    'changed'
    >>> del m.sqrt
    >>> root(m, 1)
    Traceback (most recent call last):
    AttributeError: module 'm' has no attribute 'sqrt'
    >>> m.__getattr__ = lambda name: abs
    >>> root(m, -1)
    1.0
    """


def exceptions():
    """
    >>> class E(Exception): pass
    >>> e = E(); e.x = 1
    >>> get(e), get(e), put(e, 2), put(e, 3), get(e)
    (1, 1, None, None, 3)
    >>> e.__dict__ = {'x': 4}
    >>> get(e)
    4
    """


def subclasses_of_builtins():
    """
    >>> class L(list):
    ...     def append(self, item): list.append(self, -item)
    >>> class I(int): pass
    >>> append_all([], [1, 2, 3]), append_all(L(), [1, 2, 3]), append_all([], [4])
    ([1, 2, 3], [-1, -2, -3], [4])
    >>> class M(list): pass
    >>> m = M()
    >>> append_all(m, [1])
    [1]
    >>> m.append = print
    >>> append_all(m, [2])
    2
    [1]
    >>> i = I(5); i.x = 6
    >>> get(i), get(i), put(i, 7), put(i, 8), get(i)
    (6, 6, None, None, 8)
    """


def append_wrongly(out):
    """
    >>> append_wrongly([])
    list.append() takes exactly one argument (0 given)
    list.append() takes exactly one argument (2 given)
    list.append() takes no keyword arguments
    """
    for i in range(3):
        try:
            if i == 0:
                out.append()
            elif i == 1:
                out.append(out.copy(), i)
            else:
                out.append(object=out.copy())
        except TypeError as e:
            print(e)


def missing(o):
    """
    >>> missing(5)
    'int' object has no attribute 'nothing'
    """
    try:
        o.nothing(print("not evaluated"))
    except AttributeError as e:
        print(e)


def many_classes():
    """
    >>> kinds = [type('K%d' % i, (), {'limit': i, 'm': lambda self, k=0: k}) for i in range(20)]
    >>> objects = [kind() for kind in kinds for i in range(10)]
    >>> for i, o in enumerate(objects): put(o, i)
    >>> [get(o) for o in objects] == list(range(200)), sum(map(get_limit, objects)), {call(o) for o in objects}
    (True, 1900, {0})
    >>> {call_after(o, lambda: 1) for o in objects * 3}
    {1}
    """


def dying_class():
    """A class that is gone, and another one that may stand at the same address.

    >>> for i in range(50):
    ...     C = type('C', (), {'limit': i, 'm': lambda self, i=i: i})
    ...     o = C(); o.x = i
    ...     assert (get(o), get(o), get_limit(o), get_limit(C), call(o)) == (i, i, i, i, i)
    ...     del C, o
    """


def destructor():
    """What a store lets go of sees the new value.

    >>> class C: pass
    >>> class Old:
    ...     def __init__(self, o): self.o = o
    ...     def __del__(self): print('now', self.o.x); del self.o.x
    >>> o = C()
    >>> for i in range(3): put(o, Old(o)); put(o, i)
    now 0
    now 1
    now 2
    """
