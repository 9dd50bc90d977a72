"""Finding the compiler's program and running it."""
import os
import shutil
import subprocess
from importlib import metadata
from pathlib import Path


class CompileError(Exception):
    """Nothing was compiled. The text says why, or the compiler has done so on stderr."""


def cannot_run(program, error):
    return f"pyxc: error: cannot run {program}: {error.strerror}"


def installed():
    """The program that was installed with this package, wherever the installer put it."""
    try:
        files = metadata.files("pyxc-compiler") or ()
    except metadata.PackageNotFoundError:
        files = ()
    yield from (Path(file.locate()).resolve() for file in files if file.name in ("pyxc", "pyxc.exe"))
    yield Path(__file__).parents[1] / "bin" / "pyxc"        # pip install --target


def find():
    """$PYXC, else the program that came with this package, else the first on PATH."""
    if "PYXC" in os.environ:
        return os.environ["PYXC"]
    for program in installed():
        if program.is_file() and os.access(program, os.X_OK):
            return str(program)
    program = shutil.which("pyxc")
    if program is None:
        raise CompileError("pyxc: error: the program pyxc is neither installed with the Python package nor on PATH")
    return program


def run(*arguments, **options):
    """Run the compiler; `options` are those of subprocess.run."""
    program = find()
    try:
        return subprocess.run([program, *map(str, arguments)], stdin=subprocess.DEVNULL, **options)
    except OSError as error:
        raise CompileError(cannot_run(program, error)) from None
