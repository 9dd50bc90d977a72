# flags: -2
# Of C integers and literals `/` goes down at level 2; of objects it is what they make of it.
def f(int i, double d, x):
    return 7 / 2, -7 / 2, i / 2, d / 2, x / 2, 10**20 / 3
