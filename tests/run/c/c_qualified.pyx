# const: what Cython lets through. volatile: a variable like others, whose every access is kept.
cimport cython

cdef const int limit = 7
cdef const double half = 0.5, third = 1 / 3.0
cdef volatile int ticks = 0

cdef const long long scaled(const int a, const double factor=half):
    return <const long long>(a * factor)

def constants(const int a):
    """
    >>> constants(100)
    (7, 57, 58, 51)
    """
    b = a + limit
    a = limit
    c = limit
    c += 50
    return a, c, c + 1, scaled(b, half) - 2

cdef const int waited(volatile int turns):
    global ticks
    cdef volatile int left = turns
    while left:
        left -= 1
        ticks += 1
    left
    ticks
    return left + turns

def wait(volatile int turns):
    """
    >>> wait(3)
    (3, 3)
    >>> wait(4)
    (4, 7)
    """
    return waited(turns), ticks

def counted(int n):
    """
    >>> counted(4)
    3
    """
    cdef volatile Py_ssize_t i = 0
    for i in range(n):
        pass
    return i
