/* The types of locals that have none written down.
 *
 * A variable gets the type that spans all that is assigned to it, but a C type only where Python can't see the
 * difference: no C integer whose arithmetic could overflow, nothing that a path leaves unset or that is deleted.
 * Variables depend on each other through their assignments: first those are settled all of whose assignments are known;
 * where a circle remains, what is known of it is assumed; at the end everything is checked again and widened until it
 * holds. Each variable has a list of the assignments that read it: when its type changes, only these are asked again.
 */
#include "check.h"

/* ---- types that span others -------------------------------------------------------------------------------------- */

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

/* For a variable: 5 and 5.0 are different objects in Python, but Cython takes a float for
 * both. What is not always of C's `float` is a double. */
static Type *variable_span(const Checker *c, Type *a, Type *b)
{
    if (is_plain_python(c) && is_number(a) && is_number(b) && is_float(a) != is_float(b))
        return TYPE(object);
    Type *t = spanning_type(a, b);
    return t == TYPE(float) && a != b ? TYPE(double) : t;
}

/* ---- what assignments give --------------------------------------------------------------------------------------- */

/* A bool that a call gives is no None: a variable holds it as a bint. */
static Type *value_type(Checker *c, Node *value)
{
    Type *t = type_of(c, value);

    return t == TYPE(pybool) && value->kind == N_Call ? TYPE(bint) : t;
}

static Type *arriving_type(Checker *c, const Assignment *a)
{
    const AugAssignNode *n = AS(AugAssign, a->value);

    switch (a->kind) {
    case ASSIGN_VALUE:   return value_type(c, a->value);
    case ASSIGN_ITEM:    return item_type(c, a->value);
    case ASSIGN_INPLACE: return binary_type(c, n->op, n->target, n->value);
    default:             return a->type;
    }
}

/* ---- what a variable may be -------------------------------------------------------------------------------------- */

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

typedef struct Variable Variable;
typedef LIST(Variable *) VariableList;

struct Variable {
    Symbol *symbol;
    AssignmentList assignments;
    AssignmentList readers;        /* those that depend on this variable, as far as is known */
    bool waits;                    /* in the queue */
    int known;                     /* while it is being settled: so many assignments, from the first, are known, */
    Type *span;                    /* and this is their span */
};

typedef struct Inference {
    VariableList all, queue;       /* in order of their first assignments; those that something has changed for */
    int next;                      /* in the queue */
    Map of_symbol;
    Assignment *reader;            /* the one that is being looked at */
    bool assuming;                 /* in a circle: what is not known yet is not waited for */
} Inference;

/* It is found once, until what it depends on changes. */
static Type *assigned_type(Checker *c, Assignment *a)
{
    Scope *outer = c->scope;

    if (a->found)
        return a->found;
    c->scope = a->scope;
    c->inference->reader = a;
    begin_question(c);
    Type *t = arriving_type(c, a);
    end_question(c);
    c->scope = outer;
    a->found = !t || is_number(t) || is_object(t) ? t : TYPE(object);
    return a->found;
}

static Type *add_to_span(const Checker *c, Type *span, Type *assigned)
{
    return span ? variable_span(c, span, assigned) : assigned;
}

/* The span of the assignments that are known. What must be safe is decided with the others in view:
 * `x = 0; x += 0.5` makes a double, though `x = 0` alone could overflow. */
static Type *partial_span(Checker *c, Variable *v)
{
    Type *t = NULL;

    for (int i = 0; i < v->assignments.count; i++) {
        Type *assigned = assigned_type(c, v->assignments.items[i]);
        if (assigned)
            t = add_to_span(c, t, assigned);
    }
    return t;
}

/* The type that its assignments make, from the first that was not known yet; NULL if one still is not. */
static Type *whole_span(Checker *c, Variable *v)
{
    for (; v->known < v->assignments.count; v->known++) {
        Type *assigned = assigned_type(c, v->assignments.items[v->known]);
        if (!assigned)
            return NULL;
        v->span = add_to_span(c, v->span, assigned);
    }
    return v->span ? safe_type(c, v->symbol, v->span) : NULL;
}

bool waits_for_types(const Checker *c)
{
    return c->inference && !c->inference->assuming;
}

/* While its type is sought, a name has what was found so far. */
Type *inferred_type(Checker *c, NameNode *n, Symbol *s)
{
    (void)n;
    Variable *v = c->inference ? map_get(&c->inference->of_symbol, s) : NULL;

    if (v && (!v->readers.count || v->readers.items[v->readers.count - 1] != c->inference->reader))
        list_push(c->arena, &v->readers, c->inference->reader);
    return s->type;
}

/* ---- the queue --------------------------------------------------------------------------------------------------- */

static void enqueue(Checker *c, Variable *v)
{
    if (!v->waits)
        list_push(c->arena, &c->inference->queue, v);
    v->waits = true;
}

static void enqueue_all(Checker *c, const VariableList *variables)
{
    for (int i = 0; i < variables->count; i++)
        enqueue(c, variables->items[i]);
}

static Variable *dequeue(Inference *inference)
{
    if (inference->next == inference->queue.count)
        return NULL;
    Variable *v = inference->queue.items[inference->next++];
    v->waits = false;
    return v;
}

/* What was found of its readers is forgotten; they are noted anew as they look at it again. */
static void set_type(Checker *c, Variable *v, Type *type)
{
    AssignmentList readers = v->readers;

    assert(type);
    v->symbol->type = type;
    v->readers = (AssignmentList){0};
    for (int i = 0; i < readers.count; i++) {
        readers.items[i]->found = NULL;
        enqueue(c, map_get(&c->inference->of_symbol, readers.items[i]->symbol));
    }
}

static void settle(Checker *c)
{
    for (Variable *v; (v = dequeue(c->inference));) {
        Type *type = v->symbol->type ? NULL : whole_span(c, v);
        if (type)
            set_type(c, v, type);
    }
}

/* Takes for the next variable in a circle what is known of it, beginning at `*place`. False: nothing is known of
 * any. */
static bool assume(Checker *c, int *place)
{
    const VariableList *all = &c->inference->all;
    Type *type = NULL;

    c->inference->assuming = true;
    for (int i = 0; i < all->count && !type; i++, *place = (*place + 1) % all->count) {
        Variable *v = all->items[*place];
        if (!v->symbol->type)
            type = partial_span(c, v);
        if (type)
            set_type(c, v, type);
    }
    c->inference->assuming = false;
    return type;
}

/* Types only ever widen here, so it ends. */
static void widen(Checker *c)
{
    for (Variable *v; (v = dequeue(c->inference));) {
        Type *before = v->symbol->type;
        v->known = 0;
        v->span = NULL;
        Type *now = whole_span(c, v);
        if (now == before)
            continue;
        now = safe_type(c, v->symbol, variable_span(c, before, now));
        if (now != before)
            set_type(c, v, now);
    }
}

static Variable *variable_of(Checker *c, Symbol *s)
{
    Variable *v = map_get(&c->inference->of_symbol, s);

    if (!v) {
        v = NEW(c->arena, Variable);
        v->symbol = s;
        map_set(&c->inference->of_symbol, s, v);
        list_push(c->arena, &c->inference->all, v);
    }
    return v;
}

static void find_variables(Checker *c)
{
    const AssignmentList *all = flow_assignments(c->flow);

    for (int i = 0; i < all->count; i++)
        if (!all->items[i]->symbol->type)
            list_push(c->arena, &variable_of(c, all->items[i]->symbol)->assignments, all->items[i]);
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
    Inference inference = {.of_symbol = map_new(c->arena)};
    int place = 0;

    assert(!c->inference);
    c->inference = &inference;
    find_variables(c);
    note_overflows(c, body);
    enqueue_all(c, &inference.all);
    do
        settle(c);
    while (assume(c, &place));
    for (int i = 0; i < inference.all.count; i++)
        if (!inference.all.items[i]->symbol->type)
            inference.all.items[i]->symbol->type = TYPE(object);
    enqueue_all(c, &inference.all);
    widen(c);
    c->inference = NULL;
    type_unassigned(c->scope);
}
