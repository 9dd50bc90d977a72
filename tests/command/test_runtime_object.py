"""The runtime that builds share: what it depends on, and what becomes of a build that can't have it."""
import os
import shutil
import sys

import pytest


@pytest.fixture
def build(here, tmp_path):
    """Build m.pyx with C flags; returns what was said."""
    here.write("m.pyx", "x = 1\n")
    here.write("own/own.h", "")

    def build(flags="", *arguments, **environment):
        places = {"XDG_CACHE_HOME": str(tmp_path / "cache"), "CFLAGS": flags, **environment}
        return here.build("--python", sys.executable, "-f", *arguments, "m.pyx", env=places)
    return build


@pytest.fixture
def runtimes(tmp_path):
    return lambda: len(list(tmp_path.glob("cache/pyxc/rt-*/rt.o")))


def test_one_for_all_folders_and_own_macros(build, runtimes):
    for flags in ("", "-Iown", "-I own", "-isystem own", "-iquote own -DOWN=1", "-D OWN -U OTHER"):
        build(flags)
        assert runtimes() == 1, flags


@pytest.mark.parametrize("flags", ["-O1", "-D_OWN", "-U _OWN", "-include own/own.h", "-Ipython"])
def test_another_where_it_depends_on_the_flag(build, runtimes, here, flags):
    here.write("python/pyconfig.h", "#include_next <pyconfig.h>\n")
    build()
    build(flags)
    assert runtimes() == 2


def test_wait_is_told(build):
    said = "pyxc: wait: compiling the runtime, once for this interpreter, C compiler and flags\n"
    assert build("-O1") == ""
    assert build("-O0", "--progress") == said
    assert build("-O0", "--progress") == ""


def test_wrong_flag_is_told_once(here, tmp_path):
    here.write("m.pyx", "x = 1\n")
    done = here.pyxc("--python", sys.executable, "m.pyx",
                     env={"XDG_CACHE_HOME": str(tmp_path / "cache"), "CFLAGS": "-fno-such-flag"})
    assert done.returncode == 1 and done.stderr.count("pyxc: error: ") == 1
    assert done.stderr.startswith("pyxc: error: the C compiler gcc failed at m.pyx with status 1\n")


def test_runtime_that_cannot_be_compiled(build, here, runtimes):
    """The C compiler fails at rt.c alone: the module gets a runtime of its own, and one line says so."""
    cc = here.write("cc", '#!/bin/sh\nfor word; do case $word in */rt.c) exit 1;; esac; done\nexec cc "$@"\n')
    cc.chmod(0o755)
    said = build("", CC=str(cc))
    assert said.startswith("pyxc: note: the runtime can't be made in ") and len(said.splitlines()) == 1
    assert here.python("import m; print(m.x)", sys.executable) == "1\n" and runtimes() == 0


def test_cache_that_cannot_be_written(build, here, tmp_path):
    """A folder stands where one of the runtime's files would."""
    build()
    [folder] = tmp_path.glob("cache/pyxc/rt-*")
    shutil.rmtree(folder)
    (folder / "px.h").mkdir(parents=True)
    assert build() == ""
    assert here.python("import m; print(m.x)", sys.executable) == "1\n"


@pytest.mark.skipif(os.geteuid() != 0, reason="others can't make it anyway")
def test_no_home_is_made(here):
    here.write("m.pyx", "x = 1\n")
    here.build("--python", sys.executable, "m.pyx", env={"XDG_CACHE_HOME": "", "HOME": "/nonexistent"})
    assert not os.path.exists("/nonexistent")
