/* Conversions: where a value of one type stands and another is needed. */
#include "check.h"

/* The user's mistake, in Cython's words. */
static void tell_impossible(const Node *n, const Type *from, const Type *to)
{
    if (from == TYPE(str) && to == TYPE(bytes))
        diag(n->span, D_text_to_bytes);
    else if (from == TYPE(bytes) && to == TYPE(str))
        diag(n->span, D_bytes_to_text);
    else if (to == TYPE(object))
        diag(n->span, D_no_object, type_text(from));
    else
        diag(n->span, D_cannot_assign, type_text(from), type_text(to));
}

/* A C number for a built-in class that is not its own: first an object, then the test that fails. */
static Node *through_object(Checker *c, Node *n, Type *to)
{
    n = make_coerce(c, n, COERCE_TO_OBJECT, TYPE(object));
    return make_coerce(c, n, COERCE_CLASS, to);
}

/* The value before it was made an object. */
static Node *unboxed(Node *n)
{
    const CoerceNode *made = AS(Coerce, n);

    return made && made->kind == COERCE_TO_OBJECT ? made->operand : n;
}

/* `x if test else 0` as a C number: each value becomes one by itself. */
static Node *coerce_choice(Checker *c, IfExpNode *n, Type *to)
{
    n->body = coerce(c, unboxed(n->body), to);
    n->orelse = coerce(c, unboxed(n->orelse), to);
    n->node.type = is_error(n->body->type) || is_error(n->orelse->type) ? ERROR_TYPE : to;
    return &n->node;
}

Node *coerce(Checker *c, Node *n, Type *to)
{
    Type *from = n->type;
    Node *literal;

    if (from == to || is_error(from) || is_error(to))
        return n;
    if (n->kind == N_None && is_number(to)) {
        diag(n->span, D_cannot_assign_none, type_text(to));
        return poison(n);
    }
    if (n->kind == N_Str && is_float(to)) {
        diag(n->span, D_text_to_number);
        return poison(n);
    }
    if (is_literal(n) && (literal = literal_as(c, n, to)))
        return literal;
    if (n->kind == N_IfExp && is_object(from) && is_number(to))
        return coerce_choice(c, (IfExpNode *)n, to);
    Coercion kind = coercion(from, to);
    if (kind == COERCE_NONE)
        return n;
    if (kind == COERCE_IMPOSSIBLE && is_number(from) && is_object(to))
        return through_object(c, n, to);
    if (kind == COERCE_IMPOSSIBLE) {
        tell_impossible(n, from, to);
        return poison(n);
    }
    return make_coerce(c, n, kind, to);
}

/* A comparison of objects need not make a bool object to be tested, nor each link of a chain. */
static Node *test_comparison(Checker *c, CompareNode *n)
{
    if (n->ops.count == 1)
        n->node.flags |= NODE_CONDITION;
    for (int i = 0; i < n->links.count; i++)
        n->links.items[i] = truth(c, unboxed(n->links.items[i]));
    n->node.type = TYPE(bint);
    return &n->node;
}

static Node *test_each(Checker *c, BoolOpNode *n)
{
    for (int i = 0; i < n->values.count; i++)
        n->values.items[i] = truth(c, unboxed(n->values.items[i]));
    n->node.type = TYPE(bint);
    return &n->node;
}

Node *truth(Checker *c, Node *n)
{
    Type *t = n->type;

    if (t == TYPE(bint) || is_error(t))
        return n;
    if (n->kind == N_Compare)
        return test_comparison(c, (CompareNode *)n);
    if (n->kind == N_BoolOp)
        return test_each(c, (BoolOpNode *)n);
    if (is_object(t))
        return make_coerce(c, n, COERCE_TRUTH, TYPE(bint));
    if (is_number(t))
        return make_coerce(c, n, COERCE_TRUTH_C, TYPE(bint));
    diag(n->span, D_no_truth, type_text(t));
    return poison(n);
}
