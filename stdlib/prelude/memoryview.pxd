# Methods of memoryview: as builtins.pxd declares functions. Those without a C name are called as Python calls them; what they give is known.

cdef class memoryview:
    cdef memoryview cast(...)
    cdef str hex(...)
    cdef bytes tobytes(...)
    cdef memoryview toreadonly(...)
