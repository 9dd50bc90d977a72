/* A variable that is held as a pair and needed as an object several times in one block is boxed once, as long as it is not stored in between:
 * so it is the same object, too.
 *
 * Time is a counter. Each load remembers when its variable was last stored; a box made of a load is good for later ones that saw the same store. */
#include "passes.h"

typedef struct Boxed { Temp *object; int stored; } Boxed;

typedef struct Boxes {
    int now, block_start;
    int *stored;                 /* per slot: when; before block_start: not in this block */
    int *seen;                   /* per temporary that a load made: `stored` of its slot */
    Boxed *boxed;                /* per slot: the newest box of it */
    Operand *meanings;
} Boxes;

static int last_stored(const Boxes *b, const Slot *s)
{
    return b->stored[s->number] > b->block_start ? b->stored[s->number] : b->block_start;
}

/* The variable that the op boxes, loaded in this block. */
static Slot *boxed_variable(const Op *op)
{
    if (op->id != OP_box || op->operands[0].kind != OPERAND_temp || op->operands[0].temp->rep != REP_pair)
        return NULL;
    const Op *load = op->operands[0].temp->definition;
    return load->id == OP_load && load->block == op->block ? slot_of(load) : NULL;
}

static void share_box(Boxes *b, Op *op, const Slot *s)
{
    Boxed *known = &b->boxed[s->number];
    int stored = b->seen[op->operands[0].temp->number];

    if (known->object && known->stored == stored) {
        b->meanings[op->results[0]->number] = on_temp(known->object);
        ir_remove(op);
    } else
        *known = (Boxed){op->results[0], stored};
}

static void share_in(Boxes *b, Block *block)
{
    b->block_start = ++b->now;
    for (Op *op = block->first, *next; op; op = next) {
        next = op->next;
        const Slot *s = slot_of(op);
        if (s && op->id == OP_load)
            b->seen[op->results[0]->number] = last_stored(b, s);
        else if (s)
            b->stored[s->number] = ++b->now;
        else if (boxed_variable(op))
            share_box(b, op, boxed_variable(op));
    }
}

void share_boxes(IrFunc *f)
{
    Boxes b = {
        .stored = NEW_ARRAY(f->arena, int, f->slots.count + 1),
        .seen = NEW_ARRAY(f->arena, int, f->temps.count + 1),
        .boxed = NEW_ARRAY(f->arena, Boxed, f->slots.count + 1),
        .meanings = NEW_ARRAY(f->arena, Operand, f->temps.count + 1),
    };

    for (int i = 0; i < f->blocks.count; i++)
        share_in(&b, f->blocks.items[i]);
    use_meanings(f, b.meanings);
}
