/* errors and refs on functions made by hand: the verifier proves each result, and the text shows where counts are. */
#include "unit_ir.h"

static void count(Unit *u)
{
    ACCEPTS(u, STAGE_LOWERED);
    pass_select(u->f);
    ACCEPTS(u, STAGE_SELECTED);
    pass_errors(u->f);
    ACCEPTS(u, STAGE_ERRORS);
    pass_refs(u->f);
    ACCEPTS(u, STAGE_REFS);
}

static int occurrences(Unit *u, const char *what)
{
    int found = 0;

    for (const char *s = strstr(text(u), what); s; s = strstr(s + 1, what))
        found++;
    return found;
}

#define HAS(u, number, what)                                            \
    do {                                                                \
        if (occurrences(u, what) != (number))                           \
            printf("%s", text(u));                                      \
        CHECK(occurrences(u, what) == (number));                        \
    } while (0)

static Temp *called(Unit *u, Temp *function)
{
    return value(u, OP_call, on_temp(function));
}

/* return x: a parameter that nobody changes is borrowed, and retained for the caller. */
static void parameter(void)
{
    Unit u = unit();

    give_back(&u, load(&u, u.x));
    count(&u);
    HAS(&u, 1, "retain");
    HAS(&u, 0, "own");
    HAS(&u, 0, "release");
}

/* x = x(); return x: a parameter that is stored is owned, and moves out. */
static void stored_parameter(void)
{
    Unit u = unit();

    op(&u, OP_store, on_slot(u.x), on_temp(called(&u, load(&u, u.x))));
    give_back(&u, load(&u, u.x));
    count(&u);
    HAS(&u, 1, "own x");
    HAS(&u, 1, "replace x");
    HAS(&u, 1, "take x");
    HAS(&u, 0, "retain");
}

/* a = x(); a = a(a): the argument is borrowed, and the old value dies after the call. */
static void variable(void)
{
    Unit u = unit();

    op(&u, OP_store, on_slot(u.a), on_temp(called(&u, load(&u, u.x))));
    Temp *function = load(&u, u.a), *argument = load(&u, u.a);
    op(&u, OP_store, on_slot(u.a), on_temp(value(&u, OP_call, on_temp(function), on_temp(argument))));
    give_back(&u, load(&u, u.x));
    count(&u);
    HAS(&u, 1, "store a");
    HAS(&u, 1, "replace a");
    HAS(&u, 1, "retain");           /* of x, for the caller */
    HAS(&u, 2, "release_slot a");   /* at the return and at the error's exit */
}

/* t = a; a = x(); return t: what is read before a store can't borrow. */
static void read_before_store(void)
{
    Unit u = unit();

    op(&u, OP_store, on_slot(u.a), on_temp(called(&u, load(&u, u.x))));
    Temp *old = load(&u, u.a);
    op(&u, OP_store, on_slot(u.a), on_temp(called(&u, load(&u, u.x))));
    give_back(&u, old);
    count(&u);
    HAS(&u, 1, "retain t2");
}

/* x(x(), x(), x()): landings that release form a chain, one each. */
static void landings(void)
{
    Unit u = unit();
    Temp *t1 = called(&u, load(&u, u.x)), *t2 = called(&u, load(&u, u.x)), *t3 = called(&u, load(&u, u.x));

    give_back(&u, value(&u, OP_call, on_temp(load(&u, u.x)), on_temp(t1), on_temp(t2), on_temp(t3)));
    count(&u);
    HAS(&u, 3, "last t");            /* the call releases its operands itself, whatever comes of it */
    HAS(&u, 2, "    release t");     /* in landings: of t1, t3 */
    CHECK(u.f->blocks.count == 2 + 2);
}

/* [x(), x()]: the display takes both, on success and on failure. */
static void steals(void)
{
    Unit u = unit();
    Temp *t1 = called(&u, load(&u, u.x)), *t2 = called(&u, load(&u, u.x));

    give_back(&u, value(&u, OP_make_list, on_temp(t1), on_temp(t2)));
    count(&u);
    HAS(&u, 1, "    release t");     /* of t1, when t2's call fails */
    HAS(&u, 0, "retain");
}

/* [t, t, x, 1]: each place gets a reference of its own. */
static void steals_twice(void)
{
    Unit u = unit();
    Temp *t = called(&u, load(&u, u.x));

    give_back(&u, value(&u, OP_make_list, on_temp(t), on_temp(t), on_temp(load(&u, u.x)), named(&u, "c")));
    count(&u);
    HAS(&u, 3, "retain");
    HAS(&u, 0, "release t");
}

/* h = x() if x else x; return h: a hidden slot moves out at its last read. */
static void hidden_slot(void)
{
    Unit u = unit();
    Block *yes = block(&u), *no = block(&u), *end = block(&u);
    Slot *h = object_slot(&u, NULL);

    branch(&u, truth(&u, OP_truth, on_temp(load(&u, u.x))), yes, no);
    u.block = yes;
    op(&u, OP_store, on_slot(h), on_temp(called(&u, load(&u, u.x))));
    jump(&u, end);
    u.block = no;
    op(&u, OP_store, on_slot(h), on_temp(load(&u, u.x)));
    jump(&u, end);
    u.block = end;
    give_back(&u, load(&u, h));
    count(&u);
    HAS(&u, 1, "take h2");
    HAS(&u, 1, "retain");
}

/* A value that one way needs and the other doesn't dies on the edge. */
static void death_on_an_edge(void)
{
    Unit u = unit();
    Block *yes = block(&u), *no = block(&u);
    Temp *t = called(&u, load(&u, u.x));

    branch(&u, truth(&u, OP_truth, on_temp(t)), yes, no);
    u.block = yes;
    give_back(&u, t);
    u.block = no;
    give_back(&u, load(&u, u.x));
    count(&u);
    HAS(&u, 2, "    release t");     /* in `no`, and when truth fails */
    CHECK(no->first->id == OP_release);
}

/* The same where the other way is shared: the edge gets a block. */
static void death_on_a_shared_edge(void)
{
    Unit u = unit();
    Block *first = block(&u), *yes = block(&u), *end = block(&u);

    branch(&u, truth(&u, OP_truth, on_temp(load(&u, u.x))), first, end);
    u.block = first;
    Temp *t = called(&u, load(&u, u.x));
    branch(&u, truth(&u, OP_truth, on_temp(t)), yes, end);
    u.block = yes;
    give_back(&u, t);
    u.block = end;
    give_back(&u, load(&u, u.x));
    count(&u);
    HAS(&u, 2, "    release t");
}

/* for a in x(): a() */
static void iteration(void)
{
    Unit u = unit();
    Block *head = block(&u), *body = block(&u), *done = block(&u);
    Slot *it = new_slot(u.f, NULL, TYPE(iter_state), REP_iter);
    Temp *start = ir_result(u.f, op(&u, OP_start_iter, on_temp(called(&u, load(&u, u.x)))), TYPE(iter_state), REP_iter);

    op(&u, OP_store, on_slot(it), on_temp(start));
    jump(&u, head);
    u.block = head;
    Op *next = op(&u, OP_next_iter, on_slot(it));
    Temp *item = ir_result(u.f, next, TYPE(object), REP_object);
    ir_target(next, body);
    ir_target(next, done);
    head->loop_depth = body->loop_depth = 1;
    u.block = body;
    op(&u, OP_store, on_slot(u.a), on_temp(item));
    called(&u, load(&u, u.a));
    jump(&u, head);
    u.block = done;
    give_back(&u, load(&u, u.x));
    count(&u);
    HAS(&u, 1, "replace a");
    HAS(&u, 2, "clear h2");          /* when the loop is done, and when it fails */
}

/* try: a = x()  finally: x() — an exception waits in hidden slots while the body runs, and is dropped if that fails. */
static void try_finally(void)
{
    Unit u = unit();
    Block *finally = block(&u), *again = block(&u), *end = block(&u), *landing = block(&u), *broken = block(&u);
    Slot *selector = new_slot(u.f, NULL, TYPE(int), REP_c), *exception = object_slot(&u, NULL), *former = object_slot(&u, NULL);

    landing->is_landing = broken->is_landing = true;
    broken->handler = NULL;
    u.block->handler = landing;
    finally->handler = broken;
    op(&u, OP_store, on_slot(u.a), on_temp(called(&u, load(&u, u.x))));
    op(&u, OP_store, on_slot(selector), on_number(TYPE(int), "1"));
    jump(&u, finally);

    u.block = landing;
    Op *c = op_with(&u, OP_catch, 0, NULL);
    Temp *caught = ir_result(u.f, c, TYPE(object), REP_object), *before = ir_result(u.f, c, TYPE(object), REP_object);
    op(&u, OP_store, on_slot(exception), on_temp(caught));
    op(&u, OP_store, on_slot(former), on_temp(before));
    op(&u, OP_store, on_slot(selector), on_number(TYPE(int), "0"));
    jump(&u, finally);

    u.block = finally;
    called(&u, load(&u, u.x));
    Op *choice = op(&u, OP_switch, on_temp(load(&u, selector)));
    ir_target(choice, again);
    ir_target(choice, end);

    u.block = again;
    op(&u, OP_uncatch, on_temp(load(&u, former)));
    op(&u, OP_reraise, on_temp(load(&u, exception)));
    op_with(&u, OP_unreachable, 0, NULL);

    u.block = broken;
    jump(&u, u.f->fail);
    u.block = end;
    give_back(&u, load(&u, u.a));
    count(&u);
    HAS(&u, 2, "take h");
    CHECK(occurrences(&u, "clear h") >= 2);
}

/* A value that only a handler needs is released where nothing can fail any more. */
static void needed_by_a_handler_alone(void)
{
    Unit u = unit();
    Block *guarded = block(&u), *end = block(&u), *landing = block(&u);

    landing->is_landing = true;
    Temp *t = called(&u, load(&u, u.x));
    jump(&u, guarded);
    guarded->handler = landing;
    u.block = guarded;
    called(&u, load(&u, u.x));
    called(&u, load(&u, u.x));
    jump(&u, end);
    u.block = end;
    give_back(&u, load(&u, u.x));
    u.block = landing;
    Op *c = op_with(&u, OP_catch, 0, NULL);
    Temp *caught = ir_result(u.f, c, TYPE(object), REP_object), *before = ir_result(u.f, c, TYPE(object), REP_object);
    op(&u, OP_uncatch, on_temp(before));
    op(&u, OP_set_attribute, on_temp(caught), named(&u, "n"), on_temp(t));
    give_back(&u, t);
    count(&u);
}

/* 10,000 statements pass in well under a second, however many may fail. */
static void many_statements(void)
{
    Unit u = unit();

    for (int i = 0; i < 10000; i++) {
        Temp *t = value(&u, OP_call, on_temp(load(&u, u.x)), on_temp(called(&u, load(&u, u.x))), on_temp(called(&u, load(&u, u.x))));
        op(&u, OP_store, on_slot(u.a), on_temp(t));
    }
    give_back(&u, load(&u, u.a));
    pass_select(u.f);
    pass_errors(u.f);
    pass_refs(u.f);
    pass_clean(u.f);
    CHECK(!ir_verify(u.f, STAGE_DONE));
}

int main(void)
{
    static void (*const tests[])(void) = {
        parameter, stored_parameter, variable, read_before_store, landings, steals, steals_twice, hidden_slot, death_on_an_edge,
        death_on_a_shared_edge, iteration, try_finally, needed_by_a_handler_alone, many_statements,
    };

    for (int i = 0; i < LENGTH(tests); i++)
        tests[i]();
    return failures != 0;
}
