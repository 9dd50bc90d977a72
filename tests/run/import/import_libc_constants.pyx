"""Constants of C's headers: of the types that C says, from the headers that C has."""

import sys

from libc.float cimport DBL_DIG, DBL_EPSILON, DBL_MAX, DBL_MIN, FLT_MAX
from libc.limits cimport CHAR_BIT, INT_MAX, INT_MIN, LLONG_MAX, LONG_MAX, SHRT_MIN, UCHAR_MAX, UINT_MAX
from libc.math cimport INFINITY, M_E, M_PI, NAN
from libc.stdlib cimport EXIT_FAILURE, RAND_MAX


def floats():
    """
    >>> floats() == (sys.float_info.dig, sys.float_info.epsilon, sys.float_info.max, sys.float_info.min)
    True
    """
    return DBL_DIG, DBL_EPSILON, DBL_MAX, DBL_MIN


def numbers():
    """
    >>> numbers()
    (8, 2147483647, -2147483648, 9223372036854775807, -32768, 255, 4294967295, True, 1, True)
    """
    return CHAR_BIT, INT_MAX, INT_MIN, LLONG_MAX, SHRT_MIN, UCHAR_MAX, UINT_MAX, LONG_MAX >= INT_MAX, EXIT_FAILURE, RAND_MAX > 1000


def of_math():
    """
    >>> of_math()
    (3.14159, 2.71828, inf, True, True)
    """
    cdef double nothing = NAN
    return round(M_PI, 5), round(M_E, 5), INFINITY, nothing != nothing, FLT_MAX * 2.0 > FLT_MAX
