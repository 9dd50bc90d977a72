/* Try, and the one stack of cleanups that finally, except bodies and all jumps out of them go through.
 *
 * A cleanup is what stands around some code and wants its word when that is left. A failure inside goes to its landing; a jump out calls
 * `leave`, and goes on to the cleanup around it. Entering one costs nothing.
 *
 *      try: A                      A                  handler: caught
 *      except E as e: B            jump end
 *                          caught: x, former = catch                            from here on, handler: broken
 *                                  branch (match_exception x, E) -> yes, no
 *                          yes:    store e, x;  B;  clear e;  uncatch former;  jump end
 *                          no:     uncatch former;  reraise x
 *                          broken: uncatch former;  jump the handler around
 *
 * A finally body is lowered once. Each way into it stores a number, by which it goes on in the end:
 *
 *      try: A                      A;  store s, 1;  jump F       handler: failed     (a `return` in A: store s, 2;  jump F)
 *      finally: F          failed: x, former = catch;  store s, 0;  jump F
 *                               F: F                             handler: broken
 *                                  switch s -> again, end, exit
 *                          again:  uncatch former;  reraise x
 *                          broken: y, other = catch;  uncatch (s == 0 ? former : other);  reraise y
 *
 * `uncatch` puts back what the frame handled before, so one of an outer cleanup makes up for those inside that were passed over.
 */
#include "lower.h"

/* ---- the stack ----------------------------------------------------------------------------------------------------------------- */

Block *handler(const Lower *l)
{
    return l->cleanup ? l->cleanup->landing : l->function->fail;
}

/* The code that follows has another handler. */
static void set_cleanup(Lower *l, Cleanup *c)
{
    bool comes_from = l->block;
    Block *next = fresh_block(l);

    jump(l, next);
    l->cleanup = c;
    if (comes_from)
        start(l, next);
}

static void push_cleanup(Lower *l, Cleanup *c)
{
    c->outer = l->cleanup;
    c->landing = fresh_landing(l);
    set_cleanup(l, c);
}

static void pop_cleanup(Lower *l)
{
    set_cleanup(l, l->cleanup->outer);
}

void jump_out(Lower *l, Way way)
{
    Cleanup *inside = l->cleanup;

    for (Cleanup *c = inside; c != way.until && l->block; c = c->outer)
        if (c->leave) {
            set_cleanup(l, c->outer);
            c->leave(l, c, way);
        }
    jump(l, way.target);
    l->cleanup = inside;
}

/* ---- exceptions as values --------------------------------------------------------------------------------------------------------- */

/* The exception that led to a landing, and what the frame handled before it. */
typedef struct Caught { Operand exception, former; } Caught;

static Caught catch(Lower *l)
{
    Op *op = add(l, OP_catch, 0, NULL);
    Operand exception = on_temp(ir_result(l->function, op, TYPE(object), REP_object));

    return (Caught){exception, on_temp(ir_result(l->function, op, TYPE(object), REP_object))};
}

static void raise_again(Lower *l, Operand exception, Operand former)
{
    add(l, OP_uncatch, OPERANDS(former));
    add(l, OP_reraise, OPERANDS(exception));
    stop(l);
}

/* ---- except … as name: the name is deleted at the end, on every way ------------------------------------------------------------------------- */

typedef struct Named { Cleanup cleanup; Symbol *name; } Named;

static void leave_named(Lower *l, Cleanup *c, Way way)
{
    Symbol *name = ((Named *)c)->name;

    (void)way;
    if (name->kind != SYM_LOCAL)
        store_symbol(l, name, none_operand(l));         /* the body may have deleted it */
    if (name->kind != SYM_C_GLOBAL)
        delete_symbol(l, name, false);
}

static void land_named(Lower *l, Named *n)
{
    start(l, n->cleanup.landing);
    Caught c = catch(l);
    leave_named(l, &n->cleanup, (Way){0});
    raise_again(l, c.exception, c.former);
}

static void lower_plain_body(Lower *l, const ExceptHandlerNode *h, Way end)
{
    lower_body(l, &h->body);
    jump_out(l, end);
}

/* At level 2 the name stays. */
static void lower_named_body(Lower *l, const ExceptHandlerNode *h, Operand exception, Way end)
{
    Named named = {.cleanup.leave = leave_named, .name = h->symbol};

    store_symbol(l, h->symbol, exception);
    if (l->unit->language_level < 3) {
        lower_plain_body(l, h, end);
        return;
    }
    push_cleanup(l, &named.cleanup);
    lower_plain_body(l, h, end);
    pop_cleanup(l);
    land_named(l, &named);
}

/* ---- except ----------------------------------------------------------------------------------------------------------------------- */

typedef struct Handled { Cleanup cleanup; Operand former; } Handled;

static void leave_handled(Lower *l, Cleanup *c, Way way)
{
    (void)way;
    add(l, OP_uncatch, OPERANDS(((Handled *)c)->former));
}

static void land_handled(Lower *l, Handled *h)
{
    start(l, h->cleanup.landing);
    leave_handled(l, &h->cleanup, (Way){0});
    jump(l, handler(l));
}

static void lower_handler(Lower *l, const ExceptHandlerNode *h, Operand exception, Way end)
{
    Block *yes = fresh_block(l), *no = fresh_block(l);

    l->at = NODE(h)->span.start;
    if (h->type)
        branch(l, value(l, OP_match_exception, TYPE(bint), OPERANDS(exception, lower_expr(l, h->type))), yes, no);
    else
        jump(l, yes);
    start(l, yes);
    if (h->name)
        lower_named_body(l, h, exception, end);
    else
        lower_plain_body(l, h, end);
    start(l, no);
}

static void lower_handlers(Lower *l, const TryNode *n, Block *end)
{
    Caught c = catch(l);
    Handled handled = {.cleanup.leave = leave_handled, .former = c.former};

    push_cleanup(l, &handled.cleanup);
    for (int i = 0; i < n->handlers.count; i++)
        lower_handler(l, (ExceptHandlerNode *)n->handlers.items[i], c.exception, (Way){end, handled.cleanup.outer});
    pop_cleanup(l);
    raise_again(l, c.exception, c.former);
    land_handled(l, &handled);
}

/* The body with its except clauses and else. */
static void lower_guarded(Lower *l, TryNode *n)
{
    Cleanup body = {0};
    Block *end = fresh_block(l);

    if (!n->handlers.count) {
        lower_body(l, &n->body);
        return;
    }
    push_cleanup(l, &body);
    lower_body(l, &n->body);
    pop_cleanup(l);
    lower_body(l, &n->orelse);
    jump(l, end);
    start(l, body.landing);
    lower_handlers(l, n, end);
    start(l, end);
}

/* ---- finally ------------------------------------------------------------------------------------------------------------------------- */

enum { AFTER_FAILURE = 0, AFTER_WAYS = 1 };             /* numbers in the selector: a failure is on its way; 1 + the number of a way */

typedef struct Finally {
    Cleanup cleanup;
    Block *body;
    Operand selector, exception, former;
    LIST(Way) ways;
} Finally;

/* A finally body itself: leaving it drops what it stood in the way of. */
typedef struct Pending { Cleanup cleanup; Finally *finally; } Pending;

static int number_of_way(Lower *l, Finally *f, Way way)
{
    for (int i = 0; i < f->ways.count; i++)
        if (f->ways.items[i].target == way.target)
            return i + AFTER_WAYS;
    list_push(l->arena, &f->ways, way);
    return f->ways.count - 1 + AFTER_WAYS;
}

static void leave_finally(Lower *l, Cleanup *c, Way way)
{
    Finally *f = (Finally *)c;
    int number = number_of_way(l, f, way);

    store(l, f->selector, on_number(TYPE(int), str_format(l->arena, "%d", number)));
    jump(l, f->body);
}

static void land_finally(Lower *l, Finally *f)
{
    start(l, f->cleanup.landing);
    Caught c = catch(l);
    store(l, f->exception, c.exception);
    store(l, f->former, c.former);
    store(l, f->selector, on_number(TYPE(int), "0"));
    jump(l, f->body);
}

/* A value that was to be returned goes where something else happens instead. */
static void drop_result(Lower *l, const Finally *f)
{
    for (int i = 0; l->result && i < f->ways.count; i++)
        if (f->ways.items[i].target == l->exit && is_counted(l->result->rep)) {
            add(l, OP_clear, OPERANDS(on_slot(l->result)));
            return;
        }
}

static void leave_pending(Lower *l, Cleanup *c, Way way)
{
    Finally *f = ((Pending *)c)->finally;
    Block *failed = fresh_block(l), *on = fresh_block(l);

    if (way.target != l->exit)
        drop_result(l, f);
    branch(l, load(l, f->selector), on, failed);
    start(l, failed);
    add(l, OP_uncatch, OPERANDS(load(l, f->former)));
    jump(l, on);
    start(l, on);
}

static void land_pending(Lower *l, Pending *p)
{
    Block *failed = fresh_block(l), *through = fresh_block(l);

    start(l, p->cleanup.landing);
    Caught c = catch(l);
    drop_result(l, p->finally);
    branch(l, load(l, p->finally->selector), through, failed);
    start(l, failed);
    raise_again(l, c.exception, load(l, p->finally->former));
    start(l, through);
    raise_again(l, c.exception, c.former);
}

/* The end of a finally body: on, where the way into it led. */
static void go_on(Lower *l, Finally *f)
{
    Op *op = end_block(l, OP_switch, OPERANDS(load(l, f->selector)));

    for (int i = 0; i < AFTER_WAYS + f->ways.count; i++)
        ir_target(op, fresh_block(l));
    start(l, op->targets[AFTER_FAILURE]);
    raise_again(l, load(l, f->exception), load(l, f->former));
    for (int i = 0; i < f->ways.count; i++) {
        start(l, op->targets[AFTER_WAYS + i]);
        jump_out(l, f->ways.items[i]);
    }
}

static void lower_finally_body(Lower *l, Finally *f, const NodeList *body)
{
    Pending pending = {.cleanup.leave = leave_pending, .finally = f};

    start(l, f->body);
    push_cleanup(l, &pending.cleanup);
    lower_body(l, body);
    pop_cleanup(l);
    go_on(l, f);
    land_pending(l, &pending);
}

/* try_stmt: "try" ":" body handlers ["else" ":" orelse] ["finally" ":" finalbody] */
void lower_Try(Lower *l, TryNode *n)
{
    if (!n->finalbody.count) {
        lower_guarded(l, n);
        return;
    }
    Finally f = {.cleanup.leave = leave_finally, .body = fresh_block(l), .selector = on_slot(hidden_slot(l, TYPE(int))),
                 .exception = on_slot(hidden_slot(l, TYPE(object))), .former = on_slot(hidden_slot(l, TYPE(object)))};
    Block *end = fresh_block(l);

    push_cleanup(l, &f.cleanup);
    lower_guarded(l, n);
    jump_out(l, (Way){end, f.cleanup.outer});
    pop_cleanup(l);
    land_finally(l, &f);
    lower_finally_body(l, &f, &n->finalbody);
    start(l, end);
}
