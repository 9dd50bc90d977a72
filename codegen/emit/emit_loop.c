/* Loops: `for`, which counts C numbers, and the next items of ranges and iterators. */
#include "cfile.h"

#include <ctype.h>
#include <stdlib.h>

/* ---- items ----------------------------------------------------------------------------------------------------------------------- */

/* The next item goes into the result; `more` is 1, 0 at the end, negative after an error. */
static const char *put_next(Emit *e, const Op *op, const char *function)
{
    Temp *item = op->results[0];

    e->uses_more = true;
    e->temp_uses[item->number] = (VariableUse){true, true};
    const char *next = text(e, "more = %s(&%s, &%s)", function, c_argument(e, &op->operands[0]), temp_name(e, item));
    if (op->landing)
        put_failure_or(e, op, text(e, "px_negative(%s)", next), text(e, "PX_FAULT((void)(more > 0 && (%s, 1)))", undone(e, op)));
    else
        put(e, "%s;", next);
    put_branch(e, op, "more", "!more");
    return NULL;
}

const char *emit_next_range(Emit *e, const Op *op) { return put_next(e, op, "px_range_next"); }
const char *emit_next_iter(Emit *e, const Op *op) { return put_next(e, op, "px_iter_next"); }

/* ---- counts ---------------------------------------------------------------------------------------------------------------------- */

static int64_t step_of(const Operand *o)
{
    return o->kind == OPERAND_none ? 1 : o->kind == OPERAND_number ? strtoll(o->text, NULL, 0) : o->integer;
}

/* How a loop counts: its first statement, if it needs one before `for`, and the three parts of that. */
typedef struct Count { const char *before, *start, *test, *step; } Count;

static Count unit_count(Emit *e, const char *counter, const char *start, const char *stop, bool down)
{
    return (Count){NULL, text(e, "%s = %s", counter, start), text(e, "%s %c %s", counter, down ? '>' : '<', stop),
                   text(e, "%s%s", counter, down ? "--" : "++")};
}

/* A value in an unsigned type; a literal changes by itself. */
static const char *as_unsigned(Emit *e, const char *type, const char *number)
{
    return isdigit((unsigned char)*number) ? number : text(e, "(%s)%s", type, number);
}

/* Turns are counted, in an unsigned type, since the counter could pass the limit of its own. */
static Count turn_count(Emit *e, const Temp *t, const char *start, const char *stop, int64_t step)
{
    const char *counter = temp_name(e, t), *turns = trips_name(e, t), *type = unsigned_type(t->type);
    const char *low = step > 0 ? start : stop, *high = step > 0 ? stop : start;
    unsigned long long size = step > 0 ? (unsigned long long)step : 0 - (unsigned long long)step;

    add_variable(e, type, turns, "");
    return (Count){
        text(e, "%s = %s < %s ? (%s - %s - 1) / %llu + 1 : 0;", turns, low, high, as_unsigned(e, type, high), as_unsigned(e, type, low), size),
        text(e, "%s = %s", counter, start), text(e, "%s > 0", turns),
        text(e, "%s--, %s = (%s)((%s)%s %c %llu)", turns, counter, t->type->c_name, type, counter, step > 0 ? '+' : '-', size)};
}

static Count count_of(Emit *e, const Op *op)
{
    const Temp *t = op->results[0];
    const char *start = c_value(e, &op->operands[0]), *stop = c_value(e, &op->operands[1]);
    int64_t step = step_of(&op->operands[2]);

    e->temp_uses[t->number] = (VariableUse){true, true};
    return step == 1 || step == -1 ? unit_count(e, temp_name(e, t), start, stop, step < 0) : turn_count(e, t, start, stop, step);
}

bool is_busy(const Block *header)
{
    for (const Op *op = header->first; op != header->last; op = op->next)
        if (!op->result_count || !op->results[0]->folded)
            return true;
    return false;
}

static void open_loop(Emit *e, Count c, const char *test)
{
    if (c.before)
        put(e, "%s", c.before);
    put(e, "for (%s;%s; %s) {", c.start, test, c.step);
    e->indent++;
    forget_line(e);
}

/* Opens the `for` above the header's ops, which then stand before its test, inside. */
void open_busy_loop(Emit *e, const Op *op)
{
    open_loop(e, count_of(e, op), "");
}

const char *emit_count(Emit *e, const Op *op)
{
    Count c = count_of(e, op);

    if (is_busy(op->block))
        put(e, "if (!(%s)) break;", c.test);
    else
        open_loop(e, c, text(e, " %s", c.test));
    if (!falls_from(e, op->block, op->targets[0]))
        put(e, "%s", go_to(e, op->block, op->targets[0]));
    return NULL;
}
