/* The checker's entry points, and its dispatch over the kinds of nodes. */
#include "check.h"

/* ---- dispatch: made from ast.asdl; a node without its functions does not link ----------------------------------------------- */

Node *check_stmt(Checker *c, Node *n)
{
    switch (n->kind) {
#define CASE(Kind) case N_##Kind: return check_##Kind(c, (Kind##Node *)n);
        STMT_NODES(CASE)
        EXPR_NODES(CASE)
    default: fatal("check: %s", node_infos[n->kind].name);
    }
}

Node *check_expr(Checker *c, Node *n)
{
    if (n->type)
        return n;
    Node *result = check_stmt(c, n);
    assert(result->type);
    return result;
}

Type *type_of(Checker *c, Node *n)
{
    if (n->type)
        return n->type;
    switch (n->kind) {
#undef CASE
#define CASE(Kind) case N_##Kind: return type_##Kind(c, (Kind##Node *)n);
        EXPR_NODES(CASE)
    default: fatal("type_of: %s", node_infos[n->kind].name);
    }
}

/* ---- small change ---------------------------------------------------------------------------------------------------------------- */

void check_body(Checker *c, NodeList *body)
{
    for (int i = 0; i < body->count; i++)
        body->items[i] = check_stmt(c, body->items[i]);
}

void check_exprs(Checker *c, NodeList *list)
{
    for (int i = 0; i < list->count; i++)
        list->items[i] = check_expr(c, list->items[i]);
}

Node *check_object(Checker *c, Node *n)
{
    return coerce(c, check_expr(c, n), TYPE(object));
}

Node *check_optional_object(Checker *c, Node *n)
{
    return n ? check_object(c, n) : NULL;
}

void check_objects(Checker *c, NodeList *list)
{
    for (int i = 0; i < list->count; i++)
        list->items[i] = check_object(c, list->items[i]);
}

Node *check_bool(Checker *c, Node *n)
{
    return truth(c, check_expr(c, n));
}

bool is_plain_python(const Checker *c)
{
    return dialect_of(c->unit->source->path) == DIALECT_PY;
}

Node *poison(Node *n)
{
    n->type = ERROR_TYPE;
    return n;
}

Node *later(Checker *c, Node *n, const char *what)
{
    (void)c;
    diag(n->span, D_not_supported, what);
    return poison(n);
}

/* ---- nodes of features to come: one row each in later.def --------------------------------------------------------------------------- */

#define LATER(Kind, what) Node *check_##Kind(Checker *c, Kind##Node *n) { return later(c, &n->node, what); }
#define LATER_EXPR(Kind, what)                                                                                              \
    LATER(Kind, what)                                                                                                       \
    ALWAYS(Kind, object)
#include "later.def"

/* ---- a module ------------------------------------------------------------------------------------------------------------------------ */

bool check_module(Unit *u)
{
    Checker c = {.arena = u->arena, .unit = u, .scope = u->scope, .directives = u->directives};

    c.flow = flow_of(&c, &u->tree->body, NULL);
    infer(&c, &u->tree->body);
    check_body(&c, &u->tree->body);
    return diag_errors() == 0;
}
