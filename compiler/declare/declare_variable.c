/* `cdef` variables of a module or a function. */
#include "declare.h"

bool declare_new(Scope *s, Name *name, Symbol *symbol)
{
    Symbol *before = scope_find(s, name);

    if (!before) {
        scope_add(s, name, symbol);
        return true;
    }
    if (before->kind == SYM_REFUSED)
        return false;
    bool used = !before->declared && !before->is_parameter && symbol->kind != SYM_C_FUNCTION;
    diag(symbol->at, used ? D_after_use : D_redeclared, name->text);
    if (before->at.start)
        diag(before->at, D_previous);
    return false;
}

static void declare_variable(Scope *s, const Declared *d, Qualifiers q)
{
    Unit *u = s->unit;
    Symbol *v = symbol_new(u, s->kind == SCOPE_MODULE ? SYM_C_GLOBAL : SYM_LOCAL, d->name, d->at);

    v->type = d->type;
    v->declared = true;
    v->is_const = q.is_const;
    v->is_volatile = q.is_volatile;
    if (d->type == TYPE(void)) {
        diag(d->at, D_incomplete_variable, "void");
        v->type = ERROR_TYPE;
    }
    if (declare_new(s, d->name, v) && v->kind == SYM_C_GLOBAL)
        list_push(u->arena, &u->c_globals, v);
}

static bool is_later(const ModifiersNode *mods)
{
    Visible v = mods->visible;

    return v == Visible_Public || v == Visible_Readonly || v == Visible_Extern || mods->api;
}

void declare_variables(Scope *s, CVarDefNode *n)
{
    const ModifiersNode *mods = (const ModifiersNode *)n->mods;
    Type *base = type_of_ctype(s, n->base);

    if (n->overridable)
        diag(n->node.span, D_not_supported, "cpdef declarations");
    if (is_later(mods))
        diag(n->node.span, D_not_supported, "public, readonly, extern and api declarations");
    for (int i = 0; i < n->declarators.count; i++) {
        Declared d = declare_type(s, base, n->declarators.items[i]);
        if (d.default_value)
            declare_expr(s, d.default_value);
        if (!d.name)
            continue;
        if (d.function) {
            diag(d.at, D_not_supported, "C function declarations without a body");
            refuse_name(s, d.name, d.at);
        } else
            declare_variable(s, &d, qualifiers_of(n->base, n->declarators.items[i]));
    }
}
