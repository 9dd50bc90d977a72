/* Splits a variable into its webs: sets of stores and reads that reach one another.  needs: simplify.  gives: slots with a `home`.
 *
 * What a variable holds in one part of a function says nothing of another part: `i` counts here and is a name there. Each web is a slot of its own
 * while `unbox` decides how it is held; those that stay objects go back home, where the old one dies when the new one is stored.
 *
 * A web is found by union-find over places where a value begins: stores, and the starts of blocks where the variable is read later. `del` reads the
 * value and goes on with it, so a read behind it that finds nothing belongs to the same web. */
#include "passes.h"

typedef struct Touch { Op *op; int variable, node; } Touch;

typedef struct Webs {
    IrFunc *f;
    int *variable;               /* per slot: its number among those that may be split; -1 */
    LIST(Slot *) slots;          /* those */
    Dataflow read;               /* backward: variables that are read later */
    int *starts;                 /* per block and variable: its node, 0: none yet */
    int *now;                    /* per variable, while a block is walked: its node */
    LIST(int) parents;           /* union-find; node 0 is none */
    LIST(Touch) touches;
} Webs;

/* ---- nodes ------------------------------------------------------------------------------------------------------------------------- */

static int new_node(Webs *w)
{
    int node = w->parents.count;

    list_push(w->f->arena, &w->parents, node);
    return node;
}

static int root(const Webs *w, int node)
{
    int *parents = w->parents.items;

    while (parents[node] != node)
        node = parents[node] = parents[parents[node]];
    return node;
}

static void join(Webs *w, int a, int b)
{
    w->parents.items[root(w, a)] = root(w, b);
}

static int start_node(Webs *w, const Block *b, int variable)
{
    int *node = &w->starts[b->number * w->slots.count + variable];

    if (!*node)
        *node = new_node(w);
    return *node;
}

/* ---- walking ---------------------------------------------------------------------------------------------------------------------------- */

static int variable_of(const Webs *w, const Op *op)
{
    return slot_of(op) ? w->variable[slot_of(op)->number] : -1;
}

static void read_later(const IrFunc *f, const Op *op, Bits *state, void *context)
{
    int variable = variable_of(context, op);

    (void)f;
    if (variable < 0)
        return;
    if (op->id == OP_store)
        bits_remove(state, variable);
    else
        bits_add(state, variable);
}

/* What is read behind an edge is what is there now. */
static void follow_edge(Webs *w, const Block *to)
{
    for EACH_BIT(v, &w->read.in[to->number])
        join(w, start_node(w, to, v), w->now[v]);
}

static void walk_op(Webs *w, Op *op)
{
    int variable = variable_of(w, op);

    if (op_may_fail(op) && op_failure(op))
        follow_edge(w, op_failure(op));
    if (variable >= 0) {
        if (op->id == OP_store)
            w->now[variable] = new_node(w);
        list_push(w->f->arena, &w->touches, ((Touch){op, variable, w->now[variable]}));
    }
    for (int i = 0; i < op->target_count; i++)
        follow_edge(w, op->targets[i]);
}

static void walk_block(Webs *w, Block *b)
{
    for EACH_BIT(v, &w->read.in[b->number])
        w->now[v] = start_node(w, b, v);
    for (Op *op = b->first; op; op = op->next)
        walk_op(w, op);
}

/* ---- splitting ----------------------------------------------------------------------------------------------------------------------------- */

static bool may_be_split(const Slot *s)
{
    return s->name && s->rep == REP_object && (s->type == TYPE(object) || s->type == TYPE(pyint)) && !s->is_result;
}

static void find_variables(Webs *w)
{
    IrFunc *f = w->f;

    w->variable = NEW_ARRAY(f->arena, int, f->slots.count + 1);
    for (int i = 0; i < f->slots.count; i++) {
        w->variable[i] = may_be_split(f->slots.items[i]) ? w->slots.count : -1;
        if (w->variable[i] >= 0)
            list_push(f->arena, &w->slots, f->slots.items[i]);
    }
}

static int *count_webs(const Webs *w)
{
    int *counts = NEW_ARRAY(w->f->arena, int, w->slots.count + 1);
    bool *counted = NEW_ARRAY(w->f->arena, bool, w->parents.count);

    for (int i = 0; i < w->touches.count; i++) {
        const Touch *t = &w->touches.items[i];
        counts[t->variable] += !counted[root(w, t->node)];
        counted[root(w, t->node)] = true;
    }
    return counts;
}

/* The web of a parameter's first value, or the first web that is met, stays in the slot itself. */
static void split(Webs *w)
{
    IrFunc *f = w->f;
    Slot **slots = NEW_ARRAY(f->arena, Slot *, w->parents.count);
    bool *home_is_taken = NEW_ARRAY(f->arena, bool, w->slots.count + 1);
    const int *counts = count_webs(w);

    for (int v = 0; v < w->slots.count; v++)
        if (counts[v] > LIMIT_webs)
            ir_remark(f, str_format(f->arena, "the variable '%s' is not split", w->slots.items[v]->name->text));
    for (int v = 0; v < w->slots.count; v++)
        if (w->slots.items[v]->is_parameter) {
            home_is_taken[v] = true;
            slots[root(w, start_node(w, f->blocks.items[0], v))] = w->slots.items[v];
        }
    for (int i = 0; i < w->touches.count; i++) {
        const Touch *t = &w->touches.items[i];
        if (counts[t->variable] > LIMIT_webs)
            continue;
        Slot **slot = &slots[root(w, t->node)], *home = w->slots.items[t->variable];
        if (!*slot && home_is_taken[t->variable]) {
            *slot = new_slot(f, home->name, home->type, home->rep);
            (*slot)->home = home;
        } else if (!*slot)
            *slot = home;
        home_is_taken[t->variable] = true;
        t->op->operands[0].slot = *slot;
    }
}

void pass_webs(IrFunc *f)
{
    Webs w = {.f = f};

    number_blocks(f);
    find_variables(&w);
    if (!w.slots.count)
        return;
    if ((int64_t)w.slots.count * f->blocks.count > LIMIT_web_places) {
        ir_remark(f, "no variable is split");
        return;
    }
    w.read = (Dataflow){.bits = w.slots.count, .transfer = read_later, .context = &w};
    dataflow_solve(f, &w.read);
    w.starts = NEW_ARRAY(w.read.arena, int, w.slots.count * f->blocks.count);
    w.now = NEW_ARRAY(f->arena, int, w.slots.count);
    new_node(&w);
    for (int v = 0; v < w.slots.count; v++)          /* a parameter's value is there whether it is read or not */
        start_node(&w, f->blocks.items[0], v);
    for (int i = 0; i < f->blocks.count; i++)
        walk_block(&w, f->blocks.items[i]);
    split(&w);
    dataflow_end(&w.read);
}
