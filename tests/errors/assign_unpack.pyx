def f(x):
    a, b = 1, 2, 3
    a, b = 1,
    a, *b = 1,
    [a, (b, c)] = 1, (2, 3, 4)
    a, b = x

# 2:5: too many values to unpack (expected 2, got 3)
# 3:5: need more than 1 value to unpack
# 5:9: too many values to unpack (expected 2, got 3)
