"""cythonize(): what it takes and what it returns."""
import pytest

from pyxc import sources
from pyxc.build import CompileError, cythonize

setuptools = pytest.importorskip("setuptools")


@pytest.fixture(autouse=True)
def project(pyxc, tmp_path, monkeypatch):
    """A folder with a package of two modules and one beside it, to stand in."""
    for name in ("pkg/__init__.py", "pkg/sub/__init__.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    for name in ("pkg/a.pyx", "pkg/sub/b.pyx", "top.pyx"):
        (tmp_path / name).write_text("x = 1\n")
    monkeypatch.chdir(tmp_path)
    for name in ("PYXC", "ASAN_OPTIONS", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, pyxc.environment[name])
    return tmp_path


def modules(extensions):
    return {extension.name: extension.sources for extension in extensions}


@pytest.mark.parametrize("given, found", [
    ("top.pyx", {"top": ["top.c"]}),
    ("**/*.pyx", {"top": ["top.c"], "pkg.a": ["pkg/a.c"], "pkg.sub.b": ["pkg/sub/b.c"]}),
    (["pkg/a.pyx", "top.pyx"], {"pkg.a": ["pkg/a.c"], "top": ["top.c"]}),
    ("pkg/sub/../a.pyx", {"pkg.a": ["pkg/sub/../a.c"]}),
    ("pkg/{a,sub/b}.pyx", {"pkg.a": ["pkg/a.c"], "pkg.sub.b": ["pkg/sub/b.c"]}),
])
def test_patterns(given, found):
    assert modules(cythonize(given)) == found


def test_extension_keeps_what_it_has():
    given = setuptools.Extension("other", ["top.pyx", "more.c"], define_macros=[("A", "1")])
    given.of_the_user = 1
    [made] = cythonize([given], build_dir="made")
    assert (made.name, made.sources, made.define_macros, made.of_the_user) == ("other", ["made/other.c", "more.c"], [("A", "1")], 1)
    assert given.sources == ["top.pyx", "more.c"]


def test_star_extension_and_exclude():
    star = setuptools.Extension("*", ["**/*.pyx"], libraries=["m"])
    assert modules(cythonize(star, exclude=["pkg/sub/*.pyx"])) == {"top": ["top.c"], "pkg.a": ["pkg/a.c"]}
    assert cythonize(star)[0].libraries == ["m"]


def test_comments(project):
    (project / "top.pyx").write_text("# distutils: libraries = m LAPACK\n# distutils: define_macros = A=1 B\n\nx = 1\n# distutils: libraries = no\n")
    [made] = cythonize("top.pyx", aliases={"LAPACK": ["lapack", "blas"]})
    assert made.libraries == ["m", "lapack", "blas"]
    assert made.define_macros == [("A", "1"), ("B", None)]


@pytest.mark.parametrize("text, words", [("a b", ["a", "b"]), ("[a, b c]", ["a", "b c"]), ("'a b' c", ["a b", "c"]), ("", [])])
def test_comment_lists(text, words):
    assert sources.split(text) == words


def test_directives(project):
    (project / "top.pyx").write_text("def f(int a): return a // 2\n")
    (made,) = cythonize("top.pyx", compiler_directives={"cdivision": True}, language_level=3)
    (other,) = cythonize("top.pyx", build_dir="python_division")
    assert (project / made.sources[0]).read_text() != (project / other.sources[0]).read_text()


def test_mistakes(project, capfd):
    (project / "top.pyx").write_text("x = = 1\n")
    with pytest.raises(CompileError, match="^top: not compiled$"):
        cythonize("**/*.pyx")
    assert "top.pyx:1:" in capfd.readouterr().err
    assert set(modules(cythonize("**/*.pyx", exclude_failures=True))) == {"pkg.a", "pkg.sub.b"}


def test_usage():
    with pytest.raises(TypeError, match="does not know the option 'no_such'"):
        cythonize("top.pyx", no_such=1)
    with pytest.raises(ValueError, match="'x[*].pyx' doesn't match any files"):
        cythonize("x*.pyx")
    with pytest.raises(NotImplementedError, match="not supported yet: the option 'compile_time_env'"):
        cythonize("top.pyx", compile_time_env={"A": 1})
    assert len(cythonize("top.pyx", annotate=True, quiet=True, gdb_debug=True, compile_time_env=None)) == 1


def test_depfile(project):
    cythonize("top.pyx", depfile=True)
    assert (project / "top.c.dep").read_text() == "top.c: \\\n  top.pyx\n"
