/* Symbols: what a name means. */
#include "declare.h"

Symbol *symbol_new(Unit *u, SymbolKind kind, Name *name, Span at)
{
    Symbol *s = NEW(u->arena, Symbol);

    assert(name);
    s->kind = kind;
    s->name = name;
    s->at = at;
    s->unit = u;
    if (kind == SYM_GLOBAL || kind == SYM_BUILTIN)
        s->type = TYPE(object);
    return s;
}
