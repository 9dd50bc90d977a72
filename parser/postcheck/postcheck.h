/* What CPython's compiler refuses after parsing. The public face is the function `postcheck`; the rest is what the files share. */
#ifndef PYXC_POSTCHECK_H
#define PYXC_POSTCHECK_H

#include "ast.h"

/* ---- postcheck.c ---------------------------------------------------------------------------------------------------- */

/* A whole module's statements. `python`: CPython's scope rules in full; Cython's scopes are its own. */
void postcheck(Arena *a, NodeList body, bool python);

void postcheck_error(Span at, const char *format, ...) PRINTF_LIKE(2, 3);

/* Where code stands: one for each scope, and for each expression that CPython treats as one. */
typedef enum PlaceKind {
    WITHIN_MODULE, WITHIN_CLASS, WITHIN_FUNCTION, WITHIN_LAMBDA,
    WITHIN_LIST_COMP, WITHIN_SET_COMP, WITHIN_DICT_COMP, WITHIN_GENERATOR,
    /* Lazily evaluated: no yield, await or named expression. In the order of `lazy_places`. */
    WITHIN_ANNOTATION, WITHIN_TYPEVAR_BOUND, WITHIN_TYPEVAR_CONSTRAINT, WITHIN_TYPEVAR_DEFAULT, WITHIN_TYPEVARTUPLE_DEFAULT,
    WITHIN_PARAMSPEC_DEFAULT, WITHIN_TYPE_ALIAS, WITHIN_GENERIC
} PlaceKind;

typedef struct CheckPlace {
    struct CheckPlace *outer;
    PlaceKind kind;
    Node *node;              /* the function, class, comprehension */
    NodeList type_params;    /* of a function or class */
    int suites;              /* how many statements with a body the code here stands in: nothing is declared there */
    bool is_async;           /* a function; or a comprehension that has awaited */
    bool yields;             /* a function that holds `yield`: known once `yields_known` is set */
    bool yields_known;
    Map uses;                /* what its statements do with each name, a NameUse; made when first asked for */
    Map globals, nonlocals;  /* names declared so far, and the statements */
    Map targets;             /* a comprehension: its iteration variables so far */
    Map walruses;            /* a comprehension: names that assignment expressions in it have bound */
} CheckPlace;

/* What the statements round the current one allow, and of how many blocks CPython's compiler keeps account there. */
typedef struct Surroundings {
    bool in_loop, in_handler_star, in_try;
    int blocks;
} Surroundings;

typedef struct PostCheck {
    Arena *arena;
    bool python;             /* CPython's scope rules in full; Cython's scopes are its own */
    CheckPlace *place;
    Surroundings flow;
    bool future_allowed, seen_statement;        /* only a docstring and __future__ imports so far */
    int in_iterable;         /* of how many comprehensions */
    NodeList body;           /* of the module */
} PostCheck;

void postcheck_node(PostCheck *c, Node *n);
void postcheck_debug(const Name *name, Span at);       /* __debug__ can't be assigned to */
bool is_comprehension(const CheckPlace *place);
const char *lazy_place(const CheckPlace *place);       /* "an annotation" …; NULL of other places */
void postcheck_list(PostCheck *c, NodeList list);

void postcheck_children(PostCheck *c, Node *n);
void postcheck_target(PostCheck *c, Node *n);
void enter_place(PostCheck *c, CheckPlace *place);
void leave_place(PostCheck *c);
CheckPlace *function_place(const PostCheck *c);        /* the function that code here belongs to; NULL in a module or class */
bool is_async_function(const CheckPlace *place);

/* ---- postcheck_async.c --------------------------------------------------------------------------------------------------- */

void postcheck_yield(PostCheck *c, Node *n);
void postcheck_await(PostCheck *c, Node *n);
void postcheck_async_statement(PostCheck *c, Node *n, const char *what);
void postcheck_comprehension(PostCheck *c, Node *n);

/* ---- postcheck_import.c --------------------------------------------------------------------------------------------------- */

void postcheck_import_from(PostCheck *c, ImportFromNode *n);
void postcheck_lazy(PostCheck *c, Node *n, const char *what);
void postcheck_aliases(NodeList names);

/* ---- postcheck_names.c -------------------------------------------------------------------------------------------------- */

/* Names met so far: the first few are compared one by one, more go through a map. */
typedef struct Names { Arena *arena; const Name *few[16]; int count; Map many; } Names;

bool seen_before(Names *names, const Name *name);

void postcheck_params(PostCheck *c, const ArgumentsNode *args);
void postcheck_type_params(PostCheck *c, NodeList params);
void postcheck_global(PostCheck *c, Node *statement, NodeList names, bool is_nonlocal);
void postcheck_annotated_name(PostCheck *c, const AnnAssignNode *n);
void postcheck_walrus(PostCheck *c, const NamedExprNode *n);
void postcheck_inner_targets(PostCheck *c, Node *target);
void postcheck_keywords(PostCheck *c, NodeList keywords);

/* ---- postcheck_match.c ---------------------------------------------------------------------------------------------------- */

void postcheck_match(PostCheck *c, const MatchNode *n);

#endif
