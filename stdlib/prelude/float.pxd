# Methods of float: as builtins.pxd declares functions. Those without a C name are called as Python calls them; what they give is known.

cdef class float:
    cdef tuple as_integer_ratio(...)
    cdef pyfloat conjugate(...)
    cdef pyfloat fromhex(...)
    cdef str hex(...)
    cdef bool is_integer(...)
