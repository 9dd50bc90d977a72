"""What a function shows of itself."""
import inspect
import pickle


def plain(a, b=2, *args, c, d=4, **kwargs):
    """The doc of plain.

    >>> plain.__name__, plain.__qualname__, plain.__module__, plain.__doc__.splitlines()[0]
    ('plain', 'plain', 'function_attributes', 'The doc of plain.')
    >>> plain.__defaults__, plain.__kwdefaults__
    ((2,), {'d': 4})
    >>> str(inspect.signature(plain))
    '(a, b=2, *args, c, d=4, **kwargs)'
    >>> plain.__code__.co_varnames[:6], plain.__code__.co_argcount, plain.__code__.co_kwonlyargcount
    (('a', 'b', 'c', 'd', 'args', 'kwargs'), 2, 2)
    >>> plain.__code__.co_name, plain.__code__.co_firstlineno
    ('plain', 6)
    >>> plain.__dict__, plain.__closure__, plain.__annotations__
    ({}, None, {})
    >>> plain.__globals__ is vars(__import__('function_attributes'))
    True
    >>> callable(plain)
    True
    """


def no_doc(a, /, b):
    return a, b


def bare():
    """
    >>> no_doc.__doc__, no_doc.__defaults__, no_doc.__kwdefaults__, str(inspect.signature(no_doc))
    (None, None, None, '(a, /, b)')
    """


def attributes():
    """
    >>> attributes.x = 1; attributes.x, attributes.__dict__
    (1, {'x': 1})
    >>> del attributes.x; attributes.__dict__
    {}
    >>> hasattr(attributes, 'x')
    False
    """


def renamed():
    """
    >>> renamed.__name__ = 'other'; renamed.__qualname__ = 'a.b'; renamed.__doc__ = 'new'
    >>> renamed.__name__, renamed.__qualname__, renamed.__doc__
    ('other', 'a.b', 'new')
    >>> renamed.__name__ = 5
    Traceback (most recent call last):
    TypeError: __name__ must be set to a string object
    """


def new_defaults(a, b=1, *, c=2):
    """
    >>> new_defaults(0), new_defaults.__defaults__
    ((0, 1, 2), (1,))
    >>> new_defaults.__defaults__ = (7, 8); new_defaults()
    (7, 8, 2)
    >>> new_defaults.__defaults__ = None; new_defaults(1)
    Traceback (most recent call last):
    TypeError: new_defaults() missing 1 required positional argument: 'b'
    >>> new_defaults.__kwdefaults__ = {'c': 5}; new_defaults(1, 2)
    (1, 2, 5)
    """
    return a, b, c


def called_with_new_defaults():
    """A direct call sees them too.

    >>> called_with_new_defaults()
    1
    >>> with_default.__defaults__ = (5,); called_with_new_defaults()
    5
    >>> with_default.__defaults__ = (1,); called_with_new_defaults()
    1
    """
    return with_default()


def with_default(a=1):
    return a


def pickled():
    """
    >>> pickle.loads(pickle.dumps(pickled)) is pickled
    True
    """


def as_method(self, x):
    """
    >>> class C: method = as_method
    >>> c = C(); c.method(5) == (c, 5), C.method(1, 2)
    (True, (1, 2))
    """
    return self, x


def as_callback(x):
    """
    >>> list(map(as_callback, [1, 2])), sorted([3, 1, 2], key=as_callback)
    ([-1, -2], [3, 2, 1])
    """
    return -x


def equality():
    """
    >>> equality == equality, equality == as_callback, hash(equality) == hash(equality), len({equality, equality, as_callback})
    (True, False, True, 2)
    """


def rebound():
    return 1


first = rebound


def rebound():
    return 2


def rebinding():
    """
    >>> rebinding()
    (1, 2)
    """
    return first(), rebound()


if True:
    def conditional():
        return 'yes'
else:
    def conditional():
        return 'no'


def conditionally():
    """
    >>> conditionally()
    'yes'
    """
    return conditional()


def replaced():
    """A function of the module may be replaced from outside.

    >>> import function_attributes as m
    >>> old = m.with_default; m.with_default = len.__class__
    >>> replaced() is len.__class__
    True
    >>> m.with_default = old
    """
    return with_default


def calls_replaced():
    """
    >>> import function_attributes as m
    >>> old = m.rebound; m.rebound = lambda: 'replaced'
    >>> calls_replaced(); m.rebound = old; calls_replaced()
    'replaced'
    2
    """
    return rebound()
