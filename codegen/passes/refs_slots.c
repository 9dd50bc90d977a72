/* Counting, the part about slots: where what they hold dies.  See refs.c.
 *
 * A hidden slot dies after its last read: that becomes a `take`; where it may be set and nothing reads it any more, at the start of a block or
 * behind a store, it is cleared. Users' slots live until the function ends, and are released in order of declaration where it returns. A store to
 * a slot that may be set becomes `replace`. A parameter that is stored or deleted gets a reference of its own at entry. */
#include "passes.h"

#include <stdlib.h>

typedef struct Counting {
    IrFunc *f;
    Bits is_hidden;              /* by slot number */
    Dataflow hidden;             /* backward: hidden slots that are read later */
    Dataflow set;                /* forward: counted slots that may be set */
    Bits *dying;                 /* per block: hidden slots that may be set at its start and are not read any more */
} Counting;

/* ---- what dies where ------------------------------------------------------------------------------------------------------- */

static bool is_hidden(const Slot *s)
{
    return !s->name && !s->is_parameter && is_counted(s->rep);
}

static bool is_write(const Op *op)
{
    return op->id == OP_store || op->id == OP_clear || op->id == OP_keep;
}

static bool reads_slot(const Op *op)
{
    return op->id != OP_store && op->id != OP_clear;
}

static void read_hidden(const IrFunc *f, const Op *op, Bits *state, void *context)
{
    const Slot *s = slot_of(op);

    (void)f, (void)context;
    if (!s || !is_hidden(s))
        return;
    if (reads_slot(op))
        bits_add(state, s->number);
    else
        bits_remove(state, s->number);
}

static Op *slot_op(IrFunc *f, OpId id, Pos at, Slot *s)
{
    Operand place = on_slot(s);

    return ir_op(f, id, at, 1, &place);
}

/* The last read of a hidden slot moves its value out; a store that nobody reads is undone. */
static void end_hidden(Op *op, const Bits *state, void *context)
{
    Counting *c = context;
    Slot *s = slot_of(op);

    if (!s || !is_hidden(s) || bits_has(state, s->number))
        return;
    if (op->id == OP_load)
        op->id = OP_take;
    else if (op->id == OP_store)
        ir_insert_after(op, slot_op(c->f, OP_clear, op->at, s));
}

static void mark_set(const IrFunc *f, const Op *op, Bits *state, void *context)
{
    const Slot *s = slot_of(op);

    (void)f, (void)context;
    if (!s || !is_counted(s->rep))
        return;
    if (op->id == OP_store || op->id == OP_own)
        bits_add(state, s->number);
    else if (op->id == OP_clear || op->id == OP_take)
        bits_remove(state, s->number);
}

/* Hidden slots that are not read behind an edge die on it. */
static void die_on_edge(const IrFunc *f, const Op *op, int n, Bits *state, void *context)
{
    Counting *c = context;
    int to = n == FAILURE ? op_failure(op)->number : op->targets[n]->number;

    (void)f;
    for (int i = 0; i < (state->count + 63) / 64; i++) {
        uint64_t dying = state->words[i] & c->is_hidden.words[i] & ~c->hidden.in[to].words[i];
        c->dying[to].words[i] |= dying;
        state->words[i] &= ~dying;
    }
}

static void replace_store(Op *op, const Bits *state, void *context)
{
    (void)context;
    if (op->id == OP_store && slot_of(op) && is_counted(slot_of(op)->rep) && bits_has(state, slot_of(op)->number))
        op->id = OP_replace;
    if (op->id == OP_store && op->operands[0].kind == OPERAND_global && is_counted(op->operands[0].global->rep))
        op->id = OP_replace;
}

static int declared_at(const Slot *s)
{
    return s->home ? s->home->number : s->number;
}

static int by_declaration(const void *a, const void *b)
{
    const Slot *left = *(Slot *const *)a, *right = *(Slot *const *)b;

    return declared_at(left) != declared_at(right) ? declared_at(left) - declared_at(right) : left->number - right->number;
}

/* What stands at an op that returns: users' slots, in order of declaration. */
static void release_at_return(Op *op, const Bits *state, void *context)
{
    Counting *c = context;
    LIST(Slot *) set = {0};

    if (op->id != OP_return)
        return;
    for EACH_BIT(i, state)
        list_push(c->f->arena, &set, c->f->slots.items[i]);
    if (set.count)
        qsort(set.items, (size_t)set.count, sizeof *set.items, by_declaration);
    for (int i = 0; i < set.count; i++)
        ir_insert_before(op, slot_op(c->f, OP_release_slot, op->at, set.items[i]));
}

static bool is_exit(const Block *b)
{
    return b->first->id == OP_load && slot_of(b->first) && slot_of(b->first)->is_result && b->first->next->id == OP_return;
}

/* The load whose value leaves the function at the end of a block: `return x`, or the result is stored and the exit follows. */
static Op *returned_load(const Block *b)
{
    const Op *last = b->last, *giver = last;

    if (last->id == OP_jump && is_exit(last->targets[0]) && last->previous && last->previous->id == OP_store &&
        slot_of(last->previous) == slot_of(last->targets[0]->first))
        giver = last->previous;
    else if (last->id != OP_return)
        return NULL;
    const Operand *value = &giver->operands[giver->id == OP_store];
    Op *load = giver->previous;
    return load && load->id == OP_load && value->kind == OPERAND_temp && load->results[0] == value->temp ? load : NULL;
}

/* A variable that is returned dies there, so its value moves out. */
static void take_returned(const Block *b)
{
    Op *load = returned_load(b);
    const Slot *s = load ? slot_of(load) : NULL;

    if (s && is_counted(s->rep) && (!s->is_parameter || s->owned_parameter) && load->results[0]->uses == 1)
        load->id = OP_take;
}

static void clear_dying(Counting *c, Block *b)
{
    for EACH_BIT(i, &c->dying[b->number])
        insert_first(b, slot_op(c->f, OP_clear, b->first->at, c->f->slots.items[i]));
}

/* ---- parameters --------------------------------------------------------------------------------------------------------------------- */

static void own_parameters(IrFunc *f)
{
    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next)
            if (is_write(op) && slot_of(op) && slot_of(op)->is_parameter && is_counted(slot_of(op)->rep))
                slot_of(op)->owned_parameter = true;
    for (int i = f->parameters.count - 1; i >= 0; i--)
        if (f->parameters.items[i]->owned_parameter)
            insert_first(f->blocks.items[0], slot_op(f, OP_own, f->at, f->parameters.items[i]));
}

static void find_hidden(Counting *c)
{
    IrFunc *f = c->f;

    c->is_hidden = bits_new(f->arena, f->slots.count);
    c->dying = NEW_ARRAY(f->arena, Bits, f->blocks.count);
    for (int i = 0; i < f->slots.count; i++)
        if (is_hidden(f->slots.items[i]))
            bits_add(&c->is_hidden, i);
    for (int i = 0; i < f->blocks.count; i++)
        c->dying[i] = bits_new(f->arena, f->slots.count);
}

void count_slots(IrFunc *f)
{
    Counting counting = {.f = f}, *c = &counting;

    own_parameters(f);
    find_hidden(c);
    c->hidden = (Dataflow){.bits = f->slots.count, .transfer = read_hidden};
    dataflow_solve(f, &c->hidden);
    for (int i = 0; i < f->blocks.count; i++) {
        take_returned(f->blocks.items[i]);
        dataflow_visit(f, &c->hidden, f->blocks.items[i], end_hidden, c);
    }
    c->set = (Dataflow){.forward = true, .bits = f->slots.count, .transfer = mark_set, .edge = die_on_edge, .context = c};
    dataflow_solve(f, &c->set);
    for (int i = 0; i < f->blocks.count; i++) {
        dataflow_visit(f, &c->set, f->blocks.items[i], replace_store, c);
        dataflow_visit(f, &c->set, f->blocks.items[i], release_at_return, c);
        clear_dying(c, f->blocks.items[i]);
    }
    dataflow_end(&c->hidden);
    dataflow_end(&c->set);
}
