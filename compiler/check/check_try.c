/* try: what its clauses catch is an object, whatever its class. */
#include "check.h"

static void check_handler(Checker *c, ExceptHandlerNode *h)
{
    h->type = check_optional_object(c, h->type);
    if (h->target)
        later(c, h->target, "except with a target that is no name");
    if (h->symbol && !is_object(h->symbol->type))
        diag(h->node.span, D_cannot_assign, type_text(TYPE(object)), type_text(h->symbol->type));
    check_body(c, &h->body);
}

Node *check_Try(Checker *c, TryNode *n)
{
    if (n->is_star)
        return later(c, &n->node, "except*");
    check_body(c, &n->body);
    for (int i = 0; i < n->handlers.count; i++)
        check_handler(c, (ExceptHandlerNode *)n->handlers.items[i]);
    check_body(c, &n->orelse);
    check_body(c, &n->finalbody);
    return &n->node;
}
