/* The tree as CPython's `ast` would have it, as one JSON value: tests compare it with CPython's own.
 *
 *   node      {"_type": class, fields…, "lineno", "col_offset", "end_lineno", "end_col_offset"}   columns in UTF-8 bytes
 *   list      array; absent: null; names: strings
 *   Constant  "value": [type, text]: ["str", text], ["str*", hex of its UTF-8] with surrogates, ["bytes", hex],
 *             ["int", decimal or 0x…], ["float", text], ["complex", text of the imaginary part], ["bool", "True"], …
 * Most nodes have CPython's names and are written by the table of fields; the rest have a function below.
 */
#include "ast.h"

#include <string.h>

typedef struct Json {
    Buffer *out;
    const Source *source;
} Json;

static void json_node(Json *j, const Node *n);

static void json_string(Buffer *out, Str s)
{
    static const char digits[] = "0123456789abcdef";

    buffer_char(out, '"');
    for (size_t i = 0, start = 0; i <= s.length; i++) {
        unsigned char c = i < s.length ? (unsigned char)s.data[i] : 0;
        if (i < s.length && c >= 32 && c != '"' && c != '\\')
            continue;
        buffer_add(out, s.data + start, i - start);
        start = i + 1;
        if (i < s.length) {
            char escape[6] = {'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]};
            buffer_add(out, escape, sizeof escape);
        }
    }
    buffer_char(out, '"');
}

static void json_name(Json *j, const Name *name)
{
    if (name)
        json_string(j->out, (Str){name->text, name->length});
    else
        buffer_text(j->out, "null");
}

static void json_key(Json *j, const char *key)
{
    buffer_char(j->out, ',');
    json_string(j->out, str_of(key));
    buffer_char(j->out, ':');
}

static void json_list(Json *j, const NodeList *list)
{
    buffer_char(j->out, '[');
    for (int i = 0; i < list->count; i++) {
        if (i)
            buffer_char(j->out, ',');
        json_node(j, list->items[i]);
    }
    buffer_char(j->out, ']');
}

static void key_node(Json *j, const char *key, const Node *n)
{
    json_key(j, key);
    json_node(j, n);
}

static void key_list(Json *j, const char *key, NodeList list)
{
    json_key(j, key);
    json_list(j, &list);
}

static void key_text(Json *j, const char *key, const char *text)
{
    json_key(j, key);
    buffer_text(j->out, text);
}

static void open_node(Json *j, const char *type)
{
    buffer_text(j->out, "{\"_type\":");
    json_string(j->out, str_of(type));
}

static void operator_node(Json *j, const char *key, const char *type)
{
    json_key(j, key);
    open_node(j, type);
    buffer_char(j->out, '}');
}

static void json_place(Json *j, const char *line, const char *column, Pos at)
{
    int low = 0, high = j->source->lines.count;
    uint32_t offset = at - j->source->base;

    while (low < high) {
        int middle = (low + high) / 2;
        if (j->source->lines.items[middle] <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    buffer_format(j->out, ",\"%s\":%d,\"%s\":%d", line, low, column, (int)(offset - j->source->lines.items[low - 1]));
}

static void close_node(Json *j, Span span)
{
    json_place(j, "lineno", "col_offset", span.start);
    json_place(j, "end_lineno", "end_col_offset", span.end);
    buffer_char(j->out, '}');
}

/* ---- constants --------------------------------------------------------------------------------------------------------- */

static bool has_surrogates(Str s)
{
    for (size_t i = 0; i + 1 < s.length; i++)
        if ((unsigned char)s.data[i] == 0xED && (unsigned char)s.data[i + 1] >= 0xA0)
            return true;
    return false;
}

static void json_hex(Json *j, Str s)
{
    static const char digits[] = "0123456789abcdef";

    buffer_char(j->out, '"');
    for (size_t i = 0; i < s.length; i++) {
        char two[2] = {digits[(unsigned char)s.data[i] >> 4], digits[(unsigned char)s.data[i] & 15]};
        buffer_add(j->out, two, 2);
    }
    buffer_char(j->out, '"');
}

static unsigned digit_value(char c)
{
    return c <= '9' ? (unsigned)(c - '0') : (unsigned)((c | 32) - 'a' + 10);
}

/* Octal and binary digits as hexadecimal ones: bit by bit from the last. */
static void json_bits(Json *j, const IntNode *n)
{
    int width = n->base == 8 ? 3 : 1;
    size_t bits = n->digits.length * (size_t)width, count = (bits + 3) / 4;
    char *hex = arena_alloc(j->out->arena, count + 1);

    for (size_t bit = 0; bit < bits; bit++) {
        unsigned digit = digit_value(n->digits.data[n->digits.length - 1 - bit / (size_t)width]);
        hex[count - 1 - bit / 4] |= (char)((digit >> (bit % (size_t)width) & 1) << (bit % 4));
    }
    for (size_t i = 0; i < count; i++)
        hex[i] = "0123456789abcdef"[(int)hex[i]];
    buffer_format(j->out, "\"0x%s\"", hex);
}

static void json_int(Json *j, const IntNode *n)
{
    if (n->base == 10)
        json_string(j->out, n->digits);
    else if (n->base == 16)
        buffer_format(j->out, "\"0x%.*s\"", STR_ARG(n->digits));
    else
        json_bits(j, n);
}

/* [type, text] */
static void json_value(Json *j, const Node *n)
{
    static const struct { NodeId kind; const char *start; } starts[] = {
        {N_Int, "[\"int\","}, {N_Float, "[\"float\","}, {N_Imaginary, "[\"complex\","}, {N_Bytes, "[\"bytes\","}, {N_Bool, "[\"bool\","},
        {N_None, "[\"NoneType\",\"None\""}, {N_Ellipsis, "[\"ellipsis\",\"Ellipsis\""},
    };

    for (int i = 0; i < LENGTH(starts); i++)
        if (starts[i].kind == n->kind)
            buffer_text(j->out, starts[i].start);
    switch (n->kind) {
    case N_Int:       json_int(j, (const IntNode *)n); break;
    case N_Float:     json_string(j->out, ((const FloatNode *)n)->digits); break;
    case N_Imaginary: json_string(j->out, ((const ImaginaryNode *)n)->digits); break;
    case N_Bytes:     json_hex(j, ((const BytesNode *)n)->value); break;
    case N_Bool:      buffer_text(j->out, ((const BoolNode *)n)->value ? "\"True\"" : "\"False\""); break;
    case N_Str: {
        Str value = ((const StrNode *)n)->value;
        bool wide = has_surrogates(value);
        buffer_text(j->out, wide ? "[\"str*\"," : "[\"str\",");
        if (wide)
            json_hex(j, value);
        else
            json_string(j->out, value);
        break;
    }
    default: break;
    }
    buffer_char(j->out, ']');
}

static bool is_constant(const Node *n)
{
    switch (n->kind) {
    case N_Int: case N_Float: case N_Imaginary: case N_Str: case N_Bytes: case N_Bool: case N_None: case N_Ellipsis: return true;
    default: return false;
    }
}

static void json_constant(Json *j, const Node *n)
{
    bool u = n->kind == N_Str && ((const StrNode *)n)->unicode_prefix;

    open_node(j, "Constant");
    json_key(j, "value");
    json_value(j, n);
    key_text(j, "kind", u ? "\"u\"" : "null");
    close_node(j, n->span);
}

/* ---- nodes that differ ----------------------------------------------------------------------------------------------------- */

static void json_defaults(Json *j, NodeList args, bool keep_missing, bool *first)
{
    for (int i = 0; i < args.count; i++) {
        const Node *value = ((ArgNode *)args.items[i])->default_value;
        if (!value && !keep_missing)
            continue;
        if (!*first)
            buffer_char(j->out, ',');
        *first = false;
        json_node(j, value);
    }
}

static void json_arguments(Json *j, const ArgumentsNode *n)
{
    bool first = true;

    open_node(j, "arguments");
    key_list(j, "posonlyargs", n->posonly);
    key_list(j, "args", n->args);
    key_node(j, "vararg", n->vararg);
    key_list(j, "kwonlyargs", n->kwonly);
    key_text(j, "kw_defaults", "[");
    json_defaults(j, n->kwonly, true, &first);
    buffer_text(j->out, "],\"defaults\":[");
    first = true;
    json_defaults(j, n->posonly, false, &first);
    json_defaults(j, n->args, false, &first);
    buffer_char(j->out, ']');
    key_node(j, "kwarg", n->kwarg);
    buffer_char(j->out, '}');
}

static void json_names(Json *j, const char *key, NodeList names)
{
    key_text(j, key, "[");
    for (int i = 0; i < names.count; i++) {
        if (i)
            buffer_char(j->out, ',');
        json_name(j, ((IdentifierNode *)names.items[i])->id);
    }
    buffer_char(j->out, ']');
}

static void json_singleton(Json *j, const Node *value)
{
    const BoolNode *b = AS(Bool, value);

    key_text(j, "value", !b ? "null" : b->value ? "true" : "false");
}

static void json_compare_ops(Json *j, NodeList ops)
{
    key_text(j, "ops", "[");
    for (int i = 0; i < ops.count; i++) {
        if (i)
            buffer_char(j->out, ',');
        open_node(j, Compare_names[((CompareOpNode *)ops.items[i])->op]);
        buffer_char(j->out, '}');
    }
    buffer_char(j->out, ']');
}

/* `{**d for d in ds}` has the dictionary in the place of the key. */
static void json_dict_comp(Json *j, const DictCompNode *n)
{
    key_node(j, "key", n->key ? n->key : n->value);
    key_node(j, "value", n->key ? n->value : NULL);
    key_list(j, "generators", n->generators);
}

/* ---- nodes by the table of fields ----------------------------------------------------------------------------------------------- */

static const struct { const char *ours, *python; } renamed[] = {
    {"decorators", "decorator_list"}, {"context", "context_expr"}, {"source", "str"},
};

static const char *python_field(const Node *n, const char *name)
{
    for (int i = 0; i < LENGTH(renamed); i++)
        if (strcmp(renamed[i].ours, name) == 0)
            return renamed[i].python;
    if (n->kind == N_WithItem)
        return "optional_vars";
    return n->kind == N_Arg && strcmp(name, "name") == 0 ? "arg" : name;
}

static const char *python_type(const Node *n)
{
    switch (n->kind) {
    case N_FunctionDef:   return ((const FunctionDefNode *)n)->is_async ? "AsyncFunctionDef" : "FunctionDef";
    case N_For:           return ((const ForNode *)n)->is_async ? "AsyncFor" : "For";
    case N_With:          return ((const WithNode *)n)->is_async ? "AsyncWith" : "With";
    case N_Try:           return ((const TryNode *)n)->is_star ? "TryStar" : "Try";
    case N_Arg:           return "arg";
    case N_Keyword:       return "keyword";
    case N_Alias:         return "alias";
    case N_WithItem:      return "withitem";
    case N_MatchCase:     return "match_case";
    case N_Comprehension: return "comprehension";
    default:              return node_infos[n->kind].name;
    }
}

static void json_field(Json *j, const Node *n, const NodeField *f)
{
    const void *at = (const char *)n + f->offset;
    const char *key = python_field(n, f->name);

    switch (f->kind) {
    case FIELD_NODE:   key_node(j, key, *(Node *const *)at); break;
    case FIELD_LIST:   json_key(j, key); json_list(j, at); break;
    case FIELD_NAME:   json_key(j, key); json_name(j, *(Name *const *)at); break;
    case FIELD_STRING:
    case FIELD_TEXT:   json_key(j, key); json_string(j->out, *(const Str *)at); break;
    case FIELD_INT:    json_key(j, key); buffer_format(j->out, "%d", *(const int *)at); break;
    case FIELD_BOOL:   json_key(j, key); buffer_text(j->out, *(const bool *)at ? "1" : "0"); break;
    case FIELD_ENUM:   operator_node(j, key, f->names[*(const int *)at]); break;
    default:           break;
    }
}

static void json_fields(Json *j, const Node *n)
{
    const NodeInfo *info = &node_infos[n->kind];

    for (int i = 0; i < info->field_count; i++)
        if (!info->fields[i].later)
            json_field(j, n, &info->fields[i]);
    key_text(j, "type_comment", "null");
}

static void json_node(Json *j, const Node *n)
{
    if (!n) {
        buffer_text(j->out, "null");
        return;
    }
    if (is_constant(n)) {
        json_constant(j, n);
        return;
    }
    if (n->kind == N_Arguments) {
        json_arguments(j, (const ArgumentsNode *)n);
        return;
    }
    open_node(j, python_type(n));
    switch (n->kind) {
    case N_Global:         json_names(j, "names", ((const GlobalNode *)n)->names); break;
    case N_Nonlocal:       json_names(j, "names", ((const NonlocalNode *)n)->names); break;
    case N_MatchSingleton: json_singleton(j, ((const MatchSingletonNode *)n)->value); break;
    case N_DictComp:       json_dict_comp(j, (const DictCompNode *)n); break;
    case N_Compare:
        key_node(j, "left", ((const CompareNode *)n)->left);
        json_compare_ops(j, ((const CompareNode *)n)->ops);
        key_list(j, "comparators", ((const CompareNode *)n)->comparators);
        break;
    case N_MatchClass:
        key_node(j, "cls", ((const MatchClassNode *)n)->cls);
        key_list(j, "patterns", ((const MatchClassNode *)n)->patterns);
        json_names(j, "kwd_attrs", ((const MatchClassNode *)n)->kwd_attrs);
        key_list(j, "kwd_patterns", ((const MatchClassNode *)n)->kwd_patterns);
        break;
    default:
        json_fields(j, n);
    }
    close_node(j, n->span);
}

void dump_python(Buffer *out, const ModuleNode *m)
{
    Json j = {out, source_at(m->node.span.start)};

    open_node(&j, "Module");
    key_list(&j, "body", m->body);
    buffer_text(out, ",\"type_ignores\":[]}\n");
}
