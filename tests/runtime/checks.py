"""Checks of the runtime, run by an interpreter that can import `unit`: python3 checks.py [--once] [NAME...]

Each function check_* is a test.  CPython itself is the oracle: what a helper gives or raises is compared with what the same expression
gives or raises.  Every check runs several times, unless --once is given, and the number of
allocated blocks must not grow.
"""
import copy
import gc
import inspect
import operator
import pickle
import sys
import traceback
import types

import unit

ABSENT = ...
MODERN = sys.version_info >= (3, 11)        # messages are compared from here on; before, some were worded otherwise
BIG = [2**31, 2**53 + 1, 2**60, 2**63 - 1, 2**63, 2**64, 10**30]
INTS = [0, 1, 2, 3, 7, 63, 64, 100] + BIG
INTS += [-i for i in INTS]
FLOATS = [0.0, -0.0, 1.5, -2.25, 1e308, 2.0**53, float("inf"), float("nan")]


class Odd:
    """Operators of its own."""
    def __add__(self, other): return ("add", other)
    def __radd__(self, other): return ("radd", other)
    def __iadd__(self, other): return ("iadd", other)
    def __lt__(self, other): return "smaller"
    def __bool__(self): raise ValueError("no truth")
    def __getitem__(self, index): return ("item", index)
    def __eq__(self, other): return [] if other is self else "equal"
    __hash__ = object.__hash__


class SubInt(int):
    pass


class Index:
    def __index__(self): return 5


class Int:
    def __int__(self): return 6


class BadInt:
    def __int__(self): return 1.5


class Float:
    def __float__(self): return 2.5


def outcome(function, *args, **kwargs):
    """What a call gives, in a form that can be compared: types count, and nan equals nan."""
    try:
        return show(function(*args, **kwargs))
    except Exception as e:
        return type(e), str(e) if MODERN else None


def fresh(value):
    return copy.copy(value) if type(value) in (list, dict, set) else value


def show(value):
    if isinstance(value, tuple):
        return tuple(map(show, value))
    return type(value), repr(value)


def same(helper, expected, *args):
    got, wanted = outcome(helper, *map(fresh, args)), outcome(expected, *map(fresh, args))
    assert got == wanted, f"{helper.__name__}{args}: {got}, CPython: {wanted}"


def raises(kind, text, function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
    except Exception as e:
        assert type(e) is kind and str(e) == text, f"{type(e).__name__}: {e}"
    else:
        raise AssertionError(f"{result!r}, not {kind.__name__}: {text}")


# ---- operators ------------------------------------------------------------------------------------------------------------------

BINARY = {"add": operator.add, "sub": operator.sub, "mul": operator.mul, "truediv": operator.truediv, "floordiv": operator.floordiv,
          "mod": operator.mod, "and": operator.and_, "or": operator.or_, "xor": operator.xor, "lshift": operator.lshift,
          "rshift": operator.rshift, "pow": operator.pow}
INPLACE = {"i" + name: getattr(operator, "i" + name.rstrip("_")) for name in BINARY}
COMPARE = ["lt", "le", "eq", "ne", "gt", "ge"]
OTHERS = [True, SubInt(3), "ab", b"x", [1], (2,), None, Odd()] + FLOATS


def too_big(name, a, b):
    """What nobody wants to compute."""
    return name.lstrip("i") in ("lshift", "pow", "mul") and isinstance(b, (int, float)) and abs(b) > 300 and not (name[-3:] == "mul" and
           isinstance(a, (int, float)) and isinstance(b, (int, float)))


def operands():
    yield from ((a, b) for a in INTS for b in INTS)
    yield from ((a, b) for a in OTHERS for b in OTHERS)
    yield from ((a, b) for a in [0, 3, 2**63, -5] for b in OTHERS)
    yield from ((b, a) for a in [0, 3, -5] for b in OTHERS)


def check_binary():
    for name, function in {**BINARY, **INPLACE}.items():
        for a, b in operands():
            if too_big(name, a, b) or too_big(name, b, a):
                continue
            same(getattr(unit, name), function, a, b)
            same(getattr(unit, "d_" + name), function, a, b)
            if hasattr(unit, "f_" + name):
                same(getattr(unit, "f_" + name), function, a, b)
    raises(TypeError, "unsupported operand type(s) for @: 'int' and 'int'", unit.matmul, 1, 2)
    raises(TypeError, "unsupported operand type(s) for @=: 'int' and 'int'", unit.imatmul, 1, 2)


def check_inplace_identity():
    for helper in (unit.iadd, unit.d_iadd):
        a = [1]
        assert helper(a, [2]) is a and a == [1, 2]
    a = [1]
    assert unit.add(a, [2]) is not a


def check_unary():
    for name, function in (("neg", operator.neg), ("pos", operator.pos), ("invert", operator.invert)):
        for a in INTS + OTHERS:
            if name == "invert" and a is True:
                continue                        # deprecated in 3.12
            same(getattr(unit, name), function, a)
            same(getattr(unit, "d_" + name), function, a)
            if hasattr(unit, "f_" + name):
                same(getattr(unit, "f_" + name), function, a)


def check_compare():
    for op, name in enumerate(COMPARE):
        function = getattr(operator, name)
        for a, b in operands():
            same(lambda a, b: unit.compare(a, b, op), function, a, b)
            same(lambda a, b: unit.d_compare(a, b, op), function, a, b)
            truth = lambda a, b: int(bool(function(a, b)))
            same(lambda a, b: unit.compare_truth(a, b, op), truth, a, b)
            same(getattr(unit, "d_" + name), truth, a, b)
            same(getattr(unit, "f_" + name), truth, a, b)
    nan, odd = float("nan"), Odd()
    assert unit.compare_truth(nan, nan, 2) == 0 and unit.d_eq(nan, nan) == 0
    assert unit.compare_truth(odd, odd, 2) == 0 and unit.compare(odd, odd, 2) == []


def check_truth():
    for a in INTS + OTHERS + [False, "", [], {}]:
        for name in ("truth", "d_truth", "to_bint"):
            same(getattr(unit, name), lambda a: int(bool(a)), a)
        for name in ("not", "d_not"):
            same(getattr(unit, name), lambda a: int(not a), a)
    same(unit.contains, lambda a, b: int(a in b), 1, [1])
    same(unit.contains, lambda a, b: int(a in b), 1, (2,))
    assert outcome(unit.contains, 1, 2)[0] is TypeError


# ---- conversions ----------------------------------------------------------------------------------------------------------------

SIZES = {"char": 8, "schar": 8, "short": 16, "int": 32, "long": 64, "longlong": 64, "ptrdiff": 64, "uchar": -8, "ushort": -16, "uint": -32,
         "ulong": -64, "ulonglong": -64, "size": -64, "ssize": 64}
C_NAMES = {"schar": "signed char", "longlong": "long long", "ptrdiff": "ptrdiff_t", "uchar": "unsigned char", "ushort": "unsigned short",
           "uint": "unsigned int", "ulong": "unsigned long", "ulonglong": "unsigned long long", "size": "size_t"}


def check_to_integer():
    for name, bits in SIZES.items():
        low, high = (-2**(bits - 1), 2**(bits - 1) - 1) if bits > 0 else (0, 2**-bits - 1)
        c_name = C_NAMES.get(name, name)
        for helper in [getattr(unit, "to_" + name)] + [getattr(unit, "d_to_" + name)]:
            for value in INTS + [low, low - 1, high, high + 1]:
                if low <= value <= high:
                    assert helper(value) == value, (name, value)
                    assert helper(SubInt(value)) == value
                    assert getattr(unit, "from_" + name)(value) == value
                elif name == "ssize":
                    assert outcome(helper, value)[0] is OverflowError
                elif value < 0 and bits < 0:
                    raises(OverflowError, f"can't convert negative value to {c_name}", helper, value)
                elif -2**63 <= value < (2**63 if bits > 0 else 2**64):
                    raises(OverflowError, f"value too large to convert to {c_name}", helper, value)
                else:
                    raises(OverflowError, f"Python int too large to convert to C {'long' if bits > 0 else 'unsigned long'}", helper, value)
            assert helper(True) == 1
            if name == "ssize":
                assert helper(Index()) == 5
                raises(TypeError, "'float' object cannot be interpreted as an integer", helper, 1.5)
                continue
            assert helper(Int()) == 6 and helper(1.5) == 1
            raises(TypeError, "__int__ returned non-int (type float)", helper, BadInt())
            for value in ("a", None, b"a", [], Float(), Index()):
                raises(TypeError, "an integer is required", helper, value)


def check_to_float():
    for name in ("to_float", "to_double", "to_longdouble", "d_to_double"):
        helper = getattr(unit, name)
        assert helper(1.5) == 1.5 and helper(3) == 3.0 and helper(Float()) == 2.5 and helper(Index()) == 5.0 and helper(True) == 1.0
        raises(TypeError, "must be real number, not str", helper, "a")
        raises(OverflowError, "int too large to convert to float", helper, 10**400)
    assert unit.from_float(1.5) == unit.from_double(1.5) == unit.from_longdouble(1.5) == 1.5


def check_characters():
    assert unit.to_ucs4("a") == 97 and unit.to_ucs4(300) == 300 and unit.from_ucs4(0x10ffff) == "\U0010ffff"
    raises(ValueError, "only single character unicode strings can be converted to Py_UCS4, got length 2", unit.to_ucs4, "ab")
    raises(OverflowError, "value too large to convert to Py_UCS4", unit.to_ucs4, 0x110000)
    raises(OverflowError, "cannot convert negative value to Py_UCS4", unit.to_ucs4, -1)
    raises(TypeError, "an integer is required", unit.to_ucs4, None)
    assert unit.from_bint(3) is True and unit.from_bool(0) is False


def check_expect():
    class SubList(list):
        pass
    exact, not_none = 1, 2
    assert unit.expect([], list, exact) == 0 and unit.expect(None, list, exact) == 0 and unit.expect(SubList(), list, 0) == 0
    raises(TypeError, "Expected list, got int", unit.expect, 1, list, exact)
    raises(TypeError, "Expected list, got SubList", unit.expect, SubList(), list, exact)
    raises(TypeError, "Expected list, got NoneType", unit.expect, None, list, not_none)
    assert unit.not_none(0) == 0
    assert unit.receiver("", "upper") == 0
    raises(AttributeError, "'NoneType' object has no attribute 'upper'", unit.receiver, None, "upper")
    raises(TypeError, "'NoneType' object has another '__str__'", unit.receiver, None, "__str__")
    raises(TypeError, "cannot pass None into a C function argument that is declared 'not None'", unit.not_none, None)
    raises(TypeError, "Argument 'x' has incorrect type (expected list, got int)", unit.expect_argument, 1, list, exact, "x")
    raises(TypeError, "'NoneType' object is not subscriptable", unit.raise_none_subscript)
    raises(TypeError, "'NoneType' object is not iterable", unit.raise_none_iter)
    raises(AttributeError, "'NoneType' object has no attribute 'x'", unit.raise_none_attribute, "x")


def check_c_arithmetic():
    values = [-7, -2, -1, 1, 2, 7, 2**31 - 1, -2**31]
    for name in ("int", "long", "longlong", "ssize"):
        low = -2**31 if name == "int" else -2**63
        for a in values + [0, low]:
            for b in values:
                if (a, b) == (low, -1):
                    raises(OverflowError, "value too large to perform division", getattr(unit, "floordiv_" + name), a, b)
                else:
                    assert getattr(unit, "floordiv_" + name)(a, b) == a // b
                assert getattr(unit, "mod_" + name)(a, b) == a % b
            for kind in ("floordiv_", "mod_"):
                raises(ZeroDivisionError, "integer division or modulo by zero", getattr(unit, kind + name), a, 0)
        assert getattr(unit, "pow_" + name)(3, 4) == 81 and getattr(unit, "pow_" + name)(-2, 3) == -8
        assert getattr(unit, "pow_" + name)(2, -1) == 0 and getattr(unit, "pow_" + name)(0, 0) == 1
    for name in ("uint", "ulong", "ulonglong", "size"):
        assert getattr(unit, "floordiv_" + name)(7, 2) == 3 and getattr(unit, "mod_" + name)(7, 2) == 1
        assert getattr(unit, "pow_" + name)(2, 31) == 2**31
        raises(ZeroDivisionError, "integer division or modulo by zero", getattr(unit, "mod_" + name), 7, 0)
    assert unit.pow_int(3, 40) == 689956897 and unit.pow_uint(2, 32) == 0
    for name in ("float", "double", "longdouble"):
        for a in (7.5, -7.5, 0.0):
            for b in (2.0, -2.0, 1.5):
                assert getattr(unit, "floordiv_" + name)(a, b) == a // b and getattr(unit, "mod_" + name)(a, b) == a % b
                assert getattr(unit, "truediv_" + name)(a, b) == a / b or name == "float"
        raises(ZeroDivisionError, "float division", getattr(unit, "floordiv_" + name), 1.0, 0.0)
        raises(ZeroDivisionError, "float division", getattr(unit, "truediv_" + name), 1.0, 0.0)
        raises(ZeroDivisionError, "float divmod()", getattr(unit, "mod_" + name), 1.0, 0.0)


# ---- loops ----------------------------------------------------------------------------------------------------------------------

def check_range():
    edges = [0, 1, -1, 5, 2**63 - 1, 2**63 - 3, -2**63, -2**63 + 2, 2**63, 2**64, -2**65]
    for start in edges:
        for stop in edges:
            for step in (1, -1, 3, -7, 2**62, -2**63, 2**64):
                r = range(start, stop, step)
                assert unit.range_list(start, stop, step, 5) == [r[i] for i in range(5) if i < -(-(r.stop - r.start) // r.step)], r
                if all(-2**63 <= x < 2**63 for x in (start, stop, step)):
                    turns = max(0, -((start - stop) // step))
                    assert unit.range_count(start, stop, step) == (turns if turns * abs(step) < 2**64 else None), r
    assert unit.range_list(0, Index(), 1, 99) == [0, 1, 2, 3, 4] and unit.range_list(False, True, 1, 9) == [0]
    raises(ValueError, "range() arg 3 must not be zero", unit.range_list, 0, 5, 0, 9)
    raises(TypeError, "'float' object cannot be interpreted as an integer", unit.range_list, 0, 1.5, 1, 9)
    assert unit.sum_to(1000) == 499500 and unit.sum_to(Index()) == 10 and unit.sum_to(-3) == 0
    assert outcome(unit.sum_to, "a")[0] is TypeError


class Stops:
    def __init__(self, error): self.error = error
    def __iter__(self): return self
    def __next__(self): raise self.error


def check_iteration():
    for o in ([1, 2], (3,), "ab", {1: 2}, iter([4]), (i for i in range(3)), []):
        assert unit.iter_list(o) == list(copy.copy(o) if not hasattr(o, "__next__") else {"list_iterator": [4]}.get(type(o).__name__, [0, 1, 2]))
    raises(TypeError, "'int' object is not iterable", unit.iter_list, 1)
    raises(KeyError, "1", unit.iter_list, Stops(KeyError(1)))
    assert unit.iter_list(Stops(StopIteration())) == []
    grows = [0]
    for item in map(grows.append, range(3)):
        pass
    assert unit.iter_list(grows) == [0, 0, 1, 2] and list(unit.iter_object([1])) == [1]


def check_unpack():
    for o in ([1, 2], (1, 2), "ab", iter([1, 2]), {1: 0, 2: 0}):
        assert unit.unpack(o, 2)[1:] == (tuple("ab") if o == "ab" else (1, 2))
    def two(o): a, b = o; return (0, a, b)
    for o in ([1], (1, 2, 3), [], "a", iter([1]), iter([1, 2, 3]), 5, None, {1}, {1, 2, 3}, {1: 1, 2: 2, 3: 3}):
        again = (lambda: iter(list(o.__reduce__()[1][0]))) if hasattr(o, "__next__") else (lambda: o)
        assert outcome(unit.unpack, again(), 2) == outcome(two, again()), o
    raises(KeyError, "1", unit.unpack, Stops(KeyError(1)), 2)
    def star(o): a, *b, c = o; return (0, a, b, c)
    for o in ([1, 2], [1, 2, 3, 4], "abc", [1], [], 5, Stops(KeyError(1))):
        same(lambda o: unit.unpack_star(o, 1, 1), star, o)
    assert unit.unpack_star(range(3), 0, 0) == (0, [0, 1, 2]) and unit.unpack_star((1, 2), 0, 2) == (0, [], 1, 2)


# ---- containers -----------------------------------------------------------------------------------------------------------------

CONTAINERS = [[1, 2, 3], (1, 2, 3), "abc", b"ab", {1: "x", -1: "y"}, range(5), 5, None, Odd()]


def check_getitem():
    for o in CONTAINERS:
        for i in (0, 1, 2, 3, -1, -3, -4, True, 2**40, 2**70, "a", None, slice(1, 2), Index()):
            same(unit.getitem, operator.getitem, o, i)
            same(unit.d_getitem, operator.getitem, o, i)
            if type(i) is int and abs(i) < 2**60:
                same(lambda o, i: unit.getitem_index(o, i, 3), operator.getitem, o, i)
    raises(IndexError, "list index out of range", unit.getitem_index, [1], -1, 2)
    raises(IndexError, "list index out of range", unit.list_getitem, [1], 1, 3)
    raises(IndexError, "tuple index out of range", unit.tuple_getitem, (1,), -2, 3)
    assert unit.list_getitem([1, 2], -1, 3) == 2 and unit.tuple_getitem((1, 2), 1, 0) == 2
    assert unit.check_index(-1, 5, 3, "list") == 4 and unit.check_index(-1, 5, 0, "list") == -1


def changed(function):
    def result(o, *args):
        o = copy.copy(o)
        function(o, *args)
        return o
    return result


def check_setitem():
    for o in CONTAINERS[:-1]:
        for i in (0, 2, 3, -1, -3, -4, 2**40, 2**70, "a", Index()):
            for name in ("setitem", "d_setitem"):
                same(changed(getattr(unit, name)), changed(operator.setitem), o, i, "new")
            for name in ("delitem", "d_delitem"):
                same(changed(getattr(unit, name)), changed(operator.delitem), o, i)
            if type(i) is int and abs(i) < 2**60:
                same(changed(lambda o, i, v: unit.setitem_index(o, i, v, 3)), changed(operator.setitem), o, i, "new")
                same(changed(lambda o, i: unit.delitem_index(o, i, 3)), changed(operator.delitem), o, i)
    raises(IndexError, "list assignment index out of range", unit.list_setitem, [1], -1, 2, 2)
    raises(IndexError, "list assignment index out of range", unit.delitem_index, [1], -1, 2)


def check_slices():
    none = lambda x: None if x is ABSENT else x
    bounds = [ABSENT, None, 0, 1, -1, 5, -9, 2**70, -2**70, Index(), "a"]
    for o in CONTAINERS:
        for a in bounds:
            for b in bounds:
                same(lambda o: unit.getslice(o, a, b), lambda o: o[none(a):none(b)], o)
                if type(o) is list:
                    same(changed(lambda o: unit.setslice(o, a, b, [7])), changed(lambda o: operator.setitem(o, slice(none(a), none(b)), [7])), o)
                    same(changed(lambda o: unit.delslice(o, a, b)), changed(lambda o: operator.delitem(o, slice(none(a), none(b)))), o)
        for a in (0, 1, -1, -9, 9):
            for b in (0, 2, -1, -9, 9, sys.maxsize):
                same(lambda o: unit.getslice_index(o, a, b), lambda o: o[a:b if b != sys.maxsize else None], o) if o is not CONTAINERS[-1] else None
    assert unit.slice(1, ABSENT, 2) == slice(1, None, 2)


def check_displays():
    assert unit.list((1, 2)) == [1, 2] and unit.tuple(([], 2)) == ([], 2) and unit.set((1, 1)) == {1} and unit.dict((1, 2, 3, 4)) == {1: 2, 3: 4}
    assert outcome(unit.set, ([],))[0] is TypeError and outcome(unit.dict, ([], 1))[0] is TypeError
    same(changed(unit.list_extend), changed(lambda l, x: l.extend(x)), [1], (2, 3))
    raises(TypeError, "Value after * must be an iterable, not int", unit.list_extend, [], 1)
    raises(KeyError, "1", unit.list_extend, [], Stops(KeyError(1)))
    same(changed(unit.set_update), changed(lambda s, x: s.update(x)), {1}, [2])
    raises(TypeError, "'int' object is not iterable", unit.set_update, set(), 1)
    same(changed(unit.dict_update), changed(lambda d, x: d.update(x)), {1: 2}, {3: 4})
    raises(TypeError, "'int' object is not a mapping", unit.dict_update, {}, 1)
    l = []
    for i in range(100):
        unit.list_append(l, i)
    assert l == list(range(100)) and unit.list_to_tuple(l) == tuple(l) and unit.list_new(0) == [] and unit.set_new() == set() and unit.dict_new() == {}
    d, s = {}, set()
    unit.dict_set(d, 1, 2)
    unit.set_add(s, 1)
    assert (d, s) == ({1: 2}, {1})


# ---- text -----------------------------------------------------------------------------------------------------------------------

def check_text():
    for value in (1, "é", 1.5, [1], None, SubInt(3)):
        for spec in (ABSENT, "", ">9", "d"):
            same(lambda v: unit.format(v, 0, spec), lambda v: format(v, "" if spec is ABSENT else spec), value)
        for letter, function in (("r", repr), ("s", str), ("a", ascii)):
            same(lambda v: unit.format(v, ord(letter), ABSENT), function, value)
    assert [unit.format_int(i) for i in INTS] == [str(i) for i in INTS]
    for pieces in ((), ("a",), ("a", "é", "\U0001f600", ""), ("x" * 100, "y")):
        assert unit.join(pieces) == "".join(pieces)
    assert unit.str(1) == "1" and unit.repr("a") == "'a'" and unit.ascii("é") == "'\\xe9'"


# ---- calls ----------------------------------------------------------------------------------------------------------------------

def check_calls():
    f = lambda *args, **kwargs: (args, kwargs)
    assert unit.call0(f) == ((), {}) and unit.call1(f, 1) == ((1,), {}) and unit.call2(f, 1, 2)[0] == (1, 2) and unit.call3(f, 1, 2, 3)[0] == (1, 2, 3)
    assert unit.call(f, (1, 2, 3, 4)) == ((1, 2, 3, 4), {}) and unit.call_kw(f, (1, 2), ("x",)) == ((1,), {"x": 2})
    assert unit.call_ex(f, (1,), ABSENT) == ((1,), {}) and unit.call_ex(f, (1,), {"a": 2}) == ((1,), {"a": 2})
    raises(TypeError, "'int' object is not callable", unit.call0, 5)
    class C:
        def m(self, *args, **kwargs): return (self, args, kwargs)
    c = C()
    assert unit.call_method0(c, "m") == (c, (), {}) and unit.call_method1(c, "m", 1) == (c, (1,), {}) and unit.call_method2(c, "m", 1, 2)[1] == (1, 2)
    assert unit.call_method("m", (c, 1, 2, 3))[1] == (1, 2, 3) and unit.call_method_kw("m", (c, 1, 2), ("k",)) == (c, (1,), {"k": 2})
    raises(AttributeError, "'C' object has no attribute 'x'", unit.call_method0, c, "x")


def check_stars():
    def f(*args, **kwargs): pass
    name = f"{__name__}.check_stars.<locals>.f()"
    l, d = [1], {"a": 1}
    assert unit.args_extend(f, l, iter([2])) == 0 and l == [1, 2]
    assert unit.kwargs_merge(f, d, {"b": 2}) == 0 and unit.kwargs_merge(f, d, types.MappingProxyType({"c": 3})) == 0 and d == {"a": 1, "b": 2, "c": 3}
    raises(TypeError, f"{name} argument after * must be an iterable, not int", unit.args_extend, f, [], 1)
    raises(TypeError, f"{name} argument after ** must be a mapping, not int", unit.kwargs_merge, f, {}, 1)
    raises(TypeError, f"{name} got multiple values for keyword argument 'a'", unit.kwargs_merge, f, {"a": 1}, {"a": 2})
    raises(TypeError, "len() got multiple values for keyword argument 'a'", unit.kwargs_merge, len, {"a": 1}, {"a": 2})
    odd = {}
    assert unit.kwargs_merge(f, odd, {1: 2}) == 0 and odd == {1: 2}                      # the callee says that names are strings


# ---- functions ------------------------------------------------------------------------------------------------------------------

def python_functions():
    def mix(a, b=2, *args, c, d=4, **kw): return (a, b, args, c, d, kw)
    def two(a, b): return (a, b)
    def zero(): return ()
    def pos(a, b, /, c): return (a, b, c)
    def one(a): return (a,)
    def three(a, *, b, c): return (a, b, c)
    def four(a, b, c, d): return (a, b, c, d)
    for f in (mix, two, zero, pos, one, three, four):
        f.__qualname__ = f.__name__
        yield f


CALLS = [((), {}), ((1,), {}), ((1, 2), {}), ((1, 2, 3), {}), ((1, 2, 3, 4), {}), ((1, 2, 3, 4, 5), {}), ((), {"a": 1}), ((), {"a": 1, "b": 2}),
         ((1,), {"b": 2}), ((1,), {"a": 2}), ((1,), {"c": 3}), ((1, 2), {"c": 3}), ((1,), {"c": 3, "d": 5, "e": 6}), ((1,), {"x": 1}),
         ((), {"x": 1}), ((), {"c": 1}), ((1,), {"b": 2, "c": 3}), ((1, 2, 3), {"b": 1}), ((1, 2), {"b": 1, "c": 2}), ((1, 2), {"c": 1, "b": 5}),
         ((1,), {"a": 1, "x": 2}), ((), {"a": 1, "b": 2, "c": 3, "d": 4})]


def check_binding_of_arguments():
    for oracle in python_functions():
        defaults = (ABSENT, ABSENT) if oracle.__name__ != "mix" else ((2,), {"d": 4})
        f = unit.make(oracle.__name__, *defaults)
        for args, kwargs in CALLS:
            got, wanted = outcome(f, *args, **kwargs), outcome(oracle, *args, **kwargs)
            assert got == wanted, (oracle.__name__, args, kwargs, got, wanted)
    f = unit.make("two", (5,), ABSENT)
    f.__defaults__ = (7, 8, 9)                      # more than there are parameters
    assert f() == (8, 9)
    raises(TypeError, "keywords must be strings", lambda: f(**{1: 2}))
    class Name(str):
        pass
    assert unit.make("two", ABSENT, ABSENT)(**{Name("a"): 1, Name("b"): 2}) == (1, 2)


def check_function_attributes():
    f = unit.make("mix", (2,), {"d": 4})
    assert type(f).__name__ == "cython_function_or_method" and repr(f).startswith("<cyfunction mix at 0x")
    assert (f.__name__, f.__qualname__, f.__doc__, f.__module__) == ("mix", "mix", "a doc", "unit")
    assert f.__defaults__ == (2,) and f.__kwdefaults__ == {"d": 4} and f.__annotations__ == {} and f.__closure__ is None
    assert f.__globals__ is unit.__dict__ and f.__dict__ == {} and unit.make("two", ABSENT, ABSENT).__doc__ is None
    code = f.__code__
    assert (code.co_name, code.co_firstlineno, code.co_filename, code.co_argcount, code.co_kwonlyargcount) == ("mix", 10, "unit.pyx", 2, 2)
    assert code.co_varnames == ("a", "b", "c", "d", "args", "kw") and f.__code__ is code
    assert str(inspect.signature(f)) == "(a, b=2, *args, c, d=4, **kw)" and inspect.isroutine(f)
    assert str(inspect.signature(unit.make("pos", ABSENT, ABSENT))) == "(a, b, /, c)"
    f.extra = 1
    assert f.__dict__ == {"extra": 1} and unit.pristine(f)
    for name, kind, bad in (("__name__", "string", 1), ("__qualname__", "string", None), ("__defaults__", "tuple", 1),
                            ("__kwdefaults__", "dict", 1), ("__annotations__", "dict", 1)):
        raises(TypeError, f"{name} must be set to a {kind} object", setattr, f, name, bad)
    f.__name__, f.__doc__, f.__annotations__ = "g", [1], {"a": int}
    assert (f.__name__, f.__doc__, f.__annotations__) == ("g", [1], {"a": int})
    del f.__doc__, f.__annotations__
    assert f.__doc__ is None and f.__annotations__ == {}
    for name in ("__code__", "__globals__", "__closure__"):
        assert outcome(setattr, f, name, None)[0] is AttributeError
    assert outcome(type(f))[0] is TypeError and outcome(object.__new__, type(f))[0] is TypeError


def check_defaults_that_are_set():
    f = unit.make("two", ABSENT, ABSENT)
    assert unit.pristine(f) and outcome(f)[0] is TypeError
    f.__defaults__ = (1, 2)
    assert not unit.pristine(f) and f() == (1, 2)
    f.__defaults__ = None
    assert f.__defaults__ is None and outcome(f)[0] is TypeError
    f = unit.make("three", ABSENT, ABSENT)
    f.__kwdefaults__ = {"b": 8, "c": 9}
    assert f(1) == (1, 8, 9) and not unit.pristine(f)


def check_function_life():
    import weakref
    f = unit.make("one", ABSENT, ABSENT)
    class C:
        m = f
    c = C()
    assert c.m() == (c,) and C.m is f and c.m.__self__ is c and c.m.__func__ is f
    f.me = f
    watch = weakref.ref(f)
    del f, c, C
    gc.collect()
    assert watch() is None
    unit.two_again = unit.make("two", ABSENT, ABSENT)
    unit.two_again.__qualname__ = "two_again"
    assert pickle.loads(pickle.dumps(unit.two_again)) is unit.two_again and copy.deepcopy(unit.two_again) is unit.two_again
    plain = unit.make_plain()
    assert type(plain) is types.BuiltinFunctionType and plain(1, b=2) == (1, 2) and plain.__module__ == "unit" and plain.__doc__ == "a doc"


# ---- exceptions -----------------------------------------------------------------------------------------------------------------

def raised(function, *args):
    try:
        function(*args)
    except BaseException as e:
        return e


def check_raise():
    assert type(raised(unit.raise_, KeyError, ABSENT)) is KeyError
    e, cause = KeyError(1), ValueError(2)
    assert raised(unit.raise_, e, cause) is e and e.__cause__ is cause and e.__suppress_context__
    assert raised(unit.raise_, e, None) is e and e.__cause__ is None and e.__suppress_context__
    assert type(raised(unit.raise_, KeyError(), ValueError).__cause__) is ValueError
    raises(TypeError, "exceptions must derive from BaseException", unit.raise_, 1, ABSENT)
    raises(TypeError, "exception causes must derive from BaseException", unit.raise_, KeyError, 1)
    raises(RuntimeError, "No active exception to reraise", unit.reraise_handled)
    try:
        raise e
    except KeyError:
        assert raised(unit.reraise_handled) is e
        assert raised(unit.raise_, ValueError, ABSENT).__context__ is e
    raises(UnboundLocalError, "cannot access local variable 'x' where it is not associated with a value", unit.raise_unbound_local, "x")
    raises(NameError, "cannot access free variable 'x' where it is not associated with a value in enclosing scope", unit.raise_unbound_free, "x")
    raises(NameError, "name 'x' is not defined", unit.raise_undefined, "x")
    assert raised(unit.raise_assertion, ABSENT).args == () and raised(unit.raise_assertion, (1, 2)).args == ((1, 2),)


def check_recursion():
    import threading
    raises(RecursionError, "maximum recursion depth exceeded", unit.recurse)
    seen = []
    thread = threading.Thread(target=lambda: seen.append(raised(unit.recurse)))
    thread.start()
    thread.join()
    assert type(seen[0]) is RecursionError and unit.check_stack() == 0


def check_catch():
    seen = []
    def thrower(): raise KeyError(1)
    assert unit.handle(thrower, lambda e: seen.append((e, sys.exc_info()[1]))) is None
    assert seen[0][0] is seen[0][1] and type(seen[0][0]) is KeyError and sys.exc_info()[1] is None
    try:
        raise ValueError(2)
    except ValueError as outer:
        unit.handle(thrower, lambda e: None)
        assert sys.exc_info()[1] is outer
        inner = raised(unit.handle, thrower, lambda e: "reraise")
        assert type(inner) is KeyError and inner.__context__ is outer and sys.exc_info()[1] is outer
    assert [f.name for f in traceback.extract_tb(inner.__traceback__)][-1] == "thrower"
    assert type(raised(unit.handle, thrower, lambda e: 1 / 0).__context__) is KeyError


def check_exception_matches():
    e = KeyError(1)
    assert unit.exception_matches(e, KeyError) == unit.exception_matches(e, (ValueError, LookupError)) == 1
    assert unit.exception_matches(e, ValueError) == unit.exception_matches(e, ()) == 0
    for bad in (1, (KeyError, 1), int):
        raises(TypeError, "catching classes that do not inherit from BaseException is not allowed", unit.exception_matches, e, bad)


def check_traceback():
    for line in (1, 7, 7, 300, 70000):
        entry = traceback.extract_tb(raised(unit.fail, KeyError(line), line).__traceback__)[-1]
        assert (entry.filename, entry.name, entry.lineno) == ("unit.pyx", "mix", line), entry
        tb = raised(unit.fail, KeyError, line).__traceback__.tb_next
        assert tb.tb_lineno == line == tb.tb_frame.f_lineno and tb.tb_frame.f_globals is unit.__dict__


# ---- globals, attributes, imports -----------------------------------------------------------------------------------------------

def check_globals():
    names = vars(unit)
    unit.glob_set("some", [1])
    assert names["some"] == [1] and unit.glob_get("some") is names["some"] is unit.glob_peek("some")
    value, cached = unit.glob_found("some")
    assert value is names["some"] and (cached is value or not unit.known_layout)
    assert unit.glob_is("some", value) == 1 and unit.glob_is("some", []) == 0
    for i in range(300):                            # the table is replaced
        names[f"x{i}"] = i
        assert unit.glob_get("some") is names["some"]
    for i in range(300):
        del names[f"x{i}"]
    assert unit.glob_get("some") is names["some"] and unit.glob_get("abs") is abs and unit.glob_is("abs", abs) == 0
    unit.glob_del("some")
    assert "some" not in names
    for function in (unit.glob_get, unit.glob_peek, unit.glob_del):
        raises(NameError, "name 'some' is not defined", function, "some")
    assert unit.glob_is("some", None) == 0


def check_globals_of_other_kinds():
    names = vars(unit)
    unit.glob_set("some", [1])
    names[1] = 2                                    # from now on, the table is of another kind
    assert unit.glob_get("some") is names["some"] and unit.glob_is("some", names["some"]) == 1
    assert unit.glob_found("some")[0] is names["some"]
    del names[1]
    unit.glob_del("some")


def check_attributes():
    o = types.SimpleNamespace(x=1)
    assert unit.getattr(o, "x") == 1 and unit.setattr(o, "y", 2) == 0 and o.y == 2 and unit.delattr(o, "y") == 0 and not hasattr(o, "y")
    assert outcome(unit.getattr, o, "y")[0] is AttributeError
    assert unit.len([1, 2]) == 2 and unit.len({1: 2}) == 1 and outcome(unit.len, 5)[0] is TypeError


class Plain:
    limit = [3]

    def __init__(self):
        self.x = [1]

    def method(self, value):
        return self, value


class Slotted:
    __slots__ = "x"


def check_attribute_caches():
    """What cells are for, they learn; what they may not learn, they don't.  tests/run/attribute/attribute_cache.py is about what becomes of it."""
    import math
    o, slotted, error, static = Plain(), Slotted(), ValueError(), type("Static", (), {"method": staticmethod(abs)})()
    slotted.x = error.x = []
    for owner, name in ((o, "x"), (o, "limit"), (Plain, "limit"), (Plain, "method"), (slotted, "x"), (error, "x"), (math, "pi"), (types, "FunctionType")):
        assert unit.attr_learnt(owner, name) == (getattr(owner, name), unit.known_values), (owner, name)
    for owner, name in ((o, "method"), (o, "__class__"), (Plain, "__name__"), (property(abs), "fget"), (o, "__dict__")):
        value, learnt = unit.attr_learnt(owner, name)
        assert value == getattr(owner, name) and not learnt, (owner, name)
    o.own = abs
    plain, with_self = 0, int(unit.known_values)    # elsewhere what an instance has of its own can't be told quickly
    assert unit.method_twice(o, "method", 5) == ((o, 5), (o, 5), with_self)
    assert unit.method_twice(o, "own", -5) == (5, 5, plain) == unit.method_twice(static, "method", -5)
    assert unit.method_twice({5: 6}, "get", 5) == (6, 6, 1) and unit.method_twice(math, "sqrt", 4) == (2, 2, plain)
    numbers = []
    assert unit.method_twice(numbers, "append", 7)[:2] == (None, None) and numbers == [7, 7]
    assert outcome(unit.method_twice, o, "nothing", 1)[0] is AttributeError


def check_attribute_stores():
    objects = [Plain() for _ in range(20)] + [Slotted() for _ in range(20)]
    for o in objects:
        for value in ([1], [2], [3]):
            assert unit.setattr(o, "x", value) == 0 and unit.getattr(o, "x") is value
        del o.x
        assert unit.setattr(o, "x", value) == 0 and o.x is value
    for o in objects[:20]:
        assert unit.setattr(o, "late", o) == 0 and list(vars(o)) == ["x", "late"]
        assert unit.setattr(o, "late", 1) == 0 and vars(o) == {"x": value, "late": 1}


def check_import():
    import os.path
    import xml.dom
    assert unit.import_("os.path", ABSENT, 0) is os and unit.import_("os.path", ("join",), 0) is os.path
    assert unit.import_as("xml.dom", 0) is xml.dom and unit.import_as("os", 0) is os
    assert unit.import_from(os, "path") is os.path
    raises(ImportError, f"cannot import name 'nothing' from 'os' ({os.__file__})", unit.import_from, os, "nothing")
    raises(ImportError, "cannot import name 'nothing' from 'sys' (unknown location)", unit.import_from, sys, "nothing")
    raises(ModuleNotFoundError, "No module named 'no_such'", unit.import_, "no_such", ABSENT, 0)
    raises(ImportError, "cannot import name 'x' from '<unknown module name>' (unknown location)", unit.import_from, 5, "x")
    fake = types.ModuleType("fake")
    fake.a, fake._b, fake.c = 1, 2, 3
    assert unit.import_star(fake) == 0 and unit.a == 1 and unit.c == 3 and not hasattr(unit, "_b")
    fake.__all__ = ["_b"]
    assert unit.import_star(fake) == 0 and unit._b == 2
    fake.__all__ = ["none"]
    assert outcome(unit.import_star, fake)[0] is AttributeError
    del unit.a, unit._b, unit.c


def check_pairs():
    for i in INTS + OTHERS:
        for name in ("d_of", "d_take", "d_box"):
            same(getattr(unit, name), lambda i: i, i)
    assert unit.d_int(-5) == -5 and unit.d_uint(2**64 - 1) == 2**64 - 1 and unit.d_uint(7) == 7


def check_constants():
    k = unit.constants()
    assert k[13:28] == ["a doc", "len", b"\0x\xff", 16, -0x123456789abcdef012, 1.5, 2.25j, (16, 1.5, "d"), None, False, True, ..., "\ud800",
                        float("inf"), ()][:15]
    assert k[0] is sys.intern("a")


def check_module():
    import importlib.util
    assert unit.__test__ == {} and unit.__file__ and unit.__builtins__
    spec = importlib.util.find_spec("unit")
    again = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(again)
    assert again is unit
    assert type(unit.make("one", ABSENT, ABSENT)) is sys.modules["_pyxc_abi_1"].cython_function_or_method


def check_function_type():
    """The shared type is as closed as a builtin's: not made by hand, not changed, not derived from."""
    kind = type(unit.make("one", ABSENT, ABSENT))
    assert (kind.__module__, kind.__qualname__, kind.__bases__) == ("_pyxc_abi_1", "cython_function_or_method", (object,))
    for attempt in (kind, lambda: setattr(kind, "attribute", 1), lambda: type("Derived", (kind,), {})):
        try:
            attempt()
        except TypeError:
            continue
        raise AssertionError(attempt)


def check_second_interpreter():
    try:
        import _xxsubinterpreters as interpreters
    except ImportError:
        return                                      # 3.13 renamed it
    other = interpreters.create()
    try:
        interpreters.run_string(other, f"import sys; sys.path[:] = {sys.path!r}; import unit")
    except Exception as e:
        assert "ImportError" in str(e) and ("one interpreter per process" in str(e) or "subinterpreters" in str(e)), e
    else:
        raise AssertionError("a second interpreter could import the module")
    finally:
        interpreters.destroy(other)


# ---- running --------------------------------------------------------------------------------------------------------------------

# Names that Python has for itself.
unit.raise_, unit.import_ = getattr(unit, "raise"), getattr(unit, "import")


def blocks():
    gc.collect()
    return sys.gettotalrefcount() if hasattr(sys, "gettotalrefcount") else sys.getallocatedblocks()


# CPython itself loses blocks there, or what is done is not undone
ONCE = {check_module, check_second_interpreter, check_globals_of_other_kinds}


def run(check):
    growth, noise = [], int(hasattr(sys, "gettotalrefcount"))       # this list refers to one more int in each round
    while not growth or growth[-1] > noise:
        assert len(growth) < 300, f"leaks: {growth[-20:]}"  # CPython's own caches fill up in the first rounds; a leak, in every round
        before = blocks()
        check()
        growth.append(blocks() - before)


def main(names):
    failures, once = 0, "--once" in names
    names = [name for name in names if name != "--once"]
    for name, check in list(globals().items()):
        if name.startswith("check_") and (not names or name in names):
            try:
                check() if once or check in ONCE else run(check)
            except Exception:
                failures += 1
                print(f"{name} failed on {sys.version.split()[0]}")
                traceback.print_exc(file=sys.stdout)
    sys.exit(failures > 0)


if __name__ == "__main__":
    main(sys.argv[1:])
