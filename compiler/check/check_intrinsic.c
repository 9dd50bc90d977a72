/* Calls whose meaning needs the compiler: which they are, what they give, what
 * becomes of them. intrinsics.def lists them. */
#include "check.h"

#include <limits.h>

/* ---- the table --------------------------------------------------------------------------------------------------- */

typedef enum Form { FORM_BUILTIN, FORM_CYTHON, FORM_LOOP, FORM_FRAME } Form;

static const struct { const char *name; int least, most; Form form; } rows[] = {
    [INTRINSIC_none] = {NULL, 0, 0, FORM_BUILTIN},
#define INTRINSIC(name, least, most, rule) [INTRINSIC_##name] = {#name, least, most, FORM_BUILTIN},
#define CYTHON_CALL(name, least, most, rule) [INTRINSIC_##name] = {#name, least, most, FORM_CYTHON},
#define LOOP(name, least, most) [INTRINSIC_##name] = {#name, least, most, FORM_LOOP},
#define FRAME(name, most) [INTRINSIC_##name] = {#name, 0, most, FORM_FRAME},
#include "intrinsics.def"
};

static IntrinsicId find_row(const Symbol *s)
{
    static Map builtins, below_cython;

    if (!builtins.arena) {
        builtins = map_new(session_arena());
        below_cython = map_new(session_arena());
        for (int i = INTRINSIC_none + 1; i < LENGTH(rows); i++) {
            Map *map = rows[i].form == FORM_CYTHON ? &below_cython : &builtins;
            map_set(map, name_text(rows[i].name), (void *)(intptr_t)i);
        }
    }
    if (s->kind == SYM_CYTHON)
        return (IntrinsicId)(intptr_t)map_get(&below_cython, name_text(s->c_name));
    return s->kind == SYM_BUILTIN ? (IntrinsicId)(intptr_t)map_get(&builtins, s->name) : INTRINSIC_none;
}

/* Python would give eval(*args) the caller's frame, too. */
IntrinsicId intrinsic_of_call(const CallNode *n, const Symbol *callee)
{
    IntrinsicId id = callee ? find_row(callee) : INTRINSIC_none;
    bool plain = !n->keywords.count && (rows[id].form == FORM_FRAME || !has_star(&n->args));

    return plain && n->args.count >= rows[id].least && n->args.count <= rows[id].most ? id : INTRINSIC_none;
}

bool looks_at_frame(IntrinsicId id)
{
    return rows[id].form == FORM_FRAME;
}

bool evaluates_arguments(IntrinsicId id)
{
    return rows[id].form != FORM_CYTHON;
}

/* ---- bool(x) and float(x) of a C number are conversions ---------------------------------------------------------- */

/* The type of the one argument if that is a C number, else NULL. */
static const Type *number_given(Checker *c, const CallNode *n)
{
    const Type *t = type_of(c, n->args.items[0]);

    return t && is_number(t) ? t : NULL;
}

static bool type_of_truth(Checker *c, const CallNode *n, Type **type)
{
    *type = TYPE(bint);
    return number_given(c, n);
}

static Node *call_truth(Checker *c, CallNode *n, const Meaning *m)
{
    (void)m;
    return truth(c, n->args.items[0]);
}

/* A character is read as a text. */
static bool type_of_float(Checker *c, const CallNode *n, Type **type)
{
    const Type *t = number_given(c, n);

    *type = TYPE(double);
    return t && t != TYPE(Py_UCS4);
}

static Node *call_float(Checker *c, CallNode *n, const Meaning *m)
{
    return convert_explicitly(c, n->args.items[0], m->type);
}

/* ---- ord(x) of a character is its code --------------------------------------------------------------------------- */

static bool type_of_code(Checker *c, const CallNode *n, Type **type)
{
    *type = TYPE(long);
    return is_character(n->args.items[0]) || type_of(c, n->args.items[0]) == TYPE(Py_UCS4);
}

static Node *call_code(Checker *c, CallNode *n, const Meaning *m)
{
    Node *character = n->args.items[0];

    if (is_literal(character))
        return make_int(c, n->node.span, code_of_character(character), m->type);
    return make_coerce(c, character, COERCE_NUMBER, m->type);
}

/* ---- min(a, b …) and max(a, b …) are chosen without a call ------------------------------------------------------- */

/* The type that all arguments meet in; object where Python chooses. In a .py the
 * result is one of the arguments as it is. */
static bool type_of_extreme(Checker *c, const CallNode *n, Type **type)
{
    Type *t = type_of(c, n->args.items[0]);

    for (int i = 1; i < n->args.count && t; i++) {
        Type *next = type_of(c, n->args.items[i]);
        if (next && is_plain_python(c) && is_number(t) && is_number(next) && is_float(t) != is_float(next))
            t = TYPE(object);
        else
            t = spanning_type(t, next);
    }
    *type = !t || is_number(t) ? t : TYPE(object);
    return true;
}

/* C numbers are compared as C compares them: what is smaller than int as an int. */
static Node *call_extreme(Checker *c, CallNode *n, const Meaning *m)
{
    Type *t = m->type, *compared = t == TYPE(bint) || is_object(t) ? t : common_number(t, t);
    Compare op = m->intrinsic == INTRINSIC_max ? Compare_Gt : Compare_Lt;
    NodeList values = {0};

    for (int i = 0; i < n->args.count; i++)
        list_push(c->arena, &values, coerce(c, n->args.items[i], compared));
    Node *extreme = new_Extreme(c->arena, n->node.span, values, op);
    extreme->type = compared;
    return coerce(c, extreme, t);
}

/* ---- isinstance(x, C) of built-in classes asks for the type ------------------------------------------------------ */

/* The class that a name means; NULL: another expression, or not a built-in class. */
static Type *class_named(Checker *c, const Node *n)
{
    const Symbol *s = n->kind == N_Name ? dotted_symbol(c, n) : NULL;

    return s && s->kind == SYM_BUILTIN ? builtin_class(s->name) : NULL;
}

static bool type_of_instance_test(Checker *c, const CallNode *n, Type **type)
{
    const TupleNode *tuple = AS(Tuple, n->args.items[1]);

    *type = TYPE(bint);
    if (!tuple)
        return class_named(c, n->args.items[1]);
    for (int i = 0; i < tuple->elts.count; i++)
        if (!class_named(c, tuple->elts.items[i]))
            return false;
    return tuple->elts.count;
}

static Node *call_instance_test(Checker *c, CallNode *n, const Meaning *m)
{
    const TupleNode *tuple = AS(Tuple, n->args.items[1]);
    NodeList classes = {0};

    if (tuple)
        classes = tuple->elts;
    else
        list_push(c->arena, &classes, n->args.items[1]);
    for (int i = 0; i < classes.count; i++)
        classes.items[i]->type = class_named(c, classes.items[i]);
    Node *test = new_IsInstance(c->arena, n->node.span, coerce(c, n->args.items[0], TYPE(object)), classes);
    test->type = m->type;
    return test;
}

/* ---- cython.typeof(x) is the name of the type that a variable of this value would have --------------------------- */

static bool type_of_typeof(Checker *c, const CallNode *n, Type **type)
{
    (void)c;
    (void)n;
    *type = TYPE(str);
    return true;
}

/* What a comparison gives is known once it is checked. */
static Node *call_typeof(Checker *c, CallNode *n, const Meaning *m)
{
    Node *value = n->args.items[0];

    (void)m;
    if (value->kind == N_Compare)
        value = check_expr(c, value);
    return check_expr(c, make_text(c, n->node.span, type_text(type_in_variable(c, value))));
}

/* ---- dispatch ---------------------------------------------------------------------------------------------------- */

bool type_of_intrinsic(Checker *c, IntrinsicId id, const CallNode *n, Type **type)
{
    switch (id) {
#define INTRINSIC(name, least, most, rule) case INTRINSIC_##name: return type_of_##rule(c, n, type);
#define CYTHON_CALL(name, least, most, rule) INTRINSIC(name, least, most, rule)
#include "intrinsics.def"
    default: return false;
    }
}

Node *call_intrinsic(Checker *c, CallNode *n, const Meaning *m)
{
    assert(m->kind == MEANS_INTRINSIC && m->type);
    switch (m->intrinsic) {
#define INTRINSIC(name, least, most, rule) case INTRINSIC_##name: return call_##rule(c, n, m);
#define CYTHON_CALL(name, least, most, rule) INTRINSIC(name, least, most, rule)
#include "intrinsics.def"
    default: fatal("call_intrinsic: %s", rows[m->intrinsic].name);
    }
}
