cimport nowhere
cimport nowhere.inside as inside
from nowhere cimport f, g
from libc cimport nothing
from libc.math cimport nothing
cimport libc.math

x = libc.math.sin(1)
y = libc.math.nothing(1)
z = libc.nothing
w = libc
libc.math.sin = 1

from libc.math cimport cos
cos = 1

# 1:9: 'nowhere.pxd' not found
# 2:9: 'nowhere/inside.pxd' not found
# 3:1: 'nowhere.pxd' not found
# 3:22: 'nowhere/f.pxd' not found
# 3:25: 'nowhere/g.pxd' not found
# 4:19: 'libc/nothing.pxd' not found
# 5:24: 'libc/math/nothing.pxd' not found
# 9:5: cimported module has no attribute 'nothing'
# 10:5: cimported module has no attribute 'nothing'
# 11:5: cimported module 'libc' is not an object
# 12:1: Assignment to non-lvalue 'sin'
# 15:1: Assignment to non-lvalue 'cos'
