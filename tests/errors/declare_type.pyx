cdef foo unknown
cdef void nothing
cdef signed double strange

def f(bar x):
    pass

def g(void y):
    pass

def not_none(int x not None, list y not None, z not None):
    pass

# 1:6: 'foo' is not a type identifier
# 2:11: Variable type 'void' is incomplete
# 3:6: 'double' is not a type identifier
# 5:7: 'bar' is not a type identifier
# 8:7: Argument type 'void' is incomplete
# 11:14: Only Python type arguments can have 'not None'
