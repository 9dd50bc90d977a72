DIGITS = "\d+\."
OCTAL = b"\400"
FORMATTED = f"\w{DIGITS:\s}"
RAW = r"\d"
def spaces():
    return 1
def tabs():
	return 2
def not_told_again():
	return 3
from __future__ import annotations
# 1:11: warning: invalid escape sequence '\d'
# 1:14: warning: invalid escape sequence '\.'
# 2:11: warning: invalid octal escape sequence '\400'
# 3:15: warning: invalid escape sequence '\w'
# 3:25: warning: invalid escape sequence '\s'
# 8:1: warning: Mixed use of tabs and spaces
# 11:1: from __future__ imports must occur at the beginning of the file
