# A variable that is used for one thing after another is a slot for each, while it is decided how values are held; objects share one again.
def reused(xs, g):
    n = 0
    for i in range(10):
        n += i
    for i in xs:
        g(i)
    i = None
    n = g(n)
    return n


def deleted(x):
    if x:
        y = 1
    else:
        y = 2
    del y
    y = x
    return y
