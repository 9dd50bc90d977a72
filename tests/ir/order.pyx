# The parts of a place are evaluated once, from left to right.
def augmented(f, g):
    f().x[g()] += 1


def conditional(a, b, c):
    return a and b or (b if c else a)


def chain(a, b, c):
    return a() < b() < c()
