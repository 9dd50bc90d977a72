/* Places: stores into slots and C globals, and the references that values and places hold, as rows of reps.def say. */
#include "cfile.h"

#include <string.h>

static Rep place_rep(const Operand *o)
{
    return o->kind == OPERAND_slot ? o->slot->rep : o->global->rep;
}

/* What lets go of a place that may hold nothing. */
static const char *dropped_place(Emit *e, const Operand *o)
{
    Rep rep = place_rep(o);

    return rep == REP_object ? text(e, "px_xdecref(%s)", c_argument(e, o)) : dropped(e, rep, c_argument(e, o));
}

/* The operand of a store or return. A value is often retained just before: then both are said at once. */
const char *c_given_away(Emit *e, const Op *op)
{
    const Operand *o = op_given_away(op);
    const char *value = c_argument(e, o);

    if (!op->previous || !op_retains_for_next(op->previous))
        return value;
    return text(e, operand_rep(o) == REP_pair ? "px_d_newref(%s)" : "px_newref(%s)", value);
}

const char *emit_store(Emit *e, const Op *op)
{
    const char *stored = c_given_away(e, op), *into = place(e, &op->operands[0]);

    if (strcmp(into, stored))
        put(e, "%s = %s;", into, stored);
    return NULL;
}

/* The old value dies after the new one is visible. */
static const char *replacement(Emit *e, const Operand *o, const char *stored)
{
    const char *function = place_rep(o) == REP_object ? "px_replace" : "px_d_replace";

    c_argument(e, o);
    return text(e, "%s(&%s, %s)", function, place(e, o), stored);
}

const char *emit_replace(Emit *e, const Op *op)
{
    return replacement(e, &op->operands[0], c_given_away(e, op));
}

/* A range or iterator that has ended is unset. */
bool has_unset_value(Rep rep)
{
    return rep == REP_object || rep == REP_pair;
}

const char *emit_clear(Emit *e, const Op *op)
{
    const Operand *o = &op->operands[0];
    Rep rep = place_rep(o);

    if (has_unset_value(rep))
        return replacement(e, o, unset_expression(rep));
    return is_counted(rep) ? dropped_place(e, o) : NULL;
}

const char *emit_release_slot(Emit *e, const Op *op)
{
    return dropped_place(e, &op->operands[0]);
}

const char *emit_take(Emit *e, const Op *op)
{
    const Operand *o = &op->operands[0];

    put_root(e, op, c_argument(e, o));
    if (has_unset_value(place_rep(o)))
        put(e, "%s = %s;", place(e, o), unset_expression(place_rep(o)));
    return NULL;
}

const char *emit_own(Emit *e, const Op *op)
{
    return taken(e, place_rep(&op->operands[0]), c_argument(e, &op->operands[0]));
}

const char *emit_retain(Emit *e, const Op *op)
{
    if (op_retains_for_next(op))
        return NULL;
    return taken(e, operand_rep(&op->operands[0]), c_argument(e, &op->operands[0]));
}

const char *emit_release(Emit *e, const Op *op)
{
    return dropped(e, operand_rep(&op->operands[0]), c_argument(e, &op->operands[0]));
}

const char *emit_keep(Emit *e, const Op *op)
{
    c_argument(e, &op->operands[0]);
    return text(e, "px_d_keep(&%s)", place(e, &op->operands[0]));
}

static const char *check_place(Emit *e, const Op *op, const char *raise)
{
    const Operand *o = &op->operands[0];
    const char *unset = unset_test(e, place_rep(o), c_argument(e, o));

    put_line(e, op);
    put(e, "if (px_unlikely(%s)) { %s(%s); %s }", unset, raise, c_argument(e, &op->operands[1]), go_to_landing(e, op));
    if (e->options->inject_faults)
        put(e, "if (px_fault()) %s", go_to_landing(e, op));
    return NULL;
}

const char *emit_check_set(Emit *e, const Op *op) { return check_place(e, op, "px_raise_unbound_local"); }
const char *emit_check_global(Emit *e, const Op *op) { return check_place(e, op, "px_raise_undefined"); }
