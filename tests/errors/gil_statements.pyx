cdef int with_gil() except -1:
    return 1

cdef int free(int a) noexcept nogil:
    return a

cdef object result(int a):
    return a

cdef int calls(object o, int a) nogil:
    with_gil()
    free(o)
    o(a)
    len(o)
    isinstance(o, list)
    print(a)
    result(a)
    free(with_gil())
    return with_gil()

cdef int statements(object o, int a) nogil:
    import os
    from os import path
    for a in o:
        pass
    for a in range(o):
        pass
    for o in range(a):
        pass
    while o:
        pass
    assert o
    try:
        free(a)
    except ValueError:
        with_gil()
    finally:
        o()
    return 0

# 11:5: Calling gil-requiring function not allowed without gil
# 12:10: Coercion from Python not allowed without the GIL
# 13:5: Discarding owned Python object not allowed without gil
# 13:5: Calling gil-requiring function not allowed without gil
# 13:7: Converting to Python object not allowed without gil
# 14:5: Calling gil-requiring function not allowed without gil
# 15:19: Calling gil-requiring function not allowed without gil
# 16:5: Discarding owned Python object not allowed without gil
# 16:5: Calling gil-requiring function not allowed without gil
# 16:11: Converting to Python object not allowed without gil
# 17:5: Discarding owned Python object not allowed without gil
# 17:5: Calling gil-requiring function not allowed without gil
# 18:10: Calling gil-requiring function not allowed without gil
# 19:12: Calling gil-requiring function not allowed without gil
# 21:10: Function declared nogil has Python locals or temporaries
# 22:5: Python import not allowed without gil
# 23:5: Python import not allowed without gil
# 24:14: Iterating over Python object not allowed without gil
# 26:20: Coercion from Python not allowed without the GIL
# 28:5: For-loop using object bounds or target not allowed without gil
# 30:11: Truth-testing Python object not allowed without gil
# 32:12: Truth-testing Python object not allowed without gil
# 33:5: Try-except statement not allowed without gil
# 36:9: Calling gil-requiring function not allowed without gil
# 38:9: Discarding owned Python object not allowed without gil
# 38:9: Calling gil-requiring function not allowed without gil
