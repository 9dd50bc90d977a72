/* What CPython's compiler refuses after parsing, in its words: statements and expressions at places where they mean
 * nothing. No symbol table is built: questions about names (postcheck_names.c) are asked where a `global` or an assignment
 * expression raises them, which is seldom, and answered by a look at the scope's own statements.
 */
#include "postcheck.h"

void postcheck_error(Span at, const char *format, ...)
{
    va_list list;

    va_start(list, format);
    diag(at, D_syntax, str_format_list(session_arena(), format, list));
    va_end(list);
}

static void visit_child(void *context, Node *child)
{
    postcheck_node(context, child);
}

void postcheck_children(PostCheck *c, Node *n)
{
    tree_children(n, visit_child, c);
}

void postcheck_list(PostCheck *c, NodeList list)
{
    for (int i = 0; i < list.count; i++)
        if (list.items[i])
            postcheck_node(c, list.items[i]);
}

/* ---- places --------------------------------------------------------------------------------------------------------------- */

static const char *const lazy_places[] = {
    "an annotation", "a TypeVar bound", "a TypeVar constraint", "a TypeVar default", "a TypeVarTuple default", "a ParamSpec default",
    "a type alias", "the definition of a generic",
};

const char *lazy_place(const CheckPlace *place)
{
    return place->kind >= WITHIN_ANNOTATION ? lazy_places[place->kind - WITHIN_ANNOTATION] : NULL;
}

bool is_comprehension(const CheckPlace *place)
{
    return place->kind >= WITHIN_LIST_COMP && place->kind <= WITHIN_GENERATOR;
}

void enter_place(PostCheck *c, CheckPlace *place)
{
    place->outer = c->place;
    c->place = place;
}

void leave_place(PostCheck *c)
{
    c->place = c->place->outer;
}

static void check_in(PostCheck *c, PlaceKind kind, Node *n)
{
    if (!n)
        return;
    CheckPlace place = {.kind = kind, .node = n};
    enter_place(c, &place);
    postcheck_node(c, n);
    leave_place(c);
}

/* The function that code here belongs to; NULL at module level and directly in a class. */
CheckPlace *function_place(const PostCheck *c)
{
    CheckPlace *place = c->place;

    while (is_comprehension(place) || lazy_place(place))
        place = place->outer;
    return place->kind == WITHIN_FUNCTION || place->kind == WITHIN_LAMBDA ? place : NULL;
}

bool is_async_function(const CheckPlace *place)
{
    return place && place->kind == WITHIN_FUNCTION && place->is_async;
}

static void postcheck_body(PostCheck *c, NodeList body, Surroundings flow)
{
    Surroundings saved = c->flow;

    c->flow = flow;
    postcheck_list(c, body);
    c->flow = saved;
}

/* The blocks of a loop, `with` or `try`. A `try` has two in its handlers. */
static Surroundings within(PostCheck *c, const Node *n, Surroundings flow, int blocks)
{
    flow.blocks += blocks;
    if (c->python && flow.blocks > LIMIT_blocks && flow.blocks - blocks <= LIMIT_blocks)
        postcheck_error(n->span, "too many statically nested blocks");
    return flow;
}

static Surroundings in_loop(PostCheck *c, const Node *n)
{
    return within(c, n, (Surroundings){.in_loop = true, .in_try = c->flow.in_try, .blocks = c->flow.blocks}, 1);
}

/* ---- declarations: at module level, in a class or a function, but not under a condition --------------------------------------- */

static void refuse_in_suite(PostCheck *c, const Node *n)
{
    if (c->place->suites)
        postcheck_error(n->span, "cdef statement not allowed here");
}

static void check_declaration(PostCheck *c, Node *n)
{
    refuse_in_suite(c, n);
    postcheck_children(c, n);
}

static void check_cimport(PostCheck *c, Node *n)
{
    if (c->place->kind != WITHIN_MODULE)
        postcheck_error(n->span, "cimport only allowed at module level");
    postcheck_children(c, n);
}

/* ---- functions, classes ------------------------------------------------------------------------------------------------------ */

void postcheck_debug(const Name *name, Span at)
{
    if (name == name___debug__)
        postcheck_error(at, "cannot assign to __debug__");
}

static void check_arg(PostCheck *c, Node *n)
{
    ArgNode *arg = (ArgNode *)n;

    if (!arg)
        return;
    postcheck_debug(arg->name, arg->node.span);
    if (arg->annotation && arg->annotation->kind == N_Starred) {
        CheckPlace place = {.kind = WITHIN_ANNOTATION, .node = arg->annotation};
        enter_place(c, &place);
        postcheck_node(c, ((StarredNode *)arg->annotation)->value);
        leave_place(c);
        return;
    }
    check_in(c, WITHIN_ANNOTATION, arg->annotation);
}

static void check_arg_list(PostCheck *c, NodeList args)
{
    for (int i = 0; i < args.count; i++)
        check_arg(c, args.items[i]);
}

static void check_defaults(PostCheck *c, NodeList args)
{
    for (int i = 0; i < args.count; i++)
        if (((ArgNode *)args.items[i])->default_value)
            postcheck_node(c, ((ArgNode *)args.items[i])->default_value);
}

static void check_signature(PostCheck *c, const ArgumentsNode *a)
{
    postcheck_params(c, a);
    check_arg_list(c, a->posonly);
    check_arg_list(c, a->args);
    check_arg(c, a->vararg);
    check_arg_list(c, a->kwonly);
    check_arg(c, a->kwarg);
}

static void check_all_defaults(PostCheck *c, const ArgumentsNode *a)
{
    check_defaults(c, a->posonly);
    check_defaults(c, a->args);
    check_defaults(c, a->kwonly);
}

static void check_function(PostCheck *c, FunctionDefNode *n)
{
    ArgumentsNode *args = (ArgumentsNode *)n->args;
    CheckPlace generic = {.kind = WITHIN_GENERIC, .node = &n->node, .type_params = n->type_params};

    postcheck_debug(n->name, n->node.span);
    postcheck_list(c, n->decorators);
    check_all_defaults(c, args);
    if (n->type_params.count)
        enter_place(c, &generic);
    postcheck_type_params(c, n->type_params);
    check_signature(c, args);
    check_in(c, WITHIN_ANNOTATION, n->returns);
    CheckPlace place = {.kind = WITHIN_FUNCTION, .node = &n->node, .is_async = n->is_async};
    enter_place(c, &place);
    postcheck_body(c, n->body, (Surroundings){0});
    leave_place(c);
    if (n->type_params.count)
        leave_place(c);
}

static void check_c_function(PostCheck *c, CFuncDefNode *n)
{
    CheckPlace place = {.kind = WITHIN_FUNCTION, .node = &n->node};

    refuse_in_suite(c, &n->node);
    postcheck_list(c, n->decorators);
    postcheck_node(c, n->declarator);
    enter_place(c, &place);
    postcheck_body(c, n->body, (Surroundings){0});
    leave_place(c);
}

static void check_lambda(PostCheck *c, LambdaNode *n)
{
    CheckPlace place = {.kind = WITHIN_LAMBDA, .node = &n->node};
    ArgumentsNode *args = (ArgumentsNode *)n->args;

    check_all_defaults(c, args);
    check_signature(c, args);
    enter_place(c, &place);
    postcheck_node(c, n->body);
    leave_place(c);
}

static void check_class_body(PostCheck *c, Node *n, NodeList body)
{
    CheckPlace place = {.kind = WITHIN_CLASS, .node = n};

    enter_place(c, &place);
    postcheck_body(c, body, (Surroundings){.in_try = c->flow.in_try});
    leave_place(c);
}

static void check_c_class(PostCheck *c, CClassNode *n)
{
    check_class_body(c, &n->node, n->body);
}

static void check_c_property(PostCheck *c, CPropertyNode *n)
{
    check_class_body(c, &n->node, n->body);
}

static void check_cpp_class(PostCheck *c, CppClassNode *n)
{
    check_class_body(c, &n->node, n->body);
}

/* Arguments, bases: `*x` is all right. */
static void postcheck_arguments(PostCheck *c, NodeList args)
{
    for (int i = 0; i < args.count; i++) {
        StarredNode *starred = AS(Starred, args.items[i]);
        postcheck_node(c, starred ? starred->value : args.items[i]);
    }
}

static void check_class(PostCheck *c, ClassDefNode *n)
{
    CheckPlace generic = {.kind = WITHIN_GENERIC, .node = &n->node, .type_params = n->type_params};

    postcheck_debug(n->name, n->node.span);
    postcheck_list(c, n->decorators);
    if (n->type_params.count)
        enter_place(c, &generic);
    postcheck_type_params(c, n->type_params);
    postcheck_arguments(c, n->bases);
    postcheck_keywords(c, n->keywords);
    postcheck_list(c, n->keywords);
    check_class_body(c, &n->node, n->body);
    if (n->type_params.count)
        leave_place(c);
}

static void check_type_alias(PostCheck *c, TypeAliasNode *n)
{
    CheckPlace generic = {.kind = WITHIN_GENERIC, .node = &n->node, .type_params = n->type_params};

    postcheck_node(c, n->name);
    if (n->type_params.count)
        enter_place(c, &generic);
    postcheck_type_params(c, n->type_params);
    check_in(c, WITHIN_TYPE_ALIAS, n->value);
    if (n->type_params.count)
        leave_place(c);
}

static void check_type_param(PostCheck *c, Node *n)
{
    if (n->kind == N_TypeVar) {
        TypeVarNode *t = (TypeVarNode *)n;
        check_in(c, t->bound && t->bound->kind == N_Tuple ? WITHIN_TYPEVAR_CONSTRAINT : WITHIN_TYPEVAR_BOUND, t->bound);
        check_in(c, WITHIN_TYPEVAR_DEFAULT, t->default_value);
    } else if (n->kind == N_TypeVarTuple) {
        Node *value = ((TypeVarTupleNode *)n)->default_value;
        check_in(c, WITHIN_TYPEVARTUPLE_DEFAULT, value && value->kind == N_Starred ? ((StarredNode *)value)->value : value);
    } else {
        check_in(c, WITHIN_PARAMSPEC_DEFAULT, ((ParamSpecNode *)n)->default_value);
    }
}

/* ---- jumps ---------------------------------------------------------------------------------------------------------------------- */

static void find_yield(void *context, Node *n)
{
    switch (n->kind) {
    case N_Yield: case N_YieldFrom:
        *(bool *)context = true;
        break;
    case N_FunctionDef: case N_ClassDef: case N_Lambda: case N_GeneratorExp:
        break;
    default:
        tree_children(n, find_yield, context);
    }
}

static bool has_yield(CheckPlace *function)
{
    if (!function->yields_known)
        for (int i = 0; i < ((FunctionDefNode *)function->node)->body.count; i++)
            find_yield(&function->yields, ((FunctionDefNode *)function->node)->body.items[i]);
    function->yields_known = true;
    return function->yields;
}

static void refuse_in_handler_star(PostCheck *c, Node *n)
{
    if (c->flow.in_handler_star)
        postcheck_error(n->span, "'break', 'continue' and 'return' cannot appear in an except* block");
}

static void check_return(PostCheck *c, ReturnNode *n)
{
    CheckPlace *function = function_place(c);

    if (c->place->kind != WITHIN_FUNCTION)
        postcheck_error(n->node.span, "'return' outside function");
    else if (n->value && is_async_function(function) && has_yield(function))
        postcheck_error(n->node.span, "'return' with value in async generator");
    refuse_in_handler_star(c, &n->node);
    if (n->value && n->value->kind == N_Tuple)
        postcheck_arguments(c, ((TupleNode *)n->value)->elts);
    else if (n->value)
        postcheck_node(c, n->value);
}

static void check_jump(PostCheck *c, Node *n)
{
    if (!c->flow.in_loop)
        postcheck_error(n->span, n->kind == N_Break ? "'break' outside loop" : "'continue' not properly in loop");
    refuse_in_handler_star(c, n);
}

/* ---- assignments --------------------------------------------------------------------------------------------------------------------------- */

static void check_stars(NodeList elements)
{
    int stars = 0;

    for (int i = 0; i < elements.count; i++)
        stars += elements.items[i]->kind == N_Starred;
    if (stars > 1) {
        for (int i = 0, seen = 0; i < elements.count; i++)
            if (elements.items[i]->kind == N_Starred && seen++) {
                postcheck_error(elements.items[i]->span, "multiple starred expressions in assignment");
                return;
            }
    }
}

void postcheck_target(PostCheck *c, Node *n)
{
    NodeList elements;

    switch (n->kind) {
    case N_Tuple:
        elements = ((TupleNode *)n)->elts;
        break;
    case N_List:
        elements = ((ListNode *)n)->elts;
        break;
    case N_Starred:
        postcheck_error(n->span, "starred assignment target must be in a list or tuple");
        return;
    default:
        postcheck_node(c, n);
        return;
    }
    check_stars(elements);
    for (int i = 0; i < elements.count; i++) {
        StarredNode *s = AS(Starred, elements.items[i]);
        postcheck_target(c, s ? s->value : elements.items[i]);
    }
}

static void check_value(PostCheck *c, Node *n)
{
    if (n)
        postcheck_node(c, n);
}

static void check_name(PostCheck *c, Node *n)
{
    NameNode *name = (NameNode *)n;

    (void)c;
    if (name->ctx == Context_Load || name->id != name___debug__)
        return;
    postcheck_error(n->span, name->ctx == Context_Del ? "cannot delete __debug__" : "cannot assign to __debug__");
}

static void check_attribute(PostCheck *c, AttributeNode *n)
{
    if (n->ctx == Context_Store && n->attr == name___debug__)
        postcheck_error(n->node.span, "cannot assign to __debug__");
    else if (n->ctx == Context_Del && n->attr == name___debug__)
        postcheck_error(n->node.span, "cannot delete __debug__");
    postcheck_node(c, n->value);
}

/* ---- statements -------------------------------------------------------------------------------------------------------------------------------------- */

static void check_targets(PostCheck *c, NodeList targets)
{
    for (int i = 0; i < targets.count; i++)
        postcheck_target(c, targets.items[i]);
}

static void check_delete(PostCheck *c, const DeleteNode *n)
{
    check_targets(c, n->targets);
}

static void check_assign(PostCheck *c, const AssignNode *n)
{
    check_targets(c, n->targets);
    postcheck_node(c, n->value);
}

static void check_global(PostCheck *c, GlobalNode *n)
{
    postcheck_global(c, &n->node, n->names, false);
}

static void check_nonlocal(PostCheck *c, NonlocalNode *n)
{
    postcheck_global(c, &n->node, n->names, true);
}

static void check_import(PostCheck *c, ImportNode *n)
{
    if (n->is_lazy)
        postcheck_lazy(c, &n->node, "import");
    postcheck_aliases(n->names);
}

static void check_for(PostCheck *c, ForNode *n)
{
    if (n->is_async)
        postcheck_async_statement(c, &n->node, "for");
    postcheck_target(c, n->target);
    if (n->iter->kind == N_Tuple)
        postcheck_arguments(c, ((TupleNode *)n->iter)->elts);
    else
        postcheck_node(c, n->iter);
    postcheck_body(c, n->body, in_loop(c, &n->node));
    postcheck_list(c, n->orelse);
}

static void check_while(PostCheck *c, WhileNode *n)
{
    postcheck_node(c, n->test);
    postcheck_body(c, n->body, in_loop(c, &n->node));
    postcheck_list(c, n->orelse);
}

static void check_for_from(PostCheck *c, ForFromNode *n)
{
    postcheck_node(c, n->start);
    postcheck_node(c, n->stop);
    check_value(c, n->step);
    postcheck_body(c, n->body, in_loop(c, &n->node));
    postcheck_list(c, n->orelse);
}

static void check_try(PostCheck *c, TryNode *n)
{
    Surroundings flow = within(c, &n->node, c->flow, n->finalbody.count > 0);
    bool seen_default = false;

    flow.in_try = true;
    postcheck_body(c, n->body, within(c, &n->node, flow, n->handlers.count > 0));
    for (int i = 0; i < n->handlers.count; i++) {
        ExceptHandlerNode *h = (ExceptHandlerNode *)n->handlers.items[i];
        Surroundings inside = flow;
        if (!h->type && i < n->handlers.count - 1 && c->python)
            postcheck_error(h->node.span, "default 'except:' must be last");
        if (seen_default && !c->python)
            postcheck_error(h->node.span, "default 'except:' must be last");
        seen_default |= !h->type;
        if (n->is_star)
            inside = (Surroundings){.in_handler_star = true, .in_try = true, .blocks = flow.blocks};
        postcheck_debug(h->name, h->node.span);
        check_value(c, h->type);
        if (n->is_star && flow.in_loop)
            inside.in_loop = true;
        postcheck_body(c, h->body, within(c, &h->node, inside, 2));
    }
    postcheck_body(c, n->orelse, flow);
    postcheck_body(c, n->finalbody, flow);
}

static void check_with(PostCheck *c, WithNode *n)
{
    if (n->is_async)
        postcheck_async_statement(c, &n->node, "with");
    for (int i = 0; i < n->items.count; i++) {
        WithItemNode *item = (WithItemNode *)n->items.items[i];
        postcheck_node(c, item->context);
        if (item->target)
            postcheck_target(c, item->target);
    }
    postcheck_body(c, n->body, within(c, &n->node, c->flow, n->items.count));
}

static void check_ann_assign(PostCheck *c, AnnAssignNode *n)
{
    if (n->simple)
        postcheck_annotated_name(c, n);
    postcheck_node(c, n->target);
    check_in(c, WITHIN_ANNOTATION, n->annotation);
    if (n->value && n->value->kind == N_Tuple)
        postcheck_arguments(c, ((TupleNode *)n->value)->elts);
    else
        check_value(c, n->value);
}

static void check_named_expr(PostCheck *c, NamedExprNode *n)
{
    const char *lazy = lazy_place(c->place);

    if (lazy)
        postcheck_error(n->node.span, "named expression cannot be used within %s", lazy);
    else
        postcheck_walrus(c, n);
    postcheck_node(c, n->target);
    postcheck_node(c, n->value);
}

static void check_subscript(PostCheck *c, SubscriptNode *n)
{
    postcheck_node(c, n->value);
    if (n->slice->kind == N_Tuple)
        postcheck_arguments(c, ((TupleNode *)n->slice)->elts);
    else
        postcheck_node(c, n->slice);
}

static void check_call(PostCheck *c, CallNode *n)
{
    postcheck_node(c, n->func);
    postcheck_arguments(c, n->args);
    postcheck_keywords(c, n->keywords);
    postcheck_list(c, n->keywords);
}

static void check_list(PostCheck *c, const ListNode *n)
{
    postcheck_arguments(c, n->elts);
}

static void check_tuple(PostCheck *c, const TupleNode *n)
{
    postcheck_arguments(c, n->elts);
}

static void check_set(PostCheck *c, const SetNode *n)
{
    postcheck_arguments(c, n->elts);
}

static void check_starred(PostCheck *c, const Node *n)
{
    (void)c;
    postcheck_error(n->span, "can't use starred expression here");
}

static void check_nothing(PostCheck *c, const Node *n)
{
    (void)c;
    (void)n;
}

/* ---- all nodes ------------------------------------------------------------------------------------------------------------ */

/* Docstring and __future__ imports stand first; anything else ends their time. */
static void note_statement(PostCheck *c, const Node *n)
{
    if (!c->future_allowed)
        return;
    const ImportFromNode *from = AS(ImportFrom, n);
    bool is_future = from && !from->level && from->module == name___future__;
    bool is_docstring = n->kind == N_Expr && ((const ExprNode *)n)->value->kind == N_Str && !c->seen_statement;
    c->seen_statement = true;
    c->future_allowed = is_future || is_docstring;
}

static bool has_suite(const Node *n)
{
    switch (n->kind) {
    case N_If: case N_For: case N_ForFrom: case N_While: case N_Try: case N_With: case N_Match: return true;
    default: return false;
    }
}

void postcheck_node(PostCheck *c, Node *n)
{
    c->place->suites += has_suite(n);
    switch (n->kind) {
#define POSTCHECK(kind, type, function) case N_##kind: function(c, (type *)n); break;
#include "postcheck.def"
#undef POSTCHECK
    default: postcheck_children(c, n);
    }
    c->place->suites -= has_suite(n);
}

void postcheck(Arena *a, NodeList body, bool python)
{
    CheckPlace module = {.kind = WITHIN_MODULE};
    PostCheck c = {.arena = a, .python = python, .place = &module, .future_allowed = true, .body = body};

    for (int i = 0; i < body.count; i++) {
        note_statement(&c, body.items[i]);
        postcheck_node(&c, body.items[i]);
    }
}
