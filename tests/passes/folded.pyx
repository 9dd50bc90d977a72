# What has no effect is printed in the place of its one use, unless something between could change what it reads.
def sums(int a, int b):
    cdef int c = a * b + a
    a, b = b, a
    return c - a


def swapped(x, y):
    x, y = y, x
    return x


cdef int counter = 0

def told(f):
    cdef int before = counter
    f()
    return before + counter


def before_call(f, int n):
    return [n + 1, f(), n + 2, counter, f()]
