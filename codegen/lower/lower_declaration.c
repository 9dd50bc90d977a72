/* Statements that declare, of which nothing is left to do, and the plain ones. */
#include "lower.h"

#define NOTHING_TO_DO(Kind) void lower_##Kind(Lower *l, Kind##Node *n) { (void)l; (void)n; }
NOTHING_TO_DO(Global)
NOTHING_TO_DO(CVarDef)
NOTHING_TO_DO(CExtern)
NOTHING_TO_DO(Pass)

/* What an include has become, or a declaration with values. */
void lower_Block(Lower *l, BlockNode *n)
{
    lower_body(l, &n->body);
}

static bool only_gives_a_value(const Op *op)
{
    if (!op->result_count || op_may_fail(op))
        return false;
    return op->id == OP_load ? !(op_effects(op) & EFFECT_write) : !op_effects(op);
}

/* Takes such ops back at the end of the current block. */
static void drop_values(Lower *l)
{
    for (Op *op = l->block ? l->block->last : NULL; op; op = l->block->last) {
        if (!only_gives_a_value(op))
            return;
        ir_remove(op);
    }
}

void lower_Expr(Lower *l, ExprNode *n)
{
    lower_expr(l, n->value);
    drop_values(l);
}
