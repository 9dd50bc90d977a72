/* The check after parsing: patterns. What can't be reached, binds twice, or looks for one key twice. */
#include "postcheck.h"

#include <string.h>

/* The names that a pattern has bound so far. `bound` holds those of `names`, for quick questions. */
typedef struct Bindings {
    PostCheck *c;
    LIST(const Name *) names;
    Map bound;
} Bindings;

static void check_pattern(Bindings *b, Node *n, bool may_be_irrefutable);

static void bind(Bindings *b, const Node *n, const Name *name)
{
    if (!name)
        return;
    postcheck_debug(name, n->span);
    if (map_get(&b->bound, name)) {
        postcheck_error(n->span, "multiple assignments to name '%s' in pattern", name->text);
        return;
    }
    map_set(&b->bound, name, (void *)name);
    list_push(b->c->arena, &b->names, name);
}

static void check_patterns(Bindings *b, NodeList patterns)
{
    for (int i = 0; i < patterns.count; i++)
        check_pattern(b, patterns.items[i], true);
}

/* ---- alternatives ----------------------------------------------------------------------------------------------------------- */

/* Forgets what was bound since there were `count` names; returns those. */
static NodeList unbind(Bindings *b, int count)
{
    NodeList forgotten = {0};

    for (int i = count; i < b->names.count; i++) {
        map_set(&b->bound, b->names.items[i], NULL);
        list_push(b->c->arena, &forgotten, (Node *)b->names.items[i]);
    }
    b->names.count = count;
    return forgotten;
}

/* Each alternative binds the names that the first one binds. */
static void check_or(Bindings *b, MatchOrNode *n, bool may_be_irrefutable)
{
    int before = b->names.count;
    NodeList first = {0};
    bool differs = false;

    for (int i = 0; i < n->patterns.count && !differs; i++) {
        check_pattern(b, n->patterns.items[i], may_be_irrefutable && i == n->patterns.count - 1);
        if (i) {
            differs = b->names.count - before != first.count;
            for (int k = 0; k < first.count && !differs; k++)
                differs = !map_get(&b->bound, first.items[k]);
        }
        NodeList own = unbind(b, before);
        if (!i)
            first = own;
    }
    if (differs)
        postcheck_error(n->node.span, "alternative patterns bind different names");
    for (int i = 0; i < first.count; i++) {
        map_set(&b->bound, first.items[i], first.items[i]);
        list_push(b->c->arena, &b->names, (const Name *)first.items[i]);
    }
}

/* ---- mappings ------------------------------------------------------------------------------------------------------------------ */

/* A constant key: a number by value, whatever its type, or a string. */
typedef struct PatternKey { bool is_number; double real, imaginary; Str text; NodeId kind; } PatternKey;

static bool key_of(const Node *n, PatternKey *key)
{
    *key = (PatternKey){.kind = n->kind};
    switch (n->kind) {
    case N_Str:       key->text = ((const StrNode *)n)->value; return true;
    case N_Bytes:     key->text = ((const BytesNode *)n)->value; return true;
    case N_None:      return true;
    case N_Bool:      key->is_number = true; key->real = ((const BoolNode *)n)->value; return true;
    case N_Float:     key->is_number = true; key->real = float_value(((const FloatNode *)n)->digits); return true;
    case N_Imaginary: key->is_number = true; key->imaginary = float_value(((const ImaginaryNode *)n)->digits); return true;
    case N_Int: {
        int64_t value;
        if (!int_value((const IntNode *)n, &value) || value > (int64_t)1 << 53)
            return false;
        key->is_number = true;
        key->real = (double)value;
        return true;
    }
    case N_UnaryOp:
        if (!key_of(((const UnaryOpNode *)n)->operand, key))
            return false;
        key->real = -key->real;
        key->imaginary = -key->imaginary;
        return true;
    case N_BinOp: {
        PatternKey right;
        const BinOpNode *sum = (const BinOpNode *)n;
        if (!key_of(sum->left, key) || !key_of(sum->right, &right))
            return false;
        key->imaginary = sum->op == Binary_Add ? right.imaginary : -right.imaginary;
        return true;
    }
    default:
        return false;
    }
}

/* A name of its own for each different key. */
static const Name *key_name(PostCheck *c, const PatternKey *key)
{
    if (key->is_number)                         /* 0.0 makes one of -0.0 and 0.0 */
        return name_text(str_format(c->arena, "#%a %a", key->real + 0.0, key->imaginary + 0.0));
    return name_text(str_format(c->arena, "%d'%.*s", key->kind, STR_ARG(key->text)));
}

static const char *key_text(PostCheck *c, const Node *n)
{
    const Source *s = source_at(n->span.start);
    Str source = {s->text.data + (n->span.start - s->base), n->span.end - n->span.start};

    if (n->kind == N_Str)
        return str_format(c->arena, "'%.*s'", STR_ARG(((const StrNode *)n)->value));
    return str_copy(c->arena, source);
}

static void check_mapping(Bindings *b, MatchMappingNode *n)
{
    PostCheck *c = b->c;
    Names seen = {.arena = c->arena};

    for (int i = 0; i < n->keys.count; i++) {
        const Node *key = n->keys.items[i];
        PatternKey value;
        if (key->kind == N_JoinedStr || key->kind == N_TemplateStr)
            postcheck_error(key->span, "mapping pattern keys may only match literals and attribute lookups");
        if (key_of(key, &value) && seen_before(&seen, key_name(c, &value)))
            postcheck_error(n->node.span, "mapping pattern checks duplicate key (%s)", key_text(c, key));
    }
    check_patterns(b, n->patterns);
    bind(b, &n->node, n->rest);
}

/* ---- other patterns --------------------------------------------------------------------------------------------------------------- */

static void check_sequence(Bindings *b, MatchSequenceNode *n)
{
    int stars = 0;

    for (int i = 0; i < n->patterns.count; i++)
        if (n->patterns.items[i]->kind == N_MatchStar && stars++ == 1)
            postcheck_error(n->node.span, "multiple starred names in sequence pattern");
    check_patterns(b, n->patterns);
}

static void check_class_pattern(Bindings *b, MatchClassNode *n)
{
    Names seen = {.arena = b->c->arena};

    for (int i = 0; i < n->kwd_attrs.count; i++) {
        const Name *name = ((IdentifierNode *)n->kwd_attrs.items[i])->id;
        postcheck_debug(name, n->kwd_attrs.items[i]->span);
        if (seen_before(&seen, name))
            postcheck_error(n->kwd_patterns.items[i]->span, "attribute name repeated in class pattern: %s", name->text);
    }
    check_patterns(b, n->patterns);
    check_patterns(b, n->kwd_patterns);
}

static void check_as(Bindings *b, MatchAsNode *n, bool may_be_irrefutable)
{
    if (n->pattern)
        check_pattern(b, n->pattern, may_be_irrefutable);
    else if (!may_be_irrefutable && n->name)
        postcheck_error(n->node.span, "name capture '%s' makes remaining patterns unreachable", n->name->text);
    else if (!may_be_irrefutable)
        postcheck_error(n->node.span, "wildcard makes remaining patterns unreachable");
    bind(b, &n->node, n->name);
}

static void check_pattern(Bindings *b, Node *n, bool may_be_irrefutable)
{
    switch (n->kind) {
    case N_MatchOr:       check_or(b, (MatchOrNode *)n, may_be_irrefutable); break;
    case N_MatchAs:       check_as(b, (MatchAsNode *)n, may_be_irrefutable); break;
    case N_MatchStar:     bind(b, n, ((MatchStarNode *)n)->name); break;
    case N_MatchSequence: check_sequence(b, (MatchSequenceNode *)n); break;
    case N_MatchMapping:  check_mapping(b, (MatchMappingNode *)n); break;
    case N_MatchClass:    check_class_pattern(b, (MatchClassNode *)n); break;
    case N_MatchValue: {
        const Node *value = ((MatchValueNode *)n)->value;
        if (value->kind == N_JoinedStr || value->kind == N_TemplateStr)
            postcheck_error(n->span, "patterns may only match literals and attribute lookups");
        break;
    }
    default:
        break;
    }
}

void postcheck_match(PostCheck *c, const MatchNode *n)
{
    postcheck_node(c, n->subject);
    for (int i = 0; i < n->cases.count; i++) {
        MatchCaseNode *m = (MatchCaseNode *)n->cases.items[i];
        Bindings b = {.c = c, .bound = map_new(c->arena)};
        check_pattern(&b, m->pattern, m->guard || i == n->cases.count - 1);
        if (m->guard)
            postcheck_node(c, m->guard);
        postcheck_list(c, m->body);
    }
}
