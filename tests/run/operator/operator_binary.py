"""Binary operators on objects of every kind."""


def every(a, b):
    """
    >>> every(7, 2)
    (9, 5, 14, 3.5, 3, 1, 49, 28, 1, 7, 5, 2)
    >>> every(-7, 2)
    (-5, -9, -14, -3.5, -4, 1, 49, -28, -2, -5, -5, 0)
    >>> every(2**70, 3)
    (1180591620717411303427, 1180591620717411303421, 3541774862152233910272, 3.935305402391371e+20, 393530540239137101141, 1, \
1645504557321206042154969182557350504982735865633579863348609024, 9444732965739290427392, 147573952589676412928, 1180591620717411303427, \
1180591620717411303427, 0)
    >>> every(True, 1)
    (2, 0, 1, 1.0, 1, 0, 1, 2, 0, 1, 0, 1)
    """
    return a + b, a - b, a * b, a / b, a // b, a % b, a ** b, a << b, a >> b, a | b, a ^ b, a & b


def floats(a, b):
    """
    >>> floats(7.5, 2)
    (9.5, 5.5, 15.0, 3.75, 3.0, 1.5, 56.25)
    >>> floats(7, -2.5)
    (4.5, 9.5, -17.5, -2.8, -3.0, -0.5, 0.007713560673657699)
    >>> floats(1, 0.0)
    Traceback (most recent call last):
    ZeroDivisionError: float division by zero
    """
    return a + b, a - b, a * b, a / b, a // b, a % b, a ** b


def add(a, b):
    """
    >>> add('a', 'b'), add([1], [2]), add((1,), (2,)), add(b'a', b'b'), add(1, 2.5), add(1j, 1)
    ('ab', [1, 2], (1, 2), b'ab', 3.5, (1+1j))
    >>> add(9223372036854775807, 1)
    9223372036854775808
    >>> add(-9223372036854775808, -1)
    -9223372036854775809
    >>> add(True, True)
    2
    >>> add(1, 'a')
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for +: 'int' and 'str'
    >>> add('a', 1)
    Traceback (most recent call last):
    TypeError: can only concatenate str (not "int") to str
    >>> add([], ())
    Traceback (most recent call last):
    TypeError: can only concatenate list (not "tuple") to list
    >>> add(None, 1)
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
    """
    return a + b


def subtract(a, b):
    """
    >>> subtract(-9223372036854775808, 1), subtract(9223372036854775807, -1), subtract(0, -9223372036854775808)
    (-9223372036854775809, 9223372036854775808, 9223372036854775808)
    >>> subtract({1, 2}, {2})
    {1}
    >>> subtract('a', 1)
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for -: 'str' and 'int'
    """
    return a - b


def multiply(a, b):
    """
    >>> multiply(3037000500, 3037000500), multiply(-9223372036854775808, -1), multiply(2**40, 2**30)
    (9223372037000250000, 9223372036854775808, 1180591620717411303424)
    >>> multiply('ab', 3), multiply(2, [1]), multiply((), 5)
    ('ababab', [1, 1], ())
    >>> multiply('a', 'b')
    Traceback (most recent call last):
    TypeError: can't multiply sequence by non-int of type 'str'
    """
    return a * b


def floor_divide(a, b):
    """
    >>> floor_divide(-9223372036854775808, -1), floor_divide(7, -2), floor_divide(-7, -2), floor_divide(2**80, 2**70)
    (9223372036854775808, -4, 3, 1024)
    >>> floor_divide(1, 0)
    Traceback (most recent call last):
    ZeroDivisionError: integer division or modulo by zero
    >>> floor_divide(2**70, 0)
    Traceback (most recent call last):
    ZeroDivisionError: integer division or modulo by zero
    """
    return a // b


def modulo(a, b):
    """
    >>> modulo(-9223372036854775808, -1), modulo(7, -2), modulo(-7, 2), modulo(-7, -2), modulo(2**70, 1000)
    (0, -1, 1, -1, 424)
    >>> modulo('%s and %r', (1, 'x')), modulo('%5.2f|', 3.14159), modulo(b'%d', 3)
    ("1 and 'x'", ' 3.14|', b'3')
    >>> modulo('%d', 'x')
    Traceback (most recent call last):
    TypeError: %d format: a real number is required, not str
    >>> modulo(5.5, 2), modulo(-5.5, 2), modulo(5, -2.5)
    (1.5, 0.5, -0.0)
    """
    return a % b


def true_divide(a, b):
    """
    >>> true_divide(1, 3), true_divide(-1, 2), true_divide(2**80, 2**79), true_divide(9007199254740993, 1)
    (0.3333333333333333, -0.5, 2.0, 9007199254740992.0)
    >>> true_divide(1, 0)
    Traceback (most recent call last):
    ZeroDivisionError: division by zero
    """
    return a / b


def power(a, b):
    """
    >>> power(2, 10), power(2, 63), power(2, 64), power(-2, 63), power(2, -1), power(0, 0), power(10, 20)
    (1024, 9223372036854775808, 18446744073709551616, -9223372036854775808, 0.5, 1, 100000000000000000000)
    >>> power(2.0, 0.5), power(-1, 0.5) == power(-1 + 0j, 0.5)
    (1.4142135623730951, True)
    >>> power(0, -1)
    Traceback (most recent call last):
    ZeroDivisionError: 0.0 cannot be raised to a negative power
    >>> power('a', 2)
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'
    """
    return a ** b


def shifts(a, b):
    """
    >>> shifts(1, 62), shifts(1, 63), shifts(1, 64), shifts(-1, 63), shifts(-1, 64)
    ((4611686018427387904, 0), (9223372036854775808, 0), (18446744073709551616, 0), (-9223372036854775808, -1), (-18446744073709551616, -1))
    >>> shifts(5, 0), shifts(0, 1000), shifts(-5, 1), shifts(2**70, 3)
    ((5, 5), (0, 0), (-10, -3), (9444732965739290427392, 147573952589676412928))
    >>> shifts(1, -1)
    Traceback (most recent call last):
    ValueError: negative shift count
    >>> shifts(1.5, 1)
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for <<: 'float' and 'int'
    """
    return a << b, a >> b


def bits(a, b):
    """
    >>> bits(12, 10), bits(-1, 2**70), bits(-2**65, -1)
    ((8, 14, 6), (1180591620717411303424, -1, -1180591620717411303425), (-36893488147419103232, -1, 36893488147419103231))
    >>> bits({1, 2}, {2, 3})
    ({2}, {1, 2, 3}, {1, 3})
    >>> bits(True, False)
    (False, True, True)
    >>> bits(1, 'a')
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for &: 'int' and 'str'
    """
    return a & b, a | b, a ^ b


def matrix(a, b):
    """
    >>> matrix(1, 2)
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for @: 'int' and 'int'
    >>> matrix(Spy('a'), 2), matrix(2, Spy('b'))
    ('a @ 2', '2 r@ b')
    """
    return a @ b


def spy_init(self, name):
    self.name = name


def spy_repr(self):
    return self.name


def spy_matmul(self, other):
    return f'{self} @ {other}'


def spy_rmatmul(self, other):
    return f'{other} r@ {self}'


def spy_add(self, other):
    if other == 1:
        return NotImplemented
    return f'{self} + {other}'


def spy_radd(self, other):
    return f'{other} r+ {self}'


Spy = type('Spy', (), {'__init__': spy_init, '__repr__': spy_repr, '__matmul__': spy_matmul, '__rmatmul__': spy_rmatmul,
                       '__add__': spy_add, '__radd__': spy_radd})


def reflected(a, b):
    """
    >>> reflected(Spy('x'), 2), reflected(2, Spy('y')), reflected(2**70, Spy('z')), reflected(Spy('p'), Spy('q'))
    ('x + 2', '2 r+ y', '1180591620717411303424 r+ z', 'p + q')
    >>> reflected(Spy('x'), 1)
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for +: 'Spy' and 'int'
    """
    return a + b


def constants():
    """
    >>> constants()
    (7, 2.5, 'ab', 1152921504606846976, 18446744073709551615, -8, -1, 0.1)
    """
    return 3 + 4, 5 / 2, 'a' + 'b', 1 << 60, (1 << 64) - 1, -2 ** 3, -1 // 2, 1e-1
