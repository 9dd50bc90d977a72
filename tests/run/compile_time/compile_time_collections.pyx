# Collections, iterators and the functions that take them, at compile time.
DEF V0 = (
    {1:2}[1], {"a":1,"b":[2]}["b"][0], len({1:2,1.0:3}), {1:2,True:3}[1], dict(a=1,b=2)["b"], dict([(1,2)])[1],
    dict(zip("ab",(1,2)))["b"], dict({1:2}, x=3)["x"]
)
DEF V1 = ({**{1:2}, 3:4}[3], repr({**{1:2}, 3:4}), repr(dict(a=1)))
DEF V2 = (1 in {1:2}, 2 in {1,3}, len({1,1.0,True,2}), {1,2} == {2,1}, {1} < {1,2}, {1,2} <= {1,2}, {3} > {1}, frozenset((1,2)) == {1,2})
DEF V3 = (
    len({1,2}|{3}), len({1,2}&{2}), len({1,2}^{2,3}), len({1,2}-{2}), sum({1,2,3}), repr({1}), repr(set()), repr(frozenset()),
    repr(frozenset((1,)))
)
DEF V4 = (({1:2}|{1:3})[1], {1:2}=={1:2}, {1:2}=={1:3}, bool({}), bool({1}))
DEF V5 = (
    repr(bytearray(b"ab")), bytes(bytearray(3)), bytearray(b"a")==b"a", len(bytearray(b"abc")), bytearray(b"abc")[1],
    bytes(bytearray(b"abc")[1:]), bytes(b"a"+bytearray(b"b")), b"b" in bytearray(b"abc")
)
DEF V6 = ("abcdef"[slice(1,4)], (1,2,3)[slice(None,None,-1)], repr(slice(1,2)), "abc"[slice(2)], slice(1,2)==slice(1,2))
DEF V7 = (next(zip("ab","cd")), next(map(abs,[-1])), next(filter(None,[]),"no"), next(reversed((1,2))))
DEF V8 = (
    max((1,-2),key=abs), min("b","a",key=ord), max((),default=3), max([],default=None), min([3,1],default=0), max(1,2,key=None),
    max("a","bb","c",key=len)
)
DEF V9 = (max(*[1,2],**{"key":abs}), int(*["77"], **{"base":8}), sorted((3,-1,2),**dict(key=abs,reverse=True))[0])
DEF V10 = (
    repr(range(3)), repr(range(1,5,2)), repr(range(5)[1:3]), repr(range(10)[::-2]), len(range(10**18)), range(10**18)[10**17],
    range(3)==range(0,3,1), tuple(range(5)[::-1]), range(0)==range(2,2), 3 in range(5), repr(range(10**18)[5:7]), range(2)[-1]
)
DEF V11 = (
    tuple(sorted(range(100,0,-1)))[:5], tuple(sorted(("b","a","c"),reverse=True)),
    tuple(sorted(((1,"b"),(1,"a"),(0,"c")), key=max and len)), tuple(sorted([(1,2),(1,1),(0,5)]))
)
DEF V12 = (tuple(map(max,(1,5),(3,2))), tuple(map(pow,(2,3),(4,5))), tuple(zip()), tuple(zip((1,2),(3,4),strict=True)), tuple(enumerate("ab",2**70)))


def values():
    r"""
    >>> for value in values():
    ...     print(repr(value))
    (2, 2, 1, 3, 2, 2, 2, 3)
    (4, '{1: 2, 3: 4}', "{'a': 1}")
    (True, False, 2, True, True, True, False, True)
    (3, 1, 2, 1, 6, '{1}', 'set()', 'frozenset()', 'frozenset({1})')
    (3, True, False, False, True)
    ("bytearray(b'ab')", b'\x00\x00\x00', True, 3, 98, b'bc', b'ab', True)
    ('bcd', (3, 2, 1), 'slice(1, 2, None)', 'ab', True)
    (('a', 'c'), 1, 'no', 2)
    (-2, 'a', 3, None, 1, 2, 'bb')
    (2, 63, 3)
    ('range(0, 3)', 'range(1, 5, 2)', 'range(1, 3)', 'range(9, -1, -2)', 1000000000000000000, 100000000000000000, True, (4, 3, 2, 1, 0), True, True, 'range(5, 7)', 1)
    ((1, 2, 3, 4, 5), ('c', 'b', 'a'), ((1, 'b'), (1, 'a'), (0, 'c')), ((0, 5), (1, 1), (1, 2)))
    ((3, 5), (16, 243), (), ((1, 3), (2, 4)), ((1180591620717411303424, 'a'), (1180591620717411303425, 'b')))
    """
    return (V0, V1, V2, V3, V4, V5, V6, V7, V8, V9, V10, V11, V12)
