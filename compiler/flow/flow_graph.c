/* Draws the graph of a function's body: which blocks there are, what happens in each, and where each goes on.
 *
 * Here are the functions that all drawing is made of, and the dispatch; what a kind of node does is in the file of its
 * stem, as in the checker: flow_assign, flow_branch, flow_loop, flow_try. In a `try` every assignment begins a block,
 * and each block may go on in the handler.
 */
#include "flow_graph.h"

/* ---- blocks ------------------------------------------------------------------------------------------------------ */

FlowBlock *flow_block(Flow *f)
{
    FlowBlock *b = NEW(f->arena, FlowBlock);

    list_push(f->arena, &f->blocks, b);
    return b;
}

void flow_edge(Flow *f, FlowBlock *from, FlowBlock *to)
{
    if (from && to)
        list_push(f->arena, &from->next, to);
}

void flow_to(Flow *f, FlowBlock *to)
{
    flow_edge(f, f->now, to);
}

void flow_start(Flow *f, FlowBlock *b)
{
    f->now = b;
    flow_to(f, f->handler);
}

FlowBlock *flow_on(Flow *f)
{
    FlowBlock *b = flow_block(f);

    flow_join(f, b);
    return b;
}

FlowBlock *flow_on_from(Flow *f, FlowBlock *b)
{
    f->now = b;
    return flow_on(f);
}

void flow_resume(Flow *f, FlowBlock *b)
{
    f->now = b;
    if (b)
        flow_on(f);
}

void flow_join(Flow *f, FlowBlock *b)
{
    flow_to(f, b);
    flow_start(f, b);
}

/* ---- events ------------------------------------------------------------------------------------------------------ */

Symbol *flow_local(Flow *f, Name *name)
{
    Symbol *s = resolve_name(f->scope, name);

    return s && s->kind == SYM_LOCAL ? s : NULL;
}

static int number_of(Flow *f, Symbol *s)
{
    intptr_t number = (intptr_t)map_get(&f->numbers, s);

    if (!number) {
        number = f->numbers.count + 1;
        map_set(&f->numbers, s, (void *)number);
    }
    return (int)number - 1;
}

static void add_event(Flow *f, EventKind kind, Symbol *s, Node *name)
{
    int variable = number_of(f, s);

    if (f->now)
        list_push(f->arena, &f->now->events, ((Event){kind, variable, name}));
}

void flow_set(Flow *f, Symbol *s, AssignKind kind, Node *value, Type *type)
{
    Assignment *a = NEW(f->arena, Assignment);

    *a = (Assignment){.kind = kind, .symbol = s, .value = value, .type = type, .scope = f->scope};
    list_push(f->arena, &f->assignments, a);
    if (f->handler)
        flow_on(f);
    add_event(f, EVENT_SET, s, NULL);
}

void flow_set_object(Flow *f, Symbol *s)
{
    if (s && s->kind == SYM_LOCAL)
        flow_set(f, s, ASSIGN_TYPE, NULL, TYPE(object));
}

void flow_unset(Flow *f, Symbol *s)
{
    if (f->handler)
        flow_on(f);
    add_event(f, EVENT_UNSET, s, NULL);
}

/* ---- nodes ------------------------------------------------------------------------------------------------------- */

static void draw(void *context, Node *n)
{
    Flow *f = context;

    switch (n->kind) {
#define X(Kind) case N_##Kind: flow_##Kind(f, (Kind##Node *)n); return;
    FLOW_NODES(X)
#undef X
#define X(Kind) case N_##Kind:
    FLOW_SKIPPED(X)
#undef X
        return;
    default: tree_children(n, draw, f);
    }
}

void flow_node(Flow *f, Node *n)
{
    draw(f, n);
}

void flow_optional(Flow *f, Node *n)
{
    if (n)
        draw(f, n);
}

void flow_all(Flow *f, const NodeList *list)
{
    for (int i = 0; i < list->count; i++)
        flow_optional(f, list->items[i]);
}

/* Read here: what a target does with a name is flow_target's. */
void flow_Name(Flow *f, NameNode *n)
{
    Symbol *s = flow_local(f, n->id);

    if (s)
        add_event(f, EVENT_READ, s, &n->node);
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

static void assign_parameter(Flow *f, const Node *arg, Type *otherwise)
{
    Symbol *s = arg ? ((const ArgNode *)arg)->symbol : NULL;

    if (s)
        flow_set(f, s, ASSIGN_TYPE, NULL, s->type ? s->type : otherwise);
}

static void assign_parameters(Flow *f, const ArgumentsNode *n)
{
    const NodeList *const lists[] = {&n->posonly, &n->args, &n->kwonly};

    for (int i = 0; i < LENGTH(lists); i++)
        for (int k = 0; k < lists[i]->count; k++)
            assign_parameter(f, lists[i]->items[k], TYPE(object));
    assign_parameter(f, n->vararg, TYPE(tuple));
    assign_parameter(f, n->kwarg, TYPE(dict));
}

FlowBlock *draw_graph(Flow *f, NodeList *body, const ArgumentsNode *arguments)
{
    FlowBlock *entry = flow_block(f);

    flow_start(f, entry);
    if (arguments)
        assign_parameters(f, arguments);
    flow_all(f, body);
    return entry;
}
