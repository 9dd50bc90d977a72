/* Displays and comprehensions: list, tuple, set, dict. */
#include "check.h"

ALWAYS(List, list)
ALWAYS(Tuple, tuple)
ALWAYS(Set, set)
ALWAYS(Dict, dict)
ALWAYS(ListComp, list)
ALWAYS(SetComp, set)
ALWAYS(DictComp, dict)
ALWAYS(Starred, object)

/* `*x` in a display or a call: its parent unpacks it. */
Node *check_Starred(Checker *c, StarredNode *n)
{
    n->value = check_object(c, n->value);
    n->node.type = TYPE(object);
    return &n->node;
}

Node *check_List(Checker *c, ListNode *n)
{
    check_objects(c, &n->elts);
    n->node.type = TYPE(list);
    return &n->node;
}

Node *check_Tuple(Checker *c, TupleNode *n)
{
    check_objects(c, &n->elts);
    n->node.type = TYPE(tuple);
    return &n->node;
}

Node *check_Set(Checker *c, SetNode *n)
{
    check_objects(c, &n->elts);
    n->node.type = TYPE(set);
    return &n->node;
}

Node *check_Dict(Checker *c, DictNode *n)
{
    for (int i = 0; i < n->keys.count; i++)
        n->keys.items[i] = check_optional_object(c, n->keys.items[i]);
    check_objects(c, &n->values);
    n->node.type = TYPE(dict);
    return &n->node;
}

/* ---- comprehensions: the first iterable is evaluated outside, all else in the comprehension's own scope ---------- */

static Scope *enter(Checker *c, NodeList *generators, Scope *inner)
{
    Scope *outer = c->scope;

    for (int i = 0; i < generators->count; i++) {
        ComprehensionNode *g = AS(Comprehension, generators->items[i]);
        if (!g) {
            later(c, generators->items[i], "for-from loops in comprehensions");
            continue;
        }
        if (g->is_async)
            later(c, &g->node, "asynchronous comprehensions");
        g->iter = check_loop_source(c, g->iter, g->target, inner ? inner : c->scope);
        if (inner)
            c->scope = inner;
        g->target = bind_loop_target(c, g->target, g->iter);
        for (int k = 0; k < g->ifs.count; k++)
            g->ifs.items[k] = check_bool(c, g->ifs.items[k]);
    }
    return outer;
}

Node *check_ListComp(Checker *c, ListCompNode *n)
{
    Scope *outer = enter(c, &n->generators, n->scope);

    n->elt = check_object(c, n->elt);
    c->scope = outer;
    n->node.type = TYPE(list);
    return &n->node;
}

Node *check_SetComp(Checker *c, SetCompNode *n)
{
    Scope *outer = enter(c, &n->generators, n->scope);

    n->elt = check_object(c, n->elt);
    c->scope = outer;
    n->node.type = TYPE(set);
    return &n->node;
}

Node *check_DictComp(Checker *c, DictCompNode *n)
{
    Scope *outer = enter(c, &n->generators, n->scope);

    n->key = check_optional_object(c, n->key);
    n->value = check_object(c, n->value);
    c->scope = outer;
    n->node.type = TYPE(dict);
    return &n->node;
}
