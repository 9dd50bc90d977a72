/* From the typed tree to the IR: what the program says, as if nothing could fail and nothing were counted.
 *
 * A lower function writes ops into the current block and says which block handles failures; it names no helper, no fast
 * path, no C text, and counts no reference. It relies on boundary 4 (check.h) and promises boundary 5 (ir.h).
 */
#ifndef PYXC_LOWER_H
#define PYXC_LOWER_H

#include "check.h"
#include "ir.h"

IrModule *lower_module(Arena *a, const Unit *u);

/* ---- inside the box -------------------------------------------------------------------------------------------------------- */

typedef struct Lower Lower;
typedef struct Cleanup Cleanup;

/* A jump to `target`, which stands within the cleanup `until` (NULL: within none). */
typedef struct Way { Block *target; Cleanup *until; } Way;

/* What stands around the code that is being lowered, and wants its word when that is left: by failure, which goes to `landing`, and by a jump
 * (break, continue, return), which lowering sends through `leave`. */
struct Cleanup {
    Cleanup *outer;
    Block *landing;
    /* Writes what a jump out does here. `way` says where it goes in the end: only `finally` asks. NULL: nothing to do. */
    void (*leave)(Lower *l, Cleanup *c, Way way);
};

typedef struct Loop {
    struct Loop *outer;
    Cleanup *cleanup;        /* what stands around the loop */
    Block *next, *end;       /* `continue` goes to next, `break` to end */
} Loop;

/* The context. What stands behind `function` changes from one function to the next. */
struct Lower {
    Arena *arena;
    const Unit *unit;
    IrModule *module;
    IrFunc *function;
    Block *block;            /* where ops are added; NULL: nothing gets here */
    Block *exit;             /* loads the result and returns it */
    Slot *result;            /* NULL: nothing to return */
    Cleanup *cleanup;        /* innermost */
    Loop *loop;
    Map givens;              /* GivenNode * -> Operand *: the value that it stands for */
    int loop_depth;
    Pos at;                  /* of the node that is being lowered: for the line of its ops */
};

/* lower.c: the dispatch, ops, blocks */
void lower_body(Lower *l, const NodeList *body);
Operand lower_expr(Lower *l, Node *n);
Operand lower_optional(Lower *l, Node *n);                          /* NULL: nothing */

#define OPERANDS(...) (int)(sizeof((Operand[]){__VA_ARGS__}) / sizeof(Operand)), (Operand[]){__VA_ARGS__}
Op *add(Lower *l, OpId id, int count, const Operand *operands);
Operand value(Lower *l, OpId id, Type *type, int count, const Operand *operands);    /* adds an op with one result */

Block *fresh_block(Lower *l);
Block *fresh_landing(Lower *l);                                       /* entered by failure; cold */
void start(Lower *l, Block *b);                                      /* goes on in `b`; the block before is complete */
void jump(Lower *l, Block *target);
void branch(Lower *l, Operand condition, Block *yes, Block *no);
Op *end_block(Lower *l, OpId terminator, int count, const Operand *operands);
void stop(Lower *l);                                                 /* behind an op that always raises */

Slot *hidden_slot(Lower *l, Type *type);
Operand load(Lower *l, Operand place);
void store(Lower *l, Operand place, Operand v);
Operand bint(bool yes);
void bind_given(Lower *l, const Node *given, Operand v);

/* lower_module.c, lower_function.c */
Callee *callee_of(Lower *l, Symbol *s);
void begin_function(Lower *l, IrFunc *f, Type *result);
void end_function(Lower *l);
int doc_constant(Lower *l, const NodeList *body);                    /* -1: none */

/* lower_name.c, lower_literal.c, lower_coerce.c */
Operand load_symbol(Lower *l, Symbol *s, bool check_set);
void store_symbol(Lower *l, Symbol *s, Operand v);
void delete_symbol(Lower *l, Symbol *s, bool check_set);
Operand name_operand(Lower *l, Name *name);
Operand text_operand(Lower *l, Str text);
Operand none_operand(Lower *l);
Operand names_operand(Lower *l, Name *const *names, int count);      /* a tuple */
Pos attribute_pos(const AttributeNode *n);
bool object_literal(Lower *l, const Node *n, int *number);         /* the constant of a literal (of a tuple of them), as an object */
bool tuple_literal(Lower *l, const NodeList *elts, int *number);
bool is_zero(Operand number);
Operand int_number(Lower *l, const IntNode *n, Type *type);          /* of a C type */
Operand truth_of(Lower *l, Operand v);                               /* as bint */
Operand as_type(Lower *l, Operand v, Type *from, Type *to);

/* lower_branch.c, lower_compare.c */
void lower_branch(Lower *l, Node *condition, Block *yes, Block *no);
void branch_compare(Lower *l, const CompareNode *n, Block *yes, Block *no);
/* Stores a value in `slot`; it decides, and control goes to `end`, or the next one is looked at. The last one always decides. */
void lower_alternative(Lower *l, Operand slot, Node *n, bool is_or, Block *end);
Operand finish_alternatives(Lower *l, Operand slot, Node *last, Block *end);

/* lower_assign.c: a target whose parts are evaluated, so that it can be read and written without evaluating them again */
typedef struct Target {
    Node *node;
    bool is_slice;           /* without a step: lower and upper count, else index */
    Operand object, index, lower, upper;
} Target;
Target lower_target(Lower *l, Node *n);
Operand load_target(Lower *l, const Target *t);
void lower_bind(Lower *l, Node *bind, Operand v);

/* lower_loop.c */
typedef struct ForLoop { Loop loop; Block *done; /* `else` follows when all turns are over */ } ForLoop;
void begin_for(Lower *l, ForLoop *f, Node *target, Node *iter);      /* goes on in the loop's body, the target bound */
void end_for(Lower *l, ForLoop *f);                                  /* goes on where all turns are over */

/* lower_try.c */
Block *handler(const Lower *l);                                      /* where failures go here */
void jump_out(Lower *l, Way way);

/* lower_display.c: lists, tuples, sets, dicts and argument lists of any length. The first items are operands of one op, which makes the object;
 * those behind are added one by one. */
enum { ITEMS_AT_ONCE = 16 };
typedef struct Items { Operand first[ITEMS_AT_ONCE]; int count; Operand object; } Items;
void add_item(Lower *l, Items *items, Operand v);                    /* of a list or tuple */
Operand finish_list(Lower *l, Items *items);
Operand finish_tuple(Lower *l, Items *items);
void add_pair(Lower *l, Items *items, Operand key, Operand v);       /* of a dict */
Operand finish_dict(Lower *l, Items *items);
Operand make_tuple(Lower *l, const NodeList *elts);

/* lower_subscript.c */
int item_flags(const SubscriptNode *n);

#endif
