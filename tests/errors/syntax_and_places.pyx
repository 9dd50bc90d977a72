# Mistakes that leave the tree whole don't hide those at places where they mean nothing; a format spec may be cut by a line end.
f"{0}" = x
def f(*args, /): pass
def g(a, a): pass
f"{*a}"
# 2:1: cannot assign to f-string expression here. Maybe you meant '==' instead of '='?
# 3:14: / must be ahead of *
# 4:10: duplicate parameter 'a' in function definition
# 5:4: can't use starred expression here
