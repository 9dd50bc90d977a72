/* Which names a body of statements binds: one walk over the tree, which stops where another scope begins.
 *
 * At module level a bound name is a global, in a function a local, unless `global` says otherwise. A comprehension has
 * a scope of its own for its targets; `:=` in it binds outside.
 */
#include "declare.h"

/* The scope in which an assignment binds: a comprehension's targets are bound by declare_comprehension alone. */
static Scope *binding_scope(Scope *s)
{
    while (s->kind == SCOPE_COMPREHENSION)
        s = s->parent;
    return s;
}

Symbol *bind_name(Scope *s, Name *name, Span at)
{
    Symbol *symbol = scope_find(s, name);

    if (!symbol) {
        symbol = symbol_new(s->unit, s->kind == SCOPE_MODULE ? SYM_GLOBAL : SYM_LOCAL, name, at);
        scope_add(s, name, symbol);
    }
    symbol->bindings++;
    return symbol;
}

static void declare_global(Scope *s, const GlobalNode *n)
{
    Scope *module = s->unit->scope;

    for (int i = 0; i < n->names.count; i++) {
        Node *node = n->names.items[i];
        Name *name = ((const IdentifierNode *)node)->id;
        Symbol *symbol = scope_find(module, name);
        if (!symbol) {
            symbol = symbol_new(s->unit, SYM_GLOBAL, name, node->span);
            scope_add(module, name, symbol);
        }
        if (s != module)
            scope_add(s, name, symbol);
    }
}

static void visit(void *context, Node *n);

static void visit_list(Scope *s, const NodeList *list)
{
    for (int i = 0; i < list->count; i++)
        if (list->items[i])
            visit(s, list->items[i]);
}

static void bind_target(Scope *s, Node *target);

static void bind_targets(Scope *s, const NodeList *targets)
{
    for (int i = 0; i < targets->count; i++)
        bind_target(s, targets->items[i]);
}

static void bind_target(Scope *s, Node *target)
{
    switch (target->kind) {
    case N_Name:    bind_name(s, ((NameNode *)target)->id, target->span); return;
    case N_Tuple:   bind_targets(s, &((TupleNode *)target)->elts); return;
    case N_List:    bind_targets(s, &((ListNode *)target)->elts); return;
    case N_Starred: bind_target(s, ((StarredNode *)target)->value); return;
    default:        visit(s, target);
    }
}

/* The first iterable is evaluated outside. At level 2 a list comprehension has no scope: its variables stay. */
static Scope *declare_comprehension(Scope *outer, const NodeList *generators, bool own_scope)
{
    Unit *u = outer->unit;
    Scope *s = own_scope ? scope_new(u->arena, SCOPE_COMPREHENSION, outer, u) : outer;

    for (int i = 0; i < generators->count; i++) {
        ComprehensionNode *c = AS(Comprehension, generators->items[i]);
        if (!c)
            continue;                          /* the checker refuses it */
        visit(i ? s : outer, c->iter);
        bind_target(s, c->target);
        visit_list(s, &c->ifs);
    }
    return s;
}

static void visit_list_comp(Scope *s, ListCompNode *n)
{
    bool own_scope = s->unit->language_level >= 3;
    Scope *inner = declare_comprehension(s, &n->generators, own_scope);

    n->scope = own_scope ? inner : NULL;
    visit(inner, n->elt);
}

static void visit_set_comp(Scope *s, SetCompNode *n)
{
    n->scope = declare_comprehension(s, &n->generators, true);
    visit(n->scope, n->elt);
}

static void visit_dict_comp(Scope *s, DictCompNode *n)
{
    n->scope = declare_comprehension(s, &n->generators, true);
    if (n->key)
        visit(n->scope, n->key);
    visit(n->scope, n->value);
}

static void visit_handler(Scope *s, ExceptHandlerNode *h)
{
    if (h->name)
        h->symbol = bind_name(binding_scope(s), h->name, h->node.span);
    tree_children(&h->node, visit, s);
}

/* A nested function or class that the checker will refuse: its name is bound all the same, its body is nobody's. */
static void visit_nested(Scope *s, Name *name, Node *n, const NodeList *decorators)
{
    bind_name(s, name, n->span);
    visit_list(s, decorators);
}

static void visit_function(Scope *s, FunctionDefNode *n)
{
    if (s->kind == SCOPE_MODULE)
        declare_function(s, n);
    else
        visit_nested(s, n->name, &n->node, &n->decorators);
}

static void visit_name(Scope *s, NameNode *n)
{
    if (n->ctx == Context_Load)
        return;
    Symbol *symbol = bind_name(binding_scope(s), n->id, n->node.span);
    symbol->deleted |= n->ctx == Context_Del;
}

/* In a function `x: list` is a declaration where nothing has bound the name before; of a
 * module's variable, and as a text, it is a remark. */
static void visit_annotated(Scope *s, AnnAssignNode *n)
{
    NameNode *name = AS(Name, n->target);

    tree_children(&n->node, visit, s);
    Symbol *symbol = name ? scope_find(s, name->id) : NULL;
    if (!symbol || symbol->kind != SYM_LOCAL || symbol->is_parameter || symbol->bindings != 1)
        return;
    if (!s->unit->typed_annotations || n->annotation->kind == N_Str)
        return;
    Annotation said = read_annotation(s, n->annotation);
    symbol->type = type_of_variable(&said, n->annotation->span);
    symbol->declared = symbol->type != NULL;
}

/* `with cython.annotation_typing(False):` holds for what is declared inside. */
static void visit_with(Scope *s, WithNode *n)
{
    bool *typed = &s->unit->typed_annotations, outside = *typed;

    for (int i = 0; i < n->items.count; i++)
        *typed = typed_annotations(s, ((WithItemNode *)n->items.items[i])->context, *typed);
    tree_children(&n->node, visit, s);
    *typed = outside;
}

static void visit(void *context, Node *n)
{
    Scope *s = context;

    switch (n->kind) {
    case N_Name:          visit_name(s, (NameNode *)n); return;
    case N_FunctionDef:   visit_function(s, (FunctionDefNode *)n); return;
    case N_ClassDef:      visit_nested(s, ((ClassDefNode *)n)->name, n, &((ClassDefNode *)n)->decorators); return;
    case N_CFuncDef:      declare_c_function(s, (CFuncDefNode *)n); return;
    case N_CVarDef:       declare_variables(s, (CVarDefNode *)n); return;
    case N_Import:        declare_import(s, (ImportNode *)n); return;
    case N_ImportFrom:    declare_import_from(s, (ImportFromNode *)n); return;
    case N_CImport:       declare_cimport(s, (CImportNode *)n); return;
    case N_CImportFrom:   declare_cimport_from(s, (CImportFromNode *)n); return;
    case N_CExtern:       declare_extern(s, (CExternNode *)n); return;
    case N_AnnAssign:     visit_annotated(s, (AnnAssignNode *)n); return;
    case N_With:          visit_with(s, (WithNode *)n); return;
    case N_Global:        declare_global(s, (GlobalNode *)n); return;
    case N_ExceptHandler: visit_handler(s, (ExceptHandlerNode *)n); return;
    case N_ListComp:      visit_list_comp(s, (ListCompNode *)n); return;
    case N_SetComp:       visit_set_comp(s, (SetCompNode *)n); return;
    case N_DictComp:      visit_dict_comp(s, (DictCompNode *)n); return;
    case N_CClass:
        if (s->unit->is_standard)
            declare_builtin_class(s, (CClassNode *)n);
        else
            declare_refused(s, n);
        return;
    case N_CStruct: case N_CEnum: case N_CFused: case N_CppClass: case N_CTypeDef: case N_CProperty:
    case N_TypeAlias: case N_Match: case N_CompileTimeDef:
        declare_refused(s, n);
        return;
    case N_Lambda: case N_GeneratorExp:
        return;                                /* the checker refuses them */
    default:              tree_children(n, visit, s);
    }
}

void declare_body(Scope *s, NodeList *body)
{
    visit_list(s, body);
}

void declare_expr(Scope *s, Node *n)
{
    visit(s, n);
}
