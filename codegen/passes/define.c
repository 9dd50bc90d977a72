/* A def statement whose function is bound at once to its own name, and to nothing else, is one op: most of a module's statements are such. */
#include "passes.h"

static bool is_own_name(const IrFunc *f, const Operand *name)
{
    return str_equal(f->module->constants.items[name->number].text, str_of(f->name->text));
}

/* make_function …, without annotations; set_global of its result, which nobody else uses. */
static bool is_definition(const Op *make, const Op *set)
{
    if (make->id != OP_make_function || !set || set->id != OP_set_global || make->operands[3].kind != OPERAND_none)
        return false;
    const IrFunc *f = make->operands[0].function;
    const Operand *bound = &set->operands[1];
    return f->binding && bound->kind == OPERAND_temp && bound->temp == make->results[0] && bound->temp->uses == 1
           && is_own_name(f, &set->operands[0]);
}

static Op *define(IrFunc *f, Op *make)
{
    Op *op = ir_op(f, OP_define_function, make->at, 3, make->operands);

    ir_insert_before(make, op);
    ir_remove(make->next);
    ir_remove(make);
    return op;
}

void pass_define(IrFunc *f)
{
    count_uses(f);
    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next)
            if (is_definition(op, op->next))
                op = define(f, op);
}
