# cython: boundscheck=False
cimport cython

@cython.wraparound(False)
def f(list l, int i, x):
    l[i]
    with cython.boundscheck(True), cython.wraparound(True):
        x[i] = l[i]
    l[0] = x[-1]
    return l[i:], x[1:2], x['a']
