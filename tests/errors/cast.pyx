def between_classes(list x, int i):
    a = <dict>x
    b = <list>x
    c = <object>x
    d = <dict?>x
    return a, b, c, d
# 2:15: not supported yet: casts from one class to another
