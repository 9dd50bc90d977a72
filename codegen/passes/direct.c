/* Which Python calls can go straight to a body: calls of a global that the module binds exactly once, by a def statement, with as many
 * positional arguments as the function takes, or fewer where the others are constants by default. What the name holds at run time is tested where the call is made, so all this is a guess
 * that costs nothing when it is wrong. */
#include "passes.h"

/* What is known of a global name of the module. */
typedef struct Binding { IrFunc *function; Operand defaults; int times; } Binding;

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

/* NULL: it is no function that a def makes. */
static const Op *making_of(const Operand *o)
{
    const Op *op = o->kind == OPERAND_temp ? o->temp->definition : NULL;

    return op && op->id == OP_make_function ? op : NULL;
}

static void note_binding(Binding *b, const Op *make)
{
    b->times++;
    b->function = make ? make->operands[0].function : NULL;
    b->defaults = make ? make->operands[1] : OPERAND_NOTHING;
}

static void note_op(Directs *d, const Op *op)
{
    if (op->id == OP_set_global)
        note_binding(binding_of(d, &op->operands[0]), making_of(&op->operands[1]));
    else if (op->id == OP_del_global)
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

/* What the last positional parameters have by default, if all of it is constant; else nothing. */
static Constant constant_defaults(const Directs *d, const Binding *b)
{
    return b->defaults.kind == OPERAND_object ? d->module->constants.items[b->defaults.number] : (Constant){.kind = CONSTANT_TUPLE};
}

static bool takes_positional(const IrFunc *f, int count, int defaults)
{
    bool plain = f->kind == FUNCTION_DEF && f->binding && !f->keyword_only && !f->star && !f->star_star;

    return plain && count <= f->positional && count + defaults >= f->positional && takes_objects(f);
}

/* What is known of the name that is called; NULL: it is not such a call. */
static const Binding *binding_called(const Directs *d, const Op *call)
{
    const Operand *found = &call->operands[0];

    if (call->id != OP_call || found->kind != OPERAND_temp || found->temp->definition->id != OP_get_global)
        return NULL;
    const Binding *b = map_get(&d->bindings, name_of_constant(d->module, &found->temp->definition->operands[0]));
    bool known = b && b->times == 1 && b->function;
    return known && takes_positional(b->function, call->operand_count - 1, constant_defaults(d, b).items.count) ? b : NULL;
}

IrFunc *direct_callee(const Directs *d, const Op *call)
{
    const Binding *b = binding_called(d, call);

    return b ? b->function : NULL;
}

Operand direct_argument(const Directs *d, const Op *call, int i)
{
    if (i + 1 < call->operand_count)
        return call->operands[i + 1];
    const Binding *b = binding_called(d, call);
    Constant defaults = constant_defaults(d, b);
    return on_object(defaults.items.items[i - b->function->positional + defaults.items.count]);
}
