/* Jumps, and the `try` that they and exceptions leave through.
 *
 * The body of a `finally` is drawn twice, for the end of the `try` body and for the ways out of it (return, break, an
 * exception), so that what follows the statement knows that the whole body has run.
 */
#include "flow_graph.h"

/* What a jump out of some code, or an exception in it, passes through: the body of a `finally`, or the end of an
 * `except T as name`. */
typedef struct FlowFinally {
    FlowBlock *entry;
    FlowBlock *handler;              /* the one outside */
    const FlowLoop *loop;            /* innermost one around it */
    bool breaks, continues;          /* whether that loop's jumps pass through */
    struct FlowFinally *outer;
} FlowFinally;

enum { FINALLY_COPIES = 4 };         /* so deep in one another, `finally` bodies are drawn twice */

/* ---- jumps ------------------------------------------------------------------------------------------------------- */

/* A jump leaves through the `finally` bodies that stand between it and its loop. */
static void jump_in_loop(Flow *f, bool is_break)
{
    FlowFinally *through = f->finally;

    if (f->loop && through && through->loop == f->loop) {
        flow_to(f, through->entry);
        *(is_break ? &through->breaks : &through->continues) = true;
    } else if (f->loop) {
        flow_to(f, is_break ? f->loop->on_break : f->loop->on_continue);
    }
    f->now = NULL;
}

static void leave_function(Flow *f)
{
    if (f->finally)
        flow_to(f, f->finally->entry);
    flow_to(f, f->handler);
    f->now = NULL;
}

void flow_Break(Flow *f, BreakNode *n)
{
    (void)n;
    jump_in_loop(f, true);
}

void flow_Continue(Flow *f, ContinueNode *n)
{
    (void)n;
    jump_in_loop(f, false);
}

void flow_Return(Flow *f, ReturnNode *n)
{
    flow_optional(f, n->value);
    leave_function(f);
}

void flow_Raise(Flow *f, RaiseNode *n)
{
    flow_optional(f, n->exc);
    flow_optional(f, n->cause);
    flow_optional(f, n->traceback);
    leave_function(f);
}

/* ---- finally ----------------------------------------------------------------------------------------------------- */

static void push_finally(Flow *f, FlowFinally *out)
{
    *out = (FlowFinally){.entry = flow_block(f), .handler = f->handler, .loop = f->loop, .outer = f->finally};
    f->handler = out->entry;
    f->finally = out;
}

static void pop_finally(Flow *f)
{
    f->handler = f->finally->handler;
    f->finally = f->finally->outer;
}

/* Goes on from the end of what stands on the ways out: to wherever each of them leads. */
static void go_on_out(Flow *f, const FlowFinally *out)
{
    FlowBlock *exit = f->now;

    flow_to(f, f->handler);
    if (out->breaks)
        jump_in_loop(f, true);
    f->now = exit;
    if (out->continues)
        jump_in_loop(f, false);
    f->now = exit;
    if (exit)
        leave_function(f);
}

/* The body for all ways out: exceptions, return, break, continue. */
static void draw_way_out(Flow *f, const NodeList *body, const FlowFinally *out)
{
    flow_start(f, out->entry);
    flow_all(f, body);
    go_on_out(f, out);
}

static void draw_final_body(Flow *f, const NodeList *body, const FlowFinally *out)
{
    FlowBlock *through = f->now;
    bool twice = f->finally_depth++ < FINALLY_COPIES;

    if (!twice)
        flow_to(f, out->entry);
    draw_way_out(f, body, out);
    flow_resume(f, twice ? through : out->entry);
    if (twice)
        flow_all(f, body);
    f->finally_depth--;
}

/* ---- except ------------------------------------------------------------------------------------------------------ */

/* except T as name: the name is deleted on every way out of the body. */
static void draw_named_body(Flow *f, ExceptHandlerNode *h)
{
    FlowFinally out;

    push_finally(f, &out);
    flow_set_object(f, h->symbol);
    flow_all(f, &h->body);
    pop_finally(f);
    FlowBlock *through = f->now;
    flow_start(f, out.entry);
    flow_unset(f, h->symbol);
    go_on_out(f, &out);
    flow_resume(f, through);
    flow_unset(f, h->symbol);
}

/* At level 2 the name stays. */
static void draw_handler(Flow *f, ExceptHandlerNode *h)
{
    flow_optional(f, h->type);
    if (h->symbol && h->symbol->kind == SYM_LOCAL && f->scope->unit->language_level >= 3) {
        draw_named_body(f, h);
        return;
    }
    flow_set_object(f, h->symbol);
    flow_all(f, &h->body);
}

static void draw_try_body(Flow *f, const NodeList *body, FlowBlock *handlers)
{
    FlowBlock *outer = f->handler;

    if (handlers) {
        flow_to(f, handlers);
        f->handler = handlers;
        flow_on(f);
    }
    flow_all(f, body);
    f->handler = outer;
    flow_resume(f, f->now);
}

static void draw_try_except(Flow *f, TryNode *n)
{
    FlowBlock *handlers = n->handlers.count ? flow_block(f) : NULL, *after = flow_block(f);

    draw_try_body(f, &n->body, handlers);
    flow_all(f, &n->orelse);
    flow_to(f, after);
    for (int i = 0; i < n->handlers.count; i++) {
        flow_on_from(f, handlers);
        draw_handler(f, (ExceptHandlerNode *)n->handlers.items[i]);
        flow_to(f, after);
    }
    flow_edge(f, handlers, f->handler);
    flow_start(f, after);
}

static void draw_try_finally(Flow *f, TryNode *n)
{
    FlowFinally out;

    push_finally(f, &out);
    flow_to(f, out.entry);
    flow_on(f);
    draw_try_except(f, n);
    pop_finally(f);
    draw_final_body(f, &n->finalbody, &out);
}

void flow_Try(Flow *f, TryNode *n)
{
    if (n->finalbody.count)
        draw_try_finally(f, n);
    else
        draw_try_except(f, n);
}
