cimport cython

@cython.wraparound(False)
def unwrapped(s, str t, list l, int i, dict d):
    known = "abc"[-2:-1], [1, 2][-2:], (1, 2)[:-1]
    parts = "abc"[-2:i], t[-2:], t[i:-1]
    items = s[-1], t[-1], d[-1], "abc"[-1]
    l[-2:] = [1]
    del s[:-2]
    return s[-1:][-1], s[-i:]

def wrapped(s):
    return s[-1], s[-2:-1]
# 6:19: warning: the result of using negative indices inside of code sections marked as 'wraparound=False' is undefined
# 6:28: warning: the result of using negative indices inside of code sections marked as 'wraparound=False' is undefined
# 6:38: warning: the result of using negative indices inside of code sections marked as 'wraparound=False' is undefined
# 7:15: warning: the result of using negative indices inside of code sections marked as 'wraparound=False' is undefined
# 7:22: warning: the result of using negative indices inside of code sections marked as 'wraparound=False' is undefined
# 7:29: warning: the result of using negative indices inside of code sections marked as 'wraparound=False' is undefined
# 7:40: warning: the result of using negative indices inside of code sections marked as 'wraparound=False' is undefined
# 8:7: warning: the result of using negative indices inside of code sections marked as 'wraparound=False' is undefined
# 9:12: warning: the result of using negative indices inside of code sections marked as 'wraparound=False' is undefined
# 10:14: warning: the result of using negative indices inside of code sections marked as 'wraparound=False' is undefined
# 10:19: warning: the result of using negative indices inside of code sections marked as 'wraparound=False' is undefined
