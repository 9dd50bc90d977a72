/* Names: which symbol each name means, and what is known of it.
 *
 * Boundary 3. After `declare_module` every name of the module has a symbol, or is found to be a global or a built-in
 * when it is looked up. Names are declared first and their contents on demand, so cimports may go round in a circle.
 * Bodies of functions are declared when they are checked.
 */
#ifndef PYXC_DECLARE_H
#define PYXC_DECLARE_H

#include "parse.h"
#include "types.h"

typedef struct Symbol Symbol;
typedef struct Scope Scope;
typedef struct Unit Unit;

/* ---- directives.c: a set is interned, so equal sets are the same pointer ------------------------------------------------ */

typedef struct Directives {
#define DIRECTIVE(id, name, kind, default_value, scopes, state, what) int32_t id;      /* TEXT: number of an interned Name, 0 none */
#include "directives.def"
} Directives;

/* ---- symbol.c ---------------------------------------------------------------------------------------------------------- */

typedef enum SymbolKind {
    SYM_GLOBAL,         /* a name of the module's dict: always an object */
    SYM_BUILTIN,        /* a built-in that the module never assigns: fixed at import */
    SYM_LOCAL,          /* a variable or parameter of a function */
    SYM_C_GLOBAL,       /* a cdef variable of the module */
    SYM_C_FUNCTION,     /* cdef or cpdef or extern; `type` has its signature */
    SYM_C_CONSTANT,     /* an extern constant or variable */
    SYM_TYPE,           /* names a type; `type->named` */
    SYM_MODULE          /* a cimported module */
} SymbolKind;

struct Symbol {
    SymbolKind kind;
    Name *name;
    Type *type;              /* of a local: declared, or NULL until `infer` decides */
    Span at;
    Scope *scope;            /* where it is declared */
    Node *node;              /* its declaration: FunctionDef, CFuncDef, Arg …; NULL for others */
    const char *c_name;      /* extern: its C text; others: NULL, emit names it */
    Unit *unit;              /* the module that it belongs to */
    bool is_parameter;
    bool declared;           /* `type` was written down, not inferred */
    bool assigned_once;      /* SYM_GLOBAL: one def and nothing else ever binds it in this module */
    bool maybe_unset;        /* a local that some path reads before it is bound */
    bool deleted;            /* a `del` names it */
    bool used;
    void *lowered;           /* lower's: its slot, function or global */
};

/* ---- scope.c ------------------------------------------------------------------------------------------------------------- */

typedef enum ScopeKind { SCOPE_MODULE, SCOPE_FUNCTION, SCOPE_COMPREHENSION, SCOPE_CLASS } ScopeKind;

struct Scope {
    ScopeKind kind;
    Scope *parent;
    Unit *unit;
    Map symbols;             /* Name * -> Symbol *, in order of declaration */
    Type *result;            /* of a function: what `return` gives */
    const char *qualname;
};

Symbol *scope_find(const Scope *s, Name *name);              /* in this scope alone */

/* ---- module.c: a module and what it cimports ------------------------------------------------------------------------------ */

/* One module in the session: what was parsed, and its scope. */
struct Unit {
    Arena *arena;
    const char *module_name;         /* dotted */
    Source *source;
    ModuleNode *tree;
    Scope *scope;
    const Directives *directives;    /* of the module as a whole */
    int language_level;
    bool is_pxd;
    LIST(Symbol *) functions;        /* def, cdef and cpdef with bodies, in order of the source, lambdas and nested ones included */
    LIST(Symbol *) c_globals;
    LIST(const char *) includes;     /* C headers, as after #include, in order, its cimported modules' among them where used */
    LIST(const char *) verbatim;     /* C text of extern blocks */
    LIST(Unit *) cimported;
    LIST(const char *) depends;      /* files read on its behalf: pxd, include */
};

typedef struct DeclareOptions {
    LIST(const char *) include_paths;                         /* -I */
    LIST(const char *) directives;                            /* -X, each "name=value" */
} DeclareOptions;

/* Finds the directives of the header and the command line, then declares all of the module's names. Errors are told by
 * diag; the unit is still good for checking. */
Unit *declare_module(ModuleNode *tree, Source *source, const Header *header, const char *module_name, const DeclareOptions *options);
void dump_symbols(Buffer *out, const Unit *u);

#endif
