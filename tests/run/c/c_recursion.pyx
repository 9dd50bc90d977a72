"""Recursion of C functions that may raise ends in a RecursionError, too."""


cdef int count(int n) except -1:
    return count(n + 1)


cdef first(n):
    return second(n)


cdef second(n):
    return first(n)


def endless():
    """
    >>> endless()
    ['maximum recursion depth exceeded', 'maximum recursion depth exceeded']
    """
    told = []
    try:
        count(0)
    except RecursionError as e:
        told.append(str(e))
    try:
        first(0)
    except RecursionError as e:
        told.append(str(e))
    return told
