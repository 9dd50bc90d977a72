# Where references are taken and given back.
def borrowed(x):
    x.append(x)


def stored(x):
    x = [x, x]
    return x


def kept(lst):
    lst[0].foo(lst)
    lst = lst[0]


def landings(f):
    return f(f(), f(), f())


def either(f, a):
    return f() or a
