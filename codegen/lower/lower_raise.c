/* raise, assert. */
#include "lower.h"

/* raise_stmt: "raise" [exc ["from" cause]] */
void lower_Raise(Lower *l, RaiseNode *n)
{
    if (n->exc) {
        Operand exception = lower_expr(l, n->exc);
        add(l, OP_raise, OPERANDS(exception, lower_optional(l, n->cause)));
    } else {
        add(l, OP_reraise_handled, 0, NULL);
    }
    stop(l);
}

/* assert_stmt: "assert" test ["," msg]; nothing at all happens under `python -O`, whose sign is the built-in __debug__
 *
 *          branch (is __debug__, True) -> test, end
 *  test:   branch test -> end, failed
 *  failed: raise_assertion msg                          */
void lower_Assert(Lower *l, AssertNode *n)
{
    Block *test = fresh_block(l), *failed = fresh_block(l), *end = fresh_block(l);
    Operand debug = on_builtin(builtin(l->module, name___debug__));
    Operand yes = on_object(constant(l->module, CONSTANT_TRUE, STR("")));

    branch(l, value(l, OP_is, TYPE(bint), OPERANDS(debug, yes, on_int(Compare_Is))), test, end);
    start(l, test);
    lower_branch(l, n->test, end, failed);
    start(l, failed);
    l->at = n->test->span.start;
    add(l, OP_raise_assertion, OPERANDS(lower_optional(l, n->msg)));
    stop(l);
    start(l, end);
}
