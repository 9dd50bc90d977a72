from extern_header_c cimport twice, LIMIT, thrice as three_times

def test(int n):
    """
    >>> test(4)
    (8, 12, 1000)
    """
    return twice(n), three_times(n), LIMIT
