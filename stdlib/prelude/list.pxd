# Methods of list: as builtins.pxd declares functions. Those without a C name are called as Python calls them; what they give is known.

cdef class list:
    cdef object append "px_append" (self, object x)
    cdef object pop "px_list_pop" (self)
    cdef object reverse "px_list_reverse" (self)
    cdef object sort "px_list_sort" (self)
    cdef list copy(...)
    cdef Py_ssize_t count(...)
    cdef Py_ssize_t index(...)
