/* Branches: jumps, `if`, `switch` and `return`, at the ends of blocks.
 *
 * A block whose successor stands next falls into it; other edges are gotos, or `break` and `continue`. A block that only returns, and that
 * nobody but the branch before it gets to, stands in the branch.
 */
#include "cfile.h"

/* ---- edges ------------------------------------------------------------------------------------------------------------------- */

/* Does control get from `from` to `to` by itself behind the block at `place`? `closing`: the next loop whose braces close there. */
bool falls(const Emit *e, const Block *from, const Block *to, int place, const Loop *closing)
{
    const IrFunc *f = e->function;

    if (closing)
        return to == closing->header && is_next_turn(e, from, to);
    return place + 1 < f->blocks.count && f->blocks.items[place + 1] == to && !is_next_turn(e, from, to);
}

bool falls_from(const Emit *e, const Block *from, const Block *to)
{
    int place = e->places[from->number];

    return falls(e, from, to, place, e->closing[place]);
}

const char *go_to(Emit *e, const Block *from, const Block *to)
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

void put_branch(Emit *e, const Op *op, const char *test, const char *negation)
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
