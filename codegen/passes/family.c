/* What becomes of the webs of one variable when it is decided how each is held.
 *
 * Those that stay objects share one slot again: in it the old object dies when the new one is stored, as the program can see. A web that is held
 * otherwise keeps a slot of its own; then a store to one clears the others that may still hold something. */
#include "passes.h"

typedef struct Family { Slot *objects; LIST(Slot *) members; } Family;

/* ---- objects go home ------------------------------------------------------------------------------------------------------------- */

static Slot *home_of(Slot *s)
{
    return s->home ? s->home : s;
}

static Family *find_families(IrFunc *f)
{
    Family *families = NEW_ARRAY(f->arena, Family, f->slots.count + 1);

    for (int i = 0; i < f->slots.count; i++) {
        Slot *s = f->slots.items[i];
        Family *family = &families[home_of(s)->number];
        if (s->rep != REP_object || !family->objects)
            list_push(f->arena, &family->members, s);
        if (s->rep == REP_object && !family->objects)
            family->objects = s;
    }
    return families;
}

static void share_slots(IrFunc *f, const Family *families)
{
    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next)
            for (int o = 0; o < op->operand_count; o++)
                if (op->operands[o].kind == OPERAND_slot && op->operands[o].slot->rep == REP_object)
                    op->operands[o].slot = families[home_of(op->operands[o].slot)->number].objects;
}

/* ---- a store to one clears the others ------------------------------------------------------------------------------------------------- */

typedef struct Clearing { IrFunc *f; const Family *families; Dataflow set; bool *written; } Clearing;

/* Behind a store only that member is set: what the others may hold is cleared there. */
static void follow(const IrFunc *f, const Op *op, Bits *set, void *context)
{
    const Clearing *c = context;
    Slot *s = slot_of(op);

    (void)f;
    if (!s || (op->id != OP_store && op->id != OP_clear))
        return;
    const Family *family = &c->families[home_of(s)->number];
    for (int i = 0; i < family->members.count && op->id == OP_store; i++)
        bits_remove(set, family->members.items[i]->number);
    if (op->id == OP_store)
        bits_add(set, s->number);
    else
        bits_remove(set, s->number);
}

static bool must_be_cleared(const Clearing *c, const Slot *s, const Bits *set)
{
    return bits_has(set, s->number) && !s->fact.proven && (!s->is_parameter || c->written[s->number]);
}

static void clear_others(Op *op, const Bits *set, void *context)
{
    const Clearing *c = context;
    Slot *s = slot_of(op);

    if (op->id != OP_store || !s)
        return;
    const Family *family = &c->families[home_of(s)->number];
    for (int i = 0; i < family->members.count; i++) {
        Slot *other = family->members.items[i];
        Operand place = on_slot(other);
        if (other != s && must_be_cleared(c, other, set))
            ir_insert_after(op, ir_op(c->f, OP_clear, op->at, 1, &place));
    }
}

static void find_written(Clearing *c)
{
    c->written = NEW_ARRAY(c->f->arena, bool, c->f->slots.count + 1);
    for (int i = 0; i < c->f->blocks.count; i++)
        for (Op *op = c->f->blocks.items[i]->first; op; op = op->next)
            if ((op->id == OP_store || op->id == OP_clear) && slot_of(op))
                c->written[slot_of(op)->number] = true;
}

static bool has_families(const IrFunc *f)
{
    for (int i = 0; i < f->slots.count; i++)
        if (f->slots.items[i]->home)
            return true;
    return false;
}

void settle_families(IrFunc *f)
{
    if (!has_families(f))
        return;
    Clearing c = {.f = f, .families = find_families(f)};

    number_blocks(f);
    share_slots(f, c.families);
    find_written(&c);
    c.set = (Dataflow){.forward = true, .bits = f->slots.count, .transfer = follow, .context = &c, .entry = bits_new(f->arena, f->slots.count)};
    for (int i = 0; i < f->parameters.count; i++)
        bits_add(&c.set.entry, f->parameters.items[i]->number);
    dataflow_solve(f, &c.set);
    for (int i = 0; i < f->blocks.count; i++)
        dataflow_visit(f, &c.set, f->blocks.items[i], clear_others, &c);
    dataflow_end(&c.set);
}
