cdef object thing() except -1: return 1
cdef int text() except 'a': return 1
cdef int value() except? -1: return 1
cdef int always() except *: return 1
cdef int never() noexcept: return 1
cdef double real() except -1.5: return 1

# 1:13: Exception clause not allowed for function returning Python object
# 2:24: not supported yet: an exception value that is no integer constant
# 6:27: not supported yet: an exception value that is no integer constant
