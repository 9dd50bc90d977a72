cdef int a, *b
cdef Foo c
cdef d
cdef Foo[:, ::1] e
cdef Foo[int, 3] f
cdef (int, char*) g
cdef unsigned long h
cdef int (*i)(int)
def j(a, int b, Foo c, list): pass
x = <int>a < b
y = &a & b
z = sizeof(int*) + sizeof(a)
cdef extern from "x.h":
    int k(Foo *, int)
    enum: L
