# Ints live in pairs: literals and ranges are proven, what meets them in operators is likely.
def total(n):
    a = 0
    for i in range(n):
        a += i
    return a


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def mixed(x, y):
    n = None
    if x is None:
        n = len(y)
    return n, x + 1
