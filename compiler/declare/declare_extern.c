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
    const CNameNode *name = name_declarator(declarator);

    if (!name->name)
        return;
    SymbolKind kind = function_declarator(declarator) ? SYM_C_FUNCTION : SYM_C_CONSTANT;
    Symbol *symbol = symbol_new(s->unit, kind, name->name, name->node.span);
    symbol->declared = true;
    if (name->cname.data)
        symbol->c_name = str_copy(s->unit->arena, name->cname);
    else if (!s->class)
        symbol->c_name = name->name->text;
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
    if (symbol->kind != SYM_C_FUNCTION)
        return;
    Signature *sig = read_signature(symbol->scope, d.type, d.function, (const ModifiersNode *)n->mods);
    if (symbol->scope->class && sig->parameters.count)
        sig->parameters.items[0].type = symbol->scope->class;
    symbol->type = type_c_function(sig);
}

void declare_extern_member(Scope *s, Node *n, const char *header)
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
        declare_extern_member(s, n->body.items[i], header);
}
