def scale(self, factor):
    return factor


Point = type("Point", (), {"scale": scale})
point = Point()
point.x = 1.5
point.y = 2.5


def load(o, n):
    s = 0.0
    for i in range(n):
        s += o.x + o.y
    return s


def store(o, n):
    for i in range(n):
        o.x = n
        o.y = o


def call(o, n):
    for i in range(n):
        o.scale(n)


def get(d, n):
    for i in range(n):
        d.get(n)


def append(n):
    out = []
    for i in range(n):
        out.append(i & 15)
    return out
