/* The proof that each owned reference is consumed exactly once on every path.
 *
 * Of every counted temporary it follows how many references it holds (none, one, two), and whether what it borrows from is still there; of
 * every counted slot whether it is set, unset, or a parameter's borrowed value. At a point where paths join, several may be true: then
 * nothing may depend on which. A release, a steal, a store and a return consume one reference; at a return none may be left.
 */
#include "ir.h"

/* The bits of a temporary: what may be true of it. */
enum { NONE, ONE, TWO, GONE /* it borrows nothing that still stands */, TEMP_BITS };
/* Those of a slot. */
enum { UNSET, SET, LENT /* a parameter that belongs to the caller */, SLOT_BITS };

typedef struct Loads { LIST(const Temp *) temps; } Loads;

typedef struct Proof {
    const IrFunc *f;
    int slots_start;             /* number of the first slot's first bit */
    Loads *loads;                /* per slot: temporaries that borrow from it */
    const char *mistake;
    const Op *where;
} Proof;

static int temp_bit(const Temp *t, int bit)
{
    return t->number * TEMP_BITS + bit;
}

static int slot_bit(const Proof *p, const Slot *s, int bit)
{
    return p->slots_start + s->number * SLOT_BITS + bit;
}

static bool temp_may(const Bits *state, const Temp *t, int bit)
{
    return bits_has(state, temp_bit(t, bit));
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

static void change_count(Bits *state, const Temp *t, int by)
{
    bool was[3] = {temp_may(state, t, NONE), temp_may(state, t, ONE), temp_may(state, t, TWO)};

    for (int count = NONE; count <= TWO; count++)
        set_bit(state, temp_bit(t, count), count - by >= NONE && count - by <= TWO && was[count - by]);
}

static void set_slot(const Proof *p, Bits *state, const Slot *s, int bit)
{
    for (int i = 0; i < SLOT_BITS; i++)
        set_bit(state, slot_bit(p, s, i), i == bit);
    for (int i = 0; i < p->loads[s->number].temps.count; i++)
        bits_add(state, temp_bit(p->loads[s->number].temps.items[i], GONE));
}

static void define(const Op *op, int result, Bits *state)
{
    const Temp *t = op->results[result];
    Reference reference = op_reference(op, result);

    if (!is_counted(t->rep))
        return;
    for (int i = 0; i < TEMP_BITS; i++)
        bits_remove(state, temp_bit(t, i));
    bits_add(state, temp_bit(t, reference == REF_new || reference == REF_maybe ? ONE : NONE));
    set_bit(state, temp_bit(t, GONE), reference == REF_new || reference == REF_maybe);
}

static bool is_counted_temp(const Operand *o)
{
    return o->kind == OPERAND_temp && is_counted(o->temp->rep);
}

static const Slot *counted_slot(const Op *op)
{
    return op->operand_count && op->operands[0].kind == OPERAND_slot && is_counted(op->operands[0].slot->rep) ? op->operands[0].slot : NULL;
}

static void consume_operands(const Op *op, Bits *state)
{
    for (int i = 0; i < op->operand_count; i++)
        if (is_counted_temp(&op->operands[i]) && op_steals(op, i))
            change_count(state, op->operands[i].temp, -1);
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
    consume_operands(op, state);
    if (op->id == OP_retain || op->id == OP_release)
        if (is_counted_temp(&op->operands[0]))
            change_count(state, op->operands[0].temp, op->id == OP_retain ? 1 : -1);
    if (counted_slot(op))
        change_slot(p, op, counted_slot(op), state);
    for (int i = 0; i < op->result_count && !op_infos[op->id].terminator; i++)
        define(op, i, state);
}

static void edge(const IrFunc *f, const Op *op, int n, Bits *state, void *context)
{
    (void)f, (void)context;
    if (n == FAILURE)
        consume_operands(op, state);
    for (int i = 0; i < op->result_count && n == 0; i++)
        define(op, i, state);
}

/* ---- what must be true before an op ------------------------------------------------------------------------------------------------ */

static const char *use_mistake(const Op *op, const Bits *state)
{
    for (int i = 0; i < op->operand_count; i++) {
        if (!is_counted_temp(&op->operands[i]))
            continue;
        const Temp *t = op->operands[i].temp;
        bool none = temp_may(state, t, NONE);
        if (none && temp_may(state, t, GONE))
            return "a temporary is used after it was given away, or after what it borrows from";
        if (none && (op_steals(op, i) || op->id == OP_release))
            return "a reference is consumed that may not be owned";
    }
    if (op->id == OP_retain && is_counted_temp(&op->operands[0]) && temp_may(state, op->operands[0].temp, TWO))
        return "a temporary is retained without end";
    return NULL;
}

/* A loop comes back to an op whose result of the last turn is still owned. */
static const char *result_mistake(const Op *op, const Bits *state)
{
    for (int i = 0; i < op->result_count; i++)
        if (is_counted(op->results[i]->rep) && (temp_may(state, op->results[i], ONE) || temp_may(state, op->results[i], TWO)))
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
        if (temp_may(state, t, TWO) || (temp_may(state, t, ONE) && !returned))
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
    p->mistake = use_mistake(op, state);
    if (!p->mistake)
        p->mistake = result_mistake(op, state);
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

const char *ownership_mistake(const IrFunc *f, const Op **where)
{
    Proof p = {.f = f, .slots_start = f->temps.count * TEMP_BITS};
    Flow flow = {.forward = true, .bits = p.slots_start + f->slots.count * SLOT_BITS, .transfer = transfer, .edge = edge, .context = &p};

    find_loads(&p);
    flow.entry = entry_state(&p, flow.bits);
    flow_solve(f, &flow);
    for (int i = 0; i < f->blocks.count && !p.mistake; i++)
        flow_visit(f, &flow, f->blocks.items[i], check, &p);
    if (p.mistake)
        *where = p.where;
    return p.mistake;
}
