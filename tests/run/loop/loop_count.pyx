"""Loops that count C numbers: steps, limits, ways out.

>>> up(5), up(0), up(-3)
(10, 0, 0)
>>> down(5), down(0)
([5, 4, 3, 2, 1], [])
>>> by_three(10), by_three(9), by_three(0), by_three(1)
([0, 3, 6, 9], [0, 3, 6], [], [0])
>>> back_by_four(10), back_by_four(-10)
([10, 6, 2, -2], [])
>>> near_the_top()
[2147483640, 2147483644]
>>> near_the_bottom()
[-2147483640, -2147483644, -2147483648]
>>> whole_range_of_char()
(256, 127)
>>> unsigned_down(3)
[3, 2, 1]
>>> small_counter()
[0, 100, 200]
>>> after_the_loop(4), after_the_loop(0)
(3, 77)
>>> rebound(4)
[0, 10, 20, 30]
>>> bounds_are_taken_once(3)
(3, 100)
>>> find(3, 5), find(9, 5)
('found 3', 'none')
>>> skip_odd(7)
12
>>> nested(3)
[(0, 0), (1, 0), (1, 1), (2, 0), (2, 1), (2, 2)]
>>> leave_both(4)
(2, 3)
>>> next_of_outer(4)
[0, 1, 3]
>>> with_try([1, 2, 0, 4])
[1.0, 0.5, None, 0.25]
>>> with_finally(4)
['a0', 'f0', 'f1', 'a2', 'f2', 'f3']
>>> always_leaves(3), always_leaves(0)
(0, -1)
>>> one_after_the_other(3)
6
>>> while_in_for(4)
[0, 0, 1, 3]
"""


def up(int n):
    cdef int i, total = 0
    for i in range(n):
        total += i
    return total


def down(int n):
    cdef int i
    seen = []
    for i in range(n, 0, -1):
        seen.append(i)
    return seen


def by_three(long n):
    cdef long i
    seen = []
    for i in range(0, n, 3):
        seen.append(i)
    return seen


def back_by_four(int n):
    cdef int i
    seen = []
    for i in range(n, -5, -4):
        seen.append(i)
    return seen


def near_the_top():
    cdef int i, stop = 2147483647
    seen = []
    for i in range(2147483640, stop, 4):
        seen.append(i)
    return seen


def near_the_bottom():
    cdef int i, start = -2147483640, stop = -2147483648
    seen = []
    for i in range(start, stop, -4):
        seen.append(i)
    seen.append(stop)
    return seen


def whole_range_of_char():
    cdef signed char c = 0
    cdef int i, turns = 0
    for i in range(-128, 128):
        c = i
        turns += 1
    return turns, c


def unsigned_down(unsigned int n):
    cdef unsigned int i, stop = 0
    seen = []
    for i in range(n, stop, -1):
        seen.append(i)
    return seen


def small_counter():
    cdef int i
    seen = []
    for i in range(0, 300, 100):
        seen.append(i)
    return seen


def after_the_loop(int n):
    cdef int i = 77
    for i in range(n):
        pass
    return i


def rebound(int n):
    cdef int i
    seen = []
    for i in range(n):
        i *= 10
        seen.append(i)
    return seen


def bounds_are_taken_once(int n):
    cdef int i, turns = 0
    for i in range(n):
        n = 100
        turns += 1
    return turns, n


def find(int wanted, int n):
    cdef int i
    for i in range(n):
        if i == wanted:
            break
    else:
        return 'none'
    return 'found %d' % i


def skip_odd(int n):
    cdef int i, total = 0
    for i in range(n):
        if i % 2:
            continue
        total += i
    return total


def nested(int n):
    cdef int i, j
    seen = []
    for i in range(n):
        for j in range(i + 1):
            seen.append((i, j))
    return seen


def leave_both(int n):
    cdef int i, j
    for i in range(n):
        for j in range(n):
            if i == 2 and j == 3:
                return i, j
    return None


def next_of_outer(int n):
    cdef int i, j
    seen = []
    for i in range(n):
        for j in range(n):
            if i == 2:
                break
            if j == 1:
                seen.append(i)
                break
    return seen


def with_try(items):
    cdef int i
    seen = []
    for i in range(4):
        try:
            seen.append(1 / items[i])
        except ZeroDivisionError:
            seen.append(None)
            continue
    return seen


def with_finally(int n):
    cdef int i
    seen = []
    for i in range(n):
        try:
            if i % 2:
                continue
            seen.append('a%d' % i)
        finally:
            seen.append('f%d' % i)
    return seen


def always_leaves(int n):
    cdef int i
    for i in range(n):
        return i
    return -1


def one_after_the_other(int n):
    cdef int i, j, total = 0
    for i in range(n):
        total += 1
    for j in range(n):
        total += 1
    return total


def while_in_for(int n):
    cdef int i, k, total
    seen = []
    for i in range(n):
        total = k = 0
        while True:
            if k == i:
                break
            total += k
            k += 1
        seen.append(total)
    return seen
