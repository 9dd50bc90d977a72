"""The %%pyxc cell of IPython and Jupyter: compile the cell, then import all its public names.

A cell is built once for its text, its options, the compiler and the interpreter; the module is kept in a folder named after their hash, under
the user's cache folder. The compiler is asked each time whether it is up to date, for the cell may include other files. Lines are counted as
the notebook counts them, the %%pyxc line being the first.
"""
import contextlib
import hashlib
import importlib.util
import os
import re
import shlex
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

from IPython.core.magic import Magics, cell_magic, magics_class
from IPython.core.magic_arguments import argument, magic_arguments, parse_argstring

from .command import CompileError, find, run


class CellError(Exception):
    """A cell that does not compile: IPython shows the compiler's own words in the place of a Python traceback."""

    def _render_traceback_(self):
        return str(self).splitlines()


def text(word):
    """A word of the magic's line without its quotes, which IPython leaves on."""
    return word.strip("\"'")


@magics_class
class PyxcMagics(Magics):

    @magic_arguments()
    @argument("-3", dest="level", action="store_const", const="-3", help="Python 3 semantics (the default).")
    @argument("-2", dest="level", action="store_const", const="-2", help="Python 2 semantics.")
    @argument("-f", "--force", action="store_true", help="Compile again, even if nothing changed.")
    @argument("-c", "--compile-args", metavar="ARGS", action="append", type=text, default=[], help="Flags for the C compiler.")
    @argument("--link-args", metavar="ARGS", action="append", type=text, default=[], help="Flags for the linker.")
    @argument("-l", "--lib", metavar="LIB", action="append", type=text, default=[], help="A library to link.")
    @argument("-L", dest="library_dirs", metavar="DIR", action="append", type=text, default=[], help="A folder with libraries.")
    @argument("-I", "--include", metavar="DIR", action="append", type=text, default=[], help="A folder with .pxd, .pxi and C header files.")
    @argument("-n", "--name", type=text, help="The module's name (default: made from the hash).")
    @argument("--verbose", action="store_true", help="Show the files and the compiler's commands.")
    @cell_magic
    def pyxc(self, line, cell):
        """Compile the cell with pyxc and import all its public names."""
        options = parse_argstring(self.pyxc, line)
        try:
            module = load(*build(options, line, cell))
        except (CompileError, CellError) as error:
            raise CellError(str(error)) from None
        names = getattr(module, "__all__", None) or [name for name in vars(module) if not name.startswith("_")]
        self.shell.push({name: getattr(module, name) for name in names}, interactive=False)


def build(options, line, cell):
    """The name and the path of the compiled module."""
    digest = fingerprint(options, line, cell)
    name = options.name or "_pyxc_magic_" + digest
    folder = cache_folder() / digest
    source, path = folder / (name + ".pyx"), folder / (name + sysconfig.get_config_var("EXT_SUFFIX"))
    folder.mkdir(parents=True, exist_ok=True)
    source.write_text(f"# %%pyxc {line.strip()}\n{cell}", encoding="utf-8")
    compile_cell(options, name, source, path)
    if options.verbose:
        print(f"{source} -> {path}")
    return name, path


def fingerprint(options, line, cell):
    program = os.stat(find())
    parts = [cell, line, sys.executable, sys.version, program.st_size, program.st_mtime_ns, os.environ.get("CFLAGS"), os.environ.get("LDFLAGS")]
    if options.force:
        parts.append(time.time_ns())        # a name of its own: a module that is loaded cannot be replaced
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]


def cache_folder():
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "pyxc" / "cells"


def compile_cell(options, name, source, path):
    arguments = [options.level or "-3", *(["-v"] if options.verbose else []), *(f"-I{folder}" for folder in (*options.include, os.getcwd()))]
    done = run(*arguments, "--python", sys.executable, "--module-name", name, "-o", path, source,
               env=environment(options), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    messages = re.sub(f"^{re.escape(str(source))}(?=:)", "cell", done.stdout, flags=re.MULTILINE)
    if done.returncode != 0:
        raise CellError(messages)
    sys.stderr.write(messages)


def environment(options):
    """The environment of the compiler, with the cell's flags after the user's own."""
    flags = {"CFLAGS": [*options.compile_args, *(shlex.quote("-I" + os.path.abspath(folder)) for folder in options.include)],
             "LDFLAGS": [*options.link_args, *(shlex.quote("-L" + os.path.abspath(folder)) for folder in options.library_dirs),
                         *("-l" + library for library in options.lib)]}
    return {**os.environ, **{key: " ".join([os.environ.get(key, ""), *words]).strip() for key, words in flags.items()}}


def as_it_is_now(path):
    """Another path to the file: the loader gives for a path what it has loaded from there before, though the file is a new one."""
    link = path.parent / f"{path.stat().st_mtime_ns:x}" / path.name
    link.parent.mkdir(exist_ok=True)
    with contextlib.suppress(FileExistsError):
        os.link(path, link)
    return link


def load(name, path):
    spec = importlib.util.spec_from_file_location(name, as_it_is_now(path))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]               # as `import` does
        raise
    return module
