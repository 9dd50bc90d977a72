a or b or (c or d) and not e
a < b < c in d not in e is not f
(a < b) < c
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m ** -n
-a ** b
~a if +b else lambda x, *y, z=1, **k: x
lambda int x, object y: x
[*a, b, (c, d), (e), (f,), ()]
{1: 2, **a}
{1, *b}
{}
[x for x in y if a if b for z in w]
{x: y for x in z}
{*x for x in y}
{**d for d in ds}
(x async for x in y)
f(x for x in y)
f(a, *b, c=d, **e)
a[1:2, ::3, *b, c := 4]
a.b.c[d](e)[...]
(x := 5)
def g(): (yield); (yield from a)
`a`
"a" 'b' r"\n" u"u" "\x41\u00e9\N{DIGIT ONE}"
b"\xff" b'\n'
c'x'
1_000, 0xFF, 0o17, 0777, 0b101, 1.5e-3, 2j, 10UL, 1LL, 123456789012345678901234567890
True, None, ..., NULL
<int>x + <double[:, ::1]>y[0]
<T?>x ** 2
<int (*)(int, char *) noexcept nogil>f
<char **>&x.y
sizeof(int) + sizeof(x) + sizeof(a.b *) + sizeof(int[3])
new vector[int](10)
a < b > (c)
