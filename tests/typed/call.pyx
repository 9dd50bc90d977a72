from libc.math cimport sin, M_PI
cimport libc.math

cdef double c(int a, double b=2.5) except? -1:
    return a

cpdef int p(x, list y=None):
    return x

def f(double d, int i, x, *args, **kw):
    sin(d * M_PI), libc.math.cos(i), sin(x)
    c(1), c(i, 2), c(b=i, a=1)
    p(x), p(i, x), p
    x(1, i, *args, k=d, **kw)
    x.method(1)
    len(x), abs(i), abs(d), abs(x), isinstance(x, int)
    float(i), float(x), int(d), print(x)


def methods(list l, str s, Py_UCS4 c, x):
    l.append(x)
    l.sort(key=x)
    [].append(x)
    return s.startswith(x), s.upper(), c.isalpha(), c.upper()
