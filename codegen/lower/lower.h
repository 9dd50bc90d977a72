/* From the typed tree to the IR: what the program says, as if nothing could fail and nothing were counted.
 *
 * A lower function writes ops into the current block and says which block handles failures; it names no helper, no fast
 * path, no C text, and counts no reference. It relies on boundary 4 (check.h) and promises boundary 5 (ir.h).
 */
#ifndef PYXC_LOWER_H
#define PYXC_LOWER_H

#include "check.h"
#include "ir.h"

IrModule *lower_module(Arena *a, const Unit *u);

#endif
