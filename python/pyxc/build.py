"""cythonize(): from .pyx sources to Extension objects whose sources are C, for setup.py.

    from setuptools import setup
    from pyxc.build import cythonize
    setup(ext_modules=cythonize("src/**/*.pyx"))

The signature is Cython's. Each module is one run of the compiler, which decides by itself what is up to date.
"""
import copy
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .command import CompileError, run
from .sources import apply_comments, expand, is_module

__all__ = ["CompileError", "cythonize"]

# Options of Cython's that do not change what a module does, and those that do and are not built yet: they may be given, but not be set.
NO_EFFECT = {"annotate", "cache", "common_utility_include_dir", "c_line_in_traceback", "emit_linenums", "gdb_debug", "timestamps", "verbose"}
NOT_BUILT = {"capi_reexport_cincludes", "compile_time_env", "create_extension", "np_pythran", "shared_utility_qualified_name"}


def cythonize(module_list, exclude=(), nthreads=0, aliases=None, quiet=False, force=None, language=None, exclude_failures=False,
              show_all_warnings=False, *, include_path=(), compiler_directives=None, language_level=None, build_dir=None, depfile=False, **options):
    """Translate the modules that `module_list` names and return Extension objects with C sources.

    `module_list` is a pattern such as "pkg/**/*.pyx", an Extension, or a list of these. `exclude` are patterns too. The C file stands beside
    the source, or under `build_dir`. Raises CompileError when a module does not compile; with `exclude_failures`, leaves it out.
    """
    check_options(options)
    extensions = list(expand(module_list, [exclude] if isinstance(exclude, str) else exclude or ()))
    for extension in extensions:
        extension.language = extension.language or language
    settings = [*arguments(include_path, compiler_directives, language_level, force), *(["--depfile"] if depfile else [])]

    with ThreadPoolExecutor(nthreads or os.cpu_count()) as pool:
        translated = list(pool.map(lambda extension: translate(extension, settings, build_dir, aliases), extensions))
    if None in translated and not exclude_failures:
        raise CompileError(", ".join(ext.name for ext, done in zip(extensions, translated) if not done) + ": not compiled")
    return [extension for extension in translated if extension]


def check_options(options):
    for name, value in options.items():
        if name not in NO_EFFECT | NOT_BUILT:
            raise TypeError(f"cythonize() does not know the option '{name}'")
        if name in NOT_BUILT and value:
            raise NotImplementedError(f"cythonize(): not supported yet: the option '{name}'")


def arguments(include_path=(), directives=None, language_level=None, force=False):
    """The compiler's arguments for these settings."""
    directives = dict(directives or {})
    if language_level is not None:
        directives["language_level"] = language_level
    return [*(f"-I{folder}" for folder in include_path),
            *(f"-X{name}={value}" for name, value in directives.items()),
            *(["-f"] if force else [])]


def translate(extension, settings=(), folder=None, aliases=None):
    """A copy of the extension with C in the place of its .pyx or .py source; None if that does not compile.

    The C file goes beside the source, or under `folder` at the module's place. Settings of the extension itself come after `settings`.
    """
    result = copy.copy(extension)
    source = module_source(extension)
    if source is None:
        return result
    apply_comments(result, source, aliases)
    output = c_file(result, source, folder)
    result.sources = [str(output) if other == source else other for other in result.sources]
    result.include_dirs = [*result.include_dirs, *([str(Path(source).parent)] if folder else [])]
    own = arguments(getattr(extension, "cython_include_dirs", None) or (), getattr(extension, "cython_directives", None))
    language = ["--cplus"] if result.language == "c++" else []

    output.parent.mkdir(parents=True, exist_ok=True)
    done = run(*settings, *own, *language, "--module-name", extension.name, "-o", output, source)
    return result if done.returncode == 0 else None


def module_source(extension):
    """The one source that is the module; the others are C."""
    modules = list(filter(is_module, extension.sources))
    if len(modules) > 1:
        raise ValueError(f"extension '{extension.name}' has more than one module among its sources: {', '.join(modules)}")
    return modules[0] if modules else None


def c_file(extension, source, folder):
    path = Path(folder, *extension.name.split(".")) if folder else Path(source).with_suffix("")
    return path.with_name(path.name + (".cpp" if extension.language == "c++" else ".c"))
