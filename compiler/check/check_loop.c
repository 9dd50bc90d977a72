/* Loops: while and for; `for` over range becomes a Range, counted in C where that is right. */
#include "check.h"

Node *check_While(Checker *c, WhileNode *n)
{
    n->test = check_bool(c, n->test);
    check_body(c, &n->body);
    check_body(c, &n->orelse);
    return &n->node;
}

Node *check_Break(Checker *c, BreakNode *n)       { (void)c; return &n->node; }
Node *check_Continue(Checker *c, ContinueNode *n) { (void)c; return &n->node; }

/* ---- range ------------------------------------------------------------------------------------------------------- */

static Node *new_range(Checker *c, CallNode *call)
{
    Node *const *args = call->args.items;
    bool stop_alone = call->args.count == 1;

    assert(call->args.count >= 1 && call->args.count <= 3);
    Node *start = stop_alone ? make_int(c, call->node.span, 0, NULL) : args[0];

    Node *step = call->args.count == 3 ? args[2] : NULL;

    return new_Range(c->arena, call->node.span, start, args[stop_alone ? 0 : 1], step);
}

/* The step of a counted loop is known, so that its direction is. */
static bool has_known_step(const RangeNode *r)
{
    int64_t step;

    return !r->step || (constant_int(r->step, &step) && step != 0 && step == (int32_t)step);
}

/* The C integer type that holds both bounds; NULL: none does. A literal takes the other's type if that holds it. */
static Type *two_bounds(Type *a, Type *other, const Node *b)
{
    int64_t value;
    bool literal = b && constant_int(b, &value);

    if (!b)                                  /* 0 */
        return a;
    if (literal && (a->sign != 'U' || value >= 0))
        return other == TYPE(longlong) ? common_number(a, other) : a;
    if (literal && other == TYPE(long))
        other = TYPE(int);
    if ((a->sign == 'U') == (!literal && other->sign == 'U'))
        return common_number(a, other);
    return a->rank <= TYPE(uint)->rank && other->rank <= TYPE(uint)->rank ? TYPE(longlong) : NULL;
}

/* Counting down, an unsigned counter would go on below zero. */
static bool goes_down(const Node *step)
{
    int64_t value;

    return step && constant_int(step, &value) && value < 0;
}

/* What is too large for `long` everywhere still counts in C. */
static Type *bound_type(Checker *c, Node *n)
{
    Type *t = type_of(c, n);
    int64_t value;

    return t && is_object(t) && constant_int(n, &value) ? TYPE(longlong) : t;
}

/* Of a range (start NULL: 0); object: Python counts; NULL: not known yet. */
static Type *bounds_type(Checker *c, Node *start, Node *stop, Node *step)
{
    Type *a = start ? bound_type(c, start) : TYPE(long), *b = bound_type(c, stop), *t;
    int64_t value;

    if (!a || !b)
        return NULL;
    if (!is_int(a) || !is_int(b) || a == TYPE(bint) || b == TYPE(bint))
        return TYPE(object);
    bool literal_start = !start || constant_int(start, &value), literal_stop = constant_int(stop, &value);
    if (literal_start && literal_stop)
        t = a == TYPE(longlong) || b == TYPE(longlong) ? TYPE(longlong) : TYPE(long);
    else if (literal_start)
        t = two_bounds(b, a, start);
    else
        t = two_bounds(a, b, stop);
    if (t && t->sign == 'U' && goes_down(step))
        t = t->rank <= TYPE(uint)->rank ? TYPE(longlong) : NULL;
    return t ? t : TYPE(object);
}

/* Whether Py_ssize_t holds the bound, or tells that it does not. An object has to be an index: a float is none. */
static bool is_index(const Type *bound)
{
    bool wide = is_int(bound) && bound->sign == 'U' && bound->rank > TYPE(uint)->rank;

    return !wide && (is_int(bound) || is_object(bound));
}

/* The C integer type in which the loop counts: that of its bounds, and Py_ssize_t where a bound is an
 * object and the target is of C. NULL: it counts in objects. */
static Type *counting_type(Checker *c, RangeNode *r, Type *target)
{
    Type *bounds = bounds_type(c, r->start, r->stop, r->step);
    bool to_c = is_int(target) && target != TYPE(bint);

    if (!has_known_step(r))
        return NULL;
    if (is_int(bounds))
        return common_number(bounds, to_c && target->sign != 'U' && bounds->sign != 'U' ? target : bounds);
    return to_c && is_index(r->start->type) && is_index(r->stop->type) ? TYPE(Py_ssize_t) : NULL;
}

static Node *check_range(Checker *c, RangeNode *r, Type *target)
{
    r->start = check_expr(c, r->start);
    r->stop = check_expr(c, r->stop);
    if (r->step)
        r->step = check_expr(c, r->step);
    Type *t = counting_type(c, r, target);
    if (!t)
        t = TYPE(object);
    r->start = coerce(c, r->start, t);
    r->stop = coerce(c, r->stop, t);
    if (r->step)
        r->step = coerce(c, r->step, t);
    r->node.type = t;
    return &r->node;
}

/* ---- enumerate --------------------------------------------------------------------------------------------------- */

/* for i, x in enumerate(y): the pairs are not made. Where counting starts is a number as it is written down. */
static bool takes_pairs_apart(const CallNode *call, const Node *target)
{
    const NodeList *targets = target ? elements_of(target) : NULL;
    bool known_start = call->args.count == 1 || call->args.items[1]->kind == N_Int;

    return known_start && targets && targets->count == 2 && !has_star(targets);
}

static Node *check_enumerate(Checker *c, const CallNode *call)
{
    Node *start = call->args.count == 2 ? call->args.items[1] : make_int(c, call->node.span, 0, NULL);
    Node *n = new_Enumerate(c->arena, call->node.span, check_object(c, call->args.items[0]), check_object(c, start));

    n->type = TYPE(object);
    return n;
}

static Node *bind_enumerated(Checker *c, Node *target)
{
    NodeList *targets = elements_of(target);

    for (int i = 0; i < targets->count; i++)
        targets->items[i] = bind_target(c, targets->items[i], TYPE(object), target->span);
    target->type = TYPE(object);
    return target;
}

/* ---- for --------------------------------------------------------------------------------------------------------- */

static Type *target_type(const Node *target, Scope *s)
{
    const NameNode *name = AS(Name, target);
    const Symbol *symbol = name ? resolve_name(s, name->id) : NULL;

    return symbol && symbol->type ? symbol->type : TYPE(object);
}

/* What a loop goes over: INTRINSIC_range, INTRINSIC_enumerate; INTRINSIC_none: an object. `target` may be NULL. */
static IntrinsicId classify_iteration(Checker *c, const Node *iter, const Node *target)
{
    const CallNode *call = AS(Call, iter);
    IntrinsicId id = call ? intrinsic_of_call(call, dotted_symbol(c, call->func)) : INTRINSIC_none;

    bool counts = id == INTRINSIC_range || (id == INTRINSIC_enumerate && takes_pairs_apart(call, target));

    return counts ? id : INTRINSIC_none;
}

static Type *range_item_type(Checker *c, const CallNode *call)
{
    Node *const *args = call->args.items;

    if (call->args.count == 1)
        return bounds_type(c, NULL, args[0], NULL);
    return bounds_type(c, args[0], args[1], call->args.count == 3 ? args[2] : NULL);
}

Type *item_type(Checker *c, Node *iterable)
{
    if (classify_iteration(c, iterable, NULL) == INTRINSIC_range)
        return range_item_type(c, (CallNode *)iterable);
    return has_characters(c, type_of(c, iterable)) ? TYPE(Py_UCS4) : TYPE(object);
}

Node *check_loop_source(Checker *c, Node *iter, const Node *target, Scope *target_scope)
{
    switch (classify_iteration(c, iter, target)) {
    case INTRINSIC_range:
        return check_range(c, (RangeNode *)new_range(c, (CallNode *)iter), target_type(target, target_scope));
    case INTRINSIC_enumerate:
        return check_enumerate(c, (const CallNode *)iter);
    default:
        return check_object(c, iter);
    }
}

/* What the loop variable receives: the counter, or an object; or both. */
Node *bind_loop_target(Checker *c, Node *target, const Node *iter)
{
    Type *incoming = iter->kind == N_Range ? iter->type : TYPE(object);

    if (iter->kind == N_Enumerate)
        return bind_enumerated(c, target);
    return bind_target(c, target, incoming, target->span);
}

Node *check_For(Checker *c, ForNode *n)
{
    if (n->is_async)
        return later(c, &n->node, "async for");
    n->iter = check_loop_source(c, n->iter, n->target, c->scope);
    n->target = bind_loop_target(c, n->target, n->iter);
    check_body(c, &n->body);
    check_body(c, &n->orelse);
    return &n->node;
}
