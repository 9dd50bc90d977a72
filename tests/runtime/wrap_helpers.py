#!/usr/bin/env python3
"""Makes C that calls every row of helpers.def from Python: python3 wrap_helpers.py helpers.def OUT.c

Each row gives two things.  A pointer of the row's prototype is initialised with the helper, so a row and a header that differ do not
compile; so do the functions that stdlib/prelude names, CPython's among them.  And a function of the module `unit` converts its arguments
as the signature says, calls, and holds the outcome against the row's error column: an exception that the result doesn't tell, or the other
way round, is a SystemError.

From Python, an argument that may be absent is absent when it is `...`, an array is a tuple, and what a helper writes comes back in a
tuple behind its result.  Rows with f, m, R or J are not wrapped; unit.c uses them.
"""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT / "tools"))
from prelude import named_functions

C_TYPES = {
    "o": "PyObject *", "s": "PyObject *", "b": "PyObject *", "n": "PyObject *", "d": "px_d", "t": "px_d", "a": "PyObject *const *",
    "A": "PyObject **", "O": "PyObject **", "D": "px_d *", "c": "px_glob_cache *", "x": "px_attr_cache *", "f": "const px_spec *",
    "m": "PyMethodDef *", "T": "PyTypeObject *", "R": "px_range", "J": "px_iter", "v": "void", "p": "const char *", "i": "int", "l": "int64_t", "L": "uint64_t",
    "z": "Py_ssize_t", "r": "double", "C": "char", "y": "signed char", "Y": "unsigned char", "h": "short", "H": "unsigned short",
    "u": "unsigned int", "k": "long", "K": "unsigned long", "q": "long long", "Q": "unsigned long long", "Z": "size_t", "e": "float",
    "E": "long double", "w": "Py_UCS4",
}
UNSIGNED, FLOATS = "LYHuKQZw", "reE"


def rows(path):
    text = re.sub(r"/\*.*?\*/", "", open(path, encoding="utf-8").read(), flags=re.S)
    return re.findall(r'^HELPER\((\w+),\s*"([^"]*)",\s*(\w+),\s*"([a-z]*)",\s*(\w+)\)', text, re.M)


def letters(signature):
    """[(letter, may it be absent)] of the parameters."""
    return [(m[0], m[1] == "|") for m in re.findall(r"(\w)(\|?)", signature[2:])]


def prototype(name, signature):
    types = [C_TYPES[p] + (" *" if p in "RJ" else "") for p, _ in letters(signature)]
    # What only reads a range may take a const pointer.
    types = ["const px_range *" if name in ("range_at", "range_left") and t == "px_range *" else t for t in types]
    return f"{C_TYPES[signature[0]]}(*const check_{name})({', '.join(types) or 'void'}) = px_{name};"


class Wrapper:
    def __init__(self, name, signature, error):
        self.name, self.error, self.result = name, error, signature[0]
        self.before, self.after, self.given, self.outs, self.taken = [], [], [], [], 0
        parameters = letters(signature)
        for i, (letter, optional) in enumerate(parameters):
            if i and letter == "z" and parameters[i - 1][0] in "aA":
                self.given.append(f"n{i - 1}")
            else:
                self.given.append(self.parameter(i, letter, optional))

    def argument(self):
        self.taken += 1
        return f"args[{self.taken - 1}]"

    def parameter(self, i, letter, optional):
        if letter == "O":
            self.before.append(f"PyObject *out{i}[16] = {{NULL}};")
            self.outs.append(f"add_objects(result, out{i})")
            return f"out{i}"
        if letter == "c":
            self.before.append(f"static px_glob_cache cache{i} = {{(void *)-1, (size_t)-1}};")
            return f"&cache{i}"
        if letter == "x":
            # A site has one name.
            self.before.append(f"static px_attr_cache cache{i}; static PyObject *name{i};")
            self.before.append(f"if (name{i} != {self.name_given}) memset(&cache{i}, 0xff, sizeof cache{i});")
            self.before.append(f"name{i} = {self.name_given};")
            return f"&cache{i}"
        arg = self.argument()
        if letter == "n":
            self.name_given = arg
        if letter in "on":
            return f"absent({arg})" if optional else arg
        if letter == "s":
            return f"px_xnewref(absent({arg}))" if optional else f"px_newref({arg})"
        if letter in "dt":
            # Operators of floats.h get floats that are no objects.
            peeks = self.name.startswith("f_")
            self.before.append(f"px_d d{i} = {'px_d_peek' if peeks else 'px_d_of'}({arg});")
            if letter == "d" and not peeks:
                self.after.append(f"px_d_release(d{i});")
            return f"d{i}"
        if letter in "aA":
            self.before.append(f"PyObject *array{i}[16]; const Py_ssize_t n{i} = fill(array{i} + 1, {arg}, {int(letter == 'A')});")
            return f"array{i} + 1"
        if letter == "T":
            return f"(PyTypeObject *){arg}"
        if letter == "p":
            return f"PyUnicode_AsUTF8({arg})"
        if letter in FLOATS:
            return f"({C_TYPES[letter]})PyFloat_AsDouble({arg})"
        if letter in UNSIGNED:
            return f"({C_TYPES[letter]})PyLong_AsUnsignedLongLongMask({arg})"
        return f"({C_TYPES[letter]})PyLong_AsLongLong({arg})"

    def failed(self):
        return {"never": "0", "null": "!r", "neg": "r < 0", "neg1": f"r == ({C_TYPES[self.result]})-1 && PyErr_Occurred()",
                "bad": "r.o == PX_BAD", "always": "1"}[self.error]

    def boxed(self):
        return {"o": "r", "b": "px_newref(r)", "d": "give_pair(r)", "v": "px_newref(Py_None)"}.get(
            self.result, "PyFloat_FromDouble((double)r)" if self.result in FLOATS
            else "PyLong_FromUnsignedLongLong(r)" if self.result in UNSIGNED else "PyLong_FromLongLong(r)")

    def text(self):
        call = f"px_{self.name}({', '.join(self.given)})"
        lines = [f"static PyObject *wrap_{self.name}(PyObject *module, PyObject *const *args, Py_ssize_t count)", "{"]
        lines += ["    " + b for b in self.before] + ["    PyObject *result = NULL;", "    int failed;"]
        if self.result == "v":
            lines += ["    (void)module; (void)args;", f"    if (!expect_count(count, {self.taken})) return NULL;", f"    {call};"]
        else:
            lines += [f"    {C_TYPES[self.result]} r;", "    (void)module; (void)args;",
                      f"    if (!expect_count(count, {self.taken})) return NULL;", f"    r = {call};"]
        lines += [f"    failed = {self.failed()};"] + ["    " + a for a in self.after]
        lines += [f'    if (!check_error(failed, "{self.name}")) return NULL;', f"    result = {self.boxed()};"]
        lines += [f"    result = {o};" for o in self.outs] + ["    return result;", "}", ""]
        return "\n".join(lines)


def main():
    path, out = sys.argv[1:]
    found = rows(path)
    text = open(path, encoding="utf-8").read()
    assert len(found) == len(re.findall(r"^HELPER\(", text, re.M)), "a row of helpers.def is malformed"
    pieces, methods = [], []
    for name, signature, error, effects, form in found:
        assert set(effects) <= set("pwr") and form in ("inline", "outline"), name
        pieces.append(prototype(name, signature))
    pieces += [d.pointer(f"prelude_{i}") for i, d in enumerate(named_functions(ROOT / "stdlib/prelude"))]
    for name, signature, error, effects, form in found:
        if not set(signature) & set("fmRJD") and name not in ("incref", "decref", "xdecref"):
            pieces.append(Wrapper(name, signature, error).text())
            methods.append(f'    {{"{name}", (PyCFunction)(void (*)(void))wrap_{name}, METH_FASTCALL, NULL}},')
    pieces += ["static PyMethodDef wrappers[] = {", *methods, "    {NULL, NULL, 0, NULL}", "};", ""]
    with open(out, "w", encoding="utf-8") as f:
        f.write("\n".join(pieces))


main()
