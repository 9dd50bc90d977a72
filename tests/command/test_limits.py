"""Large programs: limits that cost speed alone are far away, and --time tells of them."""


def unboxed(here, text, function):
    """The lines of the function after that pass."""
    here.write("m.py", text)
    return here.build(f"--dump=unbox:{function}", "m.py").splitlines()


HOT = "def hot(n):\n    a = 0\n    while a < n:\n        a += 1\n    return a\n"


def test_a_long_chain_of_calls_stays_unboxed(here):
    """What the last function gives is known to the first one, however long the way against the order of the program is."""
    chain = "".join(f"def f{i}(x):\n    return f{i + 1}(x + 1)\n" for i in range(300)) + "def f300(x):\n    return x + 1\n"

    assert unboxed(here, chain + HOT, "f0")[0] == "def f0(x: pair) -> pair"
    assert unboxed(here, chain + HOT, "hot")[0] == "def hot(n: pair) -> pair"


def test_a_variable_of_many_meanings_is_split(here):
    text = "def f(a, b):\n    r = []\n" + "    for i in range(b):\n        r.append(i * i)\n    i = str(a)\n    r.append(i)\n" * 100

    assert unboxed(here, text + "    return r\n", "f")[1].count(": pair") >= 100


def test_what_a_limit_costs_is_told(here):
    here.write("m.py", "def f(a):\n" + "    i = a.x\n    a(i)\n" * 2100)

    assert "m.py:1: f: the variable 'i' is not split\n" in here.build("--time", "-o", "m.c", "m.py")
    assert "split" not in here.build("-o", "m.c", "m.py")
