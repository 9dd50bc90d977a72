def f(int i, long lo, n, unsigned int u, list l):
    for i in range(10): pass
    for i in range(lo): pass
    for i in range(n): pass
    for i in range(10, 0, -2): pass
    for i in range(0, 10, n): pass
    for x in range(n): pass
    for x in range(i, n, 2): pass
    for x in range(u): pass
    for x in l: pass
    for x in range(1, 2, 3, 4): pass
    return [j * 2 for j in range(i) if j], {j for j in l}, {j: k for j in l for k in j}
