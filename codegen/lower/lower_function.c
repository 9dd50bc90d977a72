/* Functions: their parameters, the frame of blocks that every body stands in, and what a def statement does where it stands.
 *
 *      entry:  …the body…                every return stores the result and jumps to exit, through the cleanups around it
 *              store result, None
 *              jump exit
 *      fail:   traceback                 the handler of all blocks that no `try` stands around
 *              store result, the error value
 *              jump exit
 *      exit:   load result
 *              return
 */
#include "lower.h"

/* ---- the frame ---------------------------------------------------------------------------------------------------------------- */

void begin_function(Lower *l, IrFunc *f, Type *result)
{
    l->function = f;
    l->block = NULL;
    l->exit = fresh_block(l);
    l->cleanup = NULL;
    l->loop = NULL;
    l->loop_depth = 0;
    l->givens = map_new(l->arena);
    f->result_type = result;
    f->result_rep = rep_of_type(result);
    f->error_value = f->error_value ? f->error_value : result->error_value;
    f->fail = fresh_landing(l);
    l->result = f->result_rep == REP_none ? NULL : hidden_slot(l, result);
    if (l->result)
        l->result->is_result = true;
    start(l, fresh_block(l));
}

/* The value of a function whose end is reached. */
static void store_nothing(Lower *l)
{
    if (l->result)
        store(l, on_slot(l->result), is_counted(l->result->rep) ? none_operand(l) : on_number(l->result->type, "0"));
}

/* What a function returns for an error: a counted result is unset then. */
static void store_error_value(Lower *l)
{
    if (!l->result)
        return;
    if (is_counted(l->result->rep))
        add(l, OP_clear, OPERANDS(on_slot(l->result)));
    else
        store(l, on_slot(l->result), on_number(l->result->type, l->function->error_value));
}

static void place_fail(Lower *l)
{
    start(l, l->function->fail);
    l->block->handler = NULL;
    if (l->function->raises == Raises_Never) {
        add(l, OP_unraisable, 0, NULL);
        store_nothing(l);
    } else {
        add(l, OP_traceback, 0, NULL);
        store_error_value(l);
    }
    jump(l, l->exit);
}

static void place_exit(Lower *l)
{
    start(l, l->exit);
    l->block->handler = NULL;
    end_block(l, OP_return, OPERANDS(l->result ? load(l, on_slot(l->result)) : OPERAND_NOTHING));
}

static void put_landings_last(IrFunc *f)
{
    int count = f->blocks.count;
    Block **all = arena_copy(f->arena, f->blocks.items, sizeof *all * (size_t)count);

    f->blocks.count = 0;
    for (int landings = 0; landings <= 1; landings++)
        for (int i = 0; i < count; i++)
            if (all[i]->is_landing == landings)
                f->blocks.items[f->blocks.count++] = all[i];
    number_blocks(f);
}

void end_function(Lower *l)
{
    assert(!l->cleanup && !l->loop);
    l->at = l->function->at;
    jump(l, l->exit);
    place_exit(l);
    place_fail(l);
    drop_unreachable(l->function, false);
    put_landings_last(l->function);
}

/* ---- parameters and locals ---------------------------------------------------------------------------------------------------------- */

static void add_parameter(Lower *l, Node *n)
{
    ArgNode *arg = (ArgNode *)n;
    Type *type = arg->symbol->type;
    Slot *slot = new_slot(l->function, arg->symbol->name, type, rep_of_type(type));

    slot->is_parameter = true;
    slot->is_volatile = arg->symbol->is_volatile;
    arg->symbol->lowered = slot;
    list_push(l->arena, &l->function->parameters, slot);
    list_push(l->arena, &l->function->none_rules, arg->none);
    l->function->defaults += arg->default_value && l->function->parameters.count <= l->function->positional;
}

static void add_parameters(Lower *l, const ArgumentsNode *a)
{
    IrFunc *f = l->function;

    f->positional_only = a->posonly.count;
    f->positional = a->posonly.count + a->args.count;
    f->keyword_only = a->kwonly.count;
    f->star = a->vararg;
    f->star_star = a->kwarg;
    for (int i = 0; i < a->posonly.count; i++)
        add_parameter(l, a->posonly.items[i]);
    for (int i = 0; i < a->args.count; i++)
        add_parameter(l, a->args.items[i]);
    for (int i = 0; i < a->kwonly.count; i++)
        add_parameter(l, a->kwonly.items[i]);
    if (a->vararg)
        add_parameter(l, a->vararg);
    if (a->kwarg)
        add_parameter(l, a->kwarg);
}

static void add_locals(Lower *l, const Scope *s)
{
    for (int i = 0; i < s->symbols.count; i++) {
        Symbol *symbol = s->symbols.entries[i].value;
        if (symbol->kind != SYM_LOCAL || symbol->is_parameter)
            continue;
        Slot *slot = new_slot(l->function, symbol->name, symbol->type, rep_of_type(symbol->type));
        slot->is_volatile = symbol->is_volatile;
        symbol->lowered = slot;
    }
}

/* ---- bodies -------------------------------------------------------------------------------------------------------------------- */

typedef struct Definition { const ArgumentsNode *arguments; const NodeList *body; const Scope *scope; Type *result; } Definition;

/* Lowers a function in the middle of the one that it stands in. */
static void lower_definition(Lower *outer, IrFunc *f, const Definition *d)
{
    Lower inner = *outer;
    Lower *l = &inner;

    begin_function(l, f, d->result);
    f->doc = doc_constant(l, d->body);
    add_parameters(l, d->arguments);
    add_locals(l, d->scope);
    lower_body(l, d->body);
    store_nothing(l);
    end_function(l);
    list_push(l->arena, &l->module->functions, f);
}

/* return_stmt: "return" [value] */
void lower_Return(Lower *l, ReturnNode *n)
{
    if (n->value && l->result)
        store(l, on_slot(l->result), lower_expr(l, n->value));
    else if (n->value)
        lower_expr(l, n->value);
    else
        store_nothing(l);
    jump_out(l, (Way){l->exit, NULL});
}

/* ---- def ------------------------------------------------------------------------------------------------------------------------ */

/* The arguments' nodes in the order of the parameters: as CPython evaluates defaults, positional ones first. */
typedef LIST(ArgNode *) ArgList;

static ArgList positional(Lower *l, const ArgumentsNode *a)
{
    ArgList list = {0};

    for (int i = 0; i < a->posonly.count; i++)
        list_push(l->arena, &list, (ArgNode *)a->posonly.items[i]);
    for (int i = 0; i < a->args.count; i++)
        list_push(l->arena, &list, (ArgNode *)a->args.items[i]);
    return list;
}

/* __defaults__, or nothing. */
static Operand lower_defaults(Lower *l, const ArgumentsNode *a)
{
    ArgList args = positional(l, a);
    NodeList values = {0};

    for (int i = 0; i < args.count; i++)
        if (args.items[i]->default_value)
            list_push(l->arena, &values, args.items[i]->default_value);
    return values.count ? make_tuple(l, &values) : OPERAND_NOTHING;
}

/* __kwdefaults__, or nothing. */
static Operand lower_keyword_defaults(Lower *l, const ArgumentsNode *a)
{
    Items items = {0};

    for (int i = 0; i < a->kwonly.count; i++) {
        ArgNode *arg = (ArgNode *)a->kwonly.items[i];
        if (arg->default_value)
            add_pair(l, &items, name_operand(l, arg->name), lower_expr(l, arg->default_value));
    }
    return items.count ? finish_dict(l, &items) : OPERAND_NOTHING;
}

/* An annotation is kept as its text, as under `from __future__ import annotations`. */
static Operand annotation_text(Lower *l, const Node *n)
{
    const Source *s = source_at(n->span.start);

    return text_operand(l, (Str){s->text.data + (n->span.start - s->base), n->span.end - n->span.start});
}

static void add_annotation(Lower *l, Items *items, const Node *arg)
{
    const ArgNode *a = (const ArgNode *)arg;

    if (a && a->annotation)
        add_pair(l, items, name_operand(l, a->name), annotation_text(l, a->annotation));
}

/* __annotations__, or nothing. */
static Operand lower_annotations(Lower *l, const ArgumentsNode *a, const Node *returns)
{
    Items items = {0};

    for (int i = 0; i < a->posonly.count; i++)
        add_annotation(l, &items, a->posonly.items[i]);
    for (int i = 0; i < a->args.count; i++)
        add_annotation(l, &items, a->args.items[i]);
    add_annotation(l, &items, a->vararg);
    for (int i = 0; i < a->kwonly.count; i++)
        add_annotation(l, &items, a->kwonly.items[i]);
    add_annotation(l, &items, a->kwarg);
    if (returns)
        add_pair(l, &items, name_operand(l, name_annotation_of_result), annotation_text(l, returns));
    return items.count ? finish_dict(l, &items) : OPERAND_NOTHING;
}

/* function_def: decorators "def" name "(" args ")" ":" body
 * The decorators are evaluated first and applied last, from the innermost outwards. */
void lower_FunctionDef(Lower *l, FunctionDefNode *n)
{
    IrFunc *f = ir_function(l->module, FUNCTION_DEF, n->name, n->scope->qualname, NODE(n)->span.start);
    const ArgumentsNode *args = (ArgumentsNode *)n->args;
    Operand *decorators = NEW_ARRAY(l->arena, Operand, n->decorators.count + 1);

    f->binding = !(NODE(n)->flags & NODE_UNBOUND);
    lower_definition(l, f, &(Definition){args, &n->body, n->scope, TYPE(object)});
    for (int i = 0; i < n->decorators.count; i++)
        decorators[i] = lower_expr(l, n->decorators.items[i]);
    Operand defaults = lower_defaults(l, args);
    Operand keyword_defaults = lower_keyword_defaults(l, args);
    Operand annotations = lower_annotations(l, args, n->returns);
    Operand v = value(l, OP_make_function, TYPE(object), OPERANDS(on_function(f), defaults, keyword_defaults, annotations));
    for (int i = n->decorators.count - 1; i >= 0; i--)
        v = value(l, OP_call, TYPE(object), OPERANDS(decorators[i], v));
    store_symbol(l, n->symbol, v);
}

/* ---- cdef and cpdef ---------------------------------------------------------------------------------------------------------------- */

/* A C function as others call it. Made when it is first named, which may be before its definition is lowered. */
Callee *callee_of(Lower *l, Symbol *s)
{
    if (!s->lowered) {
        Callee *c = NEW(l->arena, Callee);
        c->c_name = s->c_name;
        c->signature = s->type->signature;
        s->lowered = c;
    }
    return s->lowered;
}

static Operand as_object(Lower *l, Node *n)
{
    int number;

    return object_literal(l, n, &number) ? on_object(number) : as_type(l, lower_expr(l, n), n->type, TYPE(object));
}

/* __defaults__ of a cpdef function, or nothing. */
static Operand boxed_defaults(Lower *l, const ArgumentsNode *a)
{
    Items items = {0};

    for (int i = 0; i < a->args.count; i++) {
        Node *n = ((ArgNode *)a->args.items[i])->default_value;
        if (n)
            add_item(l, &items, as_object(l, n));
    }
    return items.count ? finish_tuple(l, &items) : OPERAND_NOTHING;
}

static const ArgumentsNode *arguments_of(const CFuncDefNode *n)
{
    const Node *d = n->declarator;

    while (d->kind == N_CPointer)
        d = ((const CPointerNode *)d)->base;
    return (const ArgumentsNode *)((const CFunctionNode *)d)->args;
}

static IrFunc *c_function(Lower *l, const CFuncDefNode *n)
{
    const Signature *s = n->symbol->type->signature;
    IrFunc *f = ir_function(l->module, n->overridable ? FUNCTION_CPDEF : FUNCTION_C, n->symbol->name, n->scope->qualname, NODE(n)->span.start);

    f->raises = s->raises;
    f->error_value = s->error_value;
    f->nogil = s->nogil;
    f->is_inline = ((const ModifiersNode *)n->mods)->is_inline;
    f->binding = !(NODE(n)->flags & NODE_UNBOUND);
    f->c_name = n->symbol->c_name;
    return f;
}

/* c_function_def: "cdef" type name "(" args ")" ":" body, and cpdef, whose name is bound to an object as well */
void lower_CFuncDef(Lower *l, CFuncDefNode *n)
{
    const ArgumentsNode *args = arguments_of(n);
    const Signature *s = n->symbol->type->signature;
    IrFunc *f = c_function(l, n);

    callee_of(l, n->symbol)->function = f;
    lower_definition(l, f, &(Definition){args, &n->body, n->scope, s->result});
    if (n->overridable) {
        Operand defaults = boxed_defaults(l, args);
        Operand annotations = lower_annotations(l, args, NULL);
        Operand v = value(l, OP_make_function, TYPE(object), OPERANDS(on_function(f), defaults, OPERAND_NOTHING, annotations));
        store_symbol(l, n->symbol, v);
    }
}
