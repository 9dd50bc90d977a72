/* Tidies the blocks: jumps are threaded, blocks merged, unreachable ones dropped, landings come last.  needs: refs.  gives: the final order.
 *
 * Regions stay contiguous: blocks keep their order. A short block that ends the function is copied into the jumps to it. */
#include "passes.h"

enum { SHORT_EXIT = 3 };             /* ops of an exit that may be copied */

/* ---- threading: a jump to a jump ------------------------------------------------------------------------------------------------- */

/* Where a block that does nothing but jump leads to in the end, a landing to a landing; `limit` ends circles. */
static Block *end_of_jumps(Block *b, int limit)
{
    while (b->first->id == OP_jump && b->first->targets[0]->is_landing == b->is_landing && limit-- > 0)
        b = b->first->targets[0];
    return b;
}

static void thread_op(const IrFunc *f, Op *op)
{
    for (int i = 0; i < op->target_count; i++)
        op->targets[i] = end_of_jumps(op->targets[i], f->blocks.count);
    if (op->landing)
        op->landing = end_of_jumps(op->landing, f->blocks.count);
}

static void thread_jumps(IrFunc *f)
{
    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next)
            thread_op(f, op);
}

/* ---- exits that are copied ----------------------------------------------------------------------------------------------------------- */

static bool is_short_exit(const Block *b)
{
    int count = 0;

    for (const Op *op = b->first; op; op = op->next)
        if (++count > SHORT_EXIT || (op_infos[op->id].terminator && op->id != OP_return))
            return false;
    return true;
}

/* The results of copied ops are new: a temporary is assigned once. */
static void copy_op(IrFunc *f, Block *to, const Op *op, Temp **renamed)
{
    Op *copy = ir_op(f, op->id, op->at, op->operand_count, op->operands);

    for (int i = 0; i < copy->operand_count; i++)
        if (copy->operands[i].kind == OPERAND_temp && renamed[copy->operands[i].temp->number])
            copy->operands[i].temp = renamed[copy->operands[i].temp->number];
    for (int i = 0; i < op->result_count; i++) {
        Temp *t = ir_result(f, copy, op->results[i]->type, op->results[i]->rep);
        t->fact = op->results[i]->fact;
        renamed[op->results[i]->number] = t;
    }
    copy->landing = op->landing;
    copy->last_uses = op->last_uses;
    ir_append(to, copy);
}

static void copy_exit(IrFunc *f, Op *jump)
{
    Block *b = jump->block, *exit = jump->targets[0];
    Temp **renamed = NEW_ARRAY(f->arena, Temp *, f->temps.count + 1);

    ir_remove(jump);
    for (const Op *op = exit->first; op; op = op->next)
        copy_op(f, b, op, renamed);
}

/* Failure leaves through one exit: that is not copied. */
static void copy_exits(IrFunc *f)
{
    for (int i = 0; i < f->blocks.count; i++) {
        Op *last = f->blocks.items[i]->last;
        if (last->id == OP_jump && !last->block->is_landing && is_short_exit(last->targets[0]) && last->targets[0] != last->block)
            copy_exit(f, last);
    }
}

/* ---- merging ---------------------------------------------------------------------------------------------------------------------------- */

/* A block that is entered from one jump alone continues that; the head of a counted loop stays a block of its own. */
static bool can_merge(const Block *b)
{
    const Block *next = b->last->id == OP_jump ? b->last->targets[0] : NULL;

    return next && next != b && next->predecessors.count == 1 && next->last->id != OP_count && next->loop_depth == b->loop_depth;
}

static void merge_next(IrFunc *f, Block *b)
{
    Block *next = b->last->targets[0];

    ir_remove(b->last);
    for (Op *op = next->first, *after; op; op = after) {
        after = op->next;
        ir_append(b, op);
    }
    if (next == f->fail)
        f->fail = b;
    next->first = next->last = NULL;
}

static void merge_blocks(IrFunc *f)
{
    int kept = 0;

    find_predecessors(f);
    for (int i = 0; i < f->blocks.count; i++)
        while (f->blocks.items[i]->first && can_merge(f->blocks.items[i]))
            merge_next(f, f->blocks.items[i]);
    for (int i = 0; i < f->blocks.count; i++)
        if (f->blocks.items[i]->first)
            f->blocks.items[kept++] = f->blocks.items[i];
    f->blocks.count = kept;
}

/* ---- order -------------------------------------------------------------------------------------------------------------------------------- */

/* The landing that this one goes on to; NULL: none. */
static Block *next_landing(const Block *b)
{
    Block *next = b->last->id == OP_jump ? b->last->targets[0] : NULL;

    return next && next->is_landing ? next : NULL;
}

/* The landing, the one that it goes on to, and so on: each falls into the next. */
static void place_chain(IrFunc *f, Block *b, bool *placed)
{
    for (; b && !placed[b->number]; b = next_landing(b)) {
        placed[b->number] = true;
        f->blocks.items[f->blocks.count++] = b;
    }
}

/* A chain begins where no other landing leads to; what is left then goes in circles. */
static void place_landings(IrFunc *f, Block **all, int count, bool *placed)
{
    bool *is_inside = NEW_ARRAY(f->arena, bool, count);

    for (int i = 0; i < count; i++)
        if (all[i]->is_landing && next_landing(all[i]))
            is_inside[next_landing(all[i])->number] = true;
    for (int circles = 0; circles <= 1; circles++)
        for (int i = 0; i < count; i++)
            if (all[i]->is_landing && is_inside[i] == circles)
                place_chain(f, all[i], placed);
}

static void place_landings_last(IrFunc *f)
{
    int count = f->blocks.count;
    Block **all = arena_copy(f->arena, f->blocks.items, sizeof(Block *) * (size_t)count);

    number_blocks(f);
    f->blocks.count = 0;
    for (int i = 0; i < count; i++)
        if (!all[i]->is_landing)
            f->blocks.items[f->blocks.count++] = all[i];
    place_landings(f, all, count, NEW_ARRAY(f->arena, bool, count));
    number_blocks(f);
}

/* Landings are named by now. */
static void forget_handlers(IrFunc *f)
{
    for (int i = 0; i < f->blocks.count; i++)
        f->blocks.items[i]->handler = NULL;
}

void pass_clean(IrFunc *f)
{
    forget_handlers(f);
    thread_jumps(f);
    copy_exits(f);
    drop_unreachable(f, true);
    merge_blocks(f);
    place_landings_last(f);
}
