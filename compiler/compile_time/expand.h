/* `DEF`, `IF`, `include`: the public face of what is done at compile time. */
#ifndef PYXC_EXPAND_H
#define PYXC_EXPAND_H

#include "parse.h"

/* ---- expand.c ------------------------------------------------------------------------------------------------------- */

/* Afterwards the tree holds none of them: names of DEF are literals, live branches and included files are Blocks. */
bool expand_module(Arena *a, ModuleNode *m, const ParseOptions *o, Header *header);

#endif
