# Things that a program may say and a C compiler wonders about.
cimport cython
cdef int rec(int x):
    return rec(x + 1)
def call_rec(): return rec(1)

def odd(int i, unsigned int u, double d, unsigned char c):
    cdef int z = i, y, big
    z = z
    if u < 0: print("never")
    if i == i: print("same")
    if i * u: print("bool")
    if d != d: print("nan")
    if c > 300: print("never")
    if c >= 0: print("always")
    big = 2147483647 + i
    y = i << 2
    y = -1 << 3
    if not i == 3: print("x")
    if (i < 3) == (u < 4): print("y")
    z = -(-i)
    z = +i
    z = ~~i
    if i and u or d: print("z")
    return z, big, i < 3 < u, (i == 3) != (u == 4)

def shifted(int n, long m, unsigned char c):
    n <<= 33
    return n << 32, n >> 40, n << 31, m << 64, m >> 70, c << 40, c >> 9

def extremes(double d, float f):
    d = d * 1e309 - 1e-400
    f = 1e-400
    return d, f, -1e-400, 0e5

cdef int kept = 3

def to_itself(list l, x, double d):
    global kept
    kept = kept
    while l:
        l = l
        x = x
        d = d
        d += 1
    return l, x, d

@cython.cdivision(True)
def division(int a, int b):
    return a / 1, a % 1, a // b

def shadow(int t1, int L1, int line, int more, int result, int a, args, v, bound, px_state):
    cdef int K = t1, B = L1
    for more in range(line):
        result += more
    return K, B, result, a

def constants():
    cdef unsigned long long x = 0xffffffffffffffff
    cdef long y = 9223372036854775807
    cdef unsigned int z = 4294967295
    cdef float f = 1e39
    cdef char ch = 65
    return x, y, z, f, ch, x == 18446744073709551615, z > 0

def unused_loop(int n):
    for i in range(n):
        for j in range(3):
            pass

def only_raise():
    raise ValueError

def returns_in_try(x):
    try:
        return 1 / x
    except ZeroDivisionError:
        return None
    finally:
        x = 2

def negative_shift():
    cdef long long a = 1
    return a << -1, a >> -2
