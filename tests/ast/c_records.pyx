cdef struct Point:
    int x, y
    double *z "c_z"
cdef packed struct P "c_P":
    char c
cdef union U:
    int i
    float f
ctypedef struct T:
    T *next
    int (*call)(int)
cdef struct forward
cdef enum E:
    A, B = 2,
    C "c_C" = A + 1
cdef enum: D, F = 4
cpdef enum G:
    "doc"
    H
cpdef enum class K(unsigned int):
    L
ctypedef enum M:
    N
cdef fused number:
    int
    double complex
    cython.short
    list[int]
ctypedef fused one:
    int
