/* Which Python calls can go straight to a body: calls of a global that the module binds exactly once, by a def statement, with as many
 * positional arguments as the function takes. What the name holds at run time is tested where the call is made, so all this is a guess
 * that costs nothing when it is wrong. */
#include "passes.h"

/* What is known of a global name of the module. */
typedef struct Binding { IrFunc *function; int times; } Binding;

struct Directs { Arena *arena; Map bindings; const IrModule *module; };

static const Name *name_of_constant(const IrModule *m, const Operand *o)
{
    const Constant *c = &m->constants.items[o->number];

    return name_of(c->text.data, c->text.length);
}

static Binding *binding_of(Directs *d, const Operand *name)
{
    const Name *key = name_of_constant(d->module, name);
    Binding *b = map_get(&d->bindings, key);

    if (!b) {
        b = NEW(d->arena, Binding);
        map_set(&d->bindings, key, b);
    }
    return b;
}

static IrFunc *function_made(const Operand *o)
{
    if (o->kind != OPERAND_temp || !o->temp->definition || o->temp->definition->id != OP_make_function)
        return NULL;
    return o->temp->definition->operands[0].function;
}

static void note_op(Directs *d, const Op *op)
{
    if (op->id == OP_set_global) {
        Binding *b = binding_of(d, &op->operands[0]);
        b->times++;
        b->function = function_made(&op->operands[1]);
    } else if (op->id == OP_del_global)
        binding_of(d, &op->operands[0])->times += 2;
}

static void note_function(Directs *d, const IrFunc *f)
{
    for (int i = 0; i < f->blocks.count; i++)
        for (const Op *op = f->blocks.items[i]->first; op; op = op->next)
            note_op(d, op);
}

Directs *find_directs(IrModule *m)
{
    Directs *d = NEW(m->arena, Directs);

    *d = (Directs){m->arena, map_new(m->arena), m};
    for (int i = 0; i < function_count(m); i++)
        note_function(d, function_number(m, i));
    return d;
}

/* Parameters of C types are converted, those of built-in classes tested, by the function's entry: a direct call would have to do that. */
static bool takes_objects(const IrFunc *f)
{
    for (int i = 0; i < f->parameters.count; i++)
        if (f->parameters.items[i]->type != TYPE(object) || f->none_rules.items[i] == NoneRule_NotNone)
            return false;
    return true;
}

static bool takes_positional(const IrFunc *f, int count)
{
    return f->kind == FUNCTION_DEF && f->binding && f->positional == count && !f->keyword_only && !f->star && !f->star_star && takes_objects(f);
}

IrFunc *direct_callee(const Directs *d, const Op *call)
{
    const Operand *found = &call->operands[0];

    if (call->id != OP_call || found->kind != OPERAND_temp || found->temp->definition->id != OP_get_global)
        return NULL;
    const Binding *b = map_get(&d->bindings, name_of_constant(d->module, &found->temp->definition->operands[0]));
    bool known = b && b->times == 1 && b->function && takes_positional(b->function, call->operand_count - 1);
    return known ? b->function : NULL;
}
