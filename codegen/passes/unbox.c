/* Decides which values are held as pairs (`int` or `float` in two words, pair.h), and converts where representations meet.  needs: checks.
 * gives: representations.  May add fallible ops.
 *
 * Of every slot and every temporary of object type it gathers what may be in it: ints that are proven to be ones (literals, ranges, results of
 * int operators), other things that are known (text, None, displays), or anything. A value is *likely* a number where it meets literals, ranges and
 * likely numbers in operators, and unlikely one where it is called, iterated, indexed or asked for an attribute. Facts are joined per slot, over all
 * functions of the module at once, since arguments and results of direct calls are pairs, too. What is proven an int or likely a number, and
 * nothing else, becomes a pair; as any object fits in one, a wrong guess is slower, never wrong. Objects that meet pairs in an operator stay
 * objects: they are unpacked where it is called.
 *
 * Slots that hold other objects stay as they are, so that the old one dies where the new one is stored. */
#include "passes.h"

/* What may be in a value, as bits. Facts only grow.
 *     LIKELY   something was done with it that numbers are used for
 *     FLOATS   a hint: floats are to be asked for first
 *     NEW      it may be a float that no object stands for yet */
enum { INTS = 1, OTHERS = 2, ANYTHING = 4, LIKELY = 8, FLOATS = 16, NEW = 32 };

/* A chain of facts longer than this, against the order of the program, is given up: then nothing is unboxed. */
enum { MOST_SWEEPS = 100 };

typedef struct Unbox {
    IrModule *module;
    IrFunc *f;
    Directs *directs;
    bool changed;
} Unbox;

static void add_to_temp(Unbox *u, Temp *t, unsigned facts)
{
    u->changed |= (t->facts | facts) != t->facts;
    t->facts |= facts;
}

static void add_to_slot(Unbox *u, Slot *s, unsigned facts)
{
    u->changed |= (s->facts | facts) != s->facts;
    s->facts |= facts;
}

/* What a function returns, and the slot that waits to be returned, are one. */
static void add_to_result(Unbox *u, unsigned facts)
{
    IrFunc *f = u->f;

    u->changed |= (f->result_facts | facts) != f->result_facts;
    f->result_facts |= facts;
    for (int i = 0; i < f->slots.count; i++)
        if (f->slots.items[i]->is_result)
            add_to_slot(u, f->slots.items[i], f->result_facts);
}

static unsigned constant_facts(const IrModule *m, int number)
{
    switch (m->constants.items[number].kind) {
    case CONSTANT_INT: return INTS;
    case CONSTANT_FLOAT: return ANYTHING | FLOATS;
    default: return OTHERS;
    }
}

static unsigned facts_of(const Unbox *u, const Operand *o)
{
    switch (o->kind) {
    case OPERAND_temp: return o->temp->facts;
    case OPERAND_object: return constant_facts(u->module, o->number);
    case OPERAND_pair: return INTS;
    default: return OTHERS;
    }
}

/* As an operand it makes the other one likely. */
static bool is_numeric(unsigned facts)
{
    return !(facts & OTHERS) && (facts & (INTS | LIKELY | FLOATS));
}

static bool is_proven_int(unsigned facts)
{
    return (facts & (INTS | OTHERS | ANYTHING)) == INTS;
}

static bool may_be_new(unsigned facts)
{
    return facts & NEW && !is_proven_int(facts);
}

/* Is worth a pair: something was done with it that ints are used for, or it is nothing but ints. */
static bool becomes_pair(unsigned facts)
{
    return is_proven_int(facts) || (!(facts & OTHERS) && (facts & LIKELY));
}

/* Whether an operator is done on pairs: one operand is like a number, or the result is used as one, and no operand is known to be something else. */
static bool wants_pairs(const Unbox *u, const Op *op)
{
    unsigned left = facts_of(u, &op->operands[0]), right = op->id == OP_unary ? left : facts_of(u, &op->operands[1]);
    bool is_used_as_number = op->id == OP_binary && (op->results[0]->facts & LIKELY);

    return !((left | right) & OTHERS) && (is_numeric(left) || is_numeric(right) || is_used_as_number);
}

/* ---- what is known of results -------------------------------------------------------------------------------------------------------- */

/* What an operator gives whose operands are numbers, or whose result is used as one. */
static unsigned number_facts(unsigned operands)
{
    return ANYTHING | LIKELY | NEW | (operands & FLOATS);
}

/* Operators of ints that give ints; a power or a shift may not, so it is only likely. */
static unsigned binary_facts(const Unbox *u, const Op *op)
{
    unsigned left = facts_of(u, &op->operands[0]), right = facts_of(u, &op->operands[1]);
    Binary operator = (Binary)op->operands[2].integer;

    if (operator == Binary_MatMult)
        return OTHERS;
    if (!left || !right)
        return 0;                                  /* nothing has been seen yet */
    if (!wants_pairs(u, op))
        return ANYTHING;
    if (operator == Binary_Div)
        return number_facts(FLOATS);
    return is_proven_int(left | right) && operator != Binary_Pow ? INTS : number_facts(left | right);
}

static unsigned unary_facts(const Unbox *u, const Op *op)
{
    unsigned facts = facts_of(u, &op->operands[0]);

    if (facts & OTHERS)
        return ANYTHING;
    return facts && !is_proven_int(facts) ? facts | NEW : facts;
}

static unsigned box_facts(const Op *op)
{
    const Type *t = operand_type(&op->operands[0]);

    if (t == TYPE(double) || t == TYPE(float))
        return ANYTHING | FLOATS | NEW;
    return is_int(t) && t != TYPE(bint) && t != TYPE(Py_UCS4) ? INTS : OTHERS;
}

static unsigned result_facts(const Unbox *u, const Op *op)
{
    const IrFunc *callee;

    switch (op->id) {
    case OP_load: return slot_of(op) ? slot_of(op)->facts : ANYTHING;
    case OP_binary: return binary_facts(u, op);
    case OP_unary: return unary_facts(u, op);
    case OP_box: return box_facts(op);
    case OP_expect: return op->operands[1].type == TYPE(pyint) ? facts_of(u, &op->operands[0]) | LIKELY : OTHERS;
    case OP_next_range: return INTS;
    case OP_call:
        callee = direct_callee(u->directs, op);
        return callee ? callee->result_facts : ANYTHING;
    case OP_make_tuple: case OP_make_list: case OP_make_set: case OP_make_dict: case OP_make_slice: case OP_join: case OP_format: case OP_make_function:
        return OTHERS;
    default: return ANYTHING;
    }
}

/* ---- what is likely of operands ---------------------------------------------------------------------------------------------------------- */

/* The value, and the slot that it was loaded from, is likely a number; an operator's result is of the kind that it is used with. */
static void likely(Unbox *u, const Operand *o, unsigned other)
{
    if (o->kind != OPERAND_temp || (o->temp->facts & OTHERS))
        return;
    const Op *made = o->temp->definition;
    add_to_temp(u, o->temp, LIKELY | (made->id == OP_binary ? other & FLOATS : 0));
    if (made->id == OP_load && slot_of(made))
        add_to_slot(u, slot_of(made), LIKELY);
}

/* What is called, iterated, indexed or asked for an attribute is taken for no int. */
static const struct { OpId op; int operand; } used_as_objects[] = {
    {OP_get_attribute, 0}, {OP_set_attribute, 0}, {OP_del_attribute, 0}, {OP_get_item, 0},      {OP_set_item, 0},    {OP_del_item, 0},
    {OP_get_slice, 0},     {OP_set_slice, 0},     {OP_del_slice, 0},     {OP_call, 0},          {OP_call_keywords, 0}, {OP_call_unpacked, 0},
    {OP_call_method, 0},   {OP_call_method_keywords, 0}, {OP_start_iter, 0}, {OP_contains, 1}, {OP_unpack, 0},      {OP_unpack_star, 0},
    {OP_list_extend, 1},   {OP_raise, 0},         {OP_get_method, 0},
};

static void unlikely(Unbox *u, const Operand *o)
{
    if (o->kind != OPERAND_temp)
        return;
    add_to_temp(u, o->temp, OTHERS);
    const Op *made = o->temp->definition;
    if (made->id == OP_load && slot_of(made))
        add_to_slot(u, slot_of(made), OTHERS);
}

static void judge_object(Unbox *u, const Op *op)
{
    for (int i = 0; i < LENGTH(used_as_objects); i++)
        if (used_as_objects[i].op == op->id)
            unlikely(u, &op->operands[used_as_objects[i].operand]);
}

/* One of two operands makes the other likely: it is a number for certain, or already likely. */
static void likely_both(Unbox *u, const Op *op)
{
    unsigned left = facts_of(u, &op->operands[0]), right = facts_of(u, &op->operands[1]);

    if ((left | right) & OTHERS)
        return;
    if (is_numeric(left))
        likely(u, &op->operands[1], left);
    if (is_numeric(right))
        likely(u, &op->operands[0], right);
}

/* A value whose identity is asked for stays an object, unless it is compared with None and its like. */
static void keep_identity(Unbox *u, const Operand *o, const Operand *other)
{
    if (other->kind != OPERAND_object)
        unlikely(u, o);
}

/* A direct call passes what is in the pair, and a number makes the parameter likely to be one. */
static void pass_argument(Unbox *u, Slot *parameter, unsigned facts)
{
    if (!(parameter->facts & OTHERS))
        add_to_slot(u, parameter, (facts & (NEW | FLOATS)) | (is_numeric(facts) ? LIKELY : 0));
}

static void pass_arguments(Unbox *u, const Op *call)
{
    const IrFunc *callee = direct_callee(u->directs, call);

    for (int i = 1; i < call->operand_count && callee; i++)
        pass_argument(u, callee->parameters.items[i - 1], facts_of(u, &call->operands[i]));
}

static void judge_operands(Unbox *u, const Op *op)
{
    switch (op->id) {
    case OP_binary: case OP_compare: case OP_compare_truth:
        likely_both(u, op);
        break;
    case OP_start_range:
        for (int i = 0; i < 3; i++)
            likely(u, &op->operands[i], INTS);
        break;
    case OP_is:
        keep_identity(u, &op->operands[0], &op->operands[1]);
        keep_identity(u, &op->operands[1], &op->operands[0]);
        break;
    case OP_store:
        if (slot_of(op) && is_object(slot_of(op)->type))
            add_to_slot(u, slot_of(op), facts_of(u, &op->operands[1]));
        break;
    case OP_return:
        if (op->operands[0].kind != OPERAND_none)
            add_to_result(u, facts_of(u, &op->operands[0]));
        break;
    case OP_call: pass_arguments(u, op); break;
    default: break;
    }
    judge_object(u, op);
}

/* ---- the module's facts ------------------------------------------------------------------------------------------------------------------- */

static bool has_body_of_our_own(const IrFunc *f)
{
    return f->kind == FUNCTION_DEF;
}

/* A slot of another class is none of ours; nor are parameters and results that C sees. One of type `int` may still hold None. */
static unsigned first_facts(const IrFunc *f, const Slot *s)
{
    bool seen_by_c = (s->is_parameter || s->is_result) && !has_body_of_our_own(f);

    if (s->rep != REP_object || (s->type != TYPE(object) && s->type != TYPE(pyint)) || seen_by_c)
        return OTHERS;
    return (s->is_parameter ? ANYTHING : 0) | (s->type == TYPE(pyint) ? LIKELY : 0);
}

static void begin_function(IrFunc *f)
{
    f->result_facts = has_body_of_our_own(f) ? 0 : OTHERS;
    for (int i = 0; i < f->slots.count; i++)
        f->slots.items[i]->facts = first_facts(f, f->slots.items[i]);
    for (int i = 0; i < f->temps.count; i++)
        f->temps.items[i]->facts = 0;
}

static void sweep_function(Unbox *u, IrFunc *f)
{
    u->f = f;
    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next) {
            for (int n = 0; n < op->result_count; n++)
                add_to_temp(u, op->results[n], is_object(op->results[n]->type) ? result_facts(u, op) : OTHERS);
            judge_operands(u, op);
        }
}

/* False: the facts are not final. */
static bool gather_facts(Unbox *u)
{
    IrModule *m = u->module;

    for (int i = 0; i < function_count(m); i++)
        begin_function(function_number(m, i));
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
        u->changed = false;
        for (int i = 0; i < function_count(m); i++)
            sweep_function(u, function_number(m, i));
        if (!u->changed)
            return true;
    }
    return false;
}

/* ---- representations ---------------------------------------------------------------------------------------------------------------------- */

static Rep result_rep(const Unbox *u, const Op *op)
{
    const IrFunc *callee = op->id == OP_call ? direct_callee(u->directs, op) : NULL;

    switch (op->id) {
    case OP_load: return slot_of(op) ? slot_of(op)->rep : op->results[0]->rep;
    case OP_next_range: return REP_pair;
    case OP_call: return callee ? callee->result_rep : REP_object;
    case OP_binary: return wants_pairs(u, op) && op->operands[2].integer != Binary_MatMult ? REP_pair : REP_object;
    case OP_unary: return wants_pairs(u, op) ? REP_pair : REP_object;
    default: return op->results[0]->rep;
    }
}

static void choose_slots(IrFunc *f)
{
    for (int i = 0; i < f->slots.count; i++) {
        Slot *s = f->slots.items[i];
        s->fact = (Fact){becomes_pair(s->facts) ? FACT_int : FACT_unknown, is_proven_int(s->facts)};
        if (becomes_pair(s->facts))
            s->rep = REP_pair;
    }
    if (becomes_pair(f->result_facts))
        f->result_rep = REP_pair;
}

static void choose_temp(Temp *t, Rep rep)
{
    t->rep = rep;
    t->fact = (Fact){t->facts & FLOATS ? FACT_float : FACT_unknown, false};
}

static void choose_temps(Unbox *u, IrFunc *f)
{
    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next)
            for (int n = 0; n < op->result_count; n++)
                if (is_object(op->results[n]->type))
                    choose_temp(op->results[n], n == 0 ? result_rep(u, op) : op->results[n]->rep);
}

/* ---- class tests that facts prove ------------------------------------------------------------------------------------------------------ */

static bool is_proven(const void *unbox, const Op *test)
{
    return test->operands[1].type == TYPE(pyint) && is_proven_int(facts_of(unbox, &test->operands[0]));
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
    for (int i = 0; i < (op->id == OP_unary ? 1 : 2) && wants_pairs(u, op); i++)
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
    keep_boxes(f, may_be_new);
}

void pass_unbox(IrModule *m)
{
    Unbox u = {.module = m, .directs = find_directs(m)};
    bool final = gather_facts(&u);

    for (int i = 0; i < function_count(m) && final; i++) {
        drop_tests(function_number(m, i), is_proven, &u);
        choose_slots(function_number(m, i));
    }
    for (int i = 0; i < function_count(m); i++)
        settle_families(function_number(m, i));
    for (int i = 0; i < function_count(m); i++)
        choose_temps(&u, function_number(m, i));
    for (int i = 0; i < function_count(m); i++)
        convert_function(&u, function_number(m, i));
}
