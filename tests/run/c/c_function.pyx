"""cdef and cpdef functions: arguments, defaults, results, exceptions."""


cdef int add(int a, int b):
    return a + b


cdef double scaled(double x, double factor=2.0):
    return x * factor


cdef object make(a, b=None):
    return [a, b]


cdef nothing_said(x):
    if x:
        return x


cdef void append(list l, x):
    l.append(x)


cdef bint is_even(long n):
    return n % 2 == 0


cdef long factorial(long n):
    return 1 if n < 2 else n * factorial(n - 1)


cdef str text(str a, str b):
    return a + b


cdef int falls_off(int x):
    if x > 0:
        return x


def calls():
    """
    >>> calls()
    (3, 6.0, 15.0, [1, None], [1, 2], None, 'x', [5], True, 120, 'ab', 5, 0)
    """
    l = []
    append(l, 5)
    return (add(1, 2), scaled(3), scaled(3, 5), make(1), make(1, 2), nothing_said(0), nothing_said('x'), l, is_even(4), factorial(5),
            text('a', 'b'), falls_off(5), falls_off(-1))


def by_name():
    """
    >>> by_name()
    (5.0, [1, 2])
    """
    return scaled(factor=2.5, x=2), make(b=2, a=1)


cdef int plain(int x) except -1:
    if x == 0:
        raise ValueError('zero')
    return x


cdef int maybe(int x) except? -1:
    if x == 0:
        raise ValueError('zero')
    return x


cdef int star(int x) except *:
    if x == 0:
        raise ValueError('zero')
    return x


cdef int unsaid(int x):
    if x == 0:
        raise ValueError('zero')
    return x


cdef void no_result(int x):
    if x == 0:
        raise ValueError('zero')


cdef void no_result_star(int x) except *:
    if x == 0:
        raise ValueError('zero')


cdef double floating(int x):
    if x == 0:
        raise ValueError('zero')
    return x


cdef bint truth(int x):
    if x == 0:
        raise ValueError('zero')
    return x == 1


def raising(int which, int x):
    """
    >>> [raising(i, 5) for i in range(8)]
    [5, 5, 5, 5, None, None, 5.0, False]
    >>> raising(1, -1), raising(2, -1), raising(3, -1), raising(6, -1), raising(7, 1)
    (-1, -1, -1, -1.0, True)
    >>> [raised(i) for i in range(8)] == ['zero'] * 8
    True
    """
    if which == 0:
        return plain(x)
    if which == 1:
        return maybe(x)
    if which == 2:
        return star(x)
    if which == 3:
        return unsaid(x)
    if which == 4:
        no_result(x)
    if which == 5:
        no_result_star(x)
    if which == 6:
        return floating(x)
    if which == 7:
        return truth(x)


def raised(int which):
    try:
        raising(which, 0)
    except ValueError as e:
        return str(e)


cdef int quiet(int x) noexcept:
    if x == 0:
        raise ValueError('zero')
    return x


def unraisable():
    """
    >>> import sys
    >>> old, seen = sys.unraisablehook, []
    >>> sys.unraisablehook = lambda args: seen.append((args.exc_type.__name__, str(args.exc_value), args.object))
    >>> unraisable()
    (5, 0)
    >>> sys.unraisablehook = old; seen
    [('ValueError', 'zero', 'c_function.quiet')]
    """
    return quiet(5), quiet(0)


cdef int silent_failure(int x) except -1:
    return x


def failing_silently():
    """
    >>> failing_silently()
    'error return without exception set'
    >>> failing_uncaught()
    Traceback (most recent call last):
    SystemError: error return without exception set
    """
    try:
        return silent_failure(-1)
    except SystemError as e:
        return str(e)


def failing_uncaught():
    return silent_failure(-1)


cpdef int both(int a, int b=10):
    """The doc of both."""
    return a + b


cpdef objects(a, b='x', c=None):
    return a, b, c


cpdef double raises(double x) except? -1:
    if x < 0:
        raise ValueError('negative')
    return x


def cpdef_functions():
    """
    >>> cpdef_functions()
    (11, 3, (1, 'x', None), 2.5)
    >>> both(1), both(1, 2), both(b=5, a=1), both.__name__, both.__doc__, both.__defaults__
    (11, 3, 6, 'both', 'The doc of both.', (10,))
    >>> objects(1), objects(1, c=2), raises(-1.5 + 3)
    ((1, 'x', None), (1, 'x', 2), 1.5)
    >>> raises(-1)
    Traceback (most recent call last):
    ValueError: negative
    >>> both('a')
    Traceback (most recent call last):
    TypeError: an integer is required
    >>> both()
    Traceback (most recent call last):
    TypeError: both() missing 1 required positional argument: 'a'
    >>> list(map(both, [1, 2]))
    [11, 12]
    """
    return both(1), both(1, 2), objects(1), raises(2.5)


def as_object():
    """
    >>> as_object()(1, 2)
    3
    """
    return [both][0]


cdef list shared = [1]
cdef list log = []


cdef list evaluated_once(x, list to=shared):
    to.append(x)
    return list(to)


def default_evaluated_once():
    """
    >>> default_evaluated_once()
    ([1, 2], [1, 2, 3], [0, 4])
    """
    return evaluated_once(2), evaluated_once(3), evaluated_once(4, [0])


cdef int computed_default(int x, int y=len('four')):
    return x * y


def computed():
    """
    >>> computed()
    (8, 6)
    """
    return computed_default(2), computed_default(2, 3)


cdef long fib(long n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def fibonacci(n):
    """
    >>> fibonacci(20)
    6765
    """
    return fib(n)


cdef int even(int n):
    return True if n == 0 else odd(n - 1)


cdef int odd(int n):
    return False if n == 0 else even(n - 1)


def mutual(n):
    """
    >>> mutual(10), mutual(7)
    (1, 0)
    """
    return even(n)


cdef inline int inlined(int x):
    return x * 2


def inlining(int n):
    """
    >>> inlining(4)
    12
    """
    cdef int total = 0, i
    for i in range(n):
        total += inlined(i)
    return total


cdef int with_try(x):
    try:
        return x
    except TypeError:
        return -2
    finally:
        append(log, 'f')


def try_in_c_function():
    """
    >>> try_in_c_function()
    (5, -2)
    """
    return with_try(5), with_try('a')


cdef int trace_inner(int x) except -1:
    raise KeyError(x)


cdef int trace_outer(int x) except -1:
    return trace_inner(x) + 1


def tracebacks():
    """
    >>> import traceback
    >>> try: tracebacks()
    ... except KeyError as e: [(t.name, t.lineno) for t in traceback.extract_tb(e.__traceback__)][1:]
    [('tracebacks', 332), ('trace_outer', 322), ('trace_inner', 318)]
    """
    return trace_outer(5)


cdef assigned_parameter(int a, list b):
    a += 1
    b = b + [a]
    return a, b


def parameters_are_own():
    """
    >>> parameters_are_own()
    ((6, [1, 6]), 5, [1])
    """
    cdef int a = 5
    b = [1]
    return assigned_parameter(a, b), a, b


cdef named_as_types(list, str, int double):
    return list, str, double


def parameters_named_as_types(a, b):
    """
    >>> parameters_named_as_types('a', 5)
    ('a', 5, 7)
    """
    return named_as_types(a, b, 7)


seen = []

cdef int noted(int x) except -1:
    seen.append(x)
    return x

cdef ordered(int a, double b=1, c=2, int d=4):
    return a, b, c, d

cdef double plain_ordered(double a, double b, double c) noexcept nogil:
    return a + 2 * b + 3 * c

cdef double half(double x) noexcept nogil:
    return x / 2


def in_order_of_the_call():
    """Arguments are evaluated as they stand in the call, defaults behind them.

    >>> in_order_of_the_call()
    ((1, 3.0, 2, 4), (2, 1.0, 2, 1), (1, 2.0, 2, 3), 14.0)
    >>> seen
    [1, 2, 3, 1, 2, 1, 3, 2]
    """
    del seen[:]
    first = ordered(noted(1), c=noted(2), b=noted(3))
    second = ordered(d=noted(1), a=noted(2))
    third = ordered(noted(1), d=noted(3), b=noted(2))
    return first, second, third, plain_ordered(c=half(6), a=half(2), b=half(4))


cdef double without_gil(double x) noexcept nogil:
    return plain_ordered(c=half(x), b=half(x + 1), a=x)


def ordered_without_gil(x):
    """
    >>> ordered_without_gil(2)
    8.0
    """
    return without_gil(x)
