match x:
    case y: pass
match(x)
type X = int
type = X
lazy import a
lazy = 1
print "a"
print("a")
async def f(): await x
await = 1
with (a, b): pass
with (a, b) as c: pass
with (a for b in c): pass
x.include = cdef_
