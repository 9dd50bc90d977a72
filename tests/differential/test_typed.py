"""Typed programs mean the same as with Cython 3.3.1: what its modules did is kept beside each, in x.told.

`pytest tests/differential --update` writes the .told anew where Cython is installed; they are never written from pyxc. For programs of your own:

    python observe_typed.py FILE.so NAME
"""
import difflib
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PROGRAMS = sorted((HERE / "typed").glob("*.pyx"))


def observe(run, built, name):
    return run(HERE / "observe_typed.py", built, name, program=sys.executable)


def told_by_cython(run, source, folder):
    """What the program does when Cython compiles it."""
    shutil.copy(source, folder)
    built = folder / "cython" / "built.so"
    built.parent.mkdir()
    run("-m", "cython", "-3", source.name, "-o", built.with_suffix(".c"), program=sys.executable)
    subprocess.run(["cc", "-O1", "-w", "-fwrapv", "-shared", "-fPIC", "-I" + sysconfig.get_path("include"), built.with_suffix(".c"), "-o", built], check=True)
    return observe(run, built, source.stem)


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="some messages are those of CPython 3.11")
@pytest.mark.parametrize("source", PROGRAMS, ids=lambda path: path.stem)
def test_same_as_with_cython(pyxc, pytestconfig, tmp_path, source):
    def run(*arguments, **more):
        done = pyxc(*arguments, cwd=tmp_path, env={"CFLAGS": "-O1 -Wall -Wextra -Werror"}, **more)
        assert done.returncode == 0, f"{arguments}: {done.stderr[-2000:]}"
        return done.stdout

    told = source.with_suffix(".told")
    if pytestconfig.getoption("--update"):
        pytest.importorskip("Cython")
        told.write_text(told_by_cython(run, source, tmp_path))
    built = tmp_path / f"{source.stem}.so"
    run("--python", sys.executable, "-o", built, source)
    wanted, found = told.read_text().splitlines(), observe(run, built, source.stem).splitlines()
    assert wanted == found, "\n".join(difflib.unified_diff(wanted, found, "Cython", "pyxc", lineterm="", n=0))
