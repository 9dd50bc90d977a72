def characters(Py_UCS4 c, int i, unsigned char byte):
    c == b'a'
    i == 'é'
    byte < 'é'
    c = 'ab'
    c = b'a'
    i = 'ab'
    c == 'ab'
    i == 'ab'
    i == 'a' == c

# 2:10: Bytes literals cannot coerce to Py_UNICODE/Py_UCS4, use a unicode literal instead.
# 3:10: Unicode literals do not support coercion to C types other than Py_UCS4/Py_UNICODE (for characters), Py_UNICODE* (for strings) or char*/void* (for auto-encoded strings).
# 4:12: Unicode literals do not support coercion to C types other than Py_UCS4/Py_UNICODE (for characters), Py_UNICODE* (for strings) or char*/void* (for auto-encoded strings).
# 5:9: Only single-character Unicode string literals or surrogate pairs can be coerced into Py_UCS4/Py_UNICODE.
# 6:9: Bytes literals cannot coerce to Py_UNICODE/Py_UCS4, use a unicode literal instead.
# 7:9: Only single-character string literals can be coerced into ints.
