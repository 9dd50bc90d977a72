/* Which symbol a name means: from the innermost scope outwards, then the built-ins. */
#include "declare.h"

#include <string.h>

static const struct { const char *name; bool always; TypeId call; bool declared; } builtins[] = {
#define BUILTIN(name, always, call, declared) {#name, always, ID_##call, declared},
#include "builtins.def"
};

/* Number of its row plus 1; 0: none. */
static int find_builtin(Name *name)
{
    static Map rows;

    if (!rows.arena) {
        rows = map_new(session_arena());
        for (int i = 0; i < LENGTH(builtins); i++)
            map_set(&rows, name_text(builtins[i].name), (void *)(intptr_t)(i + 1));
    }
    return (int)(intptr_t)map_get(&rows, name);
}

/* A name that every interpreter knows. */
static bool is_fixed_builtin(Name *name)
{
    int row = find_builtin(name);

    return row && builtins[row - 1].always;
}

Type *builtin_call_type(Name *name)
{
    int row = find_builtin(name);

    return row ? named_types[builtins[row - 1].call] : TYPE(object);
}

static const struct { TypeId class; const char *name; TypeId result; } methods[] = {
#define METHOD(class, name, result) {ID_##class, #name, ID_##result},
#include "methods.def"
};

Type *method_call_type(const Type *class, const Name *name)
{
    for (int i = 0; class != TYPE(object) && i < LENGTH(methods); i++)
        if (methods[i].class == class->id && strcmp(methods[i].name, name->text) == 0)
            return named_types[methods[i].result];
    return TYPE(object);
}

/* Python 2's names of what is still there; `long` at level 2 alone. */
static Name *modern_name(const Unit *u, Name *name)
{
    static const struct { const char *old, *now; int level; } rows[] = {
        {"unicode", "str", 3}, {"basestring", "str", 3}, {"unichr", "chr", 3}, {"xrange", "range", 3}, {"raw_input", "input", 3}, {"long", "int", 2},
    };

    for (int i = 0; i < LENGTH(rows); i++)
        if (strcmp(name->text, rows[i].old) == 0 && u->language_level <= rows[i].level)
            return name_text(rows[i].now);
    return name;
}

Symbol *builtin_function(Unit *u, Name *name)
{
    int row = find_builtin(name);
    Unit *prelude = row && builtins[row - 1].declared ? unit_of_prelude(u) : NULL;

    return prelude ? scope_find(prelude->scope, name) : NULL;
}

Symbol *resolve_builtin(Unit *u, Name *name)
{
    Symbol *s;

    name = modern_name(u, name);
    s = map_get(&u->builtins, name);
    if (s || !is_fixed_builtin(name))
        return s;
    s = symbol_new(u, SYM_BUILTIN, name, (Span){0, 0});
    map_set(&u->builtins, name, s);
    return s;
}

/* Names that the import machinery puts into every module before its code runs. */
static bool is_module_attribute(Name *name)
{
    static const char *const names[] = {"__name__", "__doc__", "__file__", "__package__", "__spec__", "__loader__", "__path__", "__builtins__"};

    for (int i = 0; i < LENGTH(names); i++)
        if (strcmp(name->text, names[i]) == 0)
            return true;
    return false;
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
    if (u->import_star || is_module_attribute(name) || find_builtin(name)) {
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
