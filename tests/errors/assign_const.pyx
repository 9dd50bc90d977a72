cdef const int limit = 7, other = limit
cdef volatile const double speed
cdef const object thing
limit = 8

cdef int add(const int a, const object o, int b):
    a = 3
    a += b
    for a in range(b):
        pass
    a, b = b, a
    return (a := 3)

def free(const int a, const list items):
    cdef const int local = 3
    cdef const str text
    global limit, speed
    a = 3
    limit += 1
    for limit in items:
        pass
    [limit for limit in items]
    speed = 2.5
    return <const int>a + <volatile float>a, <const object>a

cdef const dict table():
    pass

cdef const untyped = 1

# 3:6: Const/volatile/restrict base type cannot be a Python object
# 4:1: Assignment to const 'limit'
# 6:27: Const/volatile/restrict base type cannot be a Python object
# 7:5: Assignment to const 'a'
# 8:5: Assignment to const 'a'
# 9:9: Assignment to const 'a'
# 11:5: Assignment to const 'a'
# 12:13: Assignment to const 'a'
# 14:23: Const/volatile/restrict base type cannot be a Python object
# 15:20: Assignment to const 'local'
# 16:10: Const/volatile/restrict base type cannot be a Python object
# 19:5: Assignment to const 'limit'
# 20:9: Assignment to const 'limit'
# 23:5: Assignment to const 'speed'
# 24:47: Const/volatile/restrict base type cannot be a Python object
# 26:6: Const/volatile/restrict base type cannot be a Python object
# 29:6: Const/volatile/restrict base type cannot be a Python object
