/* Comparison of compile-time values, as Python does it. */
#include "compile_time.h"

#include <math.h>
#include <string.h>

static const char *const signs[] = {[Compare_Lt] = "<", [Compare_LtE] = "<=", [Compare_Gt] = ">", [Compare_GtE] = ">="};

static bool is_nan(const CtValue *v)
{
    return v->kind == CT_FLOAT && isnan(v->real);
}

/* Of real numbers; an int and a float are compared exactly. */
static int number_order(const CtValue *a, const CtValue *b)
{
    if (ct_is_int(a))
        return ct_is_int(b) ? integer_compare(a->integer, b->integer) : integer_compare_double(a->integer, b->real);
    if (ct_is_int(b))
        return -integer_compare_double(b->integer, a->real);
    return (a->real > b->real) - (a->real < b->real);
}

/* Strings in UTF-8 are in order of their characters. */
static int text_order(Str a, Str b)
{
    size_t shorter = a.length < b.length ? a.length : b.length;
    int order = shorter ? memcmp(a.data, b.data, shorter) : 0;

    return order ? order : (a.length > b.length) - (a.length < b.length);
}

/* ---- equality -------------------------------------------------------------------------------------------------------------- */

static bool same_numbers(const CtValue *a, const CtValue *b)
{
    if (isnan(a->real) || isnan(b->real))
        return false;
    if (a->kind == CT_COMPLEX && b->kind == CT_COMPLEX)
        return a->real == b->real && a->imaginary == b->imaginary;
    return a->imaginary == 0 && b->imaginary == 0 && number_order(a, b) == 0;
}

static bool same_keys(const CtValue *a, const CtValue *b)
{
    if (a->keys->keys.count != b->keys->keys.count || (a->kind == CT_DICT) != (b->kind == CT_DICT) || !keys_include(b->keys, a->keys))
        return false;
    for (int i = 0; a->kind == CT_DICT && i < a->keys->keys.count; i++)
        if (!ct_same(a->keys->values.items[i], keys_find(b->keys, a->keys->keys.items[i])))
            return false;
    return true;
}

/* Ranges are equal as sequences: their ends and steps matter as far as there are items. */
static bool same_ranges(const CtValue *a, const CtValue *b)
{
    int64_t length = ct_length(a);

    if (length != ct_length(b))
        return false;
    return length == 0 || (ct_same(a->items.items[0], b->items.items[0]) && (length == 1 || ct_same(a->items.items[2], b->items.items[2])));
}

bool ct_same(const CtValue *a, const CtValue *b)
{
    if (ct_is_number(a) && ct_is_number(b))
        return same_numbers(a, b);
    if (ct_is_keyed(a) && ct_is_keyed(b))
        return same_keys(a, b);
    if (ct_is_bytes(a) && ct_is_bytes(b))
        return str_equal(a->text, b->text);
    if (a->kind != b->kind || a->items.count != b->items.count || a->function != b->function || a->taken != b->taken)
        return false;
    if (a->kind == CT_RANGE)
        return same_ranges(a, b);
    for (int i = 0; i < a->items.count; i++)
        if (!ct_same(a->items.items[i], b->items.items[i]))
            return false;
    return str_equal(a->text, b->text);
}

/* ---- order ----------------------------------------------------------------------------------------------------------------- */

/* False: the two have no order. NaN, which Python puts nowhere, must not get here. */
static bool in_order(const CtValue *a, const CtValue *b, int *order)
{
    if (ct_is_real(a) && ct_is_real(b)) {
        *order = number_order(a, b);
        return true;
    }
    if (ct_is_text(a) && (a->kind == b->kind || (ct_is_bytes(a) && ct_is_bytes(b)))) {
        *order = text_order(a->text, b->text);
        return true;
    }
    if (a->kind != b->kind || (a->kind != CT_TUPLE && a->kind != CT_LIST))
        return false;
    for (int i = 0; i < a->items.count && i < b->items.count; i++)
        if (!ct_same(a->items.items[i], b->items.items[i]))
            return in_order(a->items.items[i], b->items.items[i], order);
    *order = (a->items.count > b->items.count) - (a->items.count < b->items.count);
    return true;
}

static bool is_set(const CtValue *v)
{
    return v->kind == CT_SET || v->kind == CT_FROZENSET;
}

/* `<=` of sets: the right one includes the left one; `<`: and has more. */
static bool compare_sets(const CtValue *a, Compare op, const CtValue *b)
{
    bool turned = op == Compare_Gt || op == Compare_GtE, strict = op == Compare_Lt || op == Compare_Gt;
    const CtKeys *some = turned ? b->keys : a->keys, *all = turned ? a->keys : b->keys;

    return keys_include(all, some) && !(strict && all->keys.count == some->keys.count);
}

/* ---- in, is ---------------------------------------------------------------------------------------------------------------- */

static bool find_text(Str whole, Str part)
{
    for (size_t i = 0; i + part.length <= whole.length; i++)
        if (!part.length || memcmp(whole.data + i, part.data, part.length) == 0)
            return true;
    return false;
}

static bool contains(Evaluator *e, const CtValue *whole, const CtValue *part, bool *result)
{
    CtList items;

    *result = false;
    if (ct_is_text(whole) && ct_is_text(part) && ct_is_bytes(whole) == ct_is_bytes(part)) {
        bool spent = ct_spend_steps(e, (int64_t)whole->text.length * (int64_t)part->text.length);
        *result = spent && find_text(whole->text, part->text);
        return spent;
    }
    if (whole->kind == CT_STR)
        return ct_raise(e, "TypeError: 'in <string>' requires string as left operand, not %s", ct_type(part)) != NULL;
    if (ct_is_keyed(whole)) {
        *result = ct_can_be_key(e, part) && keys_find(whole->keys, part);
        return ct_can_be_key(e, part);
    }
    if (!items_of(e, whole, &items))
        return false;
    for (int i = 0; i < items.count; i++)
        *result |= ct_same(items.items[i], part);
    return true;
}

static bool identical(const CtValue *a, const CtValue *b)
{
    return a->kind == b->kind && ct_same(a, b);
}

bool ct_compare(Evaluator *e, const CtValue *a, Compare op, const CtValue *b, bool *result)
{
    int order = 0;

    if (!ct_spend(e, a->size < b->size ? a->size : b->size))
        return false;
    switch (op) {
    case Compare_Eq:    *result = ct_same(a, b); return true;
    case Compare_NotEq: *result = !ct_same(a, b); return true;
    case Compare_Is:    *result = identical(a, b); return true;
    case Compare_IsNot: *result = !identical(a, b); return true;
    case Compare_In:    return contains(e, b, a, result);
    case Compare_NotIn: return contains(e, b, a, result) && (*result = !*result, true);
    default:            break;
    }
    if (is_set(a) && is_set(b)) {
        *result = compare_sets(a, op, b);
        return true;
    }
    if (is_nan(a) || is_nan(b) ? !ct_is_real(a) || !ct_is_real(b) : !in_order(a, b, &order))
        return ct_raise(e, "TypeError: '%s' not supported between instances of '%s' and '%s'", signs[op], ct_type(a), ct_type(b)) != NULL;
    *result = op == Compare_Lt ? order < 0 : op == Compare_LtE ? order <= 0 : op == Compare_Gt ? order > 0 : order >= 0;
    *result &= !is_nan(a) && !is_nan(b);
    return true;
}
