"""The Python side as users meet it: the distribution is built and installed by pip into a folder of its own, once for all tests."""
import os
import subprocess
import sys

import pytest


@pytest.fixture(scope="session")
def site(pytestconfig, tmp_path_factory):
    """The folder with the installed distribution. CMake works in build/wheel, so that the second time little is left to do."""
    pytest.importorskip("scikit_build_core")
    folder = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-build-isolation", "--no-deps"]
    done = subprocess.run([*pip, "--config-settings", "build-dir=build/wheel", "--target", folder, pytestconfig.rootpath],
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture
def environment(site, tmp_path):
    """The environment of a user who has installed the distribution, and whose home is new."""
    clean = {name: value for name, value in os.environ.items() if name not in ("PYXC", "CC", "CFLAGS", "LDFLAGS", "VIRTUAL_ENV")}
    return {**clean, "PYTHONPATH": str(site), "XDG_CACHE_HOME": str(tmp_path / "cache"), "IPYTHONDIR": str(tmp_path / "ipython")}


@pytest.fixture
def python(environment, tmp_path):
    """Run this interpreter with arguments; `env` adds to the environment."""
    def run(*arguments, env=None, **options):
        options = {"cwd": tmp_path, "capture_output": True, "text": True, "timeout": 120, **options}
        return subprocess.run([sys.executable, *map(str, arguments)], env={**environment, **(env or {})}, **options)
    return run
