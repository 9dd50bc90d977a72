/* From the IR to C: one op, one template or one emit function. No decisions are left. */
#ifndef PYXC_EMIT_H
#define PYXC_EMIT_H

#include "ir.h"

typedef struct EmitOptions {
    bool linked;              /* the runtime comes from rt.o: the file includes px.h; else it carries what it needs */
    bool inject_faults;       /* every fallible operation can be made to fail (runtime/fault.h) */
} EmitOptions;

/* What the first line of a C file holds between the source's name and the version: who wrote the file. */
#define C_FILE_MARK ", translated by pyxc "

/* Appends the whole C file. The same module and options give the same bytes. */
void emit_module(Buffer *out, const IrModule *m, const EmitOptions *o);

#endif
