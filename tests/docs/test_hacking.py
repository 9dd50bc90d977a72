"""What docs/HACKING.md shows is what the compiler prints."""
import re
from pathlib import Path

import pytest

TEXT = (Path(__file__).parents[2] / "docs" / "HACKING.md").read_text()
PROGRAM = re.search(r"```cython\n(.*?)```", TEXT, re.S)[1]
DUMPS = dict(re.findall(r"```\n\$ pyxc (--dump=\S+) width.pyx\n(.*?)```", TEXT, re.S))


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "width.pyx").write_text(PROGRAM)
    return tmp_path


@pytest.mark.parametrize("option", DUMPS)
def test_dump(pyxc, folder, option):
    shown = DUMPS[option].removesuffix("…\n")                # the rest is left out
    assert pyxc(option, "width.pyx", cwd=folder).stdout.startswith(shown)


def test_c(pyxc, folder):
    function = re.search(r"```c\n(.*?)```", TEXT, re.S)[1]
    pyxc("-o", "width.c", "width.pyx", cwd=folder)
    assert function in (folder / "width.c").read_text()
