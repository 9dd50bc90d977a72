def other_class(list x, frozenset fixed, bytearray array, bool):
    cdef dict d = x
    cdef set s = fixed
    cdef bytes b = array
    cdef tuple t = [1, 2]
    cdef list never = (1, 2)
    x = "abc"
    return d, s, b, t, never
# 2:19: Cannot assign type 'list object' to 'dict object'
# 3:18: Cannot assign type 'frozenset object' to 'set object'
# 5:20: Cannot assign type 'list object' to 'tuple object'
# 7:9: Cannot assign type 'str object' to 'list object'
