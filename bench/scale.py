"""How time and memory grow with the size of a module:  .venv/bin/python bench/scale.py [ROW...]

Large programs, each made of one shape many times: user seconds from source to C and to a module, beside the floors (the same C at -O0 and
at -Og, by the same command) and Cython with gcc -O2, where it can be imported. README.md says more.
"""
import argparse
import contextlib
import os
import signal
import sys
import tempfile
import time
from pathlib import Path

from run import INCLUDE, ROOT, print_table

LIMIT = 300                                             # seconds that one command may take


# ---- the programs ----------------------------------------------------------------------------------------------------------

LOOP_TEXT = """\
def f{i}(x, y):
    '''Sums up number {i}.'''
    s = {i}
    for k in range(x):
        s += k * 7 + y
    t = f"{{s}} of {{x}}"
    return [s, t, {{"sum": s, "turns": x}}]
"""

CALLED = """\
def h(x, *rest, scale=1, **options):
    return x * scale
"""

KEYWORDS = """\
def g{i}(items, limit={i}, *rest, scale=1, **options):
    count = 0
    for item in items:
        if item > limit:
            count += item * scale
        elif item == limit:
            count -= 1
        else:
            count = count + h(item, scale=scale, *rest, **options)
    if count:
        return count
    return h(limit, scale=count)
"""

ATTRIBUTES = """\
def m{i}(self, other):
    try:
        self.value = other.value + {i}
        self.update(other, key="k{i}")
    except AttributeError as e:
        self.log.append(str(e))
        return None
    return self.parent.find(other.name)
"""

TYPED = """\
cdef double c{i}(double x, int n):
    cdef int k
    cdef double s = 0
    for k in range(n):
        s += x * k + {i}
    return s

def d{i}(double x, int n):
    return c{i}(x, n) * 2
"""

UNTYPED = """\
def u{i}(rows, name, limit=10):
    total = 0
    seen = []
    for row in rows:
        key = row[0]
        if key is None:
            continue
        total += row[1] * {i}
        if total > limit:
            seen.append((key, total))
            total -= limit
    names = {{}}
    for key, value in seen:
        names[key] = names.get(key, 0) + value
    n = len(names)
    while n > 0:
        n //= 2
        total ^= n
    result = sorted(names)
    name.update(result, total=total)
    return "%s: %d" % (name.title, total)

"""

TRY = """\
    try:
        a.x{i}(b)
    except KeyError as e:
        c = e
"""


def many(shape, count):
    return "".join(shape.format(i=i) for i in range(count))


def in_function(head, lines):
    return head + "".join(f"    {line}\n" for line in lines)



def untyped(lines):
    return many(UNTYPED, lines // 20 + 1)


STATEMENTS = [f"v{i % 50} = a.x{i % 90}(b[{i}], c) + {i}" for i in range(3000)]
IMPORT_OS = "import os\n"
PATHS = IMPORT_OS + "".join(f"x{i} = os.path.join('a{i}', str({i}))\n" for i in range(5000))
ENTRIES = "table = {\n" + "".join(f"    'key{i}': ({i}, 'value {i}', [{i}, {2 * i}]),\n" for i in range(20000)) + "}\n"

# name: (suffix, what it is, the program, whether it is built or only translated)
ROWS = {
    "loops": (".py", "400 functions: loop, f-string, list, dict", lambda: many(LOOP_TEXT, 400), True),
    "keywords": (".py", "400 functions: loop, branches, keywords, stars", lambda: CALLED + many(KEYWORDS, 400), True),
    "attributes": (".py", "400 functions: calls, attributes, try", lambda: many(ATTRIBUTES, 400), True),
    "typed": (".pyx", "800 C-typed functions", lambda: many(TYPED, 400), True),
    "untyped4": (".py", "untyped functions, 4,000 lines", lambda: untyped(4000), True),
    "untyped16": (".py", "untyped functions, 16,000 lines", lambda: untyped(16000), True),
    "statements": (".py", "a function of 3,000 statements", lambda: in_function("def f(a, b, c):\n", STATEMENTS), True),
    "body": (".py", "a module body of 5,000 statements", lambda: PATHS, True),
    "dict": (".py", "a dict of 20,000 entries", lambda: ENTRIES, True),
    "small": (".py", "5,000 functions of one line",
              lambda: "".join(f"def s{i}(a, b): return a.m{i} + b * {i}\n" for i in range(5000)), True),
    "try": (".py", "4,000 try statements in a function", lambda: "def f(a, b):\n" + "".join(TRY.format(i=i) for i in range(4000)), False),
    "lines": (".py", "16,000 lines, to C", lambda: untyped(16000), False),
    "megabytes": (".py", "10 MB, to C", lambda: untyped(10_000_000 // len(UNTYPED) * 20), False),
}


# ---- measuring -------------------------------------------------------------------------------------------------------------

class Cost:
    """User seconds and the most memory that a command and what it started have taken; `end`: None if it was well."""

    def __init__(self, command, environment=None, limit=LIMIT):
        pid = os.posix_spawnp(command[0], [str(word) for word in command], {**os.environ, **(environment or {})}, setpgroup=0)
        status, usage = wait(pid, limit)
        self.user, self.megabytes, self.end = usage.ru_utime, usage.ru_maxrss / 1024, None
        if status:
            self.end = f"> {limit}" if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGTERM else "failed"

    def __str__(self):
        return self.end or f"{self.user:.2f}"


def wait(pid, limit):
    """The end of a process; one that takes too long is asked to end, so that it ends what it has started."""
    end = time.monotonic() + limit
    while True:
        done, status, usage = os.wait4(pid, os.WNOHANG)
        if done:
            return status, usage
        if time.monotonic() > end:
            os.killpg(pid, signal.SIGTERM)
            return os.wait4(pid, 0)[1:]
        time.sleep(0.005)


class Pyxc:
    def __init__(self, program, limit):
        self.program, self.limit = program, limit

    def translate(self, source):
        return Cost([self.program, "-f", "-o", source.with_suffix(".c"), source], limit=self.limit)

    def build(self, source, flags="", cc="cc"):
        environment = {"CFLAGS": flags, "CC": cc}
        command = [self.program, "-f", "--python", sys.executable, "-o", source.with_suffix(".so")]
        self.warm(command, environment, source)
        return Cost([*command, source], environment, self.limit)

    def warm(self, command, environment, source):
        """Each set of flags has a runtime object of its own, made once."""
        empty = source.with_name("empty.py")
        empty.write_text("")
        Cost([*command[:-1], empty.with_suffix(".so"), empty], environment)


def measure_cython(source, limit):
    c_file = source.with_name("cython.c")
    translated = Cost([sys.executable, "-m", "cython", "-3", "-f", "-o", c_file, source], limit=limit)
    if translated.end:
        return translated
    flags = ["-O2", "-fwrapv", "-fPIC", "-DNDEBUG", "-shared", f"-I{INCLUDE}"]
    compiled = Cost(["cc", *flags, c_file, "-o", c_file.with_suffix(".so")], limit=limit)
    compiled.user += translated.user
    return compiled


def measure(row, options, folder):
    """A row of the table; "" where nothing was measured."""
    suffix, title, text, is_built = ROWS[row]
    source = folder / f"{row}{suffix}"
    source.write_text(text())
    pyxc = Pyxc(options.pyxc, options.limit)
    to_c = pyxc.translate(source)
    lines, size = source.read_text().count("\n"), source.with_suffix(".c").stat().st_size
    figures = [lines, to_c, f"{lines / max(to_c.user, 1e-3):,.0f}", f"{to_c.megabytes:.0f}", f"{size:,}"]
    with_floors, with_cython = is_built and not options.bare, is_built and options.cython
    built = pyxc.build(source) if is_built else None
    figures += [built or "", f"{built.megabytes:.0f}" if built else ""]
    figures += [pyxc.build(source, flags) if with_floors else "" for flags in ("-O0", "-Og")]
    figures += [pyxc.build(source, cc="clang") if is_built else ""] if options.clang else []
    figures += [pyxc.build(source, options.flags) if is_built else ""] if options.flags else []
    figures += [cython_figure(measure_cython(source, options.limit), built) if with_cython else ""] if options.cython else []
    return [row, title, *figures]


def cython_figure(cython, built):
    return str(cython) if cython.end or built.end else f"{cython} ({cython.user / built.user:.1f} ×)"


def main():
    parser = argparse.ArgumentParser(description="Measure how pyxc scales.")
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"of {' '.join(ROWS)} (default: all)")
    parser.add_argument("--pyxc", default=str(ROOT / "build/pyxc"), help="the compiler to measure (default: build/pyxc)")
    parser.add_argument("--bare", action="store_true", help="neither floors nor Cython")
    parser.add_argument("--clang", action="store_true", help="with clang, too")
    parser.add_argument("--flags", default="", help="with these flags for the C compiler, too: what a choice of them costs")
    parser.add_argument("--limit", type=int, default=LIMIT, help="seconds after which a command is given up")
    parser.add_argument("--keep", type=Path, help="leave programs and products in this folder")
    options = parser.parse_args()
    unknown = [row for row in options.rows if row not in ROWS]
    if unknown:
        parser.error(f"no row {unknown[0]}")
    options.cython = not options.bare and has_cython()
    heads = ["row", "program", "lines", "to C s", "lines/s", "MB", "C bytes", ".so s", "MB", "-O0 s", "-Og s",
             *["clang s"] * options.clang, *[f"{options.flags} s"] * bool(options.flags), *["Cython -O2 s"] * options.cython]
    with contextlib.ExitStack() as stack:
        folder = options.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        print_table(heads, [measure(row, options, folder) for row in options.rows or ROWS])


def has_cython():
    with contextlib.suppress(ImportError):
        import Cython as _
        return True
    return False


if __name__ == "__main__":
    main()
