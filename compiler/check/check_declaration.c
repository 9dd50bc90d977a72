/* Statements that declare, and the plain ones. */
#include "check.h"

/* Only a module's const has a value from its declaration: a local one is refused, as in Cython. */
static Node *initialised(Checker *c, const Node *declarator)
{
    const CNameNode *d = AS(CName, declarator);

    if (!d || !d->default_value)
        return NULL;
    Node *target = new_Name(c->arena, d->node.span, d->name, Context_Store);
    if (!c->function)
        target->flags |= NODE_FIRST_VALUE;
    return new_assign(c, d->node.span, target, d->default_value);
}

/* cdef int a = 1, b    is    a = 1 */
Node *check_CVarDef(Checker *c, CVarDefNode *n)
{
    NodeList assigns = {0};

    for (int i = 0; i < n->declarators.count; i++) {
        Node *assign = initialised(c, n->declarators.items[i]);
        if (assign)
            list_push(c->arena, &assigns, check_node(c, assign));
    }
    return assigns.count ? make_block(c, n->node.span, assigns) : &n->node;
}

Node *check_CExtern(Checker *c, CExternNode *n) { (void)c; return &n->node; }
Node *check_Global(Checker *c, GlobalNode *n)   { (void)c; return &n->node; }
Node *check_Pass(Checker *c, PassNode *n)       { (void)c; return &n->node; }

Node *check_Block(Checker *c, BlockNode *n)
{
    check_body(c, &n->body);
    return &n->node;
}

/* A value that nobody takes: a C value stays one. */
Node *check_Expr(Checker *c, ExprNode *n)
{
    n->value = check_expr(c, n->value);
    return &n->node;
}

Node *check_Print(Checker *c, PrintNode *n)
{
    return check_node(c, desugar_print(c, n));
}

/* ---- with cython.boundscheck(False): ----------------------------------------------------------------------------- */

/* The directive that an item sets; NULL: it is no directive. */
static const char *directive_of(Checker *c, const WithItemNode *item)
{
    const CallNode *call = AS(Call, item->context);

    return cython_path(c->scope, call ? call->func : item->context);
}

Node *check_With(Checker *c, WithNode *n)
{
    const Directives *outside = c->directives, *inside = outside;

    for (int i = 0; i < n->items.count; i++) {
        const WithItemNode *item = (const WithItemNode *)n->items.items[i];
        const char *name = directive_of(c, item);
        if (!name)
            return later(c, &n->node, "with");
        inside = directives_with(inside, name, item->context, PLACE_WITH);
    }
    c->directives = inside;
    check_body(c, &n->body);
    c->directives = outside;
    return make_block(c, n->node.span, n->body);
}
