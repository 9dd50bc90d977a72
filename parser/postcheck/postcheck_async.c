/* The check after parsing: yield, await and comprehensions, whose places depend on the function round them. */
#include "postcheck.h"

/* ---- yield, await, async ------------------------------------------------------------------------------------------------------------ */

void postcheck_yield(PostCheck *c, Node *n)
{
    static const char *const kinds[] = {"list comprehension", "set comprehension", "dict comprehension", "generator expression"};
    const char *word = n->kind == N_Yield ? "yield" : "yield from", *lazy = lazy_place(c->place);
    CheckPlace *function = function_place(c);

    if (lazy)
        postcheck_error(n->span, "yield expression cannot be used within %s", lazy);
    else if (is_comprehension(c->place))
        postcheck_error(n->span, "'yield' inside %s", kinds[c->place->kind - WITHIN_LIST_COMP]);
    else if (!function)
        postcheck_error(n->span, "'%s' outside function", word);
    else if (n->kind == N_YieldFrom && is_async_function(function))
        postcheck_error(n->span, "'yield from' inside async function");
    postcheck_children(c, n);
}

/* A generator expression may await whatever its function is; another comprehension makes itself asynchronous. */
void postcheck_await(PostCheck *c, Node *n)
{
    const char *lazy = lazy_place(c->place);
    CheckPlace *function = function_place(c);

    if (lazy)
        postcheck_error(n->span, "await expression cannot be used within %s", lazy);
    else if (is_comprehension(c->place))
        c->place->is_async = true;
    else if (!function)
        postcheck_error(n->span, "'await' outside function");
    else if (!is_async_function(function))
        postcheck_error(n->span, "'await' outside async function");
    postcheck_children(c, n);
}

void postcheck_async_statement(PostCheck *c, Node *n, const char *what)
{
    if (!is_async_function(c->place))
        postcheck_error(n->span, "'async %s' outside async function", what);
}

/* ---- comprehensions --------------------------------------------------------------------------------------------------------------------- */

static NodeList comprehension_parts(Node *n, Node **first, Node **second)
{
    switch (n->kind) {
    case N_DictComp: *first = ((DictCompNode *)n)->key; *second = ((DictCompNode *)n)->value; return ((DictCompNode *)n)->generators;
    case N_ListComp: *first = ((ListCompNode *)n)->elt; *second = NULL; return ((ListCompNode *)n)->generators;
    case N_SetComp:  *first = ((SetCompNode *)n)->elt; *second = NULL; return ((SetCompNode *)n)->generators;
    default:         *first = ((GeneratorExpNode *)n)->elt; *second = NULL; return ((GeneratorExpNode *)n)->generators;
    }
}

/* What a comprehension goes over may not bind names. */
static void postcheck_iterable(PostCheck *c, Node *n)
{
    c->in_iterable++;
    postcheck_node(c, n);
    c->in_iterable--;
}

static void check_generator_part(PostCheck *c, Node *n, bool first)
{
    if (n->kind != N_Comprehension) {
        postcheck_children(c, n);
        return;
    }
    ComprehensionNode *g = (ComprehensionNode *)n;
    postcheck_inner_targets(c, g->target);
    postcheck_target(c, g->target);
    if (!first)
        postcheck_iterable(c, g->iter);
    postcheck_list(c, g->ifs);
    c->place->is_async |= g->is_async;
}

void postcheck_comprehension(PostCheck *c, Node *n)
{
    static const PlaceKind kinds[] = {WITHIN_LIST_COMP, WITHIN_SET_COMP, WITHIN_DICT_COMP, WITHIN_GENERATOR};
    CheckPlace place = {.kind = kinds[n->kind == N_ListComp ? 0 : n->kind == N_SetComp ? 1 : n->kind == N_DictComp ? 2 : 3], .node = n};
    Node *first, *second;
    NodeList generators = comprehension_parts(n, &first, &second);

    if (generators.items[0]->kind == N_Comprehension)        /* the first iterable is evaluated outside */
        postcheck_iterable(c, ((ComprehensionNode *)generators.items[0])->iter);
    enter_place(c, &place);
    for (int i = 0; i < generators.count; i++)
        check_generator_part(c, generators.items[i], i == 0);
    if (first)
        postcheck_node(c, first->kind == N_Starred ? ((StarredNode *)first)->value : first);
    if (second)
        postcheck_node(c, second);
    leave_place(c);
    if (!place.is_async || place.kind == WITHIN_GENERATOR)
        return;
    if (is_comprehension(c->place))
        c->place->is_async = true;
    else if (!is_async_function(c->place))
        postcheck_error(n->span, "asynchronous comprehension outside of an asynchronous function");
}
