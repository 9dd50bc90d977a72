"""Literals."""


def integers():
    """
    >>> integers()
    (0, 7, 255, 511, 5, 1000000, 9223372036854775807, 9223372036854775808, 18446744073709551616, 1099511627775, 68719476735, 10, 0)
    """
    return 0, 7, 0xff, 0o777, 0b101, 1_000_000, 9223372036854775807, 9223372036854775808, 18446744073709551616, 0xff_ffff_ffff, 0o777777777777, 0XA, 00


def huge():
    """
    >>> huge()
    (123456789012345678901234567890123456789012345678901234567890, 1461501637330902918203684832716283019655932542975, \
11417981541647679048466287755595961091061972991)
    """
    return (123456789012345678901234567890123456789012345678901234567890, 0xffffffffffffffffffffffffffffffffffffffff,
            0o777777777777777777777777777777777777777777777777777)


def floats():
    """
    >>> floats()
    (0.0, 1.5, 0.5, 1.0, 1e+100, 1.5e-07, inf, 0.1, 123456.789, 1000.0)
    """
    return 0.0, 1.5, .5, 1., 1e100, 1.5E-7, 1e400, 0.1, 123_456.789, 1_0e2


def complexes():
    """
    >>> complexes()
    (1j, 1.5j, (3+4j), 100j)
    """
    return 1j, 1.5J, 3 + 4j, 1e2j


def strings():
    """
    >>> strings() == ('', 'a', "it's", 'tab\\tnew\\nline', '\\x41\\u00e4\\U0001f600', 'ä€😀', 'a\\\\b', 'joined up', '\\0', 'quote"', 'line1\\nline2', '\\N{BULLET}', '\\ud800')
    True
    """
    return ('', 'a', "it's", 'tab\tnew\nline', '\x41\u00e4\U0001f600', 'ä€😀', r'a\b', 'joined ' 'up', '\0', 'quote"', '''line1
line2''', '\N{BULLET}', '\ud800')


def byte_strings():
    """
    >>> byte_strings()
    (b'', b'ab', b'\\x00\\xff\\n', b'raw\\\\n', b'ab', b"quote'", b'\\\\u1234')
    """
    return b'', b'ab', b'\x00\xff\n', rb'raw\n', b'a' b'b', b"quote'", b'\u1234' if False else b'\\u1234'


def singletons():
    """
    >>> singletons()
    (None, True, False, Ellipsis, Ellipsis)
    """
    return None, True, False, ..., Ellipsis


def identities():
    """
    >>> identities()
    (True, True, True, True)
    """
    return 'name' is name(), None is nothing(), () is (), 256 is small()


def name():
    return 'name'


def nothing():
    pass


def small():
    return 256


def docstring():
    'not triple-quoted'


def bytes_doc():
    b'no doc'


def f_doc():
    f'no doc'


def docs():
    """
    >>> docs()
    ('not triple-quoted', None, None)
    """
    return docstring.__doc__, bytes_doc.__doc__, f_doc.__doc__


def long_string():
    """
    >>> long_string() == 'x' * 500 + 'y'
    True
    """
    return 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' * 5 + 'y'
