/* Which symbol a name means: from the innermost scope outwards, then the built-ins. */
#include "declare.h"
#include "stdlib_pack.h"

#include <string.h>

typedef struct Builtin {
    const char *name;
    bool always;             /* every interpreter knows it */
    TypeId call;
    const char *now;         /* FORMER: what it is called, where the language level is `level` at most */
    int level;
} Builtin;

static const Builtin builtins[] = {
#define BUILTIN(name, always, call) {#name, always, ID_##call, NULL, 0},
#define FORMER(name, level, now) {#name, false, ID_object, #now, level},
#define MODULE_ATTRIBUTE(name) {#name, false, ID_object, NULL, 0},
#include "builtins.def"
};

/* NULL: no such name. */
static const Builtin *find_builtin(const Name *name)
{
    static Map rows;

    if (!rows.arena) {
        rows = map_new(session_arena());
        for (int i = 0; i < LENGTH(builtins); i++)
            map_set(&rows, name_text(builtins[i].name), (void *)&builtins[i]);
    }
    return map_get(&rows, name);
}

Type *builtin_call_type(const Name *name)
{
    const Builtin *row = find_builtin(name);

    return row ? named_types[row->call] : TYPE(object);
}

static Name *modern_name(const Unit *u, Name *name)
{
    const Builtin *row = find_builtin(name);

    return row && row->now && u->language_level <= row->level ? name_text(row->now) : name;
}

/* The file is read only where it declares the name. */
Symbol *builtin_function(Unit *u, Name *name)
{
    if (!stdlib_declares("prelude/builtins.pxd", name))
        return NULL;
    return scope_find(unit_of_standard(u, "prelude/builtins")->scope, name);
}

Symbol *resolve_builtin(Unit *u, Name *name)
{
    name = modern_name(u, name);
    const Builtin *row = find_builtin(name);
    Symbol *s = map_get(&u->builtins, name);
    if (s || !row || !row->always)
        return s;
    s = symbol_new(u, SYM_BUILTIN, name, (Span){0, 0});
    map_set(&u->builtins, name, s);
    return s;
}

static Symbol *find_known(const Scope *s, Name *name)
{
    Symbol *found = scope_find(s, name);

    if (found)
        read_declaration(found);
    return found;
}

Symbol *resolve_name(Scope *s, Name *name)
{
    Scope *module = s->unit->scope;
    Symbol *found;

    for (; s; s = s->parent)
        if ((found = find_known(s, name)))
            return found;
    Unit *u = module->unit;
    if (!u->import_star && (found = resolve_builtin(u, name)))
        return found;
    const Builtin *row = find_builtin(name);
    if (u->import_star || (row && !row->now)) {
        found = symbol_new(u, SYM_GLOBAL, name, (Span){0, 0});
        scope_add(module, name, found);
        return found;
    }
    return NULL;
}

/* The symbol is made when the name is first asked for. */
static Symbol *below_cython(Symbol *outer, Name *name)
{
    Arena *a = outer->unit->arena;

    assert(outer->kind == SYM_CYTHON && outer->c_name);
    if (!outer->members)
        outer->members = scope_new(a, SCOPE_MODULE, NULL, outer->unit);
    Symbol *s = scope_find(outer->members, name);
    if (s)
        return s;
    s = symbol_new(outer->unit, SYM_CYTHON, name, outer->at);
    s->c_name = outer->c_name[0] ? str_format(a, "%s.%s", outer->c_name, name->text) : name->text;
    scope_add(outer->members, name, s);
    return s;
}

Symbol *resolve_dotted(Scope *s, const Node *n)
{
    const NameNode *name = AS(Name, n);
    const AttributeNode *a = AS(Attribute, n);

    if (name)
        return resolve_name(s, name->id);
    Symbol *outer = a ? resolve_dotted(s, a->value) : NULL;
    if (outer && outer->kind == SYM_CYTHON)
        return below_cython(outer, a->attr);
    return outer && outer->kind == SYM_MODULE ? find_known(outer->members, a->attr) : NULL;
}

const char *cython_path(Scope *s, const Node *n)
{
    const Symbol *symbol = resolve_dotted(s, n);

    return symbol && symbol->kind == SYM_CYTHON ? symbol->c_name : NULL;
}

void use_symbol(Unit *u, Symbol *s)
{
    if (!s->header)
        return;
    for (int i = 0; i < u->includes.count; i++)
        if (strcmp(u->includes.items[i], s->header) == 0)
            return;
    list_push(u->arena, &u->includes, s->header);
}
