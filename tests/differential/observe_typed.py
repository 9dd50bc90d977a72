"""What a typed program does, told line by line: `observe_typed.py FILE` imports what was built of it, calls each of its functions with awkward numbers, and
prints one line for each call: the types and values of the result, or the exception."""
import importlib.util
import inspect
import random
import sys

CALLS = 12                  # of each function

INTS = [0, 1, -1, 2, 3, 5, 7, 13, -8, 100, 127, 128, -128, -129, 255, 256, 32767, 32768, 65535, 65536, 2 ** 31 - 1, 2 ** 31, -2 ** 31, -2 ** 31 - 1, 2 ** 32 - 1, 2 ** 32, 2 ** 62]
LARGE = [2 ** 63 - 1, 2 ** 63, -2 ** 63, -2 ** 63 - 1, 2 ** 64 - 1, 2 ** 64, 10 ** 30, -10 ** 30]
FLOATS = [0.0, -0.0, 0.5, 1.5, -2.5, 7.25, 1e10, 1e300, float("inf"), float("nan")]
ODD = [None, True, False, "", "a", "abc", b"x", [], (1,), 2j, "\xe9", "\U0001f600"]
MODEST = [0, 1, 2, 3, 5, 7, 13, 100, 127]


class Float:
    def __float__(self):
        return 2.5


def argument(choose):
    """Small numbers most of the time, so that the arguments of a call often pass its conversions together."""
    kind = choose.random()
    of = MODEST if kind < 0.45 else INTS if kind < 0.75 else FLOATS if kind < 0.85 else LARGE if kind < 0.92 else [*ODD, Float()]
    return choose.choice(of)


def show(value):
    if isinstance(value, (tuple, list)):
        return f"{type(value).__name__}({', '.join(map(show, value))})"
    return f"{type(value).__name__} {value!r}" if type(value) in (int, float, bool, str, bytes, complex, dict, type(None)) else type(value).__name__


def call(function, values):
    try:
        return show(function(*values))
    except Exception as error:
        return f"{type(error).__name__}: {error}".replace("PY_LONG_LONG", "long long")         # Cython's macro, where a type is meant


def observe(path, name):
    spec = importlib.util.spec_from_file_location(name, path)
    program = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(program)
    for name, function in vars(program).items():
        if name.startswith("_") or not callable(function):
            continue
        parameters = [p for p in inspect.signature(function).parameters.values() if p.kind is p.POSITIONAL_OR_KEYWORD]
        choose = random.Random(name)
        for _ in range(CALLS if parameters else 1):
            values = [argument(choose) for _ in parameters]
            print(f"{name}({', '.join(map(show, values))}) = {call(function, values)}")


if __name__ == "__main__":
    observe(*sys.argv[1:])
