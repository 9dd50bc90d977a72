/* Compile-time values that have items: text, tuples, lists, ranges, slices; what iteration finds in any value. */
#include "compile_time.h"
#include "unicode.h"

#include <string.h>

/* ---- items -------------------------------------------------------------------------------------------------------------- */

static int characters(Str text)
{
    int count = 0;

    for (size_t i = 0; i < text.length; count++)
        i += (size_t)character_length((const unsigned char *)text.data + i);
    return count;
}

static int64_t difference(int64_t a, int64_t b)
{
    int64_t result;

    return __builtin_sub_overflow(a, b, &result) ? INT64_MAX : result;
}

static int64_t range_length(const CtValue *v)
{
    int64_t start = as_count(v->items.items[0]), stop = as_count(v->items.items[1]), step = as_count(v->items.items[2]);
    int64_t distance = step > 0 ? difference(stop, start) : difference(start, stop), stride = step > 0 ? step : difference(0, step);

    return (step > 0 ? stop <= start : stop >= start) ? 0 : (distance - 1) / stride + 1;
}

int64_t ct_length(const CtValue *v)
{
    if (v->kind == CT_STR)
        return characters(v->text);
    if (ct_is_text(v))
        return (int64_t)v->text.length;
    if (v->kind == CT_RANGE)
        return range_length(v);
    return ct_is_indexed(v) ? v->items.count : ct_is_keyed(v) ? v->keys->keys.count : -1;
}

static const CtValue *range_item(Evaluator *e, const CtValue *v, int64_t i)
{
    Integer offset = integer_multiply(e->arena, v->items.items[2]->integer, integer_of(e->arena, i));

    return new_ct_int(e, integer_add(e->arena, v->items.items[0]->integer, offset));
}

static CtList characters_of(Evaluator *e, const CtValue *v)
{
    CtList items = {0};

    for (size_t i = 0, length; i < v->text.length; i += length) {
        const char *at = v->text.data + i;
        length = v->kind == CT_STR ? (size_t)character_length((const unsigned char *)at) : 1;
        list_push(e->arena, &items, v->kind == CT_STR ? new_ct_str(e, (Str){at, length}) : new_ct_count(e, (unsigned char)*at));
    }
    return items;
}

static CtList rest_of_iterator(const CtValue *v)
{
    int taken = *v->taken;

    *v->taken = v->items.count;
    return (CtList){v->items.items + taken, v->items.count - taken, v->items.count - taken};
}

static const CtValue *too_long(Evaluator *e)
{
    return ct_not_supported(e, "sequences of such a length at compile time");
}

bool items_of(Evaluator *e, const CtValue *v, CtList *items)
{
    int64_t length = v->kind == CT_ITERATOR ? v->items.count - *v->taken : ct_length(v);

    *items = (CtList){0};
    if (length < 0)
        return ct_raise(e, "TypeError: '%s' object is not iterable", ct_type(v)) != NULL;
    if (length > LIMIT_compile_time_size)
        return too_long(e) != NULL;
    if (!ct_spend(e, length))
        return false;
    if (v->kind == CT_ITERATOR)
        *items = rest_of_iterator(v);
    else if (ct_is_text(v))
        *items = characters_of(e, v);
    else if (v->kind == CT_RANGE)
        for (int64_t i = 0; i < length; i++)
            list_push(e->arena, items, range_item(e, v, i));
    else
        *items = ct_is_keyed(v) ? v->keys->keys : v->items;
    return true;
}

const CtValue *new_ct_sequence(Evaluator *e, CtKind kind, CtList items)
{
    Buffer text = buffer_new(e->arena);

    if (kind == CT_TUPLE || kind == CT_LIST)
        return new_ct_items(e, kind, items);
    for (int i = 0; i < items.count; i++)
        if (kind == CT_STR)
            buffer_add(&text, items.items[i]->text.data, items.items[i]->text.length);
        else
            buffer_char(&text, (char)as_count(items.items[i]));
    return new_ct_text(e, kind, buffer_str(&text));
}

/* ---- operators ---------------------------------------------------------------------------------------------------------- */

const CtValue *ct_repeat(Evaluator *e, const CtValue *v, const CtValue *times)
{
    int64_t count = as_count(times) > 0 ? as_count(times) : 0, length = ct_length(v);
    CtList items, result = {0};

    if (length && count > LIMIT_compile_time_size / length)
        return too_long(e);
    if (!items_of(e, v, &items) || !ct_spend(e, count * length))
        return NULL;
    for (int64_t i = 0; i < count * length; i++)
        list_push(e->arena, &result, items.items[i % length]);
    return new_ct_sequence(e, v->kind, result);
}

const CtValue *ct_concatenate(Evaluator *e, const CtValue *a, const CtValue *b)
{
    CtList first, second, result = {0};

    if (!items_of(e, a, &first) || !items_of(e, b, &second))
        return NULL;
    for (int i = 0; i < first.count; i++)
        list_push(e->arena, &result, first.items[i]);
    for (int i = 0; i < second.count; i++)
        list_push(e->arena, &result, second.items[i]);
    return new_ct_sequence(e, a->kind, result);
}

/* A bound of a slice, counted from the start and brought within least and most. False: told. */
static bool slice_bound(Evaluator *e, const CtValue *v, int64_t length, int64_t least, int64_t most, int64_t otherwise, int64_t *bound)
{
    *bound = otherwise;
    if (v->kind == CT_NONE)
        return true;
    if (!ct_is_int(v))
        return ct_raise(e, "TypeError: slice indices must be integers or None or have an __index__ method") != NULL;
    int64_t i = as_count(v) < 0 ? as_count(v) + length : as_count(v);
    *bound = i < least ? least : i > most ? most : i;
    return true;
}

typedef struct Slice { int64_t start, stop, step; } Slice;

static bool slice_bounds(Evaluator *e, const CtValue *slice, int64_t length, Slice *s)
{
    const CtValue *const *parts = slice->items.items;

    if (!slice_bound(e, parts[2], 0, -length - 1, length + 1, 1, &s->step))
        return false;
    if (s->step == 0)
        return ct_raise(e, "ValueError: slice step cannot be zero") != NULL;
    int64_t least = s->step < 0 ? -1 : 0, most = s->step < 0 ? length - 1 : length;
    return slice_bound(e, parts[0], length, least, most, s->step < 0 ? most : least, &s->start) &&
           slice_bound(e, parts[1], length, least, most, s->step < 0 ? least : most, &s->stop);
}

/* A part of a range is a range; its step is the product of the two. */
static const CtValue *range_slice(Evaluator *e, const CtValue *v, const Slice *s)
{
    CtList parts = {0};

    list_push(e->arena, &parts, range_item(e, v, s->start));
    list_push(e->arena, &parts, range_item(e, v, s->stop));
    list_push(e->arena, &parts, new_ct_int(e, integer_multiply(e->arena, v->items.items[2]->integer, integer_of(e->arena, s->step))));
    return new_ct_items(e, CT_RANGE, parts);
}

static const CtValue *slice_of(Evaluator *e, const CtValue *v, const CtValue *slice)
{
    CtList items, chosen = {0};
    Slice s;

    if (ct_length(v) == INT64_MAX)
        return ct_not_supported(e, "slices of such a long range at compile time");
    if (!slice_bounds(e, slice, ct_length(v), &s))
        return NULL;
    if (v->kind == CT_RANGE)
        return range_slice(e, v, &s);
    if (!items_of(e, v, &items))
        return NULL;
    for (int64_t i = s.start; s.step > 0 ? i < s.stop : i > s.stop; i += s.step)
        list_push(e->arena, &chosen, items.items[i]);
    return new_ct_sequence(e, v->kind, chosen);
}

static const CtValue *value_of_key(Evaluator *e, const CtValue *dict, const CtValue *key)
{
    const CtValue *value = ct_can_be_key(e, key) ? keys_find(dict->keys, key) : NULL;
    const CtValue *shown = value || !ct_can_be_key(e, key) ? NULL : ct_shown(e, key, true);

    return shown ? ct_raise(e, "KeyError: %.*s", STR_ARG(shown->text)) : value;
}

const CtValue *ct_item(Evaluator *e, const CtValue *v, const CtValue *index)
{
    static const char *const names[] = {[CT_STR] = "string index", [CT_BYTES] = "index", [CT_BYTEARRAY] = "bytearray index",
                                        [CT_TUPLE] = "tuple index", [CT_LIST] = "list index", [CT_RANGE] = "range object index"};
    CtList items;

    if (v->kind == CT_DICT)
        return value_of_key(e, v, index);
    if (!ct_is_indexed(v))
        return ct_raise(e, "TypeError: '%s' object is not subscriptable", ct_type(v));
    if (index->kind == CT_SLICE)
        return slice_of(e, v, index);
    if (!ct_is_int(index))
        return ct_raise(e, "TypeError: %s indices must be integers or slices, not %s", ct_type(v), ct_type(index));
    int64_t length = ct_length(v), i = as_count(index) < 0 ? as_count(index) + length : as_count(index);
    if (i < 0 || i >= length)
        return ct_raise(e, "IndexError: %s out of range", names[v->kind]);
    if (v->kind == CT_RANGE)
        return range_item(e, v, i);
    return items_of(e, v, &items) ? items.items[i] : NULL;
}

/* ---- built-in functions ------------------------------------------------------------------------------------------------- */

CALL(call_len)
{
    int64_t length = ct_length(ARGUMENT(0));

    if (length < 0)
        return ct_raise(e, "TypeError: object of type '%s' has no len()", ct_type(ARGUMENT(0)));
    if (length == INT64_MAX)
        return ct_raise(e, "OverflowError: Python int too large to convert to C ssize_t");
    return new_ct_count(e, length);
}

static const CtValue *sequence(Evaluator *e, CtKind kind, const CtCall *call)
{
    CtList items = {0};

    return !call->arguments.count || items_of(e, ARGUMENT(0), &items) ? new_ct_sequence(e, kind, items) : NULL;
}

CALL(call_tuple)
{
    return sequence(e, CT_TUPLE, call);
}

CALL(call_list)
{
    return sequence(e, CT_LIST, call);
}

/* Start, stop and step of one to three arguments, the first of which is the stop if it is the only one. */
static CtList range_parts(Evaluator *e, const CtCall *call, const CtValue *start, const CtValue *step)
{
    bool alone = call->arguments.count == 1;
    CtList parts = {0};

    list_push(e->arena, &parts, alone ? start : ARGUMENT(0));
    list_push(e->arena, &parts, ARGUMENT(!alone));
    list_push(e->arena, &parts, argument_or(call, 2, step));
    return parts;
}

static bool parts_fit(CtList parts)
{
    int64_t value;

    for (int i = 0; i < parts.count; i++)
        if (!integer_fits(parts.items[i]->integer, &value))
            return false;
    return true;
}

CALL(call_range)
{
    CtList parts = range_parts(e, call, new_ct_count(e, 0), new_ct_count(e, 1));

    for (int i = 0; i < parts.count; i++)
        if (!ct_needs_int(e, parts.items[i]))
            return NULL;
    if (!ct_truth(parts.items[2]))
        return ct_raise(e, "ValueError: range() arg 3 must not be zero");
    if (!parts_fit(parts))
        return ct_not_supported(e, "ranges of integers beyond 64 bits at compile time");
    return new_ct_items(e, CT_RANGE, parts);
}

CALL(call_slice)
{
    const CtValue *none = new_ct(e, CT_NONE);

    return new_ct_items(e, CT_SLICE, range_parts(e, call, none, none));
}
