"""Make the operations of one module fail, one after the other:  faults.py NAME FILE [--all]

The module was built with --inject-faults (runtime/fault.h). Twenty of the operations of its import and twenty of its doctests' are chosen,
always the same, or all of them are taken. An import happens in a process of its own. A doctest is repeated with the same failure; what it
leaves behind may not grow. Nothing may crash, and no SystemError be seen that the doctest does not expect: it tells of an error without an
exception. Says what is wrong, and nothing if all is well."""
import contextlib
import doctest
import gc
import importlib.util
import io
import os
import random
import sys
import time

RUNS = 5                                # at least as many blocks are left by what leaves one each time; others come and go
CHOSEN = 20
LONGEST = 0.5                           # seconds: what takes longer is tried, and not repeated
COUNT, AT = 0, 1                        # of __pyx_faults__


def load(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def chosen(name, operations, everything):
    """Of a list, all or some, the same in each run."""
    return operations if everything or len(operations) <= CHOSEN else sorted(random.Random(name).sample(operations, CHOSEN))


# ---- the import ------------------------------------------------------------------------------------------------------------

def import_in_child(name, path, number):
    """What is wrong with an import whose operation of that number fails; "" if nothing."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.environ["PYXC_FAIL_AT"] = str(number)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        try:
            load(name, path)
        except SystemError as error:
            os.write(writer, repr(error).encode())
        except BaseException:           # whatever the program made of it
            pass
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as told:
        message = told.read()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return message or (f"exit status {status}" if status else "")


# ---- doctests --------------------------------------------------------------------------------------------------------------

def run(test, module, number):
    """One run; returns what it printed."""
    output = io.StringIO()
    module.__pyx_faults__[COUNT], module.__pyx_faults__[AT] = 0, number
    with contextlib.redirect_stdout(output):
        doctest.DocTestRunner(verbose=False).run(test)
    module.__pyx_faults__[AT] = 0
    test.globs = vars(module).copy()    # the run has cleared it
    return output.getvalue()


def left():
    sys._clear_type_cache()
    gc.collect()
    return sys.gettotalrefcount() if hasattr(sys, "gettotalrefcount") else sys.getallocatedblocks()


def growth(test, module, number):
    """By how much the references grow in RUNS runs with this failure, when caches are full."""
    for _ in range(RUNS):
        run(test, module, number)
    before = left()
    for _ in range(RUNS):
        run(test, module, number)
    return left() - before


def operations_of(tests, module):
    """(number of a doctest, number of one of its operations) for all that a clean run does."""
    for i, test in enumerate(tests):
        run(test, module, 0)
        yield from ((i, number) for number in range(1, module.__pyx_faults__[COUNT] + 1))


def try_operation(test, module, number):
    """What is wrong when it fails; "" if nothing."""
    started = time.monotonic()
    first = run(test, module, number)
    is_long = time.monotonic() - started > LONGEST
    if "SystemError" in first and "SystemError" not in str([example.want for example in test.examples]):
        return "SystemError"
    if not is_long and growth(test, module, number) >= RUNS and growth(test, module, number) >= RUNS:
        return "leaves references behind"
    return ""


def main(name, path, *options):
    everything = "--all" in options
    report, sys.stdout = sys.stdout, open(os.devnull, "w")                          # finalisers print whenever they run
    module = load(name, path)
    imported = module.__pyx_faults__[COUNT]
    tests = [test for test in doctest.DocTestFinder().find(module) if test.examples]
    for i, number in chosen(name, list(operations_of(tests, module)), everything):
        where = f"{tests[i].name}, operation {number}"
        print(where, file=sys.stderr, flush=True)                                   # the last word, if it crashes
        fault = try_operation(tests[i], module, number)
        if fault:
            print(f"{where}: {fault}", file=report, flush=True)
    del sys.modules[name]
    for number in chosen(name, range(1, imported + 1), everything):
        fault = import_in_child(name, path, number)
        if fault:
            print(f"import, operation {number}: {fault}", file=report)


main(*sys.argv[1:])
