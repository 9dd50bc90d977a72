# C functions: defaults, exception clauses, cpdef.

cdef int value_clause(int a) except -1:
    if a == 13:
        raise ValueError(a)
    return a & 7

cdef int maybe_clause(int a) except? -1:
    if a > 100:
        raise ValueError(a)
    return -1 if a == 7 else a & 7

cdef double maybe_float(double a) except? -1.5:
    if a != a:
        raise ValueError("nan")
    return -1.5 if a == 1.5 else a

cdef int always_clause(int a) except *:
    if a < 0:
        raise ValueError(a)
    return a

cdef int never_clause(int a) noexcept:
    return a // 2

cdef unsigned char unsigned_clause(int a) except? 255:
    if a < 0:
        raise ValueError(a)
    return a

cdef void nothing(list seen, int a) except *:
    seen.append(a)
    if a == 0:
        raise ValueError(a)

cdef object_result(int a):
    if a > 100:
        raise ValueError(a)
    return a

cdef bint truth(object a) except -1:
    return a

cdef str text(object a):
    return a

def clauses(int a):
    return value_clause(a), maybe_clause(a), never_clause(a)

def always(int a):
    return always_clause(a), unsigned_clause(a)

def float_clause(double a):
    return maybe_float(a)

def void_clause(int a):
    seen = []
    try:
        nothing(seen, a)
    except ValueError as e:
        seen.append(str(e))
    return seen

def objects(int a):
    return object_result(a)

def truths(object a):
    return truth(a), text(a)

cdef int with_defaults(int a, int b=3, double c=0.5, d=None, bint e=True):
    return a * 1 + b * 10 + <int>(c * 100) + (1000 if d is None else 2000) + e * 10000

def defaults(int a):
    a &= 7
    return with_defaults(a), with_defaults(a, 4), with_defaults(a, 4, 1.5), with_defaults(a, 4, 1.5, 7), with_defaults(a, 4, 1.5, 7, False)

cpdef int shared(int a, unsigned char b=7) except? -1:
    return a - b

cpdef double shared_float(double a, float b=0.1):
    return a * b

cpdef shared_object(int a, b=None):
    return a, b

cpdef bint shared_truth(bint a):
    return not a

def calls_shared(short a):
    return shared(a), shared(a, 1), shared(b=2, a=a), shared_float(a), shared_object(a), shared_truth(a), shared_truth(5)

def default_arguments(int a, int b=-1, double c=2, unsigned char d=255, bint e=7, str f="x", g=()):
    return a, b, c, d, e, f, g

def keyword_only(int a, *, int b=2, double c=0.25):
    return a, b, c

def rest(int a, *args, **kw):
    return a, args, kw

cdef long long fibonacci(int n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)

def recursive(int n):
    return fibonacci(n & 15)

cdef int free(int a, int b) except? -1 nogil:
    return a // b

def without_gil(int a, int b):
    return free(a, b)

def handled(int a, int b):
    try:
        return a // b
    except ZeroDivisionError as e:
        return str(e)
    finally:
        a = 5

def float_zero(double a, double b):
    try:
        return a / b
    except ZeroDivisionError as e:
        return str(e)
