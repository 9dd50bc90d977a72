/* Evaluates compile-time expressions. */
#include "compile_time.h"
#include "parse.h"

#include <string.h>

static const CtValue *evaluate(Evaluator *e, const Node *n);

/* ---- mistakes --------------------------------------------------------------------------------------------------------- */

static const CtValue *fail(Span at, const char *text)
{
    diag(at, D_compile_time, text);
    return NULL;
}

const CtValue *ct_raise(Evaluator *e, const char *format, ...)
{
    va_list list;

    va_start(list, format);
    const char *text = str_format_list(e->arena, format, list);
    va_end(list);
    return fail(e->at, str_format(e->arena, "Error in compile-time expression: %s", text));
}

const CtValue *ct_not_supported(Evaluator *e, const char *format, ...)
{
    va_list list;

    va_start(list, format);
    diag(e->at, D_not_supported, str_format_list(e->arena, format, list));
    va_end(list);
    return NULL;
}

bool ct_spend(Evaluator *e, int64_t amount)
{
    bool told = *e->work >= LIMIT_compile_time_work;

    *e->work = amount > LIMIT_compile_time_work - *e->work ? LIMIT_compile_time_work : *e->work + amount;
    if (!amount || *e->work < LIMIT_compile_time_work)
        return true;
    return told ? false : ct_not_supported(e, "so much work at compile time");
}

bool ct_spend_steps(Evaluator *e, int64_t steps)
{
    enum { STEPS_A_VALUE = 64 };

    return ct_spend(e, steps / STEPS_A_VALUE);
}

/* ---- operators -------------------------------------------------------------------------------------------------------- */

static const CtValue *evaluate_binary(Evaluator *e, const BinOpNode *n)
{
    const CtValue *a = evaluate(e, n->left), *b = a ? evaluate(e, n->right) : NULL;

    e->at = n->node.span;
    return b ? ct_binary(e, n->op, a, b) : NULL;
}

static const CtValue *evaluate_unary(Evaluator *e, const UnaryOpNode *n)
{
    const CtValue *v = evaluate(e, n->operand);

    e->at = n->node.span;
    return v ? ct_unary(e, n->op, v) : NULL;
}

static const CtValue *evaluate_compare(Evaluator *e, const CompareNode *n)
{
    const CtValue *left = evaluate(e, n->left);

    for (int i = 0; left && i < n->comparators.count; i++) {
        const CtValue *right = evaluate(e, n->comparators.items[i]);
        bool result;
        e->at = n->node.span;
        if (!right || !ct_compare(e, left, ((CompareOpNode *)n->ops.items[i])->op, right, &result))
            return NULL;
        if (!result)
            return new_ct_bool(e, false);
        left = right;
    }
    return left ? new_ct_bool(e, true) : NULL;
}

static const CtValue *evaluate_bool(Evaluator *e, const BoolOpNode *n)
{
    const CtValue *v = NULL;

    for (int i = 0; i < n->values.count; i++) {
        v = evaluate(e, n->values.items[i]);
        if (!v || ct_truth(v) == (n->op == Bool_Or))
            return v;
    }
    return v;
}

/* ---- items and slices --------------------------------------------------------------------------------------------------- */

static bool evaluate_list(Evaluator *e, NodeList nodes, CtList *values)
{
    *values = (CtList){0};
    for (int i = 0; i < nodes.count; i++) {
        const CtValue *v = evaluate(e, nodes.items[i]);
        if (!v)
            return false;
        list_push(e->arena, values, v);
    }
    return true;
}

static const CtValue *evaluate_items(Evaluator *e, CtKind kind, NodeList nodes)
{
    CtList items;

    return evaluate_list(e, nodes, &items) ? new_ct_sequence(e, kind, items) : NULL;
}

/* A slice's parts, None where they are left out. */
static const CtValue *evaluate_slice(Evaluator *e, const SliceNode *n)
{
    const Node *nodes[] = {n->lower, n->upper, n->step};
    CtList parts = {0};

    for (int i = 0; i < LENGTH(nodes); i++) {
        const CtValue *v = nodes[i] ? evaluate(e, nodes[i]) : new_ct(e, CT_NONE);
        if (!v)
            return NULL;
        list_push(e->arena, &parts, v);
    }
    return new_ct_items(e, CT_SLICE, parts);
}

static const CtValue *evaluate_subscript(Evaluator *e, const SubscriptNode *n)
{
    const CtValue *v = evaluate(e, n->value), *index = v ? evaluate(e, n->slice) : NULL;

    e->at = n->node.span;
    return index ? ct_item(e, v, index) : NULL;
}

/* ---- sets and dicts --------------------------------------------------------------------------------------------------- */

static const CtValue *evaluate_set(Evaluator *e, const SetNode *n)
{
    CtKeys keys = {0};

    for (int i = 0; i < n->elts.count; i++) {
        const CtValue *v = evaluate(e, n->elts.items[i]);
        e->at = n->node.span;
        if (!v || !keys_add(e, &keys, v, v))
            return NULL;
    }
    return new_ct_keyed(e, CT_SET, &keys);
}

static const CtValue *evaluate_dict(Evaluator *e, const DictNode *n)
{
    CtKeys keys = {0};

    for (int i = 0; i < n->keys.count; i++) {
        const CtValue *key = n->keys.items[i] ? evaluate(e, n->keys.items[i]) : NULL, *v = key || !n->keys.items[i] ? evaluate(e, n->values.items[i]) : NULL;
        e->at = n->node.span;
        if (!v || !(key ? keys_add(e, &keys, key, v) : keys_update(e, &keys, v)))
            return NULL;
    }
    return new_ct_keyed(e, CT_DICT, &keys);
}

/* ---- names and calls -------------------------------------------------------------------------------------------------------- */

const CtValue ct_refused;

static const CtValue *evaluate_name(Evaluator *e, const NameNode *n)
{
    const CtValue *v = map_get(e->names, n->id);
    const CtFunction *f = v ? NULL : ct_function(n->id->text);

    if (f)
        return new_ct_function(e, f);
    if (v)
        return v == &ct_refused ? NULL : v;
    return fail(n->node.span, str_format(e->arena, "Compile-time name '%s' not defined", n->id->text));
}

/* Arguments by position; `*values` gives each of its items. */
static bool evaluate_arguments(Evaluator *e, const CallNode *n, CtList *arguments)
{
    *arguments = (CtList){0};
    for (int i = 0; i < n->args.count; i++) {
        const StarredNode *starred = AS(Starred, n->args.items[i]);
        const CtValue *v = evaluate(e, starred ? starred->value : n->args.items[i]);
        CtList items = {&v, 1, 1};
        e->at = n->node.span;
        if (!v || (starred && !items_of(e, v, &items)))
            return false;
        for (int k = 0; k < items.count; k++)
            list_push(e->arena, arguments, items.items[k]);
    }
    return true;
}

static bool add_keyword(Evaluator *e, CtKeywords *keywords, const char *name, const CtValue *value)
{
    for (int i = 0; i < keywords->count; i++)
        if (strcmp(keywords->items[i].name, name) == 0)
            return ct_raise(e, "TypeError: got multiple values for keyword argument '%s'", name) != NULL;
    list_push(e->arena, keywords, ((CtKeyword){name, value}));
    return true;
}

/* `**dict` gives one keyword argument for each of its keys. */
static bool add_mapping(Evaluator *e, CtKeywords *keywords, const CtValue *v)
{
    if (v->kind != CT_DICT)
        return ct_raise(e, "TypeError: argument after ** must be a mapping, not %s", ct_type(v)) != NULL;
    for (int i = 0; i < v->keys->keys.count; i++) {
        const CtValue *key = v->keys->keys.items[i];
        if (key->kind != CT_STR)
            return ct_raise(e, "TypeError: keywords must be strings") != NULL;
        if (!add_keyword(e, keywords, str_copy(e->arena, key->text), v->keys->values.items[i]))
            return false;
    }
    return true;
}

static bool evaluate_keywords(Evaluator *e, const CallNode *n, CtKeywords *keywords)
{
    *keywords = (CtKeywords){0};
    for (int i = 0; i < n->keywords.count; i++) {
        const KeywordNode *keyword = (const KeywordNode *)n->keywords.items[i];
        const CtValue *v = evaluate(e, keyword->value);
        e->at = n->node.span;
        if (!v || !(keyword->arg ? add_keyword(e, keywords, keyword->arg->text, v) : add_mapping(e, keywords, v)))
            return false;
    }
    return true;
}

static const CtValue *evaluate_call(Evaluator *e, const CallNode *n)
{
    const AttributeNode *method = AS(Attribute, n->func);
    const CtValue *callee = evaluate(e, method ? method->value : n->func);
    CtList arguments;
    CtKeywords keywords;

    if (!callee || !evaluate_arguments(e, n, &arguments) || !evaluate_keywords(e, n, &keywords))
        return NULL;
    e->at = n->node.span;
    if (method)
        return ct_method(e, method->attr->text, callee, arguments, keywords);
    if (callee->kind != CT_FUNCTION)
        return ct_raise(e, "TypeError: '%s' object is not callable", ct_type(callee));
    return ct_call(e, callee->function, arguments, keywords);
}

/* ---- expressions ------------------------------------------------------------------------------------------------------------- */

static const CtValue *evaluate_int(Evaluator *e, const IntNode *n)
{
    enum { LEAST_BITS_A_DIGIT = 1 };

    e->at = n->node.span;
    if (n->digits.length / LEAST_BITS_A_DIGIT > LIMIT_compile_time_bits)
        return ct_too_large(e);
    return new_ct_int(e, integer_of_digits(e->arena, n->digits, (unsigned)n->base));
}

static const CtValue *evaluate_attribute(Evaluator *e, const AttributeNode *n)
{
    const CtValue *v = evaluate(e, n->value);

    e->at = n->node.span;
    return v ? ct_not_supported(e, "the attribute '%s' of '%s' at compile time", n->attr->text, ct_type(v)) : NULL;
}

static const CtValue *evaluate(Evaluator *e, const Node *n)
{
    switch (n->kind) {
    case N_Int:       return evaluate_int(e, (const IntNode *)n);
    case N_Imaginary: return new_ct_complex(e, 0, float_value(((const ImaginaryNode *)n)->digits));
    case N_Float:     return new_ct_float(e, float_value(((const FloatNode *)n)->digits));
    case N_Str:       return new_ct_str(e, ((const StrNode *)n)->value);
    case N_Bytes:     return new_ct_text(e, CT_BYTES, ((const BytesNode *)n)->value);
    case N_Char:      return new_ct_count(e, ((const CharNode *)n)->value);
    case N_Bool:      return new_ct_bool(e, ((const BoolNode *)n)->value);
    case N_None:      return new_ct(e, CT_NONE);
    case N_Ellipsis:  return new_ct(e, CT_ELLIPSIS);
    case N_Name:      return evaluate_name(e, (const NameNode *)n);
    case N_BinOp:     return evaluate_binary(e, (const BinOpNode *)n);
    case N_UnaryOp:   return evaluate_unary(e, (const UnaryOpNode *)n);
    case N_BoolOp:    return evaluate_bool(e, (const BoolOpNode *)n);
    case N_Compare:   return evaluate_compare(e, (const CompareNode *)n);
    case N_Tuple:     return evaluate_items(e, CT_TUPLE, ((const TupleNode *)n)->elts);
    case N_List:      return evaluate_items(e, CT_LIST, ((const ListNode *)n)->elts);
    case N_Subscript: return evaluate_subscript(e, (const SubscriptNode *)n);
    case N_Call:      return evaluate_call(e, (const CallNode *)n);
    case N_Slice:     return evaluate_slice(e, (const SliceNode *)n);
    case N_Set:       return evaluate_set(e, (const SetNode *)n);
    case N_Dict:      return evaluate_dict(e, (const DictNode *)n);
    case N_Attribute: return evaluate_attribute(e, (const AttributeNode *)n);
    default:          return fail(n->span, "Invalid compile-time expression");
    }
}

const CtValue *ct_evaluate(Arena *a, const Node *n, const Map *names, int64_t *work)
{
    Evaluator e = {.arena = a, .names = names, .at = n->span, .work = work};

    return evaluate(&e, n);
}
