/* Drops what is never reached or never used.  needs: nothing.  gives: nothing.  breaks: nothing.
 *
 * A branch on a number goes one way; a load, a conversion or another op without effects whose result nobody uses goes away, and with it what
 * only it has used. */
#include "passes.h"

#include <stdlib.h>
#include <string.h>

/* ---- branches that are decided ---------------------------------------------------------------------------------------------------------- */

/* The value of a C number that is written down. */
static bool number_value(const Operand *o, long long *value)
{
    char *end;

    if (o->kind != OPERAND_number || !is_int(o->type))
        return false;
    *value = strtoll(o->text, &end, 0);
    return *o->text && !*end;
}

static void decide(IrFunc *f, Block *b)
{
    Op *branch = b->last;
    long long value;

    if (branch->id != OP_branch || !number_value(&branch->operands[0], &value))
        return;
    Op *jump = ir_op(f, OP_jump, branch->at, 0, NULL);
    ir_target(jump, branch->targets[value ? 0 : 1]);
    ir_remove(branch);
    ir_append(b, jump);
}

/* ---- results that nobody uses -------------------------------------------------------------------------------------------------------------- */

static bool is_idle(const Op *op)
{
    if (op_infos[op->id].terminator || !op->result_count || op_error(op) != ERROR_never || (op_effects(op) & EFFECT_python))
        return false;
    for (int i = 0; i < op->result_count; i++)
        if (op->results[i]->uses)
            return false;
    return op->id != OP_catch && op->id != OP_take;
}

static void drop_idle(Block *b)
{
    Op *previous;

    for (Op *op = b->last; op; op = previous) {
        previous = op->previous;
        if (!is_idle(op))
            continue;
        for (int i = 0; i < op->operand_count; i++)
            if (op->operands[i].kind == OPERAND_temp)
                op->operands[i].temp->uses--;
        ir_remove(op);
    }
}

void pass_simplify(IrFunc *f)
{
    for (int i = 0; i < f->blocks.count; i++)
        decide(f, f->blocks.items[i]);
    drop_unreachable(f, false);
    count_uses(f);
    for (int i = f->blocks.count - 1; i >= 0; i--)
        drop_idle(f->blocks.items[i]);
}
