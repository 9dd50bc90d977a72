/* Inserts reference counting.  needs: errors, temporaries assigned once.  gives: retains, releases, landings that release; the verifier's
 * proof holds.  Adds no fallible op.
 *
 * First slots (refs_slots.c). Then temporaries, which die after their last use (refs_living.c). A load borrows from its slot if nothing changes
 * the slot while the temporary lives; otherwise it is retained. What an op steals is moved into it by the last use, else retained before. A call
 * releases what dies in it whether it fails or not.
 *
 * Where an op may fail otherwise, what is owned there and not needed at its landing is released on the way: by landings that form a tree (the
 * one that releases t1, t2, t3 releases t3 and jumps to that of t1, t2), so that their number is linear and the order is CPython's. */
#include "passes.h"

#include <stdlib.h>
#include <string.h>

/* A landing that releases `temp` and goes on to `next`. */
typedef struct Landing Landing;
struct Landing { Block *next, *block; Landing *other; };

/* A block on the edge to `to`, which is placed before it. */
typedef struct Split { Block *block, *to; } Split;

typedef struct Refs {
    IrFunc *f;
    Living living;
    bool *owned;                 /* per temporary: it holds a reference */
    Landing **landings;          /* per temporary */
    LIST(Block *) made;          /* landings to be placed at the end */
    LIST(Split) splits;
    Bits behind;                 /* scratch, by the bits of `living` */
    LIST(Temp *) held;           /* scratch */
} Refs;

/* ---- who owns ------------------------------------------------------------------------------------------------------------------------ */

/* What was read from the slot before may be gone behind the op. */
static bool changes_slot(const Op *op)
{
    return op->id == OP_store || op->id == OP_replace || op->id == OP_clear || op->id == OP_take || op->id == OP_release_slot;
}

/* Loads from the slot that this op changes cannot borrow from it if they live on. */
static void end_borrows(Refs *r, const Op *op)
{
    const Slot *s = slot_of(op);

    if (!s || !changes_slot(op))
        return;
    for (int i = 0; i < r->living.temps.count; i++) {
        const Temp *t = r->living.temps.items[i];
        if (t->definition->id == OP_load && slot_of(t->definition) == s)
            r->owned[t->number] = true;
    }
}

static bool gives_reference(const Op *op, int result)
{
    Reference reference = op_reference(op, result);

    return reference == REF_new || reference == REF_maybe || (reference == REF_place && op->operands[0].kind != OPERAND_slot);
}

static void find_owned(Refs *r)
{
    IrFunc *f = r->f;

    r->owned = NEW_ARRAY(f->arena, bool, f->temps.count + 1);
    for (int i = 0; i < f->blocks.count; i++) {
        start_behind(&r->living, f->blocks.items[i]);
        for (Op *op = f->blocks.items[i]->last; op; op = op->previous) {
            end_borrows(r, op);
            step_back(&r->living, op);
            for (int n = 0; n < op->result_count; n++)
                if (is_counted(op->results[n]->rep))
                    r->owned[op->results[n]->number] |= gives_reference(op, n);
        }
    }
}

/* ---- landings ------------------------------------------------------------------------------------------------------------------------------- */

static Op *temp_op(IrFunc *f, OpId id, Pos at, Temp *t)
{
    Operand value = on_temp(t);

    return ir_op(f, id, at, 1, &value);
}

static Block *make_landing(Refs *r, Temp *t, Block *next)
{
    Block *b = new_block(r->f);
    Op *jump = ir_op(r->f, OP_jump, 0, 0, NULL);

    b->is_landing = true;
    b->handler = next->handler;
    ir_append(b, temp_op(r->f, OP_release, 0, t));
    ir_target(jump, next);
    ir_append(b, jump);
    list_push(r->f->arena, &r->made, b);
    return b;
}

/* The landing that releases `t` before `next`: one for all ops that need it. */
static Block *landing_of(Refs *r, Temp *t, Block *next)
{
    Landing **first = &r->landings[t->number];

    for (Landing *l = *first; l; l = l->other)
        if (l->next == next)
            return l->block;
    Landing *l = NEW(r->f->arena, Landing);
    *l = (Landing){next, make_landing(r, t, next), *first};
    *first = l;
    return l->block;
}

static int by_number(const void *a, const void *b)
{
    return (*(Temp *const *)a)->number - (*(Temp *const *)b)->number;
}

static bool is_stolen(const Op *op, const Temp *t)
{
    for (int i = 0; i < op->operand_count; i++)
        if (op->operands[i].kind == OPERAND_temp && op->operands[i].temp == t && op_steals(op, i))
            return true;
    return false;
}

/* Failure leads through the landings that release what is owned before the op. `moved`: the op takes stolen temporaries themselves,
 * where it does not get references of their own. */
static void name_landing(Refs *r, Op *op, const bool *moved)
{
    Block *landing = op->landing;

    r->held.count = 0;
    for (int i = 0; i < r->living.temps.count; i++) {
        Temp *t = r->living.temps.items[i];
        if (r->owned[t->number] && !lives_into(&r->living, op->landing, t) && !(is_stolen(op, t) && moved[t->number]))
            list_push(r->f->arena, &r->held, t);
    }
    if (r->held.count)
        qsort(r->held.items, (size_t)r->held.count, sizeof *r->held.items, by_number);
    for (int i = 0; i < r->held.count; i++)
        landing = landing_of(r, r->held.items[i], landing);
    op->landing = landing;
}

/* ---- retains and releases ------------------------------------------------------------------------------------------------------------------- */

/* Whether the op gets `t` itself: this is its last use, and nothing else in the op looks at it. */
static bool is_moved(const Refs *r, const Op *op, int operand)
{
    const Temp *t = op->operands[operand].temp;

    if (!r->owned[t->number] || r->living.is_live[t->number] || (op->landing && lives_into(&r->living, op->landing, t)))
        return false;
    for (int i = 0; i < op->operand_count; i++)
        if (op->operands[i].kind == OPERAND_temp && op->operands[i].temp == t && (i < operand || !op_steals(op, i)))
            return false;
    return true;
}

/* Gives each stolen operand a reference: its own, or a new one. Marks those that were moved. */
static void give_stolen(Refs *r, Op *op, bool *moved)
{
    for (int i = 0; i < op->operand_count; i++) {
        Operand *o = &op->operands[i];
        if (!op_steals(op, i) || !is_counted(operand_rep(o)) || o->kind == OPERAND_pair)
            continue;
        if (o->kind == OPERAND_temp && is_moved(r, op, i))
            moved[o->temp->number] = true;
        else
            ir_insert_before(op, ir_op(r->f, OP_retain, op->at, 1, o));
    }
}

static void release_after(Refs *r, Op *op, Temp *t, const bool *moved)
{
    if (!r->owned[t->number] || r->living.is_live[t->number] || moved[t->number])
        return;
    ir_insert_after(op, temp_op(r->f, OP_release, op->at, t));
    begin_living(&r->living, t);     /* once is enough */
}

/* Whether the op itself releases what it is the last to use: a call, whose result tells of failure, so that there is one release for both ways. */
static bool releases_operands(const Op *op)
{
    return op->landing && (op->id == OP_helper || op->id == OP_call_c || op->id == OP_call_direct);
}

static void release_in(Refs *r, Op *op, int operand, bool *moved)
{
    const Temp *t = op->operands[operand].temp;

    if (!r->owned[t->number] || r->living.is_live[t->number] || moved[t->number] || lives_into(&r->living, op->landing, t))
        return;
    op->last_uses |= 1u << operand;
    moved[t->number] = true;
}

/* Releases behind the op what it is the last to use: what only its landing would need, its operands from left to right, and results that
 * nobody uses. Each comes before those that were put there already, so the last are the first to be put. */
static void release_behind(Refs *r, Op *op, bool *moved)
{
    if (op_infos[op->id].terminator || op_error(op) == ERROR_always)
        return;
    for (int i = 0; i < op->operand_count && i < LAST_USES && releases_operands(op); i++)
        if (counted_temp(&op->operands[i]))
            release_in(r, op, i, moved);
    for (int i = op->result_count - 1; i >= 0; i--)
        if (is_counted(op->results[i]->rep))
            release_after(r, op, op->results[i], moved);
    for (int i = op->operand_count - 1; i >= 0; i--)
        if (counted_temp(&op->operands[i]))
            release_after(r, op, op->operands[i].temp, moved);
    if (op->landing)
        for EACH_BIT(i, &r->living.ahead.in[op->landing->number])
            release_after(r, op, r->living.crossing[i], moved);
}

/* A load that may not borrow takes a reference at once. */
static void retain_load(Refs *r, Op *op)
{
    if (op->id == OP_load && is_counted(op->results[0]->rep) && r->owned[op->results[0]->number])
        ir_insert_after(op, temp_op(r->f, OP_retain, op->at, op->results[0]));
}

static void forget_moved(const Op *op, bool *moved)
{
    for (int i = 0; i < op->operand_count; i++)
        if (op->operands[i].kind == OPERAND_temp)
            moved[op->operands[i].temp->number] = false;
}

static void count_block(Refs *r, Block *b, bool *moved)
{
    Op *previous;

    start_behind(&r->living, b);
    for (Op *op = b->last; op; op = previous) {
        previous = op->previous;
        give_stolen(r, op, moved);
        release_behind(r, op, moved);
        retain_load(r, op);
        step_back(&r->living, op);
        if (op->landing)
            name_landing(r, op, moved);
        forget_moved(op, moved);
    }
}

/* ---- deaths on edges -------------------------------------------------------------------------------------------------------------------------- */

/* Owned temporaries that live behind `op`, the last of its block, and not in its target `n`. */
static void find_dying(Refs *r, const Op *op, int n)
{
    const Block *to = op->targets[n];

    r->held.count = 0;
    for EACH_BIT(i, &r->behind) {
        Temp *t = r->living.crossing[i];
        if (r->owned[t->number] && !lives_into(&r->living, to, t) && (t->definition != op || n == 0))
            list_push(r->f->arena, &r->held, t);
    }
    for (int i = 0; i < op->result_count && n == 0; i++) {
        Temp *t = op->results[i];
        if (is_counted(t->rep) && r->owned[t->number] && r->living.index[t->number] < 0)
            list_push(r->f->arena, &r->held, t);
    }
}

static Block *block_on_edge(Refs *r, Op *op, int n)
{
    Block *b = new_block(r->f), *to = op->targets[n];
    Op *jump = ir_op(r->f, OP_jump, op->at, 0, NULL);

    b->handler = op->block->handler;
    b->loop_depth = op->block->loop_depth < to->loop_depth ? op->block->loop_depth : to->loop_depth;
    ir_target(jump, to);
    ir_append(b, jump);
    op->targets[n] = b;
    list_push(r->f->arena, &r->splits, ((Split){b, to}));
    return b;
}

static void release_on_edge(Refs *r, Op *op, int n)
{
    find_dying(r, op, n);
    if (!r->held.count)
        return;
    Block *b = op->targets[n]->predecessors.count > 1 ? block_on_edge(r, op, n) : op->targets[n];
    for (int i = 0; i < r->held.count; i++)
        insert_first(b, temp_op(r->f, OP_release, op->at, r->held.items[i]));
}

static void release_on_edges(Refs *r, Op *op)
{
    if (op->target_count < 2)
        return;
    bits_clear(&r->behind);
    for (int n = 0; n < op->target_count; n++)
        bits_union(&r->behind, &r->living.ahead.in[op->targets[n]->number]);
    for (int n = 0; n < op->target_count; n++)
        release_on_edge(r, op, n);
}

/* ---- the pass -------------------------------------------------------------------------------------------------------------------------------- */

/* Blocks on edges come before their targets, new landings last. */
static void place_blocks(Refs *r)
{
    IrFunc *f = r->f;
    int count = f->blocks.count;
    Block **old = f->blocks.items;
    int *first = NEW_ARRAY(f->arena, int, count), *next = NEW_ARRAY(f->arena, int, r->splits.count + 1);

    for (int i = 0; i < r->splits.count; i++) {
        next[i] = first[r->splits.items[i].to->number];
        first[r->splits.items[i].to->number] = i + 1;
    }
    f->blocks.items = NULL;
    f->blocks.count = f->blocks.capacity = 0;
    for (int i = 0; i < count; i++) {
        for (int s = first[i]; s; s = next[s - 1])
            list_push(f->arena, &f->blocks, r->splits.items[s - 1].block);
        list_push(f->arena, &f->blocks, old[i]);
    }
    for (int i = 0; i < r->made.count; i++)
        list_push(f->arena, &f->blocks, r->made.items[i]);
    number_blocks(f);
}

static void count_temps(Refs *r)
{
    IrFunc *f = r->f;
    int count = f->blocks.count;
    bool *moved = NEW_ARRAY(f->arena, bool, f->temps.count + 1);

    open_living(&r->living, f);
    r->behind = bits_new(f->arena, r->living.ahead.bits);
    r->landings = NEW_ARRAY(f->arena, Landing *, f->temps.count + 1);
    find_owned(r);
    for (int i = 0; i < count; i++)
        count_block(r, f->blocks.items[i], moved);
    find_predecessors(f);
    for (int i = 0; i < count; i++)
        release_on_edges(r, f->blocks.items[i]->last);
    close_living(&r->living);
    place_blocks(r);
}

void pass_refs(IrFunc *f)
{
    Refs r = {.f = f};

    drop_unreachable(f, true);
    count_uses(f);
    count_slots(f);
    count_temps(&r);
}
