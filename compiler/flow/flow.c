/* Which readings of a local variable may find it unset.
 *
 * A forward data-flow analysis over the graph of one function (or of a module, whose comprehensions have variables).
 * Two bits say of a variable, at each point, whether it may be unset there and whether it may be set.
 */
#include "flow_graph.h"

#include <string.h>

/* ---- solving ----------------------------------------------------------------------------------------------------- */

static void put(Bits *set, int variable, bool is_set)
{
    bits_remove(set, 2 * variable + !is_set);
    bits_add(set, 2 * variable + is_set);
}

/* The body of a `finally` may be drawn twice: what both readings of one name find is joined. */
static void note_reading(Flow *f, const Event *e, const Bits *set)
{
    Reading *r = map_get(&f->readings, e->name);

    if (!r) {
        r = NEW(f->arena, Reading);
        map_set(&f->readings, e->name, r);
    }
    r->maybe_unset |= bits_has(set, 2 * e->variable);
    r->maybe_set |= bits_has(set, 2 * e->variable + 1);
    if (r->maybe_unset)
        ((Symbol *)f->numbers.entries[e->variable].key)->maybe_unset = true;
}

/* Runs the block's events over `set`; with `record`, notes what each reading finds. */
static void run_block(Flow *f, const FlowBlock *b, Bits *set, bool record)
{
    for (int i = 0; i < b->events.count; i++) {
        const Event *e = &b->events.items[i];
        if (e->kind != EVENT_READ)
            put(set, e->variable, e->kind == EVENT_SET);
        else if (record)
            note_reading(f, e, set);
    }
}

/* Passes what leaves a block on to those that follow it; whether anything was new. */
static bool pass_on(const FlowBlock *b, const Bits *out)
{
    bool changed = false;

    for (int i = 0; i < b->next.count; i++) {
        FlowBlock *next = b->next.items[i];
        changed |= bits_union(&next->in, out) || !next->reached;
        next->reached = true;
    }
    return changed;
}

/* A block on the way through the graph, and how many of its edges have been followed. */
typedef struct Step { FlowBlock *block; int followed; } Step;

/* Puts the blocks in reverse postorder: each stands behind those that lead to it, loops aside, so that one turn of `solve`
 * carries what is known at the top of a function to its end. Blocks that nothing leads to are left out. */
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
    int bits = 2 * f->numbers.count;
    Bits out = bits_new(f->arena, bits);

    order_blocks(f, entry);
    for (int i = 0; i < f->blocks.count; i++)
        f->blocks.items[i]->in = bits_new(f->arena, bits);
    for (int i = 0; i < f->numbers.count; i++)
        bits_add(&entry->in, 2 * i);
    entry->reached = true;
    for (bool changed = true; changed;) {
        changed = false;
        for (int i = 0; i < f->blocks.count; i++) {
            FlowBlock *b = f->blocks.items[i];
            if (!b->reached)
                continue;
            bits_copy(&out, &b->in);
            run_block(f, b, &out, false);
            changed |= pass_on(b, &out);
        }
    }
    for (int i = 0; i < f->blocks.count; i++)
        if (f->blocks.items[i]->reached)
            run_block(f, f->blocks.items[i], &f->blocks.items[i]->in, true);
}

/* ---- the face ---------------------------------------------------------------------------------------------------- */

Flow *flow_of(Arena *arena, Scope *scope, NodeList *body, const ArgumentsNode *arguments)
{
    Flow *f = NEW(arena, Flow);

    f->arena = arena;
    f->scope = scope;
    f->numbers = map_new(arena);
    f->readings = map_new(arena);
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

bool flow_maybe_unset(const Flow *f, const Node *name)
{
    const Reading *r = reading_of(f, name);

    return r && r->maybe_unset;
}

bool flow_surely_unset(const Flow *f, const Node *name)
{
    const Reading *r = reading_of(f, name);

    return r && !r->maybe_set;
}
