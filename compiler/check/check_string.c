/* f-strings. */
#include "check.h"

ALWAYS(JoinedStr, str)
ALWAYS(FormattedValue, str)

Node *check_JoinedStr(Checker *c, JoinedStrNode *n)
{
    check_exprs(c, &n->values);
    n->node.type = TYPE(str);
    return &n->node;
}

Node *check_FormattedValue(Checker *c, FormattedValueNode *n)
{
    n->value = check_object(c, n->value);
    if (n->format_spec)
        n->format_spec = check_expr(c, n->format_spec);
    n->node.type = TYPE(str);
    return &n->node;
}
