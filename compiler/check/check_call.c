/* Calls: of C functions, of C types, and of whatever Python finds. */
#include "check.h"

#include <string.h>

/* The built-in that a name means, if it is one that this module never assigns. */
static Symbol *builtin_of(Checker *c, const Node *n)
{
    const NameNode *name = AS(Name, n);
    Symbol *s = name ? resolve_name(c->scope, name->id) : NULL;

    return s && s->kind == SYM_BUILTIN ? s : NULL;
}

bool is_builtin_call(Checker *c, const Node *n, const char *name)
{
    const CallNode *call = AS(Call, n);
    Symbol *s = call ? builtin_of(c, call->func) : NULL;

    return s && strcmp(s->name->text, name) == 0;
}

/* ---- built-ins that need more than a call --------------------------------------------------------------------------------------------- */

/* They look at their caller's frame, which a compiled function has not. */
static bool looks_at_frame(const CallNode *n, const Symbol *s)
{
    static const struct { const char *name; int least; } rows[] = {
        {"locals", 1}, {"globals", 1}, {"vars", 1}, {"dir", 1}, {"super", 1}, {"eval", 2}, {"exec", 2},
    };

    for (int i = 0; i < LENGTH(rows); i++)
        if (strcmp(s->name->text, rows[i].name) == 0)
            return n->args.count < rows[i].least && !n->keywords.count;
    return false;
}

/* The type of x in a plain call name(x) of a built-in; NULL: another call, or x is no C number. */
static const Type *converted_number(Checker *c, const CallNode *n, const char *name)
{
    if (n->args.count != 1 || n->keywords.count || !is_builtin_call(c, &n->node, name))
        return NULL;
    const Type *t = type_of(c, n->args.items[0]);
    return t && is_number(t) ? t : NULL;
}

/* bool(x) of a C number is its truth. */
static bool is_truth(Checker *c, const CallNode *n)
{
    return converted_number(c, n, "bool");
}

/* float(x) of a C number is a conversion; a character is read as a text. */
static bool is_conversion(Checker *c, const CallNode *n)
{
    const Type *t = converted_number(c, n, "float");

    return t && t != TYPE(Py_UCS4);
}

/* A cpdef function that the module names is called as a C function. */
static Symbol *callee_of(Checker *c, Node *func)
{
    Symbol *s = NULL;

    if (func->kind == N_Name)
        s = resolve_name(c->scope, ((NameNode *)func)->id);
    else if (func->kind == N_Attribute)
        s = resolve_member(c->scope, (AttributeNode *)func);
    return s && s->kind == SYM_C_FUNCTION ? s : NULL;
}

/* ---- min(a, b …) and max(a, b …) are chosen without a call ------------------------------------------------------------------------------- */

static bool is_extreme(Checker *c, const CallNode *n)
{
    if (n->args.count < 2 || n->keywords.count || (!is_builtin_call(c, &n->node, "min") && !is_builtin_call(c, &n->node, "max")))
        return false;
    return !has_star(&n->args);
}

/* The type that all arguments meet in; object where Python chooses. In a .py the result is one of the arguments as it is. NULL: not known yet. */
static Type *extreme_type(Checker *c, const CallNode *n)
{
    Type *t = type_of(c, n->args.items[0]);

    for (int i = 1; i < n->args.count && t; i++) {
        Type *next = type_of(c, n->args.items[i]);
        if (next && is_plain_python(c) && is_number(t) && is_number(next) && is_float(t) != is_float(next))
            return TYPE(object);
        t = spanning_type(t, next);
    }
    return !t || is_number(t) ? t : TYPE(object);
}

/* C numbers are compared as C compares them: what is smaller than int as an int. */
static Node *make_extreme(Checker *c, const CallNode *n, Type *t)
{
    Compare op = is_builtin_call(c, &n->node, "max") ? Compare_Gt : Compare_Lt;
    Type *compared = t == TYPE(bint) || is_object(t) ? t : common_number(t, t);
    NodeList values = {0};

    for (int i = 0; i < n->args.count; i++)
        list_push(c->arena, &values, coerce(c, n->args.items[i], compared));
    Node *extreme = new_Extreme(c->arena, n->node.span, values, op);
    extreme->type = compared;
    return coerce(c, extreme, t);
}

/* ---- isinstance(x, C) of built-in classes asks for the type -------------------------------------------------------------------------------- */

/* The class that a name means; NULL: another expression, or not a built-in class. */
static Type *class_of_name(Checker *c, const Node *n)
{
    const Symbol *s = builtin_of(c, n);

    return s ? builtin_class(s->name) : NULL;
}

static bool is_instance_test(Checker *c, const CallNode *n)
{
    if (n->args.count != 2 || n->keywords.count || has_star(&n->args) || !is_builtin_call(c, &n->node, "isinstance"))
        return false;
    const TupleNode *tuple = AS(Tuple, n->args.items[1]);
    if (!tuple)
        return class_of_name(c, n->args.items[1]);
    for (int i = 0; i < tuple->elts.count; i++)
        if (!class_of_name(c, tuple->elts.items[i]))
            return false;
    return tuple->elts.count;
}

static Node *make_instance_test(Checker *c, const CallNode *n)
{
    const TupleNode *tuple = AS(Tuple, n->args.items[1]);
    NodeList classes = {0};

    if (tuple)
        classes = tuple->elts;
    else
        list_push(c->arena, &classes, n->args.items[1]);
    for (int i = 0; i < classes.count; i++)
        classes.items[i]->type = class_of_name(c, classes.items[i]);
    Node *test = new_IsInstance(c->arena, n->node.span, check_object(c, n->args.items[0]), classes);
    test->type = TYPE(bint);
    return test;
}

/* cython.typeof(x) is the name of the type that a variable of this value would have. */
static bool is_typeof(Checker *c, const CallNode *n)
{
    const char *path = cython_path(c->scope, n->func);

    return path && strcmp(path, "typeof") == 0 && n->args.count == 1 && !n->keywords.count && n->args.items[0]->kind != N_Starred;
}

static Node *check_typeof(Checker *c, CallNode *n)
{
    Node *value = n->args.items[0];
    bool before = c->inferring;

    if (value->kind == N_Compare)
        value = check_expr(c, value);
    c->inferring = true;
    const char *text = type_text(type_of(c, value));
    c->inferring = before;
    return check_expr(c, make_text(c, n->node.span, text));
}

/* ---- what a call gives ----------------------------------------------------------------------------------------------------------------- */

/* x.name(…) of an object whose class is known; a character is a text. */
static Type *method_type(Checker *c, const AttributeNode *n)
{
    if (resolve_member(c->scope, n) || cython_path(c->scope, &n->node))
        return TYPE(object);
    Type *t = type_of(c, n->value);
    if (t == TYPE(Py_UCS4))
        t = TYPE(str);
    return t ? method_call_type(t, n->attr) : NULL;
}

/* Of a function that only Python knows. */
static Type *python_call_type(Checker *c, const CallNode *n, const Symbol *builtin)
{
    if (builtin)
        return builtin_call_type(builtin->name);
    return n->func->kind == N_Attribute ? method_type(c, (const AttributeNode *)n->func) : TYPE(object);
}

Type *type_Call(Checker *c, CallNode *n)
{
    Symbol *callee = callee_of(c, n->func);
    Symbol *builtin = builtin_of(c, n->func);

    if (builtin && !callee)
        callee = find_overload(c, n, builtin);
    if (is_typeof(c, n))
        return TYPE(str);
    if (is_extreme(c, n))
        return extreme_type(c, n);
    if (is_truth(c, n))
        return TYPE(bint);
    if (callee)
        return callee->type->signature->result;
    return python_call_type(c, n, builtin);
}

/* ---- any call -------------------------------------------------------------------------------------------------------------------------- */

static void check_keywords(Checker *c, NodeList *keywords)
{
    for (int i = 0; i < keywords->count; i++) {
        KeywordNode *k = (KeywordNode *)keywords->items[i];
        k->value = check_object(c, k->value);
    }
}

static Node *check_python_call(Checker *c, CallNode *n, Type *result)
{
    n->func = check_expr(c, n->func);
    if (is_number(n->func->type)) {
        diag(n->func->span, D_not_callable, type_text(n->func->type));
        poison(n->func);
    }
    bool good = !is_error(n->func->type);
    n->func = coerce(c, n->func, TYPE(object));
    check_objects(c, &n->args);
    check_keywords(c, &n->keywords);
    n->node.type = good ? TYPE(object) : ERROR_TYPE;
    if (is_object(result) && good) {
        n->node.type = result;
        return &n->node;
    }
    return coerce(c, &n->node, result);
}

Node *check_Call(Checker *c, CallNode *n)
{
    Symbol *callee = callee_of(c, n->func);
    Symbol *builtin = builtin_of(c, n->func);

    if (is_typeof(c, n))
        return check_typeof(c, n);
    if (callee)
        return call_c_function(c, n, callee);
    if (builtin && looks_at_frame(n, builtin))
        return later(c, &n->node, str_format(c->arena, "%s(), which needs its caller's frame", builtin->name->text));
    if (is_truth(c, n))
        return truth(c, check_expr(c, n->args.items[0]));
    if (is_conversion(c, n))
        return convert_explicitly(c, check_expr(c, n->args.items[0]), TYPE(double));
    if (is_instance_test(c, n))
        return make_instance_test(c, n);
    if (builtin) {
        check_exprs(c, &n->args);
        if (is_extreme(c, n))
            return make_extreme(c, n, extreme_type(c, n));
        callee = find_overload(c, n, builtin);
        if (!callee && is_miscounted(c, n, builtin))
            return poison(&n->node);
    }
    if (callee)
        return call_c_function(c, n, callee);
    return check_python_call(c, n, python_call_type(c, n, builtin));
}
