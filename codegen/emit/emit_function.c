/* Function objects: made of the spec that the module has of each function, and bound to their names. The C of the functions is func.c's. */
#include "cfile.h"

static const char *new_reference(Emit *e, const Operand *o)
{
    return text(e, "px_newref(%s)", c_argument(e, o));
}

/* binding=False: the function object stays with the module, and a builtin over it is what the program sees. */
static void put_builtin_function(Emit *e, const IrFunc *f, const char *t)
{
    put(e, "px_replace(&%s, %s);", object_name(e, f), t);
    put(e, "%s = %s ? px_builtin_function(%s, &%s) : NULL;", t, t, t, method_name(e, f));
}

const char *emit_make_function(Emit *e, const Op *op)
{
    const IrFunc *f = op->operands[0].function;
    const char *t = temp_name(e, op->results[0]), *defaults = c_argument(e, &op->operands[1]), *keywords = c_argument(e, &op->operands[2]);

    e->temp_uses[op->results[0]->number] = (VariableUse){true, true};
    put(e, "%s = px_function(&%s, %s, %s);", t, spec_name(e, f), defaults, keywords);
    if (op->operands[3].kind != OPERAND_none)
        put(e, "if (%s && px_function_annotate(%s, %s) < 0) Py_CLEAR(%s);", t, t, new_reference(e, &op->operands[3]), t);
    if (!f->binding)
        put_builtin_function(e, f, t);
    put_failure(e, op, text(e, "px_null(%s)", t));
    if (f->binding && f->called_directly)
        put(e, "px_replace(&%s, px_newref(%s));", object_name(e, f), t);
    return NULL;
}

/* It runs once: no compiler needs to know that it hardly ever fails. */
const char *emit_define_function(Emit *e, const Op *op)
{
    const IrFunc *f = op->operands[0].function;
    const char *own = f->called_directly ? text(e, "%s, ", own_name(e, f)) : "", *kind = f->called_directly ? "_own" : "";
    const char *spec = c_argument(e, &op->operands[0]), *defaults = c_argument(e, &op->operands[1]), *keywords = c_argument(e, &op->operands[2]);
    bool plain = op->operands[1].kind == OPERAND_none && op->operands[2].kind == OPERAND_none;

    put_failure(e, op, plain ? text(e, "px_define%s(%s%s) < 0", kind, own, spec)
                             : text(e, "px_define%s_with(%s%s, %s, %s) < 0", kind, own, spec, defaults, keywords));
    return NULL;
}
