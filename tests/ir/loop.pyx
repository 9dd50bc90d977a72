# A range of objects, a range of C integers, and any other iterable.
def each(n, xs):
    for i in range(n):
        n += i
    for x in xs:
        if x:
            break
    else:
        return None
    return n


def counted(int n):
    cdef int a = 0, i
    for i in range(n):
        a += i
    return a
