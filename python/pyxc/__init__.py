"""The Python side of pyxc, a compiler for Cython's language.

The compiler is a C program. What stands here only calls it:

    python -m pyxc          the program itself, for this interpreter
    pyxc.build              cythonize() for setup.py
    pyxc.hook               .pyx sources in setuptools projects, without any code in the project
    pyxc.magic              the %%pyxc cell of IPython and Jupyter (%load_ext pyxc)
"""


def load_ipython_extension(shell):
    """What `%load_ext pyxc` calls."""
    from .magic import PyxcMagics
    shell.register_magics(PyxcMagics)


def __getattr__(name):
    if name == "__version__":
        from importlib.metadata import version
        return version("pyxc-compiler")
    raise AttributeError(f"module 'pyxc' has no attribute {name!r}")
