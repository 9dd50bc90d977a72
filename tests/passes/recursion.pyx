# A call that may come back to its caller asks for stack where it finds the def; a function that calls one of C's kind asks at its start.

def leaf(n):
    return n + 1


def direct(n):
    return direct(leaf(n))


def there(n):
    return back(n)


def back(n):
    return there(n)


cdef int in_c(int n) except -1:
    return in_c(n + 1)
