/* Literals: C numbers where the checker gave them a C type, else constants of the module. */
#include "lower.h"

#include <ctype.h>
#include <stdlib.h>

/* ---- integers ---------------------------------------------------------------------------------------------------------------- */

bool is_zero(Operand number)
{
    return strtod(number.text, NULL) == 0;
}

/* Binary or octal digits, of so many bits each, as hexadecimal ones. */
static char *hexadecimal(Arena *a, Str digits, int bits)
{
    size_t count = digits.length * (size_t)bits, length = (count + 3) / 4;
    char *text = NEW_ARRAY(a, char, length + 1);

    for (size_t bit = 0; bit < count; bit++) {
        int digit = digits.data[digits.length - 1 - bit / (size_t)bits] - '0';
        text[length - 1 - bit / 4] |= (char)((digit >> bit % (size_t)bits & 1) << bit % 4);
    }
    for (size_t i = 0; i < length; i++)
        text[i] = "0123456789abcdef"[(int)text[i]];
    return text;
}

/* Decimal, or 0x…, which both C and the module's constants read; a minus sign may stand before it. */
static const char *int_text(Lower *l, const IntNode *n)
{
    const char *sign = str_starts(n->digits, "-") ? "-" : "";
    Str digits = {n->digits.data + (*sign != 0), n->digits.length - (*sign != 0)};

    if (n->base == 2 || n->base == 8)
        return str_format(l->arena, "%s0x%s", sign, hexadecimal(l->arena, digits, n->base == 2 ? 1 : 3));
    for (; digits.length > 1 && *digits.data == '0'; digits.length--)
        digits.data++;
    return str_format(l->arena, "%s%s%.*s", sign, n->base == 16 ? "0x" : "", STR_ARG(digits));
}

Operand int_number(Lower *l, const IntNode *n, Type *type)
{
    int64_t value;

    if (!is_float(type))
        return on_number(type, int_text(l, n));
    if (int_value(n, &value))
        return on_number(type, str_format(l->arena, "%lld.0", (long long)value));
    return on_number(type, str_format(l->arena, "%s%s", int_text(l, n), n->base == 10 ? ".0" : "p0"));
}

/* ---- texts ------------------------------------------------------------------------------------------------------------------- */

/* What looks like a name is interned, as CPython does it. */
static int text_constant(Lower *l, Str text)
{
    size_t i = 0;

    while (i < text.length && (isalnum((unsigned char)text.data[i]) || text.data[i] == '_'))
        i++;
    return constant(l->module, i == text.length ? CONSTANT_NAME : CONSTANT_STR, text);
}

Operand text_operand(Lower *l, Str text)
{
    return on_object(text_constant(l, text));
}

Operand none_operand(Lower *l)
{
    return on_object(constant(l->module, CONSTANT_NONE, STR("")));
}

/* ---- literals as objects -------------------------------------------------------------------------------------------------------- */

/* A number with its sign. */
static bool signed_literal(Lower *l, const Node *n, const char *sign, int *number)
{
    switch (n->kind) {
    case N_Int:
        *number = constant(l->module, CONSTANT_INT, str_of(str_format(l->arena, "%s%s", sign, int_text(l, (const IntNode *)n))));
        return !is_float(n->type);
    case N_Float:
        *number = constant(l->module, CONSTANT_FLOAT, str_of(str_format(l->arena, "%s%.*s", sign, STR_ARG(((const FloatNode *)n)->digits))));
        return true;
    default:
        return false;
    }
}

static bool minus_literal(Lower *l, const UnaryOpNode *n, int *number)
{
    const IntNode *integer = AS(Int, n->operand);

    if (n->op != Unary_USub || (integer && (str_starts(integer->digits, "-") || str_equal(integer->digits, STR("0")))))
        return false;
    return signed_literal(l, n->operand, "-", number);
}

bool tuple_literal(Lower *l, const NodeList *elts, int *number)
{
    int *items = NEW_ARRAY(l->arena, int, elts->count);

    for (int i = 0; i < elts->count; i++)
        if (!object_literal(l, elts->items[i], &items[i]))
            return false;
    *number = constant_tuple(l->module, items, elts->count);
    return true;
}

bool object_literal(Lower *l, const Node *n, int *number)
{
    IrModule *m = l->module;

    switch (n->kind) {
    case N_Imaginary: *number = constant(m, CONSTANT_COMPLEX, ((const ImaginaryNode *)n)->digits); return true;
    case N_Str: *number = text_constant(l, ((const StrNode *)n)->value); return n->type != TYPE(bytes);
    case N_Bytes: *number = constant(m, CONSTANT_BYTES, ((const BytesNode *)n)->value); return true;
    case N_Bool: *number = constant(m, ((const BoolNode *)n)->value ? CONSTANT_TRUE : CONSTANT_FALSE, STR("")); return true;
    case N_None: *number = constant(m, CONSTANT_NONE, STR("")); return true;
    case N_Ellipsis: *number = constant(m, CONSTANT_ELLIPSIS, STR("")); return true;
    case N_UnaryOp: return minus_literal(l, (const UnaryOpNode *)n, number);
    case N_Tuple: return tuple_literal(l, &((const TupleNode *)n)->elts, number);
    case N_Coerce: return ((const CoerceNode *)n)->kind == COERCE_TO_OBJECT && object_literal(l, ((const CoerceNode *)n)->operand, number);
    default: return signed_literal(l, n, "", number);
    }
}

static Operand literal_object(Lower *l, const Node *n)
{
    int number = 0;

    object_literal(l, n, &number);
    return on_object(number);
}

Operand lower_Int(Lower *l, IntNode *n)
{
    return is_object(NODE(n)->type) ? literal_object(l, NODE(n)) : int_number(l, n, NODE(n)->type);
}

Operand lower_Float(Lower *l, FloatNode *n)
{
    return is_object(NODE(n)->type) ? literal_object(l, NODE(n)) : on_number(NODE(n)->type, str_copy(l->arena, n->digits));
}

Operand lower_Bool(Lower *l, BoolNode *n)
{
    return is_object(NODE(n)->type) ? literal_object(l, NODE(n)) : bint(n->value);
}

Operand lower_Char(Lower *l, CharNode *n)
{
    return on_number(NODE(n)->type, str_format(l->arena, "%d", n->value));
}

Operand lower_Str(Lower *l, StrNode *n)
{
    if (NODE(n)->type == TYPE(bytes))
        return on_object(constant(l->module, CONSTANT_BYTES, n->value));
    return literal_object(l, NODE(n));
}

#define CONSTANT_OBJECT(Kind) Operand lower_##Kind(Lower *l, Kind##Node *n) { return literal_object(l, NODE(n)); }
CONSTANT_OBJECT(Imaginary)
CONSTANT_OBJECT(Bytes)
CONSTANT_OBJECT(None)
CONSTANT_OBJECT(Ellipsis)
