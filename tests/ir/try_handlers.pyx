# An op that may raise is an edge to the handler out of the state before it: y and z may be unset in the handler.
def f(g, x):
    try:
        y = 1
        y = g(x)
        z = 2
    except ValueError:
        pass
    return y, z
