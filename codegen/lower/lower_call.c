/* Calls: of Python objects, with every kind of argument, and of C functions.
 *
 *      f(a, b)             call f, a, b                       f(a, k=b)      call_keywords f, (k), a, b
 *      o.m(a)              call_method o, m, a                 o.m(f())       t, how = get_method o, m;  call_found t, how, o, f()
 *      f(a, *b, k=c, **d)  t = make_list a;  args_extend f, t, b;  t = list_to_tuple t
 *                          u = make_dict k, c;  kwargs_merge f, u, d
 *                          call_unpacked f, t, u
 */
#include "lower.h"

#include <string.h>

/* ---- what is called ------------------------------------------------------------------------------------------------------------- */

/* Whether evaluating `n` can neither raise nor run Python. */
static bool is_quiet(const Node *n)
{
    const CoerceNode *c = AS(Coerce, n);
    const NameNode *name = AS(Name, n);

    if (c)
        return c->kind == COERCE_TO_OBJECT && is_quiet(c->operand);
    if (name)
        return (name->symbol->kind == SYM_LOCAL && !(n->flags & NODE_CHECK_SET)) || name->symbol->kind == SYM_BUILTIN;
    return is_literal(n);
}

/* The method that is called; NULL: no attribute is. */
static AttributeNode *method_of(const CallNode *n)
{
    AttributeNode *a = AS(Attribute, n->func);

    return a && !a->symbol ? a : NULL;
}

/* A method's look-up comes before the arguments, so these must be quiet if it and the call are to be one op. */
static bool are_arguments_quiet(const CallNode *n)
{
    for (int i = 0; i < n->args.count; i++)
        if (!is_quiet(n->args.items[i]))
            return false;
    for (int i = 0; i < n->keywords.count; i++)
        if (!is_quiet(((KeywordNode *)n->keywords.items[i])->value))
            return false;
    return true;
}

/* ---- arguments as operands --------------------------------------------------------------------------------------------------------- */

static bool needs_unpacking(const CallNode *n)
{
    for (int i = 0; i < n->keywords.count; i++)
        if (!((KeywordNode *)n->keywords.items[i])->arg)
            return true;
    return has_star(&n->args) || n->args.count + n->keywords.count > ITEMS_AT_ONCE;
}

enum { BEFORE_ARGUMENTS = 4 };                           /* room for a method, how it is called, keyword names, the object */

/* Lowers the arguments behind `count` operands that are there already; returns how many there are then. */
static int add_arguments(Lower *l, const CallNode *n, Operand *operands, int count)
{
    for (int i = 0; i < n->args.count; i++)
        operands[count++] = lower_expr(l, n->args.items[i]);
    for (int i = 0; i < n->keywords.count; i++)
        operands[count++] = lower_expr(l, ((KeywordNode *)n->keywords.items[i])->value);
    return count;
}

static Operand keyword_names(Lower *l, const CallNode *n)
{
    Name *names[ITEMS_AT_ONCE];

    for (int i = 0; i < n->keywords.count; i++)
        names[i] = ((KeywordNode *)n->keywords.items[i])->arg;
    return names_operand(l, names, n->keywords.count);
}

/* Room that is not on C's stack: each call in f()()()… holds it while the one before is lowered. */
static Operand *room_for(Lower *l, const CallNode *n)
{
    return NEW_ARRAY(l->arena, Operand, BEFORE_ARGUMENTS + n->args.count + n->keywords.count);
}

static Operand call_method(Lower *l, const CallNode *n, const AttributeNode *method)
{
    Operand *operands = room_for(l, n);
    int count = 0;

    operands[count++] = lower_expr(l, method->value);
    operands[count++] = name_operand(l, method->attr);
    if (n->keywords.count)
        operands[count++] = keyword_names(l, n);
    count = add_arguments(l, n, operands, count);
    l->at = attribute_pos(method);
    return value(l, n->keywords.count ? OP_call_method_keywords : OP_call_method, TYPE(object), count, operands);
}

/* The look-up, the arguments, the call. */
static Operand call_found(Lower *l, const CallNode *n, const AttributeNode *method)
{
    Operand *operands = room_for(l, n), object = lower_expr(l, method->value);
    int count = 0;

    l->at = attribute_pos(method);
    Op *look_up = add(l, OP_get_method, OPERANDS(object, name_operand(l, method->attr), OPERAND_NOTHING));
    operands[count++] = on_temp(ir_result(l->function, look_up, TYPE(object), REP_object));
    operands[count++] = on_temp(ir_result(l->function, look_up, TYPE(int), REP_c));
    if (n->keywords.count)
        operands[count++] = keyword_names(l, n);
    operands[count++] = object;
    count = add_arguments(l, n, operands, count);
    l->at = attribute_pos(method);
    return value(l, n->keywords.count ? OP_call_found_keywords : OP_call_found, TYPE(object), count, operands);
}

static Operand call_function(Lower *l, const CallNode *n)
{
    Operand *operands = room_for(l, n);
    int count = 0;

    operands[count++] = lower_expr(l, n->func);
    if (n->keywords.count)
        operands[count++] = keyword_names(l, n);
    count = add_arguments(l, n, operands, count);
    return value(l, n->keywords.count ? OP_call_keywords : OP_call, TYPE(object), count, operands);
}

/* ---- arguments as a tuple and a dict ---------------------------------------------------------------------------------------------------- */

static Operand unpacked_arguments(Lower *l, const CallNode *n, Operand function)
{
    Items *items = NEW(l->arena, Items);

    for (int i = 0; i < n->args.count; i++) {
        StarredNode *star = AS(Starred, n->args.items[i]);
        if (star) {
            Operand list = finish_list(l, items);
            add(l, OP_args_extend, OPERANDS(function, list, lower_expr(l, star->value)));
        } else {
            add_item(l, items, lower_expr(l, n->args.items[i]));
        }
    }
    return finish_tuple(l, items);
}

/* The named arguments from number i on, as far as the next `**`. */
static int add_named(Lower *l, const CallNode *n, int i, Items *items)
{
    for (; i < n->keywords.count; i++) {
        KeywordNode *k = (KeywordNode *)n->keywords.items[i];
        if (!k->arg)
            break;
        add_pair(l, items, name_operand(l, k->arg), lower_expr(l, k->value));
    }
    return i;
}

/* Named ones behind a `**` are merged as another mapping, so that a name which it gave already is an error. */
static Operand unpacked_keywords(Lower *l, const CallNode *n, Operand function)
{
    Items *items = NEW(l->arena, Items);
    int i = add_named(l, n, 0, items);
    Operand dict = finish_dict(l, items);

    while (i < n->keywords.count) {
        KeywordNode *k = (KeywordNode *)n->keywords.items[i];
        if (k->arg) {
            *items = (Items){0};
            i = add_named(l, n, i, items);
            add(l, OP_kwargs_merge, OPERANDS(function, dict, finish_dict(l, items)));
        } else {
            add(l, OP_kwargs_merge, OPERANDS(function, dict, lower_expr(l, k->value)));
            i++;
        }
    }
    return dict;
}

static Operand call_unpacked(Lower *l, const CallNode *n)
{
    Operand function = lower_expr(l, n->func);
    Operand arguments = unpacked_arguments(l, n, function);
    Operand keywords = n->keywords.count ? unpacked_keywords(l, n, function) : OPERAND_NOTHING;

    return value(l, OP_call_unpacked, TYPE(object), OPERANDS(function, arguments, keywords));
}

/* call: func "(" args ")" */
Operand lower_Call(Lower *l, CallNode *n)
{
    if (needs_unpacking(n))
        return call_unpacked(l, n);
    AttributeNode *method = method_of(n);
    if (!method)
        return call_function(l, n);
    return are_arguments_quiet(n) ? call_method(l, n, method) : call_found(l, n, method);
}

/* ---- C functions ------------------------------------------------------------------------------------------------------------------ */

static int place_of(const Signature *s, const Name *name)
{
    int place = 0;

    while (s->parameters.items[place].name != name)
        place++;
    return place;
}

/* Argument number i; one by keyword stands where its parameter does. */
static void lower_c_argument(Lower *l, const CCallNode *n, int i, Operand *operands)
{
    const KeywordNode *k = AS(Keyword, n->args.items[i]);

    if (k)
        operands[place_of(n->symbol->type->signature, k->arg)] = lower_expr(l, k->value);
    else
        operands[i] = lower_expr(l, n->args.items[i]);
}

Operand lower_CCall(Lower *l, CCallNode *n)
{
    Type *result = n->symbol->type->signature->result;
    int count = 1 + n->args.count;
    Operand *operands = NEW_ARRAY(l->arena, Operand, count);

    operands[0] = on_callee(callee_of(l, n->symbol));
    for (int i = 0; i < n->args.count; i++)
        lower_c_argument(l, n, i, operands + 1);
    if (result->kind != TYPE_VOID)
        return value(l, OP_call_c, result, count, operands);
    add(l, OP_call_c, count, operands);
    return OPERAND_NOTHING;
}

Operand lower_Receiver(Lower *l, ReceiverNode *n)
{
    Operand object = lower_expr(l, n->value);

    return value(l, OP_receiver, n->node.type, OPERANDS(object, name_operand(l, n->method)));
}

/* ---- min and max -------------------------------------------------------------------------------------------------------------------- */

/*          branch challenger < best -> better, next
 *  better: store best, challenger                                                                     as Python has it: the first of equal ones */
static void lower_challenge(Lower *l, Operand best, Operand challenger, const ExtremeNode *n)
{
    Block *better = fresh_block(l), *next = fresh_block(l);
    OpId compare = is_object(n->node.type) ? OP_compare_truth : OP_c_compare;

    branch(l, value(l, compare, TYPE(bint), OPERANDS(challenger, load(l, best), on_int(n->op))), better, next);
    start(l, better);
    store(l, best, challenger);
    jump(l, next);
    start(l, next);
}

Operand lower_Extreme(Lower *l, ExtremeNode *n)
{
    Operand best = on_slot(hidden_slot(l, NODE(n)->type));
    Operand *values = NEW_ARRAY(l->arena, Operand, n->args.count);

    for (int i = 0; i < n->args.count; i++)
        values[i] = lower_expr(l, n->args.items[i]);
    store(l, best, values[0]);
    for (int i = 1; i < n->args.count; i++)
        lower_challenge(l, best, values[i], n);
    return load(l, best);
}

/* ---- isinstance of built-in classes ---------------------------------------------------------------------------------------------- */

static Operand test_instance(Lower *l, Operand v, const Node *class)
{
    return value(l, OP_is_instance, TYPE(bint), OPERANDS(v, on_class(class->type)));
}

Operand lower_IsInstance(Lower *l, IsInstanceNode *n)
{
    Operand v = lower_expr(l, n->value), first = test_instance(l, v, n->classes.items[0]);

    if (n->classes.count == 1)
        return first;
    Operand slot = on_slot(hidden_slot(l, TYPE(bint)));
    Block *end = fresh_block(l);
    store(l, slot, first);
    for (int i = 1; i < n->classes.count; i++) {
        Block *next = fresh_block(l);
        branch(l, load(l, slot), end, next);
        start(l, next);
        store(l, slot, test_instance(l, v, n->classes.items[i]));
    }
    jump(l, end);
    start(l, end);
    return load(l, slot);
}
