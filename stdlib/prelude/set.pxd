# Methods of set: as builtins.pxd declares functions. Those without a C name are called as Python calls them; what they give is known.

cdef class set:
    cdef object add "px_set_add_item" (self, object x)
    cdef set copy(...)
    cdef set difference(...)
    cdef set intersection(...)
    cdef bool isdisjoint(...)
    cdef bool issubset(...)
    cdef bool issuperset(...)
    cdef set symmetric_difference(...)
    cdef set union(...)
