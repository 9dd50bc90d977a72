"""Import one module from a file and run its doctests:  doctests.py NAME FILE"""
import doctest
import importlib.util
import sys

name, path = sys.argv[1:]
spec = importlib.util.spec_from_file_location(name, path)
module = importlib.util.module_from_spec(spec)
sys.modules[name] = module
spec.loader.exec_module(module)
failed, tried = doctest.testmod(module)
if tried == 0:
    sys.exit(f"{path} has no doctests")
sys.exit(failed > 0)
