/* Loops that count C numbers: which blocks stand between the braces of each `for`, and which jumps to its header start it.
 *
 * An edge to a header starts the loop, unless the header dominates its source: then it is the loop's next turn. The braces close behind the last
 * block that jumps back, and behind all loops that begin inside.
 */
#include "cfile.h"

/* ---- dominators (Cooper, Harvey, Kennedy: A Simple, Fast Dominance Algorithm) ----------------------------------------------------- */

typedef LIST(const Block *) Blocks;

typedef struct Graph {
    Blocks *successors, *predecessors;       /* by number, as all below */
    Blocks order;                            /* postorder */
    int *ranks;                              /* places in that; -1: not reached */
} Graph;

static void add_edge(Emit *e, Graph *g, const Block *from, const Block *to)
{
    list_push(e->arena, &g->successors[from->number], to);
    list_push(e->arena, &g->predecessors[to->number], from);
}

static void add_edges(Emit *e, Graph *g)
{
    const IrFunc *f = e->function;

    for (int i = 0; i < f->blocks.count; i++)
        for (const Op *op = f->blocks.items[i]->first; op; op = op->next) {
            if (op->landing)
                add_edge(e, g, f->blocks.items[i], op->landing);
            for (int k = 0; k < op->target_count; k++)
                add_edge(e, g, f->blocks.items[i], op->targets[k]);
        }
}

/* Depth first; a block gets its rank when all behind it have theirs. */
static void rank_blocks(Emit *e, Graph *g)
{
    Blocks stack = {0};
    int *taken = NEW_ARRAY(e->arena, int, e->block_limit);       /* successors that were looked at; 0: not seen yet */

    list_push(e->arena, &stack, e->function->blocks.items[0]);
    taken[stack.items[0]->number] = 1;
    while (stack.count) {
        const Block *b = stack.items[stack.count - 1];
        const Blocks *next = &g->successors[b->number];
        if (taken[b->number] <= next->count) {
            const Block *to = next->items[taken[b->number]++ - 1];
            if (!taken[to->number]) {
                taken[to->number] = 1;
                list_push(e->arena, &stack, to);
            }
            continue;
        }
        stack.count--;
        g->ranks[b->number] = g->order.count;
        list_push(e->arena, &g->order, b);
    }
}

static const Block *common_dominator(const Emit *e, const Block *a, const Block *b)
{
    while (a != b)
        if (e->ranks[a->number] < e->ranks[b->number])
            a = e->dominators[a->number];
        else
            b = e->dominators[b->number];
    return a;
}

static const Block *dominator_of(const Emit *e, const Blocks *predecessors)
{
    const Block *dominator = NULL;

    for (int i = 0; i < predecessors->count; i++) {
        const Block *p = predecessors->items[i];
        if (e->dominators[p->number])
            dominator = dominator ? common_dominator(e, dominator, p) : p;
    }
    return dominator;
}

static void find_dominators(Emit *e)
{
    Graph g = {NEW_ARRAY(e->arena, Blocks, e->block_limit), NEW_ARRAY(e->arena, Blocks, e->block_limit), {0}, e->ranks};
    const Block *entry = e->function->blocks.items[0];

    add_edges(e, &g);
    for (int i = 0; i < e->block_limit; i++)
        e->ranks[i] = -1;
    rank_blocks(e, &g);
    e->dominators[entry->number] = entry;
    for (bool changed = true; changed;) {
        changed = false;
        for (int i = g.order.count - 2; i >= 0; i--) {
            const Block *b = g.order.items[i], *dominator = dominator_of(e, &g.predecessors[b->number]);
            changed |= e->dominators[b->number] != dominator;
            e->dominators[b->number] = dominator;
        }
    }
}

static bool dominates(const Emit *e, const Block *a, const Block *b)
{
    while (e->ranks[b->number] >= 0 && e->ranks[b->number] < e->ranks[a->number])
        b = e->dominators[b->number];
    return a == b;
}

/* ---- loops ------------------------------------------------------------------------------------------------------------------------ */

/* NULL: it is no header of one. */
static const Loop *loop_of(const Emit *e, const Block *header)
{
    int number = e->loop_numbers[header->number];

    return number ? &e->loops.items[number - 1] : NULL;
}

bool is_in_loop(const Emit *e, const Loop *loop, const Block *b)
{
    return dominates(e, loop->header, b);
}

bool is_next_turn(const Emit *e, const Block *from, const Block *to)
{
    const Loop *loop = loop_of(e, to);

    return loop && is_in_loop(e, loop, from);
}

static void add_loops(Emit *e)
{
    const IrFunc *f = e->function;

    e->loops.count = 0;
    for (int i = 0; i < f->blocks.count; i++) {
        const Block *b = f->blocks.items[i];
        e->places[b->number] = i;
        if (b->last->id != OP_count)
            continue;
        list_push(e->arena, &e->loops, ((Loop){.header = b, .first = i, .last = i}));
        e->loop_numbers[b->number] = e->loops.count;
    }
}

/* The last block that jumps back; landings do so from outside. */
static void find_last_blocks(Emit *e)
{
    const IrFunc *f = e->function;

    for (int i = 0; i < f->blocks.count; i++) {
        const Block *b = f->blocks.items[i];
        for (int k = 0; k < b->last->target_count && !b->is_landing; k++)
            if (is_next_turn(e, b, b->last->targets[k]) && i > loop_of(e, b->last->targets[k])->first)
                e->loops.items[e->loop_numbers[b->last->targets[k]->number] - 1].last = i;
    }
    for (int i = e->loops.count - 1; i >= 0; i--)
        for (int k = i + 1; k < e->loops.count && e->loops.items[k].first <= e->loops.items[i].last; k++)
            if (e->loops.items[k].last > e->loops.items[i].last)
                e->loops.items[i].last = e->loops.items[k].last;
}

/* Which loop is the innermost one around each place, and behind it. */
static void nest_loops(Emit *e)
{
    Loop *loop = NULL;

    for (int i = 0, next = 0; i < e->function->blocks.count; i++) {
        while (loop && loop->last < i)
            loop = loop->outer;
        e->around[i] = loop;
        if (next < e->loops.count && e->loops.items[next].first == i) {
            e->loops.items[next].outer = loop;
            loop = &e->loops.items[next++];
        }
        e->closing[i] = loop && loop->last == i ? loop : NULL;
    }
}

void find_loops(Emit *e)
{
    add_loops(e);
    if (e->loops.count) {
        find_dominators(e);
        find_last_blocks(e);
    }
    nest_loops(e);
}
