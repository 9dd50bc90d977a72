"""A bint is a C int that shows itself as True or False: what is assigned to it stays, as in Cython; `<bint>`, `bool()` and conditions are truths."""

cimport cython

cdef bint kept = 7


cdef bint passed(bint value):
    return value


cdef bint from_long(long value) except -1:
    return value


def raw(int i, unsigned char small, long large):
    """
    >>> raw(6, 200, 2**33 + 4)
    (True, 6, 200, 4, 7, 6, 5)
    """
    cdef bint a = i, b = small, c
    c = large
    return a, a + 0, b + 0, c + 0, kept + 0, passed(i) + 0, from_long(5) + 0


def truths(int i, double x, long large):
    """
    >>> truths(6, 0.5, 2**33)
    (1, 1, 1, 1, 1, 0)
    >>> truths(0, 0.0, 0)
    (0, 0, 0, 0, 0, 1)
    """
    cdef bint cast = <bint>i, of_float = <bint>x, of_long = <bint>large, of_bool = bool(i), twice = not not i, no = not i
    return cast + 0, of_float + 0, of_long + 0, of_bool + 0, twice + 0, no + 0


def of_objects(bint argument, value):
    """
    >>> of_objects(5, 7), of_objects([], None), of_objects('x', 0.5)
    ((1, 1), (0, 0), (1, 1))
    """
    cdef bint b = value
    return argument + 0, b + 0


def compared(int i):
    """
    >>> compared(1), compared(2)
    ((True, True, True), (False, True, True))
    """
    cdef bint b = i
    return b == True, b == i, b != 0


def arithmetic(int i):
    """
    >>> arithmetic(5)
    (-5, -6, 25, 2, 2.5, 'True', True)
    """
    cdef bint b = i
    return -b, ~b, b * b, b // 2, b / 2, f'{b}', [b][0]


def in_place(int i):
    """
    >>> in_place(4)
    (7, 15, 6, False)
    """
    cdef bint b = i
    b += 3
    before = b + 0
    b |= 8
    after = b + 0
    b = b & 6
    last = b + 0
    b = b > 100
    return before, after, last, b


def chosen(int i, double x):
    """
    >>> chosen(4, 0.5), chosen(0, 0.5)
    ((3, 1, 'bint'), (0, 0, 'bint'))
    """
    cdef bint b = i and 3, of_floats = x and i
    copy = b
    return b + 0, of_floats + 0, cython.typeof(copy)


def counted(int n):
    """
    >>> counted(4)
    [0, 1, 2, 3]
    """
    cdef bint b
    found = []
    for b in range(n):
        found.append(b + 0)
    return found
