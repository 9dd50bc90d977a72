# Pi as the area of a quarter of a circle, by the midpoint rule.
from libc.math cimport sqrt


cdef double height(double x):
    return sqrt(1 - x * x)


def pi(int steps):
    """Four times the area under the circle in `steps` strips."""
    cdef double width = 1.0 / steps, area = 0
    cdef int i
    for i in range(steps):
        area += height((i + 0.5) * width) * width
    return 4 * area
