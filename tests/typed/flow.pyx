# Which names may be unset where they are read, and so are tested when the program runs.
def handler_name(f):
    e = 1
    try:
        try:
            f()
        except ValueError as e:
            f()
        print(e)
    except KeyError:
        print(e)

def in_handler(f):
    try:
        a = f()
        b = f()
    except ValueError:
        print(a)
    else:
        print(a, b)
    return b

def through_finally(f):
    try:
        a = f()
    finally:
        print(a)
    return a

def loop(n):
    while True:
        if n:
            found = n
            break
    for i in n:
        last = i
    else:
        other = 1
    return found, other, last, i

def jump(n):
    for i in n:
        try:
            a = i
            break
        finally:
            b = 1
    return a, b

def comprehension(n):
    return [x for y in n for x in y if y], [(z := x) for x in n], z

def choice(n):
    n and (a := n)
    (b := 1) if n else (b := 2)
    return a, b
