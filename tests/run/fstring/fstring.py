"""f-strings."""


def plain(a, b):
    """
    >>> plain(1, 'x'), plain(None, [2])
    ('1 and x', 'None and [2]')
    >>> plain(2**70, 1.5)
    '1180591620717411303424 and 1.5'
    """
    return f'{a} and {b}'


def conversions(a):
    """
    >>> conversions('ä')
    "'ä' ä '\\\\xe4'"
    """
    return f'{a!r} {a!s} {a!a}'


def specs(n, x, s):
    """
    >>> specs(42, 3.14159, 'ab')
    ('   42|42   |00042|2a|101010|+42', '3.14| 3.1416|3.14e+00|314.16%', 'ab   |   ab| ab  |ab')
    >>> specs('a', 1, 'b')
    Traceback (most recent call last):
    ValueError: Unknown format code 'x' for object of type 'str'
    >>> specs(1, 'a', 'b')
    Traceback (most recent call last):
    ValueError: Unknown format code 'f' for object of type 'str'
    """
    return (f'{n:5}|{n:<5}|{n:05}|{n:x}|{n:b}|{n:+}', f'{x:.2f}|{x:7.4f}|{x:.2e}|{x:.2%}', f'{s:5}|{s:>5}|{s:^5}|{s}')


def nested_specs(x, width, precision):
    """
    >>> nested_specs(3.14159, 10, 2)
    ('      3.14', '***3.14***', 'r:       3.1')
    """
    return f'{x:{width}.{precision}f}', f'{x:*^{width}.{precision}f}', f'r:{x:{width}.2}'


def with_conversion_and_spec(s):
    """
    >>> with_conversion_and_spec('x')
    "  'x'|'x'  "
    """
    return f'{s!r:>5}|{s!r:<5}'


def self_documenting(x):
    """
    >>> self_documenting(5)
    'x=5 x = 5 x+1=6 x=    5'
    """
    return f'{x=} {x = } {x+1=} {x=:5}'


def expressions(d, l):
    """
    >>> expressions({'k': 1}, [1, 2])
    '1 3 [2, 4] yes 2'
    """
    return f"{d['k']} {l[0] + l[1]} {[x * 2 for x in l]} {'yes' if l else 'no'} {len(l)}"


def quotes_and_braces(x):
    """
    >>> quotes_and_braces(1)
    ('{1}', '{{', "it's 1", 'a1b', '')
    """
    return f'{{{x}}}', f'{{{{', f"it's {x}", 'a' f'{x}' 'b', f''


def alone(x):
    """
    >>> alone('s'), alone(5), alone(True)
    ('s', '5', 'True')
    """
    return f'{x}'


def many(x):
    """
    >>> many('-')
    '-a-b-c-d-e-f-g-h-i-j-k-l-m-'
    """
    return f'{x}a{x}b{x}c{x}d{x}e{x}f{x}g{x}h{x}i{x}j{x}k{x}l{x}m{x}'


def order():
    """
    >>> order()
    ('1 2', [1, 2])
    """
    log = []
    return f'{log.append(1) or 1} {log.append(2) or 2}', log


def format_method(self, spec):
    if spec == 'bad':
        return 5
    return f'<{spec}>'


Formatted = type('Formatted', (), {'__format__': format_method})


def own_format(o, spec):
    """
    >>> own_format(Formatted(), 'abc'), own_format(Formatted(), '')
    ('<abc> <>', '<> <>')
    >>> own_format(Formatted(), 'bad')
    Traceback (most recent call last):
    TypeError: __format__ must return a str, not int
    >>> own_format([], 'x')
    Traceback (most recent call last):
    TypeError: unsupported format string passed to list.__format__
    """
    return f'{o:{spec}} {o}'


def numbers(n):
    """
    >>> numbers(3)
    '0, 1, 2, -1 18446744073709551616'
    """
    s = ''
    for i in range(n):
        s += f'{i}, '
    return f'{s}{-1} {2**64}'


def unicode(x):
    """
    >>> unicode('ß') == 'äß\\u20ac\\U0001f600'
    True
    """
    return f'ä{x}€😀'


def implicit(a):
    """
    >>> implicit(1)
    'one 1 two {x} three 1'
    """
    return (f'one {a} '
            'two {x} '
            f'three {a}')
