"""Small programs of untyped Python, for bench/survey.py: each function does about n turns of something."""


# ---- numbers

def int_arithmetic(n):
    a = 1
    for i in range(n):
        a = (a * 31 + i) % 1000003
        if a > 500000:
            a -= 7
    return a


def big_ints(n):
    a = 1
    for i in range(n):
        a = a * 3 + i
        if a > 1 << 200:
            a >>= 190
    return a


def floats_with_ints(n):
    s = 0.0
    for i in range(n):
        s += i * 0.5 - s / 3
        if s > 1e6:
            s = 1
    return s


def while_loop(n):
    i = 0
    c = 0
    while i < n:
        if i % 3 == 0 or i % 5 == 0:
            c += i
        i += 1
    return c


def collatz(n):
    best = 0
    for i in range(1, n // 50):
        k = i
        c = 0
        while k != 1:
            if k % 2 == 0:
                k = k // 2
            else:
                k = 3 * k + 1
            c += 1
        if c > best:
            best = c
    return best


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def gcd_loop(n):
    t = 0
    for i in range(n // 10):
        t += gcd(i * 12345, 67890)
    return t


def mandelbrot(n):
    k = int(n ** 0.5) // 3
    t = 0
    for py in range(k):
        for px in range(k):
            x0 = px / k * 3.5 - 2.5
            y0 = py / k * 2 - 1
            x = 0.0
            y = 0.0
            i = 0
            while x * x + y * y < 4 and i < 30:
                x, y = x * x - y * y + x0, 2 * x * y + y0
                i += 1
            t += i
    return t


def compare_chain(n):
    c = 0
    for i in range(n):
        if 10 < i < 500 and not i == 77 and i in (11, 12, 13):
            c += 1
    return c


def min_max_abs_len(n):
    t = 0
    a = [3, 1, 2]
    for i in range(n):
        t += len(a) + abs(-i) + min(i, 5) + max(i, 5)
    return t


# ---- lists, tuples, dicts, sets

def list_append(n):
    out = []
    for i in range(n):
        out.append(i * 2)
    return len(out)


def comprehension(n):
    return len([i * i for i in range(n) if i & 1])


def sum_by_index(n):
    a = list(range(1000))
    t = 0
    for k in range(n // 1000):
        for i in range(len(a)):
            t += a[i]
    return t


def sum_by_iteration(n):
    a = list(range(1000))
    t = 0
    for k in range(n // 1000):
        for x in a:
            t += x
    return t


def store_items(n):
    a = [0] * 1000
    for k in range(n // 1000):
        for i in range(1000):
            a[i] = a[i - 1] + 1
    return a[5]


def sieve(n):
    flags = [True] * n
    i = 2
    while i * i < n:
        if flags[i]:
            for j in range(i * i, n, i):
                flags[j] = False
        i += 1
    return sum(flags)


def matrix_of_ints(n):
    k = int(n ** (1 / 3))
    a = [[i + j for j in range(k)] for i in range(k)]
    c = []
    for i in range(k):
        row = []
        for j in range(k):
            s = 0
            for x in range(k):
                s += a[i][x] * a[x][j]
            row.append(s)
        c.append(row)
    return c[1][1]


def matrix_of_floats(n):
    k = int(n ** (1 / 3))
    a = [[float(i + j) for j in range(k)] for i in range(k)]
    c = []
    for i in range(k):
        row = []
        for j in range(k):
            s = 0.0
            for x in range(k):
                s += a[i][x] * a[x][j]
            row.append(s)
        c.append(row)
    return c[1][1]


def bubble_sort(n):
    k = int(n ** 0.5)
    a = [(i * 7919) % 1000 for i in range(k)]
    for i in range(k):
        for j in range(k - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
    return a[0]


def nbody(n):
    bodies = [[float(i), i * 0.5, -i * 0.25, 0.1, 0.2, 0.3, 1.0 + i] for i in range(5)]
    for step in range(n // 100):
        for i in range(5):
            b1 = bodies[i]
            for j in range(i + 1, 5):
                b2 = bodies[j]
                dx = b1[0] - b2[0]
                dy = b1[1] - b2[1]
                dz = b1[2] - b2[2]
                d2 = dx * dx + dy * dy + dz * dz
                mag = 0.001 / (d2 * d2 ** 0.5)
                b1[3] -= dx * b2[6] * mag
                b2[3] += dx * b1[6] * mag
        for b in bodies:
            b[0] += 0.001 * b[3]
    return bodies[0][0]


def queens(n):
    count = 0
    size = 6
    stack = [(0, ())] * max(1, n // 5000)
    while stack:
        row, cols = stack.pop()
        if row == size:
            count += 1
            continue
        for c in range(size):
            ok = True
            for r, cc in enumerate(cols):
                if cc == c or abs(cc - c) == row - r:
                    ok = False
                    break
            if ok:
                stack.append((row + 1, cols + (c,)))
    return count


def slicing(n):
    a = list(range(100))
    t = 0
    for i in range(n):
        t += len(a[i % 50:i % 50 + 10])
    return t


def packing(n):
    a, b, c = 0, 1, 2
    for i in range(n):
        a, b, c = b, c, a
        t = (a, b)
        x, y = t
        a = x + 0
    return a + b + c


def enumerate_and_zip(n):
    a = list(range(1000))
    t = 0
    for k in range(n // 1000):
        for i, x in enumerate(a):
            t += i * x
        for x, y in zip(a, a):
            t += x - y
    return t


def count_in_dict(n):
    d = {}
    for i in range(n):
        k = i % 97
        if k in d:
            d[k] += 1
        else:
            d[k] = 1
    return len(d)


def dict_get(n):
    d = {'a': 1, 'b': 2}
    t = 0
    for i in range(n):
        t += d.get('a', 0) + d['b']
    return t


def dict_items(n):
    d = {i: i for i in range(1000)}
    t = 0
    for k in range(n // 1000):
        for a, b in d.items():
            t += a + b
    return t


def add_to_set(n):
    s = set()
    for i in range(n):
        s.add(i % 1000)
    return len(s)


# ---- text

def str_concat(n):
    s = ''
    for i in range(n):
        s += 'x'
    return len(s)


def iterate_over_text(n):
    text = 'hello world' * 100
    c = 0
    for k in range(n // 1000):
        for ch in text:
            if ch == 'o':
                c += 1
    return c


def characters(n):
    s = 'abcdefghij'
    c = 0
    for i in range(n):
        if s[i % 10] == 'c':
            c += 1
    return c


def str_methods(n):
    c = 0
    for i in range(n):
        s = 'a,b,c'.split(',')
        c += len(s)
        if 'abc'.startswith('a'):
            c += 1
    return c


def f_strings(n):
    parts = []
    for i in range(n):
        parts.append(f'{i}:{i + 1}')
    return len(','.join(parts))


def percent_format(n):
    c = 0
    for i in range(n):
        c += len('%d %s' % (i, 'x'))
    return c


def word_count(n):
    text = 'the quick brown fox jumps over the lazy dog ' * 20
    counts = {}
    for k in range(n // 1000):
        for w in text.split():
            counts[w] = counts.get(w, 0) + 1
    return counts['the']


def levenshtein(n):
    k = int(n ** 0.5)
    s = 'abcde' * (k // 5)
    t = 'badce' * (k // 5)
    prev = list(range(len(t) + 1))
    for i, ca in enumerate(s):
        cur = [i + 1]
        for j, cb in enumerate(t):
            cur.append(min(prev[j + 1] + 1, cur[j] + 1, prev[j] + (ca != cb)))
        prev = cur
    return prev[-1]


def iterate_over_bytes(n):
    b = b'abcdefghij' * 100
    t = 0
    for k in range(n // 1000):
        for x in b:
            t ^= x
    return t


def ord_and_chr(n):
    t = 0
    for i in range(n):
        t += ord(chr(97 + i % 26))
    return t


# ---- calls

def plus(x, y=2):
    return x + y


def call_positional(n):
    t = 0
    for i in range(n):
        t = plus(t, i)
    return t


def call_with_default(n):
    t = 0
    for i in range(n):
        t = plus(t)
    return t


def call_with_keyword(n):
    t = 0
    for i in range(n):
        t = plus(t, y=i)
    return t


def count(*args):
    return len(args)


def call_with_star(n):
    t = 0
    for i in range(n):
        t += count(i, t)
    return t


def factorial(k):
    return 1 if k < 2 else k * factorial(k - 1)


def factorials(n):
    t = 0
    for i in range(n // 20):
        t = factorial(20)
    return t


# ---- the rest

def isinstance_tests(n):
    t = 0
    for i in range(n):
        if isinstance(i, int):
            t += 1
        if isinstance(t, (str, bytes)):
            t += 2
    return t


def try_that_goes_well(n):
    t = 0
    for i in range(n):
        try:
            t += i
        except ValueError:
            t = 0
    return t


def try_that_raises(n):
    t = 0
    for i in range(n // 10):
        try:
            raise ValueError(i)
        except ValueError as e:
            t += 1
    return t


counter = 0


def globals_in_a_loop(n):
    global counter
    counter = 0
    for i in range(n):
        counter = counter + 1
    return counter
