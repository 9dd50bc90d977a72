/* Subscripts and slices. */
#include "check.h"

/* A C integer that fits Py_ssize_t is an index as it is. */
static bool is_index(const Type *t)
{
    return is_int(t) && t != TYPE(bint) && t != TYPE(Py_UCS4) && !(t->sign == 'U' && t->rank >= TYPE(ulong)->rank) && t->rank < TYPE(longlong)->rank;
}

/* What an item (a slice) of a value of that type is; `index`: the slice's type. */
static Type *subscript_type(const Checker *c, Type *value, const Node *slice, const Type *index)
{
    bool sequence = is_sequence(value) || value == TYPE(range);

    if (is_error(value))
        return ERROR_TYPE;
    if (slice->kind == N_Slice)
        return sequence ? value : TYPE(object);
    return has_characters(c, value) && is_index(index) ? TYPE(Py_UCS4) : TYPE(object);
}

Type *type_Subscript(Checker *c, SubscriptNode *n)
{
    Type *value = type_of(c, n->value), *index = type_of(c, n->slice);

    return value && index ? subscript_type(c, value, n->slice, index) : NULL;
}

ALWAYS(Slice, slice)

Node *check_Slice(Checker *c, SliceNode *n)
{
    n->lower = check_optional_object(c, n->lower);
    n->upper = check_optional_object(c, n->upper);
    n->step = check_optional_object(c, n->step);
    n->node.type = TYPE(slice);
    return &n->node;
}

/* Only where the value may be a sequence. */
static bool is_c_index(const Node *value, const Node *slice)
{
    return is_index(slice->type) && value->type != TYPE(dict) && value->type != TYPE(set);
}

static bool is_written_down(Node *n)
{
    const NodeList *items = elements_of(n);

    for (int i = 0; items && i < items->count; i++)
        if (!is_constant_tree(items->items[i]))
            return false;
    return items || is_literal(n);
}

static bool is_constant_bound(const Node *n)
{
    int64_t value;

    return !n || constant_int(n, &value);
}

static void warn_negative(const Node *index)
{
    int64_t value;

    if (index && constant_int(index, &value) && value < 0)
        diag(index->span, D_negative_index);
}

/* Without wraparound nobody says what a negative index means. `"abc"[-2:]` is known all the same. */
static void check_negative(Checker *c, const SubscriptNode *n)
{
    const SliceNode *slice = AS(Slice, n->slice);

    if (c->directives->wraparound)
        return;
    if (!slice) {
        warn_negative(n->slice);
    } else if (!is_written_down(n->value) || !is_constant_bound(slice->lower) || !is_constant_bound(slice->upper)) {
        warn_negative(slice->lower);
        warn_negative(slice->upper);
    }
}

static Node *check_index(Checker *c, SubscriptNode *n)
{
    if (!is_c_index(n->value, n->slice))
        return coerce(c, n->slice, TYPE(object));
    if (c->directives->boundscheck)
        n->node.flags |= NODE_BOUNDSCHECK;
    if (c->directives->wraparound)
        n->node.flags |= NODE_WRAPAROUND;
    return coerce(c, n->slice, TYPE(Py_ssize_t));
}

Node *check_Subscript(Checker *c, SubscriptNode *n)
{
    n->value = check_expr(c, n->value);
    n->slice = check_expr(c, n->slice);
    if (is_number(n->value->type) && n->value->type != TYPE(Py_UCS4)) {
        diag(n->value->span, D_not_indexable, type_text(n->value->type));
        return poison(&n->node);
    }
    check_negative(c, n);
    Type *item = subscript_type(c, n->value->type, n->slice, n->slice->type);
    n->node.type = item == TYPE(Py_UCS4) ? TYPE(str) : item;
    n->value = is_object(n->value->type) ? n->value : coerce(c, n->value, TYPE(object));
    if (n->ctx != Context_Load)
        n->node.type = TYPE(object);
    if (n->slice->kind != N_Slice)
        n->slice = check_index(c, n);
    return n->ctx == Context_Load && item == TYPE(Py_UCS4) ? coerce(c, &n->node, item) : &n->node;
}
