#!/usr/bin/env python3
"""Makes ast.h and ast.c from parser/tree/ast.asdl.

usage: asdl.py ast.asdl FOLDER

ast.h: enums, structs, constructors, and for each category a list macro (STMT_NODES(X), EXPR_NODES(X), …) from which
later stages make their dispatch. ast.c: constructors and one table of fields, over which tree.c walks, clones, compares
and dumps trees.
"""
import re, sys

SCALARS = {"identifier": ("Name *", "NAME"), "string": ("Str ", "STRING"), "text": ("Str ", "TEXT"), "int": ("int ", "INT"), "bool": ("bool ", "BOOL"), "span": ("Span ", "SPAN")}
POINTERS = {"Symbol", "Scope", "Type"}                     # structs of later stages
LIST, OPTIONAL, ONE = "*", "?", ""


class Field:
    def __init__(self, text, enums, categories, given):
        kind, mark, self.name = re.fullmatch(r"(\w+)([*?]?) (\w+)", text).groups()
        if kind in SCALARS: self.c_type, self.tag = SCALARS[kind]
        elif kind in enums: self.c_type, self.tag = f"{kind} ", "ENUM"
        elif kind in POINTERS: self.c_type, self.tag = f"struct {kind} *", "POINTER"
        elif kind == "Given": self.c_type, self.tag = "struct GivenNode *", "POINTER"
        elif kind not in categories: sys.exit(f"ast.asdl: unknown kind {kind!r} in {text!r}")
        elif mark == LIST: self.c_type, self.tag = "NodeList ", "LIST"
        else: self.c_type, self.tag = "Node *", "NODE"
        self.names = f"{kind}_names" if self.tag == "ENUM" else "NULL"
        self.optional = mark == OPTIONAL
        self.given = given                                 # an argument of the constructor


class NodeKind:
    def __init__(self, category, name, fields): self.category, self.name, self.fields = category, name, fields

    def parameters(self): return "".join(f", {f.c_type}{f.name}" for f in self.fields if f.given)


def read(path):
    enums, rows = {}, []
    for line in open(path, encoding="utf-8"):
        line = line.split("#")[0].strip()
        if not line: continue
        if m := re.fullmatch(r"enum (\w+)\s*=\s*(.*)", line): enums[m[1]] = m[2].split(); continue
        m = re.fullmatch(r"(\w+) (\w+)\((.*)\)", line) or sys.exit(f"ast.asdl: cannot read {line!r}")
        rows.append(m.groups())
    categories = {c for c, _, _ in rows}
    nodes = []
    for category, name, body in rows:
        given, _, later = body.partition("|")
        fields = [Field(t.strip(), enums, categories, mine) for part, mine in ((given, True), (later, False)) for t in part.split(",") if t.strip()]
        nodes.append(NodeKind(category, name, fields))
    return enums, nodes


def header(enums, nodes):
    yield "/* Made by tools/asdl.py from parser/tree/ast.asdl. */\n#ifndef PYXC_AST_H\n#define PYXC_AST_H\n#include \"base.h\"\n"
    for pointer in sorted(POINTERS): yield f"struct {pointer};"
    yield "struct GivenNode;\n"
    for name, values in enums.items():
        yield f"typedef enum {name} {{ " + ", ".join(f"{name}_{v}" for v in values) + f" }} {name};\nextern const char *const {name}_names[];"
    yield "\ntypedef enum NodeId {\n    N_none,\n" + "".join(f"    N_{n.name},\n" for n in nodes) + "    NODE_COUNT\n} NodeId;\n"
    yield "#include \"tree.h\"\n"
    for n in nodes:
        yield f"typedef struct {n.name}Node {{ Node node; " + "".join(f"{f.c_type}{f.name}; " for f in n.fields) + f"}} {n.name}Node;"
    yield ""
    for n in nodes: yield f"Node *new_{n.name}(Arena *arena, Span span{n.parameters()});"
    for category in dict.fromkeys(n.category for n in nodes):
        yield f"\n#define {category.upper()}_NODES(X) " + " ".join(f"X({n.name})" for n in nodes if n.category == category)
    yield "\n#endif"


def source(enums, nodes):
    yield "/* Made by tools/asdl.py from parser/tree/ast.asdl. */\n#include \"ast.h\"\n"
    for name, values in enums.items(): yield f"const char *const {name}_names[] = {{" + ", ".join(f'"{v}"' for v in values) + "};"
    for n in nodes:
        if not n.fields: continue
        yield f"\nstatic const NodeField fields_of_{n.name}[] = {{"
        for f in n.fields:
            yield f"    {{\"{f.name}\", FIELD_{f.tag}, {str(f.optional).lower()}, {str(not f.given).lower()}, offsetof({n.name}Node, {f.name}), {f.names}}},"
        yield "};"
    yield "\nconst NodeInfo node_infos[NODE_COUNT] = {\n    [N_none] = {\"none\", CATEGORY_made, sizeof(Node), 0, NULL},"
    for n in nodes:
        fields = f"{len(n.fields)}, fields_of_{n.name}" if n.fields else "0, NULL"
        yield f"    [N_{n.name}] = {{\"{n.name}\", CATEGORY_{n.category}, sizeof({n.name}Node), {fields}}},"
    yield "};"
    for n in nodes:
        yield f"\nNode *new_{n.name}(Arena *arena, Span span{n.parameters()})\n{{\n    {n.name}Node *n = NEW(arena, {n.name}Node);\n"
        yield f"    n->node.kind = N_{n.name};\n    n->node.span = span;"
        for f in n.fields:
            if f.given: yield f"    n->{f.name} = {f.name};"
            if f.given and f.tag == "NODE": yield f"    n->node.depth = node_deeper(n->node.depth, {f.name});"
            if f.given and f.tag == "LIST": yield f"    for (int i = 0; i < {f.name}.count; i++)\n        n->node.depth = node_deeper(n->node.depth, {f.name}.items[i]);"
        yield "    return &n->node;\n}"


def write(path, lines):
    with open(path, "w", encoding="utf-8") as out: out.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    asdl, folder = sys.argv[1:]
    everything = read(asdl)
    write(f"{folder}/ast.h", header(*everything))
    write(f"{folder}/ast.c", source(*everything))
