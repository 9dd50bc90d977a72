"""Annotations are types: what parameters, results and locals take, as Cython 3.3 has it."""
cimport cython
import typing
import typing as t
from typing import ClassVar, Dict, List, Optional, Union


def exact_classes(a: list, b: "tuple", c: str = "c", *rest: int, d: dict, **more: list):
    """
    >>> exact_classes([], (), d={}, e=1)
    ([], (), 'c', (), {}, {'e': 1})
    >>> exact_classes((), (), d={})
    Traceback (most recent call last):
    TypeError: Argument 'a' has incorrect type (expected list, got tuple)
    >>> exact_classes([], None, d={})
    Traceback (most recent call last):
    TypeError: Argument 'b' has incorrect type (expected tuple, got NoneType)
    >>> exact_classes([], (), d=None)
    Traceback (most recent call last):
    TypeError: Argument 'd' has incorrect type (expected dict, got NoneType)
    >>> class Mine(list): pass
    >>> exact_classes(Mine(), (), d={})
    Traceback (most recent call last):
    TypeError: Argument 'a' has incorrect type (expected list, got Mine)
    """
    return a, b, c, rest, d, more


def whole(x: int):
    """
    >>> whole(3), whole(True), whole(2.9), whole(2 ** 100)
    ((3, 'int object'), (1, 'int object'), (2, 'int object'), (1267650600228229401496703205376, 'int object'))
    >>> whole('3')
    Traceback (most recent call last):
    TypeError: Argument 'x' has incorrect type (expected int, got str)
    >>> whole(None)
    Traceback (most recent call last):
    TypeError: Argument 'x' has incorrect type (expected int, got NoneType)
    >>> whole(1j)
    Traceback (most recent call last):
    TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex'
    >>> class Number:
    ...     def __init__(self, value): self.value = value
    ...     def __int__(self): return self.value
    >>> whole(Number(7))
    (7, 'int object')
    """
    return x, cython.typeof(x)


def wholes(a: int, b: "int" = 4, *, c: int = 5):
    """What an argument is made of gives way to it, wherever the arguments stand.

    >>> wholes(1.5), wholes(1, 2.5), wholes(True, c=3.5), wholes(b=1.5, a=2.5)
    ((1, 4, 5), (1, 2, 5), (1, 4, 3), (2, 1, 5))
    """
    return a, b, c


def sum_to(n: int):
    """
    >>> sum_to(10), sum_to(10.9), sum_to(2 ** 70 - 2 ** 70 + 3)
    (45, 45, 3)
    """
    total: int = 0
    for i in range(n):
        total += i
    return total


def real(x: float, y: Optional[float], z: float = None):
    """
    >>> real(1, 2, 3), real(1, None)
    (('double', 1.0, 'float object', 2.0, 3.0), ('double', 1.0, 'float object', None, None))
    >>> real('1', 2)
    Traceback (most recent call last):
    TypeError: must be real number, not str
    >>> real(1, '2')
    Traceback (most recent call last):
    TypeError: Argument 'y' has incorrect type (expected float, got str)
    >>> class Big(float): pass
    >>> type(real(1, Big(2.5))[3]).__name__
    'float'
    """
    return cython.typeof(x), x, cython.typeof(y), y, z


def truth(x: bool, y: bool | None, z: bool = None):
    """
    >>> truth('yes', True), truth([], None, False)
    ((True, True, None), (False, None, False))
    >>> truth(1, 1)
    Traceback (most recent call last):
    TypeError: Argument 'y' has incorrect type (expected bool, got int)
    """
    return x, y, z


def optional(a: Optional[list], b: Union[None, dict], c: set | None, d: t.Optional[str], e: Optional[Union[tuple, None]], f: typing.Union[bytes]):
    """
    >>> optional(None, None, None, None, None, b'')
    ['list object', 'dict object', 'set object', 'str object', 'tuple object', 'bytes object']
    >>> optional(1, None, None, None, None, b'')
    Traceback (most recent call last):
    TypeError: Argument 'a' has incorrect type (expected list, got int)
    >>> optional([], {}, {1}, 's', (), None)
    Traceback (most recent call last):
    TypeError: Argument 'f' has incorrect type (expected bytes, got NoneType)
    """
    return [cython.typeof(a), cython.typeof(b), cython.typeof(c), cython.typeof(d), cython.typeof(e), cython.typeof(f)]


def containers(a: list[int], b: List[str], c: Dict, d: "dict[str, int]", e: t.FrozenSet[int], f: ClassVar[set]):
    """
    >>> containers([], [], {}, {}, frozenset(), set())
    >>> containers([], [], {}, {}, set(), set())
    Traceback (most recent call last):
    TypeError: Argument 'e' has incorrect type (expected frozenset, got set)
    """


def remarks(a: list | dict, b: print(""), c: 5, d: Union[int, str, None], e: "Optional[list]", f: t.Any, g: None, h: [int]):
    """
    >>> remarks(1, 2, 3, 4, 5, 6, 7, 8) == ['Python object'] * 8
    True
    """
    return [cython.typeof(x) for x in (a, b, c, d, e, f, g, h)]


def c_types(a: cython.int, b: cython.double, c: cython.uchar, d: "unsigned int", e: "long", f: cython.Py_ssize_t = 3, g: cython.bint = 2):
    """
    >>> c_types(1.5, 2, 3, 4, 5)
    (1, 2.0, 3, 4, 5, 3, True)
    >>> c_types(1, 2, 300, 4, 5)
    Traceback (most recent call last):
    OverflowError: value too large to convert to unsigned char
    >>> c_types(1, 2, 3, -4, 5)
    Traceback (most recent call last):
    OverflowError: can't convert negative value to unsigned int
    """
    return a, b, c, d, e, f, g


def exceptions(a: Exception, b: OSError | None, c: type, d: range):
    """
    >>> exceptions(ValueError(), FileNotFoundError(), int, range(3))
    True
    >>> exceptions(KeyboardInterrupt(), None, int, range(3))
    Traceback (most recent call last):
    TypeError: Argument 'a' has incorrect type (expected Exception, got KeyboardInterrupt)
    """
    return a is not None


# ---- results ----------------------------------------------------------------------------------------------------------------

def gives_list(x) -> list:
    """
    >>> gives_list([1]), gives_list(None)
    ([1], None)
    >>> gives_list(1)
    Traceback (most recent call last):
    TypeError: Expected list, got int
    """
    return x


def gives_int(x) -> int:
    """
    >>> gives_int(1), gives_int(True), gives_int(1.5), gives_int(None)
    (1, 1, 1, None)
    >>> gives_int('a')
    Traceback (most recent call last):
    TypeError: Expected int, got str
    """
    return x


def gives_c_number(x) -> float:
    """
    >>> gives_c_number('a')
    'a'
    """
    return x


def gives_float(x) -> float | None:
    """
    >>> gives_float(1), gives_float(None)
    (1.0, None)
    >>> gives_float('a')
    Traceback (most recent call last):
    TypeError: Expected float, got str
    """
    return x


# ---- locals -----------------------------------------------------------------------------------------------------------------

def locals_of_class(x):
    """
    >>> locals_of_class([1]), locals_of_class(None)
    ([1], None)
    >>> locals_of_class((1,))
    Traceback (most recent call last):
    TypeError: Expected list, got tuple
    """
    y: list
    y = x
    return y


def locals_of_int(x, double d):
    """
    >>> locals_of_int(True, 2.5)
    (1, 2, 2, 2.5, 3.0)
    >>> locals_of_int('a', 2.5)
    Traceback (most recent call last):
    TypeError: Expected int, got str
    """
    a: int = x
    b: int = d
    c: int = 1
    c += 1.5
    e: int = 0
    e = 2.5
    f: float | None = 3
    return a, b, c, e, f


def c_locals(x):
    """
    >>> c_locals(3.7)
    ('int', 3, 'double', 3.0)
    """
    a: cython.int = x
    b: cython.double = a
    return cython.typeof(a), a, cython.typeof(b), b


def late(x):
    """An annotation behind the first use, and one that is a text, say nothing.

    >>> late(1), late([])
    (('Python object', 'Python object'), ('Python object', 'Python object'))
    """
    a = x
    a: list
    b: "list" = x
    return cython.typeof(a), cython.typeof(b)


# ---- where they are remarks ---------------------------------------------------------------------------------------------------

@cython.annotation_typing(False)
def untyped(x: list, y: cython.int = None) -> dict:
    """
    >>> untyped(1)
    (1, None, 5)
    """
    z: str = 5
    return x, y, z


with cython.annotation_typing(False):
    def untyped_with(x: list) -> dict:
        """
        >>> untyped_with(1)
        1
        """
        return x

    @cython.annotation_typing(True)
    def typed_again(x: list):
        """
        >>> typed_again(1)
        Traceback (most recent call last):
        TypeError: Argument 'x' has incorrect type (expected list, got int)
        """
        return x


def partly(x):
    """
    >>> partly(1)
    Traceback (most recent call last):
    TypeError: Expected list, got int
    """
    with cython.annotation_typing(False):
        a: list = x
    b: list = x
    return a, b


def remembered(x: 'list[int]', y: int = 3, *args: str) -> typing.Any:
    """
    >>> remembered.__annotations__ == {'x': "'list[int]'", 'y': 'int', 'args': 'str', 'return': 'typing.Any'}
    True
    """
