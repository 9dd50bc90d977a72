/* The readable form of what the checker made: --dump=typed. */
#include "check.h"

#include <string.h>

static void dump_function(Buffer *out, Symbol *s)
{
    const FunctionDefNode *def = AS(FunctionDef, s->node);
    const CFuncDefNode *c_def = AS(CFuncDef, s->node);
    Scope *scope = def ? def->scope : c_def ? c_def->scope : NULL;

    for (int i = 0; scope && i < scope->symbols.count; i++) {
        const Symbol *v = scope->symbols.entries[i].value;
        if (v->kind == SYM_LOCAL)
            buffer_format(out, "%s %s : %s%s\n", v->is_parameter ? "parameter" : "local", v->name->text, type_text(v->type ? v->type : TYPE(object)), v->maybe_unset ? ", may be unset" : "");
    }
    tree_dump(out, s->node, type_text);
}

void dump_typed(Buffer *out, const Unit *u, const char *function)
{
    if (!function) {
        tree_dump(out, &u->tree->node, type_text);
        return;
    }
    for (int i = 0; i < u->functions.count; i++)
        if (strcmp(u->functions.items[i]->name->text, function) == 0)
            dump_function(out, u->functions.items[i]);
}
