/* Each refusal of the verifier, one by one: a function that is right but for one thing. */
#include "unit_ir.h"

/* f(x): return x, with one more value to play with. */
static Temp *called(Unit *u)
{
    return value(u, OP_call, on_temp(load(u, u->x)));
}

static void a_right_function(void)
{
    Unit u = unit();

    give_back(&u, called(&u));
    ACCEPTS(&u, STAGE_LOWERED);
}

static void tables(void)
{
    CHECK(tables_mistake() == NULL);
}

/* ---- shape --------------------------------------------------------------------------------------------------------------------- */

static void no_terminator(void)
{
    Unit u = unit();

    called(&u);
    REFUSES(&u, STAGE_LOWERED, "ends without a terminator");
}

static void two_terminators(void)
{
    Unit u = unit();
    Temp *t = load(&u, u.x);

    give_back(&u, t);
    give_back(&u, t);
    REFUSES(&u, STAGE_LOWERED, "a terminator in the middle");
}

static void block_twice(void)
{
    Unit u = unit();

    give_back(&u, load(&u, u.x));
    list_push(u.f->arena, &u.f->blocks, u.f->blocks.items[0]);
    REFUSES(&u, STAGE_LOWERED, "stands in the function twice");
}

static void wrong_link(void)
{
    Unit u = unit();

    give_back(&u, load(&u, u.x));
    u.block->last->block = u.f->fail;
    REFUSES(&u, STAGE_LOWERED, "linked wrongly");
}

static void entry_with_predecessor(void)
{
    Unit u = unit();

    jump(&u, u.block);
    REFUSES(&u, STAGE_LOWERED, "the entry has a predecessor");
}

static void target_elsewhere(void)
{
    Unit u = unit();

    jump(&u, new_block(u.f));
    REFUSES(&u, STAGE_LOWERED, "a target is no block of the function");
}

static void branch_into_landing(void)
{
    Unit u = unit();
    Block *b = block(&u);

    branch(&u, truth(&u, OP_truth, on_temp(load(&u, u.x))), b, u.f->fail);
    u.block = b;
    give_back(&u, load(&u, u.x));
    REFUSES(&u, STAGE_LOWERED, "a way into a landing that is no jump");
}

static void always_goes_on(void)
{
    Unit u = unit();

    op(&u, OP_raise, on_temp(load(&u, u.x)), OPERAND_NOTHING);
    give_back(&u, load(&u, u.x));
    REFUSES(&u, STAGE_LOWERED, "always raises is not the last");
}

static void jump_without_target(void)
{
    Unit u = unit();

    op_with(&u, OP_jump, 0, NULL);
    REFUSES(&u, STAGE_LOWERED, "a jump has one target");
}

/* ---- handlers and landings --------------------------------------------------------------------------------------------------------- */

static void no_handler(void)
{
    Unit u = unit();

    u.block->handler = NULL;
    give_back(&u, called(&u));
    REFUSES(&u, STAGE_LOWERED, "without a handler");
}

static void handler_is_no_landing(void)
{
    Unit u = unit();

    u.f->fail->is_landing = false;
    give_back(&u, called(&u));
    REFUSES(&u, STAGE_LOWERED, "the handler is no landing");
}

static void landing_too_early(void)
{
    Unit u = unit();
    Temp *t = called(&u);

    t->definition->landing = u.f->fail;
    give_back(&u, t);
    REFUSES(&u, STAGE_LOWERED, "named before `errors`");
}

static void landing_missing(void)
{
    Unit u = unit();

    op(&u, OP_helper, on_helper(H_delattr), on_temp(load(&u, u.x)), named(&u, "n"));
    give_back(&u, load(&u, u.x));
    REFUSES(&u, STAGE_ERRORS, "names no landing");
}

static void landing_of_the_infallible(void)
{
    Unit u = unit();
    Temp *t = load(&u, u.x);

    t->definition->landing = u.f->fail;
    give_back(&u, t);
    REFUSES(&u, STAGE_ERRORS, "an op that cannot fail");
}

static void catch_outside(void)
{
    Unit u = unit();
    Op *c = op_with(&u, OP_catch, 0, NULL);

    ir_result(u.f, c, TYPE(object), REP_object);
    ir_result(u.f, c, TYPE(object), REP_object);
    give_back(&u, load(&u, u.x));
    REFUSES(&u, STAGE_LOWERED, "`catch` outside a landing");
}

/* ---- operands, results -------------------------------------------------------------------------------------------------------------- */

static void operand_missing(void)
{
    Unit u = unit();
    Temp *t = load(&u, u.x);
    Operand o = on_temp(t);

    ir_append(u.block, ir_op(u.f, OP_set_attribute, 0, 1, &o));
    give_back(&u, t);
    REFUSES(&u, STAGE_LOWERED, "of another kind");
}

static void operand_of_another_kind(void)
{
    Unit u = unit();

    give_back(&u, value(&u, OP_get_attribute, on_temp(load(&u, u.x)), on_int(1)));
    REFUSES(&u, STAGE_LOWERED, "of another kind");
}

static void operand_too_many(void)
{
    Unit u = unit();
    Temp *t = load(&u, u.x);

    give_back(&u, value(&u, OP_get_attribute, on_temp(t), named(&u, "n"), on_temp(t)));
    REFUSES(&u, STAGE_LOWERED, "more operands");
}

static void results_wrong(void)
{
    Unit u = unit();

    op(&u, OP_call, on_temp(load(&u, u.x)));
    give_back(&u, load(&u, u.x));
    REFUSES(&u, STAGE_LOWERED, "another number of results");
}

static void result_of_another_representation(void)
{
    Unit u = unit();

    truth(&u, OP_get_attribute, on_temp(load(&u, u.x)), named(&u, "n"));
    give_back(&u, load(&u, u.x));
    REFUSES(&u, STAGE_LOWERED, "of another representation");
}

static void helper_arguments(void)
{
    Unit u = unit();
    Temp *t = load(&u, u.x);

    give_back(&u, value(&u, OP_helper, on_helper(H_add), on_temp(t)));
    REFUSES(&u, STAGE_SELECTED, "another number of arguments");
}

static void helper_argument_does_not_fit(void)
{
    Unit u = unit();
    Temp *t = load(&u, u.x);

    give_back(&u, value(&u, OP_helper, on_helper(H_add), on_temp(t), on_pair(1)));
    REFUSES(&u, STAGE_SELECTED, "does not fit the helper's parameter");
}

static void python_after_select(void)
{
    Unit u = unit();

    give_back(&u, called(&u));
    REFUSES(&u, STAGE_SELECTED, "`select` left");
}

static void counts_before_refs(void)
{
    Unit u = unit();
    Temp *t = load(&u, u.x);

    op(&u, OP_retain, on_temp(t));
    give_back(&u, t);
    REFUSES(&u, STAGE_LOWERED, "counted before `refs`");
}

static void load_of_another_representation(void)
{
    Unit u = unit();
    Slot *n = new_slot(u.f, name_text("n"), TYPE(long), REP_c);

    give_back(&u, value(&u, OP_load, on_slot(n)));
    REFUSES(&u, STAGE_LOWERED, "a load of another representation");
}

static void return_of_another_representation(void)
{
    Unit u = unit();

    give_back(&u, truth(&u, OP_truth, on_temp(load(&u, u.x))));
    REFUSES(&u, STAGE_LOWERED, "a return of another representation");
}

static void range_of_an_object(void)
{
    Unit u = unit();
    Block *b = block(&u);
    Op *next = op(&u, OP_next_range, on_slot(u.a));

    ir_result(u.f, next, TYPE(object), REP_object);
    ir_target(next, b);
    ir_target(next, b);
    u.block = b;
    give_back(&u, load(&u, u.x));
    REFUSES(&u, STAGE_LOWERED, "holds no range");
}

/* ---- temporaries ------------------------------------------------------------------------------------------------------------------- */

static void assigned_twice(void)
{
    Unit u = unit();
    Temp *t = load(&u, u.x);
    Op *again = op(&u, OP_load, on_slot(u.x));

    again->results = &t;
    again->result_count = 1;
    give_back(&u, t);
    REFUSES(&u, STAGE_LOWERED, "assigned twice");
}

static void not_defined_on_every_path(void)
{
    Unit u = unit();
    Block *yes = block(&u), *end = block(&u);

    branch(&u, truth(&u, OP_truth, on_temp(load(&u, u.x))), yes, end);
    u.block = yes;
    Temp *t = load(&u, u.x);
    jump(&u, end);
    u.block = end;
    give_back(&u, t);
    REFUSES(&u, STAGE_LOWERED, "not defined on every path");
}

/* The result of an iteration exists on the first way only. */
static void used_on_the_other_way(void)
{
    Unit u = unit();
    Block *body = block(&u), *done = block(&u);
    Slot *it = new_slot(u.f, NULL, TYPE(iter_state), REP_iter);
    Temp *start = ir_result(u.f, op(&u, OP_start_iter, on_temp(load(&u, u.x))), TYPE(iter_state), REP_iter);

    op(&u, OP_store, on_slot(it), on_temp(start));
    Op *next = op(&u, OP_next_iter, on_slot(it));
    Temp *item = ir_result(u.f, next, TYPE(object), REP_object);
    ir_target(next, body);
    ir_target(next, done);
    u.block = body;
    give_back(&u, item);
    u.block = done;
    give_back(&u, item);
    REFUSES(&u, STAGE_LOWERED, "not defined on every path");
}

static void leaves_its_loop(void)
{
    Unit u = unit();
    Block *inside = block(&u), *end = block(&u);

    inside->loop_depth = 1;
    jump(&u, inside);
    u.block = inside;
    Temp *t = load(&u, u.x);
    jump(&u, end);
    u.block = end;
    give_back(&u, t);
    REFUSES(&u, STAGE_LOWERED, "leaves its loop");
}

/* ---- ownership ---------------------------------------------------------------------------------------------------------------------- */

static Temp *new_object(Unit *u)
{
    Temp *t = value(u, OP_helper, on_helper(H_set_new));

    t->definition->landing = u->f->fail;
    return t;
}

static void not_released(void)
{
    Unit u = unit();

    new_object(&u);
    give_back(&u, new_object(&u));
    REFUSES(&u, STAGE_REFS, "is not released");
}

static void released_twice(void)
{
    Unit u = unit();
    Temp *t = new_object(&u);

    op(&u, OP_release, on_temp(t));
    op(&u, OP_release, on_temp(t));
    give_back(&u, new_object(&u));
    REFUSES(&u, STAGE_REFS, "after it was given away");
}

static void borrowed_is_returned(void)
{
    Unit u = unit();

    give_back(&u, load(&u, u.x));
    REFUSES(&u, STAGE_REFS, "that may not be owned");
}

static void released_on_one_path(void)
{
    Unit u = unit();
    Block *yes = block(&u), *end = block(&u);
    Temp *t = new_object(&u), *test = truth(&u, OP_helper, on_helper(H_truth), on_temp(t));

    test->definition->landing = block(&u);
    branch(&u, test, yes, end);
    u.block = test->definition->landing;
    u.block->is_landing = true;
    op(&u, OP_release, on_temp(t));
    jump(&u, u.f->fail);
    u.block = yes;
    op(&u, OP_release, on_temp(t));
    jump(&u, end);
    u.block = end;
    give_back(&u, new_object(&u));
    REFUSES(&u, STAGE_REFS, "is not released");
}

static void lost_on_failure(void)
{
    Unit u = unit();
    Temp *t = new_object(&u), *test = truth(&u, OP_helper, on_helper(H_truth), on_temp(t));

    test->definition->landing = u.f->fail;
    give_back(&u, t);
    REFUSES(&u, STAGE_REFS, "is not released");
}

static void lost_in_a_loop(void)
{
    Unit u = unit();
    Block *loop = block(&u);

    jump(&u, loop);
    u.block = loop;
    value(&u, OP_helper, on_helper(H_from_bint), on_number(TYPE(int), "1"));
    jump(&u, loop);
    REFUSES(&u, STAGE_REFS, "of the last turn is lost");
}

static void store_over_a_value(void)
{
    Unit u = unit();

    op(&u, OP_store, on_slot(u.a), on_temp(new_object(&u)));
    op(&u, OP_store, on_slot(u.a), on_temp(new_object(&u)));
    give_back(&u, new_object(&u));
    REFUSES(&u, STAGE_REFS, "a store over a value");
}

static void slot_not_released(void)
{
    Unit u = unit();

    op(&u, OP_store, on_slot(u.a), on_temp(new_object(&u)));
    give_back(&u, new_object(&u));
    REFUSES(&u, STAGE_REFS, "slot 1 is not released");
}

static void borrowed_parameter_is_cleared(void)
{
    Unit u = unit();

    op(&u, OP_clear, on_slot(u.x));
    give_back(&u, new_object(&u));
    REFUSES(&u, STAGE_REFS, "a borrowed parameter is given away");
}

static void dangling(void)
{
    Unit u = unit();

    op(&u, OP_store, on_slot(u.a), on_temp(new_object(&u)));
    Temp *t = load(&u, u.a);
    op(&u, OP_clear, on_slot(u.a));
    op(&u, OP_retain, on_temp(t));
    give_back(&u, t);
    REFUSES(&u, STAGE_REFS, "after what it borrows from");
}

static void owned_twice(void)
{
    Unit u = unit();

    op(&u, OP_own, on_slot(u.x));
    op(&u, OP_own, on_slot(u.x));
    give_back(&u, new_object(&u));
    REFUSES(&u, STAGE_REFS, "a parameter is owned twice");
}

int main(void)
{
    static void (*const tests[])(void) = {
        a_right_function, tables,
        no_terminator, two_terminators, block_twice, wrong_link, entry_with_predecessor, target_elsewhere, branch_into_landing,
        always_goes_on, jump_without_target,
        no_handler, handler_is_no_landing, landing_too_early, landing_missing, landing_of_the_infallible, catch_outside,
        operand_missing, operand_of_another_kind, operand_too_many, results_wrong, result_of_another_representation,
        helper_arguments, helper_argument_does_not_fit, python_after_select, counts_before_refs, load_of_another_representation,
        return_of_another_representation, range_of_an_object,
        assigned_twice, not_defined_on_every_path, used_on_the_other_way, leaves_its_loop,
        not_released, released_twice, borrowed_is_returned, released_on_one_path, lost_on_failure, lost_in_a_loop,
        store_over_a_value, slot_not_released, borrowed_parameter_is_cleared, dangling, owned_twice,
    };

    for (int i = 0; i < LENGTH(tests); i++)
        tests[i]();
    return failures != 0;
}
