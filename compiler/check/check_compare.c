/* Comparisons, one at a time or chained: `a < b < c` evaluates b once. */
#include "check.h"

static Compare operator_of(const CompareNode *n, int i)
{
    return ((CompareOpNode *)n->ops.items[i])->op;
}

/* An integer of C: not 1 + 1, which is Python's beside a text. */
static bool is_c_int(const Node *n)
{
    return is_int(n->type) && !is_constant_tree(n);
}

static bool compares_characters(const Node *a, const Node *b)
{
    return (is_c_int(a) && is_character(b)) || (is_c_int(b) && is_character(a));
}

static bool tests_only(Compare op)
{
    return op == Compare_Is || op == Compare_IsNot || op == Compare_In || op == Compare_NotIn;
}

static Type *link_type(Compare op, const Type *a, const Type *b)
{
    if (is_error(a) || is_error(b))
        return ERROR_TYPE;
    return tests_only(op) || (is_number(a) && is_number(b)) ? TYPE(bint) : TYPE(object);
}

/* In variables a comparison counts as an object, as with Cython: a bool or what a rich comparison gives. */
Type *type_Compare(Checker *c, CompareNode *n)
{
    (void)n;
    return c->inferring ? TYPE(object) : ERROR_TYPE;
}

/* One comparison: its operands become of one type. */
static Node *check_link(Checker *c, CompareNode *n)
{
    Node *left = n->left, *right = n->comparators.items[0];
    Compare op = operator_of(n, 0);
    Type *a = left->type, *b = right->type, *meet = TYPE(object);

    n->node.type = link_type(op, a, b);
    if (is_error(n->node.type))
        return &n->node;
    if (op != Compare_In && op != Compare_NotIn && is_number(a) && is_number(b))
        meet = common_number(a, b);
    else if (!tests_only(op) && compares_characters(left, right)) {
        meet = common_number(is_number(a) ? a : b, TYPE(int));
        n->node.type = TYPE(bint);
    }
    n->left = coerce(c, left, meet);
    n->comparators.items[0] = coerce(c, right, meet);
    return &n->node;
}

static Node *new_link(Checker *c, CompareNode *n, int i)
{
    NodeList ops = {0}, comparators = {0};
    Node *left = n->givens.items[i], *right = n->givens.items[i + 1];

    list_push(c->arena, &ops, n->ops.items[i]);
    list_push(c->arena, &comparators, right);
    return check_link(c, (CompareNode *)new_Compare(c->arena, n->node.span, left, ops, comparators));
}

static void check_chain(Checker *c, CompareNode *n)
{
    Type *t = TYPE(bint);

    for (int i = 0; i <= n->ops.count; i++) {
        Node *operand = i ? n->comparators.items[i - 1] : n->left;
        list_push(c->arena, &n->givens, NODE(make_given(c, operand->span, operand->type)));
    }
    for (int i = 0; i < n->ops.count; i++) {
        Node *link = new_link(c, n, i);
        if (link->type != TYPE(bint))
            t = is_error(link->type) ? link->type : TYPE(object);
        list_push(c->arena, &n->links, link);
    }
    for (int i = 0; i < n->links.count; i++)
        n->links.items[i] = coerce(c, n->links.items[i], t);
    n->node.type = t;
}

/* A literal in a chain has no given that fits it later: it is what its neighbour makes of it. */
static void settle_literals(Checker *c, CompareNode *n)
{
    for (int i = 0; i <= n->comparators.count; i++) {
        Node **operand = i ? &n->comparators.items[i - 1] : &n->left;
        Node *other = i ? i > 1 ? n->comparators.items[i - 2] : n->left : n->comparators.items[0];
        if (is_character(*operand) && is_c_int(other))
            *operand = coerce(c, *operand, common_number(other->type, TYPE(int)));
        else if (is_literal(*operand) && is_object(other->type))
            *operand = coerce(c, *operand, TYPE(object));
    }
}

Node *check_Compare(Checker *c, CompareNode *n)
{
    n->left = check_expr(c, n->left);
    check_exprs(c, &n->comparators);
    if (n->ops.count == 1)
        return check_link(c, n);
    settle_literals(c, n);
    check_chain(c, n);
    return &n->node;
}
