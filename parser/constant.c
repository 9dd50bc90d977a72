/* Evaluates compile-time expressions, and turns their values into the literals that stand for them in the program. */
#include "constant.h"
#include "parse.h"
#include "parser.h"

#include <math.h>
#include <string.h>
#include <sys/utsname.h>

static const Constant *evaluate(Evaluator *e, const Node *n);

/* ---- mistakes --------------------------------------------------------------------------------------------------------- */

static const Constant *fail(const Node *at, const char *text)
{
    diag(at->span, D_compile_time, text);
    return NULL;
}

const Constant *constant_raise(Evaluator *e, const char *format, ...)
{
    va_list list;

    va_start(list, format);
    const char *text = str_format_list(e->arena, format, list);
    va_end(list);
    return fail(e->at, str_format(e->arena, "Error in compile-time expression: %s", text));
}

const Constant *constant_not_supported(Evaluator *e, const char *format, ...)
{
    va_list list;

    va_start(list, format);
    diag(e->at->span, D_not_supported, str_format_list(e->arena, format, list));
    va_end(list);
    return NULL;
}

const char *constant_type(const Constant *v)
{
    static const char *const names[] = {"NoneType", "bool", "int", "float", "str", "bytes", "tuple", "list", "builtin_function_or_method"};

    return names[v->kind];
}

/* ---- values ----------------------------------------------------------------------------------------------------------- */

static const Constant *make(Evaluator *e, Constant v)
{
    return arena_copy(e->arena, &v, sizeof v);
}

const Constant *new_constant_none(Evaluator *e) { return make(e, (Constant){.kind = CONSTANT_NONE}); }
const Constant *new_constant_bool(Evaluator *e, bool b) { return make(e, (Constant){.kind = CONSTANT_BOOL, .integer = b}); }
const Constant *new_constant_int(Evaluator *e, Integer i) { return make(e, (Constant){.kind = CONSTANT_INT, .integer = i}); }
const Constant *new_constant_float(Evaluator *e, double d) { return make(e, (Constant){.kind = CONSTANT_FLOAT, .real = d}); }
const Constant *new_constant_str(Evaluator *e, Str s) { return make(e, (Constant){.kind = CONSTANT_STR, .text = s}); }
const Constant *new_constant_bytes(Evaluator *e, Str s) { return make(e, (Constant){.kind = CONSTANT_BYTES, .text = s}); }

bool constant_is_int(const Constant *v) { return v->kind == CONSTANT_INT || v->kind == CONSTANT_BOOL; }
bool constant_is_number(const Constant *v) { return constant_is_int(v) || v->kind == CONSTANT_FLOAT; }
bool constant_is_text(const Constant *v) { return v->kind == CONSTANT_STR || v->kind == CONSTANT_BYTES; }
double as_float(const Constant *v) { return constant_is_int(v) ? (double)v->integer : v->real; }

bool constant_truth(const Constant *v)
{
    switch (v->kind) {
    case CONSTANT_NONE:     return false;
    case CONSTANT_BOOL:
    case CONSTANT_INT:      return v->integer != 0;
    case CONSTANT_FLOAT:    return v->real != 0;
    case CONSTANT_TUPLE:
    case CONSTANT_LIST:     return v->items.count > 0;
    case CONSTANT_FUNCTION: return true;
    default:                return v->text.length > 0;
    }
}

static ConstantList characters_of(Evaluator *e, const Constant *v)
{
    ConstantList items = {0};

    for (size_t i = 0, length; i < v->text.length; i += length) {
        const char *at = v->text.data + i;
        length = v->kind == CONSTANT_STR ? (size_t)character_length((const unsigned char *)at) : 1;
        list_push(e->arena, &items, v->kind == CONSTANT_STR ? new_constant_str(e, (Str){at, length}) : new_constant_int(e, (unsigned char)*at));
    }
    return items;
}

bool items_of(Evaluator *e, const Constant *v, ConstantList *items)
{
    if (constant_is_text(v))
        *items = characters_of(e, v);
    else if (v->kind == CONSTANT_TUPLE || v->kind == CONSTANT_LIST)
        *items = v->items;
    else
        return constant_raise(e, "TypeError: '%s' object is not iterable", constant_type(v)) != NULL;
    return true;
}

const Constant *new_constant_sequence(Evaluator *e, ConstantKind kind, ConstantList items)
{
    Buffer text = buffer_new(e->arena);

    if (kind == CONSTANT_TUPLE || kind == CONSTANT_LIST)
        return make(e, (Constant){.kind = kind, .items = items});
    for (int i = 0; i < items.count; i++)
        if (kind == CONSTANT_STR)
            buffer_add(&text, items.items[i]->text.data, items.items[i]->text.length);
        else
            buffer_char(&text, (char)items.items[i]->integer);
    return make(e, (Constant){.kind = kind, .text = buffer_str(&text)});
}

/* ---- operators -------------------------------------------------------------------------------------------------------- */

static const Constant *evaluate_binary(Evaluator *e, const BinOpNode *n)
{
    const Constant *a = evaluate(e, n->left), *b = a ? evaluate(e, n->right) : NULL;

    e->at = &n->node;
    return b ? constant_binary(e, n->op, a, b) : NULL;
}

static const Constant *evaluate_unary(Evaluator *e, const UnaryOpNode *n)
{
    const Constant *v = evaluate(e, n->operand);

    e->at = &n->node;
    return v ? constant_unary(e, n->op, v) : NULL;
}

static const Constant *evaluate_compare(Evaluator *e, const CompareNode *n)
{
    const Constant *left = evaluate(e, n->left);

    for (int i = 0; left && i < n->comparators.count; i++) {
        const Constant *right = evaluate(e, n->comparators.items[i]);
        bool result;
        e->at = &n->node;
        if (!right || !constant_compare(e, left, ((CompareOpNode *)n->ops.items[i])->op, right, &result))
            return NULL;
        if (!result)
            return new_constant_bool(e, false);
        left = right;
    }
    return left ? new_constant_bool(e, true) : NULL;
}

static const Constant *evaluate_bool(Evaluator *e, const BoolOpNode *n)
{
    const Constant *v = NULL;

    for (int i = 0; i < n->values.count; i++) {
        v = evaluate(e, n->values.items[i]);
        if (!v || constant_truth(v) == (n->op == Bool_Or))
            return v;
    }
    return v;
}

/* ---- items and slices --------------------------------------------------------------------------------------------------- */

static bool evaluate_list(Evaluator *e, NodeList nodes, ConstantList *values)
{
    *values = (ConstantList){0};
    for (int i = 0; i < nodes.count; i++) {
        const Constant *v = evaluate(e, nodes.items[i]);
        if (!v)
            return false;
        list_push(e->arena, values, v);
    }
    return true;
}

static const Constant *evaluate_items(Evaluator *e, ConstantKind kind, NodeList nodes)
{
    ConstantList items;

    return evaluate_list(e, nodes, &items) ? new_constant_sequence(e, kind, items) : NULL;
}

/* A bound of a slice, counted from the start and brought within least and most. False: told. */
static bool slice_bound(Evaluator *e, const Node *n, int length, int least, int most, int otherwise, int *bound)
{
    const Constant *v = n ? evaluate(e, n) : NULL;

    *bound = otherwise;
    if (!n || (v && v->kind == CONSTANT_NONE))
        return true;
    e->at = n;
    if (!v || !constant_is_int(v))
        return v && constant_raise(e, "TypeError: slice indices must be integers or None or have an __index__ method");
    Integer i = v->integer < 0 ? v->integer + length : v->integer;
    *bound = i < least ? least : i > most ? most : (int)i;
    return true;
}

static const Constant *evaluate_slice(Evaluator *e, const Constant *v, const SliceNode *n)
{
    ConstantList items, chosen = {0};
    int start, stop, step;

    if (!items_of(e, v, &items) || !slice_bound(e, n->step, 0, -items.count - 1, items.count + 1, 1, &step))
        return NULL;
    if (step == 0)
        return constant_raise(e, "ValueError: slice step cannot be zero");
    int least = step < 0 ? -1 : 0, most = step < 0 ? items.count - 1 : items.count;
    if (!slice_bound(e, n->lower, items.count, least, most, step < 0 ? most : least, &start) ||
        !slice_bound(e, n->upper, items.count, least, most, step < 0 ? least : most, &stop))
        return NULL;
    for (int i = start; step > 0 ? i < stop : i > stop; i += step)
        list_push(e->arena, &chosen, items.items[i]);
    return new_constant_sequence(e, v->kind, chosen);
}

static const Constant *item_at(Evaluator *e, const Constant *v, const Constant *index)
{
    static const char *const names[] = {[CONSTANT_STR] = "string index", [CONSTANT_BYTES] = "index", [CONSTANT_TUPLE] = "tuple index", [CONSTANT_LIST] = "list index"};
    ConstantList items;

    if (v->kind == CONSTANT_FUNCTION || v->kind == CONSTANT_NONE || constant_is_number(v))
        return constant_raise(e, "TypeError: '%s' object is not subscriptable", constant_type(v));
    if (!constant_is_int(index))
        return constant_raise(e, "TypeError: %s indices must be integers or slices, not %s", constant_type(v), constant_type(index));
    items_of(e, v, &items);
    Integer i = index->integer < 0 ? index->integer + items.count : index->integer;
    if (i < 0 || i >= items.count)
        return constant_raise(e, "IndexError: %s out of range", names[v->kind]);
    return items.items[i];
}

static const Constant *evaluate_subscript(Evaluator *e, const SubscriptNode *n)
{
    const Constant *v = evaluate(e, n->value);
    const SliceNode *slice = AS(Slice, n->slice);

    e->at = &n->node;
    if (!v || slice)
        return v ? evaluate_slice(e, v, slice) : NULL;
    const Constant *index = evaluate(e, n->slice);
    e->at = &n->node;
    return index ? item_at(e, v, index) : NULL;
}

/* ---- names and calls -------------------------------------------------------------------------------------------------------- */

static const Constant *evaluate_name(Evaluator *e, const NameNode *n)
{
    const Constant *v = map_get(e->names, n->id);
    const ConstantFunction *f = v ? NULL : constant_function(n->id->text);

    if (f)
        return make(e, (Constant){.kind = CONSTANT_FUNCTION, .function = f});
    return v ? v : fail(&n->node, str_format(e->arena, "Compile-time name '%s' not defined", n->id->text));
}

/* Arguments by position; `*values` gives each of its items. */
static bool evaluate_arguments(Evaluator *e, const CallNode *n, ConstantList *arguments)
{
    *arguments = (ConstantList){0};
    for (int i = 0; i < n->args.count; i++) {
        const StarredNode *starred = AS(Starred, n->args.items[i]);
        const Constant *v = evaluate(e, starred ? starred->value : n->args.items[i]);
        ConstantList items = {&v, 1, 1};
        e->at = &n->node;
        if (!v || (starred && !items_of(e, v, &items)))
            return false;
        for (int k = 0; k < items.count; k++)
            list_push(e->arena, arguments, items.items[k]);
    }
    return true;
}

static bool evaluate_keywords(Evaluator *e, const CallNode *n, ConstantKeywords *keywords)
{
    *keywords = (ConstantKeywords){0};
    for (int i = 0; i < n->keywords.count; i++) {
        const KeywordNode *keyword = (const KeywordNode *)n->keywords.items[i];
        const Constant *v = evaluate(e, keyword->value);
        e->at = &n->node;
        if (!v || !keyword->arg)
            return v && constant_not_supported(e, "'**' arguments at compile time");
        list_push(e->arena, keywords, ((ConstantKeyword){keyword->arg->text, v}));
    }
    return true;
}

static const Constant *evaluate_call(Evaluator *e, const CallNode *n)
{
    const AttributeNode *method = AS(Attribute, n->func);
    const Constant *callee = evaluate(e, method ? method->value : n->func);
    ConstantList arguments;
    ConstantKeywords keywords;

    if (!callee || !evaluate_arguments(e, n, &arguments) || !evaluate_keywords(e, n, &keywords))
        return NULL;
    e->at = &n->node;
    if (method)
        return constant_method(e, method->attr->text, callee, &arguments, &keywords);
    if (callee->kind != CONSTANT_FUNCTION)
        return constant_raise(e, "TypeError: '%s' object is not callable", constant_type(callee));
    return constant_call(e, callee->function, &arguments, &keywords);
}

/* ---- expressions ------------------------------------------------------------------------------------------------------------- */

static const Constant *evaluate_int(Evaluator *e, const IntNode *n)
{
    Integer value = 0;

    e->at = &n->node;
    for (size_t i = 0; i < n->digits.length; i++) {
        char c = n->digits.data[i];
        int digit = c <= '9' ? c - '0' : (c | 32) - 'a' + 10;
        if (__builtin_mul_overflow(value, (Integer)n->base, &value) || __builtin_add_overflow(value, (Integer)digit, &value))
            return constant_too_large(e);
    }
    return new_constant_int(e, value);
}

static const Constant *unknown_expression(Evaluator *e, const Node *n)
{
    static const struct { int kind; const char *what; } known[] = {
        {N_Imaginary, "complex numbers at compile time"}, {N_Dict, "dicts at compile time"}, {N_Set, "sets at compile time"},
        {N_Attribute, "attributes at compile time"}, {N_Ellipsis, "Ellipsis at compile time"},
    };

    e->at = n;
    for (int i = 0; i < LENGTH(known); i++)
        if (known[i].kind == n->kind)
            return constant_not_supported(e, "%s", known[i].what);
    return fail(n, "Invalid compile-time expression");
}

static const Constant *evaluate(Evaluator *e, const Node *n)
{
    switch (n->kind) {
    case N_Int:       return evaluate_int(e, (const IntNode *)n);
    case N_Float:     return new_constant_float(e, float_value(((const FloatNode *)n)->digits));
    case N_Str:       return new_constant_str(e, ((const StrNode *)n)->value);
    case N_Bytes:     return new_constant_bytes(e, ((const BytesNode *)n)->value);
    case N_Char:      return new_constant_int(e, ((const CharNode *)n)->value);
    case N_Bool:      return new_constant_bool(e, ((const BoolNode *)n)->value);
    case N_None:      return new_constant_none(e);
    case N_Name:      return evaluate_name(e, (const NameNode *)n);
    case N_BinOp:     return evaluate_binary(e, (const BinOpNode *)n);
    case N_UnaryOp:   return evaluate_unary(e, (const UnaryOpNode *)n);
    case N_BoolOp:    return evaluate_bool(e, (const BoolOpNode *)n);
    case N_Compare:   return evaluate_compare(e, (const CompareNode *)n);
    case N_Tuple:     return evaluate_items(e, CONSTANT_TUPLE, ((const TupleNode *)n)->elts);
    case N_List:      return evaluate_items(e, CONSTANT_LIST, ((const ListNode *)n)->elts);
    case N_Subscript: return evaluate_subscript(e, (const SubscriptNode *)n);
    case N_Call:      return evaluate_call(e, (const CallNode *)n);
    default:          return unknown_expression(e, n);
    }
}

const Constant *constant_of(Arena *a, const Node *n, const Map *names)
{
    Evaluator e = {.arena = a, .names = names, .at = n};

    return evaluate(&e, n);
}

/* ---- back into the program -------------------------------------------------------------------------------------------------- */

static Node *int_node(Arena *a, Integer value, Span at)
{
    Buffer digits = buffer_new(a);

    add_integer(&digits, value, 10);
    bool minus = value < 0;
    Node *n = new_Int(a, at, (Str){digits.data + minus, digits.length - minus}, 10, Suffix_None);
    return minus ? new_UnaryOp(a, at, Unary_USub, n) : n;
}

/* Infinity is a literal that is too large; NaN is no literal, but their difference. */
static Node *float_node(Arena *a, double value, Span at)
{
    const char *digits = isfinite(value) ? str_format(a, "%.17e", fabs(value)) : "1e999";
    Node *n = new_Float(a, at, str_of(digits));

    if (isnan(value))
        return new_BinOp(a, at, n, Binary_Sub, new_Float(a, at, str_of(digits)));
    return signbit(value) ? new_UnaryOp(a, at, Unary_USub, n) : n;
}

static Node *tuple_node(Arena *a, const Constant *v, Span at)
{
    NodeList items = {0};

    for (int i = 0; i < v->items.count; i++) {
        Node *item = constant_node(a, v->items.items[i], at);
        if (!item)
            return NULL;
        list_push(a, &items, item);
    }
    return new_Tuple(a, at, items, Context_Load);
}

static Node *no_literal(Arena *a, const Constant *v, Span at)
{
    Evaluator e = {.arena = a};
    Buffer shown = buffer_new(a);

    add_constant_text(&e, &shown, v, true);
    diag(at, D_compile_time, str_format(a, "Invalid type for compile-time constant: %s (type %s)", shown.data, constant_type(v)));
    return NULL;
}

Node *constant_node(Arena *a, const Constant *v, Span at)
{
    switch (v->kind) {
    case CONSTANT_NONE:  return new_None(a, at);
    case CONSTANT_BOOL:  return new_Bool(a, at, v->integer != 0);
    case CONSTANT_INT:   return int_node(a, v->integer, at);
    case CONSTANT_FLOAT: return float_node(a, v->real, at);
    case CONSTANT_STR:   return new_Str(a, at, v->text, false, true);
    case CONSTANT_BYTES: return new_Bytes(a, at, v->text);
    case CONSTANT_TUPLE: return tuple_node(a, v, at);
    default:             return no_literal(a, v, at);
    }
}

void add_predefined_constants(Arena *a, Map *names)
{
    struct utsname u;

    if (uname(&u) != 0)
        return;
    const struct { const char *name, *value; } rows[] = {
        {"UNAME_SYSNAME", u.sysname}, {"UNAME_NODENAME", u.nodename}, {"UNAME_RELEASE", u.release}, {"UNAME_VERSION", u.version}, {"UNAME_MACHINE", u.machine},
    };
    Evaluator e = {.arena = a, .names = names};
    for (int i = 0; i < LENGTH(rows); i++)
        map_set(names, name_text(rows[i].name), (void *)new_constant_str(&e, str_of(str_copy(a, str_of(rows[i].value)))));
}
