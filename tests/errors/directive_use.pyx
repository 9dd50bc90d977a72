# cython: boundscheck=7, unknown=1
# cython: wraparound=False, cdivision=maybe
cimport cython

@cython.boundscheck(False)
@cython.cdivision
def fine():
    with cython.wraparound(False), cython.boundscheck(True):
        pass

@cython.unknown(True)
def unknown():
    with cython.unknown(True):
        pass

@cython.boundscheck(7)
@cython.boundscheck(True, False)
@cython.language_level(2)
@cython.autotestdict(False)
def wrong():
    with cython.binding(False):
        pass

@cython.overflowcheck(True)
@cython.profile(False)
def to_come():
    pass

cython.inline('1')

# 1:11: boundscheck directive must be set to True or False, got '7'
# 2:29: cdivision directive must be set to True or False, got 'maybe'
# 11:2: 'unknown' not a valid cython attribute or is being used incorrectly
# 13:10: 'unknown' not a valid cython attribute or is being used incorrectly
# 16:2: The boundscheck directive takes one compile-time boolean argument
# 17:2: The boundscheck directive takes one compile-time boolean argument
# 18:2: The language_level compiler directive is not allowed in function scope
# 19:2: The autotestdict compiler directive is not allowed in function scope
# 24:2: not supported yet: the directive overflowcheck
# 29:1: not supported yet: cython.inline
