"""The runtime, on every interpreter at hand: it compiles without a warning as C99 and as C++11, and does what checks.py says.

The interpreters are those of pyenv, the system, and $PYXC_PYTHONS (paths, with ":" between them); each needs its headers.
"""
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
RUNTIME = ROOT / "runtime"
WARNINGS = ["-Wall", "-Wextra", "-Werror"]
COMPILERS = {"gcc": ["gcc", "-std=c99"], "clang": ["clang", "-std=c99"], "g++": ["g++", "-std=c++11", "-xc++"]}
AT_HAND = [pytest.param(name, marks=pytest.mark.skipif(not shutil.which(name), reason="not installed")) for name in COMPILERS]
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
@pytest.mark.parametrize("compiler", AT_HAND)
def test_compiles_without_a_warning(compiler, tag, wrappers):
    how = ["-O2", "-c"] if tag == next(iter(INTERPRETERS)) else ["-fsyntax-only"]       # some warnings come only with optimisation
    for source in (RUNTIME / "rt.c", HERE / "unit.c"):
        compile_c(*COMPILERS[compiler], "-D_GNU_SOURCE", *WARNINGS, *how, "-fPIC", "-isystem", INTERPRETERS[tag][1], f"-I{RUNTIME}",
                  f"-I{wrappers}", source, "-o", os.devnull)


@pytest.mark.parametrize("tag", INTERPRETERS)
def test_checks(tag, wrappers, tmp_path):
    executable, include = INTERPRETERS[tag]
    level = "-O1" if tag == next(iter(INTERPRETERS)) else "-O0"
    compile_c("gcc", "-std=c99", "-D_GNU_SOURCE", level, "-fPIC", "-shared", "-fsanitize=undefined", "-fno-sanitize-recover=undefined",
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


# ---- modules that stand alone ---------------------------------------------------------------------------------------------------

@pytest.fixture(scope="session")
def write_pack(tmp_path_factory):
    """A program that puts what a C file reaches of the runtime in front of it."""
    folder = tmp_path_factory.mktemp("pack")
    subprocess.run([sys.executable, ROOT / "tools/pack_runtime.py", RUNTIME, ROOT / "stdlib/prelude", folder / "runtime_pack.c"], check=True)
    base = sorted((ROOT / "base").glob("*.c"))
    compile_c("gcc", "-std=c11", "-D_POSIX_C_SOURCE=200809L", *WARNINGS, f"-I{ROOT / 'base'}", f"-I{ROOT / 'codegen/emit'}", HERE / "write_pack.c",
              ROOT / "codegen/emit/pack.c", folder / "runtime_pack.c", *base, "-o", folder / "write_pack")
    return folder / "write_pack"


def stand_alone(write_pack, source, result):
    result.write_bytes(subprocess.run([write_pack, source], capture_output=True, check=True).stdout)
    return result


@pytest.mark.parametrize("compiler", AT_HAND)
def test_parts_stand_in_order(compiler, write_pack, tmp_path):
    """All of the runtime at once: every name is declared before it is used, whichever functions are there."""
    (tmp_path / "names.c").write_text("".join(f"/* px_{name} */\n" for name in re.findall(r"^HELPER\((\w+)", (RUNTIME / "helpers.def").read_text(), re.M))
                                      + "/* px_module_exec px_vc0 px_vc1 px_vc2 px_vc3 px_vc4 PX_MODULE_SLOTS */\n")
    whole = stand_alone(write_pack, tmp_path / "names.c", tmp_path / "whole.c")
    assert max(map(len, whole.read_text().split("\n")[:-500])) <= 120
    for tag, (_, include) in INTERPRETERS.items():
        compile_c(*COMPILERS[compiler], "-D_GNU_SOURCE", *WARNINGS, "-Wno-unused-function", "-fsyntax-only", "-isystem", include, whole)


def test_hello(write_pack, tmp_path):
    """The smallest module: it says what it should, and is small."""
    source = stand_alone(write_pack, HERE / "hello.c", tmp_path / "hello.c")
    text = source.read_text()
    assert len(text) <= 35_000 and text.count("\n") <= 960
    _, include = next(iter(INTERPRETERS.values()))
    small = ["-fvisibility=hidden", "-fno-plt", "-fno-asynchronous-unwind-tables", "-ffunction-sections", "-fdata-sections",
             "-Wl,-z,noseparate-code,--hash-style=gnu,--build-id=none,--gc-sections", "-s"]
    compile_c("gcc", "-std=c99", *WARNINGS, "-O2", "-DNDEBUG", "-fPIC", "-shared", f"-I{include}", source, *small, "-o", tmp_path / "hello.so")
    assert (tmp_path / "hello.so").stat().st_size <= 20_480
    executable = next(iter(INTERPRETERS.values()))[0]
    done = subprocess.run([executable, "-c", "import hello; hello.say_hello()"], cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout == "Hello World!\n", done.stderr
