cdef int a, *b = NULL, c[3], d[2][3]
cdef unsigned long long e = 1
cdef long int f
cdef short g
cdef double complex h
cdef object i
cdef j
cdef Foo[int, 3, dtype=double, ndim=2] k
cdef int[:, ::view.contiguous] l
cdef mod.Type m, n
cdef vector[pair[int, T*]].iterator o
cdef (int, (double, char*)) p
cdef const int *const q
cdef volatile int r
cdef public int s
cdef readonly list t
cdef int u "c_name"
cdef:
    int v
    double *w
    public object x
    void fn():
        pass
ctypedef unsigned int uint
ctypedef int (*callback)(void *) except -1
ctypedef Foo *FooPtr
ctypedef int[10] ten
cdef volatile untyped = 1, *pointer
