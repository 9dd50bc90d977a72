# A format spec that goes on in the next line, of which only the line end is wrong; and one that does not.
t'{1:d
}'
f'{x:>{n}
}' f'{y}'
f'{1:d
x = (1 2)
# 2:7: t-string: newlines are not allowed in format specifiers for single quoted t-strings
# 4:10: f-string: newlines are not allowed in format specifiers for single quoted f-strings
# 6:7: f-string: newlines are not allowed in format specifiers for single quoted f-strings
# 7:6: invalid syntax. Perhaps you forgot a comma?
