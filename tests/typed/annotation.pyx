# Annotations of parameters and of locals are types, as Cython reads them; those of a module's variables are remarks.
def f(x: int, y: float, z: list, w: object, s: str = 'a', b: bool = True, *args: int, d: dict = None, k: undefined = 3, **kw: str) -> int:
    local: list = [1]
    number: float = 1
    whole: int = 5
    flag: bool
    flag = x
    return local, number, whole, flag

cpdef int g(x: float):
    return <int>x

value: list = None
value = 1
