"""Methods of built-in classes that are C functions: what they give, whom they refuse, and that None has none.

>>> texts("abcab")
(True, False, True, False, ['abcab'], ['a', 'ca', ''], 'xabcaby')
>>> texts("")
(False, False, False, False, [], [''], 'xy')
>>> texts(None)
Traceback (most recent call last):
AttributeError: 'NoneType' object has no attribute 'startswith'
>>> refused("s")
startswith first arg must be str or a tuple of str, not int
endswith first arg must be str or a tuple of str, not NoneType
must be str or None, not bytes
can only join an iterable
sequence item 1: expected str instance, int found
empty separator
>>> lists([3, 1, 2])
([None, None, None], [9, 3, 2, 1])
>>> lists(None)
Traceback (most recent call last):
AttributeError: 'NoneType' object has no attribute 'append'
>>> dicts({1: 2, "a": None})
(2, None, None, 'no', None)
>>> dicts(None)
Traceback (most recent call last):
AttributeError: 'NoneType' object has no attribute 'get'
>>> unhashable({}, set())
unhashable type: 'list'
unhashable type: 'list'
>>> sets({1})
([None, None], [1, 5])
>>> none_first(None)
Traceback (most recent call last):
AttributeError: 'NoneType' object has no attribute 'append'
>>> by_python("a,b,c", {1: 2})
(['a', 'b,c'], ['a', 'b', 'c'], True, 2, [3, 2, 1])
>>> of_characters("a")
(False, True, ['a'], 'a')
>>> kinds("s", [], {})
bool object, list object, str object, Python object, Python object, Python object
"""
cimport cython


def texts(str s):
    return (s.startswith("ab"), s.endswith("abc"), s.startswith(("x", "a")), s.endswith(()), s.split(), s.split("b"), s.join("xy"))


def refused(str s):
    for i in range(6):
        try:
            if i == 0:
                s.startswith(i)
            elif i == 1:
                s.endswith(None)
            elif i == 2:
                s.split(b",")
            elif i == 3:
                s.join(1)
            elif i == 4:
                s.join(["a", 1])
            else:
                s.split("")
        except (TypeError, ValueError) as e:
            print(e)


def lists(list l):
    nothing = [l.append(9), l.sort(), l.reverse()]
    return nothing, l


def dicts(dict d):
    return d.get(1), d.get("a"), d.get(5), d.get(5, "no"), d.get("a", 3)


def unhashable(dict d, set s):
    for i in range(2):
        try:
            if i:
                d.get([])
            else:
                s.add([])
        except TypeError as e:
            print(str(e).replace("cannot use 'list' as a set element (", "").replace("cannot use 'list' as a dict key (", "").strip(")"))


def sets(set s):
    return [s.add(1), s.add(5)], sorted(s)


def say():
    print("never")


def none_first(list l):
    l.append(say())


def by_python(str s, dict d):
    numbers = [1, 2, 3]
    numbers.sort(reverse=True)
    return s.split(",", 1), s.split(sep=","), s.startswith("b", 2), d.get(*[1]), numbers


def of_characters(str s):
    cdef Py_UCS4 c = s[0]
    return c.startswith("b"), c.endswith("a"), c.split(), c.join("x")[:1].replace("x", "a")


def kinds(str s, list l, dict d):
    print(cython.typeof(s.startswith("a")), cython.typeof(s.split()), cython.typeof(s.join(l)), cython.typeof(d.get(1)),
          cython.typeof(l.append(1)), cython.typeof(l.sort()), sep=", ")
