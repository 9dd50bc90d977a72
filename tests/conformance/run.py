#!/usr/bin/env python3
"""Runs Cython's public tests (suite.py) with a compiler that takes Cython's command line, and compares with what results.txt says of each.

    run.py [--compiler 'COMMAND'] [--match REGEX] [--kinds run,compile,error] [-j N] [-v]
    run.py --write      writes results.txt, and what docs/STATUS.md says of it

Run it with an interpreter in which NumPy can be imported and Cython cannot, so that nothing of Cython's passes for ours: `./dev status` does.
A file that passed when results.txt was written has to pass: the exit status tells.
"""
import argparse
import concurrent.futures
import importlib.util
import sys
from pathlib import Path

from judge import Judge
from status import write_status
from suite import KINDS, cases, fetch

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
RESULTS = HERE / "results.txt"
PASSES = "passes"


def main():
    options = parse_arguments()
    tests = options.suite or fetch()
    judge = Judge(tests, options.compiler, options.python, options.timeout, options.path)
    todo = list(cases(tests, options.kinds.split(","), options.match))
    with concurrent.futures.ThreadPoolExecutor(options.j) as pool:
        outcomes = []
        for outcome in pool.map(judge, todo):
            outcomes.append(outcome)
            if options.v:
                print(f"{outcome.case.name}: {outcome.reason or PASSES}", outcome.log, sep="\n", flush=True)
    print(f"{sum(not outcome.reason for outcome in outcomes)} of {len(outcomes)} files pass")
    worse = report_changes(outcomes)
    if options.write:
        write_results(outcomes)
        write_status(ROOT / "docs/STATUS.md", outcomes)
    return worse


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--compiler", default=ROOT / "build/pyxc", help="its command (build/pyxc)")
    parser.add_argument("--kinds", default=",".join(KINDS[:3]), help="without srctree, which needs a stand-in for the package `Cython`")
    parser.add_argument("--match", default="", help="run only files with such names")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--suite", type=Path, help="Cython's folder tests/; otherwise it is fetched")
    parser.add_argument("--python", default=sys.executable, help="the interpreter that the modules are for")
    parser.add_argument("--path", default="", help="comes first on PYTHONPATH")
    parser.add_argument("--timeout", type=int, default=150, help="seconds for one step")
    parser.add_argument("-j", type=int, default=2)
    parser.add_argument("-v", action="store_true", help="show each outcome, and what a step that failed has printed")
    options = parser.parse_args()
    options.compiler = str(options.compiler)
    if importlib.util.find_spec("Cython") and not options.path:
        parser.error("Cython can be imported here")
    if options.write and (options.match or options.kinds != parser.get_default("kinds")):
        parser.error("--write is for a whole run")
    return options


def write_results(outcomes):
    lines = sorted(f"{outcome.case.name}: {outcome.reason or PASSES}\n" for outcome in outcomes)
    RESULTS.write_text("".join(lines))


def report_changes(outcomes):
    """What differs from results.txt; 1 if something that passed does not pass any more."""
    known = dict(line.split(": ", 1) for line in RESULTS.read_text().splitlines())
    worse = 0
    for outcome in outcomes:
        before, now = known.get(outcome.case.name, "not in results.txt"), outcome.reason or PASSES
        if before != now:
            print(f"{outcome.case.name}: {now} (it was: {before})")
            worse |= before == PASSES
    return worse


if __name__ == "__main__":
    sys.exit(main())
