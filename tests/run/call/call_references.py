# Calls leave no reference behind, whatever their arguments are made of and whether they fail or not.
import sys


def count(self, *args):
    return len(args)


Thing = type("Thing", (), {"method": count})


def own(a, b):
    return a is b


def wrong(a, b):
    return a + b


def starred(*args, **names):
    return len(args) + len(names)


def call(function, thing, count):
    for i in range(count):
        try:
            function(thing, i)
        except TypeError:
            pass


def left_behind(function):
    """By how much ten calls of a function change the number of references to what it is given."""
    thing = Thing()
    thing.value = None
    call(function, thing, 2)
    before = sys.getrefcount(thing)
    call(function, thing, 10)
    return sys.getrefcount(thing) - before


def conditional(x, i): return own(x, x if i else None)
def either(x, i): return own(i or x, x and x)
def nested(x, i): return own(own(x, x) or x, (x, i)[0] if i else [x])
def positional(x, i): return starred(x if i else i, x or i)
def keyword(x, i): return starred(a=x if i else i, b=x or i)
def unpacked(x, i): return starred(*(x if i else i, x), **{"a": x or i})
def method(x, i): return x.method(x if i else i, x or i)
def of_either(x, i): return (x if i else x).method(x, i)
def attribute(x, i): return x.method((x if i else x).value)
def appended(x, i): return [].append(x if i else i)
def formatted(x, i): return f"{x if i else i}" and "{}".format(x if i else i)
def built_in(x, i): return isinstance(x if i else i, Thing) and repr(x if i else i)
def failing(x, i): return wrong(x, x if i else None)
def failing_early(x, i): return own(x if i else i, wrong(x or i, x and x))
def failing_method(x, i): return x.method(x if i else i, wrong(x, x))
def failing_unpacked(x, i): return starred(*(x if i else i), **(x or i))
def not_callable(x, i): return x(x if i else i)


def test_references():
    """
    >>> functions = [conditional, either, nested, positional, keyword, unpacked, method, of_either, attribute, appended, formatted, built_in]
    >>> [function.__name__ for function in functions if left_behind(function)]
    []
    >>> failing_functions = [failing, failing_early, failing_method, failing_unpacked, not_callable]
    >>> [function.__name__ for function in failing_functions if left_behind(function)]
    []
    """
