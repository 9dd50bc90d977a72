"""Names of the module, built-ins, and `global`."""
import sys

counter = 0
x = 'module'


def count():
    """
    >>> count(), count()
    (1, 2)
    """
    global counter
    counter += 1
    return counter


def new_name():
    """
    >>> new_name(), see_new_name()
    ('inside', 'inside')
    """
    global made_inside
    made_inside = 'inside'
    return made_inside


def see_new_name():
    return made_inside


def shadowed():
    """
    >>> shadowed(), unshadowed()
    ('local', 'module')
    """
    x = 'local'
    return x


def unshadowed():
    return x


def set_from_outside():
    """
    >>> module = sys.modules['name_globals']
    >>> module.x = 'changed'; unshadowed()
    'changed'
    >>> module.x = 'module'; unshadowed()
    'module'
    """


def builtin_shadowed():
    """A built-in that the module binds is a global.

    >>> builtin_shadowed()
    ('my abs', 3)
    """
    return abs(-3), max(1, 3)


def abs(n):
    return 'my abs'


def late():
    """
    >>> late()
    'defined later'
    """
    return defined_later


defined_later = 'defined later'


def missing():
    """
    >>> missing()
    "name 'sometimes' is not defined"
    """
    try:
        return sometimes
    except NameError as e:
        return str(e)


if counter:
    sometimes = 1


def special():
    """
    >>> special()
    ('name_globals', 'Names of the module, built-ins, and `global`.', True)
    """
    return __name__, __doc__, __file__ is not None


def several():
    """
    >>> several(), see_several()
    ((1, [2, 3]), (5, [2, 3], 7))
    """
    global a, b, c
    a, *b = 1, 2, 3
    result = a, b
    for a, c in [(5, 7)]:
        pass
    return result


def see_several():
    return a, b, c


def from_except():
    """
    >>> from_except()
    ('caught', False)
    """
    global error
    try:
        raise ValueError('caught')
    except ValueError as error:
        text = str(error)
    return text, hasattr(sys.modules[__name__], 'error')


def in_loop(n):
    """
    >>> in_loop(1000) >= 1000
    True
    """
    global counter
    for i in range(n):
        counter += 1
    return counter


if __name__ == 'name_globals':
    branch = 'imported'
else:
    branch = 'run'


def branched():
    """
    >>> branched()
    'imported'
    """
    return branch


for index in range(3):
    x_at_end = index
while index:
    index -= 1


def after_loops():
    """
    >>> after_loops()
    (2, 0)
    """
    return x_at_end, index
