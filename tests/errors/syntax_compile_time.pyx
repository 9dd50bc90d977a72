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
DEF I = 1 << 200
DEF J = {1: 2}
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
# 1:9: Error in compile-time expression: ZeroDivisionError: integer division or modulo by zero
# 2:9: Compile-time name 'unknown' not defined
# 7:1: 'missing.pxi' not found
# 9:5: include statement not allowed here
# 10:9: Error in compile-time expression: TypeError: unsupported operand type(s) for +: 'str' and 'int'
# 11:9: Invalid compile-time expression
# 12:9: Error in compile-time expression: ValueError: invalid literal for int() with base 10: 'zz'
# 13:9: Error in compile-time expression: IndexError: tuple index out of range
# 15:5: Invalid type for compile-time constant: [1, 2] (type list)
# 16:9: not supported yet: integers of more than 128 bits at compile time
# 17:9: not supported yet: dicts at compile time
# 18:9: not supported yet: the method 'title' of 'str' at compile time
# 19:9: Error in compile-time expression: TypeError: '<' not supported between instances of 'int' and 'str'
# 20:9: Error in compile-time expression: TypeError: len expected at most 1 argument, got 2
# 21:9: Error in compile-time expression: TypeError: not enough arguments for format string
# 22:9: Invalid compile-time expression
# 23:9: Error in compile-time expression: TypeError: object of type 'int' has no len()
# 24:9: Error in compile-time expression: TypeError: 'int' object is not iterable
# 25:9: Error in compile-time expression: TypeError: 'bass' is an invalid keyword argument for int()
# 26:9: Error in compile-time expression: TypeError: int() missing string argument
# 27:9: not supported yet: keyword arguments of max() at compile time
# 28:9: not supported yet: encodings of bytes() at compile time
# 29:9: Error in compile-time expression: TypeError: argument for sum() given by name ('start') and position (2)
# 30:9: not supported yet: '**' arguments at compile time
# 31:9: Error in compile-time expression: TypeError: abs() takes no keyword arguments
