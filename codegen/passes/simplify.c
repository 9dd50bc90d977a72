/* Drops what is never reached or never used.  needs: nothing.  gives: nothing.  breaks: nothing.
 *
 * A branch on a number goes one way; a load, a conversion or another op without effects whose result nobody uses goes away, and with it what
 * only it has used. Ways to the function's exit become returns of their own where that is no more text: the error's always, the others if they are
 * few, since each return releases the variables. */
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

/* ---- class tests of constants --------------------------------------------------------------------------------------------------------- */

static const Type *constant_class(ConstantKind kind)
{
    switch (kind) {
    case CONSTANT_TRUE: case CONSTANT_FALSE: return TYPE(pybool);
    case CONSTANT_NAME: case CONSTANT_STR: return TYPE(str);
    case CONSTANT_BYTES: return TYPE(bytes);
    case CONSTANT_INT: return TYPE(pyint);
    case CONSTANT_FLOAT: return TYPE(pyfloat);
    case CONSTANT_COMPLEX: return TYPE(pycomplex);
    case CONSTANT_TUPLE: return TYPE(tuple);
    default: return NULL;
    }
}

static bool is_proven(const void *module, const Op *test)
{
    const IrModule *m = module;
    const Operand *o = &test->operands[0];

    return o->kind == OPERAND_object && constant_class(m->constants.items[o->number].kind) == test->operands[1].type;
}

/* ---- returns --------------------------------------------------------------------------------------------------------------------------------- */

/* Releases that may stand at returns of their own, rather than at one exit. */
enum { FEW_RELEASES = 8 };

static const Slot *stored_slot(const Op *op, OpId id)
{
    return op && op->id == id ? slot_of(op) : NULL;
}

/* load result; return it */
static bool is_exit(const Block *b)
{
    const Slot *s = stored_slot(b->first, OP_load);

    return s && s->is_result && b->first->next->id == OP_return;
}

static bool leads_to_exit(const Block *b)
{
    return b->last->id == OP_jump && is_exit(b->last->targets[0]);
}

static int variables_to_release(const IrFunc *f)
{
    int count = 0;

    for (int i = 0; i < f->slots.count; i++)
        count += is_counted(f->slots.items[i]->rep) && f->slots.items[i]->name && !f->slots.items[i]->is_parameter;
    return count;
}

/* store result, x; jump exit -> return x        clear result; jump exit -> return (the error) */
static void return_at_once(IrFunc *f, Block *b)
{
    Op *jump = b->last, *given = jump->previous;
    const Slot *result = jump->targets[0]->first->operands[0].slot;
    bool stores = stored_slot(given, OP_store) == result;

    if (!stores && stored_slot(given, OP_clear) != result)
        return;
    Operand value = stores ? given->operands[1] : OPERAND_NOTHING;
    ir_remove(jump);
    ir_remove(given);
    ir_append(b, ir_op(f, OP_return, jump->at, 1, &value));
}

static void return_where_few(IrFunc *f)
{
    int ways = 0;

    for (int i = 0; i < f->blocks.count; i++)
        ways += leads_to_exit(f->blocks.items[i]) && f->blocks.items[i] != f->fail;
    bool few = ways == 1 || ways * variables_to_release(f) <= FEW_RELEASES;
    for (int i = 0; i < f->blocks.count; i++)
        if (leads_to_exit(f->blocks.items[i]) && (few || f->blocks.items[i] == f->fail))
            return_at_once(f, f->blocks.items[i]);
}

/* ---- results that nobody uses -------------------------------------------------------------------------------------------------------------- */

static bool is_idle(const Op *op)
{
    if (op_infos[op->id].terminator || !op->result_count || op_error(op) != ERROR_never || (op_effects(op) & (EFFECT_python | EFFECT_write)))
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
    return_where_few(f);
    drop_tests(f, is_proven, f->module);
    drop_unreachable(f, false);
    count_uses(f);
    for (int i = f->blocks.count - 1; i >= 0; i--)
        drop_idle(f->blocks.items[i]);
}
