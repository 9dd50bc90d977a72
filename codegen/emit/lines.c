/* The line of an error: what a traceback shows.
 *
 * A variable of the function says which line runs; `traceback` and `catch` read it. It is set before the first fallible op of a line, and of a
 * label, behind which control may come from any line. That costs nothing: the C compiler moves it to where the op has failed. Where all errors
 * of a function come from one line, there is no variable. A caught exception that goes on has its entry already: it leaves 0. A bare `raise`
 * leaves its line with a minus: an entry is needed if there was nothing to raise again.
 */
#include "cfile.h"

#include <limits.h>

static bool is_helper(const Op *op, HelperId helper)
{
    return op->id == OP_helper && op->operands[0].helper == helper;
}

static int line_of(const Op *op)
{
    if (is_helper(op, H_reraise) || !op->at)
        return 0;
    return is_helper(op, H_reraise_handled) ? -locate_line(op->at) : locate_line(op->at);
}

static bool reads_line(const Op *op)
{
    return op->id == OP_traceback || op->id == OP_catch || op->id == OP_unraisable;
}

/* Whether the function's errors differ in their lines. */
void find_lines(Emit *e)
{
    const IrFunc *f = e->function;
    bool is_read = false;
    int lowest = INT_MAX, highest = INT_MIN;

    e->first_line = 0;
    for (int i = 0; i < f->blocks.count; i++)
        for (const Op *op = f->blocks.items[i]->first; op; op = op->next) {
            int line = line_of(op);
            is_read |= reads_line(op);
            e->first_line = op->landing && highest == INT_MIN ? line : e->first_line;
            lowest = op->landing && line < lowest ? line : lowest;
            highest = op->landing && line > highest ? line : highest;
        }
    e->has_line = is_read && lowest < highest;
    e->only_line = highest == INT_MIN ? 0 : highest;
}

/* Control comes from elsewhere, too: which line ran is not known any more. */
void forget_line(Emit *e)
{
    e->current_line = INT_MIN;
}

/* line = 3; unless that is what it is. */
void put_line(Emit *e, const Op *op)
{
    int line = line_of(op);

    if (!e->has_line || line == e->current_line)
        return;
    put(e, "line = %d;", line);
    e->current_line = line;
}

const char *go_to_landing(Emit *e, const Op *op)
{
    e->labels[op->landing->number] = true;
    return text(e, "goto %s;", label_name(e, op->landing));
}

/* Behind what always fails. */
void put_jump_to_landing(Emit *e, const Op *op)
{
    put_line(e, op);
    put(e, "%s", go_to_landing(e, op));
}

void put_failure_or(Emit *e, const Op *op, const char *test, const char *fault)
{
    put_line(e, op);
    if (e->options->inject_faults)
        put(e, "if (%s || %s) %s", test, fault, go_to_landing(e, op));
    else
        put(e, "if (%s) %s", test, go_to_landing(e, op));
}

/* The variable that holds a result of the op: its own, or that of the store which the op's statement does as well. */
static const char *holder_of(Emit *e, const Op *op, int result)
{
    Temp *t = op->results[result];

    if (e->stored && e->stored == op->next && result == 0)
        return place(e, &e->stored->operands[0]);
    e->temp_uses[t->number].read = true;
    return temp_name(e, t);
}

/* C that releases what the op gave, and leaves its variables unset; "" if it gave nothing that is counted. */
const char *undone(Emit *e, const Op *op)
{
    Buffer b = buffer_new(e->arena);

    for (int i = 0; i < op->result_count; i++) {
        Rep rep = op->results[i]->rep;
        Reference reference = op_reference(op, i);
        if (reference != REF_new && reference != REF_maybe)
            continue;
        const char *holder = holder_of(e, op, i);
        buffer_format(&b, "%s%s", b.length ? ", " : "", dropped(e, rep, holder));
        if (has_unset_value(rep))
            buffer_format(&b, ", %s = %s", holder, unset_expression(rep));
    }
    return b.length ? b.data : "";
}

void put_failure(Emit *e, const Op *op, const char *test)
{
    const char *undo = e->options->inject_faults ? undone(e, op) : "";

    put_failure_or(e, op, test, *undo ? text(e, "PX_FAULT((%s))", undo) : "px_fault()");
}
