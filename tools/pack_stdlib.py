"""Packs the .pxd files under a folder into one C file, so that the compiler carries its standard declarations in itself.

    pack_stdlib.py FOLDER OUTPUT

The output defines the table of compiler/declare/stdlib_pack.h: one row a file, sorted by the bytes of its path.
"""
import sys
from pathlib import Path

from prelude import declarations

HEAD = """\
/* Made by tools/pack_stdlib.py. */
#include "stdlib_pack.h"

"""


def c_string(text):
    """The text as C string literals, one for each of its lines."""
    escapes = {ord("\\"): "\\\\", ord('"'): '\\"', ord("\n"): "\\n", ord("\t"): "\\t", ord("?"): "\\?"}
    return "\n".join(f'    "{line.translate(escapes)}"' for line in text.splitlines(keepends=True)) or '    ""'


def c_array(names):
    """NULL at its end."""
    return "{" + "".join(f'"{name}", ' for name in names) + "0}"


def pack(folder):
    paths = sorted(folder.rglob("*.pxd"), key=lambda path: path.relative_to(folder).as_posix().encode())
    texts = [path.read_text(encoding="utf-8") for path in paths]
    rows = [f'    {{"{path.relative_to(folder).as_posix()}", {{text_{i}, sizeof text_{i} - 1}}, names_{i}}},'
            for i, path in enumerate(paths)]
    yield HEAD
    for i, text in enumerate(texts):
        yield f"static const char text_{i}[] =\n{c_string(text)};\n"
        yield f"static const char *const names_{i}[] = {c_array(sorted({d.name for d in declarations(text)}))};\n\n"
    yield f"const int stdlib_file_count = {len(rows)};\n"
    yield "const StdlibFile stdlib_files[] = {\n" + "\n".join([*rows, "    {0, {0, 0}, 0},"]) + "\n};\n"


def main(folder, output):
    text = "".join(pack(Path(folder)))
    Path(output).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
