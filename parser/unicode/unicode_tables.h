/* The tables of unicode_tables.c, which tools/unicode_tables.py makes. */
#ifndef PYXC_UNICODE_TABLES_H
#define PYXC_UNICODE_TABLES_H

#include <stdint.h>

typedef struct CharacterRange { uint32_t first, last; } CharacterRange;
typedef struct CharacterPair { uint32_t character, value; } CharacterPair;
typedef struct Composition { uint32_t first, second, composed; } Composition;
typedef struct NamedCharacter { uint32_t character; uint64_t hash; } NamedCharacter;
typedef struct NumberedNames { uint32_t first, last; const char *prefix; } NumberedNames;

/* Beyond ASCII, in order: what may start a name, what may stand in one, what is printable. */
extern const CharacterRange name_start_ranges[], name_part_ranges[], printable_ranges[];
extern const int name_start_ranges_count, name_part_ranges_count, printable_ranges_count;

/* A character's full compatibility decomposition: where it begins in the pool, which holds its length, then its parts. */
extern const CharacterPair decompositions[];
extern const int decompositions_count;
extern const uint32_t decomposition_pool[];
extern const CharacterPair combining_classes[];
extern const int combining_classes_count;
extern const Composition compositions[];                /* in order of `first`, `second` */
extern const int compositions_count;

/* Named characters in runs of code points: a run's first one, and the index of its name's hash. The names themselves
 * aren't kept: two names of one 64-bit hash would be met once in 10^14 misspellings. */
extern const CharacterPair name_runs[];
extern const int name_runs_count;
extern const uint64_t name_hashes[];
extern const int name_hashes_count;
extern const NamedCharacter name_aliases[];
extern const int name_aliases_count;
extern const NumberedNames numbered_names[];            /* CJK UNIFIED IDEOGRAPH-4E00 and the like */
extern const int numbered_names_count;

#endif
