/* Imports and cimports: the names that they bind. */
#include "declare.h"

#include <string.h>

/* `import a.b` binds a; `import a.b as c` binds c. */
static Name *bound_name(const AliasNode *a)
{
    const char *dot = strchr(a->name->text, '.');

    if (a->asname)
        return a->asname;
    return dot ? name_of(a->name->text, (size_t)(dot - a->name->text)) : a->name;
}

/* The module `cython` is known to the compiler alone, however it is imported. */
static void declare_cython(Scope *s, Name *name, const char *path, Span at)
{
    Symbol *symbol = symbol_new(s->unit, SYM_CYTHON, name, at);

    symbol->c_name = path;
    symbol->declared = true;
    scope_add(s, name, symbol);
}

static void bind_import(Scope *s, AliasNode *a, const char *imported)
{
    a->symbol = bind_name(s, bound_name(a), a->node.span);
    a->symbol->imported = imported;
}

void declare_import(Scope *s, ImportNode *n)
{
    for (int i = 0; i < n->names.count; i++) {
        AliasNode *a = (AliasNode *)n->names.items[i];
        if (a->name == name_cython)
            declare_cython(s, bound_name(a), "", a->node.span);
        else
            bind_import(s, a, a->name->text);
    }
}

void declare_import_from(Scope *s, ImportFromNode *n)
{
    bool future = n->module == name___future__;

    for (int i = 0; i < n->names.count; i++) {
        AliasNode *a = (AliasNode *)n->names.items[i];
        if (future)
            s->unit->true_division |= a->name == name_division;
        else if (a->name == name_star)
            s->unit->import_star = true;
        else
            bind_import(s, a, n->module ? str_format(s->unit->arena, "%s.%s", n->module->text, a->name->text) : NULL);
    }
}

/* ---- cimport ----------------------------------------------------------------------------------------------------- */

static Symbol *module_symbol(Unit *u, Name *name, Scope *members, Span at)
{
    Symbol *symbol = symbol_new(u, SYM_MODULE, name, at);

    symbol->members = members;
    symbol->declared = true;
    return symbol;
}

static void note_cimported(Unit *u, Unit *module)
{
    for (int i = 0; i < u->cimported.count; i++)
        if (u->cimported.items[i] == module)
            return;
    list_push(u->arena, &u->cimported, module);
}

static Unit *find_unit(Scope *s, const char *dotted)
{
    Unit *module = unit_of_module(s->unit, dotted);

    if (module)
        note_cimported(s->unit, module);
    return module;
}

/* "libc.math" as a path, for messages. */
static const char *slashed(Arena *a, const char *dotted)
{
    char *path = str_copy(a, str_of(dotted));

    for (char *c = path; *c; c++)
        if (*c == '.')
            *c = '/';
    return path;
}

static void not_found(Scope *s, Span at, const char *dotted)
{
    diag(at, D_pxd_not_found, slashed(s->unit->arena, dotted));
}

/* The package names before the last dot: each is a module symbol with the next one among its members. */
static Scope *package_scope(Scope *s, const char *dotted, Span at)
{
    Unit *u = s->unit;
    Scope *inside = s;

    for (const char *dot; (dot = strchr(dotted, '.')); dotted = dot + 1) {
        Name *name = name_of(dotted, (size_t)(dot - dotted));
        Symbol *package = scope_find(inside, name);
        if (!package || package->kind != SYM_MODULE) {
            package = module_symbol(u, name, scope_new(u->arena, SCOPE_MODULE, NULL, u), at);
            scope_add(inside, name, package);
        }
        inside = package->members;
    }
    return inside;
}

static void cimport_module(Scope *s, AliasNode *a)
{
    const char *dotted = a->name->text;

    if (a->name == name_cython) {
        declare_cython(s, a->asname ? a->asname : a->name, "", a->node.span);
        return;
    }
    Unit *module = find_unit(s, dotted);
    if (!module) {
        not_found(s, a->node.span, dotted);
        refuse_name(s, bound_name(a), a->node.span);
        return;
    }
    Scope *inside = a->asname ? s : package_scope(s, dotted, a->node.span);
    const char *last = strrchr(dotted, '.');
    Name *name = a->asname ? a->asname : name_text(last ? last + 1 : dotted);
    a->symbol = module_symbol(s->unit, name, module->scope, a->node.span);
    scope_add(inside, name, a->symbol);
}

void declare_cimport(Scope *s, CImportNode *n)
{
    for (int i = 0; i < n->names.count; i++)
        cimport_module(s, (AliasNode *)n->names.items[i]);
}

static bool cimport_all(Scope *s, Unit *module)
{
    if (!module)
        return false;
    for (int i = 0; i < module->scope->symbols.count; i++) {
        const MapEntry *e = &module->scope->symbols.entries[i];
        Name *name = ((Symbol *)e->value)->name;
        if (name->text[0] != '_')
            scope_add(s, name, e->value);
    }
    return true;
}

/* A name of the module, else a module inside the package; NULL: neither, told. */
static Symbol *find_cimported(Scope *s, const AliasNode *a, const char *dotted, Unit *module)
{
    Symbol *symbol = module ? scope_find(module->scope, a->name) : NULL;

    if (symbol)
        return symbol;
    const char *inner = str_format(s->unit->arena, "%s.%s", dotted, a->name->text);
    Unit *submodule = find_unit(s, inner);
    if (submodule)
        return module_symbol(s->unit, bound_name(a), submodule->scope, a->node.span);
    not_found(s, a->node.span, inner);
    return NULL;
}

static bool cimport_name(Scope *s, AliasNode *a, const char *dotted, Unit *module)
{
    Name *name = bound_name(a);
    Symbol *symbol = find_cimported(s, a, dotted, module);

    if (!symbol) {
        refuse_name(s, name, a->node.span);
        return false;
    }
    a->symbol = symbol;
    Symbol *before = scope_find(s, name);
    if (before && before != symbol && before->kind != SYM_REFUSED)
        diag(a->node.span, D_redeclared, name->text);
    else
        scope_add(s, name, symbol);
    return true;
}

/* "..": from the package that the module is in. NULL: it is in none, told. */
static const char *relative_name(Scope *s, const CImportFromNode *n)
{
    Arena *arena = s->unit->arena;
    const char *package = s->unit->module_name;

    for (int i = 0; i < n->level; i++) {
        const char *dot = strrchr(package, '.');
        if (!dot) {
            diag(n->node.span, D_relative_cimport);
            return NULL;
        }
        package = str_copy(arena, (Str){package, (size_t)(dot - package)});
    }
    return n->module ? str_format(arena, "%s.%s", package, n->module->text) : package;
}

void declare_cimport_from(Scope *s, CImportFromNode *n)
{
    const char *dotted = n->level ? relative_name(s, n) : n->module->text;

    if (!dotted)
        return;
    bool in_cython = name_text(dotted) == name_cython;
    Unit *module = in_cython ? NULL : find_unit(s, dotted);     /* NULL, too: a package without a .pxd of its own */
    bool found = true;
    for (int i = 0; i < n->names.count; i++) {
        AliasNode *a = (AliasNode *)n->names.items[i];
        if (in_cython)
            declare_cython(s, a->asname ? a->asname : a->name, a->name->text, a->node.span);
        else if (a->name != name_star)
            found &= cimport_name(s, a, dotted, module);
        else
            found &= cimport_all(s, module);
    }
    if (!module && !found)
        not_found(s, n->node.span, dotted);
}
