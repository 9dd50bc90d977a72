# The Mandelbrot set in letters. Everything inside the loops is C.

cdef int escape(double re, double im, int limit):
    """The number of turns, up to `limit`, before the point leaves the circle of radius 2."""
    cdef double x = 0, y = 0, t
    cdef int turns = 0
    while turns < limit and x * x + y * y <= 4:
        t = x * x - y * y + re
        y = 2 * x * y + im
        x = t
        turns += 1
    return turns


def total(int width, int height, int limit=256):
    """The sum of the turns over all points: one number that tells whether all of them are right."""
    cdef long turns = 0
    cdef int row, column
    for row in range(height):
        for column in range(width):
            turns += escape(3.0 * column / width - 2.25, 2.5 * row / height - 1.25, limit)
    return turns


def picture(int width, int height, int limit=256):
    """The set as lines of text, darker where a point stays longer."""
    cdef int row, column
    shades = " .:-=+*%#@"
    lines = []
    for row in range(height):
        line = ""
        for column in range(width):
            turns = escape(3.0 * column / width - 2.25, 2.5 * row / height - 1.25, limit)
            line += shades[turns * 9 // limit]
        lines.append(line)
    return "\n".join(lines)
