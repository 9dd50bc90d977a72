# A check is deleted where the variable is set on every way.
def f(x, y):
    if x:
        a = 1
    else:
        b = 2
    c = a
    a += c
    if y:
        del c
    return a, b, c
