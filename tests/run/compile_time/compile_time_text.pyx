# Text at compile time: format(), `%`, encodings, and how values are shown.
DEF V0 = (
    format(255,"x"), format(255,"#X"), format(5,"08b"), format(-5,"+d"), format(1234567,","), format("a",">5"), format("a","*^5"),
    format(3.14159,".2f"), format(12345.678,"_.1f"), format(0.5,"%"), format(1.5,"10"), format(3,"e"), format(None),
    format("abc",".2"), format("abc"), format(0xabcdef12,"_x"), format(True), format(7,"#010x"), format("a","5s"),
    format(-3.5,"010.2f"), format(5," d")
)
DEF V1 = (
    "%5d|%-5d|%05d|%+d|% d" % (1,2,3,4,5), "%x %X %#x %o" % (255,255,255,8), "%.2f %e %g" % (1.5,1.5,1.5), "%s %r" % ("a","b"),
    "%10s|%-10s|" % ("a","b"), "%.2s" % "abc", "%c" % "x", "%d" % 3.7, "%%", "%.5d" % 42, "%5.1f" % 2, "%i" % True, "%-05d|" % 3
)
DEF V2 = (
    str(b"a\xc3\xa4","utf-8"), str(b"\xe4","latin-1"), str(b"abc", encoding="ascii"), bytes("aä€😀","utf-8"), bytes("ä","latin1"),
    bytes("aä","ascii","ignore"), bytes("aä","ascii","replace"), bytes("a😀","utf-16"), bytes("a😀","UTF_16_BE"), bytes("a","utf-32"),
    bytes("a","utf-32-be"), str(b"a\x00","utf-16-le"), str(bytes("a😀b","utf-16"),"utf-16"),
    str(bytes("a😀b","utf-16-be"),"utf-16-be"), str(b"\xff\xfe" + b"a\x00","utf-16"), str(b"\xfe\xff" + b"\x00a","utf-16"),
    str(b"a\xff","ascii","replace"), bytes(bytearray("ä", "utf8"))
)
DEF V3 = (repr(int), repr(abs), repr(zip), str(dict), repr(long), repr(xrange), repr(...), repr([1,...]))
DEF V4 = (
    all([]), any([0,""]), sum([[1],[2]],[]) == [1,2], sum((0.1,0.2)), reduce(pow,(2,3,2)), len("aä€😀"), len(b"abc"), ord(b"a"),
    chr(0x1f600), ascii("ä"), "abc"[-1], b"abc"[0], bool("")
)


def values():
    r"""
    >>> for value in values():
    ...     print(repr(value))
    ('ff', '0XFF', '00000101', '-5', '1,234,567', '    a', '**a**', '3.14', '12_345.7', '50.000000%', '       1.5', '3.000000e+00', 'None', 'ab', 'abc', 'abcd_ef12', 'True', '0x00000007', 'a    ', '-000003.50', ' 5')
    ('    1|2    |00003|+4| 5', 'ff FF 0xff 10', '1.50 1.500000e+00 1.5', "a 'b'", '         a|b         |', 'ab', 'x', '3', '%%', '00042', '  2.0', '1', '3    |')
    ('aä', 'ä', 'abc', b'a\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80', b'\xe4', b'a', b'a?', b'\xff\xfea\x00=\xd8\x00\xde', b'\x00a\xd8=\xde\x00', b'\xff\xfe\x00\x00a\x00\x00\x00', b'\x00\x00\x00a', 'a', 'a😀b', 'a😀b', 'a', 'a', 'a�', b'\xc3\xa4')
    ("<class 'int'>", '<built-in function abs>', "<class 'zip'>", "<class 'dict'>", "<class 'int'>", "<class 'range'>", 'Ellipsis', '[1, Ellipsis]')
    (True, False, True, 0.30000000000000004, 64, 4, 3, 97, '😀', "'\\xe4'", 'c', 97, False)
    """
    return (V0, V1, V2, V3, V4)
