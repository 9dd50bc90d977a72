#!/usr/bin/env python3
"""Makes parser/unicode/unicode_tables.c from the Unicode data of the interpreter that runs it. Run it by hand, under the newest
CPython, when Unicode moves on; the result is committed.

usage: unicode_tables.py parser/unicode/unicode_tables.c /usr/share/perl/5.36/unicore/To/NameAlia.pl     (unicodedata knows aliases, but
lists none; Perl has a list)

What a name may hold and what is printable: ranges. NFKC: full compatibility decompositions of what names may hold,
combining classes, composition pairs. Characters by name: 64-bit FNV-1a hashes of the names, in order of code points, so
that no name need be stored; names that end in their own code point in hexadecimal are told by their beginnings.
"""
import re, sys, unicodedata as u

ALL = [c for c in range(sys.maxunicode + 1) if not 0xD800 <= c < 0xE000]
HANGUL = range(0xAC00, 0xAC00 + 11172)


def ranges(test):
    out, start = [], None
    for c in range(0x80, sys.maxunicode + 2):
        yes = c <= sys.maxunicode and test(chr(c))
        if yes and start is None: start = c
        if not yes and start is not None: out.append((start, c - 1)); start = None
    return out


def fnv(text):
    h = 0xCBF29CE484222325
    for b in text.encode(): h = (h ^ b) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return h


def table(type, name, rows, per_line=8):
    yield f"\nconst {type} {name}[] = {{"
    for i in range(0, len(rows), per_line): yield "    " + " ".join(f"{r}," for r in rows[i:i + per_line])
    yield "};"
    yield f"const int {name}_count = {len(rows)};"


def pairs(rows): return [f"{{0x{a:X}, 0x{b:X}}}" for a, b in rows]


def decompositions():
    """(character, where its decomposition begins in the pool), and the pool: counts and code points."""
    rows, pool, seen = [], [], {}
    for c in ALL:
        if c < 0x80 or c in HANGUL: continue
        d = u.normalize("NFKD", chr(c))
        if d == chr(c) or not all(("a" + x).isidentifier() for x in chr(c)): continue
        if d not in seen:
            seen[d] = len(pool)
            pool += [len(d)] + [ord(x) for x in d]
        rows.append((c, seen[d]))
    return rows, pool


def compositions():
    """(first, second, composed), those that NFC makes."""
    out = []
    for c in ALL:
        d = u.decomposition(chr(c))
        if not d or d.startswith("<") or " " not in d or c in HANGUL: continue
        a, b = (int(x, 16) for x in d.split())
        if u.normalize("NFC", chr(a) + chr(b)) == chr(c): out.append((a, b, c))
    return sorted(out)


def names():
    """Runs of named characters (first, index of its hash), hashes, and beginnings of names that end in their own number."""
    runs, hashes, prefixes, last = [], [], [], None
    for c in ALL:
        name = u.name(chr(c), "")
        if not name or c in HANGUL: continue
        number = f"-{c:04X}"
        if name.endswith(number):
            prefix = name[:-len(number) + 1]
            if prefixes and prefixes[-1][2] == prefix and prefixes[-1][1] == c - 1: prefixes[-1][1] = c
            else: prefixes.append([c, c, prefix])
            continue
        if last != c - 1: runs.append((c, len(hashes)))
        hashes.append(fnv(name)); last = c
    return runs, hashes, prefixes


def aliases(path):
    """(code point, hash) of the formal aliases in Perl's NameAlia.pl that this interpreter knows too."""
    rows = set()
    for line in open(path, encoding="utf-8"):
        m = re.fullmatch(r"([0-9A-F]+)\t([0-9A-F]*)\t(.+): \w+\n", line)
        if not m: continue
        try: known = u.lookup(m[3]) == chr(int(m[1], 16))
        except KeyError: known = False
        if known: rows.add((int(m[1], 16), fnv(m[3])))
    return sorted(rows)


def lines():
    yield f"/* Made by tools/unicode_tables.py from Unicode {u.unidata_version}. */"
    yield "#include \"unicode_tables.h\""
    yield from table("CharacterRange", "name_start_ranges", pairs(ranges(str.isidentifier)))
    yield from table("CharacterRange", "name_part_ranges", pairs(ranges(lambda c: ("a" + c).isidentifier())))
    yield from table("CharacterRange", "printable_ranges", pairs(ranges(str.isprintable)))
    rows, pool = decompositions()
    yield from table("CharacterPair", "decompositions", pairs(rows))
    yield from table("uint32_t", "decomposition_pool", [f"0x{x:X}" for x in pool], 12)
    yield from table("CharacterPair", "combining_classes", pairs([(c, u.combining(chr(c))) for c in ALL if u.combining(chr(c))]))
    yield from table("Composition", "compositions", [f"{{0x{a:X}, 0x{b:X}, 0x{c:X}}}" for a, b, c in compositions()], 5)
    runs, hashes, prefixes = names()
    yield from table("CharacterPair", "name_runs", pairs(runs))
    yield from table("uint64_t", "name_hashes", [f"0x{h:X}" for h in hashes], 6)
    yield from table("NamedCharacter", "name_aliases", [f"{{0x{c:X}, 0x{h:X}}}" for c, h in aliases(sys.argv[2])], 4)
    yield from table("NumberedNames", "numbered_names", [f"{{0x{a:X}, 0x{b:X}, \"{p}\"}}" for a, b, p in prefixes], 2)


if __name__ == "__main__":
    with open(sys.argv[1], "w", encoding="utf-8") as out: out.write("\n".join(lines()) + "\n")
