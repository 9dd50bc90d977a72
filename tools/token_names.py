#!/usr/bin/env python3
"""Makes tokens.def, a row TOKEN(NAME) for each token of the grammar, from the header that Lemon wrote.

usage: token_names.py grammar.h tokens.def
"""
import re, sys

header, out = sys.argv[1:]
names = re.findall(r"#define T_(\w+)", open(header, encoding="utf-8").read())
open(out, "w", encoding="utf-8").write("TOKEN(END)\n" + "".join(f"TOKEN({n})\n" for n in names))
