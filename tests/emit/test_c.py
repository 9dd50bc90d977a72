"""What the C looks like: no compiler has anything to say about it, lines are short, and the same source gives the same bytes."""
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from interpreters import INTERPRETERS

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bench"))
import run as bench    # noqa: E402

SOURCES = sorted(path for folder in ("examples", "tests/run", "tests/emit", "bench/programs") for path in (ROOT / folder).rglob("*.py*")
                 if path.suffix in (".py", ".pyx") and path.name not in ("launch.py", "test_c.py"))
FLAGS = ["-Wall", "-Wextra", "-Werror", "-I" + sysconfig.get_path("include")]
COMPILERS = [["gcc", "-std=c99", "-O2", "-c", "-o", "module.o"], ["clang", "-std=c99", "-fsyntax-only"],
             ["g++", "-std=c++11", "-fsyntax-only", "-x", "c++"], ["clang++", "-std=c++11", "-fsyntax-only", "-x", "c++"]]
WIDTH = 120


def name_of(path):
    return path.relative_to(ROOT).as_posix()


@pytest.fixture(scope="module")
def translate(pyxc, tmp_path_factory):
    """The C text of a source, translated in its own folder."""
    folder = tmp_path_factory.mktemp("c")
    known = {}

    def translate(source, again=False):
        if source in known and not again:
            return known[source]
        first = re.match(r"# flags: (.*)", source.read_text())
        output = folder / (source.stem + ".c")
        done = pyxc(*(first[1].split() if first else ()), "--python", sys.executable, "-o", output, source.name, cwd=source.parent)
        assert done.returncode == 0, done.stderr
        known[source] = output.read_text()
        return known[source]

    return translate


@pytest.mark.parametrize("source", SOURCES, ids=name_of)
def test_compilers_are_silent(translate, source, tmp_path):
    (tmp_path / "module.c").write_text(translate(source))
    for command in COMPILERS:
        if shutil.which(command[0]):
            done = subprocess.run([*command, *FLAGS, "-iquote", source.parent, "module.c"], cwd=tmp_path, capture_output=True, text=True, timeout=300)
            assert done.returncode == 0, f"{command[0]}:\n{done.stderr}"


@pytest.mark.parametrize("version", INTERPRETERS)
def test_every_version_of_cpython(translate, version, tmp_path):
    """The runtime's parts that a module carries in itself are those that some version needs. Each version has a share of the sources."""
    share = sorted(INTERPRETERS).index(version)
    for source in SOURCES[share::len(INTERPRETERS)]:
        (tmp_path / "module.c").write_text(translate(source))
        command = ["gcc", "-std=c99", "-c", "-o", "module.o", *FLAGS[:-1], "-isystem", INTERPRETERS[version][1], "-iquote", source.parent, "module.c"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, f"{name_of(source)}:\n{done.stderr}"


@pytest.mark.parametrize("source", SOURCES, ids=name_of)
def test_lines_are_short(translate, source):
    assert not [line for line in translate(source).splitlines() if len(line) > WIDTH]


@pytest.mark.parametrize("source", SOURCES, ids=name_of)
def test_same_source_same_bytes(translate, source):
    assert translate(source) == translate(source, again=True)


def test_nothing_of_the_machine_is_in_it(translate):
    for source in SOURCES:
        text = translate(source)
        assert str(ROOT) not in text and not re.search(r"\b20\d\d-\d\d-\d\d\b", text)


def test_hello_is_small(translate):
    text = translate(ROOT / "examples/hello/hello.pyx")
    assert len(text) <= 40_000 and text.count("\n") <= 1_000


def test_a_reader_recognises_the_program(translate):
    text = translate(ROOT / "examples/hello/hello.pyx")
    assert "/* 1: def say_hello(): */" in text
    assert "static PyObject *f_say_hello(void) {" in text
    assert "B(print), K(Hello_World)" in text


def test_one_line_makes_entry_and_spec(translate):
    assert "\nPX_DEF1(fib, d, d, 0, -1, 1, 1);\n" in translate(ROOT / "bench/programs/fib.pyx")
    assert "\nPX_SHARED(say_hello, px_vc0, " in translate(ROOT / "examples/hello/hello.pyx")


@pytest.mark.parametrize("name", bench.MODULES)
def test_a_line_of_source_makes_few_bytes(pyxc, tmp_path, name):
    assert bench.bytes_per_line(bench.Pyxc(pyxc.path), bench.MODULES[name].read_text(), tmp_path) <= 250


def test_a_short_function_reads_well(translate):
    text = translate(ROOT / "bench/programs/fib.pyx")
    assert "\tif (t1) return px_d_newref(v_n);\n" in text
    assert "\tif (px_bad(t3 = px_find(F(fib)))) goto " in text
    assert "\tif (px_bad(t5 = px_d_sub(v_n, N(1)))) goto " in text
    assert "\tt6 = PX_CALL(t3, f_fib, 1, t5);\n" in text
    assert "\treturn px_d_fail(K(fib), line);\n" in text


def test_a_result_goes_straight_to_its_variable(translate):
    text = translate(ROOT / "bench/programs/attribute.py")
    assert "\tif (px_null(v_out = px_list(NULL, 0))) goto " in text
    assert "\tif (px_bad(h4 = px_range_start(N(0), v_n, N(1)))) goto " in text
