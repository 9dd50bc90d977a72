/* Turns calls of the module's own functions into direct ones.  needs: unbox.  gives: call_direct, arguments as bodies take them.
 * May add fallible ops.
 *
 * The call is guarded: where the name holds something else by now, or somebody has set the function's defaults or code, emit's general entry of the
 * function takes the same arguments and calls what was found. */
#include "passes.h"

static void call_directly(IrFunc *f, Op *call, IrFunc *callee)
{
    Operand *operands = NEW_ARRAY(f->arena, Operand, call->operand_count + 1);

    for (int i = 1; i < call->operand_count; i++)
        convert_operand(f, call, i, callee->parameters.items[i - 1]->rep);
    operands[0] = on_function(callee);
    for (int i = 0; i < call->operand_count; i++)
        operands[i + 1] = call->operands[i];
    call->id = OP_call_direct;
    call->operands = operands;
    call->operand_count++;
    callee->called_directly = true;
}

static void convention_in(IrFunc *f, const Directs *d)
{
    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next) {
            IrFunc *callee = direct_callee(d, op);
            if (callee)
                call_directly(f, op, callee);
        }
}

void pass_convention(IrModule *m)
{
    Directs *d = find_directs(m);

    for (int i = 0; i < function_count(m); i++)
        convention_in(function_number(m, i), d);
}
