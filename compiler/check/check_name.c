/* Names and attributes: which symbol is meant, and what a C function, a module or a directive may not be used for. */
#include "check.h"

/* NULL: undeclared (not reported). */
static Symbol *symbol_named(Checker *c, NameNode *n)
{
    if (!n->symbol)
        n->symbol = resolve_name(c->scope, n->id);
    return n->symbol;
}

/* Of a name below `cython` as a value. */
static Type *cython_type(const Symbol *s)
{
    return cython_state(s->c_name) == CYTHON_TRUE ? TYPE(bint) : ERROR_TYPE;
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
    case SYM_CYTHON:
        return cython_type(s);
    case SYM_MODULE: case SYM_REFUSED:
        return ERROR_TYPE;
    }
    return ERROR_TYPE;
}

/* ---- reading ----------------------------------------------------------------------------------------------------- */

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

/* A local that no path has bound is a mistake (in a .py, which means what it means in Python, only suspicious); one
 * that some path has not bound is tested when the program runs. A C variable can't be tested. */
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

static Node *cython_value(Checker *c, Node *n, const Symbol *s)
{
    if (cython_state(s->c_name) == CYTHON_TRUE)
        return check_expr(c, new_Bool(c->arena, n->span, true));
    return later(c, n, s->c_name[0] ? str_format(c->arena, "cython.%s", s->c_name) : "cython as a value");
}

Node *check_Name(Checker *c, NameNode *n)
{
    Symbol *s = symbol_named(c, n);

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
        return cython_value(c, &n->node, s);
    default:
        break;
    }
    n->node.type = symbol_type(s);
    return &n->node;
}

/* A name that is assigned to or deleted. */
Node *check_target_name(Checker *c, NameNode *n)
{
    Symbol *s = symbol_named(c, n);

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

/* ---- attributes -------------------------------------------------------------------------------------------------- */

/* The symbol of a name, or of a dotted one. What has a type is an object, and so is what stands behind its dot. */
Symbol *dotted_symbol(Checker *c, const Node *n)
{
    const AttributeNode *a = AS(Attribute, n);

    return a && a->value->type ? a->symbol : resolve_dotted(c->scope, n);
}

Meaning classify_attribute(Checker *c, const AttributeNode *n)
{
    Symbol *s = dotted_symbol(c, &n->node);

    if (s && s->kind == SYM_CYTHON)
        return (Meaning){.kind = MEANS_CYTHON, .symbol = s, .type = cython_type(s)};
    if (s)
        return (Meaning){.kind = MEANS_SYMBOL, .symbol = s, .type = symbol_type(s)};
    const Symbol *outer = n->value->type ? NULL : resolve_dotted(c->scope, n->value);
    if (outer && outer->kind == SYM_MODULE)
        return (Meaning){.kind = MEANS_NOTHING, .type = ERROR_TYPE};
    return (Meaning){.kind = MEANS_PYTHON, .type = TYPE(object)};
}

Type *type_Attribute(Checker *c, AttributeNode *n)
{
    return classify_attribute(c, n).type;
}

void check_object_of(Checker *c, AttributeNode *n)
{
    if (classify_attribute(c, n).kind == MEANS_PYTHON)
        n->value = check_expr(c, n->value);
}

static Node *check_object_attribute(Checker *c, AttributeNode *n)
{
    n->value = check_expr(c, n->value);
    if (n->value->type->kind == TYPE_C_FUNCTION) {
        diag(n->node.span, D_no_attribute, type_text(n->value->type), n->attr->text);
        return poison(&n->node);
    }
    n->value = coerce(c, n->value, TYPE(object));
    n->node.type = is_error(n->value->type) ? ERROR_TYPE : TYPE(object);
    return &n->node;
}

Node *check_Attribute(Checker *c, AttributeNode *n)
{
    Meaning m = classify_attribute(c, n);

    switch (m.kind) {
    case MEANS_CYTHON:
        return cython_value(c, &n->node, m.symbol);
    case MEANS_SYMBOL:
        use_symbol(c->unit, m.symbol);
        n->symbol = m.symbol;
        n->node.type = m.type;
        return &n->node;
    case MEANS_NOTHING:
        diag(n->node.span, D_not_a_member, n->attr->text);
        return poison(&n->node);
    default:
        return check_object_attribute(c, n);
    }
}
