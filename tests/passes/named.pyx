# The exception's name is deleted at the end of its body on every way; what was handled before comes back.
def f(g):
    try:
        return g()
    except ValueError as e:
        return e.args
