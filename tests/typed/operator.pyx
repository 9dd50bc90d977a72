# C arithmetic as Cython types it: literals adapt, division is Python's, powers depend on the exponent.
cimport cython

def f(int i, unsigned int u, long lo, double d, short sh, bint b, x):
    i + 1, u + 1, i + u, sh + sh, b + b, b & b, i + d, i + x
    u << 1, 1 << i, lo >> i
    i / 2, i // 2, i % u, d // 2
    i ** 2, i ** i, i ** u, i ** -1, d ** 2, d ** i, d ** d, 2 ** i
    -sh, ~b, not i, +d
    2 ** 3 - 1, 1 << 40, 7 // -2, -5 % 3

@cython.cdivision(True)
def g(int i, double d):
    i / 2, i // 2, i % 3, d / 2
    with cython.cdivision(False), cython.cpow(True):
        i / 2, i ** i, d ** d
