/* The IR: one control-flow graph per function, and plain data for the rest of the module.
 *
 * Boundaries 5 and 6. A temporary is assigned once and does not leave the loop that defines it; a slot may be assigned any number of times and
 * takes the place of phi. Every block names its handler: an op that may raise is an edge to it out of the state before the op.
 * What each op means stands in ops.def; `verify` says what must hold between passes. Passes add to a function with the builder, and
 * ask `dataflow`, never walk edges on their own.
 */
#ifndef PYXC_IR_H
#define PYXC_IR_H

#include "types.h"

typedef struct Op Op;
typedef struct Temp Temp;
typedef struct Slot Slot;
typedef struct Block Block;
typedef struct IrFunc IrFunc;
typedef struct IrModule IrModule;

/* ---- tables ----------------------------------------------------------------------------------------------------------- */

typedef enum OpId {
#define OP(id, operands, results, error, reference, steals, effects, template) OP_##id,
#include "ops.def"
    OP_COUNT
} OpId;

typedef enum Rep {
#define REP(id, c_type, take, drop, is_unset, unset) REP_##id,
#include "reps.def"
    REP_COUNT
} Rep;

typedef enum HelperId {
#define HELPER(name, signature, error, effects, form) H_##name,
#include "helpers.def"
#undef HELPER
    HELPER_COUNT
} HelperId;

/* How failure shows. The last row: of calls of C functions whose result has no value to spare; then tables alone use sig and rep. */
typedef enum ErrorKind {
    ERROR_never, ERROR_null, ERROR_neg, ERROR_neg1, ERROR_bad, ERROR_always,
    ERROR_value,             /* the result equals the callee's error value */
    ERROR_maybe,             /* it does, and an exception is set */
    ERROR_occurred,          /* an exception is set: asked after each call */
    ERROR_sig, ERROR_rep
} ErrorKind;
typedef enum Reference { REF_none, REF_new, REF_borrowed, REF_maybe, REF_place, REF_operand, REF_sig } Reference;
typedef enum Effect { EFFECT_python = 1, EFFECT_write = 2, EFFECT_read = 4, EFFECT_place = 8 } Effect;

typedef struct OpInfo {
    const char *name, *operands, *results, *steals, *template, *effects;
    ErrorKind error;
    Reference reference;
    bool terminator, python, count;      /* the kind of its row */
} OpInfo;

typedef struct RepInfo { const char *name, *c_type, *take, *drop, *is_unset, *unset; } RepInfo;
typedef struct HelperInfo { const char *name, *signature, *effects; ErrorKind error; } HelperInfo;

extern const OpInfo op_infos[OP_COUNT];
extern const RepInfo rep_infos[REP_COUNT];
extern const HelperInfo helper_infos[HELPER_COUNT];
static inline bool is_counted(Rep rep) { return rep >= REP_object; }

HelperId find_helper(const char *prefix, const char *name);  /* of the row PREFIXNAME; HELPER_COUNT if there is none */
/* The letter of parameter `n` (from 0) in a call with `count` arguments: those of an array all have its letter; 0: there is none. */
char helper_parameter(HelperId h, int count, int n);
bool helper_takes(HelperId h, int count);                    /* so many arguments: those of an array count from none */

/* ---- values ------------------------------------------------------------------------------------------------------------ */

/* What passes proved, or hold likely, of the object in a value. */
typedef enum FactClass { FACT_unknown, FACT_int, FACT_float } FactClass;
typedef struct Fact { FactClass is; bool proven; } Fact;

struct Temp {
    int number;
    Type *type;              /* the language's; TYPE(int) for truth values and numbers of the IR's own */
    Rep rep;
    Fact fact;
    unsigned evidence;       /* bits of passes/evidence.c */
    Op *definition;
    int uses;                /* kept by `fold` and whoever asks count_uses() */
    bool folded;             /* printed in the place of its one use */
};

struct Slot {
    int number;
    Name *name;              /* as the user wrote it; NULL: hidden, dies after its last read */
    Type *type;
    Rep rep;
    Fact fact;
    unsigned evidence;       /* bits of passes/evidence.c */
    struct Slot *home;       /* of a web: the variable's first slot; NULL: it is that */
    bool is_parameter;       /* set on entry */
    bool is_result;          /* holds the value to return; a counted one that is unset says: an error */
    bool owned_parameter;    /* stored or deleted somewhere, so that it is a reference of its own from entry on; `refs` says */
    bool maybe_unset;        /* some path reads it before it is set */
    bool is_volatile;        /* a C variable whose every load and store is kept */
};

typedef enum OperandKind {
    OPERAND_none,            /* absent */
    OPERAND_temp,
    OPERAND_slot,            /* a place */
    OPERAND_global,          /* a place: a C variable of the module */
    OPERAND_object,          /* a constant object: number in IrModule.constants; borrowed, lives for ever */
    OPERAND_builtin,         /* a built-in fixed at import: number in IrModule.builtins; borrowed */
    OPERAND_number,          /* a C number of `type`: its text */
    OPERAND_extern,          /* a C constant or variable of a header, of `type`: its text */
    OPERAND_pair,            /* an int as a pair: `integer` */
    OPERAND_int,             /* a plain integer */
    OPERAND_function, OPERAND_callee, OPERAND_class, OPERAND_helper,
    OPERAND_cache,           /* number of a cache cell of the module … */
    OPERAND_attribute_cache  /* … and of one of an attribute's site */
} OperandKind;

typedef struct Callee Callee;
typedef struct IrGlobal IrGlobal;

typedef struct Operand {
    OperandKind kind;
    Type *type;              /* number, extern, class */
    union {
        Temp *temp; Slot *slot; IrGlobal *global; IrFunc *function; Callee *callee;
        const char *text; int64_t integer; int number; HelperId helper;
    };
} Operand;

Rep operand_rep(const Operand *o);                 /* of a value */
Type *operand_type(const Operand *o);

/* ---- functions ---------------------------------------------------------------------------------------------------------- */

struct Op {
    OpId id;
    Pos at;                          /* for its line */
    int operand_count, result_count, target_count;
    Operand *operands;
    Temp **results;
    Block **targets;                 /* of a terminator */
    Block *landing;                  /* where failure goes, named by `errors`; NULL before, and for ops that cannot fail */
    unsigned last_uses;              /* bits of operands whose references die here, whether the op fails or not: a call's, says `refs` */
    Block *block;
    Op *previous, *next;
};

struct Block {
    int number;
    Op *first, *last;                /* `last` is the terminator once the block is complete */
    Block *handler;                  /* where an op here that raises goes; NULL only in landings that cannot raise */
    int loop_depth;
    bool is_landing;                 /* entered by failure alone */
    bool is_hot;                     /* `effort`: operations stand inline */
    LIST(Block *) predecessors;      /* over all edges, landings' too; kept by find_predecessors() */
};

/* How the body of a function is called: parameters are those of the slots; the result's representation and error kind. */
typedef enum FunctionKind { FUNCTION_BODY /* the module's */, FUNCTION_DEF, FUNCTION_C, FUNCTION_CPDEF } FunctionKind;

/* How hard the C compiler works on a function: as on any; on loops over C numbers; on what never loops; on what runs once; on what is huge, with
 * loops and without. */
typedef enum Effort { EFFORT_FULL, EFFORT_KERNEL, EFFORT_LITTLE, EFFORT_ONCE, EFFORT_HUGE, EFFORT_LEAST } Effort;

struct IrFunc {
    IrModule *module;
    Arena *arena;
    FunctionKind kind;
    Name *name;
    const char *qualname;
    Pos at;
    /* parameters, in the order of the body's C parameters: positional, keyword-only, *args, **kwargs */
    LIST(Slot *) parameters;
    int positional_only, positional, keyword_only;
    bool star, star_star;
    LIST(NoneRule) none_rules;       /* of each parameter */
    int doc;                         /* number of a constant, -1 none */
    int defaults;                    /* how many of the positional parameters have one */
    Type *result_type;
    Rep result_rep;
    unsigned result_evidence;        /* bits of passes/evidence.c */
    Raises raises;                   /* of C functions, with error_value */
    const char *error_value;
    bool binding, is_inline, nogil, is_kernel;
    Effort effort;
    bool called_directly;            /* `convention` found a direct call: the module keeps the function's object */
    const char *c_name;              /* NULL: emit names it */
    LIST(Slot *) slots;
    LIST(Temp *) temps;
    LIST(Block *) blocks;            /* entry first; in order of emission, landings last */
    Block *fail;                     /* the error exit */
};

/* ---- modules ------------------------------------------------------------------------------------------------------------ */

typedef enum ConstantKind {
    CONSTANT_NONE, CONSTANT_TRUE, CONSTANT_FALSE, CONSTANT_ELLIPSIS,       /* these have C names of their own */
    CONSTANT_NAME,                   /* an interned str */
    CONSTANT_STR,                    /* UTF-8, surrogates passed through */
    CONSTANT_BYTES,
    CONSTANT_INT,                    /* decimal or 0x… text */
    CONSTANT_FLOAT, CONSTANT_COMPLEX,  /* text of the number, of the imaginary part */
    CONSTANT_TUPLE
} ConstantKind;

typedef struct Constant { ConstantKind kind; Str text; LIST(int) items; } Constant;

/* A C function that is called by name. */
struct Callee { const char *c_name; Signature *signature; IrFunc *function; /* NULL: extern */ };

struct IrGlobal { Name *name; Type *type; Rep rep; const char *c_name; bool is_volatile; };

struct IrModule {
    Arena *arena;
    const char *name;                /* dotted */
    const char *path;                /* of the source, as tracebacks show it */
    int doc;                         /* number of a constant, -1 none */
    LIST(Constant) constants;
    LIST(Name *) builtins;
    LIST(IrGlobal *) globals;
    LIST(IrFunc *) functions;        /* in order of the source */
    IrFunc *body;                    /* runs at import */
    LIST(const char *) includes;
    LIST(const char *) verbatim;
    int cache_count, attribute_cache_count;
    LIST(const char *) remarks;      /* limits that were met, which cost the module speed */
    Map constant_numbers, builtin_numbers;     /* build.c's: from a spelling to 1 + its number */
};

enum { IR_WRAPAROUND = 1, IR_BOUNDSCHECK = 2 };    /* flags of item ops */

/* Where the operands of call_direct stand: the function, how many arguments were given, what find_own found, the arguments. */
enum { DIRECT_FUNCTION, DIRECT_GIVEN, DIRECT_FOUND, DIRECT_ARGUMENTS };

/* ---- build.c ------------------------------------------------------------------------------------------------------------- */

IrModule *ir_module(Arena *a, const char *name, const char *path);
IrFunc *ir_function(IrModule *m, FunctionKind kind, Name *name, const char *qualname, Pos at);
int constant(IrModule *m, ConstantKind kind, Str text);               /* the same one for the same value */
int constant_tuple(IrModule *m, const int *items, int count);
int builtin(IrModule *m, Name *name);

Block *new_block(IrFunc *f);                                           /* not yet in f->blocks: place_block does that */
void place_block(IrFunc *f, Block *b);
Slot *new_slot(IrFunc *f, Name *name, Type *type, Rep rep);            /* hidden if name is NULL */
Rep rep_of_type(const Type *t);                                        /* object, c, range, iter */

Operand on_temp(Temp *t);
Operand on_slot(Slot *s);
Operand on_global(IrGlobal *g);
Operand on_object(int constant);
Operand on_builtin(int number);
Operand on_number(Type *type, const char *text);
Operand on_extern(Type *type, const char *text);
Operand on_int(int64_t value);
Operand on_pair(int64_t value);
Operand on_function(IrFunc *f);
Operand on_callee(Callee *c);
Operand on_class(Type *t);
Operand on_helper(HelperId h);
Operand on_cache(int number);
Operand on_attribute_cache(int number);
#define OPERAND_NOTHING ((Operand){0})

/* A limit was met in the function, and costs it speed: "its variables are objects". */
void ir_remark(IrFunc *f, const char *what);

/* Makes an op; ir_append and its like put it somewhere. Operands are copied. */
Op *ir_op(IrFunc *f, OpId id, Pos at, int operand_count, const Operand *operands);
Temp *ir_result(IrFunc *f, Op *op, Type *type, Rep rep);               /* one more result */
void ir_append(Block *b, Op *op);
void ir_insert_before(Op *place, Op *op);
void ir_insert_after(Op *place, Op *op);
void ir_remove(Op *op);
void ir_target(Op *op, Block *target);

/* ---- info.c: what the tables say of one op --------------------------------------------------------------------------------------- */

ErrorKind op_error(const Op *op);                                      /* sig and rep resolved */
Reference op_reference(const Op *op, int result);                      /* sig resolved, none for C values; place stays */
unsigned op_effects(const Op *op);                                     /* bits of Effect, sig resolved */
enum { LAST_USES = 32 };                                               /* operands that can be marked so */
bool op_is_last_use(const Op *op, int operand);                        /* operand: from 0 */
bool op_steals(const Op *op, int operand);                             /* takes a reference, by its row or as its last use */
IrFunc *op_function(const Op *op);                                     /* the function of this module that it calls; NULL none */
const Operand *op_given_away(const Op *op);                            /* the value of a store or return; NULL for any other op */
bool op_retains_for_next(const Op *op);                                /* a retain of what the next op gives away */
static inline bool op_may_fail(const Op *op) { return op_error(op) != ERROR_never; }
static inline Block *op_failure(const Op *op) { return op->landing ? op->landing : op->block->handler; }

/* ---- rows.c ---------------------------------------------------------------------------------------------------------------------- */

/* What is wrong with the operands, results and targets of an op by its row; NULL: nothing. */
const char *op_mistake(const Op *op);
/* Rows of the tables that contradict themselves; NULL if there is none. */
const char *tables_mistake(void);

/* ---- dump.c ---------------------------------------------------------------------------------------------------------------- */

void ir_dump(Buffer *out, const IrModule *m, const char *function);    /* NULL: all */
void ir_dump_function(Buffer *out, const IrFunc *f);

/* ---- verify.c --------------------------------------------------------------------------------------------------------------- */

/* What has been done to the function so far: later passes may rely on it, the verifier insists on it. */
typedef enum IrStage { STAGE_LOWERED, STAGE_SELECTED, STAGE_ERRORS, STAGE_REFS, STAGE_DONE } IrStage;

/* NULL if all is well, else what is wrong, where. Numbers the blocks. */
const char *ir_verify(IrFunc *f, IrStage stage);

/* ---- proof.c: the verifier's last part ---------------------------------------------------------------------------------------- */

/* After `refs`: that each owned reference is consumed exactly once on every path. NULL, or what is wrong; *where is the op. */
const char *ownership_mistake(const IrFunc *f, const Op **where);

/* ---- dataflow.c -------------------------------------------------------------------------------------------------------------- */

void number_blocks(IrFunc *f);                 /* in order of their places; `dataflow_solve` relies on it */
void find_predecessors(IrFunc *f);
void count_uses(IrFunc *f);
/* Before `errors` a block's handler counts as reached, since passes may still add fallible ops to it. Numbers the blocks. */
void drop_unreachable(IrFunc *f, bool landings_are_named);
/* Solves a problem over sets of bits: slots or temporaries. `transfer` changes the set for one op, forward or backward; the edge out of a
 * fallible op to its landing (handler) leaves from the state before the op. Passes never walk edges. */
enum { FAILURE = -1 };
typedef struct Dataflow {
    bool forward, intersect;         /* else backward, union; a backward problem is always one of union */
    int bits;
    void (*transfer)(const IrFunc *f, const Op *op, Bits *state, void *context);
    /* forward: what the edge to target number `n`, or that of failure, adds or removes (results that exist on the first edge only, operands
     * that are consumed on failure, too); may be NULL */
    void (*edge)(const IrFunc *f, const Op *op, int n, Bits *state, void *context);
    void *context;
    Bits entry;                      /* state at the function's entry (forward) or at its returns (backward); no words: empty */
    Bits *in;                        /* per block, by block->number: the state at its start; filled in */
    Bits state;                      /* of the block that dataflow_visit walks */
    Arena *arena;                    /* of `in` and `state`: they are the largest things that passes make */
} Dataflow;
void dataflow_solve(const IrFunc *f, Dataflow *flow);
void dataflow_end(Dataflow *flow);              /* gives the states back */
/* Walks one block and calls `visit` with the state before (forward) or after (backward) each op, which `visit` may remove. */
void dataflow_visit(const IrFunc *f, const Dataflow *flow, const Block *b, void (*visit)(Op *op, const Bits *state, void *context), void *context);

#endif
