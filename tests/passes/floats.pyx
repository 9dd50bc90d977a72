# Floats in pairs: operators ask for floats first where one is likely, objects are unpacked where the operator is called,
# and `keep` stands before what the program is shown again later.
def squares(values):
    total = 0.0
    for x in values:
        total += x * x
    return total

def steps(n):
    x = 1.0 / n
    while x < 0.5:
        x = x * 2
    return x

def seen(inf):
    nan = inf - inf * 1.0
    return nan in [nan]

def between(a, b, t):
    return a + (b - a) * t

def halves(n):
    total = 0
    for i in range(n):
        total += between(i, 2, 0.5)
    return total
