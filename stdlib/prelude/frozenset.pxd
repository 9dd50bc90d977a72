# Methods of frozenset: as builtins.pxd declares functions. Those without a C name are called as Python calls them; what they give is known.

cdef class frozenset:
    cdef frozenset copy(...)
    cdef frozenset difference(...)
    cdef frozenset intersection(...)
    cdef bool isdisjoint(...)
    cdef bool issubset(...)
    cdef bool issuperset(...)
    cdef frozenset symmetric_difference(...)
    cdef frozenset union(...)
