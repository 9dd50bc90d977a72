"""Cython's public tests: where they come from, which of them count, and what each of them is.

They are the folder tests/ of Cython's source distribution, which pip fetches into the user's cache the first time. They are split in two halves by
a hash of their name: the open one is run here, and the other is never looked at, so that it can tell others how far what is learnt from this one goes.
Of the open half those count that Cython itself passes, with CPython 3.11 and NumPy; they stand in counted.txt.
"""
import collections
import dataclasses
import hashlib
import os
import re
import subprocess
import sys
import tarfile
from pathlib import Path

VERSION = "3.3.0"
FOLDERS = {"run": "run", "memoryview": "run", "buffers": "run", "compile": "compile", "errors": "error", "build": "run"}     # and the kind of what is in them
KINDS = ("run", "compile", "error", "srctree")
COUNTED = set((Path(__file__).parent / "counted.txt").read_text().split())


@dataclasses.dataclass(frozen=True)
class Case:
    name: str                   # run/addloop.pyx
    path: Path
    kind: str                   # one of KINDS
    tags: dict                  # of the comments in its head, `# tag: cpp, numpy`: {"tag": ["cpp", "numpy"]}

    @property
    def module(self):
        return self.path.stem

    @property
    def is_cpp(self):
        return "cpp" in self.tags["tag"]


def fetch():
    """The folder tests/ of Cython's source distribution."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "cython-tests"
    tests = cache / f"cython-{VERSION}" / "tests"
    if not tests.exists():
        cache.mkdir(parents=True, exist_ok=True)
        options = ["--quiet", "--no-deps", "--no-build-isolation", "--no-binary", ":all:", "--dest", cache]
        subprocess.run([sys.executable, "-m", "pip", "download", *options, f"cython=={VERSION}"], check=True)
        with tarfile.open(cache / f"cython-{VERSION}.tar.gz") as archive:
            archive.extractall(cache)
    return tests


def cases(tests, kinds=KINDS, match=""):
    """The tests that count, of some kinds and with names that `match` fits."""
    for folder, kind in FOLDERS.items():
        for path in sorted((tests / folder).glob("*")):
            name = f"{folder}/{path.name}"
            if is_open(name) and name in COUNTED and re.search(match, name):
                tags = tags_of(path)
                case = Case(name, path, "srctree" if path.suffix == ".srctree" else (tags["mode"] or [kind])[0], tags)
                if case.kind in kinds:
                    yield case


def is_open(name):
    return int(hashlib.sha256(name.encode()).hexdigest()[0], 16) % 2 == 0


def tags_of(path):
    """What the comments at the head of a file say: {"mode": ["run"], "tag": [...]}"""
    tags = collections.defaultdict(list)
    for line in path.read_text(encoding="latin-1").removeprefix("\xef\xbb\xbf").split("\n"):
        line = line.strip()
        found = re.match(r"#\s*(\w+)\s*:(.*)$", line)
        if found:
            tags[found[1]] += [value.strip() for value in found[2].split(",") if value.strip()]
        elif line[:1] != "#" and (line or tags):
            break
    return tags
