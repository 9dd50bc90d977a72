/* What several passes do to blocks. */
#include "passes.h"

void insert_first(Block *b, Op *op)
{
    if (b->first)
        ir_insert_before(b->first, op);
    else
        ir_append(b, op);
}

/* ---- what stands in the place of a temporary -------------------------------------------------------------------------------------- */

static Operand meaning(const Operand *meanings, Operand o)
{
    while (o.kind == OPERAND_temp && meanings[o.temp->number].kind)
        o = meanings[o.temp->number];
    return o;
}

void use_meanings(IrFunc *f, const Operand *meanings)
{
    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next)
            for (int o = 0; o < op->operand_count; o++)
                op->operands[o] = meaning(meanings, op->operands[o]);
}

void drop_tests(IrFunc *f, bool (*is_proven)(const void *context, const Op *test), const void *context)
{
    Operand *meanings = NEW_ARRAY(f->arena, Operand, f->temps.count + 1);

    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first, *next; op; op = next) {
            next = op->next;
            if ((op->id != OP_expect && op->id != OP_as_number) || !is_proven(context, op))
                continue;
            meanings[op->results[0]->number] = op->operands[0];
            ir_remove(op);
        }
    use_meanings(f, meanings);
}

/* ---- temporaries that live from one block into another ----------------------------------------------------------------------------- */

/* A result of a terminator exists only behind it. */
static bool crosses(const Temp *t, const Op *use)
{
    return t->definition->block != use->block || op_infos[t->definition->id].terminator;
}

int find_crossing(const IrFunc *f, Temp **crossing)
{
    Bits found = bits_new(f->arena, f->temps.count);
    int count = 0;

    for (int i = 0; i < f->blocks.count; i++)
        for (const Op *op = f->blocks.items[i]->first; op; op = op->next)
            for (int o = 0; o < op->operand_count; o++) {
                Temp *t = op->operands[o].kind == OPERAND_temp ? op->operands[o].temp : NULL;
                if (!t || !crosses(t, op) || bits_has(&found, t->number))
                    continue;
                bits_add(&found, t->number);
                crossing[count++] = t;
            }
    return count;
}
