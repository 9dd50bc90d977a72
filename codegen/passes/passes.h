/* Passes over the IR: each in a file of its own, in the order of passes.def. */
#ifndef PYXC_PASSES_H
#define PYXC_PASSES_H

#include "ir.h"

typedef struct PassOptions {
    bool verify;                          /* after every pass; debug builds always do */
    const char *dump_pass;                /* the IR after this pass is added to `dump`; NULL: none */
    const char *dump_function;            /* of this function alone; NULL: all */
    Buffer *dump;
    void (*timed)(const char *pass, double seconds);     /* --time; may be NULL */
} PassOptions;

bool run_passes(IrModule *m, const PassOptions *o);         /* false: a function is too large, and that was told */
const char *const *pass_names(void);      /* NULL at the end */

/* ---- inside the box ---------------------------------------------------------------------------------------------------------- */

#define PASS(name, on, stage) void pass_##name(on *);
#include "passes.def"
#undef PASS

/* The functions of a module, and its body, the last. */
static inline int function_count(const IrModule *m) { return m->functions.count + (m->body != NULL); }
static inline IrFunc *function_number(const IrModule *m, int i) { return i < m->functions.count ? m->functions.items[i] : m->body; }

/* The slot that an op works on; NULL: none. */
static inline Slot *slot_of(const Op *op)
{
    return op->operand_count && op->operands[0].kind == OPERAND_slot ? op->operands[0].slot : NULL;
}

/* ---- blocks.c: what several passes do to blocks ---------------------------------------------------------------------------------- */

void insert_first(Block *b, Op *op);      /* before the first op, if there is one */
/* `meanings` has one operand for each temporary's number: what stands in its place, or nothing. Renames all uses. */
void use_meanings(IrFunc *f, const Operand *meanings);
/* Removes the class tests that are proven: their results are their operands. */
void drop_tests(IrFunc *f, bool (*is_proven)(const void *context, const Op *test), const void *context);
/* Fills `crossing`, which has room for all temporaries, with those that live from one block into another, in order of their first use
 * there; how many. */
int find_crossing(const IrFunc *f, Temp **crossing);

/* ---- refs_slots.c: the first part of `refs` ------------------------------------------------------------------------------------------- */

void count_slots(IrFunc *f);

/* ---- refs_living.c: which counted temporaries live ------------------------------------------------------------------------------------- */

typedef struct Living {
    IrFunc *f;
    Dataflow ahead;              /* backward: temporaries that are used later; by `index` */
    int *index;                  /* per temporary: its bit; -1: it is not counted, or stays in its block */
    Temp **crossing;             /* per bit: its temporary */
    bool *is_live;               /* per temporary, while a block is walked */
    LIST(Temp *) temps;          /* those */
} Living;

static inline Temp *counted_temp(const Operand *o) { return o->kind == OPERAND_temp && is_counted(o->temp->rep) ? o->temp : NULL; }

void open_living(Living *l, IrFunc *f);
void close_living(Living *l);
bool lives_into(const Living *l, const Block *b, const Temp *t);
void begin_living(Living *l, Temp *t);
void start_behind(Living *l, const Block *b);    /* what its targets ask for */
void step_back(Living *l, const Op *op);

/* ---- direct.c: calls that can go straight to a body ------------------------------------------------------------------------------ */

typedef struct Directs Directs;
Directs *find_directs(IrModule *m);
IrFunc *direct_callee(const Directs *d, const Op *call);       /* NULL: none */
Operand direct_argument(const Directs *d, const Op *call, int i);      /* what its parameter number i gets: an operand, or the default */

/* ---- convert.c: where representations meet ---------------------------------------------------------------------------------------- */

void convert_operand(IrFunc *f, Op *op, int operand, Rep rep); /* from object to pair, or back; else nothing */
void convert_number(IrFunc *f, Op *op, int operand);           /* numbers that are written down, or were C numbers, become pairs */
bool constant_as_int(const IrModule *m, const Operand *o, int64_t *value);     /* an int that is written down, and fits */

/* ---- evidence.c: what is a number ------------------------------------------------------------------------------------------------ */

/* What may be in an object, as bits of Temp.evidence and its like.
 *     LIKELY   something was done with it that numbers are used for
 *     FLOATS   a hint: floats are to be asked for first
 *     NEW      it may be a float that no object stands for yet */
enum { INTS = 1, OTHERS = 2, ANYTHING = 4, LIKELY = 8, FLOATS = 16, NEW = 32 };

void gather_evidence(IrModule *m, const Directs *d);           /* for all slots, temporaries, results */
unsigned evidence_of(const IrModule *m, const Operand *o);
bool is_proven_int(unsigned evidence);
bool may_be_new(unsigned evidence);
bool wants_pairs(const IrModule *m, const Op *op);             /* whether the operator is done on pairs */

/* ---- boxes.c ----------------------------------------------------------------------------------------------------------------------- */

void share_boxes(IrFunc *f);              /* of one variable in one block */
void keep_boxes(IrFunc *f);              /* what the program sees twice is one object */

/* ---- family.c: the webs of one variable, once their representations are chosen -------------------------------------------------------- */

void settle_families(IrFunc *f);

/* ---- select.c --------------------------------------------------------------------------------------------------------------------- */

/* Whether select.def has a row for this op with operands of these representations. */
bool can_select(const Op *op);

#endif
