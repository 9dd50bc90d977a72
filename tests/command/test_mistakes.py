"""Bad input of every kind: a message at its place, exit status 1, nothing written, no crash, within seconds."""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import pytest

DEEP = 100_000
LONG = 10_000_000

# name: (source, what the first line of the messages matches)
MISTAKES = {
    "syntax": ("x = = 1\n", r"1:5: error: "),
    "unknown_name": ("def f():\n    return undefined\n", r"2:12: error: undeclared name not builtin: undefined"),
    "wrong_type": ("def f():\n    cdef int x = 'text'\n", r"2:18: error: "),
    "missing_cimport": ("from nowhere cimport f\n", r"1:1: error: 'nowhere.pxd' not found"),
    "missing_end": ("def f():\n    return (1,\n", r"2:\d+: error: "),
    "not_utf8": (b"x = 1\ny = '\xff'\n", r"2:\d+: error: .*[Uu][Tt][Ff]-?8"),
    "nul_byte": (b"x = 1\0\n", r"1:6: error: "),
    "not_supported": ("class A:\n    pass\n", r"1:1: error: not supported yet: "),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake(here, name):
    source, message = MISTAKES[name]
    here.write("m.pyx", source)
    done = here.pyxc("--python", sys.executable, "m.pyx")
    assert done.returncode == 1, done.stderr
    assert re.match("m.pyx:" + message, done.stderr), done.stderr
    assert here.files() == ["m.pyx"] and done.stdout == ""


def test_form_of_a_message(here):
    here.write("m.pyx", "def f():\n    return undefined\n")
    first, line, caret = here.pyxc("-C", "m.pyx").stderr.splitlines()
    assert first == "m.pyx:2:12: error: undeclared name not builtin: undefined"
    assert line.endswith("    return undefined")
    assert caret.index("^") - line.index("undefined") == 0 and set(caret[caret.index("^"):]) <= set("^~")


def test_all_in_one_run(here):
    here.write("m.pyx", "def f():\n    return one\n\ndef g():\n    cdef int x = 'text'\n    return two\n")
    places = re.findall(r"^m\.pyx:(\d+):\d+: error: ", here.pyxc("-C", "m.pyx").stderr, re.MULTILINE)
    assert places == ["2", "5", "6"]


def test_many_messages(here):
    """Whether something was said before is not looked for among all that was said."""
    here.write("m.py", "".join(f"x = undeclared_{i}\n" for i in range(2 * DEEP)))
    done = here.pyxc("--dump=typed", "m.py", timeout=30)
    assert done.returncode == 0 and done.stderr.count(": warning: ") == 2 * DEEP


# ---- files and tools -------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("arguments, message", [
    (["missing.pyx"], "missing.pyx"),
    (["folder"], "folder"),
    (["-o", "/proc/m.c", "m.pyx"], "/proc/m.c"),
    (["-o", "nowhere/m.c", "m.pyx"], "nowhere"),
    (["--cc", "/nowhere/cc", "m.pyx"], "/nowhere/cc"),
    (["--cc", "false", "m.pyx"], "false"),
    (["--python", "/nowhere/python", "m.pyx"], "/nowhere/python"),
    (["--python", "/bin/true", "m.pyx"], "/bin/true"),
])
def test_tool_or_file(here, arguments, message):
    here.write("m.pyx", "x = 1\n")
    (here.path / "folder").mkdir()
    done = here.pyxc(*arguments)
    assert done.returncode == 1, done.stderr
    assert done.stderr.startswith("pyxc: error: ") and message in done.stderr
    assert here.files() == ["m.pyx"]


NOBODY = 65534                   # a user who owns nothing: root may read and write everything


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can run it as another user")
@pytest.mark.parametrize("arguments, message", [
    (["unreadable.pyx"], "can't read unreadable.pyx: Permission denied"),
    (["m.pyx"], "can't write m.c: Permission denied"),
    (["-d", "deeper/still", "m.pyx"], "can't make the folder deeper/still: Permission denied"),
])
def test_forbidden(here, arguments, message):
    here.write("m.pyx", "x = 1\n")
    here.write("unreadable.pyx", "x = 1\n").chmod(0)
    with tempfile.TemporaryDirectory() as folder:               # one that others may enter, with the program in it
        os.chmod(folder, 0o755)
        program = shutil.copy(here.compiler.path, folder)
        done = here.pyxc("-C", *arguments, program=program, user=NOBODY, group=NOBODY, extra_groups=[])
    assert (done.returncode, done.stderr) == (1, f"pyxc: error: {message}\n")
    assert here.files() == ["m.pyx", "unreadable.pyx"]


def test_failure_keeps_the_old_product(here):
    here.write("m.pyx", "x = 1\n")
    here.build("--python", sys.executable, "m.pyx")
    before = here.module("m").read_bytes()
    here.write("m.pyx", "x = = 1\n")
    assert here.pyxc("--python", sys.executable, "m.pyx").returncode == 1
    assert here.module("m").read_bytes() == before


def test_interrupt(here):
    here.write("m.pyx", "x = 1\n")
    cc = here.write("cc", f"#!/bin/sh\n[ $# -lt 3 ] || touch {here.path}/started\nexec sleep 60\n")
    cc.chmod(0o755)
    command = [here.compiler.path, "--python", sys.executable, "--cc", cc, "m.pyx"]
    process = subprocess.Popen(command, cwd=here.path, env=here.compiler.environment, start_new_session=True,
                               stderr=subprocess.PIPE, preexec_fn=obey_signals)
    wait_for(here.path / "started")
    os.killpg(process.pid, signal.SIGINT)
    process.communicate(timeout=10)
    assert process.returncode == 130
    assert here.files() == ["cc", "m.pyx", "started"]


def obey_signals():
    """For what is started in the background, where a shell has SIGINT ignored."""
    for number in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGHUP, signal.SIGTERM])
def test_ignored_signal(here, number):
    """nohup, and a shell that starts a program in the background, have it ignored: it stays so."""
    here.write("m.pyx", "x = 1\n")
    cc = here.write("cc", f"#!/bin/sh\ntouch {here.path}/started\nsleep 0.3\nexec cc \"$@\"\n")
    cc.chmod(0o755)
    process = subprocess.Popen([here.compiler.path, "--python", sys.executable, "--cc", cc, "m.pyx"], cwd=here.path,
                               env=here.compiler.environment, preexec_fn=lambda: signal.signal(number, signal.SIG_IGN))
    wait_for(here.path / "started")
    process.send_signal(number)
    assert process.wait(timeout=60) == 0
    assert "m.so" in here.files()


def test_interrupt_at_any_moment(here, tmp_path):
    """Nothing half written beside the source, in the cache, or in the folder for temporary files (gcc's own may stay there)."""
    (tmp_path / "scratch").mkdir()
    here.write("m.pyx", "x = 1\n")
    environment = dict(here.compiler.environment, XDG_CACHE_HOME=str(tmp_path / "cache"), TMPDIR=str(tmp_path / "scratch"))
    for moment in range(20):
        process = subprocess.Popen([here.compiler.path, "m.pyx"], cwd=here.path, env=environment, preexec_fn=obey_signals)
        time.sleep(moment * 0.004)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) in (130, -signal.SIGINT)        # the latter: before it was set up to catch it
        assert here.files() == ["m.pyx"]
        assert not list(tmp_path.rglob("*.tmp")) and not list((tmp_path / "scratch").glob("pyxc-*"))
        shutil.rmtree(tmp_path / "cache", ignore_errors=True)


def test_nobody_reads_what_is_said(here, tmp_path):
    """Ended by SIGPIPE: what it was making goes, too."""
    (tmp_path / "scratch").mkdir()
    here.write("m.pyx", "x = 1\n")
    ours, its = os.pipe()
    os.close(ours)
    with os.fdopen(its, "wb") as closed:
        done = here.pyxc("-v", "--python", sys.executable, "m.pyx", env={"TMPDIR": str(tmp_path / "scratch")}, capture_output=False, stderr=closed)
    assert done.returncode in (128 + signal.SIGPIPE, -signal.SIGPIPE)
    assert here.files() == ["m.pyx"] and not list((tmp_path / "scratch").iterdir())


def wait_for(path):
    for _ in range(200):
        if path.exists():
            return
        time.sleep(0.05)
    pytest.fail(f"{path} did not appear")


# ---- size and depth ---------------------------------------------------------------------------------------------------------

@pytest.mark.parametrize("source", ["", "\n", "x = 1", "\ufeffx = 1\n", "x = 1\r\ny = 2\r\n", "# only a comment"],
                         ids=["empty", "blank", "no_newline", "mark", "crlf", "comment"])
def test_small(here, source):
    here.write("m.pyx", source)
    here.build("--python", sys.executable, "m.pyx")
    assert here.python("import m; print(sorted(n for n in vars(m) if n in 'xy'))", sys.executable).startswith("[")


EXTREMES = {
    "parentheses": "x = " + "(" * DEEP + "1" + ")" * DEEP + "\n",
    "open_brackets": "x = " + "[" * DEEP + "\n",
    "minus": "x = " + "-" * DEEP + "1\n",
    "not": "x = " + "not " * DEEP + "1\n",
    "power": "x = " + "2 ** " * DEEP + "1\n",
    "attributes": "x = a" + ".b" * DEEP + "\n",
    "calls": "x = f" + "()" * DEEP + "\n",
    "calls that fit": "def f(a): return a" + "()" * 2990 + "\n",
    "unpacked calls that fit": "def f(a): return a" + "(*a, k=a, **a)" * 2990 + "\n",
    "methods that fit": "def f(a): return a" + ".m(*a)" * 1490 + "\n",
    "conditional": "x = " + "1 if y else " * DEEP + "2\n",
    "lambda": "x = " + "lambda: " * DEEP + "1\n",
    "blocks": "".join(" " * i + "if x:\n" for i in range(2000)) + " " * 2000 + "pass\n",
    "elif": "x = 1\nif x: pass\n" + "elif x: pass\n" * DEEP,
    "fstring": "x = " + "f'{" * 1000 + "1" + "}'" * 1000 + "\n",
    "sum": "x = " + "1 + " * (LONG // 4) + "1\n",
    "list": "x = [" + "1, " * (LONG // 30) + "]\n",
    "string": "x = '" + "a" * LONG + "'\n",
    "number": "x = " + "1" * 1_000_000 + "\n",
    "name": "a" * 1_000_000 + " = 1\n",
    "statements": "x = 1\n" * 50_000,
    "dots": "import " + "a." * 50_000 + "a\n",
    "variables that wait for each other": "def f(a):\n    while a:\n" + "".join(f"        x{i} = x{i + 1}\n" for i in range(20_000))
        + "        x20000 = 1\n",
    "variables that change themselves": "def f(a):\n" + "".join(f"    x{i} = a\n    x{i} += 1\n" for i in range(20_000)),
    "try": "def f(g):\n" + "    try: g()\n    except ValueError as e: g(e)\n    finally: g(0)\n" * 5000,
}


@pytest.mark.parametrize("name", EXTREMES)
def test_extreme(here, name):
    """It compiles, or one located error says what is too much."""
    here.write("m.pyx", EXTREMES[name])
    done = here.pyxc("-o", "m.c", "m.pyx", timeout=60)
    if done.returncode == 0:
        assert here.files() == ["m.c", "m.pyx"]
    else:
        assert done.returncode == 1, done.stderr[-2000:]
        assert re.match(r"m.pyx:\d+:\d+: error: ", done.stderr), done.stderr[:1000]
        assert done.stderr.count(": error: ") == 1 and len(done.stderr) < 2000
        assert here.files() == ["m.pyx"]


NESTED = {
    **{f"calls of {name}": f"cimport cython\ndef f(x):\n    y = {(name + '(') * 190}x{')' * 190}\n    return y\n"
       for name in ("abs", "bool", "cython.typeof", "float", "list", "max", "min", "ord", "str")},
    "several arguments": "def f(x):\n    y = " + "min(x, abs(max(" * 60 + "x" + ", 1)))" * 60 + "\n    return y\n",
    "isinstance": "def f(x):\n    y = " + "isinstance(" * 190 + "x" + ", int)" * 190 + "\n    return y\n",
    "methods": "def f(str x):\n    y = x" + ".strip()" * 700 + "\n    return y\n",
    "methods that are C functions": "def f(str x):\n    y = " + "x.join(" * 190 + "x" + ")" * 190 + "\n    return y\n",
    "methods in arguments": "def f(dict x):\n    y = " + "x.get(x, " * 190 + "x" + ")" * 190 + "\n    return y\n",
    "constants": "def f():\n    x = " + "True & " * 700 + "True\n    return x\n",
    "named": "def f(x):\n    return " + "".join(f"(y{i} := abs(" for i in range(90)) + "x" + "))" * 90 + "\n",
    "choices": "def f(x):\n    y = " + "abs(x) if x else " * 700 + "x\n    return y\n",
    "items": "def f(list x):\n    y = x" + "[abs(1)]" * 700 + "\n    return y\n",
}


@pytest.mark.parametrize("name", NESTED)
def test_nested(here, name):
    """What an expression means is found once at each level, so depth costs milliseconds, in the compiler with sanitizers too."""
    here.write("m.pyx", NESTED[name])
    done = here.pyxc("-o", "m.c", "m.pyx", timeout=10)
    assert done.returncode == 0, done.stderr[-2000:]
