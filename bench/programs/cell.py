def f(n):
    a = 0
    for i in range(n):
        a += i
    return a


g = f
