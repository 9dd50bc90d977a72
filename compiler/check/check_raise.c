/* raise, assert. */
#include "check.h"

Node *check_Raise(Checker *c, RaiseNode *n)
{
    n->exc = check_optional_object(c, n->exc);
    n->cause = check_optional_object(c, n->cause);
    if (n->traceback)
        later(c, n->traceback, "raise with a traceback");
    return &n->node;
}

Node *check_Assert(Checker *c, AssertNode *n)
{
    n->test = check_bool(c, n->test);
    n->msg = check_optional_object(c, n->msg);
    return &n->node;
}
