"""`python -m pyxc` and the finding of the program."""
import re
import sys
import sysconfig


def test_version_is_the_programs(python, site):
    shown = python("-m", "pyxc", "-V")
    assert re.fullmatch(r"pyxc \d+\.\d+\.\d+ \(Cython 3\.3 language\)\n", shown.stdout), shown.stderr
    assert python("-c", "import pyxc; print(pyxc.__version__)").stdout.strip() == shown.stdout.split()[1]


def test_builds_for_the_running_interpreter(python, tmp_path):
    (tmp_path / "hello.pyx").write_text("def f(): return 'compiled'\n")
    done = python("-m", "pyxc", "hello.pyx")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / ("hello" + sysconfig.get_config_var("EXT_SUFFIX"))).exists()
    assert python("-c", "import hello; print(hello.f())").stdout == "compiled\n"


def test_exit_status_is_passed_on(python):
    assert python("-m", "pyxc", "--no-such-option").returncode == 2
    assert python("-m", "pyxc", "missing.pyx").returncode == 1


def test_program_that_cannot_run(python):
    done = python("-m", "pyxc", "-V", env={"PYXC": "/nowhere/pyxc"})
    assert done.returncode == 1
    assert done.stderr == "pyxc: error: cannot run /nowhere/pyxc: No such file or directory\n"


def test_no_cython_package_is_installed(site):
    assert sorted(path.name.lower() for path in site.iterdir() if path.name.lower().startswith("cython")) == []
    assert (site / "bin" / "pyxc").exists() or sys.platform == "win32"
