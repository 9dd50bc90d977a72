cdef int n, n
cdef double n

def parameters(x):
    cdef int x

def local():
    cdef int a
    cdef int a

def late():
    b = 1
    cdef int b

cdef int again(int a, int a):
    return a

# 1:13: 'n' redeclared
# 1:10: note: Previous declaration is here
# 2:13: 'n' redeclared
# 5:14: 'x' redeclared
# 4:16: note: Previous declaration is here
# 9:14: 'a' redeclared
# 8:14: note: Previous declaration is here
# 13:14: cdef variable 'b' declared after it is used
# 12:5: note: Previous declaration is here
# 15:23: 'a' redeclared
# 15:16: note: Previous declaration is here
