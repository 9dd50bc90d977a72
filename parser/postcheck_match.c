/* The check after parsing: patterns. What can't be reached, binds twice, or looks for one key twice. */
#include "postcheck.h"

#include <stdlib.h>
#include <string.h>

typedef struct Bindings {
    PostCheck *c;
    LIST(const Name *) names;
} Bindings;

static void check_pattern(Bindings *b, Node *n, bool may_be_irrefutable);

static void bind(Bindings *b, const Node *n, const Name *name)
{
    if (!name)
        return;
    check_debug(b->c, name, n->span);
    for (int i = 0; i < b->names.count; i++)
        if (b->names.items[i] == name) {
            syntax_error(b->c->p, n->span, "multiple assignments to name '%s' in pattern", name->text);
            return;
        }
    list_push(b->c->arena, &b->names, name);
}

static void check_patterns(Bindings *b, NodeList patterns)
{
    for (int i = 0; i < patterns.count; i++)
        check_pattern(b, patterns.items[i], true);
}

/* ---- alternatives ----------------------------------------------------------------------------------------------------------- */

static bool binds_same(const Bindings *a, const Bindings *b, int from)
{
    if (a->names.count != b->names.count)
        return false;
    for (int i = from; i < a->names.count; i++) {
        bool found = false;
        for (int k = from; k < b->names.count; k++)
            found |= a->names.items[i] == b->names.items[k];
        if (!found)
            return false;
    }
    return true;
}

static Bindings copy_of(const Bindings *b)
{
    Bindings copy = {.c = b->c};

    for (int i = 0; i < b->names.count; i++)
        list_push(b->c->arena, &copy.names, b->names.items[i]);
    return copy;
}

static void check_or(Bindings *b, MatchOrNode *n, bool may_be_irrefutable)
{
    Bindings first = copy_of(b);

    for (int i = 0; i < n->patterns.count; i++) {
        Bindings own = copy_of(b);
        check_pattern(i ? &own : &first, n->patterns.items[i], may_be_irrefutable && i == n->patterns.count - 1);
        if (i && !binds_same(&first, &own, b->names.count)) {
            syntax_error(b->c->p, n->node.span, "alternative patterns bind different names");
            break;
        }
    }
    *b = first;
}

/* ---- mappings ------------------------------------------------------------------------------------------------------------------ */

/* A constant key: a number by value, whatever its type, or a string. */
typedef struct Key { bool is_number; double real, imaginary; Str text; NodeId kind; } Key;

static bool key_of(const Node *n, Key *key)
{
    *key = (Key){.kind = n->kind};
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
        Key right;
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

static bool same_key(const Key *a, const Key *b)
{
    if (a->is_number || b->is_number)
        return a->is_number == b->is_number && a->real == b->real && a->imaginary == b->imaginary;
    return a->kind == b->kind && str_equal(a->text, b->text);
}

static const char *key_text(PostCheck *c, const Node *n)
{
    Str source = {c->p->source->text.data + (n->span.start - c->p->source->base), n->span.end - n->span.start};

    if (n->kind == N_Str)
        return str_format(c->arena, "'%.*s'", STR_ARG(((const StrNode *)n)->value));
    return str_copy(c->arena, source);
}

static void check_mapping(Bindings *b, MatchMappingNode *n)
{
    PostCheck *c = b->c;
    Key *keys = NEW_ARRAY(c->arena, Key, n->keys.count + 1);
    bool *known = NEW_ARRAY(c->arena, bool, n->keys.count + 1);

    for (int i = 0; i < n->keys.count; i++) {
        const Node *key = n->keys.items[i];
        if (key->kind == N_JoinedStr || key->kind == N_TemplateStr)
            syntax_error(c->p, key->span, "mapping pattern keys may only match literals and attribute lookups");
        known[i] = key_of(key, &keys[i]);
        for (int k = 0; k < i && known[i]; k++)
            if (known[k] && same_key(&keys[k], &keys[i])) {
                syntax_error(c->p, n->node.span, "mapping pattern checks duplicate key (%s)", key_text(c, key));
                break;
            }
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
            syntax_error(b->c->p, n->node.span, "multiple starred names in sequence pattern");
    check_patterns(b, n->patterns);
}

static void check_class_pattern(Bindings *b, MatchClassNode *n)
{
    for (int i = 0; i < n->kwd_attrs.count; i++)
        check_debug(b->c, ((IdentifierNode *)n->kwd_attrs.items[i])->id, n->kwd_attrs.items[i]->span);
    for (int i = 0; i < n->kwd_attrs.count; i++)
        for (int k = 0; k < i; k++)
            if (((IdentifierNode *)n->kwd_attrs.items[i])->id == ((IdentifierNode *)n->kwd_attrs.items[k])->id) {
                syntax_error(b->c->p, n->kwd_patterns.items[i]->span, "attribute name repeated in class pattern: %s", ((IdentifierNode *)n->kwd_attrs.items[i])->id->text);
                break;
            }
    check_patterns(b, n->patterns);
    check_patterns(b, n->kwd_patterns);
}

static void check_as(Bindings *b, MatchAsNode *n, bool may_be_irrefutable)
{
    if (n->pattern)
        check_pattern(b, n->pattern, may_be_irrefutable);
    else if (!may_be_irrefutable && n->name)
        syntax_error(b->c->p, n->node.span, "name capture '%s' makes remaining patterns unreachable", n->name->text);
    else if (!may_be_irrefutable)
        syntax_error(b->c->p, n->node.span, "wildcard makes remaining patterns unreachable");
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
            syntax_error(b->c->p, n->span, "patterns may only match literals and attribute lookups");
        break;
    }
    default:
        break;
    }
}

void check_match(PostCheck *c, const MatchNode *n)
{
    check_node(c, n->subject);
    for (int i = 0; i < n->cases.count; i++) {
        MatchCaseNode *m = (MatchCaseNode *)n->cases.items[i];
        Bindings b = {.c = c};
        check_pattern(&b, m->pattern, m->guard || i == n->cases.count - 1);
        if (m->guard)
            check_node(c, m->guard);
        check_list(c, m->body);
    }
}
