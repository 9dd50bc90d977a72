# Methods of dict: as builtins.pxd declares functions. Those without a C name are called as Python calls them; what they give is known.

cdef class dict:
    cdef object get "px_dict_get" (self, object key)
    cdef object get "px_dict_get_or" (self, object key, object default)
    cdef object setdefault "px_dict_setdefault" (self, object key, object default)
    cdef dict copy(...)
    cdef dict fromkeys(...)
    cdef tuple popitem(...)
