"""Measuring so that two figures can be compared: what is compared runs in turn, not one after the other."""
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

LEAST = 0.02                                            # seconds that one measurement takes at least


def in_turn(things, rounds):
    """All things in each round, beginning with another one each time."""
    things = list(things)
    for turn in range(rounds):
        start = turn % len(things)
        yield from things[start:] + things[:start]


def alternate(actions, rounds):
    """Seconds that each action takes, one figure for each round."""
    repeats = {key: repeats_of(action) for key, action in actions.items()}
    times = {key: [] for key in actions}
    for key in in_turn(actions, rounds):
        times[key].append(seconds(actions[key], repeats[key]))
    return times


def seconds(action, repeats):
    start = time.perf_counter()
    for _ in range(repeats):
        action()
    return (time.perf_counter() - start) / repeats


def repeats_of(action):
    """How often an action is repeated to take a measurable time; running it warms it up, too."""
    repeats = 1
    while (taken := seconds(action, repeats) * repeats) < LEAST:
        repeats = max(repeats * 2, int(repeats * LEAST / max(taken, 1e-6)))
    return repeats


def shown(figures, factor=1.0):
    """Median, and the middle half of the figures."""
    low, middle, high = (value * factor for value in statistics.quantiles(figures, n=4, method="inclusive"))
    return f"{middle:.2f} ({low:.2f} to {high:.2f})"


IMPORT = """
import importlib.util, sys, time
def load(name, path):
    start = time.perf_counter()
    spec = importlib.util.spec_from_file_location(name, path)
    spec.loader.exec_module(importlib.util.module_from_spec(spec))
    return time.perf_counter() - start
load(*sys.argv[1:3])                                    # the first import of all pays for the import system
print(load(*sys.argv[3:]))
"""


def import_times(first, modules, rounds):
    """Seconds that the import of each (name, path) takes in a new process, after `first`; one figure for each round."""
    times = {module: [] for module in modules}
    for module in in_turn(modules, rounds):
        times[module].append(float(run_python(IMPORT, *first, *module)))
    return times


CALL = """
import importlib.util, sys
path, name, *calls = sys.argv[1:]
spec = importlib.util.spec_from_file_location(name, path)
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
for call in calls:
    eval(call, vars(module))
"""


def instructions(path, name, less, more, turns):
    """Instructions for each turn that the call `more` makes beyond `less`, as callgrind counts them; None without valgrind."""
    if not shutil.which("valgrind"):
        return None
    before, after = (count_instructions(CALL, path, name, less, call) for call in (less, more))
    return (after - before) / turns


def count_instructions(program, *arguments):
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", sys.executable, "-c", program, *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": "0"})
    return int(re.search(r"Collected : (\d+)", done.stderr)[1])


EACH = """
import importlib.util, os, sys
def load(path):
    spec = importlib.util.spec_from_file_location(os.path.basename(path).split(".")[0], path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
*calls, paths = map(eval, sys.argv[1:])
modules = [load(path) for path in paths]
for number, first, then in calls:
    exec(first, vars(modules[number]))
counted = [(compile(then, "", "exec"), vars(modules[number])) for number, first, then in calls]
for program, names in counted:
    os.getppid()
    exec(program, names)
os.getppid()
"""


def count_each(calls, paths):
    """Instructions of each (number of a module in `paths`, statement that warms it up, statement that is counted), by one run of callgrind: it
    begins a file anew where the program calls getppid."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "out")
        subprocess.run(["valgrind", "--tool=callgrind", "--dump-before=getppid", f"--callgrind-out-file={out}", sys.executable, "-c", EACH,
                        *map(repr, calls), repr([str(path) for path in paths])],
                       check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": "0"})
        texts = [open(f"{out}.{i + 2}").read() for i in range(len(calls))]
    return [int(re.search(r"^totals: (\d+)", text, re.MULTILINE)[1]) for text in texts]


def run_python(program, *arguments):
    return subprocess.check_output([sys.executable, "-c", program, *map(str, arguments)], text=True)
