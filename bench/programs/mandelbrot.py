def escape(re, im, limit):
    x = y = 0.0
    turns = 0
    while turns < limit and x * x + y * y <= 4:
        t = x * x - y * y + re
        y = 2 * x * y + im
        x = t
        turns += 1
    return turns


def total(width, height, limit=256):
    turns = 0
    for row in range(height):
        for column in range(width):
            turns += escape(3.0 * column / width - 2.25, 2.5 * row / height - 1.25, limit)
    return turns
