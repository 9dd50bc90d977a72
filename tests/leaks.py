"""Import one module from a file, run each of its doctests again and again, and name those that leave references behind:
leaks.py NAME FILE

Only a debug build of CPython counts all references."""
import contextlib
import doctest
import gc
import importlib.util
import io
import sys
import time

RUNS = 5                                # at least as many references are left by what leaves one each time; others come and go
LONGEST = 2                             # seconds: what takes longer is not repeated


def references():
    sys._clear_type_cache()             # of what was found in classes, and by which names
    gc.collect()
    return sys.gettotalrefcount()


def run(test, module):
    with contextlib.redirect_stdout(io.StringIO()):
        doctest.DocTestRunner(verbose=False).run(test)
    test.globs = vars(module).copy()    # the run has cleared it


def growth(test, module):
    """By how much the references grow in RUNS runs, when caches are full."""
    started = time.monotonic()
    run(test, module)
    if time.monotonic() - started > LONGEST:
        return 0
    for _ in range(RUNS):
        run(test, module)
    before = references()
    for _ in range(RUNS):
        run(test, module)
    return references() - before


def main(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    for test in doctest.DocTestFinder().find(module):
        if test.examples and growth(test, module) >= RUNS:
            print(f"{test.name} leaves references behind")


main(*sys.argv[1:])
