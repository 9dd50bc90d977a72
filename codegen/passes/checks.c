/* Deletes the checks that are proven.  needs: nothing.  gives: `maybe_unset` of slots.  breaks: nothing.
 *
 * A slot is followed forward: it may be unset until it is stored, and again once it is deleted; behind a check that passed it is set. */
#include "passes.h"

static void follow(const IrFunc *f, const Op *op, Bits *maybe_unset, void *context)
{
    const Slot *s = slot_of(op);

    (void)f, (void)context;
    if (!s)
        return;
    if (op->id == OP_store || op->id == OP_check_set)
        bits_remove(maybe_unset, s->number);
    else if (op->id == OP_clear)
        bits_add(maybe_unset, s->number);
}

static void judge(Op *op, const Bits *maybe_unset, void *context)
{
    Slot *s = slot_of(op);

    (void)context;
    if (!s || op->id == OP_store || op->id == OP_clear)
        return;
    bool unset = bits_has(maybe_unset, s->number);
    s->maybe_unset |= unset;
    if (op->id == OP_check_set && !unset)
        ir_remove(op);
}

void pass_checks(IrFunc *f)
{
    Dataflow flow = {.forward = true, .bits = f->slots.count, .transfer = follow, .entry = bits_new(f->arena, f->slots.count)};

    number_blocks(f);
    for (int i = 0; i < f->slots.count; i++)
        if (!f->slots.items[i]->is_parameter)
            bits_add(&flow.entry, i);
    dataflow_solve(f, &flow);
    for (int i = 0; i < f->blocks.count; i++)
        dataflow_visit(f, &flow, f->blocks.items[i], judge, NULL);
    dataflow_end(&flow);
}
