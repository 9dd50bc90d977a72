# Methods of complex: as builtins.pxd declares functions. Those without a C name are called as Python calls them; what they give is known.

cdef class complex:
    cdef pycomplex conjugate(...)
