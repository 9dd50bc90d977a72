def f(double d, int i, str s, bytes b, list l):
    i = d
    i = None
    s = b
    b = s
    s = b'x'
    b = 'x'
    cdef int text = 'text'
    cdef char c = 'c'
    i += d
    i, d = d, 1
    l = 5
    i = l

cdef int result(double d):
    return d

# 2:9: Cannot assign type 'double' to 'int'
# 3:9: Cannot assign None to int
# 4:9: Cannot convert 'bytes' object to str implicitly, decoding required
# 5:9: Cannot convert Unicode string to 'bytes' implicitly, encoding required.
# 6:9: Cannot convert 'bytes' object to str implicitly, decoding required
# 7:9: Cannot convert Unicode string to 'bytes' implicitly, encoding required.
# 8:21: Only single-character string literals can be coerced into ints.
# 10:5: Cannot assign type 'double' to 'int'
# 11:12: Cannot assign type 'double' to 'int'
# 16:12: Cannot assign type 'double' to 'int'
