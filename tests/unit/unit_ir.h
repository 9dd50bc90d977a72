/* What unit tests of the IR share: functions made by hand, in few words.
 *
 *     Unit u = unit();                       a function f(x) -> object with a landing `fail`
 *     Temp *t = value(&u, OP_load, on_slot(u.x));
 *     end(&u, OP_return, on_temp(t));
 */
#ifndef PYXC_UNIT_IR_H
#define PYXC_UNIT_IR_H

#include "passes.h"
#include "unit.h"

#include <string.h>

typedef struct Unit {
    IrModule *module;
    IrFunc *f;
    Slot *x, *a;             /* a parameter, a variable */
    Block *block;            /* where ops are added */
} Unit;

static inline Block *block(Unit *u)
{
    Block *b = new_block(u->f);

    place_block(u->f, b);
    b->handler = u->f->fail;
    return b;
}

static inline Op *op_with(Unit *u, OpId id, int count, const Operand *operands)
{
    Op *op = ir_op(u->f, id, 0, count, operands);

    ir_append(u->block, op);
    return op;
}

#define OPERANDS(...) (int)(sizeof((Operand[]){__VA_ARGS__}) / sizeof(Operand)), (Operand[]){__VA_ARGS__}
#define op(u, id, ...) op_with(u, id, OPERANDS(__VA_ARGS__))
#define value(u, id, ...) ir_result((u)->f, op(u, id, __VA_ARGS__), TYPE(object), REP_object)
#define truth(u, id, ...) ir_result((u)->f, op(u, id, __VA_ARGS__), TYPE(int), REP_c)

static inline void jump(Unit *u, Block *to)
{
    ir_target(op_with(u, OP_jump, 0, NULL), to);
}

static inline void branch(Unit *u, Temp *test, Block *yes, Block *no)
{
    Op *b = op(u, OP_branch, on_temp(test));

    ir_target(b, yes);
    ir_target(b, no);
}

static inline Operand named(Unit *u, const char *name)
{
    return on_object(constant(u->module, CONSTANT_NAME, str_of(name)));
}

static inline Temp *load(Unit *u, Slot *s)
{
    return ir_result(u->f, op(u, OP_load, on_slot(s)), s->type, s->rep);
}

static inline void give_back(Unit *u, Temp *t)
{
    op(u, OP_return, on_temp(t));
}

static inline Slot *object_slot(Unit *u, const char *name)
{
    return new_slot(u->f, name ? name_text(name) : NULL, TYPE(object), REP_object);
}

static inline Unit unit(void)
{
    Unit u = {.module = ir_module(arena_new(), "m", "m.pyx")};

    u.f = ir_function(u.module, FUNCTION_DEF, name_text("f"), "f", 0);
    u.f->result_type = TYPE(object);
    u.f->result_rep = REP_object;
    list_push(u.f->arena, &u.module->functions, u.f);
    u.x = object_slot(&u, "x");
    u.x->is_parameter = true;
    list_push(u.f->arena, &u.f->parameters, u.x);
    u.a = object_slot(&u, "a");
    u.block = block(&u);
    u.f->fail = block(&u);
    u.f->fail->is_landing = true;
    u.f->fail->handler = NULL;
    u.block->handler = u.f->fail;
    ir_append(u.f->fail, ir_op(u.f, OP_traceback, 0, 0, NULL));
    ir_append(u.f->fail, ir_op(u.f, OP_return, 0, 0, NULL));
    return u;
}

/* Blocks are named by their number: b0 is the entry, fail is b1. */
static inline const char *text(Unit *u)
{
    Buffer b = buffer_new(u->f->arena);

    ir_dump_function(&b, u->f);
    return b.data;
}

static inline bool says(const char *mistake, const char *what)
{
    bool yes = mistake && strstr(mistake, what);

    if (!yes)
        printf("found: %s\nexpected: %s\n", mistake ? mistake : "nothing wrong", what);
    return yes;
}

#define REFUSES(u, stage, what) CHECK(says(ir_verify((u)->f, stage), what))
#define ACCEPTS(u, stage)                                                       \
    do {                                                                        \
        const char *mistake = ir_verify((u)->f, stage);                         \
        if (mistake)                                                            \
            printf("%s\n%s", mistake, text(u));                                 \
        CHECK(!mistake);                                                        \
    } while (0)

#endif
