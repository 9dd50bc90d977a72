/* The names of declarations that are not built yet. The checker refuses the declaration; that its names are unknown,
 * too, would only repeat it, so each stands for something of which nothing is told.
 */
#include "declare.h"

void refuse_name(Scope *s, Name *name, Span at)
{
    if (!name || scope_find(s, name))
        return;
    Symbol *symbol = symbol_new(s->unit, SYM_REFUSED, name, at);
    symbol->type = ERROR_TYPE;
    symbol->declared = true;
    scope_add(s, name, symbol);
}

static Name *name_of_class(const CClassNode *n)
{
    return n->as_name ? n->as_name : n->name;
}

static Name *name_of_declaration(const Node *n)
{
    switch (n->kind) {
    case N_CClass:         return name_of_class((const CClassNode *)n);
    case N_CStruct:        return ((const CStructNode *)n)->name;
    case N_CEnum:          return ((const CEnumNode *)n)->name;
    case N_CFused:         return ((const CFusedNode *)n)->name;
    case N_CppClass:       return ((const CppClassNode *)n)->name;
    case N_CompileTimeDef: return ((const CompileTimeDefNode *)n)->name;
    case N_EnumItem:       return ((const EnumItemNode *)n)->name;
    case N_CName:          return ((const CNameNode *)n)->name;
    case N_MatchAs:        return ((const MatchAsNode *)n)->name;
    case N_MatchStar:      return ((const MatchStarNode *)n)->name;
    case N_MatchMapping:   return ((const MatchMappingNode *)n)->rest;
    case N_Name:           return ((const NameNode *)n)->ctx == Context_Load ? NULL : ((const NameNode *)n)->id;
    default:               return NULL;
    }
}

static void visit(void *context, Node *n)
{
    refuse_name(context, name_of_declaration(n), n->span);
    switch (n->kind) {
    case N_CClass: case N_CStruct: case N_CppClass: case N_CFused:
        return;                                /* what is inside is nobody's outside */
    case N_Arguments: case N_FunctionDef: case N_ClassDef: case N_Lambda:
        return;
    default:
        tree_children(n, visit, context);
    }
}

void declare_refused(Scope *s, Node *n)
{
    visit(s, n);
}
