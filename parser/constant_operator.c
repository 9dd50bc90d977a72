/* Arithmetic and comparison of compile-time values, as Python does it. */
#include "constant.h"

#include <math.h>
#include <string.h>

static const char *const binary_signs[] = {
    [Binary_Add] = "+", [Binary_Sub] = "-", [Binary_Mult] = "*", [Binary_MatMult] = "@", [Binary_Div] = "/", [Binary_Mod] = "%",
    [Binary_Pow] = "** or pow()", [Binary_LShift] = "<<", [Binary_RShift] = ">>", [Binary_BitOr] = "|", [Binary_BitXor] = "^",
    [Binary_BitAnd] = "&", [Binary_FloorDiv] = "//",
};
static const char *const unary_signs[] = {[Unary_Invert] = "~", [Unary_UAdd] = "+", [Unary_USub] = "-"};
static const char *const order_signs[] = {[Compare_Lt] = "<", [Compare_LtE] = "<=", [Compare_Gt] = ">", [Compare_GtE] = ">="};

enum { LONGEST_SEQUENCE = 1 << 20, EXACT_BITS = 53 };       /* of a double's integers */
static const Integer greatest = (Integer)(~(unsigned __int128)0 >> 1), least = -(Integer)(~(unsigned __int128)0 >> 1) - 1;

const Constant *constant_too_large(Evaluator *e)
{
    return constant_not_supported(e, "integers of more than 128 bits at compile time");
}

static const Constant *wrong_operands(Evaluator *e, Binary op, const Constant *a, const Constant *b)
{
    return constant_raise(e, "TypeError: unsupported operand type(s) for %s: '%s' and '%s'", binary_signs[op], constant_type(a), constant_type(b));
}

/* ---- integers --------------------------------------------------------------------------------------------------------- */

static const Constant *int_power(Evaluator *e, Integer base, Integer exponent)
{
    Integer result = 1;

    if (exponent < 0 && base == 0)
        return constant_raise(e, "ZeroDivisionError: 0.0 cannot be raised to a negative power");
    if (exponent < 0)
        return new_constant_float(e, pow((double)base, (double)exponent));
    if (base >= -1 && base <= 1)
        return new_constant_int(e, base == 0 ? exponent == 0 : base == -1 && exponent % 2 ? -1 : 1);
    for (; exponent; exponent--)
        if (__builtin_mul_overflow(result, base, &result))
            return constant_too_large(e);
    return new_constant_int(e, result);
}

static const Constant *shift(Evaluator *e, Integer value, Integer by, bool left)
{
    if (by < 0)
        return constant_raise(e, "ValueError: negative shift count");
    if (!left)
        return new_constant_int(e, value >> (by > 127 ? 127 : by));
    if (value && (by > 126 || value > greatest >> by || value < least >> by))
        return constant_too_large(e);
    return new_constant_int(e, value ? value * ((Integer)1 << by) : 0);
}

/* The quotient is rounded down, the remainder has the sign of the divisor. */
static const Constant *int_divide(Evaluator *e, Integer a, Integer b, bool want_quotient)
{
    if (b == 0)
        return constant_raise(e, "ZeroDivisionError: integer division or modulo by zero");
    if (b == -1)
        return want_quotient ? (a == least ? constant_too_large(e) : new_constant_int(e, -a)) : new_constant_int(e, 0);
    Integer quotient = a / b, remainder = a % b;
    if (remainder && (remainder < 0) != (b < 0)) {
        quotient--;
        remainder += b;
    }
    return new_constant_int(e, want_quotient ? quotient : remainder);
}

/* Rounded once where both are exact in a double. */
static const Constant *true_divide(Evaluator *e, Integer a, Integer b)
{
    const Integer most = (Integer)1 << EXACT_BITS;

    if (b == 0)
        return constant_raise(e, "ZeroDivisionError: division by zero");
    if (a > most || a < -most || b > most || b < -most)
        return constant_not_supported(e, "division of such large integers at compile time");
    return new_constant_float(e, (double)a / (double)b);
}

static const Constant *int_binary(Evaluator *e, Binary op, Integer a, Integer b)
{
    Integer result;

    switch (op) {
    case Binary_Add:      return __builtin_add_overflow(a, b, &result) ? constant_too_large(e) : new_constant_int(e, result);
    case Binary_Sub:      return __builtin_sub_overflow(a, b, &result) ? constant_too_large(e) : new_constant_int(e, result);
    case Binary_Mult:     return __builtin_mul_overflow(a, b, &result) ? constant_too_large(e) : new_constant_int(e, result);
    case Binary_Div:      return true_divide(e, a, b);
    case Binary_FloorDiv: return int_divide(e, a, b, true);
    case Binary_Mod:      return int_divide(e, a, b, false);
    case Binary_Pow:      return int_power(e, a, b);
    case Binary_LShift:   return shift(e, a, b, true);
    case Binary_RShift:   return shift(e, a, b, false);
    case Binary_BitAnd:   return new_constant_int(e, a & b);
    case Binary_BitOr:    return new_constant_int(e, a | b);
    case Binary_BitXor:   return new_constant_int(e, a ^ b);
    default:              return NULL;
    }
}

/* `True & False` is a bool, other operators make ints of bools. */
static const Constant *bool_binary(Evaluator *e, Binary op, bool a, bool b)
{
    return new_constant_bool(e, op == Binary_BitAnd ? a && b : op == Binary_BitOr ? a || b : a != b);
}

/* ---- floats ------------------------------------------------------------------------------------------------------------- */

static const Constant *float_divide(Evaluator *e, double a, double b, bool want_quotient)
{
    double remainder = fmod(a, b), quotient = (a - remainder) / b;

    if (remainder != 0 && (remainder < 0) != (b < 0)) {
        remainder += b;
        quotient--;
    }
    if (!want_quotient)
        return new_constant_float(e, remainder != 0 ? remainder : copysign(0.0, b));
    double down = floor(quotient);
    return new_constant_float(e, quotient == 0 ? copysign(0.0, a / b) : quotient - down > 0.5 ? down + 1 : down);
}

static const Constant *float_power(Evaluator *e, double a, double b)
{
    if (a == 0 && b < 0)
        return constant_raise(e, "ZeroDivisionError: 0.0 cannot be raised to a negative power");
    if (a < 0 && isfinite(b) && b != floor(b))
        return constant_not_supported(e, "complex numbers at compile time");
    double result = pow(a, b);
    if (isinf(result) && isfinite(a) && isfinite(b))
        return constant_raise(e, "OverflowError: (34, 'Numerical result out of range')");
    return new_constant_float(e, result);
}

static const Constant *float_binary(Evaluator *e, Binary op, double a, double b)
{
    if (b == 0 && (op == Binary_Div || op == Binary_FloorDiv || op == Binary_Mod))
        return constant_raise(e, "ZeroDivisionError: %s", op == Binary_Div ? "float division by zero" : op == Binary_Mod ? "float modulo" : "float floor division by zero");
    switch (op) {
    case Binary_Add:      return new_constant_float(e, a + b);
    case Binary_Sub:      return new_constant_float(e, a - b);
    case Binary_Mult:     return new_constant_float(e, a * b);
    case Binary_Div:      return new_constant_float(e, a / b);
    case Binary_FloorDiv: return float_divide(e, a, b, true);
    case Binary_Mod:      return float_divide(e, a, b, false);
    case Binary_Pow:      return float_power(e, a, b);
    default:              return NULL;
    }
}

/* ---- sequences ---------------------------------------------------------------------------------------------------------- */

static bool is_sequence(const Constant *v)
{
    return constant_is_text(v) || v->kind == CONSTANT_TUPLE || v->kind == CONSTANT_LIST;
}

static const Constant *repeat(Evaluator *e, const Constant *v, Integer times)
{
    ConstantList items, result = {0};

    items_of(e, v, &items);
    if (times > 0 && items.count && times > LONGEST_SEQUENCE / items.count)
        return constant_not_supported(e, "sequences of such a length at compile time");
    for (int i = 0; i < times; i++)
        for (int k = 0; k < items.count; k++)
            list_push(e->arena, &result, items.items[k]);
    return new_constant_sequence(e, v->kind, result);
}

static const Constant *concatenate(Evaluator *e, const Constant *a, const Constant *b)
{
    ConstantList first, second, result = {0};

    items_of(e, a, &first);
    items_of(e, b, &second);
    for (int i = 0; i < first.count; i++)
        list_push(e->arena, &result, first.items[i]);
    for (int i = 0; i < second.count; i++)
        list_push(e->arena, &result, second.items[i]);
    return new_constant_sequence(e, a->kind, result);
}

typedef enum Operands { WRONG_OPERANDS, BOOLS, INTS, FLOATS, SEQUENCE_AND_SEQUENCE, SEQUENCE_AND_INT, INT_AND_SEQUENCE, FORMAT } Operands;

/* What an operator finds on its two sides. */
static Operands operands_of(Binary op, const Constant *a, const Constant *b)
{
    bool logical = op == Binary_BitAnd || op == Binary_BitOr || op == Binary_BitXor;

    if (op == Binary_MatMult)
        return WRONG_OPERANDS;
    if (logical && a->kind == CONSTANT_BOOL && b->kind == CONSTANT_BOOL)
        return BOOLS;
    if (constant_is_int(a) && constant_is_int(b))
        return INTS;
    if (constant_is_number(a) && constant_is_number(b))
        return logical || op == Binary_LShift || op == Binary_RShift ? WRONG_OPERANDS : FLOATS;
    if (op == Binary_Add && a->kind == b->kind && is_sequence(a))
        return SEQUENCE_AND_SEQUENCE;
    if (op == Binary_Mult && is_sequence(a) && constant_is_int(b))
        return SEQUENCE_AND_INT;
    if (op == Binary_Mult && constant_is_int(a) && is_sequence(b))
        return INT_AND_SEQUENCE;
    return op == Binary_Mod && constant_is_text(a) ? FORMAT : WRONG_OPERANDS;
}

const Constant *constant_binary(Evaluator *e, Binary op, const Constant *a, const Constant *b)
{
    switch (operands_of(op, a, b)) {
    case BOOLS:                 return bool_binary(e, op, a->integer, b->integer);
    case INTS:                  return int_binary(e, op, a->integer, b->integer);
    case FLOATS:                return float_binary(e, op, as_float(a), as_float(b));
    case SEQUENCE_AND_SEQUENCE: return concatenate(e, a, b);
    case SEQUENCE_AND_INT:      return repeat(e, a, b->integer);
    case INT_AND_SEQUENCE:      return repeat(e, b, a->integer);
    case FORMAT:                return constant_format(e, a, b);
    default:                    return wrong_operands(e, op, a, b);
    }
}

const Constant *constant_unary(Evaluator *e, Unary op, const Constant *v)
{
    if (op == Unary_Not)
        return new_constant_bool(e, !constant_truth(v));
    if (v->kind == CONSTANT_FLOAT && op != Unary_Invert)
        return new_constant_float(e, op == Unary_USub ? -v->real : v->real);
    if (!constant_is_int(v))
        return constant_raise(e, "TypeError: bad operand type for unary %s: '%s'", unary_signs[op], constant_type(v));
    if (op == Unary_USub && v->integer == least)
        return constant_too_large(e);
    return new_constant_int(e, op == Unary_USub ? -v->integer : op == Unary_Invert ? ~v->integer : v->integer);
}

/* ---- comparisons ---------------------------------------------------------------------------------------------------------- */

static int number_order(const Constant *a, const Constant *b)
{
    if (constant_is_int(a) && constant_is_int(b))
        return (a->integer > b->integer) - (a->integer < b->integer);
    double x = as_float(a), y = as_float(b);
    return (x > y) - (x < y);
}

/* Strings in UTF-8 are in order of their characters. */
static int text_order(Str a, Str b)
{
    size_t shorter = a.length < b.length ? a.length : b.length;
    int order = shorter ? memcmp(a.data, b.data, shorter) : 0;

    return order ? order : (a.length > b.length) - (a.length < b.length);
}

bool constant_same(const Constant *a, const Constant *b)
{
    if (constant_is_number(a) && constant_is_number(b))
        return constant_is_int(a) && constant_is_int(b) ? a->integer == b->integer : as_float(a) == as_float(b);
    if (a->kind != b->kind || a->items.count != b->items.count || a->function != b->function)
        return false;
    for (int i = 0; i < a->items.count; i++)
        if (!constant_same(a->items.items[i], b->items.items[i]))
            return false;
    return str_equal(a->text, b->text);
}

/* False: the two have no order. NaN, which Python puts nowhere, must not get here. */
static bool in_order(const Constant *a, const Constant *b, int *order)
{
    if (constant_is_number(a) && constant_is_number(b)) {
        *order = number_order(a, b);
        return true;
    }
    if (a->kind != b->kind || a->kind == CONSTANT_NONE || a->kind == CONSTANT_FUNCTION)
        return false;
    if (constant_is_text(a)) {
        *order = text_order(a->text, b->text);
        return true;
    }
    for (int i = 0; i < a->items.count && i < b->items.count; i++)
        if (!constant_same(a->items.items[i], b->items.items[i]))
            return in_order(a->items.items[i], b->items.items[i], order);
    *order = (a->items.count > b->items.count) - (a->items.count < b->items.count);
    return true;
}

static bool find_text(Str whole, Str part)
{
    for (size_t i = 0; i + part.length <= whole.length; i++)
        if (!part.length || memcmp(whole.data + i, part.data, part.length) == 0)
            return true;
    return false;
}

static bool contains(Evaluator *e, const Constant *whole, const Constant *part, bool *result)
{
    ConstantList items;

    *result = false;
    if (constant_is_text(whole) && part->kind == whole->kind) {
        *result = find_text(whole->text, part->text);
        return true;
    }
    if (whole->kind == CONSTANT_STR)
        return constant_raise(e, "TypeError: 'in <string>' requires string as left operand, not %s", constant_type(part)) != NULL;
    if (!items_of(e, whole, &items))
        return false;
    for (int i = 0; i < items.count; i++)
        *result |= constant_same(items.items[i], part);
    return true;
}

static bool identical(const Constant *a, const Constant *b)
{
    return a->kind == b->kind && constant_same(a, b);
}

static bool is_nan(const Constant *v)
{
    return v->kind == CONSTANT_FLOAT && isnan(v->real);
}

bool constant_compare(Evaluator *e, const Constant *a, Compare op, const Constant *b, bool *result)
{
    int order = 0;

    switch (op) {
    case Compare_Eq:    *result = constant_same(a, b); return true;
    case Compare_NotEq: *result = !constant_same(a, b); return true;
    case Compare_Is:    *result = identical(a, b); return true;
    case Compare_IsNot: *result = !identical(a, b); return true;
    case Compare_In:    return contains(e, b, a, result);
    case Compare_NotIn: return contains(e, b, a, result) && (*result = !*result, true);
    default:            break;
    }
    if (!in_order(a, b, &order))
        return constant_raise(e, "TypeError: '%s' not supported between instances of '%s' and '%s'", order_signs[op], constant_type(a), constant_type(b)) != NULL;
    *result = op == Compare_Lt ? order < 0 : op == Compare_LtE ? order <= 0 : op == Compare_Gt ? order > 0 : order >= 0;
    *result &= !is_nan(a) && !is_nan(b);
    return true;
}
