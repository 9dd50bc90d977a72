"""The command line itself: what it answers and what it refuses."""
import os
import re
import shutil
import sys

import pytest


def test_version(here):
    assert re.fullmatch(r"pyxc \d+\.\d+\.\d+ \(Cython 3\.3 language\)\n", here.build("-V"))


def test_help(here):
    shown = here.build("--help")
    for option in "-o -d -C -I -X -2 -3 --3str --module-name -f -j -v -V --python --cc --dump --verify --time --keep-c".split():
        assert re.search(rf"(?<![\w-]){option}(?![\w-])", shown), option
    assert max(map(len, shown.splitlines())) <= 120


@pytest.mark.parametrize("arguments, message", [
    ([], "no source files"),
    (["--no-such-option", "x.pyx"], "unknown option '--no-such-option'"),
    (["-Q", "x.pyx"], "unknown option '-Q'"),
    (["-Wall", "x.pyx"], "unknown option '-Wall'"),
    (["-fQ", "x.pyx"], "unknown option '-Q'"),
    (["--job", "x.pyx"], "unknown option '--job'; did you mean '--jobs'?"),
    ([""], "the name of a source file is empty"),
    (["-"], "'-': no source is read from standard input"),
    (["-o", "-", "x.pyx"], "'-o -': nothing is written to standard output"),
    (["-a", "x.pyx"], "not supported yet: annotated HTML (option '-a')"),
    (["--cplus", "x.pyx"], "not supported yet: C++ (option '--cplus')"),
    (["--embed=main", "x.pyx"], "not supported yet: programs with an interpreter in them (option '--embed')"),
    (["x.pyx", "-o"], "option '-o' needs an argument"),
    (["-o", "x.txt", "x.pyx"], "'-o x.txt'"),
    (["-o", "x.c", "x.pyx", "y.pyx"], "there are 2 sources"),
    (["--module-name", "m", "x.pyx", "y.pyx"], "there are 2"),
    (["--module-name", "1m", "x.pyx"], "'1m' is not a module name"),
    (["--dump=nothing", "x.pyx"], "nothing"),
    (["--dump=c:f", "x.pyx"], "stage 'c' is dumped as a whole"),
    (["-j", "x", "x.pyx"], "option '-j' takes a positive number, not 'x'"),
    (["-j0", "x.pyx"], "option '-j' takes a positive number, not '0'"),
    (["-X", "no_such=1", "x.pyx"], 'Unknown directive: "no_such"'),
    (["-X", "nobody.all=True", "x.pyx"], 'Unknown directive: "nobody.all"'),
    (["-X", "boundscheck=maybe", "x.pyx"], "boundscheck"),
    (["-X", "warn.all=maybe", "x.pyx"], "warn.undeclared directive must be set to True or False, got 'maybe'"),
])
def test_usage_error(here, arguments, message):
    here.write("x.pyx", "x = 1\n")
    here.write("y.pyx", "x = 1\n")
    done = here.pyxc(*arguments)
    assert done.returncode == 2, done.stderr
    assert done.stderr.startswith("pyxc: error: ") and message in done.stderr.splitlines()[0]
    assert here.files() == ["x.pyx", "y.pyx"]


def test_options_after_the_source(here):
    here.write("x.pyx", "x = 1\n")
    here.build("x.pyx", "-o", "y.c")
    assert here.files() == ["x.pyx", "y.c"]


@pytest.mark.parametrize("jobs", [["-j"], ["-j", "2"], ["--jobs"], ["--jobs=2"]])
def test_number_of_jobs_may_be_missing(here, jobs):
    here.write("x.pyx", "x = 1\n")
    here.build("-C", *jobs, "x.pyx")
    assert here.files() == ["x.c", "x.pyx"]


@pytest.mark.parametrize("stage", ["typed", "ir", "refs"])
def test_dump_of_a_function(here, stage):
    here.write("x.pyx", "def f(): return 1\ndef g(): return 2\n")
    shown = here.build(f"--dump={stage}:f", "x.pyx")
    assert shown.startswith("def f(") and "def g(" not in shown
    done = here.pyxc(f"--dump={stage}:nobody", "x.pyx")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "pyxc: error: x.pyx has no function 'nobody' to dump\n")


# ---- which interpreter, which C compiler ------------------------------------------------------------------------------------

def test_interpreter_of_the_virtual_environment(here):
    here.write("x.pyx", "x = 1\n")
    here.build("x.pyx", env={"VIRTUAL_ENV": sys.prefix, "PATH": "/usr/bin:/bin"})
    assert "x.so" in here.files()


@pytest.fixture
def venv(here, tmp_path):
    """The program `pyxc` of a virtual environment; its Python says what it builds for by leaving a mark."""
    program = tmp_path / "venv/bin/pyxc"
    program.parent.mkdir(parents=True)
    (tmp_path / "venv/pyvenv.cfg").write_text("")
    shutil.copy(here.compiler.path, program)
    python = program.with_name("python3")
    python.write_text(f'#!/bin/sh\ntouch {here.path}/asked\nexec {sys.executable} "$@"\n')
    python.chmod(0o755)
    return program


@pytest.mark.parametrize("active, on_path, asked", [
    ([], [], True),                             # named by its path
    (["VIRTUAL_ENV"], [], True),                # though another is active
    ([], ["PATH"], True),                       # found on PATH
    (["VIRTUAL_ENV"], ["PATH"], False),         # found on PATH, another is active
])
def test_interpreter_beside_the_program(here, venv, active, on_path, asked):
    here.write("x.pyx", "x = 1\n")
    environment = {"PATH": f"/usr/bin:/bin:{venv.parent}", **{name: sys.prefix for name in active}}
    here.build("x.pyx", program="pyxc" if on_path else venv, env=environment)
    assert ("asked" in here.files()) == asked


def test_interpreter_beside_the_program_works_elsewhere(here, venv):
    here.write("sub/x.pyx", "x = 1\n")
    here.build("-w", "sub", "x.pyx", program="../venv/bin/pyxc", cwd=here.path)
    assert here.files() == ["asked", "sub/x.pyx", "sub/x.so"]


def test_link_to_the_program_of_an_environment(here, venv, tmp_path):
    """As pipx makes it: the environment is the program's own affair."""
    here.write("x.pyx", "x = 1\n")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/pyxc").symlink_to(venv)
    here.build("x.pyx", program=tmp_path / "bin/pyxc", env={"VIRTUAL_ENV": sys.prefix})
    assert here.files() == ["x.pyx", "x.so"]


def test_interpreter_that_runs_elsewhere(here):
    here.write("x.pyx", "x = 1\n")
    wrapper = here.write("wrapper", f"#!/bin/sh\n{sys.executable} \"$@\" | sed 's|^program .*|program /elsewhere/python|'\n")
    wrapper.chmod(0o755)
    done = here.pyxc("--python", wrapper, "x.pyx")
    assert done.stderr == f"pyxc: error: can't use the interpreter {wrapper}: it runs /elsewhere/python, which is not here\n"


def test_interpreter_on_path_behind_a_shim(here):
    here.write("x.pyx", "x = 1\n")
    shim = here.write("bin/python3", f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    shim.chmod(0o755)
    here.build("x.pyx", env={"PATH": f"{shim.parent}:/usr/bin:/bin"})
    assert "x.so" in here.files()


@pytest.mark.parametrize("how", ["option", "variable"])
def test_chosen_c_compiler(here, how):
    here.write("x.pyx", "x = 1\n")
    cc = here.write("bin/mycc", '#!/bin/sh\necho used >>used\nexec cc "$@"\n')
    cc.chmod(0o755)
    chosen = ["--cc", cc] if how == "option" else []
    here.build("--python", sys.executable, *chosen, "x.pyx", env={} if chosen else {"CC": str(cc)})
    assert "used" in here.files() and "x.so" in here.files()


@pytest.mark.skipif(not shutil.which("ccache"), reason="no ccache here")
def test_c_compiler_behind_ccache(here, tmp_path):
    here.write("x.pyx", "x = 1\n")
    places = {"XDG_CACHE_HOME": str(tmp_path / "cache"), "CCACHE_DIR": str(tmp_path / "ccache")}
    for _ in range(2):                  # the first time the runtime is made, too
        here.build("--python", sys.executable, "-f", "x.pyx", env={"CC": "ccache cc", **places})
        assert here.python("import x; print(x.x)", sys.executable) == "1\n"


def test_module_beside_that_is_named_as_one_of_the_interpreters(here, tmp_path):
    here.write("sysconfig.py", "raise SystemExit('not this one')\n")
    here.write("x.pyx", "x = 1\n")
    here.build("--python", sys.executable, "x.pyx", env={"XDG_CACHE_HOME": str(tmp_path / "cache")})


def test_flags_are_obeyed(here):
    here.write("x.pyx", "# distutils: libraries = m\nx = 1\n")
    shown = here.build("--python", sys.executable, "-v", "x.pyx", env={"CFLAGS": "-DFIRST='1 2'", "LDFLAGS": "-Wl,-O1"})
    for word in ("FIRST=1 2", "-Wl,-O1", "-lm"):
        assert word in shown


def test_time_and_verify(here):
    here.write("x.pyx", "def f(a): return a + 1\n")
    assert "x.so" not in here.files() and here.build("--verify", "-C", "x.pyx") == ""
    assert re.search(r"\d", here.build("--time", "-f", "-C", "x.pyx"))


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal")
@pytest.mark.parametrize("environment, coloured", [({"TERM": "xterm"}, True), ({"TERM": "xterm", "NO_COLOR": "1"}, False)])
def test_colour_on_a_terminal(here, environment, coloured):
    here.write("x.pyx", "x = = 1\n")
    master, slave = os.openpty()
    with os.fdopen(master, "rb", buffering=0) as terminal, os.fdopen(slave, "wb") as side:
        done = here.pyxc("-C", "x.pyx", env=environment, capture_output=False, stderr=side)
        shown = terminal.read(4096)
    assert done.returncode == 1 and (b"\x1b[" in shown) == coloured
