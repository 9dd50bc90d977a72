/* Comparisons, one at a time or chained: each link of `a < b < c` decides whether the next one is looked at. */
#include "lower.h"

static Operand truth_as(Lower *l, Operand truth_value, Type *type)
{
    return is_object(type) ? value(l, OP_box, type, OPERANDS(truth_value)) : truth_value;
}

/* What a comparison of two values gives: an object, or the truth of it (bint). */
static Operand compare(Lower *l, const CompareNode *n, Compare op, Operand left, Operand right)
{
    Type *type = NODE(n)->type, *operands = operand_type(&left);

    if (op == Compare_In)
        return truth_as(l, value(l, OP_contains, TYPE(bint), OPERANDS(left, right)), type);
    if (op == Compare_NotIn) {
        Operand found = value(l, OP_contains, TYPE(bint), OPERANDS(left, right));
        return truth_as(l, value(l, OP_c_unary, TYPE(bint), OPERANDS(found, on_int(Unary_Not))), type);
    }
    if (!is_object(operands))
        return truth_as(l, value(l, OP_c_compare, TYPE(bint), OPERANDS(left, right, on_int(op))), type);
    if (op == Compare_Is || op == Compare_IsNot)
        return truth_as(l, value(l, OP_is, TYPE(bint), OPERANDS(left, right, on_int(op))), type);
    return value(l, is_object(type) ? OP_compare : OP_compare_truth, type, OPERANDS(left, right, on_int(op)));
}

static Compare operator_of(const CompareNode *n)
{
    return ((const CompareOpNode *)n->ops.items[0])->op;
}

static Operand lower_comparison(Lower *l, const CompareNode *n)
{
    Operand left = lower_expr(l, n->left);

    return compare(l, n, operator_of(n), left, lower_expr(l, n->comparators.items[0]));
}

/* Evaluates what link number i compares: the operand on its right, and for the first link the one on its left. */
static Node *enter_link(Lower *l, const CompareNode *n, int i)
{
    if (i == 0)
        bind_given(l, n->givens.items[0], lower_expr(l, n->left));
    bind_given(l, n->givens.items[i + 1], lower_expr(l, n->comparators.items[i]));
    return n->links.items[i];
}

/* comparison: left (op comparator)+ */
Operand lower_Compare(Lower *l, CompareNode *n)
{
    int last = n->links.count - 1;

    if (last < 1)
        return lower_comparison(l, n);
    Operand slot = on_slot(hidden_slot(l, NODE(n)->type));
    Block *end = fresh_block(l);
    for (int i = 0; i < last; i++)
        lower_alternative(l, slot, enter_link(l, n, i), false, end);
    return finish_alternatives(l, slot, enter_link(l, n, last), end);
}

/* ---- as conditions ---------------------------------------------------------------------------------------------------------------------- */

static void branch_chain(Lower *l, const CompareNode *n, Block *yes, Block *no)
{
    int last = n->links.count - 1;

    for (int i = 0; i < last; i++) {
        Block *next = fresh_block(l);
        lower_branch(l, enter_link(l, n, i), next, no);
        start(l, next);
    }
    lower_branch(l, enter_link(l, n, last), yes, no);
}

/* `not in` is the other way round. */
static void branch_not_in(Lower *l, const CompareNode *n, Block *yes, Block *no)
{
    Operand item = lower_expr(l, n->left);
    Operand container = lower_expr(l, n->comparators.items[0]);
    branch(l, value(l, OP_contains, TYPE(bint), OPERANDS(item, container)), no, yes);
}

void branch_compare(Lower *l, const CompareNode *n, Block *yes, Block *no)
{
    if (n->links.count > 1)
        branch_chain(l, n, yes, no);
    else if (operator_of(n) == Compare_NotIn)
        branch_not_in(l, n, yes, no);
    else
        branch(l, truth_of(l, lower_comparison(l, n)), yes, no);
}
