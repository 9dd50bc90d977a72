"""What a program of generate.py does, told line by line: `observe.py FILE` imports the program from FILE, a source or what was built of
it, calls its functions with awkward values, and prints one line for each call. Two that mean the same print the same.

A line tells the result, or the exception with the places in its traceback, its cause and its context; the order of all that happened to the objects
passed in; and whether memory grew when the same was done again.
"""
import gc
import importlib.util
import json
import os
import random
import resource
import signal
import sys

told = []                   # what happened in the present call
CALLS = 6                   # of each function


class Refused(Exception):
    pass


class Whole(int):
    """A whole number that is not quite an int."""
    def __add__(self, other):
        told.append("Whole.__add__")
        return Whole(int.__add__(self, other)) if isinstance(other, int) else NotImplemented

    def __eq__(self, other):
        told.append("Whole.__eq__")
        return int.__eq__(self, other)
    __hash__ = int.__hash__


class Loud:
    """An object that tells whatever is done to it, and refuses when its patience ends."""

    def __init__(self, name, patience, program):
        self.__dict__.update(name=name, patience=patience, program=program)

    def deed(self, what, *operands):
        told.append(f"{self.name}.{what}({', '.join(map(show, operands))})")
        self.__dict__["patience"] -= 1
        if self.patience % 4 == 3:
            self.program.shared = what
        if self.patience == 0:
            raise Refused(self.name, what)

    def __repr__(self):
        return f"<{self.name}>"

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        self.deed("get " + name)
        return self if name == "eggs" else 3

    def __setattr__(self, name, value):
        self.deed("set " + name, value)

    def __delattr__(self, name):
        self.deed("del " + name)


def give(name, answer):
    def method(self, *operands, **words):
        self.deed(name, *operands, *words.items())
        return answer(self, operands)
    setattr(Loud, f"__{name}__", method)


for name in "add radd sub rsub mul rmul floordiv rfloordiv mod rmod and rand or ror xor neg pow call matmul divmod abs round".split():
    give(name, lambda self, operands: self if self.patience % 2 else NotImplemented if operands and self.patience % 5 == 0 else 7)
for name in "lt le eq ne gt ge contains bool".split():
    give(name, lambda self, operands: self.patience % 3 != 0)
for name in "setitem delitem".split():
    give(name, lambda self, operands: None)
for name, value in dict(index=2, len=3, int=5, float=2.5, hash=11, format="loud", str="loud!").items():
    give(name, lambda self, operands, value=value: value)
give("iadd", lambda self, operands: operands[0])


def getitem(self, index):
    self.deed("getitem", index)
    if isinstance(index, int) and index > 3:
        raise IndexError(index)
    return self if index == 1 else index


def iterate(self):
    self.deed("iter")
    for item in (1, self, 2 ** 63, None):
        self.deed("next")
        yield item


Loud.__getitem__, Loud.__iter__ = getitem, iterate


INTS = [0, 1, -1, 2, 3, 7, 255, 256, -5, -6, 2 ** 31 - 1, -2 ** 31, 2 ** 31, 2 ** 32, 2 ** 62, 2 ** 63 - 2, 2 ** 63 - 1, 2 ** 63, -2 ** 63, -2 ** 63 - 1, 10 ** 25, True, False]
FLOATS = [0.0, -0.0, 1.5, -2.0, 1e308, float("inf"), float("nan"), 5e-324, 3.0]
TEXTS = ["", "a", "abc", "\xe9\u20ac\U0001f600", "12", "x" * 20]
ODD = [None, 1.0, "1", (), [], b"z", {}, 2j, Whole(2 ** 63 - 1), Whole(3)]


class Feed:
    """An iterator over three numbers that may fail at its end."""
    def __init__(self, fails):
        self.items, self.fails = [3, 2, 1], fails

    def __repr__(self):
        return "<feed>"

    def __iter__(self):
        return self

    def __next__(self):
        if self.items:
            return self.items.pop()
        raise Refused("feed") if self.fails else StopIteration


def arguments(choose, program):
    """The six values of one call, made anew."""
    def odd():
        return Loud("odd", choose.randrange(2, 20), program) if choose.random() < 0.3 else choose.choice(ODD)

    def number(of):
        return odd() if choose.random() < 0.12 else choose.choice(of) if choose.random() < 0.7 else choose.randrange(-10, 20)

    lists = [lambda: [1, 2, 3], lambda: [number(INTS) for _ in range(4)], lambda: (1, 2.0, True), lambda: [], odd, lambda: Feed(choose.random() < 0.5), lambda: [3, 1, 2, 5, 4]]
    others = [odd, lambda: number(INTS), lambda: number(FLOATS), lambda: [1, [2]], lambda: {1: 2, "abc": 3}, lambda: "text", lambda: {3, 1}, lambda: ValueError("given"), lambda: KeyError,
              lambda: Feed(False)] + [lambda: Loud("loud", choose.randrange(2, 40), program)] * 4
    return [number(INTS), number(INTS), number(FLOATS), choose.choice(lists)(), choose.choice(TEXTS) if choose.random() < 0.9 else odd(), choose.choice(others)()]


def show(value, depth=0):
    """A value's type and text, without addresses and without asking objects of the program to speak."""
    if type(value) in (list, tuple, set):
        return f"{type(value).__name__}[{', '.join(show(item, depth + 1) for item in list(value)[:20]) if depth < 4 else '...'}]{len(value)}"
    if type(value) is dict:
        return f"dict{show([part for item in value.items() for part in item], depth)}"
    if type(value) is int and value.bit_length() > 1000:
        return f"int {value.bit_length()} bits, {value % 1000000007}"
    if isinstance(value, (NameError, ZeroDivisionError)):
        return "NameError" if isinstance(value, NameError) else "ZeroDivisionError"
    if isinstance(value, BaseException):
        return f"{type(value).__name__}{show(list(value.args), depth + 1)}"
    if type(value) in (int, bool, float, str, bytes, complex, type(None), Loud, type(...)):
        return f"{type(value).__name__} {repr(value)[:300]}"
    if isinstance(value, int):
        return f"{type(value).__name__} {int.__repr__(value)}"
    return f"a {type(value).__name__}"


def tell_error(error, file, depth=0):
    """The exception with the lines that it passed, and those that it came from."""
    places, trace = [], error.__traceback__
    while trace:
        code = trace.tb_frame.f_code
        if code.co_filename.endswith(file) and code.co_name[0] != "<":         # a comprehension has a frame of its own before 3.12
            places.append(f"{code.co_name}:{trace.tb_lineno}")
        trace = trace.tb_next
    try:
        text = str(error)[:400]
    except Exception as second:
        text = f"unspeakable {type(second).__name__}"
    if "Refused" in type(error).__name__ or depth > 6:
        text = ""
    if isinstance(error, ZeroDivisionError):                        # typed code has one text for all of them, as Cython has
        text = ""
    chain = [tell_error(next_, file, depth + 1) if next_ is not None and depth < 6 else None for next_ in (error.__cause__, error.__context__)]
    kind = type(error).__name__
    if kind == "NameError" and "free variable" in text:             # before 3.12 a comprehension makes its neighbours' variables cells
        kind, text = "UnboundLocalError", text.replace("free", "local").replace(" in enclosing scope", "")
    if kind == "UnboundLocalError" and places:                      # CPython 3.11 takes the line before, where it joined two instructions
        places[-1] = places[-1].split(":")[0]
    return [kind, text, places, *chain, error.__suppress_context__]


def call(function, values, file, words={}):
    """What one call does, as plain data."""
    told.clear()
    try:
        result = function(*values, **words)
    except Exception as error:
        outcome = ["raises", tell_error(error, file)]
        error.__traceback__ = error.__context__ = error.__cause__ = None
    else:
        same = [place for place, value in enumerate(values) if result is value and type(value) not in (int, float, str)]
        outcome = ["gives", show(result), same]
        del result
    return outcome + ["|".join(told)[:3000], [show(value) for value in values]]


def replace(program, choose):
    """Something that may happen to a module between two calls; returns what undoes it."""
    names = [name for name in vars(program) if name[0] == "g" and name[1:].isdigit()]
    if not names or choose.random() < 0.6:
        return lambda: None
    name = choose.choice(names)
    function, deed = getattr(program, name), choose.randrange(4)
    if deed == 0:
        setattr(program, name, lambda *rest, **more: ("another", name, rest, more))
        return lambda: setattr(program, name, function)
    if deed == 1:
        old, function.__defaults__ = function.__defaults__, (1, 2)[:choose.randrange(3)] or None
        return lambda: setattr(function, "__defaults__", old)
    if deed == 2:
        old, function.__kwdefaults__ = function.__kwdefaults__, {"d": "new"} if choose.random() < 0.5 else None
        return lambda: setattr(function, "__kwdefaults__", old)
    delattr(program, name)
    return lambda: setattr(program, name, function)


def grows(function, make, file):
    """Whether memory grows with every call of the same kind."""
    def run(times):
        for _ in range(times):
            call(function, make(), file)
    def growth():
        before = sys.getallocatedblocks()
        run(20)
        gc.collect()
        return sys.getallocatedblocks() - before
    growth()
    return all(growth() >= 20 for _ in range(4))


class TooLong(BaseException):
    pass


def observe(path, mode=""):
    name = os.path.basename(path).split(".")[0]
    spec = importlib.util.spec_from_file_location(name, path)
    program = importlib.util.module_from_spec(spec)
    sys.modules[name] = program
    spec.loader.exec_module(program)
    program.note = lambda *values: told.append(f"note({', '.join(map(show, values))})")
    file = name + ".py"
    for name, function in sorted(vars(program).items()):
        if not (name[0] in "fgh" and name[1:].isdigit()):
            continue
        for number in range(CALLS):
            choose = random.Random(f"{spec.name} {name} {number}")
            program.shared = 0
            undo = replace(program, choose)
            print(name, number, end=" ", flush=True)
            state = choose.getstate()

            def make():
                program.shared = 0
                choose.setstate(state)
                if name[0] == "f":
                    return arguments(choose, program)
                return [choose.choice([1, 2.5, 2 ** 63, "t", None]) for _ in range(2 if name[0] == "h" and choose.random() < 0.8 else choose.randrange(6))]

            words = {}
            if name[0] == "g":
                words = {word: word * 2 for word in "abcdefz" if choose.random() < 0.2}
            signal.setitimer(signal.ITIMER_REAL, 3)
            try:
                print(json.dumps(call(function, make(), file, words)))
                if mode == "leaks" and number % 3 == 0 and grows(function, make, file):
                    print("    grows")
            except TooLong:
                print("takes too long")
            signal.setitimer(signal.ITIMER_REAL, 0)
            undo()


def too_long(*_):
    raise TooLong


if __name__ == "__main__":
    signal.signal(signal.SIGALRM, too_long)
    sys.setrecursionlimit(300)
    if "asan" not in os.environ.get("LD_PRELOAD", ""):
        resource.setrlimit(resource.RLIMIT_AS, (1 << 31, 1 << 31))
    observe(*sys.argv[1:])
