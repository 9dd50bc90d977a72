def f(int i, double d, str s):
    i & d
    d << 2
    ~d
    i()
    i[0]
    i.name
    -s
    i + s
    i < s
    del i

# 2:5: Invalid operand types for '&' (int; double)
# 3:5: Invalid operand types for '<<' (double; int)
# 4:5: Invalid operand type for '~' (double)
# 5:5: Calling non-function type 'int'
# 6:5: Attempting to index non-array type 'int'
# 11:9: Deletion of non-Python, non-C++ object
