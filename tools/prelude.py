"""What stdlib/prelude declares: one C function, or method of a built-in class, a line.

    bint startswith "px_str_startswith" (self, object prefix) except -1
"""
import re

LINE = re.compile(r'^ +(?:cdef )?([\w ]+?) (\w+)(?: "([^"]*)")? ?\((.*?)\)', re.M)
C_TYPES = {"bint": "int", "void": "void", **{word: word for word in (
    "int", "long", "long long", "unsigned int", "unsigned long", "unsigned long long", "float", "double", "Py_ssize_t", "Py_hash_t",
    "Py_UCS4")}}


def c_type(words):
    return C_TYPES.get(words, "PyObject *")


def parameter_type(words):
    """Of `object x`, `self`."""
    return c_type(words.rpartition(" ")[0])


class Declaration:
    """`c_name` is "" where only Python calls it."""

    def __init__(self, result, name, c_name, parameters):
        self.name, self.c_name, self.result = name, c_name, c_type(result)
        self.parameters = [parameter_type(p.strip()) for p in parameters.split(",") if p.strip() not in ("", "...")]

    def pointer(self, name):
        """A C pointer of this type that is initialised with the function, so one of another type does not compile."""
        space = "" if self.result[-1] == "*" else " "
        return f"{self.result}{space}(*const {name})({', '.join(self.parameters) or 'void'}) = {self.c_name};"


def declarations(text):
    return [Declaration(*match) for match in LINE.findall(re.sub(r"#.*", "", text))]


def named_functions(folder):
    """Those of all files that name a function of C; a cast `(unsigned int)` is none."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.pxd"))]
    return [d for text in texts for d in declarations(text) if re.fullmatch(r"\w+", d.c_name)]
