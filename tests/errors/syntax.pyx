def f():
    x = 1
      y = 2
    return z z
def g(:
    pass
class A
    x = 1
    def f(self):
    y = 3
if x = 3:
    foo()
else:
    bar()
try:
    pass
except A B:
    pass
finally:
    pass
cdef int (x
cdef struct S:
    int a b
    double c
match x:
    case 1 2:
        pass
    case _:
        pass
f() = 1
for i in [1, 2 3]: pass
def h(a=1, b): pass
"fine" b"mixed"
# 3:7: unexpected indent
# 4:14: invalid syntax
# 5:6: '(' was never closed
# 7:8: expected ':'
# 10:5: expected an indented block after function definition on line 9
# 11:4: invalid syntax. Maybe you meant '==' or ':=' instead of '='?
# 17:10: invalid syntax
# 21:10: '(' was never closed
# 23:11: invalid syntax
# 26:12: invalid syntax
# 30:1: cannot assign to function call here. Maybe you meant '==' instead of '='?
# 31:14: invalid syntax. Perhaps you forgot a comma?
# 32:12: parameter without a default follows parameter with a default
# 33:1: cannot mix bytes and nonbytes literals
