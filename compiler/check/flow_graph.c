/* Draws the graph of a function's body: which blocks there are, what happens in each, and where each goes on.
 *
 * In a `try` every assignment begins a block, and each block may go on in the handler. The body of a `finally` is drawn
 * twice, for the way through and for the ways out, so that the first knows what the whole body assigned.
 */
#include "flow.h"

/* Where break and continue go. */
typedef struct Loop { FlowBlock *on_break, *on_continue; struct Loop *outer; } Loop;

/* A `finally` that a jump out of its `try` passes through. */
typedef struct Finally { FlowBlock *entry; const Loop *loop; bool breaks, continues; struct Finally *outer; } Finally;

enum { FINALLY_COPIES = 4 };         /* so deep in one another, `finally` bodies are drawn twice */

/* ---- blocks and events ----------------------------------------------------------------------------------------------------------- */

static FlowBlock *new_block(Flow *f)
{
    FlowBlock *b = NEW(f->arena, FlowBlock);

    list_push(f->arena, &f->blocks, b);
    return b;
}

static void edge(Flow *f, FlowBlock *from, FlowBlock *to)
{
    if (from && to)
        list_push(f->arena, &from->next, to);
}

static void start(Flow *f, FlowBlock *b)
{
    f->now = b;
    edge(f, b, f->handler);
}

/* Goes on in a new block. */
static FlowBlock *follow(Flow *f)
{
    FlowBlock *b = new_block(f);

    edge(f, f->now, b);
    start(f, b);
    return b;
}

static Symbol *local(Flow *f, Name *name)
{
    Symbol *s = resolve_name(f->scope, name);

    return s && s->kind == SYM_LOCAL ? s : NULL;
}

static int number_of(Flow *f, Symbol *s)
{
    intptr_t number = (intptr_t)map_get(&f->numbers, s);

    if (!number) {
        number = f->numbers.count + 1;
        map_set(&f->numbers, s, (void *)number);
    }
    return (int)number - 1;
}

static void add_event(Flow *f, EventKind kind, Symbol *s, Node *name)
{
    int variable = number_of(f, s);

    if (f->now)
        list_push(f->arena, &f->now->events, ((Event){kind, variable, name}));
}

static void add_assignment(Flow *f, Symbol *s, AssignKind kind, Node *value, Type *type)
{
    Assignment *a = NEW(f->arena, Assignment);

    *a = (Assignment){kind, s, value, type, f->scope};
    list_push(f->arena, &f->assignments, a);
    if (f->handler)
        follow(f);
    add_event(f, EVENT_SET, s, NULL);
}

static void unset(Flow *f, Symbol *s)
{
    if (f->handler)
        follow(f);
    add_event(f, EVENT_UNSET, s, NULL);
}

static void read_name(Flow *f, Node *name)
{
    Symbol *s = local(f, ((NameNode *)name)->id);

    if (s)
        add_event(f, EVENT_READ, s, name);
}

/* ---- expressions ------------------------------------------------------------------------------------------------------------------------ */

static void visit(void *context, Node *n);

static void visit_list(Flow *f, const NodeList *list)
{
    for (int i = 0; i < list->count; i++)
        if (list->items[i])
            visit(f, list->items[i]);
}

static void visit_optional(Flow *f, Node *n)
{
    if (n)
        visit(f, n);
}

static void assign_target(Flow *f, Node *target, AssignKind kind, Node *value, Type *type);

/* The elements of a display go to the elements of the target, if they match one to one; else the items are objects. */
static void assign_elements(Flow *f, const NodeList *targets, AssignKind kind, Node *value)
{
    const NodeList *values = kind == ASSIGN_VALUE ? elements_of(value) : NULL;
    bool pairs = values && values->count == targets->count;

    for (int i = 0; pairs && i < values->count; i++)
        pairs = values->items[i]->kind != N_Starred && targets->items[i]->kind != N_Starred;
    for (int i = 0; i < targets->count; i++) {
        StarredNode *star = AS(Starred, targets->items[i]);
        if (star)
            assign_target(f, star->value, ASSIGN_TYPE, NULL, TYPE(list));
        else if (pairs)
            assign_target(f, targets->items[i], ASSIGN_VALUE, values->items[i], NULL);
        else
            assign_target(f, targets->items[i], ASSIGN_TYPE, NULL, TYPE(object));
    }
}

static void assign_target(Flow *f, Node *target, AssignKind kind, Node *value, Type *type)
{
    const NodeList *elements = elements_of(target);

    if (elements) {
        assign_elements(f, elements, kind, value);
    } else if (target->kind == N_Name) {
        Symbol *s = local(f, ((NameNode *)target)->id);
        if (s)
            add_assignment(f, s, kind, value, type);
    } else {
        visit(f, target);
    }
}

/* One value or another: each may be skipped. */
static void visit_choice(Flow *f, Node *n)
{
    FlowBlock *after = new_block(f);
    IfExpNode *choice = AS(IfExp, n);
    BoolOpNode *b = AS(BoolOp, n);

    if (choice) {
        visit(f, choice->test);
        FlowBlock *tested = f->now;
        follow(f);
        visit(f, choice->body);
        edge(f, f->now, after);
        f->now = tested;
        follow(f);
        visit(f, choice->orelse);
    }
    for (int i = 0; b && i < b->values.count; i++) {
        visit(f, b->values.items[i]);
        edge(f, f->now, after);
        if (i + 1 < b->values.count)
            follow(f);
    }
    edge(f, f->now, after);
    start(f, after);
}

static void visit_generators(Flow *f, const NodeList *generators, int i, Node *key, Node *value, Scope *inner)
{
    if (i == generators->count) {
        visit_optional(f, key);
        visit(f, value);
        return;
    }
    ComprehensionNode *g = AS(Comprehension, generators->items[i]);
    if (!g)
        return;                              /* the checker refuses it */
    visit(f, g->iter);
    if (inner)
        f->scope = inner;
    FlowBlock *head = follow(f), *end = new_block(f);
    edge(f, head, end);
    follow(f);
    assign_target(f, g->target, ASSIGN_ITEM, g->iter, NULL);
    for (int k = 0; k < g->ifs.count; k++) {
        visit(f, g->ifs.items[k]);
        edge(f, f->now, head);
        follow(f);
    }
    visit_generators(f, generators, i + 1, key, value, inner);
    edge(f, f->now, head);
    start(f, end);
}

static void visit_comprehension(Flow *f, const NodeList *generators, Node *key, Node *value, Scope *inner)
{
    Scope *outer = f->scope;

    visit_generators(f, generators, 0, key, value, inner);
    f->scope = outer;
}

/* ---- statements ------------------------------------------------------------------------------------------------------------------------- */

static void visit_if(Flow *f, IfNode *n)
{
    FlowBlock *after = new_block(f);

    visit(f, n->test);
    FlowBlock *tested = f->now;
    follow(f);
    visit_list(f, &n->body);
    edge(f, f->now, after);
    f->now = tested;
    follow(f);
    visit_list(f, &n->orelse);
    edge(f, f->now, after);
    start(f, after);
}

static void visit_loop_body(Flow *f, Loop *loop, const NodeList *body)
{
    f->loop = loop;
    visit_list(f, body);
    edge(f, f->now, loop->on_continue);
    f->loop = loop->outer;
}

static bool is_always_true(const Node *test)
{
    int64_t value;

    return constant_int(test, &value) && value != 0;
}

static void visit_while(Flow *f, WhileNode *n)
{
    FlowBlock *head = follow(f), *after = new_block(f);
    Loop loop = {after, head, f->loop};

    visit(f, n->test);
    FlowBlock *tested = f->now;
    follow(f);
    visit_loop_body(f, &loop, &n->body);
    f->now = is_always_true(n->test) ? NULL : tested;
    if (f->now)
        follow(f);
    visit_list(f, &n->orelse);
    edge(f, f->now, after);
    start(f, after);
}

static void visit_for(Flow *f, ForNode *n)
{
    visit(f, n->iter);
    FlowBlock *head = follow(f), *after = new_block(f);
    Loop loop = {after, head, f->loop};

    follow(f);
    assign_target(f, n->target, ASSIGN_ITEM, n->iter, NULL);
    visit_loop_body(f, &loop, &n->body);
    f->now = head;
    follow(f);
    visit_list(f, &n->orelse);
    edge(f, f->now, after);
    start(f, after);
}

/* The checker refuses it; its variable is set all the same. */
static void visit_for_from(Flow *f, ForFromNode *n)
{
    assign_target(f, n->target, ASSIGN_TYPE, NULL, TYPE(object));
    visit_list(f, &n->body);
    visit_list(f, &n->orelse);
}

/* A jump leaves through the `finally` bodies that stand between it and its loop. */
static void jump(Flow *f, bool is_break)
{
    Finally *through = f->finally;

    if (f->loop && through && through->loop == f->loop) {
        edge(f, f->now, through->entry);
        *(is_break ? &through->breaks : &through->continues) = true;
    } else if (f->loop) {
        edge(f, f->now, is_break ? f->loop->on_break : f->loop->on_continue);
    }
    f->now = NULL;
}

static void leave(Flow *f)
{
    if (f->finally)
        edge(f, f->now, f->finally->entry);
    edge(f, f->now, f->handler);
    f->now = NULL;
}

/* Goes on from the end of what stands on the ways out: to wherever each of them leads. */
static void go_on_out(Flow *f, const Finally *out)
{
    FlowBlock *exit = f->now;

    edge(f, exit, f->handler);
    if (out->breaks)
        jump(f, true);
    f->now = exit;
    if (out->continues)
        jump(f, false);
    f->now = exit;
    if (exit)
        leave(f);
}

/* except T as name: the name is deleted on every way out of the body. */
static void visit_named_body(Flow *f, ExceptHandlerNode *h)
{
    FlowBlock *outer = f->handler;
    Finally out = {new_block(f), f->loop, false, false, f->finally};

    f->handler = out.entry;
    f->finally = &out;
    add_assignment(f, h->symbol, ASSIGN_TYPE, NULL, TYPE(object));
    visit_list(f, &h->body);
    f->handler = outer;
    f->finally = out.outer;
    FlowBlock *through = f->now;
    start(f, out.entry);
    unset(f, h->symbol);
    go_on_out(f, &out);
    f->now = through;
    if (through)
        follow(f);
    unset(f, h->symbol);
}

/* At level 2 the name stays. */
static void visit_handler(Flow *f, ExceptHandlerNode *h)
{
    bool is_local = h->symbol && h->symbol->kind == SYM_LOCAL;

    visit_optional(f, h->type);
    if (is_local && f->scope->unit->language_level >= 3) {
        visit_named_body(f, h);
        return;
    }
    if (is_local)
        add_assignment(f, h->symbol, ASSIGN_TYPE, NULL, TYPE(object));
    visit_list(f, &h->body);
}

static void visit_try_except(Flow *f, TryNode *n)
{
    FlowBlock *outer = f->handler, *entry = new_block(f), *after = new_block(f);

    if (n->handlers.count) {
        edge(f, f->now, entry);
        f->handler = entry;
        follow(f);
    }
    visit_list(f, &n->body);
    f->handler = outer;
    if (f->now)
        follow(f);
    visit_list(f, &n->orelse);
    edge(f, f->now, after);
    for (int i = 0; i < n->handlers.count; i++) {
        f->now = entry;
        follow(f);
        visit_handler(f, (ExceptHandlerNode *)n->handlers.items[i]);
        edge(f, f->now, after);
    }
    edge(f, entry, outer);
    start(f, after);
}

/* The body for all ways out: exceptions, return, break, continue. */
static void visit_way_out(Flow *f, TryNode *n, Finally *out)
{
    start(f, out->entry);
    visit_list(f, &n->finalbody);
    go_on_out(f, out);
}

static void visit_try(Flow *f, TryNode *n)
{
    FlowBlock *outer = f->handler;
    Finally out = {new_block(f), f->loop, false, false, f->finally};

    if (!n->finalbody.count) {
        visit_try_except(f, n);
        return;
    }
    edge(f, f->now, out.entry);
    f->handler = out.entry;
    f->finally = &out;
    follow(f);
    visit_try_except(f, n);
    f->handler = outer;
    f->finally = out.outer;
    FlowBlock *through = f->now;
    bool twice = f->finally_depth++ < FINALLY_COPIES;
    if (!twice)
        edge(f, through, out.entry);
    visit_way_out(f, n, &out);
    f->now = twice ? through : out.entry;
    if (f->now)
        follow(f);
    if (twice)
        visit_list(f, &n->finalbody);
    f->finally_depth--;
}

static void visit_aug_assign(Flow *f, AugAssignNode *n)
{
    if (n->target->kind == N_Name)
        read_name(f, n->target);
    else
        visit(f, n->target);
    visit(f, n->value);
    if (n->target->kind == N_Name)
        assign_target(f, n->target, ASSIGN_INPLACE, &n->node, NULL);
}

static void visit_assign(Flow *f, AssignNode *n)
{
    visit(f, n->value);
    for (int i = 0; i < n->targets.count; i++)
        assign_target(f, n->targets.items[i], ASSIGN_VALUE, n->value, NULL);
}

static void visit_annotated(Flow *f, AnnAssignNode *n)
{
    if (!n->value)
        return;
    visit(f, n->value);
    assign_target(f, n->target, ASSIGN_VALUE, n->value, NULL);
}

static void visit_declaration(Flow *f, CVarDefNode *n)
{
    for (int i = 0; i < n->declarators.count; i++) {
        const CNameNode *d = AS(CName, n->declarators.items[i]);
        Symbol *s = d && d->default_value ? local(f, d->name) : NULL;
        if (d && d->default_value)
            visit(f, d->default_value);
        if (s)
            add_assignment(f, s, ASSIGN_VALUE, d->default_value, NULL);
    }
}

static void assign_aliases(Flow *f, const NodeList *names)
{
    for (int i = 0; i < names->count; i++) {
        Symbol *s = ((AliasNode *)names->items[i])->symbol;
        if (s && s->kind == SYM_LOCAL)
            add_assignment(f, s, ASSIGN_TYPE, NULL, TYPE(object));
    }
}

static void visit_delete(Flow *f, Node *target)
{
    const NodeList *elements = elements_of(target);
    Symbol *s;

    for (int i = 0; elements && i < elements->count; i++)
        visit_delete(f, elements->items[i]);
    if (elements)
        return;
    if (target->kind != N_Name) {
        visit(f, target);
    } else if ((s = local(f, ((NameNode *)target)->id))) {
        read_name(f, target);
        unset(f, s);
    }
}

static void visit_arguments(void *context, Node *n)
{
    Flow *f = context;

    if (n->kind == N_Arg)
        visit_optional(f, ((ArgNode *)n)->default_value);
}

static void visit_with(Flow *f, WithNode *n)
{
    for (int i = 0; i < n->items.count; i++) {
        const WithItemNode *item = (const WithItemNode *)n->items.items[i];
        visit(f, item->context);
        if (item->target)
            assign_target(f, item->target, ASSIGN_TYPE, NULL, TYPE(object));
    }
    visit_list(f, &n->body);
}

static void visit_class(Flow *f, ClassDefNode *n)
{
    Symbol *s = local(f, n->name);

    visit_list(f, &n->decorators);
    visit_list(f, &n->bases);
    if (s)
        add_assignment(f, s, ASSIGN_TYPE, NULL, TYPE(object));
}

/* Of a function inside: what is evaluated here. */
static void visit_function(Flow *f, FunctionDefNode *n)
{
    visit_list(f, &n->decorators);
    tree_children(n->args, visit_arguments, f);
    Symbol *s = local(f, n->name);
    if (s)
        add_assignment(f, s, ASSIGN_TYPE, NULL, TYPE(object));
}

static void visit(void *context, Node *n)
{
    Flow *f = context;

    switch (n->kind) {
    case N_Name:        read_name(f, n); return;
    case N_IfExp:
    case N_BoolOp:      visit_choice(f, n); return;
    case N_NamedExpr: {
        NamedExprNode *e = (NamedExprNode *)n;
        visit(f, e->value);
        assign_target(f, e->target, ASSIGN_VALUE, e->value, NULL);
        return;
    }
    case N_ListComp: {
        ListCompNode *e = (ListCompNode *)n;
        visit_comprehension(f, &e->generators, NULL, e->elt, e->scope);
        return;
    }
    case N_SetComp: {
        SetCompNode *e = (SetCompNode *)n;
        visit_comprehension(f, &e->generators, NULL, e->elt, e->scope);
        return;
    }
    case N_DictComp: {
        DictCompNode *e = (DictCompNode *)n;
        visit_comprehension(f, &e->generators, e->key, e->value, e->scope);
        return;
    }
    case N_Assign:      visit_assign(f, (AssignNode *)n); return;
    case N_AugAssign:   visit_aug_assign(f, (AugAssignNode *)n); return;
    case N_AnnAssign:   visit_annotated(f, (AnnAssignNode *)n); return;
    case N_CVarDef:     visit_declaration(f, (CVarDefNode *)n); return;
    case N_Delete:
        for (int i = 0; i < ((DeleteNode *)n)->targets.count; i++)
            visit_delete(f, ((DeleteNode *)n)->targets.items[i]);
        return;
    case N_If:          visit_if(f, (IfNode *)n); return;
    case N_ForFrom:     visit_for_from(f, (ForFromNode *)n); return;
    case N_While:       visit_while(f, (WhileNode *)n); return;
    case N_For:         visit_for(f, (ForNode *)n); return;
    case N_Try:         visit_try(f, (TryNode *)n); return;
    case N_Break:       jump(f, true); return;
    case N_Continue:    jump(f, false); return;
    case N_Return:      visit_optional(f, ((ReturnNode *)n)->value); leave(f); return;
    case N_Raise:       tree_children(n, visit, f); leave(f); return;
    case N_Import:      assign_aliases(f, &((ImportNode *)n)->names); return;
    case N_ImportFrom:  assign_aliases(f, &((ImportFromNode *)n)->names); return;
    case N_With:        visit_with(f, (WithNode *)n); return;
    case N_ClassDef:    visit_class(f, (ClassDefNode *)n); return;
    case N_FunctionDef: visit_function(f, (FunctionDefNode *)n); return;
    case N_CFuncDef: case N_CImport: case N_CImportFrom: case N_CExtern:
    case N_Lambda: case N_GeneratorExp: case N_CClass: case N_Match:
        return;
    default:            tree_children(n, visit, f);
    }
}

/* ---- the whole -------------------------------------------------------------------------------------------------------------------------- */

static void assign_parameter(Flow *f, const Node *arg, Type *otherwise)
{
    Symbol *s = arg ? ((const ArgNode *)arg)->symbol : NULL;

    if (s)
        add_assignment(f, s, ASSIGN_TYPE, NULL, s->type ? s->type : otherwise);
}

static void assign_parameters(Flow *f, const ArgumentsNode *n)
{
    const NodeList *const lists[] = {&n->posonly, &n->args, &n->kwonly};

    for (int i = 0; i < LENGTH(lists); i++)
        for (int k = 0; k < lists[i]->count; k++)
            assign_parameter(f, lists[i]->items[k], TYPE(object));
    assign_parameter(f, n->vararg, TYPE(tuple));
    assign_parameter(f, n->kwarg, TYPE(dict));
}

FlowBlock *draw_graph(Flow *f, NodeList *body, const ArgumentsNode *arguments)
{
    FlowBlock *entry = new_block(f);

    start(f, entry);
    if (arguments)
        assign_parameters(f, arguments);
    visit_list(f, body);
    return entry;
}
