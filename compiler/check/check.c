/* The checker's entry points, and its dispatch over the kinds of nodes. */
#include "check.h"

/* ---- dispatch: made from ast.asdl; a node without its functions does not link ------------------------------------ */

Node *check_node(Checker *c, Node *n)
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
    Node *result = check_node(c, n);
    assert(result->type);
    return result;
}

static Type *rule_type(Checker *c, Node *n)
{
    switch (n->kind) {
#undef CASE
#define CASE(Kind) case N_##Kind: return type_##Kind(c, (Kind##Node *)n);
        EXPR_NODES(CASE)
    default: fatal("type_of: %s", node_infos[n->kind].name);
    }
}

/* ---- questions -----------------------------------------------------------------------------------------------------
 * What is found of an expression that is not checked stays on its nodes until the question is answered, so rules may
 * ask as often as they like: each is asked once. */

static Type not_known = {.name = "not known"};

Type *type_of(Checker *c, Node *n)
{
    if (n->type)
        return n->type == &not_known ? NULL : n->type;
    assert(c->inferring);                    /* elsewhere operands are checked first */
    Type *t = rule_type(c, n);
    n->type = t ? t : &not_known;
    list_push(c->arena, &c->asked, n);
    return t;
}

void begin_question(Checker *c)
{
    assert(!c->inferring && !c->asked.count);
    c->inferring = true;
}

void end_question(Checker *c)
{
    for (int i = 0; i < c->asked.count; i++)
        c->asked.items[i]->type = NULL;
    c->asked.count = 0;
    c->inferring = false;
}

Type *type_in_variable(Checker *c, Node *n)
{
    begin_question(c);
    Type *t = type_of(c, n);
    end_question(c);
    return t;
}

/* ---- small change ------------------------------------------------------------------------------------------------ */

void check_body(Checker *c, NodeList *body)
{
    for (int i = 0; i < body->count; i++)
        body->items[i] = check_node(c, body->items[i]);
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
    return c->unit->is_plain_python;
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

/* ---- nodes of features to come: one row each in later.def -------------------------------------------------------- */

#define LATER(Kind, what) Node *check_##Kind(Checker *c, Kind##Node *n) { return later(c, &n->node, what); }
#define LATER_EXPR(Kind, what)                                                                                     \
    LATER(Kind, what)                                                                                              \
    ALWAYS(Kind, object)
#include "later.def"

/* ---- a module ---------------------------------------------------------------------------------------------------- */

bool check_module(Unit *u)
{
    Checker c = {.arena = u->arena, .unit = u, .scope = u->scope, .directives = u->directives};

    c.flow = flow_of(c.arena, c.scope, &u->tree->body, NULL);
    infer(&c, &u->tree->body);
    check_body(&c, &u->tree->body);
    return diag_errors() == 0;
}
