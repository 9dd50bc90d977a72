/* Functions: what their headers say. Names come first; parameters and locals
 * when all of the module's names are known. */
#include "declare.h"

#include <string.h>

static Parameter *parameter_of(Signature *sig, int i) { return &sig->parameters.items[i]; }

/* Its annotations are types or remarks from here on; returns what holds around it. */
static bool enter_function(Scope *s, const NodeList *decorators)
{
    Unit *u = s->unit;
    bool outside = u->typed_annotations;

    for (int i = 0; i < decorators->count; i++)
        u->typed_annotations = typed_annotations(s, decorators->items[i], u->typed_annotations);
    return outside;
}

static void add_body(Scope *s, Node *function)
{
    PendingBody body = {function, s->unit->typed_annotations};

    list_push(s->unit->arena, &s->unit->bodies, body);
}

/* ---- def --------------------------------------------------------------------------------------------------------- */

/* A name bound by one `def` alone is that function; else each `def` has a symbol of its own beside the global. */
void declare_function(Scope *s, FunctionDefNode *n)
{
    Unit *u = s->unit;
    Symbol *name = bind_name(s, n->name, n->node.span);

    if (name->kind != SYM_GLOBAL && name->kind != SYM_C_GLOBAL && name->kind != SYM_REFUSED) {
        diag(n->node.span, D_redeclared, n->name->text);
        diag(name->at, D_previous);
    }
    if (name->bindings == 1 && name->kind == SYM_GLOBAL)
        n->symbol = name;
    else
        n->symbol = symbol_new(u, SYM_GLOBAL, n->name, n->node.span);
    n->symbol->node = &n->node;
    for (int i = 0; i < n->decorators.count; i++)
        declare_expr(s, n->decorators.items[i]);
    bool outside = enter_function(s, &n->decorators);
    add_body(s, &n->node);
    u->typed_annotations = outside;
}

/* ---- parameters -------------------------------------------------------------------------------------------------- */

typedef struct Argument { Name *name; Type *type; Node *default_value; Span at; } Argument;

/* `x: list` takes a list, and None only as its default. */
static void use_annotation(Scope *s, ArgNode *n, Argument *a)
{
    Annotation said = read_annotation(s, n->annotation);
    Type *t;

    said.takes_none |= n->default_value && n->default_value->kind == N_None;
    t = type_of_variable(&said, n->annotation->span);
    if (!t)
        return;
    a->type = t;
    if (is_object(t) && t != TYPE(object) && !said.takes_none)
        n->none = NoneRule_NotNone;
}

static void use_declaration(Scope *s, ArgNode *n, Argument *a)
{
    Declared d = {.type = type_of_ctype(s, n->base), .at = n->node.span};

    if (n->declarator)
        d = declare_type(s, d.type, n->declarator);
    if (d.name)
        a->name = d.name;
    a->type = d.type;
    if (d.function && !is_error(d.type)) {
        diag(n->node.span, D_not_supported, "function pointers");
        a->type = ERROR_TYPE;
    }
}

/* No argument is of type void; only an object may be `not None`, and only where Python calls. */
static void check_argument(const ArgNode *n, Argument *a, bool in_c_function)
{
    if (a->type == TYPE(void)) {
        diag(n->node.span, D_incomplete_argument, "void");
        a->type = ERROR_TYPE;
    }
    if (n->none == NoneRule_Default)
        return;
    if (in_c_function && (n->base || !n->annotation))
        diag(n->node.span, D_not_none_in_c);
    else if (!is_object(a->type) && !is_error(a->type))
        diag(n->node.span, D_not_none);
}

/* `function`: the C function whose parameter it is; NULL: of a def. A name alone may be a type where no body
 * could use it: an extern `f(int)` has one nameless parameter. */
static Argument read_argument(Scope *s, ArgNode *n, const Signature *function)
{
    Argument a = {n->name, TYPE(object), n->default_value, n->node.span};
    Type *named = function && function->is_extern && n->name ? type_named(n->name) : NULL;

    if (n->base) {
        use_declaration(s, n, &a);
    } else if (named) {
        a.name = NULL;
        a.type = named;
    } else if (n->annotation && s->unit->typed_annotations) {
        use_annotation(s, n, &a);
    }
    check_argument(n, &a, function != NULL);
    return a;
}

static void declare_parameter(Scope *s, ArgNode *n, const Argument *a, Type *type)
{
    Symbol *p;

    if (!a->name) {
        diag(n->node.span, D_missing_argument_name);
        return;
    }
    p = symbol_new(s->unit, SYM_LOCAL, a->name, n->node.span);
    p->type = type;
    p->is_parameter = true;
    p->declared = n->base != NULL;
    p->is_volatile = qualifiers_of(n->base, n->declarator).is_volatile;
    p->bindings = 1;
    p->node = &n->node;
    n->symbol = p;
    if (scope_find(s, a->name)) {
        diag(n->node.span, D_redeclared, a->name->text);
        diag(scope_find(s, a->name)->at, D_previous);
        return;
    }
    scope_add(s, a->name, p);
}

static void declare_plain_parameters(Scope *s, const NodeList *args)
{
    for (int i = 0; i < args->count; i++) {
        ArgNode *n = (ArgNode *)args->items[i];
        Argument a = read_argument(s, n, NULL);
        declare_parameter(s, n, &a, a.type);
    }
}

/* `*args` is a tuple and `**kw` a dict as long as nothing else is assigned to them: inference decides. */
static void declare_star_parameter(Scope *s, Node *arg)
{
    ArgNode *n = (ArgNode *)arg;
    Argument a = {n->name, NULL, NULL, n->node.span};

    if (n->base)
        a = read_argument(s, n, NULL);
    declare_parameter(s, n, &a, a.type);
}

static void declare_parameters(Scope *s, const ArgumentsNode *args)
{
    declare_plain_parameters(s, &args->posonly);
    declare_plain_parameters(s, &args->args);
    if (args->vararg)
        declare_star_parameter(s, args->vararg);
    declare_plain_parameters(s, &args->kwonly);
    if (args->kwarg)
        declare_star_parameter(s, args->kwarg);
}

static void declare_defaults(Scope *s, const NodeList *args)
{
    for (int i = 0; i < args->count; i++) {
        ArgNode *n = (ArgNode *)args->items[i];
        if (n->default_value)
            declare_expr(s, n->default_value);
    }
}

static void declare_all_defaults(Scope *s, const Node *arguments)
{
    const ArgumentsNode *args = (const ArgumentsNode *)arguments;

    declare_defaults(s, &args->posonly);
    declare_defaults(s, &args->args);
    declare_defaults(s, &args->kwonly);
}

/* ---- cdef and cpdef ---------------------------------------------------------------------------------------------- */

/* Without a clause: an object's NULL says it; a C value has its error value, which may also be a good result; `void` is
 * asked after every call. What C itself defines raises nothing. */
static void default_clause(Signature *sig, const Directives *directives)
{
    if (is_object(sig->result))
        sig->raises = Raises_Value;
    else if (sig->is_extern || directives->legacy_implicit_noexcept)
        sig->raises = Raises_Never;
    else
        sig->raises = sig->result == TYPE(void) ? Raises_Always : Raises_Maybe;
}

/* C text of a number that is known now; NULL: it is none. */
static const char *number_text(Arena *a, const Node *n)
{
    const UnaryOpNode *minus = AS(UnaryOp, n);
    int64_t whole;

    if (minus && minus->op == Unary_USub && minus->operand->kind == N_Float)
        return str_format(a, "-%s", number_text(a, minus->operand));
    if (n->kind == N_Float)
        return str_copy(a, ((const FloatNode *)n)->digits);
    return constant_int(n, &whole) ? str_format(a, "%lld", (long long)whole) : NULL;
}

static const char *exception_text(Scope *s, const Node *value, Type *result)
{
    const char *text = number_text(s->unit->arena, value);
    int64_t whole;

    if (!is_number(result) || (is_int(result) && text && !constant_int(value, &whole)))
        diag(value->span, D_clause_type);
    else if (!text)
        diag(value->span, D_clause_constant);
    return text;
}

static void read_clause(Scope *s, Signature *sig, const CFunctionNode *f)
{
    sig->raises = f->raises;
    if (f->raises == Raises_Unsaid) {
        default_clause(sig, s->unit->directives);
        return;
    }
    if (f->raises == Raises_Cpp) {
        diag(f->node.span, D_not_supported, "except +");
        sig->raises = Raises_Always;
    }
    if (is_object(sig->result)) {
        if (f->raises == Raises_Never)
            diag(f->node.span, D_noexcept_object);
        else if (f->raises != Raises_Always)
            diag(f->node.span, D_no_clause_object);
        sig->raises = Raises_Value;
        return;
    }
    if (f->raises_value && !is_error(sig->result))
        sig->error_value = exception_text(s, f->raises_value, sig->result);
    if (sig->result == TYPE(void) && (f->raises == Raises_Value || f->raises == Raises_Maybe))
        sig->raises = Raises_Always;
}

static void add_parameter(Scope *s, Signature *sig, ArgNode *n)
{
    Argument a = read_argument(s, n, sig);
    Parameter p = {.name = a.name, .type = a.type, .none = n->none};

    p.optional = n->default_value != NULL || n->default_unsaid;
    p.default_value = n->default_value;
    list_push(s->unit->arena, &sig->parameters, p);
}

Signature *read_signature(Scope *s, Type *result, const CFunctionNode *f, const ModifiersNode *mods)
{
    const ArgumentsNode *args = (const ArgumentsNode *)f->args;
    Signature *sig = NEW(s->unit->arena, Signature);

    sig->result = result;
    sig->is_extern = mods->visible == Visible_Extern || mods->is_extern_block || s->unit->is_standard;
    sig->nogil = f->nogil || mods->nogil;
    sig->with_gil = f->with_gil || mods->with_gil;
    sig->variadic = args->variadic;
    for (int i = 0; i < args->posonly.count; i++)
        add_parameter(s, sig, (ArgNode *)args->posonly.items[i]);
    for (int i = 0; i < args->args.count; i++)
        add_parameter(s, sig, (ArgNode *)args->args.items[i]);
    if (args->vararg || args->kwarg || args->kwonly.count)
        diag(f->node.span, D_not_supported, "star and keyword-only arguments of C functions");
    sig->pure = sig->is_extern && sig->nogil && s->unit->is_standard;
    read_clause(s, sig, f);
    return sig;
}

static Symbol *c_function(Scope *s, const Declared *d, const ModifiersNode *mods)
{
    Symbol *symbol = symbol_new(s->unit, SYM_C_FUNCTION, d->name, d->at);
    Signature *sig = read_signature(s, d->type, d->function, mods);

    symbol->type = type_c_function(sig);
    symbol->declared = true;
    symbol->bindings = 1;
    return symbol;
}

void declare_c_function(Scope *s, CFuncDefNode *n)
{
    Unit *u = s->unit;
    const ModifiersNode *mods = (const ModifiersNode *)n->mods;
    Declared d = declare_type(s, type_of_ctype(s, n->base), n->declarator);

    if (s->kind != SCOPE_MODULE) {
        diag(n->node.span, D_not_supported, "C functions inside functions");
        return;
    }
    if (mods->visible == Visible_Public || mods->api)
        diag(n->node.span, D_not_supported, "public and api functions");
    if (d.c_name)
        diag(n->node.span, D_not_supported, "C names");
    bool outside = enter_function(s, &n->decorators);
    n->symbol = c_function(s, &d, mods);
    n->symbol->node = &n->node;
    n->symbol->type->signature->overridable = n->overridable;
    declare_new(s, d.name, n->symbol);
    declare_all_defaults(s, d.function->args);
    add_body(s, &n->node);
    u->typed_annotations = outside;
}

/* ---- bodies ------------------------------------------------------------------------------------------------------ */

static Type *annotated_result(Scope *s, const Node *returns)
{
    Annotation said = returns && s->unit->typed_annotations ? read_annotation(s, returns) : (Annotation){0};

    return type_of_result(&said);
}

static void declare_def_body(Unit *u, FunctionDefNode *n)
{
    n->scope = scope_new(u->arena, SCOPE_FUNCTION, u->scope, u);
    n->scope->result = annotated_result(u->scope, n->returns);
    n->scope->qualname = n->name->text;
    declare_all_defaults(u->scope, n->args);
    declare_parameters(n->scope, (const ArgumentsNode *)n->args);
    declare_body(n->scope, &n->body);
}

static void declare_c_parameters(Scope *s, const NodeList *args, Signature *sig, int *number)
{
    for (int i = 0; i < args->count; i++, (*number)++) {
        ArgNode *n = (ArgNode *)args->items[i];
        const Parameter *p = parameter_of(sig, *number);
        Argument a = {p->name, p->type, NULL, n->node.span};
        declare_parameter(s, n, &a, p->type);
        if (!n->symbol)
            continue;
        n->symbol->declared = true;
        /* Of a def's it says nothing, as in Cython. */
        n->symbol->is_const = qualifiers_of(n->base, n->declarator).is_const;
    }
}

static void declare_c_body(Unit *u, CFuncDefNode *n)
{
    Signature *sig = n->symbol->type->signature;
    Declared d = declare_type(u->scope, sig->result, n->declarator);
    const ArgumentsNode *args = (const ArgumentsNode *)d.function->args;
    int number = 0;

    n->scope = scope_new(u->arena, SCOPE_FUNCTION, u->scope, u);
    n->scope->result = sig->result;
    n->scope->qualname = n->symbol->name->text;
    declare_c_parameters(n->scope, &args->posonly, sig, &number);
    declare_c_parameters(n->scope, &args->args, sig, &number);
    declare_body(n->scope, &n->body);
}

void declare_bodies(Unit *u)
{
    for (int i = 0; i < u->bodies.count; i++) {
        Node *n = u->bodies.items[i].node;
        u->typed_annotations = u->bodies.items[i].typed_annotations;
        if (n->kind == N_FunctionDef) {
            declare_def_body(u, (FunctionDefNode *)n);
            list_push(u->arena, &u->functions, ((FunctionDefNode *)n)->symbol);
        } else {
            declare_c_body(u, (CFuncDefNode *)n);
            list_push(u->arena, &u->functions, ((CFuncDefNode *)n)->symbol);
        }
    }
}
