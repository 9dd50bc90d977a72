"""Where untyped code stands:  .venv/bin/python bench/survey.py [NAME...]

Many small programs (programs/untyped.py), each against CPython and, where it can be imported, Cython; what gains least comes first. The
figures are times of the others divided by pyxc's, medians of runs that lie side by side: below 1, pyxc is slower.
"""
import argparse
import contextlib
import inspect
import statistics
import tempfile
from pathlib import Path

from clock import alternate
from run import PROGRAMS, ROOT, SUFFIX, Cython, Pyxc, module_of, print_table

TURNS = 100_000


def built(compiler, folder):
    module = folder / compiler.name / ("untyped" + SUFFIX)
    module.parent.mkdir()
    compiler.build(PROGRAMS / "untyped.py", module)
    return module_of(module, "untyped")


def programs(module):
    return [name for name, f in vars(module).items() if inspect.isfunction(f) and list(inspect.signature(f).parameters) == ["n"]]


def measure(name, modules, rounds):
    """A row: the name, pyxc's nanoseconds a turn, and the ratios."""
    results = {repr(getattr(module, name)(TURNS)) for module in modules.values()}
    assert len(results) == 1, f"{name}: {results}"
    times = alternate({maker: lambda f=getattr(module, name): f(TURNS) for maker, module in modules.items()}, rounds)
    ratios = [statistics.median(other / own for other, own in zip(times[maker], times["pyxc"])) for maker in modules if maker != "pyxc"]
    return [name, statistics.median(times["pyxc"]) / TURNS * 1e9, *ratios]


def main():
    parser = argparse.ArgumentParser(description="Survey untyped code.")
    parser.add_argument("names", nargs="*", help="of programs (default: all)")
    parser.add_argument("--pyxc", default=str(ROOT / "build/pyxc"), help="the compiler to measure (default: build/pyxc)")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        modules = {"pyxc": built(Pyxc(options.pyxc), Path(folder)), "CPython": module_of(PROGRAMS / "untyped.py", "untyped")}
        with contextlib.suppress(ImportError):
            import Cython as _
            modules["Cython"] = built(Cython(), Path(folder))
        rows = [measure(name, modules, options.rounds) for name in options.names or programs(modules["CPython"])]
    rows.sort(key=lambda row: min(row[2:]))
    print_table(["program", "pyxc ns a turn", *(f"{maker} ÷ pyxc" for maker in modules if maker != "pyxc")],
                [[name, *(f"{figure:.2f}" for figure in figures)] for name, *figures in rows])


if __name__ == "__main__":
    main()
