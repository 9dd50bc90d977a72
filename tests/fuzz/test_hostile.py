"""The parser on hostile input: a result, or located errors, within seconds, and never a crash.

The fuzz target (parser.c) and the cutter (cut.c) are built and run here for a moment where the tools are at hand; `build` makes them for
longer runs.
"""
import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
MANY = 100_000
FUZZ_SECONDS = 5
LARGEST_CUT, LIBRARY_CUT = 20_000, 12          # bytes; modules of the standard library

INPUTS = {
    "parentheses": "(" * MANY + ")" * MANY,
    "open brackets": "[{(" * MANY,
    "sum": "a+" * MANY + "a",
    "negations": "-" * MANY + "a",
    "conditions": "x if x else " * MANY + "y",
    "lambdas": "lambda: " * MANY + "1",
    "attributes": "a" + ".a" * MANY,
    "calls": "a" + "()" * MANY,
    "powers": "a**" * MANY + "a",
    "comparisons": "a<" * MANY + "a",
    "strings": '"a" ' * MANY,
    "f-strings": 'f"{a}" "b" ' * MANY,
    "nested f-strings": 'f"{' * MANY,
    "elifs": "if a: b\n" + "elif a: b\n" * MANY,
    "indentation": "".join(" " * i + "if a:\n" for i in range(300)) + " " * 300 + "b",
    "list": "[" + "a," * MANY + "]",
    "NUL": "a\0b\n" * 50,
    "one statement, 10 MB": "a" + " + a" * 2000 + "\n" + "x = [" + "1234567, " * 1_100_000 + "]",
    "casts": "<int>" * MANY + "a",
    "pointers": "cdef int " + "*" * MANY + "a",
    "declarators": "cdef int " + "(*" * 190 + "a" + ")" * 190,
    "templates": "cdef " + "a[" * 190 + "int" + "]" * 190 + " x",
    "with": "with (" * MANY,
    "matches": "match x:\n" * MANY,
}


@pytest.mark.parametrize("extension", ["py", "pyx"])
@pytest.mark.parametrize("name", INPUTS)
def test_input(pyxc, tmp_path, name, extension):
    file = tmp_path / f"input.{extension}"
    file.write_text(INPUTS[name] + "\n")
    started = time.monotonic()
    result = pyxc("--syntax-only", file)
    assert result.returncode in (0, 1), result.stderr[-1000:]
    assert result.returncode == 0 or f"input.{extension}:" in result.stderr
    assert time.monotonic() - started < 30


def test_bytes_that_are_no_text(pyxc, tmp_path):
    file = tmp_path / "input.pyx"
    file.write_bytes(b"x = 1\ny = '\xff\xfe'\n")
    result = pyxc("--syntax-only", file)
    assert result.returncode == 1 and "input.pyx:2:6: error: Non-UTF-8 code" in result.stderr


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    if not all(map(shutil.which, ("re2c", "lemon"))):
        pytest.skip("re2c and lemon are not installed")
    folder = tmp_path_factory.mktemp("fuzz")
    subprocess.run([FOLDER / "build", folder], check=True, capture_output=True)
    return folder


def test_cut_files(built):
    """A sample; for more: `find FOLDER -name '*.py' | xargs BUILT/cut`."""
    sources = sorted([*FOLDER.glob("../ast/*.pyx"), *FOLDER.glob("../run/*.py*")])[:40]
    library = [file for file in sorted(Path(os.__file__).parent.glob("*.py")) if file.stat().st_size < LARGEST_CUT]
    sources += library[::len(library) // LIBRARY_CUT + 1]
    result = subprocess.run([built / "cut", *sources], capture_output=True, text=True, timeout=300, env={"ASAN_OPTIONS": "detect_leaks=0"})
    assert result.returncode == 0, result.stdout + result.stderr[-2000:]


def test_fuzz(built, tmp_path):
    if not (built / "parser").exists():
        pytest.skip("clang is not installed")
    result = subprocess.run([built / "parser", f"-max_total_time={FUZZ_SECONDS}", "-max_len=2048", "-seed=1", tmp_path, built / "seeds"],
                            capture_output=True, text=True, timeout=120, cwd=tmp_path, env={"ASAN_OPTIONS": "detect_leaks=0"})
    assert result.returncode == 0, result.stderr[-2000:]
