/* `cdef extern from`: functions and constants of C, as the standard .pxd files declare them.
 *
 * A header declares much and a module uses little of it, so a name's type is read when the name is first used: what the
 * language can't say yet (a pointer in a function that nobody calls) troubles nobody.
 */
#include "declare.h"

static void declare_enum(Scope *s, CEnumNode *n, const char *header)
{
    for (int i = 0; i < n->items.count; i++) {
        EnumItemNode *item = (EnumItemNode *)n->items.items[i];
        Symbol *constant = symbol_new(s->unit, SYM_C_CONSTANT, item->name, item->node.span);
        constant->type = TYPE(int);
        constant->declared = true;
        constant->c_name = item->cname.data ? str_copy(s->unit->arena, item->cname) : item->name->text;
        constant->header = header;
        declare_new(s, item->name, constant);
    }
}

/* The name that a declarator declares. */
static const CNameNode *declared_name(const Node *n)
{
    for (;;) {
        switch (n->kind) {
        case N_CName:      return (const CNameNode *)n;
        case N_CFunction:  n = ((const CFunctionNode *)n)->base; break;
        case N_CPointer:   n = ((const CPointerNode *)n)->base; break;
        case N_CReference: n = ((const CReferenceNode *)n)->base; break;
        case N_CArray:     n = ((const CArrayNode *)n)->base; break;
        default:           fatal("declared_name: %s", node_infos[n->kind].name);
        }
    }
}

static bool declares_function(const Node *n)
{
    while (n->kind == N_CPointer)
        n = ((const CPointerNode *)n)->base;
    return n->kind == N_CFunction;
}

/* The prelude declares a function once for each type of its arguments. */
static bool add_overload(Scope *s, Symbol *symbol)
{
    Symbol *before = s->unit->is_standard ? scope_find(s, symbol->name) : NULL;

    if (!before)
        return false;
    symbol->scope = s;
    symbol->overload = before->overload;
    before->overload = symbol;
    return true;
}

static void declare_unread(Scope *s, CVarDefNode *n, Node *declarator, const char *header)
{
    const CNameNode *name = declared_name(declarator);

    if (!name->name)
        return;
    Symbol *symbol = symbol_new(s->unit, declares_function(declarator) ? SYM_C_FUNCTION : SYM_C_CONSTANT, name->name, name->node.span);
    symbol->declared = true;
    symbol->c_name = name->cname.data ? str_copy(s->unit->arena, name->cname) : name->name->text;
    symbol->unread = n;
    symbol->header = header;
    symbol->node = declarator;
    if (!add_overload(s, symbol))
        declare_new(s, name->name, symbol);
}

void read_declaration(Symbol *symbol)
{
    CVarDefNode *n = symbol->unread;

    if (!n)
        return;
    symbol->unread = NULL;
    Declared d = declare_type(symbol->scope, type_of_ctype(symbol->scope, n->base), symbol->node);
    symbol->node = NULL;
    symbol->type = d.type;
    if (symbol->kind == SYM_C_FUNCTION)
        symbol->type = type_c_function(read_signature(symbol->scope, d.type, d.function, (const ModifiersNode *)n->mods));
}

static void declare_member(Scope *s, Node *n, const char *header)
{
    switch (n->kind) {
    case N_CVarDef:
        for (int i = 0; i < ((CVarDefNode *)n)->declarators.count; i++)
            declare_unread(s, (CVarDefNode *)n, ((CVarDefNode *)n)->declarators.items[i], header);
        return;
    case N_CEnum:   declare_enum(s, (CEnumNode *)n, header); return;
    case N_Pass:    return;
    case N_Expr:    return;
    default:
        diag(n->span, D_not_supported, "this declaration in an extern block");
        declare_refused(s, n);
    }
}

void declare_extern(Scope *s, CExternNode *n)
{
    const char *header = n->header.data ? str_copy(s->unit->arena, n->header) : NULL;

    if (!s->unit->is_pxd || n->verbatim.data) {
        diag(n->node.span, D_not_supported, "extern blocks");
        declare_refused(s, &n->node);
        return;
    }
    for (int i = 0; i < n->body.count; i++)
        declare_member(s, n->body.items[i], header);
}
