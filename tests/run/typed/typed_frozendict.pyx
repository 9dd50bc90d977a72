"""frozendict: a class of the language, which is dict before CPython 3.15."""


def takes(frozendict d):
    """
    >>> takes(given()) == {'a': 1}, takes(None)
    (True, None)
    >>> takes(1)  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    TypeError: Argument 'd' has incorrect type (expected ...dict, got int)
    """
    cdef frozendict e = d
    return e


def given():
    """
    >>> given()['a'], len(given()), list(given())
    (1, 1, ['a'])
    """
    return frozendict(a=1)


def annotated(d: frozendict[str, int] | None) -> frozendict:
    """
    >>> annotated(given()) == given()
    True
    >>> annotated('d')  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    TypeError: Argument 'd' has incorrect type (expected ...dict, got str)
    """
    return <frozendict?>d
