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

static void call_directly(IrFunc *f, Op *call, const Directs *d, IrFunc *callee)
{
    int count = callee->parameters.count;
    Operand *operands = NEW_ARRAY(f->arena, Operand, DIRECT_ARGUMENTS + count), found = call->operands[0];

    operands[DIRECT_FUNCTION] = on_function(callee);
    operands[DIRECT_GIVEN] = on_int(call->operand_count - 1);
    operands[DIRECT_FOUND] = found;
    for (int i = 0; i < count; i++)
        operands[DIRECT_ARGUMENTS + i] = direct_argument(d, call, i);
    find_own(f, found.temp->definition, callee);
    call->id = OP_call_direct;
    call->operands = operands;
    call->operand_count = DIRECT_ARGUMENTS + count;
    for (int i = 0; i < count; i++)
        convert_operand(f, call, DIRECT_ARGUMENTS + i, callee->parameters.items[i]->rep);
    callee->called_directly = true;
}

static void convention_in(IrFunc *f, const Directs *d)
{
    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next) {
            IrFunc *callee = direct_callee(d, op);
            if (callee)
                call_directly(f, op, d, callee);
        }
}

void pass_convention(IrModule *m)
{
    Directs *d = find_directs(m);

    for (int i = 0; i < function_count(m); i++)
        convention_in(function_number(m, i), d);
}
