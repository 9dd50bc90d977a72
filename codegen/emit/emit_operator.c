/* Operators of C, on C values; identity of objects.
 *
 * An operand that is an operation itself stands without parentheses where every reader of C knows what binds tighter.
 */
#include "cfile.h"

/* ---- operators --------------------------------------------------------------------------------------------------------------- */

static bool is_narrow(const Op *op)
{
    const Type *t = op->results[0]->type;

    return is_int(t) && t->rank < TYPE(int)->rank;
}

/* What C has as a function of its library alone. */
static bool is_float_function(const Op *op)
{
    return op->id == OP_c_binary && is_float(op->results[0]->type)
        && (op->operands[2].integer == Binary_FloorDiv || op->operands[2].integer == Binary_Mod);
}

/* How tightly an operator of C binds, as far as readers know it and compilers ask for no parentheses. */
enum { LOOSE, SUM, PRODUCT };

static int binding(const Op *op)
{
    if (op->id != OP_c_binary || is_narrow(op) || is_float_function(op))
        return LOOSE;
    switch (op->operands[2].integer) {
    case Binary_Add: case Binary_Sub: return SUM;
    case Binary_Mult: case Binary_Div: case Binary_Mod: return PRODUCT;
    default: return LOOSE;
    }
}

/* An operand beside an operator: without parentheses if it binds at least as tightly as `least`. */
static const char *operand_beside(Emit *e, const Operand *o, int least)
{
    bool bare = least && o->kind == OPERAND_temp && o->temp->folded && binding(o->temp->definition) >= least;

    return bare ? c_argument(e, o) : c_value(e, o);
}

static const char *between(Emit *e, const Op *op, const char *symbol)
{
    bool compares = op->id == OP_c_compare;
    int least = compares ? SUM : binding(op);
    const char *left = operand_beside(e, &op->operands[0], least);

    return text(e, "%s %s %s", left, symbol, operand_beside(e, &op->operands[1], compares || !least ? least : least + 1));
}

/* C computes small integers as int: the result is cut to its own type. */
static const char *cut(Emit *e, const Op *op, const char *result)
{
    return is_narrow(op) ? text(e, "(%s)(%s)", op->results[0]->type->c_name, result) : result;
}

/* Of the functions in C's math library that have a form for each floating type. */
static const char *float_suffix(const Type *t)
{
    return t->id == ID_float ? "f" : t->id == ID_longdouble ? "l" : "";
}

static const char *float_function(Emit *e, const Op *op)
{
    const char *suffix = float_suffix(op->results[0]->type);

    if (op->operands[2].integer == Binary_FloorDiv)
        return text(e, "floor%s(%s / %s)", suffix, c_value(e, &op->operands[0]), c_value(e, &op->operands[1]));
    return text(e, "fmod%s(%s, %s)", suffix, c_argument(e, &op->operands[0]), c_argument(e, &op->operands[1]));
}

const char *emit_c_binary(Emit *e, const Op *op)
{
    if (is_float_function(op))
        return float_function(e, op);
    return cut(e, op, between(e, op, binary_infos[op->operands[2].integer].c_symbol));
}

const char *emit_c_unary(Emit *e, const Op *op)
{
    return cut(e, op, text(e, "%s%s", unary_infos[op->operands[1].integer].c_symbol, c_value(e, &op->operands[0])));
}

const char *emit_c_power(Emit *e, const Op *op)
{
    const char *base = c_argument(e, &op->operands[0]), *exponent = c_argument(e, &op->operands[1]);

    return text(e, "pow%s(%s, %s)", float_suffix(op->results[0]->type), base, exponent);
}

static const char *pair_is(Emit *e, const Op *op, const char *symbol)
{
    const char *pair = c_value(e, &op->operands[0]), *object = c_value(e, &op->operands[1]);

    return text(e, "%s.o %s %s", pair, symbol, object);
}

static const char *symbol_of(const Op *op)
{
    return compare_infos[op->operands[2].integer].c_symbol;
}

const char *emit_c_compare(Emit *e, const Op *op) { return between(e, op, symbol_of(op)); }
const char *emit_is(Emit *e, const Op *op) { return between(e, op, symbol_of(op)); }
const char *emit_pair_is(Emit *e, const Op *op) { return pair_is(e, op, symbol_of(op)); }

/* ---- conditions that are turned round ---------------------------------------------------------------------------------------------- */

/* The opposite of a comparison; floats have none, since a nan is neither less nor greater nor equal. */
static const char *opposite(const Op *op)
{
    static const char *const symbols[] = {
        [Compare_Eq] = "!=", [Compare_NotEq] = "==", [Compare_Lt] = ">=", [Compare_LtE] = ">",
        [Compare_Gt] = "<=", [Compare_GtE] = "<", [Compare_Is] = "!=", [Compare_IsNot] = "=="
    };

    return is_float(operand_type(&op->operands[0])) ? NULL : symbols[op->operands[2].integer];
}

const char *c_negation(Emit *e, const Operand *o)
{
    const Op *op = o->kind == OPERAND_temp && o->temp->folded ? o->temp->definition : NULL;

    switch (op ? op->id : OP_COUNT) {
    case OP_c_truth: return text(e, "%s == 0", c_value(e, &op->operands[0]));
    case OP_pair_is: return pair_is(e, op, opposite(op));
    case OP_is: case OP_c_compare: return opposite(op) ? between(e, op, opposite(op)) : text(e, "!%s", c_value(e, o));
    default: return text(e, "!%s", c_value(e, o));
    }
}
