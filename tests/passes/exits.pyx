# Ways to the function's end: an error's is a return of its own; empty blocks are gone, landings stand last.
def few(x):
    if x:
        return 1
    return x


def many(f, x):
    a = f(x)
    b = f(a)
    c = f(b)
    if a:
        return b
    if b:
        return c
    while c:
        if f(c):
            continue
        elif f(x):
            break
        return f(a)
    return a
