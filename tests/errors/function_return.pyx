cdef int nothing(): return
cdef void something(): return 5
cdef object anything(): return

return 1

# 1:21: Return value required
# 2:31: Return with value in void function
# 5:1: Return not inside a function body
