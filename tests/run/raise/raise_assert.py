"""raise and assert."""


def raise_it(what):
    """
    >>> raise_it(ValueError)
    Traceback (most recent call last):
    ValueError
    >>> raise_it(ValueError('text', 5))
    Traceback (most recent call last):
    ValueError: ('text', 5)
    >>> raise_it(5)
    Traceback (most recent call last):
    TypeError: exceptions must derive from BaseException
    >>> raise_it(int)
    Traceback (most recent call last):
    TypeError: exceptions must derive from BaseException
    >>> raise_it(None)
    Traceback (most recent call last):
    TypeError: exceptions must derive from BaseException
    """
    raise what


def raise_from(what, cause):
    """
    >>> describe(raise_from, ValueError('a'), KeyError('b'))
    ("ValueError('a')", "KeyError('b')", True)
    >>> describe(raise_from, ValueError, KeyError)
    ('ValueError()', 'KeyError()', True)
    >>> describe(raise_from, ValueError, None)
    ('ValueError()', 'None', True)
    >>> describe(raise_from, ValueError, 5)
    ("TypeError('exception causes must derive from BaseException')", 'None', False)
    """
    raise what from cause


def describe(f, *args):
    try:
        f(*args)
    except Exception as e:
        return repr(e), repr(e.__cause__), e.__suppress_context__


def class_that_fails():
    """
    >>> raise_it(Failing)
    Traceback (most recent call last):
    KeyError: 'in __init__'
    """


def failing_init(self):
    raise KeyError('in __init__')


Failing = type('Failing', (Exception,), {'__init__': failing_init})


def order(log):
    """
    >>> log = []; order(log); log
    ['exception', 'cause']
    """
    try:
        raise (log.append('exception') or ValueError) from (log.append('cause') or KeyError())
    except ValueError:
        pass


def same_object():
    """
    >>> same_object()
    True
    """
    e = ValueError()
    try:
        raise e
    except ValueError as f:
        return e is f


def asserted(x):
    """
    >>> asserted(1)
    'fine'
    >>> asserted(0)
    Traceback (most recent call last):
    AssertionError
    """
    assert x
    return 'fine'


def with_message(x, message):
    """
    >>> with_message(1, 'a'), with_message([0], 'a')
    ('fine', 'fine')
    >>> with_message(0, 'text')
    Traceback (most recent call last):
    AssertionError: text
    >>> with_message([], ('a', 1))
    Traceback (most recent call last):
    AssertionError: ('a', 1)
    >>> with_message('', None)
    Traceback (most recent call last):
    AssertionError: None
    """
    assert x, message
    return 'fine'


def message_is_lazy(log, x):
    """
    >>> log = []; message_is_lazy(log, 1); log
    []
    """
    assert x == 1 and x, log.append('evaluated')


def comparison(a, b):
    """
    >>> comparison(1, 2)
    >>> comparison(3, 2)
    Traceback (most recent call last):
    AssertionError: 3 is not less than 2
    """
    assert a < b, f'{a} is not less than {b}'


def through_frames(n):
    """
    >>> through_frames(3)
    Traceback (most recent call last):
    ValueError: bottom
    """
    if n == 0:
        raise ValueError('bottom')
    through_frames(n - 1)
