# Names that the C has uses of its own for, constants of every kind, all kinds of parameters.
from libc.math cimport sqrt, pow as cpow
import math
cdef int counter = 0
cdef object thing
cdef double ratio = 1e400
cdef unsigned long long big = 18446744073709551615
cdef long long small = -9223372036854775808

cdef int unused_function(int x) except -1:
    return x + 1

cdef inline double helper(double x):
    return sqrt(x) * 2

cpdef long count(unsigned char a, short b=3, int c=4):
    global counter
    counter += 1
    return a + b + c

def typed(list xs, dict d=None, str s not None="x", bytes b=b"\x00\xff", tuple t=(1, 2.5, 3j, None, ..., "naïve", -7, 10**3)):
    return len(xs), d, s, b, t

def star(a, b=2, *args, k, kk=5, **kw):
    return a, b, args, k, kk, sorted(kw)

def five(a, b, c, d, e):
    return a, b, c, d, e

# What C's headers, or the compiler itself, have as macros.
def linux(errno):
    return errno if errno < 2 else linux(errno - 1)

def stdin(unix, EOF):
    return unix

def unread(x):
    y = 5
    cdef int z = 3
    z = 4
    return None

def nothing():
    pass

def unicode_names(naïve, ß="é"):
    größe = naïve
    return größe, ß

cdef void effect(int x) except *:
    if x < 0:
        raise ValueError("negative %d" % x)

def call_effect(int x):
    effect(x)
    return helper(x)

cdef float narrow(float x) noexcept:
    return 1.5 * x

def powers(int a, double b, unsigned int u):
    return a ** 3, b ** 2.5, u ** 2, a // 3, a % 3, b // 2, u << 3, ~a, -a, not a, narrow(2)

def chars(signed char c, unsigned char u, char k):
    cdef signed char r = c + u
    return r, c * u, k

def globals_():
    global thing
    thing = [1]
    return counter, thing, ratio, big, small

def delete(x):
    if x: y = 2
    try:
        return y
    except UnboundLocalError as e:
        return str(e)

def huge():
    return 123456789012345678901234567890, -0xffffffffffffffffffffff, 0o777777777777777777777777, 1_000_000, 1e308

async_ = 1
class_ = 2
def keywords(int_, register, auto, double_, errno):
    for switch in range_(3):
        pass
    return register, auto, errno
range_ = range
