/* What is decided while compiling: `DEF` names become literals, of `IF` the live branch stays, `include` brings a file in.
 *
 * The tree is gone through in the order of the source, as Cython does while it parses: a DEF holds from its line on, in
 * included files too, and dead branches define and include nothing.
 */
#include "compile_time.h"
#include "expand.h"

#include <string.h>

typedef struct Expand {
    Arena *arena;
    const ParseOptions *options;
    Header *header;
    Map names;               /* of DEF so far */
    int64_t work;            /* what they have cost */
    bool defined;            /* the program has defined some */
    int depth;               /* of includes */
    bool at_module_level;
    bool failed;
} Expand;

static void expand_list(Expand *e, NodeList *list);
static Node *expand_node(Expand *e, Node *n);

static void expand_error(Expand *e, Span at, const char *text)
{
    diag(at, D_syntax, text);
    e->failed = true;
}

/* ---- include ---------------------------------------------------------------------------------------------------------------- */

static Source *open_included(Expand *e, const char *path)
{
    Str bytes;
    const char *why;

    if (!file_exists(path) || !file_read(e->arena, path, &bytes, &why)) {
        list_push(e->arena, &e->header->missed, path);
        return NULL;
    }
    return source_decode(e->arena, path, bytes);
}

/* Beside the including file, then along the include path. */
static Source *find_included(Expand *e, const IncludeNode *n)
{
    const char *name = str_copy(e->arena, n->path), *here = source_at(n->node.span.start)->path;
    Source *s = open_included(e, name[0] == '/' ? name : path_join(e->arena, path_folder(e->arena, here), name));

    for (int i = 0; !s && i < e->options->include_count; i++)
        s = open_included(e, path_join(e->arena, e->options->include_path[i], name));
    return s;
}

static NodeList included(Expand *e, const IncludeNode *n)
{
    ParseOptions options = *e->options;
    Source *source = e->depth < LIMIT_includes ? find_included(e, n) : NULL;

    options.language_level = e->header->language_level;
    options.ignore_header_level = true;
    if (!e->at_module_level)
        expand_error(e, n->node.span, "include statement not allowed here");
    else if (e->depth >= LIMIT_includes)
        expand_error(e, n->node.span, "include files are nested too deeply");
    else if (!source)
        expand_error(e, n->node.span, str_format(e->arena, "'%.*s' not found", STR_ARG(n->path)));
    ModuleNode *m = e->failed || !source ? NULL : parse_module(e->arena, source, &options, NULL);
    if (!m) {
        e->failed = true;
        return (NodeList){0};
    }
    e->depth++;
    expand_list(e, &m->body);
    e->depth--;
    return m->body;
}

/* ---- IF, DEF --------------------------------------------------------------------------------------------------------------------- */

/* The live branch; NULL if there is none. */
static SuiteNode *live_branch(Expand *e, const CompileTimeIfNode *n)
{
    for (int i = 0; i < n->tests.count; i++) {
        const CtValue *test = ct_evaluate(e->arena, n->tests.items[i], &e->names, &e->work);
        if (!test) {
            e->failed = true;
            return NULL;
        }
        if (ct_truth(test))
            return (SuiteNode *)n->bodies.items[i];
    }
    return (SuiteNode *)n->orelse;
}

static void define(Expand *e, const CompileTimeDefNode *n)
{
    const CtValue *value = ct_evaluate(e->arena, n->value, &e->names, &e->work);

    e->failed |= !value;
    e->defined = true;
    map_set(&e->names, n->name, (void *)(value ? value : &ct_refused));
}

/* ---- the tree -------------------------------------------------------------------------------------------------------------------------- */

static Node *block(Expand *e, Span span, NodeList body)
{
    return new_Block(e->arena, span, body);
}

static Node *expand_branch(Expand *e, CompileTimeIfNode *n)
{
    SuiteNode *live = live_branch(e, n);

    if (!live)
        return block(e, n->node.span, (NodeList){0});
    expand_list(e, &live->body);
    return block(e, live->node.span, live->body);
}

static void expand_fields(Expand *e, Node *n)
{
    const NodeInfo *info = &node_infos[n->kind];

    for (int i = 0; i < info->field_count; i++) {
        void *at = (char *)n + info->fields[i].offset;
        if (info->fields[i].kind == FIELD_NODE && *(Node **)at)
            *(Node **)at = expand_node(e, *(Node **)at);
        else if (info->fields[i].kind == FIELD_LIST)
            expand_list(e, at);
    }
}

static bool has_module_scope(const Node *n)
{
    return n->kind == N_Block || n->kind == N_Suite || n->kind == N_CompileTimeIf;
}

static Node *literal_for(Expand *e, const CtValue *value, Node *name)
{
    Node *n = ct_literal(e->arena, value, name->span, &e->work);

    e->failed |= !n;
    return n ? n : name;
}

static Node *expand_node(Expand *e, Node *n)
{
    bool outer = e->at_module_level;

    switch (n->kind) {
    case N_Name: {
        const CtValue *value = e->defined ? map_get(&e->names, ((NameNode *)n)->id) : NULL;
        if (value && ((NameNode *)n)->ctx != Context_Load)
            expand_error(e, n->span, "cannot assign to a compile-time constant");
        return value && value != &ct_refused ? literal_for(e, value, n) : n;
    }
    case N_CompileTimeIf:
        return expand_branch(e, (CompileTimeIfNode *)n);
    case N_Include:
        return block(e, n->span, included(e, (IncludeNode *)n));
    case N_CompileTimeDef:
        define(e, (CompileTimeDefNode *)n);
        return new_Pass(e->arena, n->span);
    default:
        e->at_module_level &= has_module_scope(n);
        expand_fields(e, n);
        e->at_module_level = outer;
        return n;
    }
}

static void expand_list(Expand *e, NodeList *list)
{
    for (int i = 0; i < list->count; i++)
        if (list->items[i])
            list->items[i] = expand_node(e, list->items[i]);
}

/* Whether a tree holds anything of the kind: most don't. */
static void find_compile_time(void *context, Node *n)
{
    bool *found = context;

    if (n->kind == N_CompileTimeIf || n->kind == N_Include || n->kind == N_CompileTimeDef)
        *found = true;
    else if (!*found && node_infos[n->kind].category != CATEGORY_expr)
        tree_children(n, find_compile_time, context);
}

bool expand_module(Arena *a, ModuleNode *m, const ParseOptions *o, Header *header)
{
    Expand e = {.arena = a, .options = o, .header = header, .names = map_new(a), .at_module_level = true};
    bool found = false;

    tree_children(NODE(m), find_compile_time, &found);
    if (!found)
        return true;
    add_predefined_names(a, &e.names);
    expand_list(&e, &m->body);
    return !e.failed;
}
