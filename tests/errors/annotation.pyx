cimport cython
from typing import Optional
def f(a: complex, b: Optional[cython.int], c: cython.int | None, d: Foo, e: (int, str), g: cython.pointer(cython.int), h: cython.p_int):
    x: complex = 1
    y: Bar = 1
    return a, b, c, d, e, g, h, x, y
def late_none(a: cython.int = None, b: list = 'a', c: int = 'a'):
    c = 'a'
    return a, b, c
cdef not_in_c(list x not None):
    return x
def memory(m: cython.int[:]):
    return m
# 3:10: not supported yet: complex types
# 3:31: typing.Optional[...] cannot be applied to type int
# 3:47: typing.Optional[...] cannot be applied to type int
# 3:69: warning: Unknown type declaration 'Foo' in annotation, ignoring
# 3:77: warning: Tuples cannot be declared as simple tuples of types. Use 'tuple[type1, type2, ...]'.
# 3:92: not supported yet: cython.pointer
# 3:123: not supported yet: cython.p_int
# 4:8: not supported yet: complex types
# 5:8: warning: Unknown type declaration 'Bar' in annotation, ignoring
# 7:31: Cannot assign None to int
# 7:47: Cannot assign type 'str object' to 'list object'
# 7:61: Cannot assign type 'str object' to 'int object'
# 8:9: Cannot assign type 'str object' to 'int object'
# 10:15: 'not None' only allowed in Python functions
# 12:15: not supported yet: memoryviews and C arrays
