/* `cdef extern from`: functions and constants of C, as the standard .pxd files declare them. */
#include "declare.h"

static void declare_enum(Scope *s, CEnumNode *n)
{
    for (int i = 0; i < n->items.count; i++) {
        EnumItemNode *item = (EnumItemNode *)n->items.items[i];
        Symbol *constant = symbol_new(s->unit, SYM_C_CONSTANT, item->name, item->node.span);
        constant->type = TYPE(int);
        constant->declared = true;
        constant->c_name = item->cname.data ? str_copy(s->unit->arena, item->cname) : item->name->text;
        declare_new(s, item->name, constant);
    }
}

static void declare_member(Scope *s, Node *n)
{
    switch (n->kind) {
    case N_CVarDef: declare_variables(s, (CVarDefNode *)n); return;
    case N_CEnum:   declare_enum(s, (CEnumNode *)n); return;
    case N_Pass:    return;
    case N_Expr:    return;
    default:        diag(n->span, D_not_supported, "this declaration in an extern block");
    }
}

void declare_extern(Scope *s, CExternNode *n)
{
    int before = s->symbols.count;

    if (!s->unit->is_pxd || n->verbatim.data) {
        diag(n->node.span, D_not_supported, "extern blocks");
        return;
    }
    for (int i = 0; i < n->body.count; i++)
        declare_member(s, n->body.items[i]);
    for (int i = before; n->header.data && i < s->symbols.count; i++)
        ((Symbol *)s->symbols.entries[i].value)->header = str_copy(s->unit->arena, n->header);
}
