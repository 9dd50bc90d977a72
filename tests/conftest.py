"""How the tests are found and run.

A folder is a stage, a file is a feature, and the file beside a source says what is expected of it:

    tests/STAGE/x.pyx, x.tok    `pyxc --dump=tokens x.pyx` prints x.tok; likewise x.ast, x.typed, x.ir, and x.refs after the pass `refs`
    tests/errors/x.pyx          what the compiler says about it stands in the last lines: `# 3:5: text`, `# 4:1: warning: text`
    tests/run/x/x_y.pyx, .py    is built, and its doctests pass; those of a .py also in CPython, and both print the same; in each debug build of
                                CPython that is at hand (interpreters.py) they leave no references behind; and some of its operations are made to
                                fail (faults.py)
    tests/unit/x.c              a program in C that CMake builds as unit_x

A source may begin with `# flags: -2 -X cdivision=True`, arguments for the compiler. The other folders hold ordinary Python tests.

    pytest tests -k loop        pytest tests/ir --update        pytest tests --pyxc build/pyxc
"""
import difflib
import os
import re
import shlex
import subprocess
import sys
import sysconfig
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
ROOT = TESTS.parent
SOURCES = (".pyx", ".py")
NOT_EXPECTED = {*SOURCES, ".pxd", ".pxi", ".h", ".c", ".md"}
STAGES = {"tokens": ".tok", "ast": ".ast", "symbols": ".symbols", "typed": ".typed", "ir": ".ir", "passes": None}
EXT_SUFFIX = sysconfig.get_config_var("EXT_SUFFIX")
SECONDS = 120                                           # for one step of one test


def pytest_addoption(parser):
    parser.addoption("--pyxc", help="the compiler to test (default: $PYXC, build-debug/pyxc, build/pyxc)")
    parser.addoption("--all-faults", action="store_true", help="let each operation of tests/run fail, not only some (an hour)")
    parser.addoption("--update", action="store_true", help="write the expected outputs instead of comparing them")


# ---- the compiler ----------------------------------------------------------------------------------------------------------

class Compiler:
    """The program under test, called in an environment that nothing of the user's reaches."""

    def __init__(self, path, scratch):
        self.path, self.scratch = path, scratch
        self.environment = {name: value for name, value in os.environ.items() if name not in ("CC", "CFLAGS", "LDFLAGS", "VIRTUAL_ENV")}
        self.environment.update(PYXC=str(path), XDG_CACHE_HOME=str(scratch / "cache"), ASAN_OPTIONS="detect_leaks=0", LC_ALL="C.UTF-8")

    def __call__(self, *arguments, program=None, **options):
        """Run it; returns a CompletedProcess with text outputs. `env` adds to the environment."""
        options["env"] = {**self.environment, **options.get("env", {})}
        options = {"timeout": SECONDS, "stdin": subprocess.DEVNULL, "capture_output": True, "text": True, "errors": "backslashreplace", **options}
        return subprocess.run([str(program or self.path), *map(str, arguments)], **options)


def find_compiler(config):
    given = config.getoption("--pyxc") or os.environ.get("PYXC")
    for path in [Path(given).absolute()] if given else [ROOT / "build-debug/pyxc", ROOT / "build/pyxc"]:
        if os.access(path, os.X_OK):
            return path
    raise pytest.UsageError("no compiler to test: build it (./dev build), or name one with --pyxc")


@pytest.fixture(scope="session")
def pyxc(pytestconfig):
    return compiler_of(pytestconfig)


def compiler_of(config):
    if not hasattr(config, "compiler"):
        config.compiler = Compiler(find_compiler(config), config._tmp_path_factory.mktemp("pyxc"))
    return config.compiler


# ---- from files to tests ----------------------------------------------------------------------------------------------------

def pytest_collect_file(file_path, parent):
    try:
        folder = file_path.relative_to(TESTS).parts[0]
    except ValueError:
        return None
    if folder == "unit" and file_path.suffix == ".c":
        return CaseFile.from_parent(parent, path=file_path)
    if folder in ("errors", "run", *STAGES) and file_path.suffix in SOURCES:
        return CaseFile.from_parent(parent, path=file_path)


class CaseFile(pytest.File):
    """A test file: one case, or one for each dump that is expected of it."""

    def collect(self):
        folder = self.path.relative_to(TESTS).parts[0]
        if folder in STAGES:
            for expected in self.expected_files(STAGES[folder]):
                yield DumpCase.from_parent(self, name=expected.name, expected=expected)
        else:
            yield from self.leak_cases() if folder == "run" else ()
            kind = {"unit": UnitCase, "errors": ErrorCase, "run": RunCase}[folder]
            yield kind.from_parent(self, name=self.path.name)
            if folder == "run":
                yield FaultCase.from_parent(self, name=f"{self.path.name}-faults")

    def leak_cases(self):
        from interpreters import INTERPRETERS           # asks all of them
        for version, (program, _) in INTERPRETERS.items():
            if version.endswith("d"):
                yield LeakCase.from_parent(self, name=f"{self.path.name}-{version}", program=program)

    def expected_files(self, suffix):
        beside = self.path.parent.glob(self.path.stem + ".*")
        found = sorted(path for path in beside if path.suffix not in NOT_EXPECTED)
        return found or [self.path.with_suffix(suffix or ".clean")]


class Failure(Exception):
    """What went wrong with a case, ready to be read."""


class Case(pytest.Item):
    """One case. Its work is done in a pool of threads from the moment that all are collected; the test waits for the outcome."""

    def runtest(self):
        self.outcome.result()

    def repr_failure(self, info):
        return str(info.value) if info.errisinstance((Failure, subprocess.TimeoutExpired)) else super().repr_failure(info)

    def reportinfo(self):
        return self.path, None, self.name

    @property
    def update(self):
        return self.config.getoption("--update")

    def flags(self):
        found = re.match(r"# flags: (.*)", self.path.read_text(errors="replace"))
        return shlex.split(found[1]) if found else []

    def compile(self, *arguments, **options):
        return compiler_of(self.config)(*self.flags(), *arguments, self.path.name, cwd=self.path.parent, **options)

    def folder(self):
        """A new folder of the case's own."""
        folder = compiler_of(self.config).scratch / self.path.relative_to(TESTS).parent / self.name
        folder.mkdir(parents=True)
        return folder


def pytest_collection_finish(session):
    cases = [item for item in session.items if isinstance(item, Case)]
    session.pool = ThreadPoolExecutor(os.cpu_count())
    if not session.config.option.collectonly and cases:
        compiler_of(session.config)
        for case in cases:
            case.outcome = session.pool.submit(case.work)


def pytest_sessionfinish(session):
    if hasattr(session, "pool"):
        session.pool.shutdown(cancel_futures=True)


def compare(expected, found, title):
    if expected != found:
        lines = difflib.unified_diff(expected.splitlines(), found.splitlines(), "expected", "found", lineterm="", n=2)
        raise Failure("\n".join([title, *lines]))


def check(done):
    """The output of a finished process that had to succeed."""
    if done.returncode != 0:
        raise Failure(f"$ {shlex.join(map(str, done.args))}\nexit status {done.returncode}\n{done.stdout}{done.stderr}".rstrip())
    return done.stdout


# ---- the kinds of cases -----------------------------------------------------------------------------------------------------

class DumpCase(Case):
    """The compiler's dump of one stage equals the expected file."""

    def __init__(self, expected, **rest):
        super().__init__(**rest)
        self.expected = expected

    def work(self):
        suffix = self.expected.suffix
        stage = {".tok": "tokens"}.get(suffix, suffix[1:])
        found = check(self.compile(f"--dump={stage}"))
        if self.update:
            self.expected.write_text(found)
        expected = self.expected.read_text() if self.expected.exists() else ""
        compare(expected, found, f"{self.expected.relative_to(ROOT)} is not what --dump={stage} prints (--update writes it)")


class ErrorCase(Case):
    """The compiler's messages are those in the last lines of the source; with an error it fails and writes nothing."""

    EXPECTED = re.compile(r"(?:# \d+:\d+: .*\n)*\Z")
    MESSAGE = re.compile(r"^[^\s:]+:(\d+:\d+: )(?:error: )?((?:warning: |note: )?.*)$", re.MULTILINE)

    def work(self):
        output = self.folder() / "module.c"
        done = self.compile("-o", output)
        found = "".join(f"# {place}{text}\n" for place, text in self.MESSAGE.findall(done.stderr))
        source = self.path.read_text()
        start = self.EXPECTED.search(source).start()
        if self.update:
            self.path.write_text(source[:start] + found)
        else:
            compare(source[start:], found, f"{self.path.relative_to(ROOT)}: other messages than its last lines say (--update writes them)")
        fails = any(": error: " in line for line in done.stderr.splitlines())
        if done.returncode != fails or output.exists() == fails:
            raise Failure(f"exit status {done.returncode}, output {'written' if output.exists() else 'not written'}\n{done.stderr}")


class RunCase(Case):
    """The module builds without a C warning and its doctests pass; a .py behaves as in CPython."""

    FLAGS = {"CFLAGS": "-O1 -Wall -Wextra -Werror"}

    def work(self):
        built = self.folder() / (self.path.stem + EXT_SUFFIX)
        check(self.compile("--python", sys.executable, "-o", built, env=self.FLAGS))
        found = check(self.doctests(built))
        if self.path.suffix == ".py":
            compare(check(self.doctests(self.path)), found, f"{self.path.relative_to(ROOT)} prints other things than in CPython")

    def doctests(self, module):
        return compiler_of(self.config)(TESTS / "doctests.py", self.path.stem, module, program=sys.executable, cwd=self.path.parent)


class LeakCase(Case):
    """In a debug build, which counts all references, no doctest leaves any behind."""

    def __init__(self, program, **rest):
        super().__init__(**rest)
        self.program = program

    def work(self):
        built = self.folder() / (self.path.stem + ".so")
        check(self.compile("--python", self.program, "-o", built))
        left = check(compiler_of(self.config)(TESTS / "leaks.py", self.path.stem, built, program=self.program, cwd=self.path.parent))
        if left:
            raise Failure(left)


class FaultCase(Case):
    """Whichever operation of the module fails, nothing crashes, and nothing is left behind."""

    def work(self):
        built = self.folder() / (self.path.stem + EXT_SUFFIX)
        check(self.compile("--python", sys.executable, "--inject-faults", "-o", built, env=RunCase.FLAGS))
        command = [TESTS / "faults.py", self.path.stem, built, *(["--all"] if self.config.getoption("--all-faults") else [])]
        done = compiler_of(self.config)(*command, program=sys.executable, cwd=self.path.parent, timeout=None)
        if done.returncode or done.stdout:
            last = (done.stderr.splitlines() or [""])[-1]
            raise Failure(f"{done.stdout}exit status {done.returncode}, last tried: {last}")


class UnitCase(Case):
    """A program in C that stands beside the compiler and says itself what failed."""

    def work(self):
        compiler = compiler_of(self.config)
        program = compiler.path.with_name("unit_" + self.path.stem)
        if not program.exists():
            raise Failure(f"{program} is not built (./dev build)")
        check(compiler(program=program))
