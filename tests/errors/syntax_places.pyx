x: int
return 1
def f(a, a):
    yield from b
    break
class C:
    nonlocal x
async def g():
    yield from x
    [i for i in (i := y)]
a, *b, *c = d
f(x=1, x=2)
match x:
    case a: pass
    case 1: pass
from __future__ import annotations
# 2:1: 'return' outside function
# 3:10: duplicate parameter 'a' in function definition
# 5:5: 'break' outside loop
# 7:5: no binding for nonlocal 'x' found
# 9:5: 'yield from' inside async function
# 10:18: assignment expression cannot be used in a comprehension iterable expression
# 11:8: multiple starred expressions in assignment
# 12:8: keyword argument repeated: x
# 14:10: name capture 'a' makes remaining patterns unreachable
# 16:1: from __future__ imports must occur at the beginning of the file
