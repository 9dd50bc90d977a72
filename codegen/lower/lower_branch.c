/* What chooses: if, and, or, the conditional expression; and conditions, which become branches. */
#include "lower.h"

/* ---- if --------------------------------------------------------------------------------------------------------------------------------- */

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

/* ---- values of which one is taken: each but the last decides whether the next one is looked at ------------------------------------------ */

/* Stores the value and tests it. What decided in `(a and b) or c` that a or b is the value of the brackets is not asked again. */
static void test_value(Lower *l, Operand slot, Node *n, Block *yes, Block *no)
{
    BoolOpNode *b = AS(BoolOp, n);

    for (int i = 0; b && i < b->values.count - 1; i++) {
        Block *next = fresh_block(l);
        test_value(l, slot, b->values.items[i], b->op == Bool_Or ? yes : next, b->op == Bool_Or ? next : no);
        start(l, next);
    }
    if (b) {
        test_value(l, slot, b->values.items[b->values.count - 1], yes, no);
        return;
    }
    Operand v = lower_expr(l, n);
    store(l, slot, v);
    branch(l, truth_of(l, v), yes, no);
}

void lower_alternative(Lower *l, Operand slot, Node *n, bool is_or, Block *end)
{
    Block *next = fresh_block(l);

    test_value(l, slot, n, is_or ? end : next, is_or ? next : end);
    start(l, next);
}

Operand finish_alternatives(Lower *l, Operand slot, Node *last, Block *end)
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

/* ---- conditions ------------------------------------------------------------------------------------------------------------------------- */

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
    else if (compare)
        branch_compare(l, compare, yes, no);
    else
        branch(l, truth_of(l, lower_expr(l, n)), yes, no);
    l->at = outer;
}
