/* The line of an error: what a traceback shows.
 *
 * A fallible op notes its line in a variable of the function and goes to its landing; `traceback` and `catch` read it there. Where all errors of
 * a function come from one line, there is no variable. A caught exception that goes on has its entry already: it leaves 0. A bare `raise`
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

/* Whether the function's errors differ in their lines, and whether one may have none. */
void find_lines(Emit *e)
{
    const IrFunc *f = e->function;
    bool is_read = false;
    int lowest = INT_MAX, highest = INT_MIN;

    e->may_be_silent = false;
    for (int i = 0; i < f->blocks.count; i++)
        for (const Op *op = f->blocks.items[i]->first; op; op = op->next) {
            int line = line_of(op);
            is_read |= reads_line(op);
            lowest = op->landing && line < lowest ? line : lowest;
            highest = op->landing && line > highest ? line : highest;
            e->may_be_silent |= op->landing && line == 0;
        }
    e->has_line = is_read && lowest < highest;
    e->only_line = highest == INT_MIN ? 0 : highest;
}

/* if (test) { line = 3; goto L4; }: without a test, always. */
void put_failure(Emit *e, const Op *op, const char *test)
{
    const char *label = label_name(e, op->landing);

    e->labels[op->landing->number] = true;
    if (!test) {
        if (e->has_line)
            put(e, "line = %d;", line_of(op));
        put(e, "goto %s;", label);
    } else if (e->has_line)
        put(e, "if (%s) { line = %d; goto %s; }", test, line_of(op), label);
    else
        put(e, "if (%s) goto %s;", test, label);
}

const char *emit_traceback(Emit *e, const Op *op)
{
    const char *name = name_text_of(e, e->function->qualname);

    (void)op;
    if (!e->only_line)
        return NULL;
    if (!e->has_line)
        return text(e, "px_traceback(%s, %d)", name, e->only_line);
    return text(e, "%spx_traceback(%s, line)", e->may_be_silent ? "if (line) " : "", name);
}
