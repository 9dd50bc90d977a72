def inside(x):
    cdef int allowed
    if x:
        cdef int a
    for i in x:
        cdef int b
    else:
        cdef int c
    while x:
        cdef:
            int d
    try:
        cdef int e
    except ValueError:
        cdef int f
    finally:
        def local():
            cdef int allowed_too
    cimport cython

if 1:
    from libc.math cimport sin
    cdef int g
    cdef int h():
        return 1
# 4:9: cdef statement not allowed here
# 6:9: cdef statement not allowed here
# 8:9: cdef statement not allowed here
# 11:13: cdef statement not allowed here
# 13:9: cdef statement not allowed here
# 15:9: cdef statement not allowed here
# 19:5: cimport only allowed at module level
# 23:5: cdef statement not allowed here
# 24:5: cdef statement not allowed here
