# Methods of tuple: as builtins.pxd declares functions. Those without a C name are called as Python calls them; what they give is known.

cdef class tuple:
    cdef Py_ssize_t count(...)
    cdef Py_ssize_t index(...)
