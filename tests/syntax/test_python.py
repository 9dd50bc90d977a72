"""The parser against CPython's: a sample of the standard library, its own tests included, gives the same trees."""
import hashlib
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from python_ast import disagreement

LIBRARY = Path(os.__file__).parent
ONE_IN = 8                              # files; the choice hangs on their names alone
POSITIONS = sys.version_info >= (3, 12)  # before, places inside f-strings were not true ones


def sample():
    files = [f for f in sorted(LIBRARY.rglob("*.py")) if "site-packages" not in f.parts and "lib2to3" not in f.parts]
    return [f for f in files if hashlib.sha256(f.relative_to(LIBRARY).as_posix().encode()).digest()[0] % ONE_IN == 0]


def has_fstrings(source):
    return b'f"' in source or b"f'" in source or b'r"' in source or b"r'" in source or b'F"' in source


def check(pyxc, file):
    source = file.read_bytes()
    problem = disagreement(source, pyxc("--dump=python-ast", file), POSITIONS or not has_fstrings(source))
    return f"{file}: {problem}" if problem else None


def test_standard_library(pyxc):
    files = sample()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        problems = [p for p in pool.map(lambda file: check(pyxc, file), files) if p]
    assert len(files) > 100 and not problems, "\n".join(problems)
