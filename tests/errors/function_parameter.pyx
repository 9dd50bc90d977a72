def first(unsigned int, u): return u
def later(x, double): return x
cdef int third(int a, unsigned int): return a

# 1:11: Missing argument name
# 3:23: Missing argument name
