"""The examples do what their launch.py shows."""
import shutil
import sys

import pytest

SHOWN = {
    "hello": "Hello World!\n",
    "python2_print": "Hello World!\n",
    "integrate": "10,000,000 strips: 3.141592653601\n",
    "mandelbrot": "turns in all: 17391436\n",
}


@pytest.mark.parametrize("name", SHOWN)
def test_example(here, pytestconfig, name):
    shutil.copytree(pytestconfig.rootpath / "examples" / name, here.path, dirs_exist_ok=True)
    said = here.build("--python", sys.executable, *[path.name for path in here.path.glob("*.pyx")])
    assert ("warning: " in said) == (name == "python2_print")
    assert here.compiler("launch.py", program=sys.executable, cwd=here.path).stdout.endswith(SHOWN[name])


def test_python2_print_is_silent_at_level_2(here, pytestconfig):
    shutil.copy(pytestconfig.rootpath / "examples/python2_print/hello.pyx", here.path)
    assert here.build("-2", "-C", "hello.pyx") == ""
