# Assignments, loops, inference: what a typed variable holds at the end.
cimport cython

def augmented(int a, long b, double c):
    a += 3; b -= a; b *= 2; b //= 3; b %= 1000; c += a; c *= 0.5; c -= b
    return a, b, c

def augmented_small(unsigned char a, signed char b, unsigned short c):
    a += 100; b -= 1; c -= 1; a <<= 1; c >>= 2; b ^= 5; c |= 3; a &= 0xF7
    return a, b, c

def divided_in_place(int a, unsigned char b, double c):
    a /= 2; b /= 3; c /= 4
    return a, b, c

def powered_in_place(int a, double b):
    a &= 255; a **= 2; b **= 2
    return a, b

def float_in_place(float a):
    a += 0.1; a *= a
    return a

def bool_in_place(bint a, bint b):
    a |= b; b ^= True; a &= b
    return a, b

def counted(int n):
    total = 0
    n &= 15
    for i in range(n):
        total += i
    return total

def counted_down():
    cdef int i, total = 0
    for i in range(5, 0, -2):
        total = total * 10 + i
    return total, i

def changed_inside():
    cdef int i, n = 3
    seen = []
    for i in range(n):
        n = 5
        seen.append(i)
        i += 7
    return seen, i, n

def small_counter():
    cdef unsigned char i
    cdef signed char k
    seen = []
    for i in range(250, 255):
        seen.append(i)
    for k in range(-3, 3):
        seen.append(k)
    else:
        seen.append("else")
    return seen, i, k

def unsigned_counter():
    cdef unsigned int i
    seen = []
    for i in range(3, -1, -1):
        seen.append(i)
        if len(seen) > 6:
            break
    return seen, i

def long_counter(long a):
    seen = []
    if -10 ** 18 < a < 10 ** 18:
        for i in range(a, a + 3):
            seen.append(i)
    return seen

def unknown_step(int a, int b):
    a &= 31; b = (b & 7) - 3
    return [i for i in range(a, -a, b)]

def mixed_bounds(unsigned char a, unsigned short b):
    return [i for i in range(a, b, 9000)]

def large_bounds():
    return [i for i in range(0, 2 ** 40, 2 ** 39)], [i for i in range(2 ** 63 - 2, 2 ** 63 - 1)]

def double_counter():
    cdef double i
    seen = []
    for i in range(3):
        seen.append(i)
    return seen

def never_turned():
    cdef int i = 7
    for i in range(0):
        pass
    return i

def stopped(int a):
    cdef int i = 0
    for i in range(10):
        if i % 2:
            continue
        if i > (a & 15):
            break
    else:
        i = 100
    return i

def while_counted(int a):
    cdef int i = 0
    a &= 15
    while i < a:
        i += 3
    else:
        i = -i
    return i

def exchanged(int a, int b):
    a, b = b, a
    (a, c), b = (b, a), 5
    return a, b, c

def unpacked(int a, double b):
    cdef short c
    cdef double d
    c, d = a & 127, a & 127
    [c, e] = d, b = [3, 4]
    return c, d, e, b

def many_targets(long a):
    cdef unsigned char b
    cdef short c
    b = c = a
    d = e = b
    return b, c, d, e

def asserted(int a):
    assert a > 5, "small"
    assert a
    return a

def inferred(int a, unsigned char b, float c, double d, bint e):
    f = a; g = b; h = c; i = d; j = e; k = a < b; l = a + 1; m = 1; n = 1.5; o = True; p = a / 2
    return [cython.typeof(f), cython.typeof(g), cython.typeof(h), cython.typeof(i), cython.typeof(j), cython.typeof(k), cython.typeof(l),
            cython.typeof(m), cython.typeof(n), cython.typeof(o), cython.typeof(p)]

def inferred_from_two(int a, unsigned int b, float c, double d):
    e = a; e = d; f = a; f = 5; g = c; g = d; h = 1; h = "x"; i = a; i = None; j = c; j = a; k = c; k = k * c
    return [cython.typeof(e), cython.typeof(f), cython.typeof(g), cython.typeof(h), cython.typeof(i), cython.typeof(j), cython.typeof(k)]

def grows(int a):
    x = a
    for i in range(4):
        x = x * 1000
    return x

def becomes_float(double a, int n):
    x = 0
    for i in range(n & 3):
        x += a
    return x, cython.typeof(x)
