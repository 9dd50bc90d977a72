def f(int i, unsigned int u, double d, x, y, char ch):
    i < u, i < d, i < x, x < y, i is None, x in y, ch == b'a'
    i < 3 < d
    a = x < y < i
    if x < y: pass
    if x < y < i: pass
    if x and not (i or y): pass
    while x == y != i: pass
    assert x is not y, i
