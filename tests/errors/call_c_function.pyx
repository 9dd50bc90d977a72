from libc.math cimport sin

cdef int f(int a, double b=1.0):
    return a

cdef double g(double x, int y=2, int z=3):
    return x

def m(args):
    f()
    f(1, 2, 3)
    f(1, c=2)
    f(1, 2, b=3)
    f(*args)
    f(**args)
    f('a')
    f(a=1)
    g(1, z=4)
    g(y=4)
    sin()
    sin(1, 2)
    sin('a')
    f.name

def built_in(x):
    len()
    isinstance(x, int, str)
    abs(x, x)
    iter(x, x), len(*x)
    return divmod(x)

# 10:5: Call with wrong number of arguments (expected at least 1, got 0)
# 11:5: Call with wrong number of arguments (expected at most 2, got 3)
# 12:10: C function got unexpected keyword argument 'c'
# 13:13: argument 'b' passed twice
# 14:5: Non-trivial keyword arguments and starred arguments not allowed in cdef functions.
# 15:5: Non-trivial keyword arguments and starred arguments not allowed in cdef functions.
# 19:5: C function call is missing argument 'x'
# 20:5: Call with wrong number of arguments (expected 1, got 0)
# 21:5: Call with wrong number of arguments (expected 1, got 2)
# 22:9: Unicode literals do not support coercion to C types other than Py_UCS4/Py_UNICODE (for characters), Py_UNICODE* (for strings) or char*/void* (for auto-encoded strings).
# 23:5: Object of type 'int (int, double)' has no attribute 'name'
# 26:5: Call with wrong number of arguments (expected 1, got 0)
# 27:5: Call with wrong number of arguments (expected 2, got 3)
# 28:5: Call with wrong number of arguments (expected 1, got 2)
# 30:12: Call with wrong number of arguments (expected 2, got 1)
