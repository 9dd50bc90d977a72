/* Making modules, functions and ops.
 *
 * Everything lives in the module's arena. An op is made first and put somewhere afterwards; its operands are copied. Constants and built-ins
 * are numbered in order of first use, equal ones once.
 */
#include "ir.h"

/* ---- modules ------------------------------------------------------------------------------------------------------------------ */

IrModule *ir_module(Arena *a, const char *name, const char *path)
{
    IrModule *m = NEW(a, IrModule);

    m->arena = a;
    m->name = name;
    m->path = path;
    m->doc = -1;
    m->constant_numbers = map_new(a);
    m->builtin_numbers = map_new(a);
    return m;
}

/* The number that `key` has in `numbers`, or `next`, which it gets from now on. */
static int number_of(Map *numbers, const Name *key, int next)
{
    intptr_t known = (intptr_t)map_get(numbers, key);

    if (known)
        return (int)(known - 1);
    map_set(numbers, key, (void *)(intptr_t)(next + 1));
    return next;
}

static Name *constant_key(IrModule *m, ConstantKind kind, Str text)
{
    Buffer key = buffer_new(m->arena);

    buffer_char(&key, (char)('A' + kind));
    buffer_add(&key, text.data, text.length);
    return name_of(key.data, key.length);
}

int constant(IrModule *m, ConstantKind kind, Str text)
{
    int number = number_of(&m->constant_numbers, constant_key(m, kind, text), m->constants.count);

    if (number == m->constants.count)
        list_push(m->arena, &m->constants, ((Constant){.kind = kind, .text = text}));
    return number;
}

int constant_tuple(IrModule *m, const int *items, int count)
{
    Str bytes = {(const char *)items, sizeof *items * (size_t)count};
    int number = number_of(&m->constant_numbers, constant_key(m, CONSTANT_TUPLE, bytes), m->constants.count);

    if (number == m->constants.count) {
        Constant tuple = {.kind = CONSTANT_TUPLE};
        for (int i = 0; i < count; i++)
            list_push(m->arena, &tuple.items, items[i]);
        list_push(m->arena, &m->constants, tuple);
    }
    return number;
}

int builtin(IrModule *m, Name *name)
{
    int number = number_of(&m->builtin_numbers, name, m->builtins.count);

    if (number == m->builtins.count)
        list_push(m->arena, &m->builtins, name);
    return number;
}

/* ---- functions ------------------------------------------------------------------------------------------------------------------ */

IrFunc *ir_function(IrModule *m, FunctionKind kind, Name *name, const char *qualname, Pos at)
{
    IrFunc *f = NEW(m->arena, IrFunc);

    f->module = m;
    f->arena = m->arena;
    f->kind = kind;
    f->name = name;
    f->qualname = qualname;
    f->at = at;
    f->doc = -1;
    return f;
}

Block *new_block(IrFunc *f)
{
    Block *b = NEW(f->arena, Block);

    b->number = -1;
    return b;
}

void place_block(IrFunc *f, Block *b)
{
    b->number = f->blocks.count;
    list_push(f->arena, &f->blocks, b);
}

Slot *new_slot(IrFunc *f, Name *name, Type *type, Rep rep)
{
    Slot *s = NEW(f->arena, Slot);

    s->number = f->slots.count;
    s->name = name;
    s->type = type;
    s->rep = rep;
    list_push(f->arena, &f->slots, s);
    return s;
}

static Temp *new_temp(IrFunc *f, Type *type, Rep rep)
{
    Temp *t = NEW(f->arena, Temp);

    t->number = f->temps.count;
    t->type = type;
    t->rep = rep;
    list_push(f->arena, &f->temps, t);
    return t;
}

Rep rep_of_type(const Type *t)
{
    switch (t->kind) {
    case TYPE_VOID: return REP_none;
    case TYPE_OBJECT: return REP_object;
    case TYPE_STATE: return t->id == ID_range_state ? REP_range : REP_iter;
    default: return REP_c;
    }
}

/* ---- operands -------------------------------------------------------------------------------------------------------------------- */

Operand on_temp(Temp *t) { return (Operand){.kind = OPERAND_temp, .temp = t}; }
Operand on_slot(Slot *s) { return (Operand){.kind = OPERAND_slot, .slot = s}; }
Operand on_global(IrGlobal *g) { return (Operand){.kind = OPERAND_global, .global = g}; }
Operand on_object(int number) { return (Operand){.kind = OPERAND_object, .number = number}; }
Operand on_builtin(int number) { return (Operand){.kind = OPERAND_builtin, .number = number}; }
Operand on_number(Type *type, const char *text) { return (Operand){.kind = OPERAND_number, .type = type, .text = text}; }
Operand on_extern(Type *type, const char *text) { return (Operand){.kind = OPERAND_extern, .type = type, .text = text}; }
Operand on_int(int64_t value) { return (Operand){.kind = OPERAND_int, .integer = value}; }
Operand on_pair(int64_t value) { return (Operand){.kind = OPERAND_pair, .integer = value}; }
Operand on_function(IrFunc *f) { return (Operand){.kind = OPERAND_function, .function = f}; }
Operand on_callee(Callee *c) { return (Operand){.kind = OPERAND_callee, .callee = c}; }
Operand on_class(Type *t) { return (Operand){.kind = OPERAND_class, .type = t}; }
Operand on_helper(HelperId h) { return (Operand){.kind = OPERAND_helper, .helper = h}; }
Operand on_attribute_cache(int number) { return (Operand){.kind = OPERAND_attribute_cache, .number = number}; }
Operand on_cache(int number) { return (Operand){.kind = OPERAND_cache, .number = number}; }

Rep operand_rep(const Operand *o)
{
    switch (o->kind) {
    case OPERAND_temp: return o->temp->rep;
    case OPERAND_object: case OPERAND_builtin: return REP_object;
    case OPERAND_number: case OPERAND_extern: return rep_of_type(o->type);
    case OPERAND_pair: return REP_pair;
    default: return REP_none;
    }
}

Type *operand_type(const Operand *o)
{
    switch (o->kind) {
    case OPERAND_temp: return o->temp->type;
    case OPERAND_slot: return o->slot->type;
    case OPERAND_global: return o->global->type;
    case OPERAND_number: case OPERAND_extern: case OPERAND_class: return o->type;
    case OPERAND_object: return o->type ? o->type : TYPE(object);
    default: return TYPE(object);
    }
}

/* ---- ops --------------------------------------------------------------------------------------------------------------------------- */

/* How many operands the row of `id` asks for, if those at its end may be left out. */
static int operand_places(OpId id)
{
    int places = 0;

    for (const char *s = op_infos[id].operands; *s; s++)
        places += *s == '*' ? -1 : *s != '?';
    return places;
}

void ir_remark(IrFunc *f, const char *what)
{
    const char *text = str_format(f->module->arena, "%s:%d: %s: %s", f->module->path, locate_line(f->at), f->qualname, what);

    list_push(f->module->arena, &f->module->remarks, text);
}

Op *ir_op(IrFunc *f, OpId id, Pos at, int operand_count, const Operand *operands)
{
    Op *op = NEW(f->arena, Op);
    int places = operand_places(id);

    op->id = id;
    op->at = at;
    op->operand_count = operand_count > places ? operand_count : places;
    op->operands = NEW_ARRAY(f->arena, Operand, op->operand_count + 1);
    for (int i = 0; i < operand_count; i++)
        op->operands[i] = operands[i];
    return op;
}

/* Room for one more pointer in an array that doubles when its length is a power of two: switches and unpackings may be long. */
static void *grown(void *items, int count)
{
    if (count & (count - 1))
        return items;
    void **more = NEW_ARRAY(session_arena(), void *, count ? 2 * count : 1);
    for (int i = 0; i < count; i++)
        more[i] = ((void **)items)[i];
    return more;
}

Temp *ir_result(IrFunc *f, Op *op, Type *type, Rep rep)
{
    Temp *t = new_temp(f, type, rep);

    op->results = grown(op->results, op->result_count);
    op->results[op->result_count++] = t;
    t->definition = op;
    return t;
}

void ir_target(Op *op, Block *target)
{
    op->targets = grown(op->targets, op->target_count);
    op->targets[op->target_count++] = target;
}

static Op *link_op(Block *b, Op *previous, Op *op, Op *next)
{
    op->block = b;
    op->previous = previous;
    op->next = next;
    *(previous ? &previous->next : &b->first) = op;
    *(next ? &next->previous : &b->last) = op;
    return op;
}

void ir_append(Block *b, Op *op)
{
    link_op(b, b->last, op, NULL);
}

void ir_insert_before(Op *place, Op *op)
{
    link_op(place->block, place->previous, op, place);
}

void ir_insert_after(Op *place, Op *op)
{
    link_op(place->block, place, op, place->next);
}

void ir_remove(Op *op)
{
    *(op->previous ? &op->previous->next : &op->block->first) = op->next;
    *(op->next ? &op->next->previous : &op->block->last) = op->previous;
    op->previous = op->next = NULL;
}
