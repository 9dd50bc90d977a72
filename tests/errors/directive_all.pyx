# cython: warn.all=True, nobody.all=True

def f(x):
    if x:
        y = 1
    return y

# 6:12: warning: local variable 'y' might be referenced before assignment
