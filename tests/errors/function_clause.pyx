cdef object thing() except -1: return 1
cdef int text() except 'a': return 1
cdef int value() except? -1: return 1
cdef int always() except *: return 1
cdef int never() noexcept: return 1
cdef double real() except -1.5: return 1
cdef double quiet() except? -1: return 1
cdef list items() noexcept: return []
cdef int named() except value: return 1
cdef int odd() except 1.5: return 1
cdef unsigned long big() except 0xFF: return 1

# 1:13: Exception clause not allowed for function returning Python object
# 2:24: Exception value must be constant
# 8:11: warning: noexcept clause is ignored for function returning Python object
# 9:25: Exception value must be constant
# 10:23: Exception value incompatible with function return type
