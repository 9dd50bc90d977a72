/* What several passes do to blocks. */
#include "passes.h"

void insert_first(Block *b, Op *op)
{
    if (b->first)
        ir_insert_before(b->first, op);
    else
        ir_append(b, op);
}

int next_bit(const Bits *b, int from)
{
    for (int word = from / 64; word < (b->count + 63) / 64; word++, from = word * 64) {
        uint64_t rest = b->words[word] >> (from % 64);
        if (rest)
            return from + __builtin_ctzll(rest);
    }
    return -1;
}

/* ---- what stands in the place of a temporary -------------------------------------------------------------------------------------- */

static Operand meaning(const Operand *meanings, Operand o)
{
    while (o.kind == OPERAND_temp && meanings[o.temp->number].kind)
        o = meanings[o.temp->number];
    return o;
}

void use_meanings(IrFunc *f, const Operand *meanings)
{
    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next)
            for (int o = 0; o < op->operand_count; o++)
                op->operands[o] = meaning(meanings, op->operands[o]);
}

void drop_tests(IrFunc *f, bool (*is_proven)(const void *context, const Op *test), const void *context)
{
    Operand *meanings = NEW_ARRAY(f->arena, Operand, f->temps.count + 1);

    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first, *next; op; op = next) {
            next = op->next;
            if (op->id != OP_expect || !is_proven(context, op))
                continue;
            meanings[op->results[0]->number] = op->operands[0];
            ir_remove(op);
        }
    use_meanings(f, meanings);
}

/* ---- reachability ------------------------------------------------------------------------------------------------------------------ */

typedef struct Reached { bool *yes, handlers; LIST(Block *) waiting; Arena *arena; } Reached;

static void reach(Reached *r, Block *b)
{
    if (!b || r->yes[b->number])
        return;
    r->yes[b->number] = true;
    list_push(r->arena, &r->waiting, b);
}

static void reach_from(Reached *r, Block *b)
{
    if (r->handlers)
        reach(r, b->handler);
    for (Op *op = b->first; op; op = op->next) {
        reach(r, op->landing);
        for (int i = 0; i < op->target_count; i++)
            reach(r, op->targets[i]);
    }
}

/* Handlers that nothing fails to any more. */
static void forget_handlers(IrFunc *f, const bool *reached)
{
    for (int i = 0; i < f->blocks.count; i++) {
        Block *b = f->blocks.items[i];
        if (b->handler && !reached[b->handler->number])
            b->handler = NULL;
    }
    if (f->fail && !reached[f->fail->number])
        f->fail = NULL;
}

void drop_unreachable(IrFunc *f, bool landings_are_named)
{
    Reached r = {.yes = NEW_ARRAY(f->arena, bool, f->blocks.count), .handlers = !landings_are_named, .arena = f->arena};
    int kept = 0;

    number_blocks(f);
    reach(&r, f->blocks.items[0]);
    while (r.waiting.count)
        reach_from(&r, r.waiting.items[--r.waiting.count]);
    forget_handlers(f, r.yes);
    for (int i = 0; i < f->blocks.count; i++)
        if (r.yes[i])
            f->blocks.items[kept++] = f->blocks.items[i];
    f->blocks.count = kept;
    number_blocks(f);
}
