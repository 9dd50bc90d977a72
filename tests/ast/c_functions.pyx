cdef int f(int x, object y, z=None, *args, **kw) except -1: return 1
cdef inline double g(double x) noexcept nogil:
    return x
cpdef str h(self, str s=u"x", list l not None=[], dict d or None=None)
cdef void k() except * with gil:
    pass
cdef int m(int, Foo, unsigned long *p, char[10] buf, (int, double) t) except? -1
cdef untyped(x): pass
cdef int (*pointer)(int, char *) except +
cdef int (*table[3])(void *) noexcept
cdef api public int exported(int x) except +ValueError
cdef extern int printf(const char *format, ...)
cdef const unsigned char *const *names
cdef int *signal(int, int (*handler)(int)) nogil
@cython.cfunc
def typed(int a, Foo.Bar b, double[:, ::1] c, const int[:] d, list = None, object o: int = 3): pass
cdef T templated[T, U](T x, U y)
key = f(lambda x=1, int y=2, double *z=NULL: {0: lambda k=lambda: 0, list v=[]: v}, 3)
pair = lambda (int, float) z, (int*, int) y=None: z
objects = lambda (Foo, a.b) z, (Foo,) y, Foo x not None, *, (Foo, int) w or None=None: z
