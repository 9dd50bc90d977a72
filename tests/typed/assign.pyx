cdef int counter = 1
cdef object thing

def f(int i, double d, list l, x):
    a = b = i
    c = d = 1
    i, d = d_int(), i
    (p, *q), r.s, l[i] = x
    x.y += i
    l[i] *= 2
    i += 1
    d /= i
    global counter
    counter = i
    del x.y, l[0], l[1:2]
    for l[0], (x.z, i) in x: pass

cdef int d_int():
    return 1

r = f
