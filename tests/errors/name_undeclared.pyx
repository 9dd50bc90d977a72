# A name that is neither bound in the module nor a built-in is told once; all mistakes come in one run.
def f(x):
    return undefined + x

def g():
    for i in sequence:
        print(i, undefined)
    target.attribute = 1
    items[0] = value

print(len)

# 3:12: undeclared name not builtin: undefined
# 6:14: undeclared name not builtin: sequence
# 8:5: undeclared name not builtin: target
# 9:5: undeclared name not builtin: items
# 9:16: undeclared name not builtin: value
