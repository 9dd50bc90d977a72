/* Which assignments reach which reading of a local variable.
 *
 * The usual forward analysis over the graph of one function (or of a module, whose comprehensions have variables): for each
 * reading it says which assignments it may see; "not yet assigned" is one of them.
 */
#include "flow.h"

#include <string.h>

/* ---- solving ---------------------------------------------------------------------------------------------------------------------------- */

/* The whole body may be drawn twice, so a name's readings add up. */
static void note_reading(Flow *f, const Node *name, const AssignmentList *all, const Bits *set)
{
    Reading *r = map_get(&f->readings, name);
    bool first = !r, unset = false, assigned = false;

    if (first) {
        r = NEW(f->arena, Reading);
        map_set(&f->readings, name, r);
    }
    for (int i = 0; i < all->count; i++) {
        Assignment *a = all->items[i];
        if (!bits_has(set, a->number))
            continue;
        unset |= a->kind == ASSIGN_UNSET;
        assigned |= a->kind != ASSIGN_UNSET;
        list_push(f->arena, &r->reaching, a);
    }
    r->maybe_unset |= unset;
    all->items[0]->symbol->maybe_unset |= unset;
    r->surely_unset = (first || r->surely_unset) && unset && !assigned;
}

/* All assignments of a symbol: one by one if they are few, else by a set of them. */
static void forget(Flow *f, const AssignmentList *all, Bits *set)
{
    enum { FEW = 16 };
    Bits *mask = all->count > FEW ? map_get(&f->masks, all) : NULL;

    for (int i = 0; all->count <= FEW && i < all->count; i++)
        bits_remove(set, all->items[i]->number);
    if (all->count > FEW && !mask) {
        mask = NEW(f->arena, Bits);
        *mask = bits_new(f->arena, f->assignments.count);
        for (int i = 0; i < all->count; i++)
            bits_add(mask, all->items[i]->number);
        map_set(&f->masks, all, mask);
    }
    if (mask)
        bits_subtract(set, mask);
}

/* Runs the block's events over `set`; with `record`, notes what each reading sees. */
static void run_block(Flow *f, const FlowBlock *b, Bits *set, bool record)
{
    for (int i = 0; i < b->events.count; i++) {
        const Event *e = &b->events.items[i];
        const AssignmentList *all = map_get(&f->by_symbol, e->symbol);
        if (!e->assignment) {
            if (record)
                note_reading(f, e->name, all, set);
            continue;
        }
        forget(f, all, set);
        bits_add(set, e->assignment->number);
    }
}

static void make_sets(Flow *f)
{
    for (int i = 0; i < f->blocks.count; i++) {
        FlowBlock *b = f->blocks.items[i];
        b->in = bits_new(f->arena, f->assignments.count);
        b->out = bits_new(f->arena, f->assignments.count);
    }
}

/* Passes what leaves a block on to those that follow it; whether anything was new. */
static bool pass_on(FlowBlock *b)
{
    bool changed = false;

    for (int i = 0; i < b->next.count; i++) {
        FlowBlock *next = b->next.items[i];
        changed |= bits_union(&next->in, &b->out) || !next->reached;
        next->reached = true;
    }
    return changed;
}

/* A block on the way through the graph, and how many of its edges have been followed. */
typedef struct Step { FlowBlock *block; int followed; } Step;

/* Puts the blocks in an order in which each stands behind those that lead to it, loops aside: so what is known at the top
 * of a function is known at its end after one turn of `solve`. Blocks that nothing leads to are left out. */
static void order_blocks(Flow *f, FlowBlock *entry)
{
    LIST(Step) path = {0};
    FlowBlock **order = NEW_ARRAY(f->arena, FlowBlock *, f->blocks.count);
    int first = f->blocks.count;

    entry->ordered = true;
    list_push(f->arena, &path, ((Step){entry, 0}));
    while (path.count) {
        Step *last = &path.items[path.count - 1];
        if (last->followed == last->block->next.count) {
            order[--first] = last->block;
            path.count--;
            continue;
        }
        FlowBlock *next = last->block->next.items[last->followed++];
        if (!next->ordered) {
            next->ordered = true;
            list_push(f->arena, &path, ((Step){next, 0}));
        }
    }
    f->blocks.count -= first;
    memcpy(f->blocks.items, order + first, sizeof *order * (size_t)f->blocks.count);
}

static void solve(Flow *f, FlowBlock *entry)
{
    order_blocks(f, entry);
    make_sets(f);
    for (int i = 0; i < f->by_symbol.count; i++)
        bits_add(&entry->in, ((AssignmentList *)f->by_symbol.entries[i].value)->items[0]->number);
    entry->reached = true;
    for (bool changed = true; changed;) {
        changed = false;
        for (int i = 0; i < f->blocks.count; i++) {
            FlowBlock *b = f->blocks.items[i];
            if (!b->reached)
                continue;
            bits_copy(&b->out, &b->in);
            run_block(f, b, &b->out, false);
            changed |= pass_on(b);
        }
    }
    for (int i = 0; i < f->blocks.count; i++) {
        FlowBlock *b = f->blocks.items[i];
        bits_copy(&b->out, &b->in);
        if (b->reached)
            run_block(f, b, &b->out, true);
    }
}

/* ---- the face --------------------------------------------------------------------------------------------------------------------------- */

Flow *flow_of(Checker *c, NodeList *body, const ArgumentsNode *arguments)
{
    Flow *f = NEW(c->arena, Flow);

    f->arena = c->arena;
    f->scope = c->scope;
    f->by_symbol = map_new(c->arena);
    f->masks = map_new(c->arena);
    f->readings = map_new(c->arena);
    solve(f, draw_graph(f, body, arguments));
    return f;
}

const AssignmentList *flow_assignments(const Flow *f)
{
    return &f->assignments;
}

static const Reading *reading_of(const Flow *f, const Node *name)
{
    return map_get(&f->readings, name);
}

const AssignmentList *flow_reaching(const Flow *f, const Node *name)
{
    const Reading *r = reading_of(f, name);

    return r ? &r->reaching : NULL;
}

bool flow_maybe_unset(const Flow *f, const Node *name)
{
    const Reading *r = reading_of(f, name);

    return r && r->maybe_unset;
}

bool flow_surely_unset(const Flow *f, const Node *name)
{
    const Reading *r = reading_of(f, name);

    return r && r->surely_unset;
}
