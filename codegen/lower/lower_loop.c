/* Loops: while, for, break, continue.
 *
 * What goes round in a `for` is decided by its iterable:
 *
 *      range of C integers          range of objects                 anything else
 *                                   store s, start_range a, b, c     store s, start_iter x
 *              jump next                    jump next                        jump next
 *      next:   k = count a, b, c    next:   x = next_range s         next:   x = next_iter s
 *                 -> body, done                -> body, done                    -> body, done
 *      body:   store target, k …    body:   store target, x …        body:   store target, x …
 *              jump next                    jump next                        jump next
 *      done:   orelse               done:   orelse                   done:   orelse
 *      end:                         end:                             end:
 *
 * for i, x in enumerate(y) is the last of them, with a hidden counter.
 *
 * The state s is hidden: it dies when the loop is left, on whatever way.
 */
#include "lower.h"

static void push_loop(Lower *l, Loop *loop, Block *next, Block *end)
{
    *loop = (Loop){.outer = l->loop, .cleanup = l->cleanup, .next = next, .end = end};
    l->loop = loop;
    l->loop_depth++;
}

static void pop_loop(Lower *l)
{
    l->loop = l->loop->outer;
    l->loop_depth--;
}

/* ---- while -------------------------------------------------------------------------------------------------------------------- */

static bool compares_numbers(const Node *n)
{
    const BoolOpNode *b = AS(BoolOp, n);
    const CompareNode *c = AS(Compare, b ? b->values.items[0] : n);

    return c && c->left->type && is_number(c->left->type);
}

/*          jump test
 *  test:   branch condition -> body, orelse
 *  body:   ...            continue -> test, break -> end
 *          jump test                                           */
void lower_While(Lower *l, WhileNode *n)
{
    Block *test = fresh_block(l), *body = fresh_block(l), *orelse = fresh_block(l), *end = fresh_block(l);
    Loop loop;

    l->function->is_kernel |= compares_numbers(n->test);
    jump(l, test);
    push_loop(l, &loop, test, end);
    start(l, test);
    lower_branch(l, n->test, body, orelse);
    start(l, body);
    lower_body(l, &n->body);
    jump(l, test);
    pop_loop(l);

    start(l, orelse);
    lower_body(l, &n->orelse);
    jump(l, end);
    start(l, end);
}

/* ---- the head of a for ----------------------------------------------------------------------------------------------------------- */

/* A terminator of two ways, whose result exists on the first. */
static Operand turn(Lower *l, OpId id, Type *type, Block *done, int count, const Operand *operands)
{
    Op *op = end_block(l, id, count, operands);
    Operand result = on_temp(ir_result(l->function, op, type, rep_of_type(type)));
    Block *body = fresh_block(l);

    ir_target(op, body);
    ir_target(op, done);
    start(l, body);
    return result;
}

static void enter(Lower *l, ForLoop *f)
{
    jump(l, f->loop.next);
    push_loop(l, &f->loop, f->loop.next, f->loop.end);
    start(l, f->loop.next);
}

/* A number, since which way the loop goes is to be known. */
static Operand counted_step(Lower *l, const RangeNode *range, Type *type)
{
    int64_t step = 1;

    if (range->step && !constant_int(range->step, &step))
        fatal("lower: a counted loop without a constant step");
    return on_number(type, str_format(l->arena, "%lld", (long long)step));
}

static Operand count_turns(Lower *l, ForLoop *f, const RangeNode *range, Type *type)
{
    Operand first = lower_expr(l, range->start);
    Operand stop = lower_expr(l, range->stop);
    Operand step = counted_step(l, range, type);

    l->function->is_kernel = true;
    enter(l, f);
    return turn(l, OP_count, type, f->done, OPERANDS(first, stop, step));
}

static Operand range_turns(Lower *l, ForLoop *f, const RangeNode *range)
{
    Operand state = on_slot(hidden_slot(l, TYPE(range_state)));
    Operand first = lower_expr(l, range->start);
    Operand stop = lower_expr(l, range->stop);
    Operand step = range->step ? lower_expr(l, range->step) : on_object(constant(l->module, CONSTANT_INT, STR("1")));

    store(l, state, value(l, OP_start_range, TYPE(range_state), OPERANDS(first, stop, step)));
    enter(l, f);
    return turn(l, OP_next_range, TYPE(object), f->done, OPERANDS(state));
}

static Operand iterator_turns(Lower *l, ForLoop *f, Node *iter)
{
    Operand state = on_slot(hidden_slot(l, TYPE(iter_state)));

    store(l, state, value(l, OP_start_iter, TYPE(iter_state), OPERANDS(lower_expr(l, iter))));
    enter(l, f);
    return turn(l, OP_next_iter, TYPE(object), f->done, OPERANDS(state));
}

/* The counter is hidden: what the body does with its own variable is not counted with. */
static Operand count_item(Lower *l, Operand counter)
{
    Operand number = load(l, counter), one = on_object(constant(l->module, CONSTANT_INT, STR("1")));

    store(l, counter, value(l, OP_binary, TYPE(object), OPERANDS(number, one, on_int(Binary_Add), on_int(0))));
    return number;
}

static void enumerate_items(Lower *l, ForLoop *f, const NodeList *targets, const EnumerateNode *n, Pos at)
{
    Operand counter = on_slot(hidden_slot(l, TYPE(object)));

    store(l, counter, lower_expr(l, n->start));
    Operand item = iterator_turns(l, f, n->iterable);
    Operand number = count_item(l, counter);
    l->at = at;
    lower_bind(l, targets->items[0], number);
    lower_bind(l, targets->items[1], item);
}

static Operand next_item(Lower *l, ForLoop *f, Node *iter)
{
    RangeNode *range = AS(Range, iter);

    if (!range)
        return iterator_turns(l, f, iter);
    return is_int(iter->type) ? count_turns(l, f, range, iter->type) : range_turns(l, f, range);
}

void begin_for(Lower *l, ForLoop *f, Node *target, Node *iter)
{
    Pos outer = l->at;

    l->at = iter->span.start;
    f->loop.next = fresh_block(l);
    f->loop.end = fresh_block(l);
    f->done = fresh_block(l);
    if (iter->kind == N_Enumerate) {
        enumerate_items(l, f, elements_of(target), (const EnumerateNode *)iter, outer);
        return;
    }
    Operand item = next_item(l, f, iter);
    l->at = outer;
    lower_bind(l, target, item);
}

void end_for(Lower *l, ForLoop *f)
{
    jump(l, f->loop.next);
    pop_loop(l);
    start(l, f->done);
}

/* for_stmt: "for" target "in" iter ":" body ["else" ":" orelse] */
void lower_For(Lower *l, ForNode *n)
{
    ForLoop f;

    begin_for(l, &f, n->target, n->iter);
    lower_body(l, &n->body);
    end_for(l, &f);
    lower_body(l, &n->orelse);
    jump(l, f.loop.end);
    start(l, f.loop.end);
}

/* ---- ways out -------------------------------------------------------------------------------------------------------------------- */

void lower_Break(Lower *l, BreakNode *n)
{
    (void)n;
    jump_out(l, (Way){l->loop->end, l->loop->cleanup});
}

void lower_Continue(Lower *l, ContinueNode *n)
{
    (void)n;
    jump_out(l, (Way){l->loop->next, l->loop->cleanup});
}
