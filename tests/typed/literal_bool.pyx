# Bitwise operators keep bools, others make integers of them.
a = True | False, (True & True) ^ False, True & 1, ~True, -True, True + True, not True
