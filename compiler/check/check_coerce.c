/* Conversions: where a value of one type stands and another is needed. */
#include "check.h"

/* The user's mistake, in Cython's words. */
static void tell_impossible(const Node *n, const Type *from, const Type *to)
{
    if (from == TYPE(str) && to == TYPE(bytes))
        diag(n->span, D_text_to_bytes);
    else if (from == TYPE(bytes) && to == TYPE(str))
        diag(n->span, D_bytes_to_text);
    else if (from->kind == TYPE_C_FUNCTION)
        diag(n->span, D_not_supported, "C functions as values");
    else if (to == TYPE(object))
        diag(n->span, D_no_object, type_text(from));
    else
        diag(n->span, D_cannot_assign, type_text(from), type_text(to));
}

/* A C number for a built-in class that is not its own: first an object, then the test that fails. */
static Node *through_object(Checker *c, Node *n, Type *to)
{
    n = make_coerce(c, n, COERCE_TO_OBJECT, TYPE(object));
    return make_coerce(c, n, coercion(TYPE(object), to), to);
}

/* The value before it was made an object, or was converted to meet others. */
static Node *unconverted(Node *n)
{
    const CoerceNode *made = AS(Coerce, n);

    return made && (made->kind == COERCE_TO_OBJECT || (n->flags & NODE_MEETING)) ? unconverted(made->operand) : n;
}

/* Values of which one is taken meet in a type. Each remembers what it was, for
 * what is wanted of the choice as a whole. */
Node *meet_in(Checker *c, Node *n, Type *t)
{
    Node *met = coerce(c, n, t);

    if (met != n && met->kind == N_Coerce)
        met->flags |= NODE_MEETING;
    return met;
}

/* `i if test else 0.5` as an object is an int or a float: each value is converted by itself. Those of `and` and `or`
 * are tested as well, so only becoming an object leaves them what they are. */
static Node *coerce_values(Checker *c, Node *n, Node **values, int count, Type *to)
{
    n->type = to;
    for (int i = 0; i < count; i++) {
        values[i] = meet_in(c, unconverted(values[i]), to);
        if (is_error(values[i]->type))
            n->type = ERROR_TYPE;
    }
    return n;
}

static Node *coerce_choice(Checker *c, Node *n, Type *to)
{
    IfExpNode *choice = AS(IfExp, n);
    BoolOpNode *b = AS(BoolOp, n);

    assert(choice || b);
    if (b)
        return coerce_values(c, n, b->values.items, b->values.count, to);
    Node *values[] = {choice->body, choice->orelse};
    coerce_values(c, n, values, LENGTH(values), to);
    choice->body = values[0];
    choice->orelse = values[1];
    return n;
}

/* s[i] of a text, which was made a C character. */
static Node *character_of_text(Node *n)
{
    const CoerceNode *made = n->type == TYPE(Py_UCS4) ? AS(Coerce, n) : NULL;
    Node *item = made ? made->operand : NULL;

    return item && item->kind == N_Subscript && item->type == TYPE(str) ? item : NULL;
}

/* Objects as they are written down that are no value of the type, whatever their
 * own types could be converted to; tells so. */
static bool is_no_value_of(const Node *n, const Type *to)
{
    bool other_class = is_object(to) && to != TYPE(object) && n->type != to;
    bool is_text = n->kind == N_Str || n->kind == N_Bytes;

    if (n->kind == N_None && is_number(to))
        diag(n->span, D_cannot_assign_none, type_text(to));
    else if (n->kind == N_List && (is_number(to) || other_class))
        diag(n->span, D_display_to_type, n->type->name, type_text(to));
    else if (n->kind == N_Imaginary && is_number(to))
        diag(n->span, D_cannot_assign, "double complex", type_text(to));
    else if (n->kind == N_Str && is_float(to))
        diag(n->span, D_text_to_number);
    else if (is_text && other_class)
        tell_impossible(n, n->type, to);
    else
        return false;
    return true;
}

/* Between types that have no conversion: a number goes through its object; as in Cython,
 * a display or an f-string fails at run time. */
static Node *coerce_unrelated(Checker *c, Node *n, Type *to)
{
    if (is_number(n->type) && is_object(to))
        return through_object(c, n, to);
    if (is_object(to) && (n->kind == N_Tuple || n->kind == N_JoinedStr))
        return make_coerce(c, n, COERCE_CLASS, to);
    tell_impossible(n, n->type, to);
    return poison(n);
}

Node *coerce(Checker *c, Node *n, Type *to)
{
    Node *literal;

    assert(n->type && to);
    if (n->type == to || is_error(n->type) || is_error(to))
        return n;
    if (is_no_value_of(n, to))
        return poison(n);
    if (is_literal(n) && (literal = literal_as(c, n, to)))
        return literal;
    if (n->kind == N_BoolOp && to == TYPE(bint) && is_float(n->type))
        return truth(c, n);                  /* the one way in which Cython lets a float become a bint */
    if (n->kind == N_IfExp || (n->kind == N_BoolOp && to == TYPE(object)))
        return coerce_choice(c, n, to);
    if (is_object(to) && character_of_text(n))
        return coerce(c, character_of_text(n), to);
    Coercion kind = coercion(n->type, to);
    if (kind == COERCE_IMPOSSIBLE)
        return coerce_unrelated(c, n, to);
    return kind == COERCE_NONE ? n : make_coerce(c, n, kind, to);
}

/* Without the new node the values of a choice would each become what is wanted of the whole. */
Node *convert_explicitly(Checker *c, Node *n, Type *to)
{
    n = coerce(c, n, to);
    return n->kind == N_IfExp || n->kind == N_BoolOp ? make_coerce(c, n, COERCE_NUMBER, to) : n;
}

/* A comparison of objects need not make a bool object to be tested, nor each link of a chain. */
static Node *test_comparison(Checker *c, CompareNode *n)
{
    if (n->ops.count == 1)
        n->node.flags |= NODE_CONDITION;
    for (int i = 0; i < n->links.count; i++)
        n->links.items[i] = truth(c, unconverted(n->links.items[i]));
    n->node.type = TYPE(bint);
    return &n->node;
}

static Node *test_each(Checker *c, BoolOpNode *n)
{
    for (int i = 0; i < n->values.count; i++)
        n->values.items[i] = truth(c, unconverted(n->values.items[i]));
    n->node.type = TYPE(bint);
    return &n->node;
}

Node *truth(Checker *c, Node *n)
{
    Type *t = n->type;

    assert(t);
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
