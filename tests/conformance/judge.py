"""Whether a compiler passes one of Cython's tests, and if not, the first reason.

    run         it translates, the C builds, the module imports, and all its doctests and unittests pass
    compile     it translates, and the C builds
    error       it is refused, and the lines that are blamed are those that Cython blames (its words are not compared); with `# tag: werror`
                warnings count
    srctree     all the commands in its head succeed: they build small projects (srctree.py)
"""
import dataclasses
import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from srctree import run_commands

RUN_MODULE = Path(__file__).with_name("run_module.py")
MESSAGE = re.compile(r"^(?:(?P<file>[^\s:]+):(?P<line>\d+):\d+: |pyxc: )(?P<kind>warning: |note: |performance hint: )?(?:error: )?(?P<text>.*)$", re.M)
PROBE = "import json, sysconfig; print(json.dumps([sysconfig.get_path('include'), sysconfig.get_config_var('EXT_SUFFIX')]))"


@dataclasses.dataclass
class Outcome:
    case: object
    reason: str                                     # empty if it passes
    log: str = ""                                   # what the step that failed has printed


class Judge:
    def __init__(self, tests, compiler, python, timeout, path=""):
        """`path` comes first on PYTHONPATH."""
        self.tests, self.compiler, self.python, self.timeout, self.path = tests, compiler, python, timeout, path
        include, self.suffix = json.loads(subprocess.check_output([python, "-c", PROBE]))
        numpy = subprocess.run([python, "-c", "import numpy; print(numpy.get_include())"], capture_output=True, text=True).stdout.strip()
        self.includes = ["-I" + include] + (["-I" + numpy, "-DNPY_NO_DEPRECATED_API=NPY_1_7_API_VERSION"] if numpy else [])

    def __call__(self, case):
        folder = Path(tempfile.mkdtemp(prefix="conformance-"))
        try:
            return getattr(self, "judge_" + case.kind)(case, folder)
        except Failed as failed:
            return Outcome(case, *failed.args)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    # ---- the kinds -------------------------------------------------------------------------------------------------

    def judge_run(self, case, folder):
        module = self.build(case, folder)
        environment = self.environment(case.path.parent)
        status, log = self.execute([self.python, RUN_MODULE, case.module, module, folder], case.path.parent, environment)
        result = re.search(r"^@@(.*)$", log, re.M)
        if not result:
            raise Failed("dies: " + signal.Signals(-status).name if status < 0 else "import: " + log.strip().splitlines()[-1], log)
        tests, failed = json.loads(result[1])
        if failed:
            raise Failed(f"tests fail: {len(failed)} of {tests}: " + " ".join(failed), log)
        return Outcome(case, "")

    def judge_compile(self, case, folder):
        self.build(case, folder)
        return Outcome(case, "")

    def judge_error(self, case, folder):
        status, log = self.translate(case, folder / "module.c")
        if status == 0:
            raise Failed("not refused", log)
        expected = expected_messages(case)
        messages = [m for m in MESSAGE.finditer(log)
                    if (not m["kind"] or "werror" in case.tags["tag"]) and Path(m["file"] or case.path).name == case.path.name]
        blamed = {int(m["line"] or 0) for m in messages}
        strange = [m["text"] for m in messages if int(m["line"] or 0) not in expected]
        missing = [text for line, text in sorted(expected.items()) if line not in blamed]
        if expected and strange:
            raise Failed(strange[0], log)
        if missing:
            raise Failed(f"not told: {missing[0]}", log)
        return Outcome(case, "")

    def judge_srctree(self, case, folder):
        failed = run_commands(self, case, folder)
        return Outcome(case, *failed) if failed else Outcome(case, "")

    # ---- the steps -------------------------------------------------------------------------------------------------

    def build(self, case, folder):
        """Translate and compile it; returns the module's file."""
        c_file, module = folder / (case.module + (".cpp" if case.is_cpp else ".c")), folder / (case.module + self.suffix)
        status, log = self.translate(case, c_file)
        if status != 0 or not c_file.exists():
            raise Failed(first_error(log), log)
        for header in case.path.parent.glob("*.h*"):
            shutil.copy(header, folder)
        status, log = self.execute(self.c_command(case, c_file, folder, module), folder)
        if status != 0 and "cerror" not in case.tags["tag"]:
            raise Failed("C compiler: " + re.sub(r"^.*?error: ", "", next((line for line in log.splitlines() if "error: " in line), "?")), log)
        return module

    def translate(self, case, output):
        tags = case.tags["tag"]
        level = "-3" if "all_language_levels" in tags else "-2"
        command = [*shlex.split(self.compiler), level, "-X", "autotestdict=False", "-I", self.tests / "testsupport", "--module-name", case.module, "-o", output]
        command += ["--cplus"] * case.is_cpp + ["-Werror"] * ("werror" in tags)
        status, log = self.execute([*command, case.path], case.path.parent, self.environment())
        if status < 0 or status >= 128 or "Traceback (most recent call last)" in log:
            raise Failed("the compiler crashes" if status != TOO_LONG else "the compiler takes too long", log)
        return status, log

    def c_command(self, case, c_file, folder, module):
        tags, beside = case.tags["tag"], case.path.parent
        flags = ["-O0", "-w", "-fPIC", "-shared", *self.includes, f"-I{folder}", f"-I{beside}"]
        flags += [f"-std=c++{tag[3:]}" for tag in tags if re.fullmatch(r"cpp\d\d", tag)][:1]
        flags += ["-fopenmp"] * ("openmp" in tags) + ["-DCYTHON_TRACE=1"] * ("trace" in tags)
        flags += ["-DCYTHON_CLINE_IN_TRACEBACK=1"] * ("traceback" not in tags)
        more = [path for path in sorted(beside.iterdir()) if re.fullmatch(re.escape(case.module) + r"_.*\.(c|cpp)", path.name)]
        return ["g++" if case.is_cpp else "gcc", *flags, c_file, *more, "-o", module, "-lm"] + ["-lstdc++"] * case.is_cpp

    def environment(self, *folders):
        paths = [self.path, *folders, os.environ.get("PYTHONPATH")]
        return {**os.environ, "PYTHONPATH": os.pathsep.join(str(path) for path in paths if path), "PYTHONIOENCODING": "utf8"}

    def execute(self, command, folder, environment=None):
        """Run a program with everything that it starts; returns its status and what it prints."""
        process = subprocess.Popen(list(map(str, command)), cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                   stdin=subprocess.DEVNULL, start_new_session=True)
        try:
            output, _ = process.communicate(timeout=self.timeout)
            return process.returncode, output.decode("utf-8", "replace")
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            output, _ = process.communicate()
            return TOO_LONG, output.decode("utf-8", "replace")


TOO_LONG = -signal.SIGKILL


class Failed(Exception):
    """Reason and log."""


def first_error(log):
    return next((m["text"] for m in MESSAGE.finditer(log) if not m["kind"]), "no message")


def expected_messages(case):
    """{line: text}, of the string _ERRORS at the end of a test"""
    text = case.path.read_text(encoding="utf-8", errors="replace")
    found = re.search(r'_ERRORS\s*=\s*u?("""|\'\'\'|")(.*?)\1', text, re.S)
    messages = re.findall(r"^(\d+):\d+:\s*(.*)", found[2] if found else "", re.M)
    return {int(line): text for line, text in reversed(messages)}
