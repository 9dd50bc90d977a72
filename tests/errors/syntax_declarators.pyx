# What no declarator can be.
cdef extern int returned()()
cdef extern int several[5]()
x = <int ()()>y
# 2:17: Function cannot return a function
# 3:17: Template arguments must be a list of names
# 4:11: Function cannot return a function
