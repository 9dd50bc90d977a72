/* Assignments, plain, augmented and unpacking, and del.
 *
 *      a[i] = v         v;  a, i;  set_item a, i, v
 *      a[i] += v        a, i;  t = get_item a, i;  v;  u = binary t, v;  set_item a, i, u
 *      a, b = v         v;  x, y = unpack v;  store a, x;  store b, y
 */
#include "lower.h"

/* ---- targets: their parts are evaluated once, whatever is done with them afterwards ---------------------------------------------------- */

static Target subscript_target(Lower *l, SubscriptNode *n)
{
    Target t = {.node = NODE(n), .object = lower_expr(l, n->value)};
    SliceNode *slice = AS(Slice, n->slice);

    if (slice && !slice->step) {
        t.is_slice = true;
        t.lower = lower_optional(l, slice->lower);
        t.upper = lower_optional(l, slice->upper);
    } else {
        t.index = lower_expr(l, n->slice);
    }
    return t;
}

Target lower_target(Lower *l, Node *n)
{
    switch (n->kind) {
    case N_Subscript: return subscript_target(l, (SubscriptNode *)n);
    case N_Attribute:
        if (!((AttributeNode *)n)->symbol)
            return (Target){.node = n, .object = lower_expr(l, ((AttributeNode *)n)->value)};
        return (Target){.node = n};
    default: return (Target){.node = n};
    }
}

static Symbol *target_symbol(const Node *n)
{
    return n->kind == N_Attribute ? ((const AttributeNode *)n)->symbol : ((const NameNode *)n)->symbol;
}

/* Failures of what is done with a target are at the target's line. */
static Pos enter_target(Lower *l, const Target *t)
{
    Pos outer = l->at;

    l->at = t->node->kind == N_Attribute ? attribute_pos((AttributeNode *)t->node) : t->node->span.start;
    return outer;
}

/* The op of a target's kind, with what all three of load, store and delete begin with. */
#define ITEM(t) t->object, t->index
#define SLICE(t) t->object, t->lower, t->upper
#define ATTRIBUTE(t) t->object, name_operand(l, ((AttributeNode *)t->node)->attr)

Operand load_target(Lower *l, const Target *t)
{
    Pos outer = enter_target(l, t);
    Operand v;

    if (t->is_slice)
        v = value(l, OP_get_slice, t->node->type, OPERANDS(SLICE(t)));
    else if (t->node->kind == N_Subscript)
        v = value(l, OP_get_item, t->node->type, OPERANDS(ITEM(t), on_int(item_flags((SubscriptNode *)t->node))));
    else if (t->object.kind != OPERAND_none)
        v = value(l, OP_get_attribute, t->node->type, OPERANDS(ATTRIBUTE(t)));
    else
        v = load_symbol(l, target_symbol(t->node), t->node->flags & NODE_CHECK_SET);
    l->at = outer;
    return v;
}

static void store_target(Lower *l, const Target *t, Operand v)
{
    Pos outer = enter_target(l, t);

    if (t->is_slice)
        add(l, OP_set_slice, OPERANDS(SLICE(t), v));
    else if (t->node->kind == N_Subscript)
        add(l, OP_set_item, OPERANDS(ITEM(t), v, on_int(item_flags((SubscriptNode *)t->node))));
    else if (t->object.kind != OPERAND_none)
        add(l, OP_set_attribute, OPERANDS(ATTRIBUTE(t), v));
    else
        store_symbol(l, target_symbol(t->node), v);
    l->at = outer;
}

static void delete_target(Lower *l, const Target *t)
{
    Pos outer = enter_target(l, t);

    if (t->is_slice)
        add(l, OP_del_slice, OPERANDS(SLICE(t)));
    else if (t->node->kind == N_Subscript)
        add(l, OP_del_item, OPERANDS(ITEM(t), on_int(item_flags((SubscriptNode *)t->node))));
    else if (t->object.kind != OPERAND_none)
        add(l, OP_del_attribute, OPERANDS(ATTRIBUTE(t)));
    else
        delete_symbol(l, target_symbol(t->node), t->node->flags & NODE_CHECK_SET);
    l->at = outer;
}

/* ---- unpacking ------------------------------------------------------------------------------------------------------------------ */

/* Which element has the star; -1: none. */
static int star_of(const NodeList *elts)
{
    for (int i = 0; i < elts->count; i++)
        if (elts->items[i]->kind == N_Starred)
            return i;
    return -1;
}

static Node *bind_of(Node *element)
{
    StarredNode *star = AS(Starred, element);

    return star ? star->value : element;
}

/* a, *b, c = v */
static void unpack(Lower *l, const NodeList *elts, Operand v)
{
    int star = star_of(elts), count = elts->count;
    Op *op = star < 0 ? add(l, OP_unpack, OPERANDS(v, on_int(count))) : add(l, OP_unpack_star, OPERANDS(v, on_int(star), on_int(count - star - 1)));

    for (int i = 0; i < count; i++)
        ir_result(l->function, op, i == star ? TYPE(list) : TYPE(object), REP_object);
    for (int i = 0; i < count; i++)
        lower_bind(l, bind_of(elts->items[i]), on_temp(op->results[i]));
}

/* Gives a target what arrives in its Bind. */
void lower_bind(Lower *l, Node *n, Operand v)
{
    BindNode *bind = (BindNode *)n;
    const NodeList *elts = elements_of(bind->target);

    bind_given(l, NODE(bind->given), v);
    v = lower_expr(l, bind->value);
    if (elts) {
        Pos outer = l->at;
        l->at = bind->target->span.start;
        unpack(l, elts, v);
        l->at = outer;
    } else {
        Target t = lower_target(l, bind->target);
        store_target(l, &t, v);
    }
}

/* ---- statements ------------------------------------------------------------------------------------------------------------------- */

/* a, b = x, y: all values before any store; there is no tuple */
static void assign_in_parallel(Lower *l, const AssignNode *n)
{
    const NodeList *values = elements_of(n->value);
    Operand *operands = NEW_ARRAY(l->arena, Operand, values->count + 1);

    for (int i = 0; i < values->count; i++)
        operands[i] = lower_expr(l, values->items[i]);
    for (int t = 0; t < n->targets.count; t++) {
        const NodeList *binds = elements_of(n->targets.items[t]);
        for (int i = 0; i < binds->count; i++)
            lower_bind(l, binds->items[i], operands[i]);
    }
}

/* assign_stmt: (target "=")+ value */
void lower_Assign(Lower *l, AssignNode *n)
{
    if (NODE(n)->flags & NODE_PARALLEL) {
        assign_in_parallel(l, n);
        return;
    }
    Operand v = lower_expr(l, n->value);
    for (int i = 0; i < n->targets.count; i++)
        lower_bind(l, n->targets.items[i], v);
}

/* named expression: target ":=" value */
Operand lower_NamedExpr(Lower *l, NamedExprNode *n)
{
    Operand v = lower_expr(l, n->value);
    Target t = lower_target(l, n->target);

    store_target(l, &t, v);
    return v;
}

void lower_AnnAssign(Lower *l, AnnAssignNode *n)
{
    if (n->value)
        lower_bind(l, n->target, lower_expr(l, n->value));
}

/* augassign_stmt: target op "=" value */
void lower_AugAssign(Lower *l, AugAssignNode *n)
{
    Target t = lower_target(l, n->target);

    bind_given(l, NODE(n->given), load_target(l, &t));
    store_target(l, &t, lower_expr(l, n->result));
}

static void lower_deletion(Lower *l, Node *n)
{
    const NodeList *elts = elements_of(n);

    if (!elts) {
        Target t = lower_target(l, n);
        delete_target(l, &t);
    }
    for (int i = 0; elts && i < elts->count; i++)
        lower_deletion(l, elts->items[i]);
}

/* del_stmt: "del" target ("," target)* */
void lower_Delete(Lower *l, DeleteNode *n)
{
    for (int i = 0; i < n->targets.count; i++)
        lower_deletion(l, n->targets.items[i]);
}
