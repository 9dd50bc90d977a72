/* Scopes: the names of a module, a function, a comprehension. */
#include "declare.h"

Scope *scope_new(Arena *a, ScopeKind kind, Scope *parent, Unit *u)
{
    Scope *s = NEW(a, Scope);

    assert(u);
    s->kind = kind;
    s->parent = parent;
    s->unit = u;
    s->symbols = map_new(a);
    return s;
}

Symbol *scope_find(const Scope *s, Name *name)
{
    return map_get(&s->symbols, name);
}

/* A name may stand for a symbol of another scope: a cimported one, or a module's after `global`. */
void scope_add(Scope *s, Name *name, Symbol *symbol)
{
    assert(name && symbol);
    if (!symbol->scope)
        symbol->scope = s;
    map_set(&s->symbols, name, symbol);
}
