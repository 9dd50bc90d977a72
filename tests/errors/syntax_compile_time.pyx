DEF A = 1 // 0
DEF B = unknown + 1
IF 1 < 2:
    DEF C = 3
ELSE:
    include "never_looked_for.pxi"
include "missing.pxi"
def f():
    include "inside.pxi"
# 1:9: Error in compile-time expression: ZeroDivisionError: division by zero
# 2:9: Compile-time name 'unknown' not defined
# 7:1: 'missing.pxi' not found
# 9:5: include statement not allowed here
