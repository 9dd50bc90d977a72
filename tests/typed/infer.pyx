# What locals without a declaration become.
def integers(n, int m, list l):
    constant = 5
    grows = 5
    grows += 1
    operand = 5
    result = operand + 1
    masked = constant & 1
    index = m
    item = l[index]
    size = len(l)
    big = 10**20

def floats(double d, int m):
    f = 1.5
    half = m / 2
    mixed = 1
    mixed = 2.0
    square = d ** 2
    power = d ** d

def loops(n, int m, long lo):
    for a in range(10):
        pass
    for b in range(m):
        print(b)
    for c in range(m):
        n += c
    for d in range(n):
        pass
    for e in range(m, lo):
        pass
    for f in range(0, n):
        pass

def unset(bint flag):
    if flag:
        maybe = 1
    else:
        other = 2.0
    del_me = 3
    del del_me
    return maybe, other

def circle(n):
    a = b = 0
    while n:
        a = b
        b = a
        n -= 1
    x = 0
    for i in range(10):
        x, y = i, x
    return a, b, x, y

def objects(*args, **kw):
    text = 'a'
    joined = text + 'b'
    data = b'x'
    items = [1]
    more = items + [2]
    part = items[1:]
    pair = 1, 2
    table = {}
    flag = True
    nothing = None
    changing = []
    changing = None
    args = list(args)
    first, *rest = items
