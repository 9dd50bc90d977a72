/* A variable that is held as a pair and needed as an object several times in one block is boxed once, as long as it is not stored in between:
 * so it is the same object, too.
 *
 * Time is a counter. Each load remembers when its variable was last stored; a box made of a load is good for later ones that saw the same store. */
#include "passes.h"

typedef struct Boxed { Temp *object; int stored; } Boxed;

typedef struct Boxes {
    int now, block_start;
    int *stored;                 /* per slot: when; before block_start: not in this block */
    int *seen;                   /* per temporary that a load made: `stored` of its slot */
    Boxed *boxed;                /* per slot: the newest box of it */
    Operand *meanings;
} Boxes;

static int last_stored(const Boxes *b, const Slot *s)
{
    return b->stored[s->number] > b->block_start ? b->stored[s->number] : b->block_start;
}

/* The variable that the op boxes, loaded in this block. */
static Slot *boxed_variable(const Op *op)
{
    if (op->id != OP_box || op->operands[0].kind != OPERAND_temp || op->operands[0].temp->rep != REP_pair)
        return NULL;
    const Op *load = op->operands[0].temp->definition;
    return load->id == OP_load && load->block == op->block ? slot_of(load) : NULL;
}

static void share_box(Boxes *b, Op *op, const Slot *s)
{
    Boxed *known = &b->boxed[s->number];
    int stored = b->seen[op->operands[0].temp->number];

    if (known->object && known->stored == stored) {
        b->meanings[op->results[0]->number] = on_temp(known->object);
        ir_remove(op);
    } else
        *known = (Boxed){op->results[0], stored};
}

static void share_in(Boxes *b, Block *block)
{
    b->block_start = ++b->now;
    for (Op *op = block->first, *next; op; op = next) {
        next = op->next;
        const Slot *s = slot_of(op);
        if (s && op->id == OP_load)
            b->seen[op->results[0]->number] = last_stored(b, s);
        else if (s)
            b->stored[s->number] = ++b->now;
        else if (boxed_variable(op))
            share_box(b, op, boxed_variable(op));
    }
}

/* [n, n, n] takes a reference of each: the second and later ones are made one by one, for the verifier counts no further than two. */
static void refer_again(IrFunc *f, Op *op, int operand)
{
    const Operand box = op->operands[operand];

    for (int i = operand + 1; i < op->operand_count; i++)
        if (op->operands[i].kind == OPERAND_temp && op->operands[i].temp == box.temp) {
            Op *again = ir_op(f, OP_helper, op->at, 2, (Operand[]){on_helper(H_newref), box});
            ir_insert_before(op, again);
            op->operands[i] = on_temp(ir_result(f, again, TYPE(object), REP_object));
        }
}

static void refer_to_boxes(IrFunc *f, Op *op)
{
    for (int i = 0; i < op->operand_count; i++)
        if (op->operands[i].kind == OPERAND_temp && op->operands[i].temp->definition->id == OP_box)
            refer_again(f, op, i);
}

void share_boxes(IrFunc *f)
{
    Boxes b = {
        .stored = NEW_ARRAY(f->arena, int, f->slots.count + 1),
        .seen = NEW_ARRAY(f->arena, int, f->temps.count + 1),
        .boxed = NEW_ARRAY(f->arena, Boxed, f->slots.count + 1),
        .meanings = NEW_ARRAY(f->arena, Operand, f->temps.count + 1),
    };

    for (int i = 0; i < f->blocks.count; i++)
        share_in(&b, f->blocks.items[i]);
    use_meanings(f, b.meanings);
    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next)
            refer_to_boxes(f, op);
}

/* ---- what the program sees twice ------------------------------------------------------------------------------------------------------- */

/* A float that an operator has made is no object yet. Where the program is shown it, by a box, a copy in another variable, an argument or a
 * result, it becomes one; if it may be shown again, `keep` puts that object into the variable first. */
typedef struct Shown {
    IrFunc *f;
    int *times;                  /* per temporary: how many ops show it */
    Dataflow later;              /* backward: variables that are shown before they are stored again */
} Shown;

/* Operators and tests look at the number alone. */
static bool shows(const Op *op)
{
    switch (op->id) {
    case OP_binary: case OP_unary: case OP_compare: case OP_compare_truth: case OP_truth: case OP_unbox: case OP_pair_is: case OP_start_range:
    case OP_format: return false;
    default: return true;
    }
}

static bool is_new(const Operand *o)
{
    return o->kind == OPERAND_temp && o->temp->rep == REP_pair && may_be_new(o->temp->evidence);
}

static void count_shown(Shown *s)
{
    s->times = NEW_ARRAY(s->f->arena, int, s->f->temps.count + 1);
    for (int i = 0; i < s->f->blocks.count; i++)
        for (const Op *op = s->f->blocks.items[i]->first; op; op = op->next)
            for (int n = 0; n < op->operand_count && shows(op); n++)
                if (is_new(&op->operands[n]))
                    s->times[op->operands[n].temp->number]++;
}

static bool is_shown_load(const Shown *s, const Op *op)
{
    return op->id == OP_load && slot_of(op) && s->times[op->results[0]->number];
}

static void show_later(const IrFunc *f, const Op *op, Bits *state, void *context)
{
    const Shown *s = context;

    (void)f;
    if (is_shown_load(s, op))
        bits_add(state, slot_of(op)->number);
    else if (slot_of(op) && (op->id == OP_store || op->id == OP_clear))
        bits_remove(state, slot_of(op)->number);
}

static void keep_load(Op *op, const Bits *later, void *context)
{
    const Shown *s = context;

    if (!is_shown_load(s, op) || (!bits_has(later, slot_of(op)->number) && s->times[op->results[0]->number] < 2))
        return;
    Operand place = on_slot(slot_of(op));
    ir_insert_before(op, ir_op(s->f, OP_keep, op->at, 1, &place));
}

/* x = y = a * b: the result becomes an object at once. */
static void box_result(Shown *s, Op *op)
{
    Temp *t = op->results[0];
    Operand result = on_temp(t);
    Op *box = ir_op(s->f, OP_box, op->at, 1, &result);
    Operand object = on_temp(ir_result(s->f, box, TYPE(object), REP_object));
    Op *pair = ir_op(s->f, OP_to_pair, op->at, 1, &object);

    ir_insert_after(op, box);
    ir_insert_after(box, pair);
    Operand again = on_temp(ir_result(s->f, pair, TYPE(object), REP_pair));
    for (int i = 0; i < s->f->blocks.count; i++)
        for (Op *user = s->f->blocks.items[i]->first; user; user = user->next)
            for (int n = 0; n < user->operand_count && user != box; n++)
                if (user->operands[n].kind == OPERAND_temp && user->operands[n].temp == t)
                    user->operands[n] = again;
}

static void box_results(Shown *s)
{
    int count = s->f->temps.count;

    for (int i = 0; i < count; i++) {
        Op *made = s->f->temps.items[i]->definition;
        if (s->times[i] > 1 && made && made->id != OP_load && !op_infos[made->id].terminator)
            box_result(s, made);
    }
}

void keep_boxes(IrFunc *f)
{
    Shown s = {.f = f};

    number_blocks(f);
    count_shown(&s);
    s.later = (Dataflow){.bits = f->slots.count, .transfer = show_later, .context = &s};
    dataflow_solve(f, &s.later);
    for (int i = 0; i < f->blocks.count; i++)
        dataflow_visit(f, &s.later, f->blocks.items[i], keep_load, &s);
    dataflow_end(&s.later);
    box_results(&s);
}
