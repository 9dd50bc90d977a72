/* Functions: decorators, parameters, the body in its own scope, return. */
#include "check.h"

/* ---- decorators that are directives set them for the function; the others stay ----------------------------------- */

static const Directives *check_decorators(Checker *c, NodeList *decorators)
{
    const Directives *set = c->directives;
    NodeList others = {0};

    for (int i = 0; i < decorators->count; i++) {
        Node *d = decorators->items[i];
        const char *path = cython_path(c->scope, d->kind == N_Call ? ((CallNode *)d)->func : d);
        if (path)
            set = directives_with(set, path, d, PLACE_FUNCTION);
        else
            list_push(c->arena, &others, check_object(c, d));
    }
    *decorators = others;
    return set;
}

/* ---- parameters -------------------------------------------------------------------------------------------------- */

/* Whether Python sees the value as it is written, not as the parameter's C type
 * has it: 0.1 of a C float, 'x' of a Py_UCS4. */
static bool stays_as_written(const Node *value, const Type *t)
{
    return (is_float(t) && is_float(value->type)) || (t == TYPE(Py_UCS4) && value->kind == N_Str);
}

/* The value is converted where the function is defined, and kept as an object. */
static void check_default(Checker *c, ArgNode *n, Type *t)
{
    if (!n->default_value)
        return;
    n->default_value = check_expr(c, n->default_value);
    if (n->default_value->kind == N_None && is_number(t)) {
        diag(n->default_value->span, D_cannot_assign_none, type_text(t));
        return;
    }
    if (!stays_as_written(n->default_value, t))
        n->default_value = coerce(c, n->default_value, t);
    n->default_value = coerce(c, n->default_value, TYPE(object));
}

static void check_parameters(Checker *c, const NodeList *args)
{
    for (int i = 0; i < args->count; i++) {
        ArgNode *n = (ArgNode *)args->items[i];
        check_default(c, n, n->symbol ? n->symbol->type : TYPE(object));
    }
}

static void check_all_parameters(Checker *c, const ArgumentsNode *args)
{
    check_parameters(c, &args->posonly);
    check_parameters(c, &args->args);
    check_parameters(c, &args->kwonly);
}

static void note_directives(Node *n, const Directives *directives)
{
    if (!directives->binding)
        n->flags |= NODE_UNBOUND;
}

/* ---- bodies ------------------------------------------------------------------------------------------------------ */

static void check_function_body(const Checker *outer, Symbol *function, Scope *scope, NodeList *body,
                                const ArgumentsNode *args, const Directives *directives)
{
    Checker c = {.arena = outer->arena, .unit = outer->unit, .scope = scope, .function = function};

    c.directives = directives;
    c.flow = flow_of(c.arena, c.scope, body, args);
    infer(&c, body);
    check_body(&c, body);
}

Node *check_FunctionDef(Checker *c, FunctionDefNode *n)
{
    if (n->is_async)
        return later(c, &n->node, "async functions");
    if (n->type_params.count)
        return later(c, &n->node, "type parameters");
    if (c->function)
        return later(c, &n->node, "functions inside functions");
    const Directives *directives = check_decorators(c, &n->decorators);
    note_directives(&n->node, directives);
    check_all_parameters(c, (const ArgumentsNode *)n->args);
    check_function_body(c, n->symbol, n->scope, &n->body, (const ArgumentsNode *)n->args, directives);
    return &n->node;
}

/* A default that is no constant is assigned to a variable of its own before the function is there. */
static void keep_default(Checker *c, NodeList *before, const Symbol *function, Parameter *p, ArgNode *n)
{
    Symbol *variable = default_symbol(c, function, p);
    Node *target = new_Name(c->arena, n->default_value->span, variable->name, Context_Store);

    ((NameNode *)target)->symbol = variable;
    list_push(c->arena, before, check_node(c, new_assign(c, n->node.span, target, n->default_value)));
    n->default_value = name_of_symbol(c, n->node.span, variable);
}

static void check_c_defaults(Checker *c, NodeList *before, const Symbol *function, const NodeList *args, int *number)
{
    for (int i = 0; i < args->count; i++, (*number)++) {
        ArgNode *n = (ArgNode *)args->items[i];
        Parameter *p = &function->type->signature->parameters.items[*number];
        if (!n->default_value || !n->symbol)
            continue;
        if (is_constant_tree(n->default_value))
            n->default_value = coerce(c, check_expr(c, n->default_value), n->symbol->type);
        else
            keep_default(c, before, function, p, n);
    }
}

Node *check_CFuncDef(Checker *c, CFuncDefNode *n)
{
    if (!n->symbol)
        return &n->node;                     /* refused when it was declared */
    const ArgumentsNode *args = (const ArgumentsNode *)function_declarator(n->declarator)->args;
    const Directives *directives = check_decorators(c, &n->decorators);
    note_directives(&n->node, directives);
    if (n->decorators.count)
        later(c, n->decorators.items[0], "decorators of C functions");
    NodeList statements = {0};
    int number = 0;
    check_c_defaults(c, &statements, n->symbol, &args->posonly, &number);
    check_c_defaults(c, &statements, n->symbol, &args->args, &number);
    check_function_body(c, n->symbol, n->scope, &n->body, args, directives);
    check_gil(n);
    if (!statements.count)
        return &n->node;
    list_push(c->arena, &statements, &n->node);
    return make_block(c, n->node.span, statements);
}

/* ---- return ------------------------------------------------------------------------------------------------------ */

static Scope *function_scope(Scope *s)
{
    while (s && s->kind != SCOPE_FUNCTION)
        s = s->parent;
    return s;
}

Node *check_Return(Checker *c, ReturnNode *n)
{
    Scope *f = function_scope(c->scope);

    assert(f);                               /* postcheck.c refused it elsewhere */
    if (n->value && f->result == TYPE(void)) {
        diag(n->value->span, D_return_void);
        return &n->node;
    }
    if (n->value)
        n->value = coerce(c, check_expr(c, n->value), f->result);
    else if (is_number(f->result))
        diag(n->node.span, D_return_value);
    return &n->node;
}
