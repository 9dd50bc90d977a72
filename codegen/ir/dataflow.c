/* Edges, and problems over sets of bits that are solved along them.
 *
 * The edges of a block are the targets of its terminator, and, for each op that may fail, one to its landing (before `errors` has named
 * that: the block's handler) out of the state before the op. States only grow (union) or shrink (intersect), so they are gathered in
 * place, sweep by sweep, until nothing changes. A sweep goes with the flow, a backward one against it, so that loops alone need another.
 */
#include "ir.h"

void number_blocks(IrFunc *f)
{
    for (int i = 0; i < f->blocks.count; i++)
        f->blocks.items[i]->number = i;
}

/* ---- predecessors, uses ----------------------------------------------------------------------------------------------------------- */

static void add_predecessor(IrFunc *f, Block *to, Block *from)
{
    for (int i = to->predecessors.count - 1; i >= 0 && i >= to->predecessors.count - 2; i--)
        if (to->predecessors.items[i] == from)
            return;
    list_push(f->arena, &to->predecessors, from);
}

static void add_edges(IrFunc *f, Block *b)
{
    for (Op *op = b->first; op; op = op->next) {
        if (op_may_fail(op) && op_failure(op))
            add_predecessor(f, op_failure(op), b);
        for (int i = 0; i < op->target_count; i++)
            add_predecessor(f, op->targets[i], b);
    }
}

void find_predecessors(IrFunc *f)
{
    for (int i = 0; i < f->blocks.count; i++)
        f->blocks.items[i]->predecessors.count = 0;
    for (int i = 0; i < f->blocks.count; i++)
        add_edges(f, f->blocks.items[i]);
}

void count_uses(IrFunc *f)
{
    for (int i = 0; i < f->temps.count; i++)
        f->temps.items[i]->uses = 0;
    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next)
            for (int o = 0; o < op->operand_count; o++)
                if (op->operands[o].kind == OPERAND_temp)
                    op->operands[o].temp->uses++;
}

/* ---- reachability ------------------------------------------------------------------------------------------------------------------ */

typedef struct Reached { bool *yes, handlers; LIST(Block *) waiting; Arena *arena; } Reached;

static void reach(Reached *r, Block *b)
{
    if (!b || r->yes[b->number])
        return;
    r->yes[b->number] = true;
    list_push(r->arena, &r->waiting, b);
}

static void reach_from(Reached *r, Block *b)
{
    if (r->handlers)
        reach(r, b->handler);
    for (Op *op = b->first; op; op = op->next) {
        reach(r, op->landing);
        for (int i = 0; i < op->target_count; i++)
            reach(r, op->targets[i]);
    }
}

/* Handlers that nothing fails to any more. */
static void forget_handlers(IrFunc *f, const bool *reached)
{
    for (int i = 0; i < f->blocks.count; i++) {
        Block *b = f->blocks.items[i];
        if (b->handler && !reached[b->handler->number])
            b->handler = NULL;
    }
    if (f->fail && !reached[f->fail->number])
        f->fail = NULL;
}

void drop_unreachable(IrFunc *f, bool landings_are_named)
{
    Reached r = {.yes = NEW_ARRAY(f->arena, bool, f->blocks.count), .handlers = !landings_are_named, .arena = f->arena};
    int kept = 0;

    number_blocks(f);
    reach(&r, f->blocks.items[0]);
    while (r.waiting.count)
        reach_from(&r, r.waiting.items[--r.waiting.count]);
    forget_handlers(f, r.yes);
    for (int i = 0; i < f->blocks.count; i++)
        if (r.yes[i])
            f->blocks.items[kept++] = f->blocks.items[i];
    f->blocks.count = kept;
    number_blocks(f);
}

/* ---- order ------------------------------------------------------------------------------------------------------------------------- */

/* A block whose edges are being followed: out of `op`, target number `n` is the next. */
typedef struct Visit { const Block *block; const Op *op; int n; } Visit;

/* NULL: there are no more. */
static const Block *next_edge(Visit *v)
{
    for (; v->op; v->op = v->op->next, v->n = FAILURE) {
        if (v->n == FAILURE) {
            v->n = 0;
            if (op_may_fail(v->op) && op_failure(v->op))
                return op_failure(v->op);
        }
        if (v->n < v->op->target_count)
            return v->op->targets[v->n++];
    }
    return NULL;
}

typedef struct Order { Arena *arena; bool *seen; LIST(Visit) path; const Block **blocks; int count; } Order;

static void enter(Order *o, const Block *b)
{
    if (o->seen[b->number])
        return;
    o->seen[b->number] = true;
    list_push(o->arena, &o->path, ((Visit){b, b->first, FAILURE}));
}

static void order_from(Order *o, const Block *b)
{
    enter(o, b);
    while (o->path.count) {
        Visit *v = &o->path.items[o->path.count - 1];
        const Block *to = next_edge(v);
        if (to)
            enter(o, to);
        else
            o->blocks[o->count++] = o->path.items[--o->path.count].block;
    }
}

/* Postorder: what a block leads to stands before it, save where a loop goes back. Blocks that the entry does not reach come last. */
static const Block **postorder(const IrFunc *f, Arena *a)
{
    Order o = {.arena = a, .seen = NEW_ARRAY(a, bool, f->blocks.count), .blocks = NEW_ARRAY(a, const Block *, f->blocks.count)};

    for (int i = 0; i < f->blocks.count; i++)
        if (!o.seen[i])
            order_from(&o, f->blocks.items[i]);
    return o.blocks;
}

/* ---- solving ------------------------------------------------------------------------------------------------------------------------ */

typedef struct Solver {
    const IrFunc *f;
    Dataflow *flow;
    const Block **order;        /* of the sweeps, one entry a block */
    Bits state, edge;           /* scratch */
    bool *pending;              /* per block: its start has changed since it was last looked at */
} Solver;

/* Lets `state` flow into the start of a block. */
static void meet(Solver *s, const Block *b, const Bits *state)
{
    Bits *in = &s->flow->in[b->number];

    if (s->flow->intersect ? bits_intersect(in, state) : bits_union(in, state))
        s->pending[b->number] = true;
}

static void meet_edge(Solver *s, const Op *op, int n, const Block *to)
{
    if (!s->flow->edge) {
        meet(s, to, &s->state);
        return;
    }
    bits_copy(&s->edge, &s->state);
    s->flow->edge(s->f, op, n, &s->edge, s->flow->context);
    meet(s, to, &s->edge);
}

static void forward_block(Solver *s, const Block *b)
{
    bits_copy(&s->state, &s->flow->in[b->number]);
    for (const Op *op = b->first; op; op = op->next) {
        if (op_may_fail(op) && op_failure(op))
            meet_edge(s, op, FAILURE, op_failure(op));
        s->flow->transfer(s->f, op, &s->state, s->flow->context);
        for (int n = 0; n < op->target_count; n++)
            meet_edge(s, op, n, op->targets[n]);
    }
}

static void solve_forward(Solver *s)
{
    const IrFunc *f = s->f;
    bool again = true;

    for (int i = 0; i < f->blocks.count; i++) {
        if (s->flow->intersect)
            bits_fill(&s->flow->in[i]);
        s->pending[i] = !s->flow->intersect || i == 0;      /* an unreached block is full, and says nothing */
    }
    if (s->flow->entry.words)
        bits_copy(&s->flow->in[0], &s->flow->entry);
    while (again) {
        again = false;
        for (int i = f->blocks.count - 1; i >= 0; i--)
            if (s->pending[s->order[i]->number]) {
                s->pending[s->order[i]->number] = false;
                forward_block(s, s->order[i]);
                again = true;
            }
    }
}

/* The state behind a block: what its targets ask for. */
static void state_behind(const Dataflow *flow, const Block *b, Bits *state)
{
    bits_clear(state);
    for (int n = 0; n < b->last->target_count; n++)
        bits_union(state, &flow->in[b->last->targets[n]->number]);
    if (!b->last->target_count && flow->entry.words)
        bits_union(state, &flow->entry);
}

static void backward_op(const IrFunc *f, const Dataflow *flow, const Op *op, Bits *state)
{
    flow->transfer(f, op, state, flow->context);
    if (op_may_fail(op) && op_failure(op))
        bits_union(state, &flow->in[op_failure(op)->number]);
}

static bool backward_block(Solver *s, const Block *b)
{
    state_behind(s->flow, b, &s->state);
    for (const Op *op = b->last; op; op = op->previous)
        backward_op(s->f, s->flow, op, &s->state);
    return bits_union(&s->flow->in[b->number], &s->state);
}

static void solve_backward(Solver *s)
{
    bool again = true;

    while (again) {
        again = false;
        for (int i = 0; i < s->f->blocks.count; i++)
            again |= backward_block(s, s->order[i]);
    }
}

void dataflow_solve(const IrFunc *f, Dataflow *flow)
{
    Arena *a = flow->arena = arena_new();
    Solver s = {
        .f = f,
        .flow = flow,
        .order = postorder(f, a),
        .state = bits_new(a, flow->bits),
        .edge = bits_new(a, flow->bits),
        .pending = NEW_ARRAY(a, bool, f->blocks.count),
    };

    assert(flow->forward || !flow->intersect);
    flow->in = NEW_ARRAY(a, Bits, f->blocks.count);
    flow->state = bits_new(a, flow->bits);
    for (int i = 0; i < f->blocks.count; i++)
        flow->in[i] = bits_new(a, flow->bits);
    if (flow->forward)
        solve_forward(&s);
    else
        solve_backward(&s);
}

void dataflow_end(Dataflow *flow)
{
    arena_delete(flow->arena);
}

void dataflow_visit(const IrFunc *f, const Dataflow *flow, const Block *b, void (*visit)(Op *op, const Bits *state, void *context), void *context)
{
    Bits state = flow->state;                /* its words are shared: one block is walked at a time */
    Op *next;

    if (flow->forward) {
        bits_copy(&state, &flow->in[b->number]);
        for (Op *op = b->first; op; op = next) {
            next = op->next;
            visit(op, &state, context);
            flow->transfer(f, op, &state, flow->context);
        }
        return;
    }
    state_behind(flow, b, &state);
    for (Op *op = b->last; op; op = next) {
        next = op->previous;
        visit(op, &state, context);
        backward_op(f, flow, op, &state);
    }
}
