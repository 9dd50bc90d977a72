/* What chooses: if, and, or, the conditional expression. */
#include "check.h"

Node *check_If(Checker *c, IfNode *n)
{
    n->test = check_bool(c, n->test);
    check_body(c, &n->body);
    check_body(c, &n->orelse);
    return &n->node;
}

/* ---- values of which one is taken: they meet in one type --------------------------------------------------------- */

/* `t` is the type of `n`: asking for it again would double the work at each level of a chain. Cython makes a
 * float of an integer literal beside a float; in a .py it stays Python's integer. */
static Type *meeting_type(const Checker *c, Type *so_far, const Node *n, Type *t)
{
    if (is_plain_python(c) && so_far && t && is_float(so_far) && is_int(t) && is_literal(n))
        return TYPE(object);
    return spanning_type(so_far, t);
}

/* The type that a value brings; a number that is written down counts as in a variable. */
static Type *value_type(Checker *c, Node *n)
{
    Type *t = type_of(c, n);

    return n->kind == N_Int && t == TYPE(int) ? TYPE(long) : t;
}

Type *type_BoolOp(Checker *c, BoolOpNode *n)
{
    Type *t = value_type(c, n->values.items[0]);

    for (int i = 1; i < n->values.count; i++)
        t = meeting_type(c, t, n->values.items[i], value_type(c, n->values.items[i]));
    return t;
}

Node *check_BoolOp(Checker *c, BoolOpNode *n)
{
    check_exprs(c, &n->values);
    n->node.type = type_BoolOp(c, n);
    for (int i = 0; i < n->values.count; i++)
        n->values.items[i] = meet_in(c, n->values.items[i], n->node.type);
    return &n->node;
}

Type *type_IfExp(Checker *c, IfExpNode *n)
{
    Type *a = value_type(c, n->body), *b = value_type(c, n->orelse);

    return is_literal(n->body) ? meeting_type(c, b, n->body, a) : meeting_type(c, a, n->orelse, b);
}

Node *check_IfExp(Checker *c, IfExpNode *n)
{
    n->test = check_bool(c, n->test);
    n->body = check_expr(c, n->body);
    n->orelse = check_expr(c, n->orelse);
    n->node.type = type_IfExp(c, n);
    n->body = meet_in(c, n->body, n->node.type);
    n->orelse = meet_in(c, n->orelse, n->node.type);
    return &n->node;
}
