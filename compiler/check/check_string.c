/* f-strings. */
#include "check.h"

Type *type_JoinedStr(Checker *c, JoinedStrNode *n)           { (void)c; (void)n; return TYPE(str); }
Type *type_FormattedValue(Checker *c, FormattedValueNode *n) { (void)c; (void)n; return TYPE(str); }

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
