/* Imports: the names were declared; what is left is to take out what only the compiler knows. */
#include "check.h"

/* An imported name whose variable is no object. */
static void check_bound(const AliasNode *a)
{
    const Symbol *s = a->symbol;

    if (s && (s->kind == SYM_C_GLOBAL || s->kind == SYM_LOCAL) && !is_object(s->type))
        diag(a->node.span, D_not_supported, "imports into C variables");
    else if (s && s->kind != SYM_REFUSED && s->kind != SYM_C_GLOBAL && s->kind != SYM_LOCAL && s->kind != SYM_GLOBAL)
        diag(a->node.span, D_not_assignable, s->name->text);
}

/* `import cython` imports nothing. */
Node *check_Import(Checker *c, ImportNode *n)
{
    NodeList kept = {0};

    if (n->is_lazy)
        return later(c, &n->node, "lazy imports");
    for (int i = 0; i < n->names.count; i++) {
        AliasNode *a = (AliasNode *)n->names.items[i];
        if (a->name == name_cython)
            continue;
        check_bound(a);
        list_push(c->arena, &kept, &a->node);
    }
    n->names = kept;
    return kept.count ? &n->node : make_block(c, n->node.span, kept);
}

Node *check_ImportFrom(Checker *c, ImportFromNode *n)
{
    if (n->is_lazy)
        return later(c, &n->node, "lazy imports");
    if (n->module == name___future__)
        return make_block(c, n->node.span, (NodeList){0});
    if (n->module == name_cython)
        return later(c, &n->node, "from cython import");
    for (int i = 0; i < n->names.count; i++)
        check_bound((AliasNode *)n->names.items[i]);
    return &n->node;
}

Node *check_CImport(Checker *c, CImportNode *n)         { (void)c; return &n->node; }
Node *check_CImportFrom(Checker *c, CImportFromNode *n) { (void)c; return &n->node; }
