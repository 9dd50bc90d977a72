"""Random programs mean the same when they are compiled as in CPython: generate.py writes them, observe.py tells what they do.

The seeds are fixed, so a failure stays; to look for new ones, in a folder of its own:

    python generate.py 777 >p777.py; python observe.py p777.py leaks >wanted
    pyxc -o p777.so p777.py;         python observe.py p777.so leaks >found;    diff wanted found
"""
import difflib
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SEEDS = [1, 18, 30, 107]            # some hundred others have been run by hand
FUNCTIONS = 24                      # in each program


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="messages, and what runs before what, are those of CPython 3.11")
@pytest.mark.parametrize("seed", SEEDS)
def test_same_as_in_cpython(pyxc, tmp_path, seed):
    def run(*arguments, **more):
        done = pyxc(*arguments, cwd=tmp_path, env={"PYTHONHASHSEED": "0", "CFLAGS": "-O0"}, **more)
        assert done.returncode == 0, f"{arguments}: {done.stderr[-2000:]}"
        return done.stdout

    def observe(path):
        return run("-W", "ignore", HERE / "observe.py", path, program=sys.executable).splitlines()

    source = tmp_path / f"p{seed}.py"
    source.write_text(run(HERE / "generate.py", seed, FUNCTIONS, program=sys.executable))
    run("--python", sys.executable, "-o", source.with_suffix(".so"), source.name)
    wanted, found = observe(source), observe(source.with_suffix(".so"))
    assert wanted == found, "\n".join(difflib.unified_diff(wanted, found, "CPython", "pyxc", lineterm="", n=0))
