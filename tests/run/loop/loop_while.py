"""while, else, break, continue."""


def countdown(n):
    """
    >>> countdown(3), countdown(0)
    ([3, 2, 1], [])
    """
    seen = []
    while n > 0:
        seen.append(n)
        n -= 1
    return seen


def with_else(n, stop):
    """
    >>> with_else(3, 5), with_else(3, 1), with_else(0, 0)
    (([0, 1, 2], 'else', 3), ([0], 'broken', 1), ([], 'else', 0))
    """
    seen, i, how = [], 0, 'broken'
    while i < n:
        if i == stop:
            break
        seen.append(i)
        i += 1
    else:
        how = 'else'
    return seen, how, i


def odd(n):
    """
    >>> odd(8)
    [1, 3, 5, 7]
    """
    i, result = 0, []
    while True:
        i += 1
        if i > n:
            break
        if i % 2 == 0:
            continue
        result.append(i)
    return result


def for_ever(n):
    """
    >>> for_ever(5)
    120
    """
    product = 1
    while 1:
        if n == 0:
            return product
        product *= n
        n -= 1


def never():
    """
    >>> never()
    'not entered'
    """
    while False:
        return 'entered'
    while 0:
        return 'entered'
    return 'not entered'


def nested(n):
    """
    >>> nested(3)
    [(0, 0), (1, 0), (1, 1), (2, 0), (2, 1)]
    """
    result, i = [], 0
    while i < n:
        j = 0
        while j <= i:
            if j == 2:
                break
            result.append((i, j))
            j += 1
        i += 1
    return result


def collatz(n):
    """
    >>> collatz(27), collatz(837799), collatz(2**70)
    (111, 524, 70)
    """
    steps = 0
    while n != 1:
        n = 3 * n + 1 if n % 2 else n // 2
        steps += 1
    return steps


def break_from_else(n):
    """
    >>> break_from_else(3)
    [(0, 'inner else'), (1, 'inner else'), (2, 'outer broken')]
    """
    log, i = [], 0
    while True:
        j = 0
        while j < 2:
            j += 1
        else:
            if i == n - 1:
                log.append((i, 'outer broken'))
                break
            log.append((i, 'inner else'))
        i += 1
    return log


def condition_with_truth(items):
    """
    >>> condition_with_truth([1, 2, 3])
    ([], 6)
    """
    total = 0
    while items:
        total += items.pop()
    return items, total


def after_break():
    """
    >>> after_break()
    1
    """
    while True:
        x = 1
        break
    return x
