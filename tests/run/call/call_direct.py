# Calls of the module's own functions go straight to their bodies, as long as the name holds the function when the call looks for it.
import sys

try:
    early(1)
except NameError as error:
    before = str(error)


def early(n):
    return n + 1


def add(a, b):
    return a + b


def label(text, n):
    text = text.strip()
    return text * (n - 1)


def none():
    return "nothing"


def names():
    return sys.modules[__name__].__dict__


def while_arguments_run(x):
    return add(x + 1, 2)


def numbers(a, b):
    return [add(a, b), add(a, 1.5), add(a, 2 ** 70), add(add(a, a), add(b, b))]


def objects(x, n):
    return label(x, n), label(" ab ", 3), none()


def failing(n):
    return add(n, none()) + add(1, n // 0)


def replaced(name, value, function, *args):
    """What a function returns while a global of this name is another one, or missing."""
    former = names().pop(name)
    try:
        if value is not None:
            names()[name] = value
        return function(*args)
    except (NameError, TypeError, ZeroDivisionError) as error:
        return type(error).__name__
    finally:
        names()[name] = former


def test_calls():
    """
    >>> before
    "name 'early' is not defined"
    >>> early(2)
    3
    >>> numbers(1, 2)
    [3, 2.5, 1180591620717411303425, 6]
    >>> objects(" c ", 4)
    ('ccc', 'abab', 'nothing')
    >>> failing(1)
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for +: 'int' and 'str'
    """


def test_other_functions():
    """
    >>> replaced("add", lambda a, b: (a, b), numbers, 1, 2)
    [(1, 2), (1, 1.5), (1, 1180591620717411303424), ((1, 1), (2, 2))]
    >>> replaced("add", max, numbers, 2, 3.0)
    [3.0, 2, 1180591620717411303424, 3.0]
    >>> replaced("label", lambda *args: args, objects, "x", 1)
    (('x', 1), (' ab ', 3), 'nothing')
    >>> replaced("none", list, objects, "x", 2)
    ('x', 'abab', [])
    >>> replaced("add", 5, numbers, 1, 2)
    'TypeError'
    >>> replaced("add", None, numbers, 1, 2)
    'NameError'
    >>> replaced("none", None, objects, "x", 2)
    'NameError'
    >>> numbers(1, 2)[0]
    3
    """


def test_changes():
    """The function is looked for before its arguments are computed, one of which here gives the name another meaning.

    >>> class Changing:
    ...     def __init__(self, value):
    ...         self.value = value
    ...     def __add__(self, other):
    ...         names()["add"] = self.value
    ...         return 10
    >>> former = names()["add"]
    >>> while_arguments_run(Changing(lambda a, b: "other"))
    12
    >>> while_arguments_run(3)
    'other'
    >>> names()["add"] = former
    >>> while_arguments_run(3)
    6

    An object in the function's place lives until the call is done, whoever deletes its name.

    >>> replaced("add", lambda a, b: ("last", a, b), while_arguments_run, Changing(max))
    ('last', 10, 2)
    """
