#!/usr/bin/env python3
"""Packs runtime/ into the compiler: python3 tools/pack_runtime.py runtime stdlib/prelude OUT.c

Reads the headers in the order in which px.h includes them, and the sources in rt.c's order, and cuts them into parts: one for each
function, type, macro, variable or table at the top level.  A part has its text without comments, everything `static`, and a list of the
parts that it needs, which are those whose names stand in its text.  The order of the parts is one in which every name is declared before
it is used; see codegen/emit/runtime_pack.h for how emit picks from them.  The files are packed, too, as they are.

What the prelude names of the runtime is compared with the prototypes here.

What the reader understands of C is what the runtime's style has: declarations begin in column 0; a function's body ends with "}" in
column 0; #if stands around whole declarations, which then are one part; a macro that makes functions is called alone on its lines.
"""
import os
import re
import sys
from pathlib import Path

from prelude import named_functions

TOP, COLD, HOT = range(3)
WIDTH = 120
WORD = re.compile(r"[A-Za-z_]\w*")
COMMENT_OR_STRING = re.compile(r'/\*.*?\*/|"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'', re.S)


class Part:
    def __init__(self, kind, text, header, names):
        self.kind = kind            # "preamble" "macro" "type" "group" "variable" "prototype" "inline" "function" "table"
        self.text = text
        self.header = header        # does it come from a header
        self.names = names
        self.is_hot = "PX_HOT " in text
        self.needs = []
        self.section = TOP
        self.number = -1


# ---- from a file to declarations ------------------------------------------------------------------------------------------------

def without_comments(text):
    text = COMMENT_OR_STRING.sub(lambda m: " " if m[0].startswith("/*") else m[0], text)
    return [line.rstrip() for line in text.split("\n")]


def without_strings(text):
    return COMMENT_OR_STRING.sub('""', text)


def is_complete(text):
    """Whether a declaration ends here: a function's body, a semicolon outside of brackets, or a call of a macro that makes functions."""
    bare = without_strings(text)
    if any(bare.count(a) != bare.count(b) for a, b in ("{}", "()")):
        return False
    is_function = "{" in bare and bare[:bare.index("{")].rstrip().endswith(")")
    return bare.endswith(";") or (bare.endswith("}") and is_function) or bool(re.match(r"PX_[A-Z_]+\(.*\)$", bare, re.S))


def declarations(lines):
    """The texts of the declarations, macros and #if groups in `lines`."""
    i = 0
    while i < len(lines):
        start, depth = i, 0
        if not lines[i]:
            i += 1
            continue
        if lines[i].startswith("#if"):
            while True:
                depth += lines[i].startswith("#if") - lines[i].startswith("#endif")
                i += 1
                if not depth:
                    break
        elif lines[i].startswith("#"):
            while lines[i].endswith("\\"):
                i += 1
            i += 1
        else:
            while not is_complete("\n".join(lines[start:i + 1])):
                i += 1
                if i == len(lines):
                    sys.exit(f"pack_runtime: a declaration doesn't end: {lines[start]}")
            i += 1
        yield "\n".join(line for line in lines[start:i] if line)


def without_guard(lines):
    """A header's lines between its include guard's."""
    used = [i for i, line in enumerate(lines) if line]
    first = lines[used[0]].split()
    if first[0] != "#ifndef" or lines[used[1]].split()[:2] != ["#define", first[1]]:
        return lines
    return lines[used[1] + 1:used[-1]]


# ---- macros that make functions -------------------------------------------------------------------------------------------------

def parse_macro(text):
    match = re.match(r"#define (\w+)\(([^)]*)\)\s*(.*)", text, re.S)
    if not match:
        return None
    body = "\n".join(line.rstrip("\\").rstrip() for line in match[3].split("\n"))
    return match[1], [p.strip() for p in match[2].split(",")], body


def split_arguments(text):
    arguments, depth, start = [], 0, 0
    for i, c in enumerate(text):
        depth += (c in "([{") - (c in ")]}")
        if c == "," and depth == 0:
            arguments.append(text[start:i].strip())
            start = i + 1
    return arguments + [text[start:].strip()]


def expand(call, macros):
    name = call[:call.index("(")]
    parameters, body = macros[name]
    values = dict(zip(parameters, split_arguments(call[call.index("(") + 1:-1].replace("\n", " "))))
    text = WORD.sub(lambda m: re.sub(r"\s+", " ", values.get(m[0], m[0])), body)
    text = re.sub(r"\s*##\s*", "", text)
    return [line[4:] if line.startswith("    ") else line for line in text.split("\n")]


# ---- from declarations to parts -------------------------------------------------------------------------------------------------

def without_conditions(text):
    """The lines of a group without its #if, #elif, #else, #endif."""
    return re.sub(r"^#(?!define)(?:[^\n]*\\\n)*[^\n]*$", "", text, flags=re.M).split("\n")


def names_of(text):
    if text.startswith("#if"):
        return sorted({name for d in declarations(without_conditions(text)) for name in names_of(d)})
    if text.startswith("#define"):
        return [WORD.findall(text)[1]]
    bare = re.sub(r"PyAPI_FUNC\([^)]*\)", "", without_strings(text))
    if bare.startswith("enum"):
        return re.findall(r"(\w+)\s*(?:=[^,}]*)?[,}]", bare[bare.index("{"):].replace("\n", " "))
    if bare.startswith("typedef"):
        pointer = re.search(r"\(\*\s*(\w+)\)\s*\(", bare) if "{" not in bare else None
        return [pointer[1] if pointer else WORD.findall(bare)[-1]]
    head = re.split(r"[({=;\[]", bare, maxsplit=1)[0]
    return [WORD.findall(head)[-1]]


def kind_of(text, header):
    bare = without_strings(text)
    if text.startswith("#define"):
        return "macro"
    if text.startswith("#"):
        return "group"
    if bare.startswith(("typedef", "enum", "struct")):
        return "type"
    if bare.startswith("extern"):
        return "variable"
    if "{" in bare and bare[:bare.index("{")].rstrip().endswith(")"):
        return "inline" if header else "function"
    return "prototype" if header and "(" in bare else "table"


def read_parts(path, header, macros):
    lines = without_comments(open(path, encoding="utf-8").read())
    lines = without_guard(lines) if header else lines
    pending = list(declarations(lines))
    while pending:
        text = pending.pop(0)
        macro = parse_macro(text)
        if macro:
            macros[macro[0]] = macro[1:]
        if text.startswith('#include "') or re.match(r"#define PX_(API|HOT|DATA)\b", text) or text.startswith("#pragma"):
            continue
        if re.match(r"PX_[A-Z_]+\(", text):
            pending[:0] = declarations(expand(text, macros))
            continue
        yield Part(kind_of(text, header), text, header, names_of(text))


def make_preamble(parts):
    """One part of everything up to the last #include <...>: it stands first, in every module."""
    last = max(i for i, p in enumerate(parts) if p.text.startswith("#include <"))
    preamble = Part("preamble", "\n".join(p.text for p in parts[:last + 1]), True, [])
    return [preamble] + parts[last + 1:]


def make_static(part, shared):
    """`static` for what other files may call."""
    text = re.sub(r"\b(extern )?PX_(API|HOT|DATA) ", "static ", part.text)
    lines = text.split("\n")
    for i, line in enumerate(lines):
        name = re.match(r"(?!static|typedef|[#\s{}])[\w *]*?(\w+)\(", line)
        if name and name[1] in shared and not line.endswith(";"):
            lines[i] = "static " + line
        if part.section == COLD and line.endswith(")"):
            separator = " " if len(lines[i]) + len(" PX_COLD {") < WIDTH else "\n"
            lines[i] = re.sub(r"^static (?!PX_COLD)", "static PX_COLD" + separator, lines[i])
    text = re.sub(SHORT, on_one_line, "\n".join(lines).replace(")\n{\n", ") {\n"), flags=re.M)
    part.text = re.sub(r"^(?:    )+", lambda m: "\t" * (len(m[0]) // 4), text, flags=re.M)


SHORT = r"^(static .*\) \{)\n    (\w.*;)\n\}$"                # a function of one statement


def on_one_line(function):
    line = f"{function[1]} {function[2]} }}"
    return line if len(line) <= WIDTH else function[0]


# ---- needs and order ------------------------------------------------------------------------------------------------------------

def find_needs(parts):
    """Fills part.needs with parts: whatever declares a word of the text, a function's definition rather than its prototype."""
    home = {}
    for p in parts:
        for name in p.names:
            if p.kind != "prototype":
                home.setdefault(name, p)
    for p in parts:
        words = dict.fromkeys(WORD.findall(without_strings(p.text)))
        p.needs = [home[w] for w in words if w in home and home[w] is not p and p.kind != "prototype"]
        if p.kind == "prototype":
            p.needs = [home[w] for w in words if w in home and home[w].kind in ("type", "macro", "group")]


def through_macros(part, seen=None):
    """The parts that `part` uses once its macros are expanded, in the order of their use (of a set it would not be the same in each build)."""
    seen = {} if seen is None else seen
    for n in part.needs:
        if n not in seen:
            seen[n] = True
            if n.kind == "macro":
                through_macros(n, seen)
    return seen


def heat(sources, hot_names):
    """A file's own functions are hot if only hot ones use them."""
    for p in sources:
        p.is_hot = any(n in hot_names for n in p.names) or (p.kind == "function" and p.text.startswith("static"))
    changed = True
    while changed:
        changed = False
        for p in sources:
            for n in p.needs if not p.is_hot else ():
                if n.is_hot and n.kind == "function" and n.text.startswith("static"):
                    n.is_hot = False
                    changed = True


def in_order(parts):
    """Depth first: what a part needs stands before it."""
    done, result = set(), []

    def visit(p):
        if p not in done:
            done.add(p)
            for n in through_macros(p):
                if n in inside:
                    visit(n)
            result.append(p)

    inside = set(parts)
    for p in parts:
        visit(p)
    return result


def arrange(parts):
    """All parts in the order of the file, numbered; parts that use a function before its definition need its prototype."""
    prototypes = {p.names[0]: p for p in parts if p.kind == "prototype"}
    hot_names = {name for name, p in prototypes.items() if p.is_hot}
    shared = set(prototypes) | {name for p in parts if p.kind == "variable" for name in p.names}
    defined_in_header = {name for p in parts if p.kind == "variable" for name in p.names}
    parts = [p for p in parts if p.kind != "table" or p.names[0] not in defined_in_header]
    find_needs(parts)
    top = [p for p in parts if p.header] + [p for p in parts if not p.header and p.kind in ("macro", "type")]
    sources = [p for p in parts if not p.header and p.kind not in ("macro", "type")]
    heat(sources, hot_names)
    ordered = top + in_order([p for p in sources if not p.is_hot]) + in_order([p for p in sources if p.is_hot])
    for number, p in enumerate(ordered):
        p.number = number
        p.section = TOP if number < len(top) else HOT if p.is_hot else COLD
        make_static(p, shared)
    for p in ordered:
        for n in through_macros(p) if p.kind != "macro" else ():
            if n.number > p.number and p.kind != "prototype":
                if n.names[0] not in prototypes:
                    sys.exit(f"pack_runtime: {p.names[0]} uses {n.names[0]}, which comes later and has no prototype")
                p.needs += [prototypes[name] for name in n.names if name in prototypes]
    return ordered


# ---- what the prelude names ----------------------------------------------------------------------------------------------------

def function_type(result, parameters):
    return f"{result} ({', '.join(parameters)})"


def declared_type(part):
    """Of the function that it declares."""
    result, parameters = re.match(r"(.*?)\w+\(([^)]*)\)", part.text.replace("\n", " ")).groups()
    types = [re.sub(r"\w+$", "", p.strip()).strip() for p in parameters.split(",") if p.strip() != "void"]
    return function_type(re.sub(r"\b(PX_\w+|static|inline) ", "", result).strip(), types)


def check_prelude(folder, parts):
    known = {p.names[0]: p for p in parts if p.header and p.kind in ("prototype", "inline")}
    for d in named_functions(folder):
        if d.c_name.startswith("px_"):
            said, found = function_type(d.result, d.parameters), declared_type(known[d.c_name]) if d.c_name in known else "absent"
            if said != found:
                sys.exit(f"pack_runtime: {d.c_name} is {said} in the prelude, {found} in the runtime")


# ---- output ---------------------------------------------------------------------------------------------------------------------

def literal(text):
    pieces = []
    for line in text.split("\n")[:-1]:
        pieces.append('"' + line.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t") + '\\n"')
    return "\n    ".join(pieces) or '""'


def check_width(parts):
    for p in parts:
        for line in p.text.split("\n"):
            if len(line) > WIDTH:
                sys.exit(f"pack_runtime: a line of {p.names[0]} has {len(line)} characters, more than {WIDTH}: {line.strip()}")


def write(path, parts, files):
    needs = [sorted({n.number for n in p.needs} - {p.number}) for p in parts]
    offsets = [sum(map(len, needs[:i])) for i in range(len(parts))]
    names = sorted({(name, p.number) for p in parts if p.kind != "prototype" for name in p.names})
    out = ["/* Made by tools/pack_runtime.py: the runtime's parts and files. */", '#include "runtime_pack.h"', "",
           "static const uint16_t needs[] = {" + ", ".join(str(n) for list_ in needs for n in list_) + ", 0};", "",
           "const RuntimePart runtime_parts[] = {"]
    for p, offset, own in zip(parts, offsets, needs):
        ends = "\n\n" if p.kind in ("function", "inline", "preamble", "group") else "\n"
        name = p.names[0] if p.names else "preamble"
        out.append(f'    {{"{name}",\n    {literal(p.text + ends)},\n    needs + {offset}, {len(own)}, {p.section}, {int(p.kind == "preamble")}}},')
    out += ["};", f"const int runtime_part_count = {len(parts)};", "", "const RuntimeName runtime_names[] = {"]
    out += [f'    {{"{name}", {number}}},' for name, number in names]
    out += ["};", f"const int runtime_name_count = {len(names)};", "", "const RuntimeFile runtime_files[] = {"]
    for name, text in files:
        out.append(f'    {{"{name}", {{\n    {literal(text)},\n    {len(text.encode())}}}}},')
    out += ["};", f"const int runtime_file_count = {len(files)};", ""]
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join(out))


def main():
    folder, prelude, out = sys.argv[1:]
    includes = lambda name: re.findall(r'^#include "(\w+\.[hc])"', open(os.path.join(folder, name), encoding="utf-8").read(), re.M)
    macros, parts = {}, []
    for name in includes("px.h"):
        parts += read_parts(os.path.join(folder, name), True, macros)
    for name in includes("rt.c"):
        if name.endswith(".c"):
            parts += read_parts(os.path.join(folder, name), False, macros)
    check_prelude(Path(prelude), parts)
    parts = arrange(make_preamble(parts))
    check_width(parts)
    files = [(n, open(os.path.join(folder, n), encoding="utf-8").read()) for n in sorted(os.listdir(folder)) if n.endswith((".h", ".c"))]
    write(out, parts, files)


main()
