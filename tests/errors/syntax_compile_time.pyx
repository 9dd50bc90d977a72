DEF A = 1 // 0
DEF B = unknown + 1
IF 1 < 2:
    DEF C = 3
ELSE:
    include "never_looked_for.pxi"
include "missing.pxi"
def f():
    include "inside.pxi"
DEF D = "a" + 1
DEF E = 1 if C else 2
DEF F = int("zz")
DEF G = (1, 2)[2]
DEF H = sorted((2, 1))
h = H
DEF I = 1 << 20000
DEF J = {1: 2}[2]
DEF K = "a".title()
DEF L = 1 < "a"
DEF M = len(1, 2)
DEF N = "%d" % ()
DEF O = f"{C}"
DEF P = len(*(1,))
DEF Q = len(*1)
DEF R = int("7", bass=8)
DEF S = int(base=8)
DEF T = max((1, 2), key=abs)
DEF U = bytes("a", encoding="ascii")
DEF V = sum((1,), 2, start=3)
DEF W = len((1,), **C)
DEF X = abs(x=1)
DEF Y = {[]: 1}
DEF Z = 10 ** 10 ** 10
DEF AA = int("9" * 20000)
DEF AB = sum(range(1 << 20))
DEF AC = ("a" * 1000000) + "b" * 1000000
DEF AD = next(zip())
DEF AE = next((1,))
DEF AF = bytes("ä", "ascii")
DEF AG = str(b"\xff", "utf-8")
DEF AH = bytes("a", "rot13")
DEF AI = format("a", "d")
DEF AJ = str(10 ** 4300)
DEF AK = 1j < 2j
DEF AL = float(10 ** 400)
DEF AM = {1, 2}
am = AM
DEF AN = dict(((1, 2, 3),))
DEF AO = len("a", **{1: 2})
DEF AP = zip("ab", (1, 2))
ap = AP
DEF AQ = (1).real
DEF AR = max((), key=abs)
DEF AS = zip((1,), (), strict=True)
DEF AT = {**3}
DEF AU = hash("a")
# 1:9: Error in compile-time expression: ZeroDivisionError: integer division or modulo by zero
# 2:9: Compile-time name 'unknown' not defined
# 7:1: 'missing.pxi' not found
# 9:5: include statement not allowed here
# 10:9: Error in compile-time expression: TypeError: unsupported operand type(s) for +: 'str' and 'int'
# 11:9: Invalid compile-time expression
# 12:9: Error in compile-time expression: ValueError: invalid literal for int() with base 10: 'zz'
# 13:9: Error in compile-time expression: IndexError: tuple index out of range
# 15:5: Invalid type for compile-time constant: [1, 2] (type list)
# 16:9: not supported yet: integers of more than 16384 bits at compile time
# 17:9: Error in compile-time expression: KeyError: 2
# 18:9: not supported yet: the method 'title' of 'str' at compile time
# 19:9: Error in compile-time expression: TypeError: '<' not supported between instances of 'int' and 'str'
# 20:9: Error in compile-time expression: TypeError: len expected at most 1 argument, got 2
# 21:9: Error in compile-time expression: TypeError: not enough arguments for format string
# 22:9: Invalid compile-time expression
# 23:9: Error in compile-time expression: TypeError: object of type 'int' has no len()
# 24:9: Error in compile-time expression: TypeError: 'int' object is not iterable
# 25:9: Error in compile-time expression: TypeError: 'bass' is an invalid keyword argument for int()
# 26:9: Error in compile-time expression: TypeError: int() missing string argument
# 29:9: Error in compile-time expression: TypeError: argument for sum() given by name ('start') and position (2)
# 30:9: Error in compile-time expression: TypeError: argument after ** must be a mapping, not int
# 31:9: Error in compile-time expression: TypeError: abs() takes no keyword arguments
# 32:9: Error in compile-time expression: TypeError: unhashable type: 'list'
# 33:9: not supported yet: integers of more than 16384 bits at compile time
# 34:10: not supported yet: integers of more than 16384 bits at compile time
# 35:10: not supported yet: sequences of such a length at compile time
# 36:11: not supported yet: sequences of such a length at compile time
# 37:10: Error in compile-time expression: StopIteration: 
# 38:10: Error in compile-time expression: TypeError: 'tuple' object is not an iterator
# 39:10: Error in compile-time expression: UnicodeEncodeError: 'ascii' codec can't encode character '\xe4' in position 0: ordinal not in range(128)
# 40:10: Error in compile-time expression: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0
# 41:10: not supported yet: the encoding 'rot13' at compile time
# 42:10: not supported yet: this format of 'str' at compile time
# 43:10: Error in compile-time expression: ValueError: Exceeds the limit (4300 digits) for integer string conversion
# 44:10: Error in compile-time expression: TypeError: '<' not supported between instances of 'complex' and 'complex'
# 45:10: Error in compile-time expression: OverflowError: int too large to convert to float
# 47:6: Invalid type for compile-time constant: {1, 2} (type set)
# 48:10: Error in compile-time expression: ValueError: dictionary update sequence element #0 has length 3; 2 is required
# 49:10: Error in compile-time expression: TypeError: keywords must be strings
# 51:6: Invalid type for compile-time constant: <zip object> (type zip)
# 52:10: not supported yet: the attribute 'real' of 'int' at compile time
# 53:10: Error in compile-time expression: ValueError: max() arg is an empty sequence
# 54:10: Error in compile-time expression: ValueError: zip() arguments of different lengths
# 55:10: Error in compile-time expression: TypeError: 'int' object is not a mapping
# 56:10: not supported yet: hash() of 'str' at compile time
