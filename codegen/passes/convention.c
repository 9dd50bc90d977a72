/* Turns calls of the module's own functions into direct ones.  needs: unbox.  gives: call_direct, arguments as bodies take them.
 * May add fallible ops.
 *
 * The call is guarded: where the name holds something else by now, or somebody has set the function's defaults or code, `find_own` gives that
 * object, and the call is made of it. The function itself is the module's, so no reference to it is held. */
#include "passes.h"

/* get_global becomes find_own; the pass `stack` says whether it looks after the stack. */
static void find_own(IrFunc *f, Op *get, IrFunc *callee)
{
    const Operand operands[] = {on_function(callee), get->operands[0], on_int(0)};

    get->id = OP_find_own;
    get->operands = arena_copy(f->arena, operands, sizeof operands);
    get->operand_count = 3;
    get->results[0]->rep = REP_pair;
}

static void call_directly(IrFunc *f, Op *call, IrFunc *callee)
{
    Operand *operands = NEW_ARRAY(f->arena, Operand, call->operand_count + 1);

    for (int i = 1; i < call->operand_count; i++)
        convert_operand(f, call, i, callee->parameters.items[i - 1]->rep);
    find_own(f, call->operands[0].temp->definition, callee);
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
