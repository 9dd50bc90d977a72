/* Subscripts and slices. */
#include "check.h"

/* A C integer that fits Py_ssize_t is an index as it is. */
static bool is_index(const Type *t)
{
    int limit = t->sign == 'U' ? TYPE(ulong)->rank : TYPE(longlong)->rank;

    return is_int(t) && t != TYPE(bint) && t != TYPE(Py_UCS4) && t->rank < limit;
}

/* Of a text Cython takes out C characters. In a .py an item is a str with all that a str can do. */
bool has_characters(const Checker *c, const Type *t)
{
    return t == TYPE(str) && !is_plain_python(c);
}

/* An index of C counts items, save where the value may be a dict. */
static Meaning classify_subscript(Checker *c, const SubscriptNode *n)
{
    Type *value = type_of(c, n->value), *index = type_of(c, n->slice);
    Meaning m = {.kind = MEANS_PYTHON, .type = TYPE(object)};

    if (!value || !index || is_error(value))
        m.type = value && index ? ERROR_TYPE : NULL;
    else if (n->slice->kind == N_Slice)
        m = (Meaning){.kind = MEANS_SLICE, .type = is_sequence(value) || value == TYPE(range) ? value : TYPE(object)};
    else if (is_index(index) && value != TYPE(dict) && value != TYPE(set))
        m = (Meaning){.kind = MEANS_C_INDEX, .type = has_characters(c, value) ? TYPE(Py_UCS4) : TYPE(object)};
    return m;
}

Type *type_Subscript(Checker *c, SubscriptNode *n)
{
    return classify_subscript(c, n).type;
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
    Meaning m = classify_subscript(c, n);
    n->node.type = n->ctx != Context_Load ? TYPE(object) : m.type == TYPE(Py_UCS4) ? TYPE(str) : m.type;
    n->value = is_object(n->value->type) ? n->value : coerce(c, n->value, TYPE(object));
    if (m.kind == MEANS_C_INDEX)
        n->slice = check_index(c, n);
    else if (m.kind == MEANS_PYTHON)
        n->slice = coerce(c, n->slice, TYPE(object));
    return n->ctx == Context_Load && m.type == TYPE(Py_UCS4) ? coerce(c, &n->node, m.type) : &n->node;
}
