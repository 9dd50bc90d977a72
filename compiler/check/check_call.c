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

/* float(x) of a C number is a conversion. */
static bool is_conversion(Checker *c, const CallNode *n)
{
    return n->args.count == 1 && !n->keywords.count && is_builtin_call(c, &n->node, "float") && is_number(type_of(c, n->args.items[0]));
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

/* C would compare a negative number and an unsigned one wrongly. */
static bool mixes_signs(const Node *a, const Type *s, const Node *b, const Type *t)
{
    return is_int(s) && !is_literal(a) && !is_literal(b) && (s->sign == 'U') != (t->sign == 'U');
}

/* min(a, b) and max(a, b) of C numbers of one kind, names or literals, are chosen without a call. */
static bool is_extreme(Checker *c, const CallNode *n)
{
    if (n->args.count != 2 || n->keywords.count || (!is_builtin_call(c, &n->node, "min") && !is_builtin_call(c, &n->node, "max")))
        return false;
    Node *a = n->args.items[0], *b = n->args.items[1];
    bool simple = (a->kind == N_Name || is_literal(a)) && (b->kind == N_Name || is_literal(b));
    const Type *s = simple ? type_of(c, a) : NULL, *t = simple ? type_of(c, b) : NULL;
    return s && t && is_number(s) && is_number(t) && is_float(s) == is_float(t) && s != TYPE(bint) && t != TYPE(bint) && !mixes_signs(a, s, b, t);
}

static Node *check_extreme(Checker *c, CallNode *n)
{
    return check_expr(c, desugar_extreme(c, n, is_builtin_call(c, &n->node, "max") ? Compare_Gt : Compare_Lt));
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

Type *type_Call(Checker *c, CallNode *n)
{
    Symbol *callee = callee_of(c, n->func);
    Symbol *builtin = builtin_of(c, n->func);

    if (builtin && !callee)
        callee = find_overload(c, n, builtin);
    if (is_typeof(c, n))
        return TYPE(str);
    if (is_extreme(c, n))
        return spanning_type(type_of(c, n->args.items[0]), type_of(c, n->args.items[1]));
    if (callee)
        return callee->type->signature->result;
    return builtin ? builtin_call_type(builtin->name) : TYPE(object);
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
    if (is_extreme(c, n))
        return check_extreme(c, n);
    if (callee)
        return call_c_function(c, n, callee);
    if (builtin && looks_at_frame(n, builtin))
        return later(c, &n->node, str_format(c->arena, "%s(), which needs its caller's frame", builtin->name->text));
    if (is_conversion(c, n))
        return convert_explicitly(c, check_expr(c, n->args.items[0]), TYPE(double));
    if (builtin) {
        check_exprs(c, &n->args);
        callee = find_overload(c, n, builtin);
    }
    if (callee)
        return call_c_function(c, n, callee);
    return check_python_call(c, n, builtin ? builtin_call_type(builtin->name) : TYPE(object));
}
