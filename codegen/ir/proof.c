/* The proof that each owned reference is consumed exactly once on every path.
 *
 * Of every counted temporary it follows how many references it holds (none, one, two), and whether what it borrows from is still there; of
 * every counted slot whether it is set, unset, or a parameter's borrowed value. At a point where paths join, several may be true: then
 * nothing may depend on which. A release, a steal, a store and a return consume one reference; at a return none may be left.
 */
#include "ir.h"

/* The bits of a temporary, what may be true of it: it borrows nothing that still stands; it holds no reference, one, two … `most`. */
enum { GONE, NONE, ONE, TWO };
/* Those of a slot. */
enum { UNSET, SET, LENT /* a parameter that belongs to the caller */, SLOT_BITS };

typedef struct Loads { LIST(const Temp *) temps; } Loads;

typedef struct Proof {
    const IrFunc *f;
    int most;                    /* the bit of the greatest count: an op may consume the same temporary several times */
    int slots_start;             /* number of the first slot's first bit */
    Loads *loads;                /* per slot: temporaries that borrow from it */
    const char *mistake;
    const Op *where;
} Proof;

static int temp_bit(const Proof *p, const Temp *t, int bit)
{
    return t->number * (p->most + 1) + bit;
}

static int slot_bit(const Proof *p, const Slot *s, int bit)
{
    return p->slots_start + s->number * SLOT_BITS + bit;
}

static bool temp_may(const Proof *p, const Bits *state, const Temp *t, int bit)
{
    return bits_has(state, temp_bit(p, t, bit));
}

static bool may_hold(const Proof *p, const Bits *state, const Temp *t, int least)
{
    for (int bit = least; bit <= p->most; bit++)
        if (temp_may(p, state, t, bit))
            return true;
    return false;
}

static bool slot_may(const Proof *p, const Bits *state, const Slot *s, int bit)
{
    return bits_has(state, slot_bit(p, s, bit));
}

static void set_bit(Bits *state, int bit, bool yes)
{
    if (yes)
        bits_add(state, bit);
    else
        bits_remove(state, bit);
}

/* ---- what an op changes ---------------------------------------------------------------------------------------------------------- */

static void change_count(const Proof *p, Bits *state, const Temp *t, int by)
{
    for (int i = NONE; i <= p->most; i++) {
        int bit = by > 0 ? p->most + NONE - i : i;               /* so that each is read before it is written */
        int from = bit - by;
        set_bit(state, temp_bit(p, t, bit), from >= NONE && from <= p->most && temp_may(p, state, t, from));
    }
}

static void set_slot(const Proof *p, Bits *state, const Slot *s, int bit)
{
    for (int i = 0; i < SLOT_BITS; i++)
        set_bit(state, slot_bit(p, s, i), i == bit);
    for (int i = 0; i < p->loads[s->number].temps.count; i++)
        bits_add(state, temp_bit(p, p->loads[s->number].temps.items[i], GONE));
}

static void define(const Proof *p, const Op *op, int result, Bits *state)
{
    const Temp *t = op->results[result];
    Reference reference = op_reference(op, result);

    if (!is_counted(t->rep))
        return;
    for (int i = 0; i <= p->most; i++)
        bits_remove(state, temp_bit(p, t, i));
    bits_add(state, temp_bit(p, t, reference == REF_new || reference == REF_maybe ? ONE : NONE));
    set_bit(state, temp_bit(p, t, GONE), reference == REF_new || reference == REF_maybe);
}

static bool is_counted_temp(const Operand *o)
{
    return o->kind == OPERAND_temp && is_counted(o->temp->rep);
}

static const Slot *counted_slot(const Op *op)
{
    return op->operand_count && op->operands[0].kind == OPERAND_slot && is_counted(op->operands[0].slot->rep) ? op->operands[0].slot : NULL;
}

static void consume_operands(const Proof *p, const Op *op, Bits *state)
{
    for (int i = 0; i < op->operand_count; i++)
        if (is_counted_temp(&op->operands[i]) && op_steals(op, i))
            change_count(p, state, op->operands[i].temp, -1);
}

static void change_slot(const Proof *p, const Op *op, const Slot *s, Bits *state)
{
    switch (op->id) {
    case OP_store: case OP_replace: case OP_own: set_slot(p, state, s, SET); break;
    case OP_clear: case OP_take: case OP_release_slot: set_slot(p, state, s, UNSET); break;
    default: break;
    }
}

static void transfer(const IrFunc *f, const Op *op, Bits *state, void *context)
{
    Proof *p = context;

    (void)f;
    consume_operands(p, op, state);
    if (op->id == OP_retain || op->id == OP_release)
        if (is_counted_temp(&op->operands[0]))
            change_count(p, state, op->operands[0].temp, op->id == OP_retain ? 1 : -1);
    if (counted_slot(op))
        change_slot(p, op, counted_slot(op), state);
    for (int i = 0; i < op->result_count && !op_infos[op->id].terminator; i++)
        define(p, op, i, state);
}

static void edge(const IrFunc *f, const Op *op, int n, Bits *state, void *context)
{
    Proof *p = context;

    (void)f;
    if (n == FAILURE)
        consume_operands(p, op, state);
    for (int i = 0; i < op->result_count && n == 0; i++)
        define(p, op, i, state);
}

/* ---- what must be true before an op ------------------------------------------------------------------------------------------------ */

static const char *use_mistake(const Proof *p, const Op *op, const Bits *state)
{
    for (int i = 0; i < op->operand_count; i++) {
        if (!is_counted_temp(&op->operands[i]))
            continue;
        const Temp *t = op->operands[i].temp;
        bool none = temp_may(p, state, t, NONE);
        if (none && temp_may(p, state, t, GONE))
            return "a temporary is used after it was given away, or after what it borrows from";
        if (none && (op_steals(op, i) || op->id == OP_release))
            return "a reference is consumed that may not be owned";
    }
    if (op->id == OP_retain && is_counted_temp(&op->operands[0]) && temp_may(p, state, op->operands[0].temp, p->most))
        return "a temporary is retained without end";
    return NULL;
}

/* A loop comes back to an op whose result of the last turn is still owned. */
static const char *result_mistake(const Proof *p, const Op *op, const Bits *state)
{
    for (int i = 0; i < op->result_count; i++)
        if (is_counted(op->results[i]->rep) && may_hold(p, state, op->results[i], ONE))
            return "a reference of the last turn is lost";
    return NULL;
}

static const char *slot_mistake(const Proof *p, const Op *op, const Bits *state)
{
    const Slot *s = counted_slot(op);

    if (!s)
        return NULL;
    bool set = slot_may(p, state, s, SET), lent = slot_may(p, state, s, LENT);
    switch (op->id) {
    case OP_store: return set || lent ? "a store over a value that is not released" : NULL;
    case OP_own: return set ? "a parameter is owned twice" : NULL;
    case OP_replace: case OP_clear: case OP_take: case OP_release_slot: return lent ? "a borrowed parameter is given away" : NULL;
    default: return NULL;
    }
}

/* What is owned when the function returns: a leak. */
static const char *leak(const Proof *p, const Op *op, const Bits *state)
{
    const IrFunc *f = p->f;

    if (op->id != OP_return)
        return NULL;
    for (int i = 0; i < f->temps.count; i++) {
        const Temp *t = f->temps.items[i];
        bool returned = op->operands[0].kind == OPERAND_temp && op->operands[0].temp == t;
        if (may_hold(p, state, t, TWO) || (temp_may(p, state, t, ONE) && !returned))
            return str_format(f->arena, "t%d is not released", t->number);
    }
    for (int i = 0; i < f->slots.count; i++)
        if (is_counted(f->slots.items[i]->rep) && slot_may(p, state, f->slots.items[i], SET))
            return str_format(f->arena, "slot %d is not released", i);
    return NULL;
}

static void check(Op *op, const Bits *state, void *context)
{
    Proof *p = context;

    if (p->mistake)
        return;
    p->where = op;
    p->mistake = use_mistake(p, op, state);
    if (!p->mistake)
        p->mistake = result_mistake(p, op, state);
    if (!p->mistake)
        p->mistake = slot_mistake(p, op, state);
    if (!p->mistake)
        p->mistake = leak(p, op, state);
}

/* ---- the function ---------------------------------------------------------------------------------------------------------------------- */

static void find_loads(Proof *p)
{
    const IrFunc *f = p->f;

    p->loads = NEW_ARRAY(f->arena, Loads, f->slots.count + 1);
    for (int i = 0; i < f->blocks.count; i++)
        for (const Op *op = f->blocks.items[i]->first; op; op = op->next)
            if (op->id == OP_load && counted_slot(op))
                list_push(f->arena, &p->loads[counted_slot(op)->number].temps, op->results[0]);
}

static Bits entry_state(const Proof *p, int bits)
{
    Bits entry = bits_new(p->f->arena, bits);

    for (int i = 0; i < p->f->slots.count; i++) {
        const Slot *s = p->f->slots.items[i];
        bits_add(&entry, slot_bit(p, s, s->is_parameter ? LENT : UNSET));
    }
    return entry;
}

static int times_consumed(const Op *op, const Temp *t)
{
    int times = 0;

    for (int i = 0; i < op->operand_count; i++)
        times += op->operands[i].kind == OPERAND_temp && op->operands[i].temp == t && op_steals(op, i);
    return times;
}

/* How many references to one temporary an op consumes at most. */
static int most_consumed(const IrFunc *f)
{
    int most = 1;

    for (int i = 0; i < f->blocks.count; i++)
        for (const Op *op = f->blocks.items[i]->first; op; op = op->next)
            for (int n = 0; n < op->operand_count; n++)
                if (is_counted_temp(&op->operands[n]) && times_consumed(op, op->operands[n].temp) > most)
                    most = times_consumed(op, op->operands[n].temp);
    return most;
}

const char *ownership_mistake(const IrFunc *f, const Op **where)
{
    Proof p = {.f = f, .most = NONE + 1 + most_consumed(f)};
    Dataflow flow = {.forward = true, .transfer = transfer, .edge = edge, .context = &p};

    p.slots_start = f->temps.count * (p.most + 1);
    flow.bits = p.slots_start + f->slots.count * SLOT_BITS;
    find_loads(&p);
    flow.entry = entry_state(&p, flow.bits);
    dataflow_solve(f, &flow);
    for (int i = 0; i < f->blocks.count && !p.mistake; i++)
        dataflow_visit(f, &flow, f->blocks.items[i], check, &p);
    dataflow_end(&flow);
    if (p.mistake)
        *where = p.where;
    return p.mistake;
}
