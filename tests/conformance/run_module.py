"""Import a built module and run its doctests, or its unittests if its name begins with test_:  run_module.py NAME FILE FOLDER

The last line tells how many were run, and the names of those that failed, as JSON.
"""
import doctest
import importlib.util
import io
import json
import os
import sys
import unittest

name, path, folder = sys.argv[1:]
sys.path[0] = folder                    # instead of this program's
spec = importlib.util.spec_from_file_location(name, path)
module = importlib.util.module_from_spec(spec)
sys.modules[name] = module
spec.loader.exec_module(module)
if name.startswith("test_"):
    suite = unittest.defaultTestLoader.loadTestsFromModule(module)
    try:
        suite.addTests(doctest.DocTestSuite(module))
    except ValueError:
        pass                            # it has none
else:
    suite = doctest.DocTestSuite(module)
said = io.StringIO()
result = unittest.TextTestRunner(stream=said, verbosity=0).run(suite)
failed = [str(test).split()[0] for test, _ in result.failures + result.errors]
print("\n" + said.getvalue())
print("@@" + json.dumps([result.testsRun, failed]))
sys.stdout.flush()
os._exit(0)                             # threads that still run do not count
