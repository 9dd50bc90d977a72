cdef int nothing(): return
cdef void something(): return 5
cdef object anything(): return

# 1:21: Return value required
# 2:31: Return with value in void function
