# Values of DEF, and what IF decides by them.
DEF LARGE = 2 ** 64 - 1
DEF HALF = 1 / 2
DEF DOWN = (-7 // 2, -7 % 3, -7.5 // 2, 7.5 % -2)
DEF NAME = "pyxc-%s/%d" % ("fast", 3)
DEF PART = (NAME[0], NAME[:4], NAME[::-2], b"abc"[1], b"abc"[:2])
DEF MANY = tuple(enumerate(sorted("hello"), 1)) + ((0,),) * 2
DEF NUMBERS = (int(" -1_2 "), int("0xff", 16), float("1e3"), round(2.5), round(2.567, 2), divmod(-7, 2), pow(2, 3, 5), abs(-3.5))
DEF TEXTS = (hex(-255), oct(8), bin(5), chr(0x20AC), ord("ä"), repr("it's\n"), ascii(("aé€😀",)), str((1, 'a', 1e16, 0.0001, None)))
DEF ITEMS = (sum(range(5)), min(3, 1, 2), max("abc"), any((0, 1)), all(()), reduce(max, (1, 3, 2)), tuple(map(str, filter(None, (0, 1, 2)))))
DEF TESTS = (1 < 2 < 3, "b" in "abc", 4 not in (1, 2), 0 or "x", (1, 2) < (1, 3), UNAME_SYSNAME.lower().startswith("l"), not True & False)
DEF NAMED = (int("77", base=8), sum([1], start=2), max(*(1, 3), *[2]), pow(2, 5, mod=7), tuple(sorted(*[[1, -2, -1]], key=abs, reverse=True)))
DEF SIZE = len("aäb") * 2

IF SIZE == 6 and LARGE > 10:
    chosen = "first"
ELIF 1 // 0:
    chosen = "never evaluated"
ELSE:
    chosen = "last"


def values():
    """
    >>> for value in values():
    ...     print(value)
    18446744073709551615
    0.5
    (-4, 2, -4.0, -0.5)
    pyxc-fast/3
    ('p', 'pyxc', '3ta-xp', 98, b'ab')
    ((1, 'e'), (2, 'h'), (3, 'l'), (4, 'l'), (5, 'o'), (0,), (0,))
    (-12, 255, 1000.0, 2, 2.57, (-4, 1), 3, 3.5)
    ('-0xff', '0o10', '0b101', '€', 228, '"it\\'s\\\\n"', "('a\\\\xe9\\\\u20ac\\\\U0001f600',)", "(1, 'a', 1e+16, 0.0001, None)")
    (10, 1, 'c', True, True, 3, ('1', '2'))
    (True, True, True, 'x', True, True, True)
    (63, 3, 3, 4, (-2, 1, -1))
    first
    """
    return LARGE, HALF, DOWN, NAME, PART, MANY, NUMBERS, TEXTS, ITEMS, TESTS, NAMED, chosen


def size():
    """
    >>> size()
    6
    """
    cdef int number = SIZE
    return number
