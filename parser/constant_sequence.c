/* Compile-time values that have items: text, tuples, lists, ranges, slices; what iteration finds in any value. */
#include "constant.h"
#include "parser.h"

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

static int64_t range_length(const Constant *v)
{
    int64_t start = as_count(v->items.items[0]), stop = as_count(v->items.items[1]), step = as_count(v->items.items[2]);
    int64_t distance = step > 0 ? difference(stop, start) : difference(start, stop), stride = step > 0 ? step : difference(0, step);

    return (step > 0 ? stop <= start : stop >= start) ? 0 : (distance - 1) / stride + 1;
}

int64_t constant_length(const Constant *v)
{
    if (v->kind == CONSTANT_STR)
        return characters(v->text);
    if (constant_is_text(v))
        return (int64_t)v->text.length;
    if (v->kind == CONSTANT_RANGE)
        return range_length(v);
    return constant_is_indexed(v) ? v->items.count : constant_is_keyed(v) ? v->keys->keys.count : -1;
}

static const Constant *range_item(Evaluator *e, const Constant *v, int64_t i)
{
    Integer offset = integer_multiply(e->arena, v->items.items[2]->integer, integer_of(e->arena, i));

    return new_constant_int(e, integer_add(e->arena, v->items.items[0]->integer, offset));
}

static ConstantList characters_of(Evaluator *e, const Constant *v)
{
    ConstantList items = {0};

    for (size_t i = 0, length; i < v->text.length; i += length) {
        const char *at = v->text.data + i;
        length = v->kind == CONSTANT_STR ? (size_t)character_length((const unsigned char *)at) : 1;
        list_push(e->arena, &items, v->kind == CONSTANT_STR ? new_constant_str(e, (Str){at, length}) : new_constant_count(e, (unsigned char)*at));
    }
    return items;
}

static ConstantList rest_of_iterator(const Constant *v)
{
    int taken = *v->taken;

    *v->taken = v->items.count;
    return (ConstantList){v->items.items + taken, v->items.count - taken, v->items.count - taken};
}

static const Constant *too_long(Evaluator *e)
{
    return constant_not_supported(e, "sequences of such a length at compile time");
}

bool items_of(Evaluator *e, const Constant *v, ConstantList *items)
{
    int64_t length = v->kind == CONSTANT_ITERATOR ? v->items.count - *v->taken : constant_length(v);

    *items = (ConstantList){0};
    if (length < 0)
        return constant_raise(e, "TypeError: '%s' object is not iterable", constant_type(v)) != NULL;
    if (length > LIMIT_constant_size)
        return too_long(e) != NULL;
    if (!constant_spend(e, length))
        return false;
    if (v->kind == CONSTANT_ITERATOR)
        *items = rest_of_iterator(v);
    else if (constant_is_text(v))
        *items = characters_of(e, v);
    else if (v->kind == CONSTANT_RANGE)
        for (int64_t i = 0; i < length; i++)
            list_push(e->arena, items, range_item(e, v, i));
    else
        *items = constant_is_keyed(v) ? v->keys->keys : v->items;
    return true;
}

const Constant *new_constant_sequence(Evaluator *e, ConstantKind kind, ConstantList items)
{
    Buffer text = buffer_new(e->arena);

    if (kind == CONSTANT_TUPLE || kind == CONSTANT_LIST)
        return new_constant_items(e, kind, items);
    for (int i = 0; i < items.count; i++)
        if (kind == CONSTANT_STR)
            buffer_add(&text, items.items[i]->text.data, items.items[i]->text.length);
        else
            buffer_char(&text, (char)as_count(items.items[i]));
    return new_constant_text(e, kind, buffer_str(&text));
}

/* ---- operators ---------------------------------------------------------------------------------------------------------- */

const Constant *constant_repeat(Evaluator *e, const Constant *v, const Constant *times)
{
    int64_t count = as_count(times) > 0 ? as_count(times) : 0, length = constant_length(v);
    ConstantList items, result = {0};

    if (length && count > LIMIT_constant_size / length)
        return too_long(e);
    if (!items_of(e, v, &items) || !constant_spend(e, count * length))
        return NULL;
    for (int64_t i = 0; i < count * length; i++)
        list_push(e->arena, &result, items.items[i % length]);
    return new_constant_sequence(e, v->kind, result);
}

const Constant *constant_concatenate(Evaluator *e, const Constant *a, const Constant *b)
{
    ConstantList first, second, result = {0};

    if (!items_of(e, a, &first) || !items_of(e, b, &second))
        return NULL;
    for (int i = 0; i < first.count; i++)
        list_push(e->arena, &result, first.items[i]);
    for (int i = 0; i < second.count; i++)
        list_push(e->arena, &result, second.items[i]);
    return new_constant_sequence(e, a->kind, result);
}

/* A bound of a slice, counted from the start and brought within least and most. False: told. */
static bool slice_bound(Evaluator *e, const Constant *v, int64_t length, int64_t least, int64_t most, int64_t otherwise, int64_t *bound)
{
    *bound = otherwise;
    if (v->kind == CONSTANT_NONE)
        return true;
    if (!constant_is_int(v))
        return constant_raise(e, "TypeError: slice indices must be integers or None or have an __index__ method") != NULL;
    int64_t i = as_count(v) < 0 ? as_count(v) + length : as_count(v);
    *bound = i < least ? least : i > most ? most : i;
    return true;
}

typedef struct Slice { int64_t start, stop, step; } Slice;

static bool slice_bounds(Evaluator *e, const Constant *slice, int64_t length, Slice *s)
{
    const Constant *const *parts = slice->items.items;

    if (!slice_bound(e, parts[2], 0, -length - 1, length + 1, 1, &s->step))
        return false;
    if (s->step == 0)
        return constant_raise(e, "ValueError: slice step cannot be zero") != NULL;
    int64_t least = s->step < 0 ? -1 : 0, most = s->step < 0 ? length - 1 : length;
    return slice_bound(e, parts[0], length, least, most, s->step < 0 ? most : least, &s->start) &&
           slice_bound(e, parts[1], length, least, most, s->step < 0 ? least : most, &s->stop);
}

/* A part of a range is a range; its step is the product of the two. */
static const Constant *range_slice(Evaluator *e, const Constant *v, const Slice *s)
{
    ConstantList parts = {0};

    list_push(e->arena, &parts, range_item(e, v, s->start));
    list_push(e->arena, &parts, range_item(e, v, s->stop));
    list_push(e->arena, &parts, new_constant_int(e, integer_multiply(e->arena, v->items.items[2]->integer, integer_of(e->arena, s->step))));
    return new_constant_items(e, CONSTANT_RANGE, parts);
}

static const Constant *slice_of(Evaluator *e, const Constant *v, const Constant *slice)
{
    ConstantList items, chosen = {0};
    Slice s;

    if (constant_length(v) == INT64_MAX)
        return constant_not_supported(e, "slices of such a long range at compile time");
    if (!slice_bounds(e, slice, constant_length(v), &s))
        return NULL;
    if (v->kind == CONSTANT_RANGE)
        return range_slice(e, v, &s);
    if (!items_of(e, v, &items))
        return NULL;
    for (int64_t i = s.start; s.step > 0 ? i < s.stop : i > s.stop; i += s.step)
        list_push(e->arena, &chosen, items.items[i]);
    return new_constant_sequence(e, v->kind, chosen);
}

static const Constant *value_of_key(Evaluator *e, const Constant *dict, const Constant *key)
{
    const Constant *value = constant_can_be_key(e, key) ? keys_find(dict->keys, key) : NULL;
    const Constant *shown = value || !constant_can_be_key(e, key) ? NULL : constant_shown(e, key, true);

    return shown ? constant_raise(e, "KeyError: %.*s", STR_ARG(shown->text)) : value;
}

const Constant *constant_item(Evaluator *e, const Constant *v, const Constant *index)
{
    static const char *const names[] = {[CONSTANT_STR] = "string index", [CONSTANT_BYTES] = "index", [CONSTANT_BYTEARRAY] = "bytearray index",
                                        [CONSTANT_TUPLE] = "tuple index", [CONSTANT_LIST] = "list index", [CONSTANT_RANGE] = "range object index"};
    ConstantList items;

    if (v->kind == CONSTANT_DICT)
        return value_of_key(e, v, index);
    if (!constant_is_indexed(v))
        return constant_raise(e, "TypeError: '%s' object is not subscriptable", constant_type(v));
    if (index->kind == CONSTANT_SLICE)
        return slice_of(e, v, index);
    if (!constant_is_int(index))
        return constant_raise(e, "TypeError: %s indices must be integers or slices, not %s", constant_type(v), constant_type(index));
    int64_t length = constant_length(v), i = as_count(index) < 0 ? as_count(index) + length : as_count(index);
    if (i < 0 || i >= length)
        return constant_raise(e, "IndexError: %s out of range", names[v->kind]);
    if (v->kind == CONSTANT_RANGE)
        return range_item(e, v, i);
    return items_of(e, v, &items) ? items.items[i] : NULL;
}

/* ---- built-in functions ------------------------------------------------------------------------------------------------- */

CALL(call_len)
{
    int64_t length = constant_length(ARGUMENT(0));

    if (length < 0)
        return constant_raise(e, "TypeError: object of type '%s' has no len()", constant_type(ARGUMENT(0)));
    if (length == INT64_MAX)
        return constant_raise(e, "OverflowError: Python int too large to convert to C ssize_t");
    return new_constant_count(e, length);
}

static const Constant *sequence(Evaluator *e, ConstantKind kind, const ConstantCall *call)
{
    ConstantList items = {0};

    return !call->arguments.count || items_of(e, ARGUMENT(0), &items) ? new_constant_sequence(e, kind, items) : NULL;
}

CALL(call_tuple)
{
    return sequence(e, CONSTANT_TUPLE, call);
}

CALL(call_list)
{
    return sequence(e, CONSTANT_LIST, call);
}

/* Start, stop and step of one to three arguments, the first of which is the stop if it is the only one. */
static ConstantList range_parts(Evaluator *e, const ConstantCall *call, const Constant *start, const Constant *step)
{
    bool alone = call->arguments.count == 1;
    ConstantList parts = {0};

    list_push(e->arena, &parts, alone ? start : ARGUMENT(0));
    list_push(e->arena, &parts, ARGUMENT(!alone));
    list_push(e->arena, &parts, argument_or(call, 2, step));
    return parts;
}

static bool parts_fit(ConstantList parts)
{
    int64_t value;

    for (int i = 0; i < parts.count; i++)
        if (!integer_fits(parts.items[i]->integer, &value))
            return false;
    return true;
}

CALL(call_range)
{
    ConstantList parts = range_parts(e, call, new_constant_count(e, 0), new_constant_count(e, 1));

    for (int i = 0; i < parts.count; i++)
        if (!constant_needs_int(e, parts.items[i]))
            return NULL;
    if (!constant_truth(parts.items[2]))
        return constant_raise(e, "ValueError: range() arg 3 must not be zero");
    if (!parts_fit(parts))
        return constant_not_supported(e, "ranges of integers beyond 64 bits at compile time");
    return new_constant_items(e, CONSTANT_RANGE, parts);
}

CALL(call_slice)
{
    const Constant *none = new_constant(e, CONSTANT_NONE);

    return new_constant_items(e, CONSTANT_SLICE, range_parts(e, call, none, none));
}
