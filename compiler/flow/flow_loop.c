/* Loops: while, for, and the loops of comprehensions. */
#include "flow_graph.h"

/* ---- statements -------------------------------------------------------------------------------------------------- */

static void draw_body(Flow *f, FlowLoop *loop, const NodeList *body)
{
    f->loop = loop;
    flow_all(f, body);
    flow_to(f, loop->on_continue);
    f->loop = loop->outer;
}

/* `last`: where the loop ends by itself; NULL: it does not. */
static void end_loop(Flow *f, FlowBlock *last, const NodeList *orelse, FlowBlock *after)
{
    flow_resume(f, last);
    flow_all(f, orelse);
    flow_join(f, after);
}

static bool is_always_true(const Node *test)
{
    int64_t value;

    return constant_int(test, &value) && value != 0;
}

/*      head: test -> body, orelse
 *      body -> head       orelse -> after          break -> after, continue -> head          */
void flow_While(Flow *f, WhileNode *n)
{
    FlowBlock *head = flow_on(f), *after = flow_block(f);
    FlowLoop loop = {after, head, f->loop};

    flow_node(f, n->test);
    FlowBlock *tested = f->now;
    flow_on(f);
    draw_body(f, &loop, &n->body);
    end_loop(f, is_always_true(n->test) ? NULL : tested, &n->orelse, after);
}

void flow_For(Flow *f, ForNode *n)
{
    flow_node(f, n->iter);
    FlowBlock *head = flow_on(f), *after = flow_block(f);
    FlowLoop loop = {after, head, f->loop};

    flow_on(f);
    flow_target(f, n->target, ASSIGN_ITEM, n->iter, NULL);
    draw_body(f, &loop, &n->body);
    end_loop(f, head, &n->orelse, after);
}

/* The checker refuses it; its variable is set all the same. */
void flow_ForFrom(Flow *f, ForFromNode *n)
{
    flow_target(f, n->target, ASSIGN_TYPE, NULL, TYPE(object));
    flow_all(f, &n->body);
    flow_all(f, &n->orelse);
}

/* ---- comprehensions ---------------------------------------------------------------------------------------------- */

/* The iterable of the first generator belongs to the scope outside, all else to `inner`, where there is one. */
static void draw_generators(Flow *f, const NodeList *generators, int i, Node *key, Node *value, Scope *inner)
{
    if (i == generators->count) {
        flow_optional(f, key);
        flow_node(f, value);
        return;
    }
    ComprehensionNode *g = AS(Comprehension, generators->items[i]);
    if (!g)
        return;                              /* the checker refuses it */
    flow_node(f, g->iter);
    if (inner)
        f->scope = inner;
    FlowBlock *head = flow_on(f), *end = flow_block(f);
    flow_to(f, end);
    flow_on(f);
    flow_target(f, g->target, ASSIGN_ITEM, g->iter, NULL);
    for (int k = 0; k < g->ifs.count; k++) {
        flow_node(f, g->ifs.items[k]);
        flow_to(f, head);
        flow_on(f);
    }
    draw_generators(f, generators, i + 1, key, value, inner);
    flow_to(f, head);
    flow_start(f, end);
}

static void draw_comprehension(Flow *f, const NodeList *generators, Node *key, Node *value, Scope *inner)
{
    Scope *outer = f->scope;

    draw_generators(f, generators, 0, key, value, inner);
    f->scope = outer;
}

void flow_ListComp(Flow *f, ListCompNode *n)
{
    draw_comprehension(f, &n->generators, NULL, n->elt, n->scope);
}

void flow_SetComp(Flow *f, SetCompNode *n)
{
    draw_comprehension(f, &n->generators, NULL, n->elt, n->scope);
}

void flow_DictComp(Flow *f, DictCompNode *n)
{
    draw_comprehension(f, &n->generators, n->key, n->value, n->scope);
}
