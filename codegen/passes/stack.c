/* Recursion ends in time: where a call may come back to its caller by direct calls, somebody asks first whether there is stack left.
 * needs: convention. May add fallible ops.
 *
 * CPython's recursion limit does not see direct calls. Of a def, `find_own` asks; a function that calls one of C's kind asks at its own start.
 * Calls that go through an object ask at the function's entry (runtime/bind.h). A function that runs without the GIL, or cannot raise, does
 * not ask.
 */
#include "passes.h"

/* A function, and the calls it makes of functions that may come back. */
typedef struct Caller Caller;
struct Caller { IrFunc *function; int calls; LIST(Caller *) callers; };

static Caller *caller_of(IrModule *m, Map *callers, IrFunc *f)
{
    Caller *c = map_get(callers, f);

    if (!c) {
        c = NEW(m->arena, Caller);
        c->function = f;
        map_set(callers, f, c);
    }
    return c;
}

static void note_calls(IrModule *m, Map *callers, IrFunc *f)
{
    Caller *caller = caller_of(m, callers, f);

    for (int i = 0; i < f->blocks.count; i++)
        for (const Op *op = f->blocks.items[i]->first; op; op = op->next)
            if (op_function(op)) {
                list_push(m->arena, &caller_of(m, callers, op_function(op))->callers, caller);
                caller->calls++;
            }
}

/* Functions that call nobody who may come back cannot come back either: takes them away, one after the other. */
static void drop_leaves(IrModule *m, Map *callers)
{
    LIST(Caller *) leaves = {0};

    for (int i = 0; i < function_count(m); i++) {
        Caller *c = caller_of(m, callers, function_number(m, i));
        if (c->calls == 0)
            list_push(m->arena, &leaves, c);
    }
    for (int i = 0; i < leaves.count; i++)
        for (int k = 0; k < leaves.items[i]->callers.count; k++) {
            Caller *c = leaves.items[i]->callers.items[k];
            if (--c->calls == 0)
                list_push(m->arena, &leaves, c);
        }
}

static bool may_raise(const IrFunc *f)
{
    return !f->nogil && f->fail && (f->kind == FUNCTION_DEF || f->raises != Raises_Never);
}

static void ask(IrFunc *f)
{
    Operand helper = on_helper(H_check_stack);

    insert_first(f->blocks.items[0], ir_op(f, OP_helper, f->at, 1, &helper));
}

static bool comes_back(IrModule *m, Map *callers, IrFunc *f)
{
    return caller_of(m, callers, f)->calls > 0;
}

/* Lets the direct calls of defs ask; says whether there is a call of another kind that needs it. */
static bool ask_where_found(IrModule *m, Map *callers, IrFunc *f)
{
    bool calls_c = false;

    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next) {
            if (op->id == OP_find_own && comes_back(m, callers, op->operands[0].function))
                op->operands[2] = on_int(1);
            calls_c |= op->id == OP_call_c && op_function(op) && comes_back(m, callers, op_function(op));
        }
    return calls_c;
}

void pass_stack(IrModule *m)
{
    Map callers = map_new(m->arena);

    for (int i = 0; i < function_count(m); i++)
        note_calls(m, &callers, function_number(m, i));
    drop_leaves(m, &callers);
    for (int i = 0; i < function_count(m); i++) {
        IrFunc *f = function_number(m, i);
        if (ask_where_found(m, &callers, f) && may_raise(f))
            ask(f);
    }
}
