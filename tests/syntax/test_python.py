"""The parser against CPython's: a sample of the standard library, its own tests included, gives the same trees, and pieces of source from
CPython's tests are accepted or refused as CPython does it.
"""
import hashlib
import json
import os
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from python_ast import disagreement

LIBRARY = Path(os.__file__).parent
ONE_IN, AT_LEAST = 8, 150               # files; the choice hangs on their names alone
MOST_BLOCKS = 21
POSITIONS = sys.version_info >= (3, 12)  # before, places inside f-strings were not true ones


def sample():
    files = [f for f in sorted(LIBRARY.rglob("*.py")) if "site-packages" not in f.parts and "lib2to3" not in f.parts]
    by_name = sorted(files, key=lambda f: hashlib.sha256(f.relative_to(LIBRARY).as_posix().encode()).digest())
    return by_name[:max(len(files) // ONE_IN, AT_LEAST)]


def has_fstrings(source):
    return b'f"' in source or b"f'" in source or b'r"' in source or b"r'" in source or b'F"' in source


def check(pyxc, file):
    source = file.read_bytes()
    problem = disagreement(source, pyxc("--dump=python-ast", "--module-name=m", file), POSITIONS or not has_fstrings(source))
    return f"{file}: {problem}" if problem else None


def test_standard_library(pyxc):
    files = sample()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        problems = [p for p in pool.map(lambda file: check(pyxc, file), files) if p]
    assert len(files) > 100 and not problems, "\n".join(problems)


def nested(statement, count):
    return "".join(f"{' ' * i}{statement}\n" for i in range(count)) + " " * count + "pass\n"


@pytest.mark.parametrize("statement", ["while x:", "for x in y:", "with x:"])
def test_nested_blocks(pyxc, tmp_path, statement):
    """CPython 3.15 compiles so many, and no more; Cython has no such limit."""
    for name, count in ("taken.py", MOST_BLOCKS), ("refused.py", MOST_BLOCKS + 1), ("cython.pyx", 2 * MOST_BLOCKS):
        (tmp_path / name).write_text(nested(statement, count))
    assert pyxc("--syntax-only", tmp_path / "taken.py", tmp_path / "cython.pyx").stderr == ""
    assert "refused.py:22:22: error: too many statically nested blocks" in pyxc("--syntax-only", tmp_path / "refused.py").stderr


def test_digits(pyxc, tmp_path):
    """Decimal literals as long as CPython's, hexadecimal ones of any size."""
    (tmp_path / "taken.py").write_text(f"x = {'1_' * 4299}1, 0x{'f' * 100_000}, {'1' * 5000}.5\n")
    (tmp_path / "refused.pyx").write_text(f"x = (1,\n  {'1' * 4301})\n")
    assert pyxc("--syntax-only", tmp_path / "taken.py").stderr == ""
    assert "refused.pyx:2:3: error: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits;" in pyxc("--syntax-only", tmp_path / "refused.pyx").stderr


def test_warnings_are_no_errors(pyxc, tmp_path):
    file = tmp_path / "escapes.py"
    file.write_text('x = "\\d"\n')
    done = pyxc("--syntax-only", file)
    assert done.returncode == 0 and "1:6: warning: invalid escape sequence '\\d'" in done.stderr


# ---- snippets.json, which make_snippets.py makes ---------------------------------------------------------------------------

SNIPPETS = json.loads((Path(__file__).parent / "snippets.json").read_text(encoding="utf-8"))
AT_ONCE = 4                             # files for one process, which shows 100 errors
SAME_LINES = 0.998                      # of the refused ones: CPython tells of a mistake in a later token first, now and then
SAME_WORDS = 0.97


def errors_of(pyxc, files):
    result = pyxc("--syntax-only", *files)
    assert result.returncode in (0, 1), result.stderr
    errors = {file.name: [] for file in files}
    for name, line, text in re.findall(r"^\S*/(\d+\.py):(\d+):\d+: error: (.*)$", result.stderr, re.M):
        errors[name].append((int(line), text))
    return errors


@pytest.fixture(scope="module")
def told(pyxc, tmp_path_factory):
    """What is said about each snippet."""
    folder = tmp_path_factory.mktemp("snippets")
    files = [folder / f"{i:05}.py" for i in range(len(SNIPPETS))]
    for file, (source, *_) in zip(files, SNIPPETS):
        file.write_text(source, encoding="utf-8", newline="")
    chunks = [files[i:i + AT_ONCE] for i in range(0, len(files), AT_ONCE)]
    errors = {}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for part in pool.map(lambda chunk: errors_of(pyxc, chunk), chunks):
            errors.update(part)
    return [errors[file.name] for file in files]


def test_accepted_as_by_cpython(told):
    wrong = [(source, line, errors[:1]) for (source, line, *_), errors in zip(SNIPPETS, told) if (line is None) != (not errors)]
    assert not wrong, wrong


def test_refused_at_the_same_line(told):
    pairs = [(row, errors) for row, errors in zip(SNIPPETS, told) if row[1] is not None]
    same = sum(errors[0][0] == row[1] for row, errors in pairs)
    assert same >= SAME_LINES * len(pairs), f"{same} of {len(pairs)}"


def test_refused_in_the_same_words(told):
    pairs = [(row, errors) for row, errors in zip(SNIPPETS, told) if row[1] is not None]
    same = sum(errors[0][1] == row[2] for row, errors in pairs)
    assert same >= SAME_WORDS * len(pairs), f"{same} of {len(pairs)}"
