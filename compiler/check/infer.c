/* The types of locals that have none written down.
 *
 * A variable gets the type that spans all that is assigned to it, but a C type only where Python can't see the difference:
 * no C integer whose arithmetic could overflow, nothing that a path leaves unset or that is deleted. Variables depend on
 * each other through their assignments, so they are solved in rounds: first those all of whose assignments are known; where
 * a circle remains, what is known of it is assumed; at the end everything is checked again and widened until it holds.
 */
#include "check.h"

/* ---- types that span others --------------------------------------------------------------------------------------------------------------- */

/* An object and the C number that becomes one of its class. */
static Type *with_class(Type *number, Type *object)
{
    return class_of_number(number) == object ? object : TYPE(object);
}

Type *spanning_type(Type *a, Type *b)
{
    if (!a || !b)
        return NULL;
    if (a == b)
        return a;
    if (is_error(a) || is_error(b))
        return ERROR_TYPE;
    if (is_number(a) && is_number(b))
        return a == TYPE(bint) || b == TYPE(bint) ? TYPE(object) : wider_number(a, b);
    if (is_number(a))
        return with_class(a, b);
    return is_number(b) ? with_class(b, a) : TYPE(object);
}

/* For a variable: 5 and 5.0 are different objects in Python, but Cython takes a float for both. What is not always of C's `float` is a double. */
static Type *variable_span(const Checker *c, Type *a, Type *b)
{
    if (is_plain_python(c) && is_number(a) && is_number(b) && is_float(a) != is_float(b))
        return TYPE(object);
    Type *t = spanning_type(a, b);
    return t == TYPE(float) && a != b ? TYPE(double) : t;
}

/* ---- what assignments give ------------------------------------------------------------------------------------------------------------------ */

static Type *range_item_type(Checker *c, const CallNode *call)
{
    Node *const *args = call->args.items;

    if (call->args.count == 1)
        return bounds_type(c, NULL, args[0], NULL);
    return bounds_type(c, args[0], args[1], call->args.count == 3 ? args[2] : NULL);
}

/* Of a text Cython takes out C characters. In a .py an item is a str with all that a str can do. */
bool has_characters(const Checker *c, const Type *t)
{
    return t == TYPE(str) && !is_plain_python(c);
}

static Type *item_type(Checker *c, Node *iterable)
{
    const CallNode *call = AS(Call, iterable);

    if (call && is_builtin_call(c, iterable, "range") && call->args.count >= 1 && call->args.count <= 3)
        return range_item_type(c, call);
    return has_characters(c, type_of(c, iterable)) ? TYPE(Py_UCS4) : TYPE(object);
}

/* A bool that a call gives is no None: a variable holds it as a bint. */
static Type *value_type(Checker *c, Node *value)
{
    Type *t = type_of(c, value);

    return t == TYPE(pybool) && value->kind == N_Call ? TYPE(bint) : t;
}

static Type *assigned_type(Checker *c, const Assignment *a)
{
    Scope *outer = c->scope;
    Type *t = NULL;

    c->scope = a->scope;
    switch (a->kind) {
    case ASSIGN_TYPE:  t = a->type; break;
    case ASSIGN_VALUE: t = value_type(c, a->value); break;
    case ASSIGN_ITEM:  t = item_type(c, a->value); break;
    case ASSIGN_INPLACE: {
        AugAssignNode *n = (AugAssignNode *)a->value;
        t = binary_type(c, n->op, n->target, n->value);
        break;
    }
    }
    c->scope = outer;
    return t && (is_number(t) || is_object(t)) ? t : t ? TYPE(object) : NULL;
}

/* ---- what a variable may be ----------------------------------------------------------------------------------------------------------------- */

static Type *safe_type(const Checker *c, const Symbol *s, Type *t)
{
    int wish = c->directives->infer_types;

    if (wish == 0)
        return TYPE(object);
    if (!is_number(t))
        return t;
    if (s->maybe_unset || s->deleted)
        return class_of_number(t);
    if (t == TYPE(longdouble))
        return TYPE(pyfloat);
    if (t == TYPE(float) && s->overflows)
        return TYPE(double);
    return s->overflows && is_int(t) && t != TYPE(bint) && wish != 1 ? class_of_number(t) : t;
}

typedef struct Variable { Symbol *symbol; AssignmentList assignments; Type *type; } Variable;
typedef LIST(Variable *) VariableList;

/* The span of its assignments; NULL if one is unknown, unless `partly`: then of those that are known, as it stands. What must be safe is
 * decided with the others in view: `x = 0; x += 0.5` makes a double, though `x = 0` alone could overflow. */
static Type *span_of(Checker *c, const Variable *v, bool partly)
{
    Type *t = NULL;

    for (int i = 0; i < v->assignments.count; i++) {
        const Assignment *a = v->assignments.items[i];
        Type *assigned = assigned_type(c, a);
        if (!assigned && !partly)
            return NULL;
        if (assigned)
            t = t ? variable_span(c, t, assigned) : assigned;
    }
    return t && !partly ? safe_type(c, v->symbol, t) : t;
}

/* While its type is sought, a name has what was found so far. */
Type *inferred_type(Checker *c, NameNode *n, Symbol *s)
{
    (void)c;
    (void)n;
    return s->type;
}

/* ---- rounds ----------------------------------------------------------------------------------------------------------------------------------- */

static bool settle(Checker *c, VariableList *all, bool partly)
{
    bool progress = false;

    for (int i = 0; i < all->count; i++) {
        Variable *v = all->items[i];
        if (v->symbol->type)
            continue;
        v->symbol->type = span_of(c, v, partly);
        progress |= v->symbol->type != NULL;
        if (progress && partly)
            return true;
    }
    return progress;
}

/* Types only ever widen here, so it ends. */
static void widen(Checker *c, VariableList *all)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (int i = 0; i < all->count; i++) {
            Variable *v = all->items[i];
            Type *t = span_of(c, v, false), *before = v->symbol->type;
            if (t == before)
                continue;
            v->symbol->type = safe_type(c, v->symbol, variable_span(c, before, t));
            changed |= v->symbol->type != before;
        }
    }
}

static VariableList variables_of(Checker *c)
{
    const AssignmentList *all = flow_assignments(c->flow);
    VariableList list = {0};
    Map found = map_new(c->arena);

    for (int i = 0; i < all->count; i++) {
        Assignment *a = all->items[i];
        if (a->symbol->type)
            continue;
        Variable *v = map_get(&found, a->symbol);
        if (!v) {
            v = NEW(c->arena, Variable);
            v->symbol = a->symbol;
            map_set(&found, a->symbol, v);
            list_push(c->arena, &list, v);
        }
        list_push(c->arena, &v->assignments, a);
    }
    return list;
}

/* Names that are only deleted, or bound by what the checker refuses. */
static void type_unassigned(Scope *s)
{
    for (int i = 0; i < s->symbols.count; i++) {
        Symbol *symbol = s->symbols.entries[i].value;
        if (symbol->kind == SYM_LOCAL && !symbol->type)
            symbol->type = TYPE(object);
    }
}

void infer(Checker *c, NodeList *body)
{
    VariableList all = variables_of(c);

    note_overflows(c, body);
    c->inferring = true;
    while (settle(c, &all, false) || settle(c, &all, true))
        continue;
    for (int i = 0; i < all.count; i++)
        if (!all.items[i]->symbol->type)
            all.items[i]->symbol->type = TYPE(object);
    widen(c, &all);
    c->inferring = false;
    type_unassigned(c->scope);
}
