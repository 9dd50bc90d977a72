/* Marks temporaries that are printed in the place of their one use.  needs: the final ops.  gives: `folded`, right uses.  breaks: nothing; but any
 * op that was added afterwards could make a fold wrong, so this pass is the last.
 *
 * An op with effects is only ever the root of a C expression. Under it stand ops that have none and cannot fail, are used once, in the same
 * block, and read nothing that an op between them and the root can write. So C's order of evaluation never shows.
 *
 * A `take` from a slot that is not looked at any more becomes a load, which can be folded. */
#include "passes.h"

#include <limits.h>

enum { DEEPEST = 30 };               /* of an expression: emit goes down it by recursion */

typedef struct Fold {
    IrFunc *f;
    int position;                    /* of the op at hand: counted from the end of its block, so larger is earlier, and on from block to block */
    int base;                        /* positions of this block are larger */
    int *slot_written, *temp_ended;  /* per slot, temporary: the position of the next op that changes or consumes it; 0: none in the block */
    int heap_written;
    int *root;                       /* per temporary: position of the root it would be printed in */
    int *depth;                      /* per temporary: of the expression above it */
} Fold;

/* ---- take -> load ------------------------------------------------------------------------------------------------------------------- */

static bool looks_at_old(const Op *op)
{
    return op->id == OP_clear || op->id == OP_replace || op->id == OP_release_slot;
}

/* Is the slot looked at between the `take` and the function's end, which its block leads to? */
static bool ends_function(const Op *take)
{
    for (const Op *op = take->next; op; op = op->next)
        if (op->id == OP_return)
            return true;
        else if (slot_of(op) == slot_of(take) || op->landing)
            return false;
    return false;
}

static void relax_takes(IrFunc *f)
{
    bool *looked_at = NEW_ARRAY(f->arena, bool, f->slots.count + 1);

    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next)
            if (slot_of(op) && looks_at_old(op))
                looked_at[slot_of(op)->number] = true;
    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next)
            if (op->id == OP_take && slot_of(op) && (!looked_at[slot_of(op)->number] || ends_function(op)))
                op->id = OP_load;
}

/* ---- what may be folded -------------------------------------------------------------------------------------------------------------------- */

static bool is_silent(const Op *op)
{
    return op->result_count == 1 && !op_infos[op->id].terminator && op_error(op) == ERROR_never && op->id != OP_take &&
           !(op_effects(op) & (EFFECT_python | EFFECT_write));
}

/* Whether nothing between the op and the root at `root` changes what the op reads. */
static bool reads_the_same(const Fold *d, const Op *op, int root)
{
    bool reads_heap = (op_effects(op) & EFFECT_read) || (op->operand_count && op->operands[0].kind == OPERAND_global);

    if (reads_heap && d->heap_written > root)
        return false;
    for (int i = 0; i < op->operand_count; i++) {
        const Operand *o = &op->operands[i];
        if (o->kind == OPERAND_slot && d->slot_written[o->slot->number] > root)
            return false;
        if (o->kind == OPERAND_temp && d->temp_ended[o->temp->number] > root)
            return false;
    }
    return true;
}

static bool can_fold(const Fold *d, const Op *op)
{
    if (!is_silent(op))
        return false;
    const Temp *t = op->results[0];
    return t->uses == 1 && d->root[t->number] > d->base && d->depth[t->number] < DEEPEST && reads_the_same(d, op, d->root[t->number]);
}

/* ---- one block, from its end --------------------------------------------------------------------------------------------------------------------- */

static void note_writes(Fold *d, const Op *op)
{
    if (op_effects(op) & (EFFECT_python | EFFECT_write))
        d->heap_written = d->position;
    if (op->operand_count && op->operands[0].kind == OPERAND_global && op->id != OP_load)
        d->heap_written = d->position;
    if (slot_of(op) && op->id != OP_load && op->id != OP_check_set)
        d->slot_written[slot_of(op)->number] = d->position;
    for (int i = 0; i < op->operand_count; i++)
        if (op->operands[i].kind == OPERAND_temp && (op->id == OP_release || op_steals(op, i)))
            d->temp_ended[op->operands[i].temp->number] = d->position;
}

/* A counted loop looks at its limit in each turn: nothing is printed there. */
static void offer_operands(Fold *d, const Op *op, int root, int depth)
{
    for (int i = 0; i < op->operand_count && op->id != OP_count; i++)
        if (op->operands[i].kind == OPERAND_temp) {
            d->root[op->operands[i].temp->number] = root;
            d->depth[op->operands[i].temp->number] = depth;
        }
}

static void fold_op(Fold *d, Op *op)
{
    if (op_retains_for_next(op)) {               /* emit prints both as one use */
        if (op->operands[0].kind == OPERAND_temp)
            op->operands[0].temp->uses--;
        return;
    }
    if (can_fold(d, op)) {
        Temp *t = op->results[0];
        t->folded = true;
        offer_operands(d, op, d->root[t->number], d->depth[t->number] + 1);
        return;
    }
    note_writes(d, op);
    offer_operands(d, op, d->position, 0);
}

static void fold_block(Fold *d, Block *b)
{
    d->base = d->position++;
    for (Op *op = b->last; op; op = op->previous, d->position++)
        fold_op(d, op);
}

void pass_fold(IrFunc *f)
{
    Fold d = {
        .f = f,
        .slot_written = NEW_ARRAY(f->arena, int, f->slots.count + 1),
        .temp_ended = NEW_ARRAY(f->arena, int, f->temps.count + 1),
        .root = NEW_ARRAY(f->arena, int, f->temps.count + 1),
        .depth = NEW_ARRAY(f->arena, int, f->temps.count + 1),
    };

    relax_takes(f);
    count_uses(f);
    for (int i = 0; i < f->blocks.count; i++)
        fold_block(&d, f->blocks.items[i]);
}
