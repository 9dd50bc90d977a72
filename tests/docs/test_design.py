"""What docs/DESIGN.md lists, is what there is."""
import re
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "DESIGN.md").read_text()
FOLDERS = dict(re.findall(r"^((?!CMake)[a-z][\w/]*)/ +(.*(?:\n  .*)*)", re.search(r"^## 5\..*?```\n(.*?)```", TEXT, re.M | re.S)[1], re.M))
PASSES = re.findall(r"^PASS\((\w+)", (ROOT / "codegen/passes/passes.def").read_text(), re.M)
BOXES = [folder for folder in FOLDERS if folder not in ("runtime", "stdlib", "python/pyxc", "tools")]


def sources(folder):
    return [f for f in sorted((ROOT / folder).iterdir()) if f.suffix in (".c", ".re", ".y", ".asdl", ".def")]


@pytest.mark.parametrize("folder", BOXES)
def test_files_are_listed(folder):
    """By name, or by check_*, which is check.c too."""
    words = re.findall(r"[\w*]+", FOLDERS[folder]) + (PASSES if folder == "codegen/passes" else [])
    assert not [f.name for f in sources(folder) if not any(fnmatch(f.stem, word) or fnmatch(f.stem + "_", word) for word in words)]


def test_tables_are_listed():
    listed = re.search(r"^## 4\..*?^## 5\.", TEXT, re.M | re.S)[0]
    assert not [f.name for folder in BOXES for f in sources(folder) if f.suffix == ".def" and f.name not in listed]


def test_passes_are_listed():
    listed = re.findall(r"^\| `(\w+)` \|", re.search(r"^Order of the passes.*?^## ", TEXT, re.M | re.S)[0], re.M)
    assert [name for name in listed if name in PASSES] == PASSES
