/* Decides which values are held as pairs (`int` or `float` in two words, pair.h), and converts where representations meet.  needs: checks.
 * gives: representations.  May add fallible ops.
 *
 * What is proven an int or likely a number (evidence.c), and nothing else, becomes a pair; as any object fits in one, a wrong guess is slower, never
 * wrong. Objects that meet pairs in an operator stay objects: they are unpacked where it is called.
 *
 * Slots that hold other objects stay as they are, so that the old one dies where the new one is stored. */
#include "passes.h"

typedef struct Unbox {
    IrFunc *f;
    const Directs *directs;
} Unbox;

/* ---- representations ---------------------------------------------------------------------------------------------------------------------- */

/* Is worth a pair: something was done with it that ints are used for, or it is nothing but ints. */
static bool becomes_pair(unsigned evidence)
{
    return is_proven_int(evidence) || (!(evidence & OTHERS) && (evidence & LIKELY));
}

static Rep result_rep(const Unbox *u, const Op *op)
{
    const IrFunc *callee = op->id == OP_call ? direct_callee(u->directs, op) : NULL;

    switch (op->id) {
    case OP_load: return slot_of(op) ? slot_of(op)->rep : op->results[0]->rep;
    case OP_next_range: return REP_pair;
    case OP_call: return callee ? callee->result_rep : REP_object;
    case OP_binary: return wants_pairs(u->f->module, op) && op->operands[2].integer != Binary_MatMult ? REP_pair : REP_object;
    case OP_unary: return wants_pairs(u->f->module, op) ? REP_pair : REP_object;
    case OP_as_number: return becomes_pair(op->results[0]->evidence) ? REP_pair : REP_object;
    default: return op->results[0]->rep;
    }
}

static void choose_slots(IrFunc *f)
{
    for (int i = 0; i < f->slots.count; i++) {
        Slot *s = f->slots.items[i];
        s->fact = (Fact){becomes_pair(s->evidence) ? FACT_int : FACT_unknown, is_proven_int(s->evidence)};
        if (becomes_pair(s->evidence))
            s->rep = REP_pair;
    }
    if (becomes_pair(f->result_evidence))
        f->result_rep = REP_pair;
}

static void choose_temp(Temp *t, Rep rep)
{
    t->rep = rep;
    t->fact = (Fact){t->evidence & FLOATS ? FACT_float : FACT_unknown, false};
}

static void choose_temps(Unbox *u, IrFunc *f)
{
    u->f = f;
    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next)
            for (int n = 0; n < op->result_count; n++)
                if (is_object(op->results[n]->type))
                    choose_temp(op->results[n], n == 0 ? result_rep(u, op) : op->results[n]->rep);
}

/* ---- class tests that evidence proves ----------------------------------------------------------------------------------------------------- */

static bool is_proven(const void *module, const Op *test)
{
    return test->operands[1].type == TYPE(pyint) && is_proven_int(evidence_of(module, &test->operands[0]));
}

/* ---- conversions ------------------------------------------------------------------------------------------------------------------------------ */

static void convert_all(IrFunc *f, Op *op, Rep rep)
{
    for (int i = 0; i < op->operand_count; i++)
        convert_operand(f, op, i, rep);
}

static bool has_pair(const Op *op)
{
    for (int i = 0; i < op->operand_count; i++)
        if (operand_rep(&op->operands[i]) == REP_pair)
            return true;
    return false;
}

static void convert_operator(Unbox *u, Op *op)
{
    for (int i = 0; i < (op->id == OP_unary ? 1 : 2) && wants_pairs(u->f->module, op); i++)
        convert_number(u->f, op, i);
    if (!can_select(op))
        convert_all(u->f, op, REP_object);
}

/* `n is None`, where n is a pair: its object is asked. */
static void convert_identity(IrFunc *f, Op *op)
{
    if (operand_rep(&op->operands[0]) != REP_pair && operand_rep(&op->operands[1]) == REP_pair) {
        Operand left = op->operands[0];
        op->operands[0] = op->operands[1];
        op->operands[1] = left;
    }
    int64_t value;
    if (operand_rep(&op->operands[0]) == REP_pair && op->operands[1].kind == OPERAND_object && !constant_as_int(f->module, &op->operands[1], &value))
        op->id = OP_pair_is;
    else
        convert_all(f, op, REP_object);
}

static void convert_op(Unbox *u, Op *op)
{
    IrFunc *f = u->f;

    switch (op->id) {
    case OP_binary: case OP_unary: case OP_compare: case OP_compare_truth: convert_operator(u, op); break;
    case OP_is: convert_identity(f, op); break;
    case OP_as_number: convert_operand(f, op, 0, op->results[0]->rep); break;
    case OP_start_range: convert_all(f, op, REP_pair); break;
    case OP_store: convert_operand(f, op, 1, slot_of(op) ? slot_of(op)->rep : op->operands[0].global->rep); break;
    case OP_return: convert_operand(f, op, 0, f->result_rep); break;
    case OP_call:
        if (!direct_callee(u->directs, op))          /* `convention` does the others */
            convert_all(f, op, REP_object);
        break;
    case OP_box: case OP_to_pair: break;
    default:
        if (has_pair(op) && !can_select(op))
            convert_all(f, op, REP_object);
        break;
    }
}

/* Boxes that nobody uses any more, since pairs were made of what was in them. */
static void drop_idle_boxes(IrFunc *f)
{
    count_uses(f);
    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first, *next; op; op = next) {
            next = op->next;
            if (op->id == OP_box && !op->results[0]->uses)
                ir_remove(op);
        }
}

static void convert_function(Unbox *u, IrFunc *f)
{
    u->f = f;
    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next)
            convert_op(u, op);
    share_boxes(f);
    drop_idle_boxes(f);
    keep_boxes(f);
}

void pass_unbox(IrModule *m)
{
    Unbox u = {.directs = find_directs(m)};

    gather_evidence(m, u.directs);
    for (int i = 0; i < function_count(m); i++) {
        drop_tests(function_number(m, i), is_proven, m);
        choose_slots(function_number(m, i));
    }
    for (int i = 0; i < function_count(m); i++)
        settle_families(function_number(m, i));
    for (int i = 0; i < function_count(m); i++)
        choose_temps(&u, function_number(m, i));
    for (int i = 0; i < function_count(m); i++)
        convert_function(&u, function_number(m, i));
}
