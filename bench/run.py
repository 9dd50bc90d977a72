"""The table that work on speed is judged by:  ./dev bench

Three tables: what it costs to make a module and how big that is; how long its import takes; how long calls take, against CPython, Cython (where
it can be imported) and C by hand. README.md says how to read them.
"""
import argparse
import contextlib
import os
import re
import shlex
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

from clock import alternate, import_times, instructions, shown

HERE = Path(__file__).parent
ROOT = HERE.parent
EXAMPLES = ROOT / "examples"
PROGRAMS = HERE / "programs"
SUFFIX = sysconfig.get_config_var("EXT_SUFFIX")
INCLUDE = sysconfig.get_path("include")
USUAL_FLAGS = [flag for flag in shlex.split(sysconfig.get_config_var("CFLAGS")) if flag not in ("-g", "-Wall")]     # what setuptools uses

IMPORTS = 5                                             # measurements of an import in each round: it is short, and so is easily disturbed

# name: its source
MODULES = {"hello": EXAMPLES / "hello/hello.pyx", "cell": PROGRAMS / "cell.pyx", "mandelbrot": EXAMPLES / "mandelbrot/mandelbrot.pyx",
           "fib": PROGRAMS / "fib.pyx", "attribute": PROGRAMS / "attribute.py"}

# name: (module, call, and the same with more work, by how many turns more)
CALLS = {
    "f(1_000_000)": ("cell", "f(1_000_000)", ("f(1_000)", "f(101_000)", 100_000)),
    "g(1_000_000)": ("cell", "g(1_000_000)", ("g(1_000)", "g(101_000)", 100_000)),
    "fib(25)": ("fib", "fib(25)", ("fib(10)", "fib(18)", 8_361 - 177)),
    "load(point, 100_000)": ("attribute", "load(point, 100_000)", ("load(point, 1_000)", "load(point, 11_000)", 10_000)),
    "store(point, 100_000)": ("attribute", "store(point, 100_000)", ("store(point, 1_000)", "store(point, 11_000)", 10_000)),
    "call(point, 100_000)": ("attribute", "call(point, 100_000)", ("call(point, 1_000)", "call(point, 11_000)", 10_000)),
    "get({}, 100_000)": ("attribute", "get({}, 100_000)", ("get({}, 1_000)", "get({}, 11_000)", 10_000)),
    "append(100_000)": ("attribute", "append(100_000)", ("append(1_000)", "append(11_000)", 10_000)),
    "mandelbrot.total(120, 90)": ("mandelbrot", "total(120, 90)", ("total(4, 4)", "total(40, 40)", 1_600 - 16)),
}


class Pyxc:
    name = "pyxc"

    def __init__(self, program):
        self.program = program

    def translate(self, source, c_file):
        spawn(self.program, "-f", "-o", c_file, source)

    def build(self, source, module):
        spawn(self.program, "-f", "--python", sys.executable, "-o", module, source)


class Cython:
    name = "Cython"

    def translate(self, source, c_file):
        spawn(sys.executable, "-m", "cython", "-3", "-f", "-o", c_file, source)

    def build(self, source, module):
        self.translate(source, module.with_suffix(".c"))
        compile_c(module.with_suffix(".c"), module, USUAL_FLAGS)


def spawn(*command):
    """Run a program and wait for it; quicker to start than subprocess.run, which would count in milliseconds."""
    command = [str(word) for word in command]
    pid = os.posix_spawnp(command[0], command, os.environ)
    if os.waitpid(pid, 0)[1] != 0:
        sys.exit(f"bench: failed: {shlex.join(command)}")


def compile_c(c_file, module, flags):
    spawn("cc", *flags, "-shared", "-fPIC", f"-I{INCLUDE}", c_file, "-o", module)


# ---- the compiler ----------------------------------------------------------------------------------------------------------

def measure_modules(compilers, folder, rounds):
    """Rows of the first table; leaves the modules in folder/COMPILER/NAME/."""
    for name, source in MODULES.items():
        for compiler in compilers:
            place = folder / compiler.name / name
            place.mkdir(parents=True)
            yield [name, compiler.name, *measure_module(compiler, source, place, rounds)]


def measure_module(compiler, source, place, rounds):
    c_file, module, alone = place / f"{source.stem}.c", place / (source.stem + SUFFIX), place / "alone.so"
    times = alternate({
        "translate": lambda: compiler.translate(source, c_file),
        "build": lambda: compiler.build(source, module),
        "alone": lambda: (compiler.translate(source, c_file), compile_c(c_file, alone, ["-O2"])),
    }, rounds)
    milliseconds = [f"{statistics.median(times[key]) * 1e3:.1f}" for key in ("translate", "build", "alone")]
    text = c_file.read_text()
    stripped = place / "stripped.so"
    shutil.copy(module, stripped)
    spawn("strip", stripped)
    return [*milliseconds, text.count("\n"), len(text), bytes_per_line(compiler, source.read_text(), place), stripped.stat().st_size]


def bytes_per_line(compiler, text, place):
    """C bytes for each line of source, whatever every module needs left out: what the same functions add when they stand there once more."""
    names = "|".join(re.findall(r"^(?:def|cp?def)\b[^(]*?(\w+)\(", text, re.MULTILINE))
    again = re.sub(rf"\b({names})\b", r"\1_again", text)
    sizes = []
    for name, content in (("once", text), ("twice", text + "\n" + again)):
        source, c_file = place / f"{name}.pyx", place / f"{name}.c"
        source.write_text(content)
        compiler.translate(source, c_file)
        sizes.append(c_file.stat().st_size)
    return round((sizes[1] - sizes[0]) / sum(1 for line in text.splitlines() if line.strip()))


def measure_imports(compilers, folder, rounds):
    """Rows of the second table; the last figure is how much longer each import takes than that of the empty module in the same round."""
    made = [("C by hand", "empty"), *((compiler.name, name) for name in MODULES for compiler in compilers)]
    modules = {(name, module_path(folder, maker, name)): maker for maker, name in made}
    times = import_times(("empty", folder / "C by hand/first.so"), modules, rounds * IMPORTS)
    empty = next(iter(times.values()))
    for (name, path), maker in modules.items():
        own = times[name, path]
        yield [name, maker, shown(own, 1e6), "" if own is empty else shown([a - b for a, b in zip(own, empty)], 1e6)]


def module_path(folder, maker, name):
    return PROGRAMS / f"{name}.py" if maker == "CPython" else folder / maker / name / (name + SUFFIX)


# ---- the code --------------------------------------------------------------------------------------------------------------

def by_hand(folder):
    for source in PROGRAMS.glob("*.c"):
        module = module_path(folder, "C by hand", source.stem)
        module.parent.mkdir(parents=True)
        compile_c(source, module, ["-O3"])
    shutil.copy(module_path(folder, "C by hand", "empty"), folder / "C by hand/first.so")


def measure_calls(compilers, folder, rounds, count):
    """Rows of the third table: each call's time with each maker, and how many times quicker pyxc's is, from alternating runs."""
    makers = [*(compiler.name for compiler in compilers), "CPython", "C by hand"]
    for title, (name, call, pair) in CALLS.items():
        paths = {maker: module_path(folder, maker, name) for maker in makers}
        paths = {maker: path for maker, path in paths.items() if path.exists()}        # not all are written by hand
        times = alternate({maker: prepared(path, name, call) for maker, path in paths.items()}, rounds)
        for maker in paths:
            ratios = [other / own for other, own in zip(times[maker], times["pyxc"])]
            counted = instructions(paths[maker], name, *pair) if count else None
            yield [title, maker, f"{statistics.median(times[maker]) * 1e6:,.1f}", "" if maker == "pyxc" else shown(ratios),
                   "" if counted is None else f"{counted:.1f}"]


def module_of(path, name):
    from importlib.util import module_from_spec, spec_from_file_location
    spec = spec_from_file_location(name, path)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def prepared(path, name, call):
    return eval(f"lambda: {call}", vars(module_of(path, name)))


def print_table(heads, rows):
    rows = [heads, *([str(cell) for cell in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*rows)]
    rows.insert(1, ["-" * width for width in widths])
    for row in rows:
        print("| " + " | ".join(cell.ljust(width) if i < 2 else cell.rjust(width) for i, (cell, width) in enumerate(zip(row, widths))) + " |")
    print(flush=True)


def main():
    parser = argparse.ArgumentParser(description="Measure pyxc.")
    parser.add_argument("--pyxc", default=str(ROOT / "build/pyxc"), help="the compiler to measure (default: build/pyxc)")
    parser.add_argument("--rounds", type=int, default=15, help="how often each thing is measured")
    parser.add_argument("--instructions", action="store_true", help="count instructions too (needs valgrind)")
    options = parser.parse_args()

    compilers = [Pyxc(options.pyxc)]
    with contextlib.suppress(ImportError):
        import Cython as _
        compilers.append(Cython())
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        by_hand(folder)
        print_table(["module", "compiler", "translate ms", "build ms", "one file ms", "C lines", "C bytes", "C bytes a line", ".so bytes"],
                    measure_modules(compilers, folder, options.rounds))
        print_table(["import of", "made by", "µs", "beyond empty"], measure_imports(compilers, folder, options.rounds))
        print_table(["call", "made by", "µs", "time ÷ pyxc's", "instructions a turn"],
                    measure_calls(compilers, folder, options.rounds, options.instructions))


if __name__ == "__main__":
    main()
