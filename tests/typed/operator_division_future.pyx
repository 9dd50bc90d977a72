# flags: -2
from __future__ import division

def f(int i):
    return 7 / 2, i / 2, i // 2
