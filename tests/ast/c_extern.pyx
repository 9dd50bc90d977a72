cdef extern from "math.h" namespace "std" nogil:
    double sin(double x)
    int VALUE
    ctypedef struct FILE:
        pass
    struct stat:
        int st_mode "mode"
    enum:
        ONE
    cdef int also(int)
    object PyObject_Str(object)
cdef extern from *:
    """
    static int one(void) { return 1; }
    """
    int one()
cdef extern from "v.h" namespace "n":
    cdef cppclass vector[T, A=*](base[T]) nogil:
        cppclass iterator:
            T& operator*()
            iterator operator++()
            bint operator==(iterator)
        vector() except +
        vector(vector&) except +
        T& operator[](size_t)
        vector& operator=[U, V](vector[U, V]&) except +
        void push_back(T&&) except +
        bint operator bool()
        int operator()(int) const
        @staticmethod
        int make()
        U cast[U](U x)
    cppclass simple "n::simple"
cdef class Plain
cdef class Base.Named(A, B) [object S, type T, check_size ignore]:
    cdef int x
    cdef public list y
    cdef method(self, int z): pass
    property value:
        "docs"
        def __get__(self): return 1
cdef extern class mod.Ext as E [object O]:
    cdef int n
IF A == 1:
    cdef int only
ELIF B:
    pass
ELSE:
    pass
DEF SIZE = 3 * 4
include "other.pxi"
cimport a.b as c
from .x cimport y, z as w
