"""Where untyped code stands:  .venv/bin/python bench/survey.py [NAME...]

Many small programs (programs/untyped.py), each against CPython and, where it can be imported, Cython; what gains least comes first. The
figures are times of the others divided by pyxc's, medians of runs that lie side by side: below 1, pyxc is slower.

    bench/survey.py --instructions --against OTHER/pyxc [NAME...]

compares two builds of pyxc by the instructions that their programs execute (callgrind's count, which a busy machine doesn't disturb), those of
fib and of a loop over C numbers, too.
"""
import argparse
import contextlib
import inspect
import statistics
import tempfile
from pathlib import Path

from clock import alternate, count_each
from run import MODULES, PROGRAMS, ROOT, SUFFIX, Cython, Pyxc, module_of, print_table

TURNS = 100_000
COUNTED = 6_000                                         # turns whose instructions are counted
OTHERS = {"fib": "fib(20)", "cell": "f(100_000)"}       # modules of run.py's, and what they are asked


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


# ---- two builds ------------------------------------------------------------------------------------------------------------

def count(compiler, names, folder):
    """Instructions of each program as this compiler makes it, by name."""
    names = names or [*programs(module_of(PROGRAMS / "untyped.py", "untyped")), *OTHERS]
    sources = [PROGRAMS / "untyped.py", *(MODULES[name] for name in OTHERS)]
    paths = [folder / (source.stem + SUFFIX) for source in sources]
    for source, path in zip(sources, paths):
        compiler.build(source, path)
    numbers = {name: i for i, name in enumerate(OTHERS, 1)}
    calls = [(numbers[name], OTHERS[name], OTHERS[name]) if name in numbers else (0, f"{name}(2_000)", f"{name}({COUNTED})") for name in names]
    return dict(zip(names, count_each(calls, paths)))


def compare(options, folder):
    counts = {}
    for maker, program in ("pyxc", options.pyxc), ("kept", options.against):
        (folder / maker).mkdir()
        counts[maker] = count(Pyxc(program), options.names, folder / maker)
    ratios = {name: counts["pyxc"][name] / counts["kept"][name] for name in counts["pyxc"]}
    rows = [[name, f"{counts['pyxc'][name]:,}", f"{counts['kept'][name]:,}", f"{ratios[name]:.3f}"] for name in sorted(ratios, key=ratios.get)]
    print_table(["program", "instructions", "kept build's", "ratio"], [*rows, ["geometric mean", "", "",
                                                                               f"{statistics.geometric_mean(ratios.values()):.3f}"]])


def main():
    parser = argparse.ArgumentParser(description="Survey untyped code.")
    parser.add_argument("names", nargs="*", help="of programs (default: all)")
    parser.add_argument("--pyxc", default=str(ROOT / "build/pyxc"), help="the compiler to measure (default: build/pyxc)")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured")
    parser.add_argument("--instructions", action="store_true", help="compare instructions with those of another build")
    parser.add_argument("--against", metavar="PYXC", help="that build's compiler")
    options = parser.parse_args()
    if options.instructions != bool(options.against):
        parser.error("--instructions and --against belong together")
    with tempfile.TemporaryDirectory() as folder:
        if options.instructions:
            compare(options, Path(folder))
            return
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
