# Methods of int: as builtins.pxd declares functions. Those without a C name are called as Python calls them; what they give is known.

cdef class int:
    cdef tuple as_integer_ratio(...)
    cdef pyint bit_count(...)
    cdef pyint bit_length(...)
    cdef pyint conjugate(...)
    cdef pyint from_bytes(...)
    cdef bytes to_bytes(...)
