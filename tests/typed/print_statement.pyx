# flags: -2
def f(x, y):
    print
    print x
    print x, y,
    print >>x, y
    print (x, y)
    return [x for x in y], 7 / 2, x / 2
