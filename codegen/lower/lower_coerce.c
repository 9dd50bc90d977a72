/* Conversions from one type to another, and to a truth value. */
#include "lower.h"

/* ---- truth -------------------------------------------------------------------------------------------------------------------- */

/* -1: only the running program knows. */
static int constant_truth(const Constant *c)
{
    switch (c->kind) {
    case CONSTANT_NONE: case CONSTANT_FALSE: return 0;
    case CONSTANT_TRUE: case CONSTANT_ELLIPSIS: return 1;
    case CONSTANT_NAME: case CONSTANT_STR: case CONSTANT_BYTES: return c->text.length > 0;
    case CONSTANT_INT: return c->text.data[c->text.length - 1] != '0' || c->text.length > 1;
    case CONSTANT_TUPLE: return c->items.count > 0;
    default: return -1;
    }
}

Operand truth_of(Lower *l, Operand v)
{
    const Type *type = operand_type(&v);
    int known = v.kind == OPERAND_object ? constant_truth(&l->module->constants.items[v.number]) : v.kind == OPERAND_number ? !is_zero(v) : -1;

    if (known >= 0)
        return bint(known);
    if (type == TYPE(bint))
        return v;
    return value(l, is_object(type) ? OP_truth : OP_c_truth, TYPE(bint), OPERANDS(v));
}

/* ---- conversions ---------------------------------------------------------------------------------------------------------------- */

static Operand convert(Lower *l, Operand v, Coercion kind, Type *to)
{
    switch (kind) {
    case COERCE_NONE: return v;
    case COERCE_TO_OBJECT: return value(l, OP_box, to, OPERANDS(v));
    case COERCE_FROM_OBJECT: return value(l, OP_unbox, to, OPERANDS(v));
    case COERCE_NUMBER: return value(l, OP_c_cast, to, OPERANDS(v));
    case COERCE_CLASS: return value(l, OP_expect, to, OPERANDS(v, on_class(to), on_int(0)));
    case COERCE_CHECKED: return value(l, OP_expect, to, OPERANDS(v, on_class(to), on_int(1)));
    case COERCE_NOT_NONE: return value(l, OP_not_none, to, OPERANDS(v));
    case COERCE_AS_NUMBER: return value(l, OP_as_number, to, OPERANDS(v, on_class(to)));
    case COERCE_TRUTH: case COERCE_TRUTH_C: return truth_of(l, v);
    default: fatal("lower: no conversion to %s", to->name);
    }
}

Operand as_type(Lower *l, Operand v, Type *from, Type *to)
{
    return convert(l, v, coercion(from, to), to);
}

/* A small integer has the same value in every type of number. */
static bool is_small(const IntNode *n)
{
    int64_t value;

    return n && int_value(n, &value) && value <= 127;
}

Operand lower_Coerce(Lower *l, CoerceNode *n)
{
    Type *to = NODE(n)->type;
    IntNode *literal = AS(Int, n->operand);
    int number;

    if (n->kind == COERCE_TO_OBJECT && object_literal(l, n->operand, &number))
        return on_object(number);
    if (n->kind == COERCE_NUMBER && is_small(literal))
        return int_number(l, literal, to);
    return convert(l, lower_expr(l, n->operand), n->kind, to);
}
