"""Annotations of plain Python: what is right in Python goes through, and keeps its value."""
from typing import List, Optional


class_of_module: list = None


def mean(values: List[float], scale: Optional[float] = None) -> float:
    """
    >>> mean([1.0, 2.0]), mean([1.0, 2.0], 4.0), mean([0.5])
    (1.5, 6.0, 0.5)
    """
    total: float = 0.0
    for v in values:
        total += v
    if scale is None:
        return total / len(values)
    return total / len(values) * scale


def repeat(text: str, n: int = 2, sep: "str" = "", *, end: str | None = None) -> str:
    """
    >>> repeat('ab'), repeat('ab', 3, '-'), repeat('x', end='.')
    ('abab', 'ab-ab-ab', 'xx.')
    """
    result = sep.join([text] * n)
    if end is not None:
        result += end
    return result


def power(base: int, exponent: int) -> int:
    """
    >>> power(3, 4), power(7, 100), power(-2, 63)
    (81, 3234476509624757991344647769100216810857203198904625400933895331391691459636928060001, -9223372036854775808)
    """
    result: int = 1
    while exponent > 0:
        if exponent % 2 == 1:
            result *= base
        base *= base
        exponent //= 2
    return result


def first_key(d: dict[str, int], default: str | None = None) -> str | None:
    """
    >>> first_key({'a': 1}), first_key({}), first_key({}, 'b')
    ('a', None, 'b')
    """
    for key in d:
        return key
    return default
