/* Blocks, one behind the other, between labels and the braces of loops that count C numbers.
 *
 * A count terminator opens a `for` (loops.c says where it ends). Gotos may lead into its braces and out of them (to landings, which stand at
 * the end, and back).
 */
#include "cfile.h"

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
