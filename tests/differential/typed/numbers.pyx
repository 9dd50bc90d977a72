# C integers of all widths and signs, floats, bint: every operator, with operands of one type and of two.
cimport cython

def small(signed char a, unsigned char b, short c, unsigned short d):
    return a + b, a - b, a * a, b * b, c * d, d * d, a // 5, a % 5, c // -7, c % -7, b / 3, -a, ~b, a & b, a | c, b ^ d, b << 4, d << 2, a >> 1

def words(int a, long b, unsigned int c, unsigned long long d):
    return a + b, a - c, c - a, b - c, d + b, d - 1, a * 7, c * 2, c * 2U, c // 7, c % 7, c / 7, ~c, -c, a & 6, a | 6, a ^ 6, b & 255, c | 1, c >> 3, d >> 60

def sizes(size_t a, Py_ssize_t b, long long c, Py_hash_t d):
    return a - 1, b - 1, a + b, b // 3, b % 4, c // 3, c % 3, b & 7, d ^ 1, a > b, b < c, a / 2

def negative_literals(unsigned int a, unsigned short b, int c):
    return a * -1, a + -1, -1 - a, a == -1, a < -1, a > -1, a | -1, a ^ -1, a & -2, b * -1, b == -1, c * -1, c & -2, c - -1, a * (1 - 2)

def division(int a, int b):
    return a // b, a % b

def true_division(int a, int b):
    return a / b, a / 2, 7 / b

def remainder(double a, double b):
    return a % b, a // b

def quotient(float a, double b):
    return a / b, a // 2, a % 2, b / a

def long_division(long a, long b):
    return a // b, a % b, a // -3, a % -3

def unsigned_division(unsigned int a, unsigned int b):
    return a // b, a % b, a / b

@cython.cdivision(True)
def c_division(int a, int b):
    if b == 0:
        return None
    return a // b, a % b, a / b, -a // 3, -a % 3

def powers(int a, unsigned char b, double c):
    return a ** 2, a ** 0, a ** -2 if a else 0, 2 ** (b & 31), c ** 2, c ** -1 if c else 0, 2.0 ** b, b ** 2, (-2) ** 3, 2 ** -1

@cython.cpow(True)
def c_powers(int a, int b, double c):
    return a ** 2, (a & 7) ** (b & 7), (c * c) ** 0.5

def shifts(int a, long b, unsigned char c):
    return (a & 0xFFFF) << 3, a >> 2, b >> 5, c << 8, 1 << (c & 15), (a & 255) << (c & 7), -1 >> (c & 7)

def booleans(bint a, bint b, int c):
    return a + b, a - b, a * 3, a & b, a | 2, a ^ b, a << 3, a // 2, a % 2, not a, a and c, c or a, a == c, a is not None, a == True, b if a else c

def floats(float a, double b, long double c):
    return a + b, a * a, a - 1, b * 0.1, c / 2, a < b, a == b, -a, -b, abs(a), abs(b)

def mixed(int a, double b, float c):
    return a + b, a * c, a - b, b // 1, a / b if b else 0, a < b, b == a, a if b else b, b if a else a, a and b, b or a

def unary(signed char a, int b, unsigned int c, double d):
    return +a, -a, ~a, +b, ~b, not b, -c, ~c, +d, not d, abs(a), abs(b), abs(d)

def compared(int a, unsigned int b, long c, double d):
    return a < c, a <= 5, c > 3, a != c, c == d, a < d, b > 7, b == 0xFFFFFFFF

def chained(int a, int b, long c):
    return a < b < c, 0 < a < 10, a == b == c, a != b != a, a < 5 <= c, 0 <= a <= b <= 200, a < b > c

def extremes(int a, int b, double c, double d):
    return min(a, b), max(a, b), min(c, d), max(c, 1.5), max(a, 3), min(7, b)

def choice(int a, long b, double c):
    return a if b else c, b or a, c and a, a or None, "x" if a else b, (a and b) or c

def folded():
    return (7 // -2, -7 // 2, 7 % -2, -7 % 2, 7 / 2, 2 ** 3, 2 ** -1, (-2) ** 3, 0 ** 0, 1 << 3, -1 >> 1, 7 & 3, ~7, 7.5 // 2, -7.5 % 2, 2 ** 31, 1 << 40,
            -2147483648, 0xFFFFFFFF, 3U, 3L, 3ULL, True + True, not 3, 10 ** 20, 1_000)
