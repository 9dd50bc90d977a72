# Each Python-level op becomes the helper that fits the representations of its operands.
def f(o, n, xs, int i):
    o.x = o.y + n
    o[n] = o[i]
    xs[i - 1] = n - 1
    o.m(n, *xs, k=i)
    return f"{n} {n:>3} {o!r}", -n, n < 3, o < n, i // 2, i ** 2
