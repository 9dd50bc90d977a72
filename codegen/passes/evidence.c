/* Gathers the evidence for what is a number, on which `unbox` decides.
 *
 * Of every slot and every temporary of object type it says what may be in it: ints that are proven to be ones (literals, ranges, results of
 * int operators), other things that are known (text, None, displays), or anything. A value is *likely* a number where it meets literals, ranges and
 * likely numbers in operators, and unlikely one where it is called, iterated, indexed or asked for an attribute. Evidence is joined per slot, over
 * all functions of the module at once, since arguments and results of direct calls are pairs, too. It only grows: whichever function
 * something has been learned of is looked at again, sweep by sweep in the order of the program, until nothing is new. */
#include "passes.h"

static unsigned constant_evidence(const IrModule *m, int number)
{
    switch (m->constants.items[number].kind) {
    case CONSTANT_INT: return INTS;
    case CONSTANT_FLOAT: return ANYTHING | FLOATS;
    default: return OTHERS;
    }
}

unsigned evidence_of(const IrModule *m, const Operand *o)
{
    switch (o->kind) {
    case OPERAND_temp: return o->temp->evidence;
    case OPERAND_object: return constant_evidence(m, o->number);
    case OPERAND_pair: return INTS;
    default: return OTHERS;
    }
}

/* As an operand it makes the other one likely. */
static bool is_numeric(unsigned evidence)
{
    return !(evidence & OTHERS) && (evidence & (INTS | LIKELY | FLOATS));
}

bool is_proven_int(unsigned evidence)
{
    return (evidence & (INTS | OTHERS | ANYTHING)) == INTS;
}

bool may_be_new(unsigned evidence)
{
    return evidence & NEW && !is_proven_int(evidence);
}

/* Whether an operator is done on pairs: one operand is like a number, or the result is used as one, and no operand is known to be something else. */
bool wants_pairs(const IrModule *m, const Op *op)
{
    unsigned left = evidence_of(m, &op->operands[0]), right = op->id == OP_unary ? left : evidence_of(m, &op->operands[1]);
    bool is_used_as_number = op->id == OP_binary && (op->results[0]->evidence & LIKELY);

    return !((left | right) & OTHERS) && (is_numeric(left) || is_numeric(right) || is_used_as_number);
}

/* ---- gathering ------------------------------------------------------------------------------------------------------------------------- */

/* Of one function. */
typedef struct Reader {
    int number;                      /* in the module's order */
    int sweeps;                      /* over it, so far */
    LIST(int) callers;               /* functions that call it directly */
} Reader;

typedef struct Gatherer {
    IrModule *module;
    IrFunc *f;
    const Directs *directs;
    Map readers;                     /* IrFunc * -> Reader * */
    Bits waiting;                    /* functions of which there is something new */
} Gatherer;

static Reader *reader_of(const Gatherer *g, const IrFunc *f)
{
    return map_get(&g->readers, f);
}

/* Adds what is new to the evidence of a slot, temporary or result of the function. Whether there was any. */
static bool add(Gatherer *g, const IrFunc *f, unsigned *to, unsigned evidence)
{
    if ((*to | evidence) == *to)
        return false;
    *to |= evidence;
    bits_add(&g->waiting, reader_of(g, f)->number);
    return true;
}

static void add_to_temp(Gatherer *g, Temp *t, unsigned evidence)
{
    add(g, g->f, &t->evidence, evidence);
}

static void add_to_slot(Gatherer *g, Slot *s, unsigned evidence)
{
    add(g, g->f, &s->evidence, evidence);
}

/* What a function returns, and the slot that waits to be returned, are one. */
static void add_to_result(Gatherer *g, IrFunc *f, unsigned evidence)
{
    const Reader *r = reader_of(g, f);

    if (!add(g, f, &f->result_evidence, evidence))
        return;
    for (int i = 0; i < r->callers.count; i++)
        bits_add(&g->waiting, r->callers.items[i]);
    for (int i = 0; i < f->slots.count; i++)
        if (f->slots.items[i]->is_result)
            add(g, f, &f->slots.items[i]->evidence, f->result_evidence);
}

/* ---- what is known of results -------------------------------------------------------------------------------------------------------- */

/* What an operator gives whose operands are numbers, or whose result is used as one. */
static unsigned number_evidence(unsigned operands)
{
    return ANYTHING | LIKELY | NEW | (operands & FLOATS);
}

/* Operators of ints that give ints; a power or a shift may not, so it is only likely. */
static unsigned binary_evidence(const Gatherer *g, const Op *op)
{
    unsigned left = evidence_of(g->module, &op->operands[0]), right = evidence_of(g->module, &op->operands[1]);
    Binary operator = (Binary)op->operands[2].integer;

    if (operator == Binary_MatMult)
        return OTHERS;
    if (!left || !right)
        return 0;                                  /* nothing has been seen yet */
    if (!wants_pairs(g->module, op))
        return ANYTHING;
    if (operator == Binary_Div)
        return number_evidence(FLOATS);
    return is_proven_int(left | right) && operator != Binary_Pow ? INTS : number_evidence(left | right);
}

static unsigned unary_evidence(const Gatherer *g, const Op *op)
{
    unsigned evidence = evidence_of(g->module, &op->operands[0]);

    if (evidence & OTHERS)
        return ANYTHING;
    return evidence && !is_proven_int(evidence) ? evidence | NEW : evidence;
}

static unsigned box_evidence(const Op *op)
{
    const Type *t = operand_type(&op->operands[0]);

    if (t == TYPE(double) || t == TYPE(float))
        return ANYTHING | FLOATS | NEW;
    return is_int(t) && t != TYPE(bint) && t != TYPE(Py_UCS4) ? INTS : OTHERS;
}

/* Of an `int` that may be None. A `float` stays an object: nothing says that it is counted with. */
static unsigned number_class_evidence(const Gatherer *g, const Op *op)
{
    if (op->operands[1].type != TYPE(pyint))
        return OTHERS;
    return is_proven_int(evidence_of(g->module, &op->operands[0])) ? INTS : ANYTHING | LIKELY;
}

static const unsigned given[OP_COUNT] = {
#define GIVES(op, evidence) [OP_##op] = evidence,
#define AS_OBJECT(op, operand)
#include "evidence.def"
};

static unsigned result_evidence(const Gatherer *g, const Op *op)
{
    const IrFunc *callee;

    switch (op->id) {
    case OP_load: return slot_of(op) ? slot_of(op)->evidence : ANYTHING;
    case OP_binary: return binary_evidence(g, op);
    case OP_unary: return unary_evidence(g, op);
    case OP_box: return box_evidence(op);
    case OP_as_number: return number_class_evidence(g, op);
    case OP_call:
        callee = direct_callee(g->directs, op);
        return callee ? callee->result_evidence : ANYTHING;
    default: return given[op->id] ? given[op->id] : ANYTHING;
    }
}

/* ---- what is likely of operands ---------------------------------------------------------------------------------------------------------- */

/* The value, and the slot that it was loaded from, is likely a number; an operator's result is of the kind that it is used with. */
static void likely(Gatherer *g, const Operand *o, unsigned other)
{
    if (o->kind != OPERAND_temp || (o->temp->evidence & OTHERS))
        return;
    const Op *made = o->temp->definition;
    add_to_temp(g, o->temp, LIKELY | (made->id == OP_binary ? other & FLOATS : 0));
    if (made->id == OP_load && slot_of(made))
        add_to_slot(g, slot_of(made), LIKELY);
}

static void unlikely(Gatherer *g, const Operand *o)
{
    if (o->kind != OPERAND_temp)
        return;
    add_to_temp(g, o->temp, OTHERS);
    const Op *made = o->temp->definition;
    if (made->id == OP_load && slot_of(made))
        add_to_slot(g, slot_of(made), OTHERS);
}

/* Per op: 1 + the operand that it takes for an object; 0: none. */
static const unsigned char as_object[OP_COUNT] = {
#define GIVES(op, evidence)
#define AS_OBJECT(op, operand) [OP_##op] = 1 + operand,
#include "evidence.def"
};

/* One of two operands makes the other likely: it is a number for certain, or already likely. */
static void likely_both(Gatherer *g, const Op *op)
{
    unsigned left = evidence_of(g->module, &op->operands[0]), right = evidence_of(g->module, &op->operands[1]);

    if ((left | right) & OTHERS)
        return;
    if (is_numeric(left))
        likely(g, &op->operands[1], left);
    if (is_numeric(right))
        likely(g, &op->operands[0], right);
}

/* A value whose identity is asked for stays an object, unless it is compared with None and its like. */
static void keep_identity(Gatherer *g, const Operand *o, const Operand *other)
{
    if (other->kind != OPERAND_object)
        unlikely(g, o);
}

/* A direct call passes what is in the pair, and a number makes the parameter likely to be one. */
static void pass_argument(Gatherer *g, const IrFunc *callee, Slot *parameter, unsigned evidence)
{
    if (!(parameter->evidence & OTHERS))
        add(g, callee, &parameter->evidence, (evidence & (NEW | FLOATS)) | (is_numeric(evidence) ? LIKELY : 0));
}

static void pass_arguments(Gatherer *g, const Op *call)
{
    const IrFunc *callee = direct_callee(g->directs, call);

    for (int i = 0; callee && i < callee->parameters.count; i++) {
        Operand argument = direct_argument(g->directs, call, i);
        pass_argument(g, callee, callee->parameters.items[i], evidence_of(g->module, &argument));
    }
}

static void judge_operands(Gatherer *g, const Op *op)
{
    switch (op->id) {
    case OP_binary: case OP_compare: case OP_compare_truth:
        likely_both(g, op);
        break;
    case OP_start_range:
        for (int i = 0; i < 3; i++)
            likely(g, &op->operands[i], INTS);
        break;
    case OP_is:
        keep_identity(g, &op->operands[0], &op->operands[1]);
        keep_identity(g, &op->operands[1], &op->operands[0]);
        break;
    case OP_store:
        if (slot_of(op) && is_object(slot_of(op)->type))
            add_to_slot(g, slot_of(op), evidence_of(g->module, &op->operands[1]));
        break;
    case OP_return:
        if (op->operands[0].kind != OPERAND_none)
            add_to_result(g, g->f, evidence_of(g->module, &op->operands[0]));
        break;
    case OP_call: pass_arguments(g, op); break;
    default: break;
    }
    if (as_object[op->id])
        unlikely(g, &op->operands[as_object[op->id] - 1]);
}

/* ---- the whole module ------------------------------------------------------------------------------------------------------------------- */

static bool has_body_of_our_own(const IrFunc *f)
{
    return f->kind == FUNCTION_DEF;
}

/* A slot of another class is none of ours; nor are parameters and results that C sees. One of type `int` may still hold None. */
static unsigned first_evidence(const IrFunc *f, const Slot *s)
{
    bool seen_by_c = (s->is_parameter || s->is_result) && !has_body_of_our_own(f);

    if (s->rep != REP_object || (s->type != TYPE(object) && s->type != TYPE(pyint)) || seen_by_c)
        return OTHERS;
    return (s->is_parameter ? ANYTHING : 0) | (s->type == TYPE(pyint) ? LIKELY : 0);
}

static void begin_function(IrFunc *f)
{
    f->result_evidence = has_body_of_our_own(f) ? 0 : OTHERS;
    for (int i = 0; i < f->slots.count; i++)
        f->slots.items[i]->evidence = first_evidence(f, f->slots.items[i]);
    for (int i = 0; i < f->temps.count; i++)
        f->temps.items[i]->evidence = 0;
}

static void sweep_function(Gatherer *g, IrFunc *f)
{
    g->f = f;
    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next) {
            for (int n = 0; n < op->result_count; n++)
                add_to_temp(g, op->results[n], is_object(op->results[n]->type) ? result_evidence(g, op) : OTHERS);
            judge_operands(g, op);
        }
}

static void note_callers(Gatherer *g, const IrFunc *f)
{
    Reader *caller = reader_of(g, f);

    for (int i = 0; i < f->blocks.count; i++)
        for (const Op *op = f->blocks.items[i]->first; op; op = op->next) {
            IrFunc *callee = op->id == OP_call ? direct_callee(g->directs, op) : NULL;
            Reader *r = callee ? reader_of(g, callee) : NULL;
            if (r && !(r->callers.count && r->callers.items[r->callers.count - 1] == caller->number))
                list_push(g->module->arena, &r->callers, caller->number);
        }
}

static void begin(Gatherer *g)
{
    int count = function_count(g->module);

    g->readers = map_new(g->module->arena);
    g->waiting = bits_new(g->module->arena, count);
    bits_fill(&g->waiting);
    for (int i = 0; i < count; i++) {
        Reader *r = NEW(g->module->arena, Reader);
        r->number = i;
        map_set(&g->readers, function_number(g->module, i), r);
        begin_function(function_number(g->module, i));
    }
    for (int i = 0; i < count; i++)
        note_callers(g, function_number(g->module, i));
}

/* One whose variables hand on what they hold, from one to the next against the order of the program, without end in sight: all of
 * them are taken for objects, so that there is nothing more to learn. */
static void give_up(Gatherer *g, IrFunc *f)
{
    const unsigned everything = INTS | OTHERS | ANYTHING | LIKELY | FLOATS | NEW;

    ir_remark(f, "its variables are objects");
    for (int i = 0; i < f->slots.count; i++)
        f->slots.items[i]->evidence = everything;
    for (int i = 0; i < f->temps.count; i++)
        f->temps.items[i]->evidence = everything;
    add_to_result(g, f, everything);
}

static void look_at(Gatherer *g, IrFunc *f)
{
    int sweeps = reader_of(g, f)->sweeps++;

    if (sweeps < LIMIT_evidence)
        sweep_function(g, f);
    else if (sweeps == LIMIT_evidence)
        give_up(g, f);
}

void gather_evidence(IrModule *m, const Directs *d)
{
    Gatherer g = {.module = m, .directs = d};

    begin(&g);
    for (int i = bits_next(&g.waiting, 0); i >= 0; i = bits_next(&g.waiting, 0))
        for (; i >= 0; i = bits_next(&g.waiting, i + 1)) {
            bits_remove(&g.waiting, i);
            look_at(&g, function_number(m, i));
        }
}
