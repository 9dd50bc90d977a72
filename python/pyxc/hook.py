"""setuptools: a project that asks for pyxc in pyproject.toml needs no code to have its .pyx sources compiled.

    [build-system]
    requires = ["setuptools", "pyxc-compiler"]          # this, or a table [tool.pyxc], is how a project asks

    [tool.pyxc]
    language-level = 3
    include-path = ["include"]
    directives = { boundscheck = false }

setuptools calls finalize() for every project that it builds. Others are left as they are. In ours, build_ext translates an extension just before
it compiles it, so that neither setuptools nor Cython, which takes over build_ext wherever it can be imported, ever meets a .pyx file.
"""
import re
from pathlib import Path

from .build import arguments, translate

SETTINGS = {"language-level", "include-path", "directives"}


def finalize(distribution):
    """The entry point, called with each new setuptools Distribution."""
    settings = project_settings(Path("pyproject.toml"))
    if settings is None:
        return

    def get_command_class(name):
        command = type(distribution).get_command_class(distribution, name)
        return translating(command, settings) if name == "build_ext" else command
    distribution.get_command_class = get_command_class


def project_settings(path):
    """The compiler's arguments from the project's [tool.pyxc]; None if the project does not ask for pyxc."""
    project = read_toml(path)
    table = project.get("tool", {}).get("pyxc")
    requires = project.get("build-system", {}).get("requires", ())
    if table is None and not any(is_pyxc(requirement) for requirement in requires):
        return None
    table = table or {}
    unknown = sorted(set(table) - SETTINGS)
    if unknown:
        from distutils.errors import DistutilsOptionError
        raise DistutilsOptionError(f"pyproject.toml: [tool.pyxc] has no setting '{unknown[0]}' (only {', '.join(sorted(SETTINGS))})")
    return arguments(table.get("include-path", ()), table.get("directives"), table.get("language-level"))


def read_toml(path):
    if not path.is_file():
        return {}
    try:
        import tomllib
    except ImportError:
        import tomli as tomllib
    return tomllib.loads(path.read_text(encoding="utf-8"))


def is_pyxc(requirement):
    name = re.match(r"\s*([\w.-]*)", requirement)[1]
    return re.sub(r"[-_.]+", "-", name).lower() == "pyxc-compiler"


def translating(base, settings):
    """The class `base` of the command build_ext, with the translation before it."""
    from distutils.errors import CompileError

    class build_ext(base):
        def build_extension(self, extension):
            force = ["-f"] if self.force else []
            translated = translate(extension, [*settings, *force], self.build_temp)
            if translated is None:
                raise CompileError(f"{extension.name}: not compiled")
            super().build_extension(translated)
    return build_ext
