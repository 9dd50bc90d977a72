/* Calls: of C functions, of C types, of what needs the compiler, and of whatever Python finds. */
#include "check.h"

/* ---- what a call means ------------------------------------------------------------------------------------------- */

static Meaning python_call(Symbol *builtin, Type *type)
{
    return (Meaning){.kind = MEANS_PYTHON, .symbol = builtin, .type = type};
}

static Meaning c_call(Symbol *function)
{
    return (Meaning){.kind = MEANS_C_FUNCTION, .symbol = function, .type = function->type->signature->result};
}

/* Which of several functions is meant, an argument that is not known yet will decide. */
static bool is_undecided(Checker *c, const CallNode *n, const Symbol *first)
{
    if (!first || !first->overload || !waits_for_types(c))
        return false;
    for (int i = 0; i < n->args.count; i++)
        if (!type_of(c, n->args.items[i]))
            return true;
    return false;
}

/* Of a built-in that the module never assigns, or of a name below `cython`. */
static Meaning classify_known_call(Checker *c, const CallNode *n, Symbol *callee)
{
    Meaning m = {.kind = MEANS_INTRINSIC, .symbol = callee, .intrinsic = intrinsic_of_call(n, callee)};

    if (looks_at_frame(m.intrinsic))
        return (Meaning){.kind = MEANS_FRAME, .symbol = callee, .type = TYPE(object)};
    if (type_of_intrinsic(c, m.intrinsic, n, &m.type))
        return m;
    if (callee->kind == SYM_CYTHON)
        return python_call(NULL, TYPE(object));
    Symbol *first = builtin_function(c->unit, callee->name), *function = find_overload(c, n, first);
    if (is_undecided(c, n, first))
        return python_call(callee, NULL);
    return function ? c_call(function) : python_call(callee, builtin_call_type(callee->name));
}

/* What Python's call of the method gives: what is declared without a C name says it. */
static Type *python_result(Symbol *first)
{
    for (Symbol *s = first; s; s = s->overload) {
        read_declaration(s);
        if (!s->c_name)
            return s->type->signature->result;
    }
    return TYPE(object);
}

/* x.name(…): a character is a text of one. As in Cython, typeof() of a truth that a method gives says that it is an
 * object. */
static Meaning classify_method_call(Checker *c, const CallNode *n, const AttributeNode *method)
{
    Type *t = type_of(c, method->value);

    if (!t)
        return python_call(NULL, NULL);
    Symbol *first = scope_find(members_of(c->unit, t), method->attr);
    if (!first && t == TYPE(Py_UCS4))
        first = scope_find(members_of(c->unit, TYPE(str)), method->attr);
    Symbol *function = find_overload(c, n, first);
    if (!function)
        return python_call(NULL, python_result(first));
    Meaning m = c_call(function);
    m.kind = MEANS_METHOD;
    if (c->inferring && m.type == TYPE(bint))
        m.type = TYPE(pybool);
    return m;
}

/* A cpdef function that the module names is called as a C function. */
static Meaning classify_call(Checker *c, const CallNode *n)
{
    Symbol *callee = dotted_symbol(c, n->func);
    const AttributeNode *attribute = AS(Attribute, n->func);

    if (callee && callee->kind == SYM_C_FUNCTION)
        return c_call(callee);
    if (callee && (callee->kind == SYM_BUILTIN || callee->kind == SYM_CYTHON))
        return classify_known_call(c, n, callee);
    if (attribute && classify_attribute(c, attribute).kind == MEANS_PYTHON)
        return classify_method_call(c, n, attribute);
    return python_call(NULL, TYPE(object));
}

Type *type_Call(Checker *c, CallNode *n)
{
    return classify_call(c, n).type;
}

/* ---- any call ---------------------------------------------------------------------------------------------------- */

/* What is called, if it is an expression: a name waits until it is known whether Python has to find it. */
static void check_callee(Checker *c, CallNode *n)
{
    if (n->func->kind == N_Attribute)
        check_object_of(c, (AttributeNode *)n->func);
    else if (n->func->kind != N_Name)
        n->func = check_expr(c, n->func);
}

static void check_operands(Checker *c, CallNode *n)
{
    check_exprs(c, &n->args);
    for (int i = 0; i < n->keywords.count; i++) {
        KeywordNode *k = (KeywordNode *)n->keywords.items[i];
        k->value = check_expr(c, k->value);
    }
}

static void make_objects(Checker *c, CallNode *n)
{
    check_objects(c, &n->args);
    for (int i = 0; i < n->keywords.count; i++) {
        KeywordNode *k = (KeywordNode *)n->keywords.items[i];
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
    bool wrong = is_error(n->func->type);
    n->func = coerce(c, n->func, TYPE(object));
    make_objects(c, n);
    n->node.type = wrong ? ERROR_TYPE : is_object(result) ? result : TYPE(object);
    return coerce(c, &n->node, result);
}

/* A traceback shows the line of the method's name. */
static Node *call_method(Checker *c, CallNode *n, Symbol *function)
{
    AttributeNode *method = (AttributeNode *)n->func;
    NodeList args = {0};

    assert(method->node.kind == N_Attribute && function->scope->class);
    method->node.span.start = n->node.span.start = method->node.span.end - method->attr->length;
    list_push(c->arena, &args, as_receiver(c, method, function->scope->class));
    for (int i = 0; i < n->args.count; i++)
        list_push(c->arena, &args, n->args.items[i]);
    n->args = args;
    return call_c_function(c, n, function);
}

static Node *refuse_frame(Checker *c, CallNode *n, const Symbol *builtin)
{
    return later(c, &n->node, str_format(c->arena, "%s(), which needs its caller's frame", builtin->name->text));
}

Node *check_Call(Checker *c, CallNode *n)
{
    if (evaluates_arguments(intrinsic_of_call(n, dotted_symbol(c, n->func)))) {
        check_callee(c, n);
        check_operands(c, n);
    }
    Meaning m = classify_call(c, n);
    switch (m.kind) {
    case MEANS_C_FUNCTION: return call_c_function(c, n, m.symbol);
    case MEANS_METHOD:     return call_method(c, n, m.symbol);
    case MEANS_INTRINSIC:  return call_intrinsic(c, n, &m);
    case MEANS_FRAME:      return refuse_frame(c, n, m.symbol);
    default:               break;
    }
    if (m.symbol && is_miscounted(c, n, m.symbol))
        return poison(&n->node);
    return check_python_call(c, n, m.type);
}
