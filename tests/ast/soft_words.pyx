match = case = type = lazy = new = property = operator = 1
print(match, case)
print "statement"
type(x)
match(x)
cdef int public, inline, api, by, gil, nogil, const
def f(int new, object, type, by=nogil): pass
async = await = 1
async def g():
    await x
    return [await y async for y in z]
cdef class C:
    property = 3
    cdef object struct
x.cdef = x.include
struct.unpack(enum, union)
fused: int = 3
