x = y = 1, 2
x += 1; del a, b[0], c.d
x: int = 3
(x): int
return_, *rest = rest
assert x, "why"
raise E from None
raise E, "old", tb
global a
import a.b as c, d
from . import x
from ...p.q import (a as b, c,)
if a: pass
elif b:
    pass
else:
    pass
while x:
    if y: continue
    break
else:
    pass
for i, *j in x, y:
    pass
for i from 0 <= i < n by 2:
    pass
for n >= i > 0:
    pass
try:
    pass
except (A, B) as e:
    pass
except A, B:
    pass
except:
    pass
else:
    pass
finally:
    pass
with a as b, c:
    pass
with (a as b, c):
    pass
with (a, b) as c:
    pass
with nogil:
    pass
match = 1
match[0]: int
match x, y:
    case 1 | -2.5 | 1+2j | "s" | None:
        pass
    case [a, *_] if a:
        pass
    case {"k": v, **rest}:
        pass
    case C(1, k=D.e) as whole:
        pass
    case _:
        pass
type X[T: int, *Ts = *tuple[int], **P = [int]] = list[T]
lazy import a
@deco(1)
class C[T](B, metaclass=M):
    pass
@deco
async def f[T](a, /, b: int = 1, *c: *T, d, e=2, **g) -> T:
    await a
    async for x in y:
        async with z:
            pass
