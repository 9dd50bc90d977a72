/* The C of functions made by hand: loops that count, whatever stands in their headers and whoever jumps there; names; numbers; folding. */
#include "unit_ir.h"

#include "emit.h"

/* ---- a function f(x) with C variables, and its C ------------------------------------------------------------------------------- */

typedef struct Counted {
    Unit unit;
    Slot *n, *total;         /* int */
    Block *header, *body, *done;
    Temp *counter;
} Counted;

static Slot *int_slot(Unit *u, const char *name)
{
    return new_slot(u->f, name_text(name), TYPE(int), REP_c);
}

static Block *block_of(Unit *u)
{
    Block *b = new_block(u->f);

    b->handler = u->f->fail;
    return b;
}

static void start(Unit *u, Block *b)
{
    place_block(u->f, b);
    u->block = b;
}

/* total = 0; for counter in range(start, n, step): the body is open. */
static Counted counted(const char *first, const char *step)
{
    Counted c = {.unit = unit()};
    Unit *u = &c.unit;

    c.n = int_slot(u, "n");
    c.total = int_slot(u, "total");
    c.header = block_of(u);
    c.body = block_of(u);
    c.done = block_of(u);
    op(u, OP_store, on_slot(c.total), on_number(TYPE(int), "0"));
    op(u, OP_store, on_slot(c.n), on_number(TYPE(int), "7"));
    Temp *stop = load(u, c.n);
    jump(u, c.header);
    start(u, c.header);
    Op *count = op(u, OP_count, on_number(TYPE(int), first), on_temp(stop), on_number(TYPE(int), step));
    c.counter = ir_result(u->f, count, TYPE(int), REP_c);
    ir_target(count, c.body);
    ir_target(count, c.done);
    start(u, c.body);
    op(u, OP_store, on_slot(c.total), on_temp(c.counter));
    return c;
}

static void finish(Counted *c)
{
    start(&c->unit, c->done);
    op(&c->unit, OP_return, on_object(constant(c->unit.module, CONSTANT_NONE, STR(""))));
}

static const char *c_of(Unit *u)
{
    Buffer out = buffer_new(u->module->arena);
    Operand zero = on_number(TYPE(int), "0");

    u->module->body = ir_function(u->module, FUNCTION_BODY, name_text("<module>"), "<module>", 0);
    u->module->body->result_type = TYPE(int);
    u->module->body->result_rep = REP_c;
    Block *b = new_block(u->module->body);
    place_block(u->module->body, b);
    ir_append(b, ir_op(u->module->body, OP_return, 0, 1, &zero));
    for (int i = 0; i < u->f->parameters.count; i++)
        list_push(u->module->arena, &u->f->none_rules, NoneRule_Default);
    u->f->positional = u->f->parameters.count;
    u->f->binding = true;
    emit_module(&out, u->module, &(EmitOptions){.linked = true});
    return out.data;
}

#define CONTAINS(c_text, what)                                  \
    do {                                                        \
        if (!strstr(c_text, what))                              \
            printf("missing: %s\nin: %s\n", what, c_text);      \
        CHECK(strstr(c_text, what) != NULL);                    \
    } while (0)

/* ---- loops ------------------------------------------------------------------------------------------------------------------------ */

static void plain_loop(void)
{
    Counted c = counted("0", "1");

    jump(&c.unit, c.header);
    finish(&c);
    CONTAINS(c_of(&c.unit), "\tfor (t1 = 0; t1 < t0; t1++) {\n\t\tv_total = t1;\n\t}\n\treturn Py_None;\n");
}

static void loop_downwards(void)
{
    Counted c = counted("9", "-1");

    jump(&c.unit, c.header);
    finish(&c);
    CONTAINS(c_of(&c.unit), "for (t1 = 9; t1 > t0; t1--) {");
}

/* Turns are counted where the counter could overflow. */
static void loop_by_steps(void)
{
    Counted c = counted("0", "3");

    jump(&c.unit, c.header);
    finish(&c);
    const char *text_of_c = c_of(&c.unit);
    CONTAINS(text_of_c, "unsigned int n1;");
    CONTAINS(text_of_c, "n1 = 0 < t0 ? ((unsigned int)t0 - 0 - 1) / 3 + 1 : 0;");
    CONTAINS(text_of_c, "for (t1 = 0; n1 > 0; n1--, t1 = (int)((unsigned int)t1 + 3)) {");
}

static void continue_and_break(void)
{
    Counted c = counted("0", "1");
    Unit *u = &c.unit;
    Block *next = block_of(u), *leave = block_of(u), *rest = block_of(u);

    branch(u, truth(u, OP_c_truth, on_temp(load(u, c.total))), next, leave);
    start(u, leave);
    branch(u, truth(u, OP_c_truth, on_temp(load(u, c.n))), c.done, rest);
    start(u, rest);
    op(u, OP_store, on_slot(c.n), on_number(TYPE(int), "1"));
    jump(u, c.header);
    start(u, next);
    jump(u, c.header);
    finish(&c);
    const char *text_of_c = c_of(u);
    CONTAINS(text_of_c, "break;");
    CONTAINS(text_of_c, "continue;");
}

/* A landing, which stands behind the loop, goes on with the next turn. */
static void next_turn_from_outside(void)
{
    Counted c = counted("0", "1");
    Unit *u = &c.unit;
    Block *landing = block_of(u);

    landing->is_landing = true;
    value(u, OP_helper, on_helper(H_getattr), on_temp(load(u, u->x)), named(u, "y"));
    u->block->last->landing = landing;
    jump(u, c.header);
    finish(&c);
    start(u, landing);
    jump(u, c.header);
    const char *text_of_c = c_of(u);
    CONTAINS(text_of_c, "N2:;\n\t}\n");
    CONTAINS(text_of_c, "goto N2;");
}

/* What the header does before the test is done on every turn. */
static void busy_header(void)
{
    Counted c = counted("0", "1");
    Unit *u = &c.unit;
    Op *store = ir_op(u->f, OP_store, 0, OPERANDS(on_slot(c.n), on_number(TYPE(int), "5")));

    ir_insert_before(c.header->first, store);
    jump(u, c.header);
    finish(&c);
    CONTAINS(c_of(u), "\tfor (t1 = 0;; t1++) {\n\t\tv_n = 5;\n\t\tif (!(t1 < t0)) break;\n");
}

/* No turn ever ends. */
static void loop_without_next_turn(void)
{
    Counted c = counted("0", "1");

    jump(&c.unit, c.done);
    finish(&c);
    CONTAINS(c_of(&c.unit), "\tfor (t1 = 0; t1 < t0; t1++) {\n\t\tgoto L3;\n\t}\n");
}

/* ---- expressions ---------------------------------------------------------------------------------------------------------------------- */

static Temp *folded(Temp *t)
{
    t->folded = true;
    return t;
}

static Temp *computed(Unit *u, Operand a, Operand b, Binary operator)
{
    return folded(ir_result(u->f, op(u, OP_c_binary, a, b, on_int(operator)), TYPE(int), REP_c));
}

/* Parentheses stand where C, or a reader, needs them. */
static void parentheses(void)
{
    Unit u = unit();
    Slot *n = int_slot(&u, "n");
    Operand a = on_temp(folded(load(&u, n))), b = on_temp(folded(load(&u, n))), c = on_temp(folded(load(&u, n)));
    Operand d = on_temp(folded(load(&u, n))), minus = on_number(TYPE(int), "-1");

    Temp *difference = computed(&u, a, on_temp(computed(&u, b, c, Binary_Sub)), Binary_Sub);
    Temp *sum = computed(&u, on_temp(computed(&u, d, minus, Binary_Mult)), on_temp(difference), Binary_Add);
    op(&u, OP_store, on_slot(n), on_temp(sum));
    op(&u, OP_return, on_object(constant(u.module, CONSTANT_NONE, STR(""))));
    CONTAINS(c_of(&u), "v_n = v_n * (-1) + (v_n - (v_n - v_n));");
}

static void store_number(Unit *u, Type *type, const char *digits)
{
    Name *name = name_text(type->c_name);    /* one of several words loses its blanks */

    op(u, OP_store, on_slot(new_slot(u->f, name, type, REP_c)), on_number(type, digits));
}

static void numbers(void)
{
    Unit u = unit();

    store_number(&u, TYPE(longlong), "-9223372036854775808");
    store_number(&u, TYPE(ulonglong), "18446744073709551615");
    store_number(&u, TYPE(uint), "0xff");
    store_number(&u, TYPE(double), "1");
    store_number(&u, TYPE(double), "1e999");
    store_number(&u, TYPE(float), "0.5");
    op(&u, OP_return, on_object(constant(u.module, CONSTANT_NONE, STR(""))));
    const char *text_of_c = c_of(&u);
    CONTAINS(text_of_c, "v_PY_LONG_LONG = (-9223372036854775807LL - 1);");
    CONTAINS(text_of_c, "v_unsigned_PY_LONG_LONG = 18446744073709551615ULL;");
    CONTAINS(text_of_c, "v_unsigned_int = 0xffU;");
    CONTAINS(text_of_c, "v_double = 1.0;");
    CONTAINS(text_of_c, "v_double_2 = Py_HUGE_VAL;");
    CONTAINS(text_of_c, "v_float = 0.5f;");
}

/* Constants have the name of what they hold; those with the same one are numbered. */
static void constants(void)
{
    Unit u = unit();
    Operand a = on_object(constant(u.module, CONSTANT_STR, STR("a b?")));
    Operand b = on_object(constant(u.module, CONSTANT_STR, STR("a, b!")));
    Operand c = on_object(constant(u.module, CONSTANT_INT, STR("-1000000000000000000000")));

    op(&u, OP_store, on_slot(u.a), a);
    op(&u, OP_store, on_slot(u.a), b);
    op(&u, OP_store, on_slot(u.a), c);
    op(&u, OP_return, on_object(constant(u.module, CONSTANT_NONE, STR(""))));
    const char *text_of_c = c_of(&u);
    CONTAINS(text_of_c, "v_a = K(a_b);");
    CONTAINS(text_of_c, "v_a = K(a_b_2);");
    CONTAINS(text_of_c, "v_a = K(minus_1000000000000000000000);");
    CONTAINS(text_of_c, "\\0\\4a b\\?\\0\\5a, b!\\1-3635c9adc5dea00000\\0");
}

int main(void)
{
    plain_loop();
    loop_downwards();
    loop_by_steps();
    continue_and_break();
    next_turn_from_outside();
    busy_header();
    loop_without_next_turn();
    parentheses();
    numbers();
    constants();
    return failures != 0;
}
