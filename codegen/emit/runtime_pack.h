/* The runtime, packed into the compiler by tools/pack_runtime.py: as the parts of a C file that stands alone, and as files.
 *
 * A part is one thing that C declares at the top level (a function, type, macro, table), without comments, everything in it `static`.
 * The parts stand in an order in which each is declared before it is used, whichever of them are left out.  So emit writes the module's
 * own text first, then
 *
 *     Bits reached = bits_new(arena, runtime_part_count);
 *     runtime_reach(&reached, text);              every name in the text that the runtime declares, and all that those need
 *     runtime_write(out, &reached);               preamble and parts, in order; the module's text follows
 *
 * A module that is linked with rt.o writes #include "px.h" instead; driver writes the files beside rt.o. */
#ifndef PYXC_RUNTIME_PACK_H
#define PYXC_RUNTIME_PACK_H

#include "base.h"

typedef enum RuntimeSection {
    RUNTIME_TOP,     /* includes, macros, types, variables, prototypes, inline functions */
    RUNTIME_COLD,    /* functions and tables for which -Og is enough */
    RUNTIME_HOT      /* the other functions */
} RuntimeSection;

typedef struct RuntimePart {
    const char *name;
    const char *text;                /* ends with a newline */
    const uint16_t *needs;           /* numbers of the parts that it needs directly */
    uint16_t need_count;
    uint8_t section;
    uint8_t always;                  /* the preamble: part of every file */
} RuntimePart;

typedef struct RuntimeName { const char *name; int part; } RuntimeName;    /* one part may declare several names */
typedef struct RuntimeFile { const char *name; Str text; } RuntimeFile;

extern const RuntimePart runtime_parts[];
extern const int runtime_part_count;
extern const RuntimeName runtime_names[];    /* sorted by strcmp */
extern const int runtime_name_count;
extern const RuntimeFile runtime_files[];    /* every .h and .c of runtime/, as it is; rt.c compiles to rt.o */
extern const int runtime_file_count;

/* Marks what the runtime declares of the names in a C text, and all that it needs. */
void runtime_reach(Bits *reached, Str text);
void runtime_write(Buffer *out, const Bits *reached);

#endif
