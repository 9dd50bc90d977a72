"""The CPythons at hand, from 3.9 on, that modules can be built for: {"3.11": (program, include folder)}, one for each version, and "3.11d" for a
debug build.

They are the one that runs the tests, pyenv's, the system's, and those that $PYXC_PYTHONS names, with ":" between them.
"""
import glob
import json
import os
import subprocess
import sys

ASK = """import json, os, sys, sysconfig
include = sysconfig.get_path("include")
kind = sys.implementation.name + ("d" if hasattr(sys, "gettotalrefcount") else "")
print(json.dumps([list(sys.version_info[:2]), include, os.path.exists(include + "/Python.h"), kind]))"""


def interpreters():
    pyenv = os.environ.get("PYENV_ROOT", os.path.expanduser("~/.pyenv"))
    named = [program for program in os.environ.get("PYXC_PYTHONS", "").split(":") if program]
    found = {}
    for program in [sys.executable, *sorted(glob.glob(pyenv + "/versions/*/bin/python3")), *sorted(glob.glob("/usr/bin/python3.[0-9]*")), *named]:
        answer = subprocess.run([program, "-c", ASK], capture_output=True, text=True)
        if answer.returncode == 0:
            version, include, has_headers, kind = json.loads(answer.stdout)
            if has_headers and kind.startswith("cpython") and version >= [3, 9]:
                found.setdefault("{}.{}".format(*version) + kind[len("cpython"):], (program, include))
    return found


INTERPRETERS = interpreters()
