"""Projects built by setuptools: those that ask for pyxc need no code, all others are left alone."""
import sys
import textwrap

import pytest

from pyxc import hook

pytest.importorskip("setuptools")

SETUP = "from setuptools import setup, Extension\n"
USES_PYXC = '[build-system]\nrequires = ["setuptools", "pyxc-compiler"]\n'
NO_PYXC = '[build-system]\nrequires = ["setuptools"]\n'
NAMED = '[project]\nname = "example"\nversion = "1"\n'
DIVIDE = "def divide(int a, int b):\n    return a // b\n"

# A stand-in for Cython as setuptools finds it: its build_ext gets every extension, and says so if there is a .pyx in it.
CYTHON = {
    "Cython/__init__.py": "",
    "Cython/Compiler/__init__.py": "",
    "Cython/Compiler/Main.py": "",
    "Cython/Distutils/__init__.py": "",
    "Cython/Distutils/build_ext.py": """
        from distutils.command.build_ext import build_ext as base
        class build_ext(base):
            def build_extension(self, extension):
                if any(source.endswith(".pyx") for source in extension.sources):
                    raise SystemExit("Cython has been given a .pyx")
                super().build_extension(extension)
        """,
}


def write(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text))


@pytest.fixture
def install(python, environment, tmp_path):
    """Install a project with pip and return what pip said; `run` then sees the installed modules."""
    def install(files, cython=False):
        write(tmp_path / "project", files)
        write(tmp_path / "other", CYTHON if cython else {})
        search = f"{environment['PYTHONPATH']}:{tmp_path / 'other'}"
        return python("-m", "pip", "install", "--no-build-isolation", "--no-deps", "--no-index", "--target", tmp_path / "installed",
                      tmp_path / "project", env={"PYTHONPATH": search})
    return install


@pytest.fixture
def evaluate(python, tmp_path):
    def evaluate(module, expression):
        done = python("-c", f"import {module} as m; print({expression})", cwd=tmp_path / "installed")
        return done.stdout.strip() or done.stderr
    return evaluate


PROJECTS = {
    "setup_py": {
        "pyproject.toml": USES_PYXC,
        "setup.py": SETUP + "setup(name='example', ext_modules=[Extension('divide', ['divide.pyx'])])\n",
        "divide.pyx": DIVIDE},
    "package_in_src": {
        "pyproject.toml": USES_PYXC + NAMED + "[tool.setuptools]\next-modules = [{name = 'divide.inner', sources = ['src/divide/inner.pyx']}]\n",
        "src/divide/__init__.py": "from .inner import divide, where\n",
        "src/divide/inner.pyx": DIVIDE + "def where():\n    return __name__\n"},
    "c_source_beside": {
        "pyproject.toml": NO_PYXC + NAMED + "[tool.pyxc]\n[tool.setuptools]\next-modules = [{name = 'divide', sources = ['divide.pyx', 'more.c']}]\n",
        "divide.pyx": DIVIDE,
        "more.c": "int more;\n"},
    "cythonize": {
        "pyproject.toml": USES_PYXC,
        "setup.py": SETUP + "from pyxc.build import cythonize\nsetup(name='example', ext_modules=cythonize('*.pyx', language_level=3))\n",
        "divide.pyx": DIVIDE},
}


@pytest.mark.parametrize("cython", [False, True], ids=["alone", "beside_cython"])
@pytest.mark.parametrize("project", PROJECTS)
def test_project_builds(install, evaluate, project, cython):
    done = install(PROJECTS[project], cython)
    assert done.returncode == 0, done.stdout + done.stderr
    assert evaluate("divide", "m.divide(-7, 2)") == "-4"
    if project == "package_in_src":
        assert evaluate("divide", "m.where()") == "divide.inner"


def test_directives_are_passed_on(install, evaluate):
    project = {**PROJECTS["setup_py"], "pyproject.toml": "[tool.pyxc]\nlanguage-level = 3\ndirectives = { cdivision = true }\n"}
    done = install(project)
    assert done.returncode == 0, done.stdout + done.stderr
    assert evaluate("divide", "m.divide(-7, 2)") == "-3"


def test_unknown_setting_is_an_error(install):
    done = install({**PROJECTS["setup_py"], "pyproject.toml": "[tool.pyxc]\nlanguage_level = 3\n"})
    assert done.returncode != 0
    assert "[tool.pyxc] has no setting 'language_level'" in done.stdout + done.stderr


def test_hook_needs_no_new_setuptools(tmp_path, monkeypatch):
    """Only names that setuptools has had for ever: CPython 3.9 comes with a version of 2021."""
    monkeypatch.setitem(sys.modules, "setuptools.errors", None)
    write(tmp_path, {"pyproject.toml": "[tool.pyxc]\nno_such = 3\n"})
    with pytest.raises(Exception, match="has no setting 'no_such'"):
        hook.project_settings(tmp_path / "pyproject.toml")
    assert issubclass(hook.translating(list, []), list)


def test_mistake_is_shown(install):
    done = install({**PROJECTS["setup_py"], "divide.pyx": "def f():\n    return = 1\n"})
    assert done.returncode != 0
    assert "divide.pyx:2:" in done.stdout + done.stderr
    assert "divide: not compiled" in done.stdout + done.stderr


def test_other_projects_are_not_touched(install):
    other = {**PROJECTS["setup_py"], "pyproject.toml": NO_PYXC}
    assert "Cython has been given a .pyx" in "".join([(done := install(other, cython=True)).stdout, done.stderr])


def test_other_projects_without_cython(install):
    done = install({**PROJECTS["setup_py"], "pyproject.toml": NO_PYXC})
    assert done.returncode != 0 and "divide.c" in done.stdout + done.stderr
