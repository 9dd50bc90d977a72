"""What the command makes, where it puts it, and when it makes it again."""
import os
import sys

import pytest

HELLO = 'def say_hello():\n    print("Hello World!")\n'


@pytest.mark.parametrize("arguments, made", [
    ((), ["hello.so"]),
    (("-d", "out"), ["out/hello.so"]),
    (("-o", "x.c"), ["x.c"]),
    (("-o", "x.so"), ["x.so"]),
    (("-o", "folder"), ["folder/hello.so"]),
    (("-C",), ["hello.c"]),
    (("-C", "-d", "out"), ["out/hello.c"]),
    (("--keep-c",), ["hello.c", "hello.so"]),
])
def test_place_of_the_product(here, arguments, made):
    here.write("hello.pyx", HELLO)
    (here.path / "folder").mkdir()
    assert here.build("--python", sys.executable, *arguments, "hello.pyx") == ""
    assert here.files() == sorted([*made, "hello.pyx"])


def test_module_works(here):
    here.write("hello.pyx", HELLO)
    here.build("--python", sys.executable, "hello.pyx")
    assert here.python("import hello; hello.say_hello()", sys.executable) == "Hello World!\n"


def test_module_begins_and_ends(here):
    """What C runs at the beginning and the end of a module, which is linked without start files."""
    here.write("own.h", """
        #include <stdio.h>
        #include <stdlib.h>
        __attribute__((constructor)) static void begin(void) { puts("begins"); }
        __attribute__((destructor)) static void end(void) { puts("ends"); }
        static void stop(void) { puts("stops"); }
        static int stop_at_exit(void) { return atexit(stop); }
    """)
    here.write("own.pxd", 'cdef extern from "own.h":\n    int stop_at_exit()\n')
    here.write("hello.pyx", "from own cimport stop_at_exit\ndef f(): return stop_at_exit()\n")
    here.build("--python", sys.executable, "hello.pyx")
    assert here.python("import hello; hello.f()", sys.executable) == "begins\nstops\nends\n"


def test_called_as_cython(here):
    here.write("hello.pyx", HELLO)
    here.write("bin/place", "")
    os.symlink(here.compiler.path, here.path / "bin/cython")
    done = here.compiler("hello.pyx", program=here.path / "bin/cython", cwd=here.path)
    assert done.returncode == 0, done.stderr
    assert "hello.c" in here.files() and "hello.so" not in here.files()


def test_package(here):
    for name in ("pkg/__init__.py", "pkg/sub/__init__.py"):
        here.write(name, "")
    here.write("pkg/sub/mod.pyx", "name = __name__\n")
    here.build("--python", sys.executable, "pkg/sub/mod.pyx")
    assert here.python("import pkg.sub.mod as m; print(m.name)", sys.executable) == "pkg.sub.mod\n"
    here.build("--python", sys.executable, "-d", "out", "pkg/sub/mod.pyx")
    assert "out/pkg/sub/mod.so" in here.files()


def test_module_name(here):
    here.write("hello.pyx", "name = __name__\n")
    here.build("--python", sys.executable, "--module-name", "chosen", "-o", "chosen.so", "hello.pyx")
    assert here.python("import chosen; print(chosen.name)", sys.executable) == "chosen\n"


@pytest.mark.parametrize("name", ["-x", "@x", "a b", "it's", "$x", "#x"])
def test_odd_name(here, name):
    """The C compiler takes none for an option, and make none for two."""
    here.write(f"{name}.pyx", "x = 1\n")
    here.build("--python", sys.executable, "--keep-c", "--module-name", "x", f"-o{name}.so", "--", f"{name}.pyx")
    here.build("--python", sys.executable, "--module-name", "x", "--", f"{name}.pyx")
    assert here.files() == sorted([f"{name}.c", f"{name}.pyx", f"{name}.so", "x.so"])


@pytest.mark.parametrize("jobs", [("-j", "2"), ("-j1",), ()])
def test_several_sources(here, jobs):
    sources = [here.write(f"m{i}.pyx", f"value = {i}\n").name for i in range(4)]
    here.build("--python", sys.executable, *jobs, *sources)
    assert here.python("import m0, m3; print(m0.value, m3.value)", sys.executable) == "0 3\n"


def test_mistake_in_one_of_several(here):
    here.write("good.pyx", "x = 1\n")
    here.write("bad.pyx", "x = = 1\n")
    done = here.pyxc("--python", sys.executable, "bad.pyx", "good.pyx")
    assert done.returncode == 1 and done.stderr.startswith("bad.pyx:1:5: error: ")
    assert here.files() == ["bad.pyx", "good.pyx", "good.so"]


# ---- the C file ---------------------------------------------------------------------------------------------------------

def test_same_source_same_bytes(here):
    for folder in ("one", "two"):
        here.write(f"{folder}/hello.pyx", HELLO)
        here.build("-o", "hello.c", "hello.pyx", cwd=here.path / folder)
    assert (here.path / "one/hello.c").read_bytes() == (here.path / "two/hello.c").read_bytes()


def test_c_file_is_small(here):
    here.write("hello.pyx", HELLO)
    here.build("-C", "hello.pyx")
    lines = (here.path / "hello.c").read_text().splitlines()
    assert len(lines) <= 1000 and max(map(len, lines)) <= 120 and sum(map(len, lines)) <= 40_000


# ---- what is up to date ---------------------------------------------------------------------------------------------------

@pytest.fixture
def made_again(here):
    """Whether the command makes hello.so again, given arguments and environment."""
    here.write("hello.pyx", HELLO)
    here.build("--python", sys.executable, "hello.pyx")

    def made_again(*arguments, **options):
        before = here.module("hello").stat()
        here.build("--python", sys.executable, *arguments, "hello.pyx", **options)
        after = here.module("hello").stat()
        return (before.st_ino, before.st_mtime_ns) != (after.st_ino, after.st_mtime_ns)
    return made_again


def test_nothing_changed(made_again):
    assert not made_again()


def test_only_the_time_changed(made_again, here):
    os.utime(here.path / "hello.pyx")
    assert not made_again()


def test_text_changed(made_again, here):
    here.write("hello.pyx", HELLO.replace("World", "Moon"))
    assert made_again() and not made_again()
    assert here.python("import hello; hello.say_hello()", sys.executable) == "Hello Moon!\n"


@pytest.mark.parametrize("arguments, environment", [
    (["-f"], {}), (["-Xboundscheck=False"], {}), (["-2"], {}), ([], {"CFLAGS": "-DX"}), ([], {"LDFLAGS": "-lm"}),
])
def test_settings_changed(made_again, arguments, environment):
    assert made_again(*arguments, env=environment)


def test_damaged_product(made_again, here):
    here.module("hello").write_bytes(b"")
    assert made_again()
    assert here.python("import hello; hello.say_hello()", sys.executable) == "Hello World!\n"


def test_damaged_cache(here, tmp_path):
    """The runtime's object is made again if it is not whole, and if the files that it was made from are not as they were."""
    here.write("hello.pyx", HELLO)
    for damaged in (None, "rt.o", "px.h"):
        for path in (tmp_path / "cache").glob(f"pyxc/rt-*/{damaged}"):
            path.write_bytes(path.read_bytes()[:1000])
        here.build("--python", sys.executable, "-f", "hello.pyx", env={"XDG_CACHE_HOME": str(tmp_path / "cache")})
        assert here.python("import hello; hello.say_hello()", sys.executable) == "Hello World!\n"


def test_header_of_an_own_c_source_changed(here, tmp_path):
    """Whatever make and the shell would think of the names."""
    (tmp_path / "a b").mkdir()
    here.write("value.pxd", "cdef extern from *:\n    int value()\n")
    here.write("m.pyx", """# distutils: sources = -own.c
# distutils: include_dirs = ["o'brien $x"]
from value cimport value
x = value()
""")
    here.write("-own.c", '#include "own #1.h"\nint value(void) { return VALUE; }\n')
    for value in (1, 2):
        here.write("o'brien $x/own #1.h", f"#define VALUE {value}\n")
        here.build("--python", sys.executable, "m.pyx", env={"CFLAGS": "-Wno-implicit-function-declaration", "TMPDIR": str(tmp_path / "a b")})
        assert here.python("import m; print(m.x)", sys.executable) == f"{value}\n"
    assert not list((tmp_path / "a b").iterdir())


@pytest.fixture
def including(here):
    """hello.pyx, built, includes value.pxi, which lies in the folder `parts`."""
    here.write("hello.pyx", 'include "value.pxi"\n')
    here.write("parts/value.pxi", "value = 1\n")

    def build():
        here.build("--python", sys.executable, "-I", "parts", "hello.pyx")
        return here.python("import hello; print(hello.value)", sys.executable)
    assert build() == build() == "1\n"
    return build


def test_included_file_changed(including, here):
    here.write("parts/value.pxi", "value = 2\n")
    assert including() == "2\n"


def test_nearer_file_to_include(including, here):
    here.write("value.pxi", "value = 3\n")
    assert including() == "3\n"
