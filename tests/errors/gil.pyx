cdef int with_gil() except -1:
    return 1

cdef int free(int a) noexcept nogil:
    return a

cdef object glob = None
number = 1

cdef object result(int a) nogil:
    return a

cdef int variables(int a, object o, list l) nogil:
    cdef object x
    cdef str text = "text"
    x = o
    a = o
    o = 3
    o = a
    number = a
    (o := a)
    a, o = 1, l
    a, free_one = o
    del o
    return o

cdef void globals_(int a) nogil:
    global number, glob
    a = number
    number = a
    glob = 1
    glob is None
    number

cdef int makes(int a, double d) nogil:
    (a, 2)
    [a]
    {a: 2}
    {a}
    f"{a}"
    1j
    [i for i in range(a)]
    {i for i in range(a)}
    {i: i for i in range(a)}
    <object>d
    return a

cdef int operates(object o, int a, str s) nogil:
    o + a
    -o
    not o
    o and a or o
    o == a
    o < a < 3
    a in o
    o[a]
    o[1:a]
    o.x
    o.x = s
    o[a] = s
    o[a] += 1
    o += s
    del o[1], o.x
    s + s
    return o if o else a

# 10:13: Function with Python return type cannot be declared nogil
# 11:5: Returning Python object not allowed without gil
# 11:12: Converting to Python object not allowed without gil
# 13:10: Function declared nogil has Python locals or temporaries
# 15:14: Assignment of Python object not allowed without gil
# 16:5: Assignment of Python object not allowed without gil
# 17:9: Coercion from Python not allowed without the GIL
# 18:5: Assignment of Python object not allowed without gil
# 19:5: Assignment of Python object not allowed without gil
# 19:9: Converting to Python object not allowed without gil
# 21:6: Discarding owned Python object not allowed without gil
# 21:6: Assignment of Python object not allowed without gil
# 21:11: Converting to Python object not allowed without gil
# 22:8: Assignment of Python object not allowed without gil
# 23:5: Assignment of Python object not allowed without gil
# 24:5: Deleting Python object not allowed without gil
# 25:12: local variable 'o' referenced before assignment
# 25:12: Coercion from Python not allowed without the GIL
# 29:9: Accessing Python global or builtin not allowed without gil
# 29:9: Coercion from Python not allowed without the GIL
# 30:5: Assignment of Python object not allowed without gil
# 30:14: Converting to Python object not allowed without gil
# 31:5: Assignment of Python object not allowed without gil
# 33:5: Discarding owned Python object not allowed without gil
# 33:5: Accessing Python global or builtin not allowed without gil
# 36:5: Discarding owned Python object not allowed without gil
# 36:5: Constructing Python tuple not allowed without gil
# 36:6: Converting to Python object not allowed without gil
# 37:5: Discarding owned Python object not allowed without gil
# 37:5: Constructing Python list not allowed without gil
# 37:6: Converting to Python object not allowed without gil
# 38:5: Discarding owned Python object not allowed without gil
# 38:5: Constructing Python dict not allowed without gil
# 38:6: Converting to Python object not allowed without gil
# 39:5: Discarding owned Python object not allowed without gil
# 39:5: Constructing Python set not allowed without gil
# 39:6: Converting to Python object not allowed without gil
# 40:5: Discarding owned Python object not allowed without gil
# 40:5: String formatting not allowed without gil
# 40:8: Converting to Python object not allowed without gil
# 41:5: Constructing complex number not allowed without gil
# 42:5: Discarding owned Python object not allowed without gil
# 42:5: Operation not allowed without gil
# 42:6: Converting to Python object not allowed without gil
# 43:5: Discarding owned Python object not allowed without gil
# 43:5: Operation not allowed without gil
# 43:6: Converting to Python object not allowed without gil
# 44:5: Discarding owned Python object not allowed without gil
# 44:5: Operation not allowed without gil
# 44:6: Converting to Python object not allowed without gil
# 44:9: Converting to Python object not allowed without gil
# 45:13: Discarding owned Python object not allowed without gil
# 45:13: Converting to Python object not allowed without gil
# 49:5: Discarding owned Python object not allowed without gil
# 49:5: Operation not allowed without gil
# 49:9: Converting to Python object not allowed without gil
# 50:5: Discarding owned Python object not allowed without gil
# 50:5: Operation not allowed without gil
# 51:9: Truth-testing Python object not allowed without gil
# 52:5: Discarding owned Python object not allowed without gil
# 52:5: Truth-testing Python object not allowed without gil
# 52:11: Converting to Python object not allowed without gil
# 53:5: Discarding owned Python object not allowed without gil
# 53:5: Operation not allowed without gil
# 53:10: Converting to Python object not allowed without gil
# 54:5: Discarding owned Python object not allowed without gil
# 54:5: Operation not allowed without gil
# 54:5: Converting to Python object not allowed without gil
# 54:9: Converting to Python object not allowed without gil
# 55:5: Operation not allowed without gil
# 55:5: Converting to Python object not allowed without gil
# 56:5: Discarding owned Python object not allowed without gil
# 56:5: Indexing Python object not allowed without gil
# 57:5: Discarding owned Python object not allowed without gil
# 57:5: Slicing Python object not allowed without gil
# 57:7: Constructing Python slice object not allowed without gil
# 57:9: Converting to Python object not allowed without gil
# 58:5: Discarding owned Python object not allowed without gil
# 58:5: Accessing Python attribute not allowed without gil
# 59:5: Assignment of Python object not allowed without gil
# 59:5: Accessing Python attribute not allowed without gil
# 60:5: Assignment of Python object not allowed without gil
# 60:5: Indexing Python object not allowed without gil
# 61:5: Indexing Python object not allowed without gil
# 61:5: Operation not allowed without gil
# 62:5: Operation not allowed without gil
# 63:5: Deleting Python object not allowed without gil
# 63:9: Indexing Python object not allowed without gil
# 63:15: Accessing Python attribute not allowed without gil
# 64:5: Discarding owned Python object not allowed without gil
# 64:5: Operation not allowed without gil
# 65:12: Coercion from Python not allowed without the GIL
# 65:17: Truth-testing Python object not allowed without gil
