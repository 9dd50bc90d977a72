"""The command as users type it: each test has an empty folder to work in, and `here` to write and read its files."""
import sysconfig
from pathlib import Path

import pytest

EXT_SUFFIX = sysconfig.get_config_var("EXT_SUFFIX")


class Here:
    """The test's folder, with the compiler and the interpreter run in it."""

    def __init__(self, path, pyxc):
        self.path, self.compiler = path, pyxc

    def write(self, name, content):
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def files(self):
        """The names of all files, sorted; `.so` stands for the interpreter's own suffix."""
        names = (str(path.relative_to(self.path)) for path in self.path.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        return sorted(name.replace(EXT_SUFFIX, ".so") for name in names)

    def module(self, name):
        return self.path / (name + EXT_SUFFIX)

    def pyxc(self, *arguments, **options):
        return self.compiler(*arguments, **{"cwd": self.path, **options})

    def build(self, *arguments, **options):
        """Run the compiler, which has to succeed; returns what it says."""
        done = self.pyxc(*arguments, **options)
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    def python(self, code, program=None, **options):
        done = self.compiler("-c", code, program=program or "python3", **{"cwd": self.path, **options})
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture
def here(tmp_path, pyxc):
    (tmp_path / "work").mkdir()
    return Here(Path(tmp_path / "work"), pyxc)
