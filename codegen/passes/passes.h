/* Passes over the IR of one function: each in a file of its own, in the order of passes.def. */
#ifndef PYXC_PASSES_H
#define PYXC_PASSES_H

#include "ir.h"

typedef struct PassOptions {
    bool verify;                          /* after every pass */
    const char *dump_pass;                /* the IR after this pass is added to `dump`; NULL: none */
    const char *dump_function;            /* of this function alone; NULL: all */
    Buffer *dump;
    void (*timed)(const char *pass, double seconds);     /* --time; may be NULL */
} PassOptions;

void run_passes(IrModule *m, const PassOptions *o);
const char *const *pass_names(void);      /* NULL at the end */

#endif
