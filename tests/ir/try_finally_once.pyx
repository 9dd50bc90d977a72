# A finally body stands in the function once; each way into it leaves a number in the selector.
def f(g, xs):
    for x in xs:
        try:
            if x:
                continue
            return g(x)
        finally:
            g(None)
