/* The readable form of a module's symbols: --dump=symbols. */
#include "declare.h"

static const char *const kinds[] = {
    [SYM_GLOBAL] = "global", [SYM_BUILTIN] = "builtin", [SYM_LOCAL] = "local", [SYM_C_GLOBAL] = "C global",
    [SYM_C_FUNCTION] = "C function", [SYM_C_CONSTANT] = "C constant", [SYM_MODULE] = "module",
    [SYM_REFUSED] = "refused", [SYM_CYTHON] = "cython",
};

static void dump_scope(Buffer *out, const Scope *s, int indent);

static void dump_symbol(Buffer *out, Name *name, const Symbol *s, int indent)
{
    const FunctionDefNode *def = AS(FunctionDef, s->node);
    const CFuncDefNode *c_def = AS(CFuncDef, s->node);

    buffer_format(out, "%*s%s: %s%s", indent, "", name->text, s->is_parameter ? "parameter, " : "", kinds[s->kind]);
    if (s->type && s->declared && s->kind != SYM_MODULE)
        buffer_format(out, " : %s", type_text(s->type));
    if (s->c_name && s->kind != SYM_CYTHON)
        buffer_format(out, " = %s", s->c_name);
    buffer_char(out, '\n');
    if (def && def->scope)
        dump_scope(out, def->scope, indent + 4);
    if (c_def && c_def->scope)
        dump_scope(out, c_def->scope, indent + 4);
}

static void dump_scope(Buffer *out, const Scope *s, int indent)
{
    for (int i = 0; i < s->symbols.count; i++)
        dump_symbol(out, (Name *)s->symbols.entries[i].key, s->symbols.entries[i].value, indent);
}

void dump_symbols(Buffer *out, const Unit *u)
{
    buffer_format(out, "module %s\n", u->module_name);
    dump_scope(out, u->scope, 4);
    for (int i = 0; i < u->includes.count; i++)
        buffer_format(out, "include %s\n", u->includes.items[i]);
}
