"""From one built-in class to another: where the two are not containers both, nor str and bytes, the running program tells."""


def outcome(function, *arguments):
    """
    >>> outcome(to_str, [1]), outcome(to_str, None)
    ('Expected str, got list', None)
    >>> outcome(to_list, 'x'), outcome(to_list, None)
    ('Expected list, got str', None)
    >>> outcome(to_array, b'x'), outcome(to_exception, {1}), outcome(to_value_error, ValueError)
    ('Expected bytearray, got bytes', 'Expected Exception, got set', 'Expected ValueError, got type')
    >>> outcome(to_int, 'x'), outcome(to_int, 2.5), outcome(to_int, [1])
    ('Expected int, got str', 2, 'Expected int, got list')
    >>> outcome(of_int, 5), outcome(of_int, None)
    ('Expected str, got int', None)
    >>> outcome(item_of_tuple)
    'Expected dict, got tuple'
    """
    try:
        return function(*arguments)
    except TypeError as e:
        return str(e)


def to_str(list x):
    cdef str y = x
    return y


def to_list(str x):
    cdef list y = x
    return y


def to_array(bytes x):
    cdef bytearray y = x
    return y


def to_exception(set x):
    cdef Exception y = x
    return y


def to_value_error(type x):
    cdef ValueError y = x
    return y


def to_int(x):
    text: str | None = x if type(x) is str else None
    items: list | None = x if type(x) is list else None
    y: int | None = x if text is None and items is None else None
    if text is not None:
        y = text
    if items is not None:
        y = items
    return y


def of_int(x: int | None):
    y: str | None = x
    return y


def item_of_tuple():
    cdef dict d = (1, 2)
    return d
