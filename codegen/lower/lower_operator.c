/* Operators, and conditions, which become branches.
 */
#include "lower.h"

/* ---- arithmetic ---------------------------------------------------------------------------------------------------------------- */

/* Python's division of C numbers, which raises for zero and rounds down. */
static bool is_python_division(const BinOpNode *n)
{
    return (n->op == Binary_Div || n->op == Binary_FloorDiv || n->op == Binary_Mod) && !(NODE(n)->flags & NODE_CDIVISION);
}

Operand lower_BinOp(Lower *l, BinOpNode *n)
{
    Type *type = NODE(n)->type;
    Operand left = lower_expr(l, n->left);
    Operand right = lower_expr(l, n->right);

    if (is_object(type))
        return value(l, OP_binary, type, OPERANDS(left, right, on_int(n->op), on_int((NODE(n)->flags & NODE_INPLACE) != 0)));
    if (n->op == Binary_Pow)
        return value(l, OP_c_power, type, OPERANDS(left, right));
    return value(l, is_python_division(n) ? OP_c_divide : OP_c_binary, type, OPERANDS(left, right, on_int(n->op)));
}

Operand lower_UnaryOp(Lower *l, UnaryOpNode *n)
{
    Type *type = NODE(n)->type;
    int number;
    int64_t integer;

    if (is_object(type) && object_literal(l, NODE(n), &number))
        return on_object(number);
    if (is_int(type) && type->sign != 'U' && constant_int(NODE(n), &integer))
        return on_number(type, str_format(l->arena, "%lld", (long long)integer));
    return value(l, is_object(type) ? OP_unary : OP_c_unary, type, OPERANDS(lower_expr(l, n->operand), on_int(n->op)));
}

/* ---- comparisons ----------------------------------------------------------------------------------------------------------------- */

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

/* ---- and, or: each value but the last decides whether the next one is looked at ------------------------------------------------------------ */

/* Stores a value in `slot`, and goes on where it does not decide. */
static void lower_alternative(Lower *l, Operand slot, Node *n, bool is_or, Block *end)
{
    Block *next = fresh_block(l);
    Operand v = lower_expr(l, n);

    store(l, slot, v);
    branch(l, truth_of(l, v), is_or ? end : next, is_or ? next : end);
    start(l, next);
}

static Operand finish_alternatives(Lower *l, Operand slot, Node *last, Block *end)
{
    store(l, slot, lower_expr(l, last));
    jump(l, end);
    start(l, end);
    return load(l, slot);
}

Operand lower_BoolOp(Lower *l, BoolOpNode *n)
{
    Operand slot = on_slot(hidden_slot(l, NODE(n)->type));
    Block *end = fresh_block(l);
    int last = n->values.count - 1;

    for (int i = 0; i < last; i++)
        lower_alternative(l, slot, n->values.items[i], n->op == Bool_Or, end);
    return finish_alternatives(l, slot, n->values.items[last], end);
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

/* conditional expression: body "if" test "else" orelse */
Operand lower_IfExp(Lower *l, IfExpNode *n)
{
    Operand slot = on_slot(hidden_slot(l, NODE(n)->type));
    Block *body = fresh_block(l), *orelse = fresh_block(l), *end = fresh_block(l);

    lower_branch(l, n->test, body, orelse);
    start(l, body);
    store(l, slot, lower_expr(l, n->body));
    jump(l, end);
    start(l, orelse);
    store(l, slot, lower_expr(l, n->orelse));
    jump(l, end);
    start(l, end);
    return load(l, slot);
}

/* ---- conditions ------------------------------------------------------------------------------------------------------------------ */

static void branch_bool_op(Lower *l, const BoolOpNode *n, Block *yes, Block *no)
{
    int last = n->values.count - 1;

    for (int i = 0; i < last; i++) {
        Block *next = fresh_block(l);
        lower_branch(l, n->values.items[i], n->op == Bool_Or ? yes : next, n->op == Bool_Or ? next : no);
        start(l, next);
    }
    lower_branch(l, n->values.items[last], yes, no);
}

static void branch_compare(Lower *l, CompareNode *n, Block *yes, Block *no)
{
    int last = n->links.count - 1;

    for (int i = 0; i < last; i++) {
        Block *next = fresh_block(l);
        lower_branch(l, enter_link(l, n, i), next, no);
        start(l, next);
    }
    if (last > 0)
        lower_branch(l, enter_link(l, n, last), yes, no);
    else
        branch(l, truth_of(l, lower_comparison(l, n)), yes, no);
}

/* `not in` is the other way round. */
static bool branch_not_in(Lower *l, const CompareNode *n, Block *yes, Block *no)
{
    if (n->links.count > 1 || operator_of(n) != Compare_NotIn)
        return false;
    Operand item = lower_expr(l, n->left);
    Operand container = lower_expr(l, n->comparators.items[0]);
    branch(l, value(l, OP_contains, TYPE(bint), OPERANDS(item, container)), no, yes);
    return true;
}

static bool is_truth_test(const Node *n)
{
    const CoerceNode *c = AS(Coerce, n);

    return c && (c->kind == COERCE_TRUTH || c->kind == COERCE_TRUTH_C);
}

/* The truth of `a and b`, of `not a`, and of a comparison is decided part by part; no value is made. */
void lower_branch(Lower *l, Node *n, Block *yes, Block *no)
{
    Pos outer = l->at;
    UnaryOpNode *unary = AS(UnaryOp, n);
    CompareNode *compare = AS(Compare, n);

    l->at = n->span.start;
    if (n->kind == N_BoolOp)
        branch_bool_op(l, (BoolOpNode *)n, yes, no);
    else if (is_truth_test(n))
        lower_branch(l, ((CoerceNode *)n)->operand, yes, no);
    else if (unary && unary->op == Unary_Not)
        lower_branch(l, unary->operand, no, yes);
    else if (compare) {
        if (!branch_not_in(l, compare, yes, no))
            branch_compare(l, compare, yes, no);
    } else
        branch(l, truth_of(l, lower_expr(l, n)), yes, no);
    l->at = outer;
}

/* ---- if -------------------------------------------------------------------------------------------------------------------------- */

/* The next arm of an elif chain, which may be longer than one may recurse. */
static IfNode *next_arm(const IfNode *n)
{
    return n->orelse.count == 1 ? AS(If, n->orelse.items[0]) : NULL;
}

/*          branch test -> body, orelse
 *  body:   ...
 *          jump end
 *  orelse: ...            an elif is tested here        */
void lower_If(Lower *l, IfNode *n)
{
    Block *end = fresh_block(l);

    for (IfNode *arm = n; arm; n = arm, arm = next_arm(arm)) {
        Block *body = fresh_block(l), *orelse = fresh_block(l);
        lower_branch(l, arm->test, body, orelse);
        start(l, body);
        lower_body(l, &arm->body);
        jump(l, end);
        start(l, orelse);
    }
    lower_body(l, &n->orelse);
    jump(l, end);
    start(l, end);
}
