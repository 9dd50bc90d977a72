/* Conversions between an object and a pair, where representations meet. Both may be fallible: only before `errors`.
 *
 * What a value was made from is asked first: a pair that was just made of an object is that object, a box of a C integer is the integer, an
 * int that is written down is a pair by itself. */
#include "passes.h"

#include <stdlib.h>
#include <errno.h>

static Op *converting(IrFunc *f, OpId id, const Op *at, Operand from)
{
    return ir_op(f, id, at->at, 1, &from);
}

/* An int that is written down, and fits. */
bool constant_as_int(const IrModule *m, const Operand *o, int64_t *value)
{
    if (o->kind != OPERAND_object || m->constants.items[o->number].kind != CONSTANT_INT)
        return false;
    const char *text = str_copy(m->arena, m->constants.items[o->number].text);
    char *end;

    errno = 0;
    long long found = strtoll(text, &end, 0);
    *value = found;
    return *text && !*end && !errno;
}

static const Op *definition(const Operand *o)
{
    return o->kind == OPERAND_temp ? o->temp->definition : NULL;
}

/* The C number that was boxed, if a pair can hold it; NULL: none. */
static const Operand *boxed_number(const Op *made)
{
    const Operand *from = made && made->id == OP_box ? &made->operands[0] : NULL;
    const Type *t = from && from->kind == OPERAND_temp && from->temp->rep == REP_c ? from->temp->type : NULL;

    return t && t != TYPE(bint) && t != TYPE(Py_UCS4) && (is_int(t) || t == TYPE(double) || t == TYPE(float)) ? from : NULL;
}

static Operand as_pair(IrFunc *f, Op *op, Operand o)
{
    int64_t value;
    const Operand *number = boxed_number(definition(&o));

    if (constant_as_int(f->module, &o, &value))
        return on_pair(value);
    Op *made = converting(f, OP_to_pair, op, number ? *number : o);
    ir_insert_before(op, made);
    Temp *pair = ir_result(f, made, TYPE(object), REP_pair);
    if (number && is_float(number->temp->type))
        pair->fact.is = FACT_float;
    return on_temp(pair);
}

/* An operand of an operator: other objects are unpacked where the operator is called. */
void convert_number(IrFunc *f, Op *op, int operand)
{
    Operand *o = &op->operands[operand];
    int64_t value;

    if (constant_as_int(f->module, o, &value) || boxed_number(definition(o)))
        *o = as_pair(f, op, *o);
}

static Operand as_object(IrFunc *f, Op *op, Operand o)
{
    const Op *source = definition(&o);

    if (o.kind == OPERAND_pair)
        return on_object(constant(f->module, CONSTANT_INT, str_of(str_format(f->arena, "%lld", (long long)o.integer))));
    if (source && source->id == OP_to_pair && operand_rep(&source->operands[0]) == REP_object)
        return source->operands[0];
    Op *made = converting(f, OP_box, op, o);
    ir_insert_before(op, made);
    return on_temp(ir_result(f, made, TYPE(object), REP_object));
}

void convert_operand(IrFunc *f, Op *op, int operand, Rep rep)
{
    Operand *o = &op->operands[operand];

    if (operand_rep(o) == REP_pair && rep == REP_object)
        *o = as_object(f, op, *o);
    else if (operand_rep(o) == REP_object && rep == REP_pair)
        *o = as_pair(f, op, *o);
}
