/* Assignment: every target becomes a Bind, which says what arrives and how it is converted; `+=`; del; `:=`. */
#include "check.h"

/* ---- targets ----------------------------------------------------------------------------------------------------- */

static Node *check_attribute_target(Checker *c, AttributeNode *n)
{
    check_Attribute(c, n);
    if (n->symbol && n->symbol->kind != SYM_C_GLOBAL) {
        diag(n->node.span, D_not_assignable, n->attr->text);
        poison(&n->node);
    }
    return &n->node;
}

static Node *check_target(Checker *c, Node *n)
{
    switch (n->kind) {
    case N_Name:      return check_target_name(c, (NameNode *)n);
    case N_Attribute: return check_attribute_target(c, (AttributeNode *)n);
    case N_Subscript: return check_Subscript(c, (SubscriptNode *)n);
    default:          return later(c, n, "this assignment target");
    }
}

static Node *new_bind(Checker *c, Node *target, GivenNode *given, Node *value)
{
    BindNode *b = (BindNode *)new_Bind(c->arena, target->span, target, value);

    b->given = given;
    b->node.type = target->type;
    return &b->node;
}

/* The items arrive as objects; a starred target gets a list of the rest. */
static void bind_elements(Checker *c, NodeList *elements, Span at)
{
    for (int i = 0; i < elements->count; i++) {
        StarredNode *star = AS(Starred, elements->items[i]);
        if (!star) {
            elements->items[i] = bind_target(c, elements->items[i], TYPE(object), at);
            continue;
        }
        star->value = bind_target(c, star->value, TYPE(list), at);
        star->node.type = TYPE(list);
    }
}

/* `target` was checked, unless it is a tuple or list. */
static Node *bind_checked(Checker *c, Node *target, Type *incoming, Span at)
{
    GivenNode *given = make_given(c, at, incoming);
    NodeList *elements = elements_of(target);

    assert(elements || target->type);
    if (elements) {
        target->type = TYPE(object);
        bind_elements(c, elements, at);
    }
    return new_bind(c, target, given, coerce(c, &given->node, target->type));
}

Node *bind_target(Checker *c, Node *target, Type *incoming, Span at)
{
    return bind_checked(c, elements_of(target) ? target : check_target(c, target), incoming, at);
}

/* ---- a, b = b, a ------------------------------------------------------------------------------------------------- */

bool has_star(const NodeList *list)
{
    for (int i = 0; i < list->count; i++)
        if (list->items[i]->kind == N_Starred)
            return true;
    return false;
}

/* A display of the wrong length is known to fail, inside others too. */
static void check_length(Checker *c, const Node *target, const Node *value)
{
    const NodeList *targets = elements_of(target), *values = elements_of(value);

    if (is_plain_python(c) || !targets || !values || has_star(targets) || has_star(values))
        return;
    if (values->count > targets->count)
        diag(target->span, D_unpack_many, targets->count, values->count);
    else if (values->count < targets->count)
        diag(target->span, D_unpack_few, values->count, values->count == 1 ? "" : "s");
    for (int i = 0; i < targets->count && values->count == targets->count; i++)
        check_length(c, targets->items[i], values->items[i]);
}

/* Whether every target takes its value from the display's element, without a tuple in between. */
static bool is_parallel(const AssignNode *n)
{
    NodeList *targets = n->targets.count == 1 ? elements_of(n->targets.items[0]) : NULL;
    NodeList *values = elements_of(n->value);

    if (!targets || !values || targets->count != values->count || !targets->count)
        return false;
    return !has_star(targets) && !has_star(values);
}

/* A value goes to its one target: it is converted before anything is stored. */
static void check_parallel(Checker *c, AssignNode *n)
{
    NodeList *targets = elements_of(n->targets.items[0]), *values = elements_of(n->value);

    n->node.flags |= NODE_PARALLEL;
    n->targets.items[0]->type = TYPE(object);
    check_exprs(c, values);
    for (int i = 0; i < targets->count; i++) {
        Node *target = targets->items[i];
        if (!elements_of(target))
            target = check_target(c, target);
        values->items[i] = coerce(c, values->items[i], elements_of(target) ? TYPE(object) : target->type);
        targets->items[i] = bind_checked(c, target, values->items[i]->type, values->items[i]->span);
    }
}

/* ---- a = b = value ----------------------------------------------------------------------------------------------- */

/* What all targets get: their own type if they are of one, an object if one of
 * them is an object, else the value's type. */
static Type *type_for_targets(const NodeList *targets, const Node *value)
{
    Type *first = elements_of(targets->items[0]) ? TYPE(object) : targets->items[0]->type;

    for (int i = 0; i < targets->count; i++) {
        Type *t = elements_of(targets->items[i]) ? TYPE(object) : targets->items[i]->type;
        if (t == TYPE(object))
            return t;
        if (t != first)
            first = NULL;
    }
    return first ? first : value->type;
}

Node *check_Assign(Checker *c, AssignNode *n)
{
    for (int i = 0; i < n->targets.count; i++)
        check_length(c, n->targets.items[i], n->value);
    if (is_parallel(n)) {
        check_parallel(c, n);
        return &n->node;
    }
    n->value = check_expr(c, n->value);
    for (int i = 0; i < n->targets.count; i++)
        if (!elements_of(n->targets.items[i]))
            n->targets.items[i] = check_target(c, n->targets.items[i]);
    n->value = coerce(c, n->value, type_for_targets(&n->targets, n->value));
    for (int i = 0; i < n->targets.count; i++)
        n->targets.items[i] = bind_checked(c, n->targets.items[i], n->value->type, n->value->span);
    return &n->node;
}

Node *new_assign(Checker *c, Span span, Node *target, Node *value)
{
    NodeList targets = {0};

    list_push(c->arena, &targets, target);
    return new_Assign(c->arena, span, targets, value);
}

/* ---- += ---------------------------------------------------------------------------------------------------------- */

Node *check_AugAssign(Checker *c, AugAssignNode *n)
{
    n->target = check_target(c, n->target);
    if (n->target->kind == N_Name)
        check_name_set(c, (NameNode *)n->target);
    n->given = make_given(c, n->target->span, n->target->type);
    n->value = check_expr(c, n->value);
    if (n->op == Binary_Div && is_int(n->target->type) && is_int(n->value->type))
        n->op = Binary_FloorDiv;             /* what stays an integer is divided as one, as in Cython */
    BinOpNode *b = (BinOpNode *)new_BinOp(c->arena, n->node.span, &n->given->node, n->op, n->value);
    b->node.flags |= NODE_INPLACE;
    n->result = coerce(c, finish_binary(c, b), n->target->type);
    return &n->node;
}

/* ---- x: T = value ------------------------------------------------------------------------------------------------ */

/* The annotation was read when the name was declared: what is left is an assignment, or nothing. */
Node *check_AnnAssign(Checker *c, AnnAssignNode *n)
{
    if (!n->value)
        return make_block(c, n->node.span, (NodeList){0});
    return check_node(c, new_assign(c, n->node.span, n->target, n->value));
}

/* ---- := ---------------------------------------------------------------------------------------------------------- */

Type *type_NamedExpr(Checker *c, NamedExprNode *n)
{
    return type_of(c, n->value);
}

Node *check_NamedExpr(Checker *c, NamedExprNode *n)
{
    n->value = check_expr(c, n->value);
    n->target = check_target(c, n->target);
    n->value = coerce(c, n->value, n->target->type);
    n->node.type = n->target->type;
    return &n->node;
}

/* ---- del --------------------------------------------------------------------------------------------------------- */

static void check_deleted(Checker *c, NodeList *flat, Node *target)
{
    NodeList *elements = elements_of(target);

    for (int i = 0; elements && i < elements->count; i++)
        check_deleted(c, flat, elements->items[i]);
    if (elements)
        return;
    target = check_target(c, target);
    if (is_number(target->type))
        diag(target->span, D_not_deletable);
    list_push(c->arena, flat, target);
}

Node *check_Delete(Checker *c, DeleteNode *n)
{
    NodeList flat = {0};

    for (int i = 0; i < n->targets.count; i++)
        check_deleted(c, &flat, n->targets.items[i]);
    n->targets = flat;
    return &n->node;
}
