/* What can be done to any tree, by the generated table of fields: walk, clone, compare, dump. */
#include "ast.h"

#include <string.h>

static void *field_of(const Node *n, const NodeField *f)
{
    return (char *)n + f->offset;
}

void tree_children(Node *n, TreeVisit *visit, void *context)
{
    const NodeInfo *info = &node_infos[n->kind];

    for (int i = 0; i < info->field_count; i++) {
        const NodeField *f = &info->fields[i];
        if (f->kind == FIELD_NODE && *(Node **)field_of(n, f))
            visit(context, *(Node **)field_of(n, f));
        if (f->kind == FIELD_LIST) {
            NodeList *list = field_of(n, f);
            for (int k = 0; k < list->count; k++)
                if (list->items[k])
                    visit(context, list->items[k]);
        }
    }
}

static NodeList clone_list(Arena *a, const NodeList *list)
{
    NodeList copy = {list->count ? NEW_ARRAY(a, Node *, list->count) : NULL, list->count, list->count};

    for (int i = 0; i < list->count; i++)
        copy.items[i] = list->items[i] ? tree_clone(a, list->items[i]) : NULL;
    return copy;
}

Node *tree_clone(Arena *a, const Node *n)
{
    const NodeInfo *info = &node_infos[n->kind];
    Node *copy = arena_copy(a, n, info->size);

    for (int i = 0; i < info->field_count; i++) {
        const NodeField *f = &info->fields[i];
        Node **child = field_of(copy, f);
        if (f->kind == FIELD_NODE && *child)
            *child = tree_clone(a, *child);
        if (f->kind == FIELD_LIST)
            *(NodeList *)field_of(copy, f) = clone_list(a, field_of(n, f));
    }
    return copy;
}

static bool lists_equal(const NodeList *a, const NodeList *b)
{
    if (a->count != b->count)
        return false;
    for (int i = 0; i < a->count; i++)
        if (!tree_equal(a->items[i], b->items[i]))
            return false;
    return true;
}

static bool fields_equal(const NodeField *f, const void *a, const void *b)
{
    switch (f->kind) {
    case FIELD_NODE:    return tree_equal(*(Node *const *)a, *(Node *const *)b);
    case FIELD_LIST:    return lists_equal(a, b);
    case FIELD_NAME:    return *(Name *const *)a == *(Name *const *)b;
    case FIELD_STRING:
    case FIELD_TEXT:    return str_equal(*(const Str *)a, *(const Str *)b);
    case FIELD_INT:
    case FIELD_ENUM:    return *(const int *)a == *(const int *)b;
    case FIELD_BOOL:    return *(const bool *)a == *(const bool *)b;
    case FIELD_POINTER: return *(void *const *)a == *(void *const *)b;
    case FIELD_SPAN:    return true;
    }
    return false;
}

bool tree_equal(const Node *a, const Node *b)
{
    if (!a || !b || a->kind != b->kind)
        return a == b;
    const NodeInfo *info = &node_infos[a->kind];
    for (int i = 0; i < info->field_count; i++)
        if (!fields_equal(&info->fields[i], field_of(a, &info->fields[i]), field_of(b, &info->fields[i])))
            return false;
    return true;
}

Node **declarator_base(Node *n)
{
    switch (n->kind) {
    case N_CPointer:   return &((CPointerNode *)n)->base;
    case N_CReference: return &((CReferenceNode *)n)->base;
    case N_CArray:     return &((CArrayNode *)n)->base;
    case N_CFunction:  return &((CFunctionNode *)n)->base;
    default:           return NULL;
    }
}

NodeList *elements_of(const Node *n)
{
    switch (n->kind) {
    case N_Tuple: return &((TupleNode *)n)->elts;
    case N_List:  return &((ListNode *)n)->elts;
    default:      return NULL;
    }
}

/* ---- dump -------------------------------------------------------------------------------------------------------------------- */

/* Whether a byte beyond ASCII can't be shown as it is: it is one of bytes, or starts a surrogate. */
static bool is_unprintable(Str s, size_t i, bool bytes)
{
    unsigned char c = (unsigned char)s.data[i];

    return c >= 0x80 && (bytes || (c == 0xED && i + 1 < s.length && (unsigned char)s.data[i + 1] >= 0xA0)
                         || (i > 0 && (unsigned char)s.data[i - 1] == 0xED && c >= 0xA0) || (i > 1 && (unsigned char)s.data[i - 2] == 0xED && (unsigned char)s.data[i - 1] >= 0xA0));
}

static void dump_string(Buffer *out, Str s, bool bytes)
{
    buffer_char(out, '"');
    for (size_t i = 0; i < s.length; i++) {
        unsigned char c = (unsigned char)s.data[i];
        if (c == '"' || c == '\\')
            buffer_format(out, "\\%c", c);
        else if (c == '\n')
            buffer_text(out, "\\n");
        else if (c < 32 || c == 127 || is_unprintable(s, i, bytes))
            buffer_format(out, "\\x%02x", c);
        else
            buffer_char(out, (char)c);
    }
    buffer_char(out, '"');
}

/* Scalars that say nothing (false, 0, the first of an enum, nothing) are left out. */
static void dump_scalar(Buffer *out, const NodeField *f, const void *at, bool bytes)
{
    Str s;

    switch (f->kind) {
    case FIELD_NAME:
        if (*(Name *const *)at)
            buffer_format(out, " %s=%s", f->name, (*(Name *const *)at)->text);
        break;
    case FIELD_STRING:
    case FIELD_TEXT:
        s = *(const Str *)at;
        if (s.data) {
            buffer_format(out, " %s=", f->name);
            dump_string(out, s, bytes);
        }
        break;
    case FIELD_INT:
        if (*(const int *)at)
            buffer_format(out, " %s=%d", f->name, *(const int *)at);
        break;
    case FIELD_BOOL:
        if (*(const bool *)at)
            buffer_format(out, " %s", f->name);
        break;
    case FIELD_ENUM:
        if (*(const int *)at)
            buffer_format(out, " %s=%s", f->name, f->names[*(const int *)at]);
        break;
    default:
        break;
    }
}

static void dump_node(Buffer *out, const Node *n, int indent, const char *label);

static void dump_list(Buffer *out, const NodeList *list, int indent, const char *label)
{
    if (!list->count)
        return;
    buffer_format(out, "%*s%s:\n", indent, "", label);
    for (int i = 0; i < list->count; i++)
        dump_node(out, list->items[i], indent + 2, NULL);
}

static void dump_place(Buffer *out, Span span)
{
    Location start = locate(span.start), end = locate(span.end);

    if (start.line == end.line)
        buffer_format(out, " @%d:%d-%d", start.line, start.column, end.column);
    else
        buffer_format(out, " @%d:%d-%d:%d", start.line, start.column, end.line, end.column);
}

static void dump_node(Buffer *out, const Node *n, int indent, const char *label)
{
    buffer_format(out, "%*s%s%s", indent, "", label ? label : "", label ? ": " : "");
    if (!n) {
        buffer_text(out, "-\n");
        return;
    }
    const NodeInfo *info = &node_infos[n->kind];
    buffer_text(out, info->name);
    for (int i = 0; i < info->field_count; i++)
        dump_scalar(out, &info->fields[i], field_of(n, &info->fields[i]), n->kind == N_Bytes);
    dump_place(out, n->span);
    buffer_char(out, '\n');
    for (int i = 0; i < info->field_count; i++) {
        const NodeField *f = &info->fields[i];
        if (f->kind == FIELD_NODE && *(Node **)field_of(n, f))
            dump_node(out, *(Node **)field_of(n, f), indent + 2, f->name);
        if (f->kind == FIELD_LIST)
            dump_list(out, field_of(n, f), indent + 2, f->name);
    }
}

void tree_dump(Buffer *out, const Node *n)
{
    dump_node(out, n, 0, NULL);
}
