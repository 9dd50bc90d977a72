/* Names the landing of each op that may fail.  needs: select.  gives: the function's final side exits.
 *
 * No block is split: a fallible op keeps its place, and its failure leaves the block out of the state before it. */
#include "passes.h"

void pass_errors(IrFunc *f)
{
    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next)
            if (op_may_fail(op))
                op->landing = op->block->handler;
}
