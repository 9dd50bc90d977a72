"""Compares the tree that `pyxc --dump=python-ast` prints with that of CPython's own parser.

The form of the JSON stands at the head of parser/tree/dump_python.c. Fields and classes are those of the interpreter that runs this.
"""
import ast
import json
import warnings

POSITIONS = ("lineno", "col_offset", "end_lineno", "end_col_offset")


def constant_of(json_value):
    """The Python value that [type, text] stands for; complex numbers as ("complex", imaginary part)."""
    kind, text = json_value
    if kind == "str":
        return text
    if kind == "str*":
        return bytes.fromhex(text).decode("utf-8", "surrogatepass")
    if kind == "bytes":
        return bytes.fromhex(text)
    if kind == "int":
        return int(text, 16 if text[:2] in ("0x", "0X") else 10)
    if kind in ("float", "complex"):
        return kind, float(text)
    return {"True": True, "False": False, "None": None, "Ellipsis": ...}[text]


def comparable(value):
    if isinstance(value, float):
        return "float", value
    return ("complex", value.imag) if isinstance(value, complex) else value


def difference(node, other, path, positions=True):
    """The first place where `node`, of ast, and the JSON value `other` differ; None if they are the same."""
    if isinstance(node, list):
        if not isinstance(other, list) or len(node) != len(other):
            return f"{path}: {len(node)} items, not {other!r:.60}"
        return first_difference((item, other[i], f"{path}[{i}]", positions) for i, item in enumerate(node))
    if not isinstance(node, ast.AST):
        return None if node == other else f"{path}: {node!r:.60}, not {other!r:.60}"
    if not isinstance(other, dict) or other["_type"] != type(node).__name__:
        return f"{path}: {type(node).__name__}, not {other!r:.60}"
    here = f"{path}.{type(node).__name__}"
    if isinstance(node, ast.Constant):
        value, ours = comparable(node.value), constant_of(other["value"])
        if type(value) is not type(ours) or value != ours or node.kind != other["kind"]:
            return f"{here}: {node.value!r:.60}, not {other['value']!r:.60}"
    else:
        found = first_difference((getattr(node, name, None), other[name], f"{here}.{name}", positions) for name in node._fields)
        if found:
            return found
    for name in POSITIONS if positions and hasattr(node, "lineno") else ():
        if getattr(node, name) != other[name]:
            return f"{here} at {node.lineno}:{node.col_offset}: {name} {getattr(node, name)}, not {other[name]}"
    return None


def first_difference(pairs):
    return next(filter(None, (difference(*pair) for pair in pairs)), None)


def verdict(source):
    """CPython's tree of some bytes, or the SyntaxError that it raises, its compiler's included."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            tree = ast.parse(source)
            compile(source, "source", "exec", dont_inherit=True)
        except (SyntaxError, ValueError) as error:
            return error
    return tree


def disagreement(source, result, positions=True):
    """What is wrong with a finished run of `pyxc --dump=python-ast` on a file with these bytes; None if nothing is."""
    expected = verdict(source)
    if isinstance(expected, Exception):
        if result.returncode != 1:
            return f"accepted, but CPython says: {expected}"
        line, first = getattr(expected, "lineno", None), result.stderr.split("\n", 1)[0]
        return f"CPython at line {line}: {expected.msg}; here: {first}" if line and f":{line}:" not in first else None
    if result.returncode:
        return "refused: " + result.stderr.split("\n", 1)[0]
    return difference(expected, json.loads(result.stdout), "", positions)
