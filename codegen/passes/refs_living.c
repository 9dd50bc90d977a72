/* Counting, the part about time: which counted temporaries live.  See refs.c.
 *
 * Most are used in the block that makes them alone; a dataflow knows of those that cross into others. Who walks a block
 * from its end to its start is told at every op which of both kinds live behind it. What its failure asks for stays alive through it, too. */
#include "passes.h"

/* ---- those that cross ---------------------------------------------------------------------------------------------------------- */

static void number_crossing(Living *l)
{
    IrFunc *f = l->f;

    l->index = NEW_ARRAY(f->arena, int, f->temps.count + 1);
    l->crossing = NEW_ARRAY(f->arena, Temp *, f->temps.count + 1);
    for (int i = 0; i < f->temps.count; i++)
        l->index[i] = -1;
    int count = find_crossing(f, l->crossing);
    for (int i = 0; i < count; i++)
        if (is_counted(l->crossing[i]->rep)) {
            l->index[l->crossing[i]->number] = l->ahead.bits;
            l->crossing[l->ahead.bits++] = l->crossing[i];
        }
}

static void use_temps(const IrFunc *f, const Op *op, Bits *state, void *context)
{
    const Living *l = context;

    (void)f;
    for (int i = 0; i < op->result_count; i++)
        if (l->index[op->results[i]->number] >= 0)
            bits_remove(state, l->index[op->results[i]->number]);
    for (int i = 0; i < op->operand_count; i++)
        if (op->operands[i].kind == OPERAND_temp && l->index[op->operands[i].temp->number] >= 0)
            bits_add(state, l->index[op->operands[i].temp->number]);
}

bool lives_into(const Living *l, const Block *b, const Temp *t)
{
    return l->index[t->number] >= 0 && bits_has(&l->ahead.in[b->number], l->index[t->number]);
}

void open_living(Living *l, IrFunc *f)
{
    *l = (Living){.f = f, .ahead = {.transfer = use_temps, .context = l}};
    number_crossing(l);
    dataflow_solve(f, &l->ahead);
    l->is_live = NEW_ARRAY(f->arena, bool, f->temps.count + 1);
}

void close_living(Living *l)
{
    dataflow_end(&l->ahead);
}

/* ---- those that live here --------------------------------------------------------------------------------------------------------- */

void begin_living(Living *l, Temp *t)
{
    if (l->is_live[t->number])
        return;
    l->is_live[t->number] = true;
    list_push(l->f->arena, &l->temps, t);
}

static void end_living(Living *l, Temp *t)
{
    if (!l->is_live[t->number])
        return;
    l->is_live[t->number] = false;
    for (int i = l->temps.count - 1; i >= 0; i--)
        if (l->temps.items[i] == t) {
            l->temps.items[i] = l->temps.items[--l->temps.count];
            return;
        }
}

static void add_living(Living *l, const Block *b)
{
    for EACH_BIT(i, &l->ahead.in[b->number])
        begin_living(l, l->crossing[i]);
}

void start_behind(Living *l, const Block *b)
{
    for (int i = 0; i < l->temps.count; i++)
        l->is_live[l->temps.items[i]->number] = false;
    l->temps.count = 0;
    for (int n = 0; n < b->last->target_count; n++)
        add_living(l, b->last->targets[n]);
}

void step_back(Living *l, const Op *op)
{
    for (int i = 0; i < op->result_count; i++)
        end_living(l, op->results[i]);
    for (int i = 0; i < op->operand_count; i++)
        if (counted_temp(&op->operands[i]))
            begin_living(l, op->operands[i].temp);
    if (op->landing)
        add_living(l, op->landing);
}
