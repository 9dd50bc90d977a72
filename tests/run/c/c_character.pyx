# A character of a text is a Py_UCS4: a C number where C numbers are asked for, a text of one where it is an object or in arithmetic.
cimport cython

def types(str s, int i):
    """
    >>> types("abc", 1)
    ['Py_UCS4', 'Py_UCS4', 'Py_UCS4', 'Python object', 'str object']
    """
    c = s[0]
    for c in s:
        pass
    d = s[i]
    return [cython.typeof(c), cython.typeof(d), cython.typeof(s[0]), cython.typeof(s[c]), cython.typeof(s[0] + "x")]

def letters(str s, int i):
    """
    >>> letters("abc", 1)
    ('b', 'bb', 'bx', 'bbb', ['a', 'b', 'c'], {'b': 1}, 'B', True, False, True, 'b')
    >>> letters("a\\u20ac", -1)
    ('\u20ac', '\u20ac\u20ac', '\u20acx', '\u20ac\u20ac\u20ac', ['a', '\u20ac'], {'\u20ac': 1}, '\u20ac', False, False, True, '\u20ac')
    >>> letters("abc", 3)
    Traceback (most recent call last):
    IndexError: string index out of range
    """
    c = s[i]
    return c, c + c, c + "x", c * 3, [x for x in s], {c: 1}, c.upper(), c == "b", c == "bb", c in s, c[0]

def codes(str s):
    """
    >>> codes("az{A\\xe9")
    [97, 122, 233]
    """
    found = []
    cdef int code
    for c in s:
        code = c
        if 'a' <= c <= 'z' or c == 'é':
            found.append(code)
    return found

def number(Py_UCS4 c):
    """
    >>> number('a')
    Traceback (most recent call last):
    TypeError: can only concatenate str (not "int") to str
    """
    return c + 1

def is_letter(int code, unsigned char byte):
    """
    >>> is_letter(97, 98), is_letter(65, 65)
    ((True, True, True, True), (False, False, False, False))
    """
    return code == 'a', 'a' <= code <= 'z', byte == b'b', b'a' <= byte <= b'z'

cdef int count(str text, Py_UCS4 wanted) except -1 nogil:
    cdef int found = 0, i
    for i in range(3):
        found += text[i] == wanted
    return found

def counted(str text, Py_UCS4 wanted):
    """
    >>> counted("abaa", "a")
    2
    >>> counted("ab", "a")
    Traceback (most recent call last):
    IndexError: string index out of range
    """
    return count(text, wanted)


def beyond_ascii(unsigned char byte, int number):
    """A byte is a C char, which is signed on most machines.

    >>> beyond_ascii(255, 255)[0]
    255
    >>> beyond_ascii(255, 255)[1:] in [(-1, False, False, -128), (255, True, True, 128)]
    True
    """
    cdef unsigned char small = b'\xff'
    cdef int large = b'\xff'
    cdef long other = b'\x80'
    return small, large, byte == b'\xff', b'\xff' == number, other
