# A def and its name are one op, unless more is said of the function: a decorator, a caller that looks for its object.
def plain(a):
    pass


def with_defaults(a, b=1, *, c=2):
    pass


@print
def decorated():
    pass


def called():
    pass


def caller():
    called()
