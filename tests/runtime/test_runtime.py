"""The runtime, on every interpreter at hand: it compiles without a warning as C99 and as C++11, and does what checks.py says.

The interpreters are those of pyenv, the system, and $PYXC_PYTHONS (paths, with ":" between them); each needs its headers.
"""
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
RUNTIME = HERE.parent.parent / "runtime"
WARNINGS = ["-Wall", "-Wextra", "-Werror"]
COMPILERS = {"gcc": ["gcc", "-std=c99"], "clang": ["clang", "-std=c99"], "g++": ["g++", "-std=c++11", "-xc++"]}
PROBE = "import sys, sysconfig; print(sys.implementation.cache_tag, sysconfig.get_path('include'))"


def interpreters():
    """{tag: (executable, include folder)}, one for each version."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    candidates = [sys.executable, *sorted(map(str, pyenv.glob("3.*/bin/python3")), reverse=True)]
    candidates += [c for c in os.environ.get("PYXC_PYTHONS", "").split(":") if c]
    found = {}
    for candidate in candidates:
        probe = subprocess.run([candidate, "-c", PROBE], capture_output=True, text=True)
        if probe.returncode:
            continue
        tag, include = probe.stdout.split()
        if int(tag.split("-3")[1]) >= 9 and (Path(include) / "Python.h").exists():
            found.setdefault(tag, (candidate, include))
    return found


INTERPRETERS = interpreters()


def compile_c(*arguments):
    done = subprocess.run([*map(str, arguments)], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0 and not done.stderr, done.stderr


@pytest.fixture(scope="session")
def wrappers(tmp_path_factory):
    folder = tmp_path_factory.mktemp("runtime")
    subprocess.run([sys.executable, HERE / "wrap_helpers.py", RUNTIME / "helpers.def", folder / "wrappers.c"], check=True)
    return folder


@pytest.mark.parametrize("tag", INTERPRETERS)
@pytest.mark.parametrize("compiler", COMPILERS)
def test_compiles_without_a_warning(compiler, tag, wrappers):
    if not shutil.which(compiler):
        pytest.skip(f"{compiler} is not installed")
    how = ["-O2", "-c"] if tag == next(iter(INTERPRETERS)) else ["-fsyntax-only"]       # some warnings come only with optimisation
    for source in (RUNTIME / "rt.c", HERE / "unit.c"):
        compile_c(*COMPILERS[compiler], "-D_GNU_SOURCE", *WARNINGS, *how, "-fPIC", "-isystem", INTERPRETERS[tag][1], f"-I{RUNTIME}",
                  f"-I{wrappers}", source, "-o", os.devnull)


@pytest.mark.parametrize("tag", INTERPRETERS)
def test_checks(tag, wrappers, tmp_path):
    executable, include = INTERPRETERS[tag]
    compile_c("gcc", "-std=c99", "-D_GNU_SOURCE", "-O1", "-g", "-fPIC", "-shared", "-fsanitize=undefined", "-fno-sanitize-recover=undefined",
              f"-I{include}", f"-I{RUNTIME}", f"-I{wrappers}", HERE / "unit.c", RUNTIME / "rt.c", "-o", tmp_path / "unit.so")
    done = subprocess.run([executable, HERE / "checks.py"], env={**os.environ, "PYTHONPATH": str(tmp_path)}, capture_output=True,
                          text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr


def test_addresses(wrappers, tmp_path):
    """The same under the address sanitiser, with every object in a block of its own."""
    library = subprocess.run(["gcc", "-print-file-name=libasan.so"], capture_output=True, text=True).stdout.strip()
    if not os.path.isabs(library):
        pytest.skip("gcc has no address sanitiser")
    tag, (executable, include) = next(iter(INTERPRETERS.items()))
    compile_c("gcc", "-std=c99", "-D_GNU_SOURCE", "-O1", "-g", "-fPIC", "-shared", "-fsanitize=address", f"-I{include}", f"-I{RUNTIME}",
              f"-I{wrappers}", HERE / "unit.c", RUNTIME / "rt.c", "-o", tmp_path / "unit.so")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "LD_PRELOAD": library, "PYTHONMALLOC": "malloc", "ASAN_OPTIONS": "detect_leaks=0"}
    done = subprocess.run([executable, HERE / "checks.py", "--once"], env=environment, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
