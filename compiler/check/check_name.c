/* Names and attributes: which symbol is meant, and what a C function, a module or a directive may not be used for. */
#include "check.h"

#include <string.h>

Symbol *symbol_of(Checker *c, NameNode *n)
{
    if (!n->symbol)
        n->symbol = resolve_name(c->scope, n->id);
    return n->symbol;
}

static Type *symbol_type(const Symbol *s)
{
    switch (s->kind) {
    case SYM_GLOBAL: case SYM_BUILTIN:
        return TYPE(object);
    case SYM_LOCAL: case SYM_C_GLOBAL: case SYM_C_CONSTANT:
        return s->type;
    case SYM_C_FUNCTION:
        return s->type->signature->overridable ? TYPE(object) : s->type;
    case SYM_MODULE: case SYM_CYTHON: case SYM_REFUSED:
        return ERROR_TYPE;
    }
    return ERROR_TYPE;
}

/* ---- reading --------------------------------------------------------------------------------------------------------------------- */

/* NULL while inference does not know the type of a local. */
Type *type_Name(Checker *c, NameNode *n)
{
    Symbol *s = resolve_name(c->scope, n->id);

    if (!s)
        return ERROR_TYPE;
    if (c->inferring && s->kind == SYM_LOCAL && !s->declared)
        return inferred_type(c, n, s);
    return symbol_type(s);
}

/* Told once for each name. In a .py it may come into being while the program runs, as in Python. */
static Node *undeclared(Checker *c, NameNode *n)
{
    bool python = is_plain_python(c);

    if (!map_get(&c->unit->undeclared, n->id)) {
        map_set(&c->unit->undeclared, n->id, n);
        diag(n->node.span, python ? D_unknown_name : D_undeclared_name, n->id->text);
    }
    if (!python)
        return poison(&n->node);
    n->symbol = symbol_new(c->unit, SYM_GLOBAL, n->id, n->node.span);
    n->node.type = TYPE(object);
    return &n->node;
}

/* A local that no path has bound is a mistake (in a .py, which means what it means in Python, only suspicious); one that some
 * path has not bound is tested when the program runs. A C variable can't be tested. */
void check_name_set(Checker *c, NameNode *n)
{
    Symbol *s = n->symbol;

    if (!s || s->kind != SYM_LOCAL || is_error(s->type) || !flow_maybe_unset(c->flow, &n->node))
        return;
    if (flow_surely_unset(c->flow, &n->node))
        diag(n->node.span, is_object(s->type) && !is_plain_python(c) ? D_unset : D_unset_warning, n->id->text);
    else if (c->directives->warn_maybe_uninitialized)
        diag(n->node.span, D_maybe_unset, n->id->text);
    if (is_object(s->type)) {
        s->maybe_unset = true;
        n->node.flags |= NODE_CHECK_SET;
    }
}

/* The Python function of a cpdef function stands in the module under its name. */
static Node *python_function(Checker *c, NameNode *n)
{
    n->symbol = symbol_new(c->unit, SYM_GLOBAL, n->id, n->symbol->at);
    n->node.type = TYPE(object);
    return &n->node;
}

Node *check_Name(Checker *c, NameNode *n)
{
    Symbol *s = symbol_of(c, n);

    if (!s)
        return undeclared(c, n);
    use_symbol(c->unit, s);
    switch (s->kind) {
    case SYM_LOCAL:
        check_name_set(c, n);
        break;
    case SYM_C_FUNCTION:
        if (s->type->signature->overridable)
            return python_function(c, n);
        break;
    case SYM_MODULE:
        diag(n->node.span, D_module_as_value, n->id->text);
        break;
    case SYM_CYTHON:
        return later(c, &n->node, str_format(c->arena, "%s as a value", s->c_name[0] ? str_format(c->arena, "cython.%s", s->c_name) : "cython"));
    default:
        break;
    }
    n->node.type = symbol_type(s);
    return &n->node;
}

/* A name that is assigned to or deleted. */
Node *check_target_name(Checker *c, NameNode *n)
{
    Symbol *s = symbol_of(c, n);

    assert(s);                           /* declare_names.c bound it */
    use_symbol(c->unit, s);
    n->node.type = symbol_type(s);
    if (s->kind != SYM_LOCAL && s->kind != SYM_GLOBAL && s->kind != SYM_C_GLOBAL && s->kind != SYM_REFUSED) {
        diag(n->node.span, D_not_assignable, n->id->text);
        n->node.type = ERROR_TYPE;
    }
    if (s->is_const && n->ctx != Context_Del && !(n->node.flags & NODE_FIRST_VALUE))
        diag(n->node.span, D_const_assigned, n->id->text);
    if (n->ctx == Context_Del && s->kind == SYM_LOCAL)
        check_name_set(c, n);
    return &n->node;
}

/* ---- attributes -------------------------------------------------------------------------------------------------------------------- */

Type *type_Attribute(Checker *c, AttributeNode *n)
{
    Symbol *s = resolve_member(c->scope, n);
    const char *path = s ? NULL : cython_path(c->scope, &n->node);

    if (path && strcmp(path, "compiled") == 0)
        return TYPE(bint);

    return s ? symbol_type(s) : TYPE(object);
}

/* The name of a module in front of the dot: nothing of it is an object. */
static bool is_module_name(Checker *c, Node *n)
{
    Symbol *s = NULL;

    if (n->kind == N_Name)
        s = resolve_name(c->scope, ((NameNode *)n)->id);
    else if (n->kind == N_Attribute)
        s = resolve_member(c->scope, (AttributeNode *)n);
    return s && s->kind == SYM_MODULE;
}

Node *check_Attribute(Checker *c, AttributeNode *n)
{
    const char *path = cython_path(c->scope, &n->node);

    if (path && strcmp(path, "compiled") == 0)
        return check_expr(c, new_Bool(c->arena, n->node.span, true));
    if (path)
        return later(c, &n->node, str_format(c->arena, "cython.%s", path));
    n->symbol = resolve_member(c->scope, n);
    if (n->symbol) {
        use_symbol(c->unit, n->symbol);
        n->node.type = symbol_type(n->symbol);
        return &n->node;
    }
    if (is_module_name(c, n->value)) {
        diag(n->node.span, D_not_a_member, n->attr->text);
        return poison(&n->node);
    }
    n->value = check_expr(c, n->value);
    if (n->value->type->kind == TYPE_C_FUNCTION) {
        diag(n->node.span, D_no_attribute, type_text(n->value->type), n->attr->text);
        return poison(&n->node);
    }
    n->value = coerce(c, n->value, TYPE(object));
    n->node.type = is_error(n->value->type) ? ERROR_TYPE : TYPE(object);
    return &n->node;
}
