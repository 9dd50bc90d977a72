"""Methods of built-in classes that are C functions: what they give, whom they refuse, and that None has none.

>>> texts("abcab")
(True, False, True, False, ['abcab'], ['a', 'ca', ''], 'xabcaby', 1, -1, 'a-ca-')
>>> texts("")
(False, False, False, False, [], [''], 'xy', -1, -1, '')
>>> texts(None)
Traceback (most recent call last):
AttributeError: 'NoneType' object has no attribute 'startswith'
>>> refused("s") == refused_by_python("s")
True
>>> lists([3, 1, 2])
([None, None, None], [9, 3, 2, 1])
>>> lists(None)
Traceback (most recent call last):
AttributeError: 'NoneType' object has no attribute 'append'
>>> dicts({1: 2, "a": None})
(2, None, None, 'no', None, 2, 7)
>>> dicts(None)
Traceback (most recent call last):
AttributeError: 'NoneType' object has no attribute 'get'
>>> unhashable({}, set()) == unhashable_by_python({}, set())
True
>>> sets({1})
([None, None], [1, 5])
>>> popped([1, 2])
([2, 1, 0, 2, 1], 'pop from empty list')
>>> none_first(None)
Traceback (most recent call last):
AttributeError: 'NoneType' object has no attribute 'append'
>>> by_python("a,b,c", {1: 2})
(['a', 'b,c'], ['a', 'b', 'c'], True, 2, [3, 2, 1])
>>> of_characters("a")
(False, True, ['a'], 'a')
>>> [characters(c) for c in "a7 Zǅ½٣\\n"] == [asked(c) for c in "a7 Zǅ½٣\\n"]
True
>>> count_letters("a b1")
2
>>> kinds("s", [], {})
bool object, list object, str object, Python object, Python object, Python object
"""
cimport cython


def texts(str s):
    return (s.startswith("ab"), s.endswith("abc"), s.startswith(("x", "a")), s.endswith(()), s.split(), s.split("b"), s.join("xy"),
            s.find("b"), s.find("ac"), s.replace("b", "-"))


def refused(str s):
    messages = []
    for i in range(8):
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
            elif i == 5:
                s.split("")
            elif i == 6:
                s.replace("a", None)
            else:
                s.find(i)
        except (TypeError, ValueError) as e:
            messages.append(str(e))
    return messages


def refused_by_python(s):
    messages = []
    for i in range(8):
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
            elif i == 5:
                s.split("")
            elif i == 6:
                s.replace("a", None)
            else:
                s.find(i)
        except (TypeError, ValueError) as e:
            messages.append(str(e))
    return messages


def lists(list l):
    nothing = [l.append(9), l.sort(), l.reverse()]
    return nothing, l


def dicts(dict d):
    return d.get(1), d.get("a"), d.get(5), d.get(5, "no"), d.get("a", 3), d.setdefault(1, 6), d.setdefault("b", 7)


def unhashable(dict d, set s):
    messages = []
    for i in range(3):
        try:
            if i == 0:
                d.get([])
            elif i == 1:
                d.setdefault([], 1)
            else:
                s.add([])
        except TypeError as e:
            messages.append(str(e))
    return messages


def unhashable_by_python(d, s):
    messages = []
    for i in range(3):
        try:
            if i == 0:
                d.get([])
            elif i == 1:
                d.setdefault([], 1)
            else:
                s.add([])
        except TypeError as e:
            messages.append(str(e))
    return messages


def sets(set s):
    return [s.add(1), s.add(5)], sorted(s)


def popped(list l):
    for i in range(1000):
        l.append(i)
    while len(l) > 5:
        l.pop()
    last = [l.pop() for i in range(len(l))]
    try:
        l.pop()
    except IndexError as e:
        return last, str(e)


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


def characters(Py_UCS4 c):
    return (c.isalnum(), c.isalpha(), c.isdecimal(), c.isdigit(), c.islower(), c.isnumeric(), c.isprintable(), c.isspace(), c.istitle(),
            c.isupper())


def asked(c):
    return (c.isalnum(), c.isalpha(), c.isdecimal(), c.isdigit(), c.islower(), c.isnumeric(), c.isprintable(), c.isspace(), c.istitle(),
            c.isupper())


cdef int is_letter(Py_UCS4 c) noexcept nogil:
    return c.isalpha()


def count_letters(str text):
    cdef int count = 0
    for c in text:
        count += is_letter(c)
    return count


def kinds(str s, list l, dict d):
    print(cython.typeof(s.startswith("a")), cython.typeof(s.split()), cython.typeof(s.join(l)), cython.typeof(d.get(1)),
          cython.typeof(l.append(1)), cython.typeof(l.sort()), sep=", ")
