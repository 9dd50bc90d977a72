# From objects to C and back: overflow, wrong types, casts.

def to_char(object a):
    cdef signed char b = a
    return b

def to_uchar(object a):
    cdef unsigned char b = a
    return b

def to_short(object a):
    cdef short b = a
    return b

def to_ushort(object a):
    cdef unsigned short b = a
    return b

def to_int(object a):
    cdef int b = a
    return b

def to_uint(object a):
    cdef unsigned int b = a
    return b

def to_long(object a):
    cdef long b = a
    return b

def to_ulong(object a):
    cdef unsigned long b = a
    return b

def to_longlong(object a):
    cdef long long b = a
    return b

def to_ulonglong(object a):
    cdef unsigned long long b = a
    return b

def to_size(object a):
    cdef size_t b = a
    return b

def to_ssize(object a):
    cdef Py_ssize_t b = a
    return b

def to_hash(object a):
    cdef Py_hash_t b = a
    return b

def to_float(object a):
    cdef float b = a
    return b

def to_double(object a):
    cdef double b = a
    return b

def to_bint(object a):
    cdef bint b = a
    return b

def to_character(object a):
    cdef Py_UCS4 b = a
    return b

def to_list(object a):
    cdef list b = a
    return b

def to_str(object a):
    cdef str b = a
    return b

def to_bytes(object a):
    cdef bytes b = a
    return b

def by_argument(int a, double b):
    return a, b

def by_small_argument(signed char a, unsigned short b):
    return a, b

def by_class(str a, list b):
    return a, b

def by_class_not_none(str a not None, tuple b=None):
    return a, b

def narrowed(long a):
    cdef signed char b = a
    cdef unsigned char c = a
    cdef short d = a
    cdef unsigned int e = a
    cdef bint f = a
    return b, c, d, e, f

def widened(signed char a, unsigned short b):
    cdef int c = a
    cdef long d = b
    cdef double e = a
    cdef unsigned int f = a
    cdef unsigned long long g = a
    return c, d, e, f, g

def casts(long a):
    return <int>a, <short>a, <signed char>a, <unsigned char>a, <unsigned int>a, <bint>a, <double>a, <float>a, <object>a, <size_t>a

def float_casts(double a):
    if not -1e9 < a < 1e9:
        return None
    return <int>a, <long>a, <float>a, <int>(a * 2), <double>3 / 2

def object_casts(object a):
    return <int>a, <double>a

def object_to_byte(object a):
    return <unsigned char>a

cdef int c_result(object a) except? -1:
    return a

cdef float c_float(object a) except? -1:
    return a

def by_result(object a):
    return c_result(a)

def by_float_result(object a):
    return c_float(a)
