cdef foo unknown
cdef void nothing
cdef signed double strange

def f(bar x):
    pass

def g(void y):
    pass

def not_none(int x not None, list y not None, z not None):
    pass

# 11:49: invalid syntax
