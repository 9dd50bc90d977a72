/* Integer expressions whose value is known now: declarations, literals, the step of a range. */
#include "types.h"
#include "parse.h"

static bool fold_unary(const UnaryOpNode *n, int64_t *value)
{
    if (!constant_operand(n->operand, value))
        return false;
    switch (n->op) {
    case Unary_Invert: *value = ~*value; return true;
    case Unary_Not:    *value = !*value; return true;
    case Unary_UAdd:   return true;
    case Unary_USub:   return !__builtin_sub_overflow((int64_t)0, *value, value);
    }
    return false;
}

static bool fold_power(int64_t base, int64_t exponent, int64_t *value)
{
    if (exponent < 0)
        return false;
    if (base >= -1 && base <= 1)
        exponent = exponent == 0 ? 0 : 2 - exponent % 2;         /* as good, and no long loop */
    for (*value = 1; exponent > 0; exponent--)
        if (__builtin_mul_overflow(*value, base, value))
            return false;
    return true;
}

static bool fold_shift(int64_t a, int64_t by, int64_t *value)
{
    if (by < 0 || by > 62)
        return false;
    return !__builtin_mul_overflow(a, (int64_t)1 << by, value);
}

/* Python's division: towards minus infinity. */
static bool fold_division(Binary op, int64_t a, int64_t b, int64_t *value)
{
    if (b == 0 || (a == INT64_MIN && b == -1))
        return false;
    int64_t quotient = a / b, rest = a % b;
    bool down = rest != 0 && (rest < 0) != (b < 0);
    *value = op == Binary_FloorDiv ? quotient - down : down ? rest + b : rest;
    return true;
}

static bool fold_binary(const BinOpNode *n, int64_t *value)
{
    int64_t a, b;

    if (!constant_operand(n->left, &a) || !constant_operand(n->right, &b))
        return false;
    switch (n->op) {
    case Binary_Add:      return !__builtin_add_overflow(a, b, value);
    case Binary_Sub:      return !__builtin_sub_overflow(a, b, value);
    case Binary_Mult:     return !__builtin_mul_overflow(a, b, value);
    case Binary_Pow:      return fold_power(a, b, value);
    case Binary_LShift:   return fold_shift(a, b, value);
    case Binary_RShift:   return b < 0 ? false : (*value = a >> (b > 63 ? 63 : b), true);
    case Binary_BitOr:    *value = a | b; return true;
    case Binary_BitXor:   *value = a ^ b; return true;
    case Binary_BitAnd:   *value = a & b; return true;
    case Binary_FloorDiv:
    case Binary_Mod:      return fold_division(n->op, a, b, value);
    case Binary_Div:
    case Binary_MatMult:  return false;
    }
    return false;
}

/* The digits of a folded literal begin with its sign. */
static bool literal_int(const IntNode *n, int64_t *value)
{
    IntNode positive = *n;

    if (!n->digits.length || n->digits.data[0] != '-')
        return int_value(n, value);
    positive.digits = (Str){n->digits.data + 1, n->digits.length - 1};
    return int_value(&positive, value) && !__builtin_sub_overflow((int64_t)0, *value, value);
}

/* A conversion that keeps the value, whatever the size of the C types is. */
static bool converted_int(const CoerceNode *n, int64_t *value)
{
    const Type *to = n->node.type;

    if (n->kind != COERCE_NUMBER || !is_int(to) || to->rank < TYPE(int)->rank || !constant_int(n->operand, value))
        return false;
    return (to->sign != 'U' || *value >= 0) && *value == (int32_t)*value;
}

bool constant_int(const Node *n, int64_t *value)
{
    switch (n->kind) {
    case N_Int:     return literal_int((const IntNode *)n, value);
    case N_Bool:    *value = ((const BoolNode *)n)->value; return true;
    case N_Char:    *value = ((const CharNode *)n)->value; return true;
    case N_UnaryOp: return fold_unary((const UnaryOpNode *)n, value);
    case N_BinOp:   return fold_binary((const BinOpNode *)n, value);
    case N_Coerce:  return converted_int((const CoerceNode *)n, value);
    default:        return false;
    }
}

bool constant_operand(const Node *n, int64_t *value)
{
    return n->kind != N_Coerce && constant_int(n, value);
}
