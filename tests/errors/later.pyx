# What is not built yet is said at its place, all in one run.
class A:
    pass

cdef class B:
    pass

cdef struct S:
    int x

cdef int *pointer
cdef int array[3]
cdef int[:] view
cdef double complex z
ctypedef int t
cdef enum E:
    one

cdef extern from "x.h":
    int x

def generator():
    yield 1

def closure(n):
    def inner():
        return n
    return inner

def f(x, y):
    with open(x) as g:
        pass
    a = lambda: 1
    b = (i for i in x)
    c = <int>x
    d = sizeof(int)
    e = &x
    h = NULL
    locals()
    match x:
        case 1: pass
    with nogil:
        pass
    try:
        pass
    except* ValueError:
        pass
    for i from 0 <= i < 3:
        pass
    return `x`

async def coroutine():
    await x

# 2:1: not supported yet: class definitions
# 5:1: not supported yet: extension types
# 8:1: not supported yet: structs and unions
# 11:10: not supported yet: pointers
# 12:10: not supported yet: C arrays
# 13:6: not supported yet: memoryviews
# 14:6: not supported yet: complex types
# 15:1: not supported yet: ctypedef
# 16:1: not supported yet: enums
# 19:1: not supported yet: extern blocks
# 23:5: not supported yet: generators
# 26:5: not supported yet: functions inside functions
# 31:5: not supported yet: with
# 33:9: not supported yet: lambda
# 34:9: not supported yet: generator expressions
# 36:9: not supported yet: sizeof
# 37:9: not supported yet: pointers
# 38:9: not supported yet: NULL
# 39:5: not supported yet: locals(), which needs its caller's frame
# 40:5: not supported yet: match
# 42:5: not supported yet: with
# 44:5: not supported yet: except*
# 48:5: not supported yet: for-from loops
# 50:12: not supported yet: backquotes
# 52:1: not supported yet: async functions
