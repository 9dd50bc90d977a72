/* The check after parsing: names. Who is declared global after it was used, which nonlocal has no binding, what an
 * assignment expression in a comprehension may bind. Each question walks the statements of one scope.
 */
#include "postcheck.h"

#include <string.h>

/* ---- what a scope does with its names -------------------------------------------------------------------------------------- */

enum { USED = 1, BOUND = 2, ANNOTATED = 4, PARAMETER = 8 };

/* Where a name is first used, bound, annotated; 0: nowhere. */
typedef struct NameUse { Pos used, bound, annotated; } NameUse;

typedef struct Search {
    Arena *arena;
    Map *uses;
    Pos at;                  /* of the node that is being looked at */
} Search;

static void search_node(void *context, Node *n);

static void search_list(Search *s, NodeList list)
{
    for (int i = 0; i < list.count; i++)
        if (list.items[i])
            search_node(s, list.items[i]);
}

static void search_value(Search *s, Node *n)
{
    if (n)
        search_node(s, n);
}

static void note_place(Pos *first, Pos at)
{
    if (!*first || at < *first)
        *first = at;
}

static void found_name(Search *s, const Name *name, int what)
{
    NameUse *use = name ? map_get(s->uses, name) : NULL;

    if (!name)
        return;
    if (!use) {
        use = NEW(s->arena, NameUse);
        map_set(s->uses, name, use);
    }
    if (what & USED)
        note_place(&use->used, s->at);
    if (what & BOUND)
        note_place(&use->bound, s->at);
    if (what & ANNOTATED)
        note_place(&use->annotated, s->at);
}

/* In a nested function's header only decorators, defaults and annotations belong to this scope. */
static void search_header(Search *s, NodeList decorators, const ArgumentsNode *a)
{
    const NodeList lists[] = {a->posonly, a->args, a->kwonly};

    search_list(s, decorators);
    for (int i = 0; i < LENGTH(lists); i++)
        for (int k = 0; k < lists[i].count; k++)
            search_value(s, ((ArgNode *)lists[i].items[k])->default_value);
}

static void search_walruses(void *context, Node *n)
{
    Search *s = context;
    const NamedExprNode *named = AS(NamedExpr, n);

    s->at = n->span.start;
    if (named && named->target->kind == N_Name)
        found_name(s, ((NameNode *)named->target)->id, BOUND);
    if (n->kind != N_Lambda)
        tree_children(n, search_walruses, context);
}

static void search_comprehension(Search *s, Node *n, NodeList generators)
{
    if (generators.items[0]->kind == N_Comprehension)
        search_node(s, ((ComprehensionNode *)generators.items[0])->iter);
    tree_children(n, search_walruses, s);
}

static void search_aliases(Search *s, NodeList names, bool from)
{
    for (int i = 0; i < names.count; i++) {
        AliasNode *a = (AliasNode *)names.items[i];
        const char *dot = from || a->asname ? NULL : strchr(a->name->text, '.');
        found_name(s, a->asname ? a->asname : dot ? name_of(a->name->text, (size_t)(dot - a->name->text)) : a->name, BOUND);
    }
}

static void search_ann_assign(Search *s, AnnAssignNode *n)
{
    if (n->simple)
        found_name(s, ((NameNode *)n->target)->id, ANNOTATED | (n->value ? BOUND : 0));
    else
        search_node(s, n->target);
    search_value(s, n->value);
}

static void search_function(Search *s, const FunctionDefNode *n)
{
    found_name(s, n->name, BOUND);
    search_header(s, n->decorators, (ArgumentsNode *)n->args);
}

static void search_class(Search *s, const ClassDefNode *n)
{
    found_name(s, n->name, BOUND);
    search_list(s, n->decorators);
    search_list(s, n->bases);
    search_list(s, n->keywords);
}

/* A node that binds a name which is no node, and has others in it. */
static void search_binder(Search *s, Node *n, const Name *name)
{
    found_name(s, name, BOUND);
    tree_children(n, search_node, s);
}

static void search_node(void *context, Node *n)
{
    Search *s = context;

    s->at = n->span.start;
    switch (n->kind) {
    case N_Name:          found_name(s, ((NameNode *)n)->id, ((NameNode *)n)->ctx == Context_Load ? USED : BOUND); break;
    case N_FunctionDef:   search_function(s, (FunctionDefNode *)n); break;
    case N_ClassDef:      search_class(s, (ClassDefNode *)n); break;
    case N_Lambda:        search_header(s, (NodeList){0}, (ArgumentsNode *)((LambdaNode *)n)->args); break;
    case N_ListComp:      search_comprehension(s, n, ((ListCompNode *)n)->generators); break;
    case N_SetComp:       search_comprehension(s, n, ((SetCompNode *)n)->generators); break;
    case N_DictComp:      search_comprehension(s, n, ((DictCompNode *)n)->generators); break;
    case N_GeneratorExp:  search_comprehension(s, n, ((GeneratorExpNode *)n)->generators); break;
    case N_Import:        search_aliases(s, ((ImportNode *)n)->names, false); break;
    case N_ImportFrom:    search_aliases(s, ((ImportFromNode *)n)->names, true); break;
    case N_CImport:       search_aliases(s, ((CImportNode *)n)->names, false); break;
    case N_CImportFrom:   search_aliases(s, ((CImportFromNode *)n)->names, true); break;
    case N_TypeAlias:     found_name(s, ((NameNode *)((TypeAliasNode *)n)->name)->id, BOUND); break;
    case N_AnnAssign:     search_ann_assign(s, (AnnAssignNode *)n); break;
    case N_CName:         found_name(s, ((CNameNode *)n)->name, BOUND); break;
    case N_Global:
    case N_Nonlocal:      break;
    case N_ExceptHandler: search_binder(s, n, ((ExceptHandlerNode *)n)->name); break;
    case N_MatchAs:       search_binder(s, n, ((MatchAsNode *)n)->name); break;
    case N_MatchStar:     found_name(s, ((MatchStarNode *)n)->name, BOUND); break;
    case N_MatchMapping:  search_binder(s, n, ((MatchMappingNode *)n)->rest); break;
    default:              tree_children(n, search_node, s);
    }
}

static bool has_param(const ArgumentsNode *a, const Name *name)
{
    const NodeList lists[] = {a->posonly, a->args, a->kwonly};

    for (int i = 0; i < LENGTH(lists); i++)
        for (int k = 0; k < lists[i].count; k++)
            if (((ArgNode *)lists[i].items[k])->name == name)
                return true;
    return (a->vararg && ((ArgNode *)a->vararg)->name == name) || (a->kwarg && ((ArgNode *)a->kwarg)->name == name);
}

/* Those of the innermost function of a declarator, which is the one that has the body. */
static const ArgumentsNode *c_function_params(Node *declarator)
{
    const ArgumentsNode *params = NULL;

    for (Node **base; (base = declarator_base(declarator)); declarator = *base)
        if (declarator->kind == N_CFunction)
            params = (ArgumentsNode *)((CFunctionNode *)declarator)->args;
    return params;
}

/* The parameters and statements of a scope. */
static const ArgumentsNode *place_params(const CheckPlace *place)
{
    switch (place->node ? place->node->kind : N_none) {
    case N_FunctionDef: return (ArgumentsNode *)((FunctionDefNode *)place->node)->args;
    case N_Lambda:      return (ArgumentsNode *)((LambdaNode *)place->node)->args;
    case N_CFuncDef:    return c_function_params(((CFuncDefNode *)place->node)->declarator);
    default:            return NULL;
    }
}

static NodeList place_body(const PostCheck *c, const CheckPlace *place)
{
    switch (place->node ? place->node->kind : N_none) {
    case N_FunctionDef: return ((FunctionDefNode *)place->node)->body;
    case N_CFuncDef:    return ((CFuncDefNode *)place->node)->body;
    case N_ClassDef:    return ((ClassDefNode *)place->node)->body;
    case N_none:        return c->body;
    default:            return (NodeList){0};
    }
}

/* What a scope does with a name before a place; 0: anywhere. */
static int search_place(const PostCheck *c, CheckPlace *place, const Name *name, Pos before)
{
    const ArgumentsNode *params = place_params(place);
    int found = params && has_param(params, name) ? PARAMETER : 0;

    if (!place->uses.arena) {
        place->uses = map_new(c->arena);
        Search s = {.arena = c->arena, .uses = &place->uses};
        search_list(&s, place_body(c, place));
    }
    const NameUse *use = map_get(&place->uses, name);
    if (!use)
        return found;
    const struct { Pos at; int what; } rows[] = {{use->used, USED}, {use->bound, BOUND}, {use->annotated, ANNOTATED}};
    for (int i = 0; i < LENGTH(rows); i++)
        if (rows[i].at && (!before || rows[i].at < before))
            found |= rows[i].what;
    return found;
}

/* ---- parameters, keywords ----------------------------------------------------------------------------------------------------- */

bool seen_before(Names *names, const Name *name)
{
    for (int i = 0; i < names->count && i < LENGTH(names->few); i++)
        if (names->few[i] == name)
            return true;
    if (names->count < LENGTH(names->few)) {
        names->few[names->count++] = name;
        return false;
    }
    if (!names->many.arena)
        names->many = map_new(names->arena);
    if (map_get(&names->many, name))
        return true;
    map_set(&names->many, name, (void *)name);
    return false;
}

static void check_param(Names *names, const Node *n)
{
    const ArgNode *arg = (const ArgNode *)n;

    if (arg && arg->name && seen_before(names, arg->name))
        postcheck_error(arg->node.span, "duplicate parameter '%s' in function definition", arg->name->text);
}

void postcheck_params(PostCheck *c, const ArgumentsNode *a)
{
    Names names = {.arena = c->arena};
    const NodeList lists[] = {a->posonly, a->args, a->kwonly};

    for (int i = 0; i < LENGTH(lists); i++)
        for (int k = 0; k < lists[i].count; k++)
            check_param(&names, lists[i].items[k]);
    check_param(&names, a->vararg);
    check_param(&names, a->kwarg);
}

void postcheck_keywords(PostCheck *c, NodeList keywords)
{
    Names names = {.arena = c->arena};

    for (int i = 0; i < keywords.count; i++) {
        KeywordNode *k = (KeywordNode *)keywords.items[i];
        if (!k->arg)
            continue;
        if (seen_before(&names, k->arg))
            postcheck_error(k->node.span, "keyword argument repeated: %s", k->arg->text);
        if (k->arg == name___debug__)
            postcheck_error(k->node.span, "cannot assign to __debug__");
    }
}

static const Name *type_param_name(const Node *n, bool *has_default)
{
    switch (n->kind) {
    case N_TypeVar:      *has_default = ((const TypeVarNode *)n)->default_value; return ((const TypeVarNode *)n)->name;
    case N_TypeVarTuple: *has_default = ((const TypeVarTupleNode *)n)->default_value; return ((const TypeVarTupleNode *)n)->name;
    default:             *has_default = ((const ParamSpecNode *)n)->default_value; return ((const ParamSpecNode *)n)->name;
    }
}

void postcheck_type_params(PostCheck *c, NodeList params)
{
    const Name *const reserved[] = {name___class__, name___classdict__, name___conditional_annotations__};
    Names names = {.arena = c->arena};
    bool seen_default = false;

    for (int i = 0; i < params.count; i++) {
        bool has_default;
        const Name *name = type_param_name(params.items[i], &has_default);
        if (seen_before(&names, name))
            postcheck_error(params.items[i]->span, "duplicate type parameter '%s'", name->text);
        for (int k = 0; k < LENGTH(reserved); k++)
            if (name == reserved[k])
                postcheck_error(params.items[i]->span, "reserved name '%s' cannot be used for type parameter", name->text);
        postcheck_debug(name, params.items[i]->span);
        if (seen_default && !has_default)
            postcheck_error(params.items[i]->span, "non-default type parameter '%s' follows default type parameter", name->text);
        seen_default |= has_default;
        postcheck_node(c, params.items[i]);
    }
}

/* ---- global, nonlocal ---------------------------------------------------------------------------------------------------------------- */

static bool has_type_param(NodeList params, const Name *name)
{
    bool has_default;

    for (int i = 0; i < params.count; i++)
        if (type_param_name(params.items[i], &has_default) == name)
            return true;
    return false;
}

/* The binding of a nonlocal name lies in an enclosing function. */
static void check_binding(PostCheck *c, const Node *at, const Name *name)
{
    for (CheckPlace *place = c->place->outer; place; place = place->outer) {
        if (place->kind == WITHIN_GENERIC && has_type_param(place->type_params, name)) {
            postcheck_error(at->span, "nonlocal binding not allowed for type parameter '%s'", name->text);
            return;
        }
        if (place->kind == WITHIN_CLASS && name == name___class__)
            return;
        if ((place->kind == WITHIN_FUNCTION || place->kind == WITHIN_LAMBDA) && (search_place(c, place, name, 0) & (BOUND | PARAMETER | ANNOTATED)))
            return;
    }
    postcheck_error(at->span, "no binding for nonlocal '%s' found", name->text);
}

static void check_declared(PostCheck *c, const Node *statement, const Name *name, bool is_nonlocal)
{
    int found = search_place(c, c->place, name, statement->span.start);
    const char *what = is_nonlocal ? "nonlocal" : "global";

    if (found & PARAMETER)
        postcheck_error(statement->span, "name '%s' is parameter and %s", name->text, what);
    else if (found & USED)
        postcheck_error(statement->span, "name '%s' is used prior to %s declaration", name->text, what);
    else if (found & ANNOTATED)
        postcheck_error(statement->span, "annotated name '%s' can't be %s", name->text, what);
    else if (found & BOUND)
        postcheck_error(statement->span, "name '%s' is assigned to before %s declaration", name->text, what);
}

static void set(PostCheck *c, Map *map, const void *key, void *value)
{
    if (!map->arena)
        *map = map_new(c->arena);
    map_set(map, key, value);
}

void postcheck_global(PostCheck *c, Node *statement, NodeList names, bool is_nonlocal)
{
    for (int i = 0; i < names.count; i++) {
        const Name *name = ((IdentifierNode *)names.items[i])->id;
        const Node *other = map_get(is_nonlocal ? &c->place->globals : &c->place->nonlocals, name);
        if (is_nonlocal && c->place->kind == WITHIN_MODULE)
            postcheck_error(statement->span, "nonlocal declaration not allowed at module level");
        else if (other)
            postcheck_error(other->span, "name '%s' is nonlocal and global", name->text);
        else if (c->python)
            check_declared(c, statement, name, is_nonlocal);
        if (is_nonlocal && !other && c->place->kind != WITHIN_MODULE)
            check_binding(c, statement, name);
        set(c, is_nonlocal ? &c->place->nonlocals : &c->place->globals, name, statement);
    }
}

void postcheck_annotated_name(PostCheck *c, const AnnAssignNode *n)
{
    const Name *name = ((NameNode *)n->target)->id;
    bool is_global = map_get(&c->place->globals, name) != NULL;

    if (c->place->kind != WITHIN_MODULE && (is_global || map_get(&c->place->nonlocals, name)))
        postcheck_error(n->node.span, "annotated name '%s' can't be %s", name->text, is_global ? "global" : "nonlocal");
}

/* ---- assignment expressions ----------------------------------------------------------------------------------------------------------------- */

/* In a comprehension the name is bound in the function round it. */
void postcheck_walrus(PostCheck *c, const NamedExprNode *n)
{
    if (n->target->kind != N_Name)
        return;
    NameNode *target = (NameNode *)n->target;
    if (c->in_iterable) {
        postcheck_error(n->node.span, "assignment expression cannot be used in a comprehension iterable expression");
        return;
    }
    CheckPlace *place = c->place;
    for (; is_comprehension(place); place = place->outer) {
        if (map_get(&place->targets, target->id)) {
            postcheck_error(target->node.span, "assignment expression cannot rebind comprehension iteration variable '%s'", target->id->text);
            return;
        }
        set(c, &place->walruses, target->id, n->target);
    }
    if (place == c->place)
        return;
    if (place->kind == WITHIN_CLASS)
        postcheck_error(target->node.span, "assignment expression within a comprehension cannot be used in a class body");
    else if (lazy_place(place))
        postcheck_error(target->node.span, "assignment expression within a comprehension cannot be used %s %s", place->kind == WITHIN_GENERIC ? "within" : "in", lazy_place(place));
}

/* The variables of a loop in the comprehension that is `c->place`. */
static void check_inner_target(void *context, Node *n)
{
    PostCheck *c = context;
    const NameNode *name = AS(Name, n);

    if (!name || name->ctx != Context_Store) {
        tree_children(n, check_inner_target, context);
        return;
    }
    if (map_get(&c->place->walruses, name->id))
        postcheck_error(n->span, "comprehension inner loop cannot rebind assignment expression target '%s'", name->id->text);
    set(c, &c->place->targets, name->id, n);
}

void postcheck_inner_targets(PostCheck *c, Node *target)
{
    check_inner_target(c, target);
}
