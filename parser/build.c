/* Makes lists, spans and the statements of Python. */
#include "build.h"

#include <string.h>

Span to(Span from, Span last) { return (Span){from.start, last.end}; }
Span to_opt(Span from, Piece last) { return last.node ? to(from, last.span) : from; }

Piece whole(Parser *p, Node *n)
{
    if (n->depth > LIMIT_tree_depth)
        report_too_deep(p);
    return (Piece){n, n->span};
}

NodeList append(Parser *p, NodeList list, Node *n)
{
    if (n)
        list_push(p->arena, &list, n);
    return list;
}

NodeList append_all(Parser *p, NodeList list, NodeList more)
{
    for (int i = 0; i < more.count; i++)
        list_push(p->arena, &list, more.items[i]);
    return list;
}

Pieces items1(Parser *p, Piece first)
{
    return items_add(p, (Pieces){.span = first.span}, first);
}

Pieces items_add(Parser *p, Pieces list, Piece next)
{
    list_push(p->arena, &list, next.node);
    list.span.end = next.span.end;
    return list;
}

Pieces items_end(Pieces list, const Token *last)
{
    list.span.end = last->span.end;
    return list;
}

NodeList list_of(Pieces items)
{
    return (NodeList){items.items, items.count, items.capacity};
}

NodeList end_in_semicolon(NodeList line)
{
    line.items[line.count - 1]->flags = TRAILING_SEMICOLON;
    return line;
}

/* A block ends where its last statement does, or with the semicolon behind it, as CPython has it. A block whose
 * statements were all in error has no end. */
Span to_body(Parser *p, Span from, NodeList body)
{
    Node *last = body.count ? body.items[body.count - 1] : NULL;

    if (!last)
        return from;
    from.end = last->span.end;
    if (last->flags == TRAILING_SEMICOLON) {
        last->flags = 0;
        while (p->source->text.data[from.end++ - p->source->base] != ';')
            ;
    }
    return from;
}

/* ---- simple statements ----------------------------------------------------------------------------------------------- */

Piece expr_stmt(Parser *p, Piece value)
{
    return whole(p, new_Expr(p->arena, value.span, value.node));
}

/* `f() = 1`: one target that is no list of targets and no constant was meant to be compared. */
static bool is_comparison_meant(Pieces targets)
{
    const Node *n = targets.items[0];

    switch (n->kind) {
    case N_Name: case N_Attribute: case N_Subscript: case N_Starred: case N_List: case N_Tuple: case N_None: case N_Bool: case N_GeneratorExp:
    case N_Yield: case N_YieldFrom: case N_Compare: case N_BoolOp: case N_IfExp: case N_Lambda:
        return false;
    default:
        return targets.count == 1;
    }
}

Piece assign(Parser *p, Pieces targets, Piece value)
{
    if (is_comparison_meant(targets)) {
        syntax_error(p, targets.items[0]->span, "cannot assign to %s here. Maybe you meant '==' instead of '='?", expression_kind(targets.items[0]));
        return whole(p, new_Assign(p->arena, to(targets.span, value.span), list_of(targets), value.node));
    }
    for (int i = 0; i < targets.count; i++)
        target(p, (Piece){targets.items[i], targets.items[i]->span}, Context_Store);
    return whole(p, new_Assign(p->arena, to(targets.span, value.span), list_of(targets), value.node));
}

static bool is_single_target(const Node *n)
{
    return n->kind == N_Name || n->kind == N_Attribute || n->kind == N_Subscript;
}

Piece aug_assign(Parser *p, Piece left, Binary op, Piece value)
{
    if (!is_single_target(left.node))
        syntax_error(p, left.node->span, "'%s' is an illegal expression for augmented assignment", expression_kind(left.node));
    else
        target(p, left, Context_Store);
    return whole(p, new_AugAssign(p->arena, to(left.span, value.span), left.node, op, value.node));
}

Piece ann_assign(Parser *p, Piece left, Piece annotation, Piece value)
{
    Node *n = left.node;
    bool simple = n->kind == N_Name && n->span.start == left.span.start;

    if (n->kind == N_List || n->kind == N_Tuple)
        syntax_error(p, n->span, "only single target (not %s) can be annotated", n->kind == N_List ? "list" : "tuple");
    else if (!is_single_target(n))
        syntax_error(p, n->span, "illegal target for annotation");
    else
        target(p, left, Context_Store);
    return whole(p, new_AnnAssign(p->arena, to(left.span, value.node ? value.span : annotation.span), n, annotation.node, value.node, simple));
}

Piece delete_stmt(Parser *p, const Token *del, Pieces targets)
{
    Span span = to(del->span, targets.span);

    for (int i = 0; i < targets.count; i++)
        target(p, (Piece){targets.items[i], targets.items[i]->span}, Context_Del);
    return whole(p, new_Delete(p->arena, span, list_of(targets)));
}

/* `raise type, value, traceback`: Cython keeps it at every level, CPython refuses it. */
Piece old_raise(Parser *p, const Token *raise, Piece type, Piece value, Piece traceback)
{
    Piece last = traceback.node ? traceback : value;
    Piece exc = whole(p, new_Tuple(p->arena, to(type.span, value.span), append(p, append(p, (NodeList){0}, type.node), value.node), Context_Load));

    if (p->options->python_only)
        syntax_error(p, value.span, "invalid syntax");
    return whole(p, new_Raise(p->arena, to(raise->span, last.span), exc.node, NULL, traceback.node));
}

Piece type_alias(Parser *p, const Token *type, const Token *name, NodeList params, Piece value)
{
    Node *id = new_Name(p->arena, name->span, name->name, Context_Store);

    return whole(p, new_TypeAlias(p->arena, to(type->span, value.span), id, params, value.node));
}

/* `*Ts: int` is told, and read as if it were not there. */
Piece bound_of_pack(Parser *p, const Token *star, const char *kind, Piece bound)
{
    syntax_error(p, bound.span, "cannot use %s with %s", bound.node->kind == N_Tuple ? "constraints" : "bound", kind);
    return whole(p, new_TypeVarTuple(p->arena, to(star->span, bound.span), star[1].name, NULL));
}

Piece print_stmt(Parser *p, const Token *print, Piece file, Pieces values, const Token *comma)
{
    Span span = comma ? to(print->span, comma->span) : values.count ? to(print->span, values.span) : to_opt(print->span, file);

    if (p->language_level >= 3)
        diag(print->span, D_print_statement);
    return whole(p, new_Print(p->arena, span, file.node, list_of(values), !comma));
}

Piece exec_stmt(Parser *p, const Token *exec, Piece body, Piece globals, Piece locals)
{
    Piece last = locals.node ? locals : globals.node ? globals : body;

    return whole(p, new_Exec(p->arena, to(exec->span, last.span), body.node, globals.node, locals.node));
}

Piece include_stmt(Parser *p, const Token *include, const Token *path)
{
    Node *text = string_literal(p, path);
    Str value = text->kind == N_Str ? ((StrNode *)text)->value : STR("");

    return whole(p, new_Include(p->arena, to(include->span, path->span), value));
}

/* ---- imports ------------------------------------------------------------------------------------------------------------ */

Piece identifier(Parser *p, const Token *name)
{
    return whole(p, new_Identifier(p->arena, name->span, name->name));
}

/* `a.b.c` as one name, whatever space stands round its dots. */
Piece dotted_name(Parser *p, Pieces parts)
{
    Buffer text = buffer_new(p->arena);

    for (int i = 0; i < parts.count; i++) {
        buffer_text(&text, i ? "." : "");
        buffer_text(&text, ((IdentifierNode *)parts.items[i])->id->text);
    }
    return whole(p, new_Identifier(p->arena, parts.span, name_text(buffer_str(&text).data)));
}

Piece alias(Parser *p, Piece name, const Token *as)
{
    Span span = as ? to(name.span, as->span) : name.span;

    return whole(p, new_Alias(p->arena, span, ((IdentifierNode *)name.node)->id, as ? as->name : NULL));
}

Piece star_alias(Parser *p, const Token *star)
{
    return whole(p, new_Alias(p->arena, star->span, name_star, NULL));
}

Piece import_stmt(Parser *p, const Token *import, Pieces names, bool lazy)
{
    return whole(p, new_Import(p->arena, to(import->span, names.span), list_of(names), lazy));
}

Piece import_from(Parser *p, const Token *from, Origin origin, Pieces names, ImportKind kind)
{
    Span span = to(from->span, names.span);
    Name *module = origin.module ? ((IdentifierNode *)origin.module)->id : NULL;

    if (kind == IMPORT_C)
        return whole(p, new_CImportFrom(p->arena, span, module, list_of(names), origin.level));
    return whole(p, new_ImportFrom(p->arena, span, module, list_of(names), origin.level, kind == IMPORT_LAZY));
}

/* ---- compound statements ---------------------------------------------------------------------------------------------------- */

Piece elif(Parser *p, const Token *at, Piece test, NodeList body)
{
    return whole(p, new_If(p->arena, to_body(p, at->span, body), test.node, body, (NodeList){0}));
}

/* Each `elif` is an `if` in the `else` of the one before; all of them end where the last one ends. */
Piece if_stmt(Parser *p, const Token *at, Piece test, NodeList body, Pieces elifs, NodeList orelse)
{
    Span end = orelse.count ? orelse.items[orelse.count - 1]->span : (Span){0, 0};

    for (int i = elifs.count - 1; i >= 0; i--) {
        IfNode *n = (IfNode *)elifs.items[i];
        if (!end.end)
            end = n->node.span;
        orelse = append(p, (NodeList){0}, new_If(p->arena, to(n->node.span, end), n->test, n->body, orelse));
        whole(p, orelse.items[0]);
    }
    return whole(p, new_If(p->arena, end.end ? to(at->span, end) : to_body(p, at->span, body), test.node, body, orelse));
}

Piece while_stmt(Parser *p, const Token *at, Piece test, NodeList body, NodeList orelse)
{
    return whole(p, new_While(p->arena, to_body(p, at->span, orelse.count ? orelse : body), test.node, body, orelse));
}

Piece for_stmt(Parser *p, const Token *at, Piece target, Piece iter, NodeList body, NodeList orelse, bool is_async)
{
    return whole(p, new_For(p->arena, to_body(p, at->span, orelse.count ? orelse : body), target.node, iter.node, body, orelse, is_async));
}

static bool is_upward(Compare relation)
{
    return relation == Compare_Lt || relation == Compare_LtE;
}

static void check_for_from(Parser *p, Piece left, const Token *variable, Compare first, Compare last, Piece stop)
{
    if (left.node->kind != N_Name || ((NameNode *)left.node)->id != variable->name)
        syntax_error(p, variable->span, "Target of for-from must be same on both sides");
    if (is_upward(first) != is_upward(last))
        syntax_error(p, stop.span, "Relation directions in for-from do not match");
}

/* The same in a comprehension. */
Piece comprehension_from(Parser *p, const Token *at, Piece target, const Token *variable, Piece start, Compare first, Compare last, Piece stop, Piece step)
{
    Span span = to(at->span, step.node ? step.span : stop.span);

    check_for_from(p, target, variable, first, last, stop);
    return whole(p, new_ComprehensionFrom(p->arena, span, target.node, start.node, first, last, stop.node, step.node, (NodeList){0}));
}

/* `for i from a <= i < b`, where the first `i` may be left out. */
Piece for_from(Parser *p, const Token *at, Piece left, const Token *variable, Piece start, Compare first, Compare last, Piece stop, Piece step,
               NodeList body, NodeList orelse)
{
    if (!left.node)
        left = target(p, name(p, variable), Context_Store);
    check_for_from(p, left, variable, first, last, stop);
    return whole(p, new_ForFrom(p->arena, to_body(p, at->span, orelse.count ? orelse : body), left.node, start.node, first, last, stop.node,
                                step.node, body, orelse));
}

Piece try_stmt(Parser *p, const Token *at, NodeList body, NodeList handlers, NodeList orelse, NodeList finalbody)
{
    NodeList last = finalbody.count ? finalbody : orelse.count ? orelse : handlers.count ? handlers : body;
    bool is_star = handlers.count && handlers.items[0]->flags == HANDLER_STAR;

    for (int i = 0; i < handlers.count; i++) {
        if ((handlers.items[i]->flags == HANDLER_STAR) != is_star)
            syntax_error(p, handlers.items[i]->span, "cannot have both 'except' and 'except*' on the same 'try'");
        handlers.items[i]->flags = 0;
    }
    return whole(p, new_Try(p->arena, to_body(p, at->span, last), body, handlers, orelse, finalbody, is_star));
}

Piece except_handler(Parser *p, const Token *at, CaughtTypes caught, const Token *name, NodeList body)
{
    if (name && caught.is_list)
        syntax_error(p, caught.types.span, "multiple exception types must be parenthesized when using 'as'");
    return whole(p, new_ExceptHandler(p->arena, to_body(p, at->span, body), caught.types.node, name ? name->name : NULL, NULL, body));
}

/* `except A, B:` names a tuple of types; at level 2 it is `except A as B:`. */
Piece handler_list(Parser *p, const Token *at, CaughtTypes caught, NodeList body)
{
    TupleNode *t = AS(Tuple, caught.types.node);
    Piece h = except_handler(p, at, caught, NULL, body);
    ExceptHandlerNode *n = (ExceptHandlerNode *)h.node;

    if (p->language_level < 3 && caught.is_list && t->elts.count == 2) {
        n->type = t->elts.items[0];
        n->target = target(p, (Piece){t->elts.items[1], t->elts.items[1]->span}, Context_Store).node;
        if (n->target->kind == N_Name) {
            n->name = ((NameNode *)n->target)->id;
            n->target = NULL;
        }
    }
    return h;
}

Piece star_handler(Parser *p, Piece handler)
{
    (void)p;
    handler.node->flags = HANDLER_STAR;
    return handler;
}

Piece with_stmt(Parser *p, const Token *at, Pieces items, NodeList body, bool is_async)
{
    return whole(p, new_With(p->arena, to_body(p, at->span, body), list_of(items), body, is_async));
}

static NodeList *decorators_of(Node *n)
{
    switch (n->kind) {
    case N_FunctionDef: return &((FunctionDefNode *)n)->decorators;
    case N_ClassDef:    return &((ClassDefNode *)n)->decorators;
    case N_CFuncDef:    return &((CFuncDefNode *)n)->decorators;
    case N_CVarDef:     return &((CVarDefNode *)n)->decorators;
    case N_CClass:      return &((CClassNode *)n)->decorators;
    default:            return NULL;
    }
}

Piece decorate(Parser *p, NodeList decorators, Piece statement)
{
    NodeList *list = decorators_of(statement.node);

    if (list)
        *list = decorators;
    else
        syntax_error(p, decorators.items[0]->span, "Decorators can only be followed by functions or classes");
    return statement;
}

Piece function(Parser *p, const Token *at, const Token *name, NodeList type_params, ArgumentsNode *params, Piece returns, NodeList body, bool is_async)
{
    return whole(p, new_FunctionDef(p->arena, to_body(p, at->span, body), name->name, NODE(params), body, (NodeList){0}, returns.node, type_params, is_async));
}

Piece class_stmt(Parser *p, const Token *at, const Token *name, NodeList type_params, CallNode *args, NodeList body)
{
    NodeList bases = args ? args->args : (NodeList){0}, keywords = args ? args->keywords : (NodeList){0};

    if (bases.count && bases.items[0]->flags == BARE_GENERATOR)
        syntax_error(p, bases.items[0]->span, "invalid syntax");
    return whole(p, new_ClassDef(p->arena, to_body(p, at->span, body), name->name, bases, keywords, body, (NodeList){0}, type_params));
}
