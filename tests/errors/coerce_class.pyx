def other_class(list x, frozenset fixed, bytearray array, bool):
    cdef dict d = x
    cdef set s = fixed
    cdef bytes b = array
    cdef tuple t = [1, 2]
    cdef list never = (1, 2)
    x = "abc"
    return d, s, b, t, never

def written_down():
    cdef bint flag = ""
    flag = [1]
    cdef bytearray array = b"x"
    cdef str text = [1]
    number: int = "5"
    cdef double imaginary = 1j
    cdef int left_to_the_program = (1, 2)
    return flag, array, text, number
# 2:19: Cannot assign type 'list object' to 'dict object'
# 3:18: Cannot assign type 'frozenset object' to 'set object'
# 5:20: Cannot coerce list to type 'tuple object'
# 7:9: Cannot assign type 'str object' to 'list object'
# 11:22: Only single-character string literals can be coerced into ints.
# 12:12: Cannot coerce list to type 'bint'
# 13:28: Cannot assign type 'bytes object' to 'bytearray object'
# 14:21: Cannot coerce list to type 'str object'
# 15:19: Cannot assign type 'str object' to 'int object'
# 16:29: Cannot assign type 'double complex' to 'double'
