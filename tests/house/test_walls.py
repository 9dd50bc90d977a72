"""The walls of the house: who may include whom, and where C API names and C spelling may stand."""
import pathlib
import re

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BELOW = {                                     # the folders of boxes, and which stand directly beneath
    "base": [],
    "parser/tree": ["base"],
    "parser/unicode": ["base"],
    "parser/postcheck": ["parser/tree"],
    "parser": ["parser/postcheck", "parser/unicode"],
    "compiler/compile_time": ["parser"],
    "compiler/types": ["parser"],
    "compiler/declare": ["compiler/types", "compiler/compile_time"],
    "compiler/flow": ["compiler/declare"],
    "compiler/check": ["compiler/flow"],
    "codegen/ir": ["compiler/types"],
    "codegen/lower": ["compiler/check", "codegen/ir"],
    "codegen/passes": ["codegen/ir"],
    "codegen/emit": ["codegen/ir"],
    "runtime": [],
}
SEES = {}
for folder, beneath in BELOW.items():
    SEES[folder] = {folder}.union(*(SEES[b] for b in beneath))
C_API = re.compile(r"\bPy[A-Z_]\w*\s*\(|\bPyObject\b")
C_API_PLACES = ("codegen/emit", "runtime")


def sources():
    for folder in [*SEES, "driver"]:
        yield from sorted((ROOT / folder).glob("*.[chy]")) + sorted((ROOT / folder).glob("*.re"))


HOMES = {f.name: f.parent.relative_to(ROOT).as_posix() for f in sources() if f.suffix == ".h"}
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)


@pytest.mark.parametrize("folder", SEES)
def test_includes_stay_on_their_floor(folder):
    climbs = [
        f"{f.relative_to(ROOT)} includes {name} of {HOMES[name]}"
        for f in sources() if f.parent == ROOT / folder
        for name in INCLUDE.findall(f.read_text())
        if name in HOMES and HOMES[name] not in SEES[folder]
    ]
    assert not climbs


def test_headers_are_included_by_their_bare_name():
    assert not [f"{f}: {n}" for f in sources() for n in INCLUDE.findall(f.read_text()) if "/" in n]


def test_the_runtime_hides_no_header_of_c():
    """Modules that are linked with it look into its folder first."""
    of_c = """assert complex ctype errno fenv float inttypes iso646 limits locale math setjmp signal stdalign stdarg stdatomic stdbool stddef stdint
              stdio stdlib string tgmath threads time uchar wchar wctype""".split()
    assert not [f.name for f in sources() if f.parent == ROOT / "runtime" and f.suffix == ".h" and f.stem in of_c]


def test_the_c_api_stands_in_its_places():
    strangers = [
        f"{f.relative_to(ROOT)}: {match.group()}"
        for f in sources() if not f.relative_to(ROOT).as_posix().startswith(C_API_PLACES)
        for match in C_API.finditer(COMMENT.sub("", f.read_text()))
    ]
    assert not strangers


def test_python_versions_are_known_in_one_file():
    assert not [f.name for f in sources() if "PY_VERSION_HEX" in COMMENT.sub("", f.read_text()) and f.name != "compat.h"]


def test_every_table_has_a_reader():
    tables = [f.name for folder in [*SEES, "driver"] for f in (ROOT / folder).glob("*.def")]
    text = "".join(f.read_text() for f in sources())
    assert not [t for t in tables if f'"{t}"' not in text]


PROTOTYPE = re.compile(r"^(?!static|typedef|#)[A-Za-z][\w *]*?\b(\w+)\([^(){};]*\)[^(){};]*;", re.M)


def test_headers_offer_what_others_use():
    """What one file alone uses is `static`, and in no header; unit tests count as others."""
    others = [f for pattern in ("*/*.def", "*/*/*.def", "tests/*/*.[ch]") for f in ROOT.glob(pattern)]
    text = {f: f.read_text() if f.suffix == ".re" else COMMENT.sub("", f.read_text()) for f in [*sources(), *others]}
    users = {}
    for f, content in text.items():
        for name in re.findall(r"\w+", content):
            users.setdefault(name, []).append(f)
    private = [
        f"{header.relative_to(ROOT)}: {name}"
        for header in text if header.suffix == ".h" and header.parent not in (ROOT / "runtime", ROOT / "tests/unit")
        for name in PROTOTYPE.findall(text[header])
        if len(set(users[name])) < 3 and users[name].count(header) == 1
    ]
    assert not private


HEADING = re.compile(r"^/\* (?:-+ )?(\w+\.(?:c|re|y)(?:, \w+\.(?:c|re|y))*)|^/\* -+ ", re.M)


def test_headings_in_headers_name_the_file():
    """What stands under `name.c` in a header is defined in that file (in a grammar: named there)."""
    strangers = []
    for header in [f for f in sources() if f.suffix == ".h"]:
        text = header.read_text()
        headings = [*HEADING.finditer(text), re.search(r"\Z", text)]
        for heading, end in zip(headings, headings[1:]):
            if not heading[1]:
                continue
            files = [header.parent / name for name in heading[1].split(", ")]
            strangers += [f"{header.name}: there is no {f.name}" for f in files if not f.exists()]
            defined = "".join(f.read_text() for f in files if f.exists())
            offered = PROTOTYPE.findall(COMMENT.sub("", text[heading.end():end.start()]))
            strangers += [
                f"{header.name}: {name} is not in {heading[1]}" for name in offered
                if not re.search(rf"^(?:\w[^;\n]*\b{name}\(|%name {name}\b)", defined, re.M)
            ]
    assert not strangers
