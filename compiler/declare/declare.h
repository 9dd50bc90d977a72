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

/* ---- directives.c: a set is interned, so equal sets are the same pointer ----------------------------------------- */

typedef struct Directives {
/* A TEXT is the number of an interned Name, 0 none. */
#define DOTTED(id, name, kind, initial, scopes, state, what) int32_t id;
#include "directives.def"
} Directives;

typedef enum DirectiveId {
#define DOTTED(id, name, kind, initial, scopes, state, what) DIRECTIVE_##id,
#include "directives.def"
    DIRECTIVE_COUNT
} DirectiveId;

/* Those of a module: defaults, then -X, then header comments where -X says nothing. */
const Directives *directives_of_module(const Header *header, const char *const *options, int option_count);
/* The set with the directive that a decorator or with-item `name(value)` asks
 * for; told and unchanged if it can't be. */
typedef enum DirectivePlace { PLACE_FUNCTION = 'F', PLACE_CLASS = 'C', PLACE_WITH = 'W' } DirectivePlace;
const Directives *directives_with(const Directives *base, const char *name, const Node *use, DirectivePlace place);

/* What a name below `cython` is that is neither a directive nor a type: rows of cython.def. */
typedef enum CythonState { CYTHON_UNKNOWN, CYTHON_TRUE, CYTHON_TO_COME } CythonState;
CythonState cython_state(const char *path);

/* ---- symbol.c ---------------------------------------------------------------------------------------------------- */

typedef enum SymbolKind {
    SYM_GLOBAL,         /* a name of the module's dict: always an object */
    SYM_BUILTIN,        /* a built-in that the module never assigns: fixed at import */
    SYM_LOCAL,          /* a variable or parameter of a function */
    SYM_C_GLOBAL,       /* a cdef variable of the module */
    SYM_C_FUNCTION,     /* cdef or cpdef or extern; `type` has its signature */
    SYM_C_CONSTANT,     /* an extern constant or variable */
    SYM_MODULE,         /* a cimported module */
    SYM_REFUSED,        /* its declaration was refused, and told: whatever is done with it is silent */
    SYM_CYTHON          /* the module `cython`, or a name of it: c_name is its dotted path below it ("" the module) */
} SymbolKind;

struct Symbol {
    SymbolKind kind;
    Name *name;
    Type *type;              /* of a local: declared, or NULL until `infer` decides */
    Span at;
    Scope *scope;            /* where it is declared */
    Node *node;              /* its declaration: FunctionDef, CFuncDef, Arg …; NULL for others */
    const char *imported;    /* of a name that an import binds: "typing", "typing.List"; NULL: none that matters does */
    const char *c_name;      /* extern: its C text (of a method NULL: only Python calls it); others: NULL */
    const char *header;      /* extern: the C header that declares it, NULL if none does */
    Unit *unit;              /* the module that it belongs to */
    Scope *members;          /* SYM_MODULE, SYM_CYTHON: what stands behind its dot; NULL: nobody has asked */
    Symbol *overload;        /* of a function or method of the prelude: the next one of this name */
    CVarDefNode *unread;     /* of an extern name that nobody has used yet: its declaration */
    int bindings;            /* how many places of the source bind it */
    bool is_parameter;
    bool is_const;           /* a C variable or parameter that only its declaration gives a value */
    bool is_volatile;        /* one whose every access is kept */
    bool declared;           /* `type` was written down, not inferred */
    bool maybe_unset;        /* a local that some path reads before it is bound */
    bool deleted;            /* a `del` names it */
    bool overflows;          /* a local that is an operand of arithmetic: an inferred C integer could overflow */
    void *lowered;           /* lower's: its slot, function or global */
};

Symbol *symbol_new(Unit *u, SymbolKind kind, Name *name, Span at);
static inline bool is_variable(const Symbol *s) { return s->kind == SYM_LOCAL; }

/* ---- scope.c ----------------------------------------------------------------------------------------------------- */

typedef enum ScopeKind { SCOPE_MODULE, SCOPE_FUNCTION, SCOPE_COMPREHENSION, SCOPE_CLASS } ScopeKind;

struct Scope {
    ScopeKind kind;
    Scope *parent;
    Unit *unit;
    Map symbols;             /* Name * -> Symbol *, in order of declaration */
    Type *result;            /* of a function: what `return` gives */
    Type *class;             /* SCOPE_CLASS: whose members they are; NULL of a type without any */
    const char *qualname;
};

Symbol *scope_find(const Scope *s, Name *name);              /* in this scope alone */
Scope *scope_new(Arena *a, ScopeKind kind, Scope *parent, Unit *u);
void scope_add(Scope *s, Name *name, Symbol *symbol);

/* ---- resolve.c --------------------------------------------------------------------------------------------------- */

/* What a name means where `s` is the innermost scope: local, global, built-in. NULL: nobody knows it. */
Symbol *resolve_name(Scope *s, Name *name);
Symbol *resolve_builtin(Unit *u, Name *name);                /* NULL: no such built-in */
/* Of a name, or a dotted one of a cimported module (`math.sin`) or of `cython` (`cython.uint`). NULL: nobody knows
 * it, or `n` is another expression, an attribute of an object among them. */
Symbol *resolve_dotted(Scope *s, const Node *n);
/* The name below the module `cython` that an expression stands for:
 * "boundscheck" of `cython.boundscheck`. NULL: none. */
const char *cython_path(Scope *s, const Node *n);
void use_symbol(Unit *u, Symbol *s);                         /* notes the header of what is extern */
Type *builtin_call_type(const Name *name);                   /* what calling this built-in gives */
/* The prelude's declaration of a built-in as a C function, the first of its overloads; NULL: there is none. */
Symbol *builtin_function(Unit *u, Name *name);

/* ---- type_names.c: NULL: no such type is known ------------------------------------------------------------------- */

Type *type_named(const Name *name);                          /* as `cdef` knows it */
Type *type_in_prelude(const Name *name);                     /* `pyint`: Python's class beside C's `int` */
Type *type_below_cython(const Name *name);                   /* of `cython.uint` */
Type *builtin_class(const Name *name);                       /* of a built-in's name: the class that it is */
Type *typing_class(const Name *name);                        /* of `typing.List`: list */

/* ---- typeexpr.c -------------------------------------------------------------------------------------------------- */

Type *type_of_ctype(Scope *s, const Node *ctype);            /* ERROR_TYPE: told */
typedef struct Qualifiers { bool is_const, is_volatile; } Qualifiers;
Qualifiers qualifiers_of(const Node *ctype, const Node *declarator);   /* of the variable itself; either may be NULL */
Type *type_of_words(Str text);                               /* "unsigned int", as a text; NULL: they name none */

/* A declarator put upon its base type: `*x`, `f(int)`. */
typedef struct Declared {
    Name *name;                                              /* NULL: abstract */
    Type *type;
    const char *c_name;                                      /* in the source; NULL: none */
    Node *default_value;
    const CFunctionNode *function;                           /* the declarator of a function, else NULL */
    Span at;
} Declared;
Declared declare_type(Scope *s, Type *base, const Node *declarator);
const CNameNode *name_declarator(const Node *declarator);
const CFunctionNode *function_declarator(const Node *declarator);      /* NULL: it declares no function */

/* ---- annotation.c ------------------------------------------------------------------------------------------------ */

typedef struct Annotation {
    Type *type;              /* NULL: it says nothing that is obeyed */
    bool takes_none;         /* Optional[…] and its like */
} Annotation;
Annotation read_annotation(Scope *s, const Node *n);
/* Python's `float` is C's double where None is not taken. NULL as in `type`. */
Type *type_of_variable(const Annotation *a, Span at);
Type *type_of_result(const Annotation *a);                   /* what `return` of a def tests: no C type */
/* Whether they are types where this decorator or with-item applies, if they are (or are not) outside it. */
bool typed_annotations(Scope *s, const Node *use, bool outside);

/* ---- declare_function.c ------------------------------------------------------------------------------------------ */

void declare_function(Scope *s, FunctionDefNode *n);         /* its name */
void declare_c_function(Scope *s, CFuncDefNode *n);
Signature *read_signature(Scope *s, Type *result, const CFunctionNode *f, const ModifiersNode *mods);
void declare_bodies(Unit *u);                                /* parameters and locals of all functions */

/* ---- declare_names.c --------------------------------------------------------------------------------------------- */

void declare_body(Scope *s, NodeList *body);                 /* every name that these statements bind */
void declare_expr(Scope *s, Node *n);                        /* names bound inside an expression */
Symbol *bind_name(Scope *s, Name *name, Span at);

/* ---- declare_refused.c ------------------------------------------------------------------------------------------- */

void refuse_name(Scope *s, Name *name, Span at);
void declare_refused(Scope *s, Node *n);                     /* the names of a declaration that the checker refuses */

/* ---- declare_variable.c ------------------------------------------------------------------------------------------ */

void declare_variables(Scope *s, CVarDefNode *n);
/* Adds a symbol that must be new; tells of a redeclaration. */
bool declare_new(Scope *s, Name *name, Symbol *symbol);

/* ---- declare_extern.c -------------------------------------------------------------------------------------------- */

void declare_extern(Scope *s, CExternNode *n);
void read_declaration(Symbol *symbol);                       /* the type of an extern name, at its first use */

void declare_extern_member(Scope *s, Node *n, const char *header);     /* header NULL: no header declares it */

/* ---- members.c --------------------------------------------------------------------------------------------------- */

/* What stands behind the dot of a value of that type; empty: nothing is known. */
Scope *members_of(Unit *u, const Type *t);
void declare_builtin_class(Scope *s, CClassNode *n);         /* its members, as the prelude has them */

/* ---- declare_import.c -------------------------------------------------------------------------------------------- */

void declare_import(Scope *s, ImportNode *n);
void declare_import_from(Scope *s, ImportFromNode *n);
void declare_cimport(Scope *s, CImportNode *n);
void declare_cimport_from(Scope *s, CImportFromNode *n);

/* ---- module.c: a module and what it cimports --------------------------------------------------------------------- */

/* What the modules read for one compiled module share. */
typedef struct Session {
    Map units;                       /* Name * (dotted) -> its Unit, of cimported modules */
    Map members;                     /* Type * -> its Scope, of types whose members somebody asked for */
} Session;

/* A FunctionDef or CFuncDef, and whether annotations are types in it. */
typedef struct PendingBody { Node *node; bool typed_annotations; } PendingBody;

/* One module in the session: what was parsed, and its scope. */
struct Unit {
    Arena *arena;
    Session *session;
    const char *module_name;         /* dotted */
    Source *source;
    ModuleNode *tree;
    Scope *scope;
    const Directives *directives;    /* of the module as a whole */
    int language_level;
    bool is_pxd, is_standard;        /* is_standard: one of those that the compiler carries in itself */
    bool is_plain_python;            /* a .py: what Python says of it goes before what Cython says */
    bool true_division;              /* `/` of integers, at level 3 or `from __future__ import division` */
    bool typed_annotations;          /* annotation_typing where names are being declared */
    bool import_star;                /* `from x import *`: any name may be a global */
    const struct DeclareOptions *options;
    Map builtins;                    /* Name * -> its SYM_BUILTIN, those that were asked for */
    Map undeclared;                  /* Name * -> anything: those that were told */
    LIST(PendingBody) bodies;        /* of functions, in order: they are declared after the module's names */
    LIST(Symbol *) functions;        /* def, cdef and cpdef with bodies, in order of the source, nested ones included */
    LIST(Symbol *) c_globals;
    LIST(const char *) includes;     /* C headers, as after #include, in order; of cimported modules those in use */
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
Unit *unit_of_module(Unit *importer, const char *dotted);        /* a .pxd, read once; NULL: there is none */
Unit *unit_of_standard(Unit *importer, const char *path);        /* our own "prelude/builtins" …; NULL: none */
Unit *declare_module(ModuleNode *tree, Source *source, const Header *header, const char *module_name,
                     const DeclareOptions *options);

/* ---- dump_symbols.c ---------------------------------------------------------------------------------------------- */

void dump_symbols(Buffer *out, const Unit *u);

#endif
