# What compile-time expressions of a few characters could take for ever to compute, or all memory.
DEF A = 'a' * 10 ** 12
DEF B = list(range(10 ** 18))
DEF C = 1 << 10 ** 12
DEF D = sorted(range(10 ** 9, 0, -1))
DEF E = range(10 ** 30, 10 ** 30 + 5)
DEF F = [10 ** 4000] * 100000
DEF G = float('\0' * 262000)
DEF H = '%.60000f' % 1.5 * 60000
DEF I = len(set(map(float, ['nan'] * 10000)))
DEF J = len(set(map(int, map(str, range(10 ** 18, 10 ** 18 + 10000)))))
DEF K = {range(0, 3, 2), range(0, 4, 2)}
k = K, I, J
DEF L = len(list(map(pow, [3] * 10000, [10000] * 10000)))
DEF M = 'short'
DEF N = 'a' * 1000 in 'b' * 1000
DEF O = A + 'of a name that was refused, nothing more is said'
# 2:9: not supported yet: sequences of such a length at compile time
# 3:9: not supported yet: sequences of such a length at compile time
# 4:9: not supported yet: integers of more than 16384 bits at compile time
# 5:9: not supported yet: sequences of such a length at compile time
# 6:9: not supported yet: ranges of integers beyond 64 bits at compile time
# 7:9: not supported yet: values that are so large at compile time
# 8:9: not supported yet: text of such a length at compile time
# 9:9: not supported yet: sequences of such a length at compile time
# 13:5: Invalid type for compile-time constant: {range(0, 3, 2)} (type set)
# 14:18: not supported yet: so much work at compile time
