"""cdef variables of the module."""

cdef int number = 5
cdef int unset_number
cdef double floating = 2.5
cdef object anything
cdef object something = [1]
cdef list items = []
cdef str text = 'abc'
cdef bint flag = True
cdef int first, second = 7
cdef long counter = 0


def values():
    """
    >>> values()
    (5, 0, 2.5, None, [1], [], 'abc', True, 0, 7)
    """
    return start


def current():
    return number, unset_number, floating, anything, something, items, text, flag, first, second


start = current()


def count():
    """
    >>> count() + 1 - count()
    0
    """
    global counter
    counter += 1
    return counter


def hidden():
    """They are no attributes of the module.

    >>> import sys
    >>> hasattr(sys.modules['c_global'], 'number'), hasattr(sys.modules['c_global'], 'anything')
    (False, False)
    """


def set_object(x):
    """
    >>> set_object('first'), set_object([2])
    ((None, 'first'), ('first', [2]))
    >>> set_object(None)
    ([2], None)
    """
    global anything
    old = anything
    anything = x
    return old, anything


def set_list(x):
    """
    >>> set_list([1]), set_list(None), set_list([])
    ([1], None, [])
    >>> set_list((1,))
    Traceback (most recent call last):
    TypeError: Expected list, got tuple
    """
    global items
    items = x
    return items


def set_number(x):
    """
    >>> set_number(10)
    10
    >>> set_number('a')
    Traceback (most recent call last):
    TypeError: an integer is required
    """
    global number
    number = x
    return number


cdef void push(x):
    items.append(x)


def shared_with_c_functions():
    """
    >>> shared_with_c_functions()
    [1, 2]
    """
    global items
    items = []
    push(1)
    push(2)
    return items


def in_loop(int n):
    """
    >>> in_loop(1000)
    1000
    """
    global unset_number
    unset_number = 0
    for i in range(n):
        unset_number += 1
    return unset_number


def as_loop_variable(int n):
    """
    >>> as_loop_variable(5)
    4
    """
    global first
    for first in range(n):
        pass
    return first


def shadowed():
    """
    >>> shadowed()
    ('local', 7)
    """
    text = 'local'
    return text, second
