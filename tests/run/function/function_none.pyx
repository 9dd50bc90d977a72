"""An annotated parameter takes no None, whoever calls: Python is told by the argument's name, in C the caller looks."""

def outcome(function, *arguments):
    try:
        return function(*arguments)
    except TypeError as e:
        return str(e)


cdef length(x: list):
    return len(x)

cdef both(x: str, y: int):
    return x, y

cdef optional(x: list = None):
    return x

cdef any_object(x: object):
    return x

cdef declared(list x):
    return x

cpdef exported(x: dict):
    return x


def call_length(x):
    return length(x)

def call_both(x, y):
    return both(x, y)

def call_typed(list x):
    return length(x)

def call_others(x):
    return optional(x), optional(), any_object(x), declared(x)

def call_exported(x):
    return exported(x)

def of_what_is_made(int n):
    return length([n]), both(f'{n}', n), both('x', -n), both('a' + 'b', n // 2)


def calls():
    """
    >>> outcome(call_length, [1]), outcome(call_both, '', 2), outcome(call_typed, [1, 2])
    (1, ('', 2), 2)
    >>> outcome(call_length, None)
    "cannot pass None into a C function argument that is declared 'not None'"
    >>> outcome(call_typed, None) == outcome(call_both, None, 1) == outcome(call_both, '', None) == outcome(call_length, None)
    True
    >>> outcome(call_length, ())
    'Expected list, got tuple'
    >>> call_others(None)
    (None, None, None, None)
    >>> outcome(call_exported, None) == outcome(call_length, None)
    True
    >>> outcome(exported, None)
    "Argument 'x' has incorrect type (expected dict, got NoneType)"
    >>> of_what_is_made(5)
    (1, ('5', 5), ('x', -5), ('ab', 2))
    """
