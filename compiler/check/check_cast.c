/* Casts: `<double>i`, `<int>x`, `<object>i`, `<list>x`, `<list?>x`. */
#include "check.h"

static Type *cast_type(Checker *c, const CastNode *n)
{
    const CQualifiedNode *q = AS(CQualified, n->type);
    const Node *base = q ? q->base : n->type;

    return base->kind == N_CSimple ? type_of_ctype(c->scope, n->type) : NULL;
}

Type *type_Cast(Checker *c, CastNode *n)
{
    Type *t = cast_type(c, n);

    return t ? t : TYPE(object);
}

/* What C converts a cast converts too, a float to an integer among it; an object is asked for its number. */
static Node *cast_number(Checker *c, Node *n, Type *to)
{
    if (is_number(n->type) && n->type != to)
        return make_coerce(c, n, to == TYPE(bint) ? COERCE_TRUTH_C : COERCE_NUMBER, to);
    return convert_explicitly(c, n, to);
}

/* `<list>x` believes that it is one, `<list?>x` tests it. A C number is no object yet; as a bool it is its truth. */
static Node *cast_object(Checker *c, Node *n, Type *to, bool checked)
{
    if (is_number(n->type) && to == TYPE(pybool))
        return coerce(c, truth(c, n), to);
    n = coerce(c, n, TYPE(object));
    if (to == TYPE(object) || is_error(n->type))
        return n;
    if (!checked && coercion(n->type, to) == COERCE_IMPOSSIBLE)
        return later(c, n, "casts from one class to another");
    return make_coerce(c, n, checked ? COERCE_CHECKED : COERCE_NONE, to);
}

Node *check_Cast(Checker *c, CastNode *n)
{
    Type *to = cast_type(c, n);

    n->operand = check_expr(c, n->operand);
    if (!to || to == TYPE(void))
        return later(c, &n->node, "casts to types other than numbers and objects");
    if (is_error(to) || is_error(n->operand->type))
        return poison(&n->node);
    return is_number(to) ? cast_number(c, n->operand, to) : cast_object(c, n->operand, to, n->checked);
}
