'a' "b" r'\n' u"é" b'''x
y''' c'z'
f"a{b!r:>{c}}d" f'{{' rf"\{x}"
f"{a:{b:{c}}}" f"{x == y} {z:=5}"
t"{x}"
