# A local that no path has bound is a mistake; a C variable only gets a warning, since nothing can test it.
def read_early():
    x = y
    y = 1
    return x

def deleted():
    y = 1
    del y
    return y

def declared():
    cdef list items
    cdef int n
    return items, n

def maybe(flag):
    if flag:
        y = 1
    return y

def handled():
    try:
        pass
    except ValueError as e:
        pass
    return e

# 3:9: local variable 'y' referenced before assignment
# 10:12: local variable 'y' referenced before assignment
# 15:12: local variable 'items' referenced before assignment
# 15:19: warning: local variable 'n' referenced before assignment
# 27:12: local variable 'e' referenced before assignment
