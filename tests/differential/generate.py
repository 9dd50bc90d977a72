"""Random programs of the language that pyxc and CPython share, as text: `generate.py SEED [FUNCTIONS]` prints one.

A program is a module of functions that take the same six arguments, call each other and tell `note` what they see. It is wild, but it
ends: every loop pays from `fuel`, and a function calls only those above it. A name keeps its kind (`i j k` hold whole numbers, `x y` floats,
`p q` lists, `s t` text, `o u` anything), so that most operations work and some meet a surprise. What is passed in, and what is
done to the module between the calls, is observe.py's affair.
"""
import random
import sys

PARAMETERS = ("i", "j", "x", "p", "s", "o")
LOCALS = {"int": "k n m", "float": "y z", "list": "q r", "text": "t", "any": "u v"}
NAMES = {"int": "i j k n m", "float": "x y z", "list": "p q r", "text": "s t", "any": "o u v"}
NAMES = {kind: names.split() for kind, names in NAMES.items()}
EXCEPTIONS = ["ValueError", "TypeError", "ZeroDivisionError", "ArithmeticError", "(LookupError, TypeError)", "Exception", "OverflowError"]

# What an expression of a kind may look like: a capital stands for an expression of that kind, a small letter for itself.
# I int  X float  L list  T text  O anything  C condition  N name of an int  D a small constant
SHAPES = {
    "int": """I + I|I - I|I * I|I // I|I % I|I & I|I ^ I|I << D|I >> D|-I|~I|+I|I ** 2|abs(I)|len(L)|int(X)|L[I]|L[D]|len(T)
              I if C else I|(N := I)|I and I|I or I|min(I, I)|max(I, D)|I < I|not I|I == X|sum([a + I for a in L])|divmod(I, I)[0]|C
              I + D|I - D|I * D|I + 1|I - 1|I // D|I % D|D - I|I + x|int(O)|bool(I)|pow(I, D)""",
    "float": """X + X|X - X|X * X|X / X|X // X|X % X|-X|I / I|I / D|float(I)|x ** D|X + I|I * X|X if C else X|abs(X)|X or X|round(X, D)|X * 0.5""",
    "list": """[O, I]|[I, I, I]|L + L|L * D|L[I:I]|L[::D]|L[D:]|[a + I for a in L]|[a * I for a in range(D) if C]|[a for a in O]|list(O)|[*L, I]|sorted(L)
               L or L|list(range(I, I, I)[:D])|(I, O)|tuple(L)|L[:-1]|[(a, b) for a in range(D) for b in L]|list(map(abs, L))
               [a * b for a, b in enumerate(L)]|[(a, b) for a, b in enumerate(O, 3)]|tuple(set(L))""",
    "text": """T + T|T * D|T[I]|T[I:]|f'{I}-{T!r}'|f'{I:D}{O}'|f'{X:.2f}/{L}'|str(I)|T.upper()|'%s' % I|'%s %r' % (I, O)|T.join(['a', T])|repr(L)
               T if C else T|f'{I=}'|T[::-1]|chr(D)""",
    "any": """O + I|I + O|O[I]|O(I)|O(I, key=I)|O(*L)|O.spam|O.eggs(I)|-O|O < I|O == O|{I: O}|{I: O, T: I}[T]|[O, O][D]|O if C else O|O and O|O or O|I|X|L|T|None
              O - O|O * I|O in O|min(O, O)|max(O, I, O)|getattr(O, 'spam')|{I, I}|(O, I)|O @ O|O(**{'a': I})|divmod(O, I)|[*O]|O[I:I]|type(O).__name__|O // I|I % O|O[I, I]|...""",
    "condition": """I < I|I <= D|I == I|I != D|X < X|X >= I|I in L|T in T|O is None|O is not None|C and C|C or C|not C|L|T|I|O|I < I < I|D < I <= I|O < I|isinstance(O, int)
                    T == T|T < T|T != T|isinstance(O, (str, float))|isinstance(I, float)|isinstance(X, (int, float))|I not in L|L == L|I < I == I|O == I""",
}
SHAPES = {kind: [shape.strip() for line in text.splitlines() for shape in line.split("|") if shape.strip()] for kind, text in SHAPES.items()}
SHAPES["int"].append("I | I")                       # "|" is the separator, so what contains it stands here
KIND_OF = {"I": "int", "X": "float", "L": "list", "T": "text", "O": "any", "C": "condition"}
LITERALS = {
    "int": "0 1 -1 2 3 7 10 255 -128 2147483647 -2147483648 4294967296 9223372036854775807 -9223372036854775808 9223372036854775808 1 2 True False".split(),
    "float": "0.0 -0.0 1.5 2.0 1e308 -3.25 1e-300 4.0".split(),
    "list": ["[]", "[1, 2, 3]", "[0, -1]", "(1, 2)", "[3, None, 1]"],
    "text": ["''", "'abc'", "'\\xe9\\u20ac'", "'x'"],
    "any": ["None", "0", "'o'", "[1]", "1.0", "True"],
    "condition": ["True", "False"],
}
OPERATORS = {"int": "+ - * // % & | ^ << >> **".split(), "float": "+ - * / // %".split(), "list": ["+", "*"], "text": ["+", "*", "%"], "any": "+ - * // % | @".split()}


class Writer:
    """Writes one function after the other; `depth` is the indentation, `loops` and `tries` what encloses the statement."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines, self.signatures, self.depth, self.functions = [], [], 0, []

    def line(self, text):
        self.lines.append("    " * self.depth + text)

    def chance(self, share):
        return self.random.random() < share

    def pick(self, *choices):
        return self.random.choice(choices)

    # ---- expressions

    def name(self, kind):
        if kind == "condition":
            return self.name("int")
        if self.chance(0.03):
            kind = self.pick("int", "list", "text", "any")      # no float: a C double refuses some operations when it is compiled
        return self.pick(*NAMES[kind])

    def expression(self, kind, size=2):
        if size <= 0 or self.chance(0.25):
            return self.pick(*LITERALS[kind]) if self.chance(0.3) else self.name(kind)
        if self.functions and kind == "any" and self.chance(0.08):
            return self.call(size)
        shape, text = self.pick(*SHAPES[kind]), ""
        if shape in ("True", "False", "None"):
            return shape
        for place, letter in enumerate(shape):
            inside_word = (shape[place - 1:place] + shape[place + 1:place + 2]).strip("()[]{}:,!*=-~+ ")
            if letter in KIND_OF and not inside_word.strip(".'"):
                called = shape[place + 1:place + 2] in ("(", "[", ".")
                inner = self.pick(*NAMES[KIND_OF[letter]]) if called else self.expression(KIND_OF[letter], size - 1)
                if " for " in shape:
                    inner = inner.replace(":=", "==")
                text += inner if inner.isidentifier() or shape in KIND_OF else f"({inner})" if "'{" not in shape else self.name(KIND_OF[letter])
            elif letter == "D":
                text += str(self.random.randrange(1, 6))
            elif letter == "N" and shape[place:place + 4] != "None":
                text += self.pick("k", "n", "m")
            else:
                text += letter
        return text

    def call(self, size):
        """A call of a function above, by position, by keyword, or wrong."""
        name, parameters = self.pick(*self.functions)
        arguments = [self.expression(kind, size - 1) for kind in ("int", "int", "float", "list", "text", "any")]
        arguments = [text if ":=" not in text else f"({text})" for text in arguments]
        given = self.random.randrange(len(parameters) + 1) if self.chance(0.5) else len(parameters)
        words = [f"{word}={text}" for word, text in zip(parameters[given:], arguments[given:]) if self.chance(0.97)]
        if self.chance(0.03):
            words.append("wrong=1")
        self.random.shuffle(words)
        return f"{name}({', '.join(arguments[:given] + words)})"

    # ---- statements

    def block(self, size, **inside):
        self.depth += 1
        for _ in range(self.random.randrange(1, 4)):
            self.statement(size - 1, **inside)
        self.depth -= 1

    def statement(self, size, loop=False, handler=False):
        simple = [self.assign] * 6 + [self.augment] * 4 + [self.note] * 3 + [self.store, self.unpack, self.delete, self.leave, self.fail, self.other]
        compound = [self.branch] * 3 + [self.count] * 3 + [self.each, self.repeat] + [self.attempt] * 4
        if handler and self.chance(0.1):
            return self.line(self.pick("raise", "note(e)", "raise e", "e = 1", "raise KeyError(1) from e", "del e"))
        if loop and self.chance(0.08):
            self.line(f"if {self.expression('condition', 1)}:")
            return self.line(f"    {self.pick('break', 'continue')}")
        step = self.pick(*(compound if size > 0 and self.chance(0.45) else simple))
        if step in compound:
            step(size, loop, handler)
        else:
            step()

    def assign(self):
        kind = self.pick(*NAMES)
        if self.chance(0.1):
            return self.line(f"{self.name(kind)} = {self.name(kind)} = {self.expression(kind)}")
        self.line(f"{self.name(kind)} = {self.expression(kind, 3)}")

    def augment(self):
        kind = self.pick("int", *OPERATORS)
        target = self.pick(self.name(kind), self.name(kind), self.name(kind), "o.spam", "p[0]", "shared", "q[k]")
        operator = self.pick(*OPERATORS[kind])
        bounded = operator in ("**", "<<", ">>") or (operator == "*" and kind in ("list", "text"))
        self.line(f"{target} {operator}= {self.random.randrange(1, 4) if bounded else self.expression(kind, 1)}")

    def note(self):
        self.line(f"note({', '.join(self.expression(self.pick(*NAMES), 1) for _ in range(2)).replace(':=', '==')})")

    def store(self):
        value, index = self.expression("any", 1), self.expression("int", 1).replace(":=", "==")
        self.line(self.pick(f"p[{index}] = {value}", f"q[{index}:] = {value}", f"o[{index}] = {value}", f"o.spam = {value}", f"o.spam, p[{index}] = {value}"))

    def unpack(self):
        value = self.expression(self.pick("list", "any", "text"), 1)
        self.line(self.pick("k, n", "k, *q", "*q, u", "(k, n), u", "k, *q, u", "[u, v]", "u, o.spam", "k, k", "s, *p, p") + f" = {value}")

    def delete(self):
        self.line("del " + self.pick("k", "u", "p[0]", "q[i]", "o.spam", "q[1:]", "o[i]", "n, t", "y", "i", "o"))

    def leave(self):
        self.line(f"return {self.expression(self.pick(*NAMES))}" if self.chance(0.6) else "pass")

    def fail(self):
        self.line(self.pick("raise ValueError(i)", "raise ValueError(s) from None", "raise KeyError(k) from TypeError(n)", "raise o", "raise ZeroDivisionError",
                            f"assert {self.expression('condition', 1)}", f"assert {self.expression('condition', 1)}, {self.expression('text', 1)}"))

    def other(self):
        self.line(self.pick("pass", "shared = i", "print(i, s, sep='-')", f"{self.expression('any')}", "note(shared)", "o.spam", "o(i)"))

    def branch(self, size, loop, handler):
        self.line(f"if {self.expression('condition')}:")
        self.block(size, loop=loop, handler=handler)
        if self.chance(0.4):
            self.line(f"elif {self.expression('condition')}:")
            self.block(size, loop=loop, handler=handler)
        if self.chance(0.5):
            self.line("else:")
            self.block(size, loop=loop, handler=handler)

    def paid(self, head, size, handler):
        """A loop whose body pays for itself."""
        self.line(head)
        self.depth += 1
        self.line("fuel -= 1")
        self.line("if fuel < 0:")
        self.line("    break")
        self.depth -= 1
        self.block(size, loop=True, handler=handler)
        if self.chance(0.3):
            self.line("else:")
            self.block(size, handler=handler)

    def count(self, size, loop, handler):
        start, stop, step = (self.expression("int", 1) for _ in range(3))
        bounds = self.pick(f"{stop}", f"{start}, {stop}", f"{start}, {stop}, {self.pick('1', '-1', '2', '-3', '-9223372036854775808')}", f"{start}, {stop}, {step}", "4", "3, 0, -1")
        self.paid(f"for {self.pick('k', 'n', 'm', 'i')} in range({bounds}):", size, handler)

    def each(self, size, loop, handler):
        over = self.pick("list", "any", "text")
        target = self.pick("u", "k", "u, v", "t", "q", "o.spam", "p[0]", "k, *q")
        self.paid(f"for {target} in {self.expression(over)}:", size, handler)

    def repeat(self, size, loop, handler):
        self.paid(f"while {self.expression('condition')}:", size, handler)

    def attempt(self, size, loop, handler):
        self.line("try:")
        self.block(size, loop=loop, handler=handler)
        catches = self.chance(0.7)
        if catches:
            for _ in range(self.random.randrange(1, 3)):
                if self.chance(0.5):
                    self.line(f"except {self.pick(*EXCEPTIONS)}:")
                    self.block(size, loop=loop, handler=handler)
                else:
                    self.line(f"except {self.pick(*EXCEPTIONS)} as e:")
                    self.block(size, loop=loop, handler=True)
            if self.chance(0.3):
                self.line("else:")
                self.block(size, loop=loop, handler=handler)
        if not catches or self.chance(0.4):
            self.line("finally:")
            self.block(size, loop=loop, handler=handler)

    # ---- functions

    def wild(self, name):
        """A function of the six parameters; half of them start with their locals set."""
        self.line(f"def {name}({', '.join(PARAMETERS)}):")
        self.depth += 1
        self.line("global shared")
        self.line("fuel = 12")
        self.line("e = None")
        if self.chance(0.75):
            for kind, names in LOCALS.items():
                self.line(f"{' = '.join(names.split())} = {'o' if kind == 'any' else self.pick(*LITERALS[kind])}")
        else:
            self.line("if fuel == 0:")
            self.line("    k = n = m = y = z = q = r = t = u = v = None")
        for _ in range(self.random.randrange(3, 7)):
            if self.chance(0.5):
                self.line("try:")
                self.block(2)
                self.line("except Exception as error:")
                self.line("    note(error)")
            else:
                self.statement(2)
        self.line("return fuel, i, j, x, p, s, o")
        self.depth -= 1
        self.functions.append((name, PARAMETERS))

    def signature(self, name):
        """A function that gives back what it was given."""
        names = list("abcdef")
        positional, common, keyword = (self.random.randrange(3) for _ in range(3))
        first = self.random.randrange(positional + common + 1) if self.chance(0.6) else 9
        parts, plain = [], names[:positional + common]
        for place, word in enumerate(plain):
            parts.append(f"{word}={place + 10}" if place >= first else word)
            if place == positional - 1:
                parts.append("/")
        if self.chance(0.3):
            parts.append("*rest")
        elif keyword:
            parts.append("*")
        parts += [f"{word}={word!r}" if self.chance(0.5) else word for word in names[len(plain):len(plain) + keyword]]
        if self.chance(0.3):
            parts.append("**more")
        used = [part.split("=")[0].lstrip("*") for part in parts if part not in ("*", "/")]
        self.line(f"def {name}({', '.join(parts)}):")
        self.line(f"    return {name!r}, {', '.join(used)}".rstrip(", "))
        self.signatures.append((name, [word for word in used if word not in ("rest", "more")]))

    def caller(self, name):
        """A function that calls those above directly, rightly and wrongly, so that the guards of direct calls are met."""
        self.line(f"def {name}(i, o):")
        callee, words = self.pick(*self.signatures)
        number = self.random.randrange(len(words) + 2)
        arguments = [self.pick("i", "o", "i + 1", "3", "o + i") for _ in range(number)]
        arguments += [f"{word}={self.pick('i', 'o + 1', '5')}" for word in dict.fromkeys([*words, "wrong"]) if self.chance(0.4 if word != "wrong" else 0.1)]
        self.line(f"    return {callee}({', '.join(arguments)})")


def program(seed, functions=40):
    writer = Writer(seed)
    writer.line("note = None")
    writer.line("shared = 0")
    for number in range(functions):
        writer.line("")
        writer.line("")
        if number % 3 < 2:
            writer.wild(f"f{number}")
        elif number % 2:
            writer.signature(f"g{number}")
            writer.line("")
            writer.line("")
            writer.caller(f"h{number}")
        else:
            writer.wild(f"f{number}")
    return "\n".join(writer.lines) + "\n"


if __name__ == "__main__":
    print(program(*map(int, sys.argv[1:])), end="")
