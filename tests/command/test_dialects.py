"""The emitted C stands alone: every C compiler at hand takes it without a warning, as C99 and as C++11, for every CPython at hand."""
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

from interpreters import INTERPRETERS

PROGRAMS = {
    "hello": "hello.say_hello()",
    "integrate": "print(round(integrate.pi(1000), 3))",
    "mandelbrot": "print(mandelbrot.total(40, 30))",
}
DIALECTS = {
    "gcc_c99": ["gcc", "-std=c99"],
    "gcc_c++11": ["g++", "-x", "c++", "-std=c++11"],
    "clang_c99": ["clang", "-std=c99"],
    "clang_c++11": ["clang++", "-x", "c++", "-std=c++11"],
}


@pytest.fixture(params=PROGRAMS)
def program(request, here, pytestconfig):
    source = pytestconfig.rootpath / "examples" / request.param / f"{request.param}.pyx"
    here.write(source.name, source.read_bytes())
    return request.param


@pytest.mark.parametrize("version", INTERPRETERS)
def test_every_interpreter(here, program, version):
    python = INTERPRETERS[version][0]
    here.build("--python", python, f"{program}.pyx", env={"CFLAGS": "-Wall -Wextra -Werror"})
    assert here.python(f"import {program}; {PROGRAMS[program]}", python)


def test_headers_of_a_debug_build(here):
    """As Debian has them: links to those of the release build, beside a pyconfig.h of its own, which counts."""
    release, debug = Path(sysconfig.get_path("include")), here.path / ("debug" * 30)        # gcc calls a linked header by its shorter name
    debug.mkdir()
    for header in release.iterdir():
        (debug / header.name).symlink_to(header)
    (debug / "pyconfig.h").unlink()
    (debug / "pyconfig.h").write_text(f'#define Py_DEBUG 1\n#include "{release}/pyconfig.h"\n')
    here.write("hello.pyx", "x = 1\n")
    here.build("-C", "hello.pyx")
    with open(here.path / "hello.c", "a") as c:
        c.write("#ifndef Py_REF_DEBUG\n#error the wrong pyconfig.h\n#endif\n")
    done = subprocess.run(["cc", "-fsyntax-only", "-isystem", debug, "hello.c"], cwd=here.path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_c_compiler(here, program, dialect):
    compiler, *flags = DIALECTS[dialect]
    if not shutil.which(compiler):
        pytest.skip(f"no {compiler} here")
    here.build("-C", f"{program}.pyx")
    for python, include in INTERPRETERS.values():
        built = here.path / f"{program}.so"
        command = [compiler, *flags, "-O1", "-Wall", "-Wextra", "-Werror", "-isystem", include, "-shared", "-fPIC", f"{program}.c", "-o", built]
        done = subprocess.run(command, cwd=here.path, capture_output=True, text=True)
        assert done.returncode == 0, f"{python}\n{done.stderr}"
        assert here.python(f"import {program}; {PROGRAMS[program]}", python)
        built.unlink()
