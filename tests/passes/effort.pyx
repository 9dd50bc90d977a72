# What is hot: innermost loops, functions called from loops, functions that call themselves.
def straight(x):
    return x + 1

def outer(rows):
    n = 0
    for row in rows:
        n += 1
        for item in row:
            n += item
    return n

cdef helper(x):
    return x + 2

def called(rows):
    for row in rows:
        helper(row)

cdef down(n):
    return 0 if n == 0 else down(n - 1)

def once(n):
    return down(n)
