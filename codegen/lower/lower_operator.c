/* Operators on one value and on two. */
#include "lower.h"

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
