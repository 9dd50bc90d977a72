def f(n):
    a = 0
    for i in range(n):
        a += i
    return a

cpdef g(int n):
    cdef int a = 0, i
    for i in range(n):
        a += i
    return a
