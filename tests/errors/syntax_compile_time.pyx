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
# 23:9: not supported yet: keyword and starred arguments at compile time
