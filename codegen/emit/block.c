/* Blocks, one behind the other: labels, jumps, and `for` for loops that count C numbers.
 *
 * A block whose successor stands next falls into it; other edges are gotos. A count terminator opens a `for` (loops.c). Gotos may lead into its
 * braces and out of them (to landings, which stand at the end, and back).
 */
#include "cfile.h"

#include <ctype.h>
#include <stdlib.h>

/* ---- edges ------------------------------------------------------------------------------------------------------------------- */

/* Does control get from `from` to `to` by itself behind the block at `place`? `closing`: the next loop whose braces close there. */
static bool falls(const Emit *e, const Block *from, const Block *to, int place, const Loop *closing)
{
    const IrFunc *f = e->function;

    if (closing)
        return to == closing->header && is_next_turn(e, from, to);
    return place + 1 < f->blocks.count && f->blocks.items[place + 1] == to && !is_next_turn(e, from, to);
}

static bool falls_from(const Emit *e, const Block *from, const Block *to)
{
    int place = e->places[from->number];

    return falls(e, from, to, place, e->closing[place]);
}

static const char *go_to(Emit *e, const Block *from, const Block *to)
{
    bool next = is_next_turn(e, from, to);

    *(next ? &e->next_labels[to->number] : &e->labels[to->number]) = true;
    return text(e, "goto %s;", next ? next_label_name(e, to) : label_name(e, to));
}

/* `continue` and `break` where they say the same. */
static const char *leave(Emit *e, const Block *from, const Block *to)
{
    const Loop *loop = e->around[e->places[from->number]];

    if (loop && to == loop->header && is_next_turn(e, from, to))
        return "continue;";
    if (loop && to == loop->header->last->targets[1] && is_in_loop(e, loop, from))
        return "break;";
    return go_to(e, from, to);
}

static void put_leave(Emit *e, const Block *from, const Block *to)
{
    if (!falls_from(e, from, to))
        put(e, "%s", leave(e, from, to));
}

/* Without an operand: nothing, or what tells an error. */
static const char *return_statement(Emit *e, const Op *op)
{
    const IrFunc *f = e->function;
    bool failed = op->block->is_landing || op->block == f->fail;
    const char *entry = returned_entry(e, op->block), *result = f->kind == FUNCTION_BODY ? "0" : NULL;

    if (failed)
        result = entry ? entry : error_result(f);
    if (op->operand_count && op->operands[0].kind != OPERAND_none)
        result = c_given_away(e, op);
    return result ? text(e, "return %s;", result) : "return;";
}

static bool only_returns(const Block *b)
{
    for (const Op *op = b->first; op != b->last; op = op->next)
        if (!op_retains_for_next(op) && (op->result_count != 1 || !op->results[0]->folded))
            return false;
    return b->last->id == OP_return;
}

/* The block that stands next if it only returns and nobody but this branch gets there: it is said in the branch. NULL: none. */
static const Block *next_return(const Emit *e, const Op *branch)
{
    int place = e->places[branch->block->number] + 1;
    const Block *b = place < e->function->blocks.count ? e->function->blocks.items[place] : NULL;
    bool is_own = b && b->predecessors.count == 1 && branch->targets[0] != branch->targets[1];

    return is_own && !e->closing[place - 1] && !e->closing[place] && only_returns(b) ? b : NULL;
}

static void put_return_or_branch(Emit *e, const Block *done, const Block *other, const char *test)
{
    put(e, "if (%s) %s", test, return_statement(e, done->last));
    e->said = done;
    if (!falls(e, done, other, e->places[done->number], NULL))
        put(e, "%s", leave(e, done, other));
}

static void put_branch(Emit *e, const Op *op, const char *test, const char *negation)
{
    const Block *yes = op->targets[0], *no = op->targets[1], *done = next_return(e, op);

    if (done == yes) {
        put_return_or_branch(e, yes, no, test);
        return;
    }
    if (done == no) {
        put_return_or_branch(e, no, yes, negation);
        return;
    }
    if (falls_from(e, op->block, yes)) {
        put(e, "if (%s) %s", negation, leave(e, op->block, no));
        return;
    }
    put(e, "if (%s) %s", test, leave(e, op->block, yes));
    put_leave(e, op->block, no);
}

/* ---- terminators ----------------------------------------------------------------------------------------------------------------- */

const char *emit_jump(Emit *e, const Op *op)
{
    put_leave(e, op->block, op->targets[0]);
    return NULL;
}

const char *emit_branch(Emit *e, const Op *op)
{
    put_branch(e, op, c_argument(e, &op->operands[0]), c_negation(e, &op->operands[0]));
    return NULL;
}

const char *emit_switch(Emit *e, const Op *op)
{
    put(e, "switch (%s) {", c_argument(e, &op->operands[0]));
    for (int i = 0; i < op->target_count - 1; i++)
        put(e, "case %d: %s", i, go_to(e, op->block, op->targets[i]));
    put(e, "default: %s", go_to(e, op->block, op->targets[op->target_count - 1]));
    put(e, "}");
    return NULL;
}

/* The next item goes into the result; `more` is 1, 0 at the end, negative after an error. */
static const char *put_next(Emit *e, const Op *op, const char *function)
{
    Temp *item = op->results[0];

    e->uses_more = true;
    e->temp_uses[item->number] = (VariableUse){true, true};
    const char *next = text(e, "more = %s(&%s, &%s)", function, c_argument(e, &op->operands[0]), temp_name(e, item));
    if (op->landing)
        put_failure(e, op, text(e, "px_negative(%s)", next));
    else
        put(e, "%s;", next);
    put_branch(e, op, "more", "!more");
    return NULL;
}

const char *emit_next_range(Emit *e, const Op *op) { return put_next(e, op, "px_range_next"); }
const char *emit_next_iter(Emit *e, const Op *op) { return put_next(e, op, "px_iter_next"); }

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

/* Whether anything is done in the header before each test. */
static bool is_busy(const Block *header)
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
static void open_busy_loop(Emit *e, const Op *op)
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

const char *emit_return(Emit *e, const Op *op)
{
    put(e, "%s", return_statement(e, op));
    return NULL;
}

const char *emit_unreachable(Emit *e, const Op *op)
{
    if (!op->previous || op_error(op->previous) != ERROR_always)
        put(e, "Py_UNREACHABLE();");
    return NULL;
}

/* ---- blocks --------------------------------------------------------------------------------------------------------------------------- */

/* The loop around this one whose braces close at the same place. */
static const Loop *closing_next(const Loop *loop)
{
    return loop->outer && loop->outer->last == loop->last ? loop->outer : NULL;
}

static void close_braces(Emit *e, int place)
{
    for (const Loop *l = e->closing[place]; l; l = closing_next(l)) {
        const Block *done = l->header->last->targets[1];
        if (e->next_labels[l->header->number])
            put_label(e, text(e, "%s:;", next_label_name(e, l->header)));
        e->indent--;
        put(e, "}");
        forget_line(e);
        if (!falls(e, l->header, done, place, closing_next(l)))
            put(e, "%s", go_to(e, l->header, done));
    }
}

static void put_block_label(Emit *e, const Block *b)
{
    if (!e->labels[b->number])
        return;
    put_label(e, text(e, "%s:", label_name(e, b)));
    forget_line(e);
}

void emit_blocks(Emit *e)
{
    e->current_line = e->first_line;
    for (int i = 0; i < e->function->blocks.count; i++) {
        const Block *b = e->function->blocks.items[i];
        if (b == e->said)
            continue;
        put_block_label(e, b);
        if (b->last->id == OP_count && is_busy(b))
            open_busy_loop(e, b->last);
        for (const Op *op = b->first; op; op = op->next)
            emit_op(e, op);
        close_braces(e, i);
    }
}
