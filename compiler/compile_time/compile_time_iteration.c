/* Compile-time functions that go through items. Iterators are made whole: what Python would compute later is computed at once. */
#include "compile_time.h"

#include <string.h>

/* ---- to one value --------------------------------------------------------------------------------------------------------- */

/* any stops at the first true item, all at the first false one. */
CALL(call_any_all)
{
    bool any = strcmp(call->function->name, "any") == 0;
    CtList items;

    if (!items_of(e, ARGUMENT(0), &items))
        return NULL;
    for (int i = 0; i < items.count; i++)
        if (ct_truth(items.items[i]) == any)
            return new_ct_bool(e, any);
    return new_ct_bool(e, !any);
}

static const CtValue *call_with(Evaluator *e, const CtValue *f, const CtValue *argument)
{
    return ct_call_value(e, f, (CtList){&argument, 1, 1});
}

/* What items are compared by: their key, or themselves where there is none. False: told. */
static bool keys_of(Evaluator *e, const CtValue *key, CtList items, CtList *keys)
{
    *keys = (CtList){0};
    for (int i = 0; i < items.count; i++) {
        const CtValue *v = key && key->kind != CT_NONE ? call_with(e, key, items.items[i]) : items.items[i];
        if (!v)
            return false;
        list_push(e->arena, keys, v);
    }
    return true;
}

CALL(call_min_max)
{
    const char *name = call->function->name;
    Compare wanted = strcmp(name, "min") == 0 ? Compare_Lt : Compare_Gt;
    const CtValue *otherwise = ct_keyword(call, "default");
    CtList items = call->arguments, keys;
    int best = 0;

    if (items.count > 1 && otherwise)
        return ct_raise(e, "TypeError: Cannot specify a default for %s() with multiple positional arguments", name);
    if ((items.count == 1 && !items_of(e, ARGUMENT(0), &items)) || !keys_of(e, ct_keyword(call, "key"), items, &keys))
        return NULL;
    if (!items.count)
        return otherwise ? otherwise : ct_raise(e, "ValueError: %s() arg is an empty sequence", name);
    for (int i = 1; i < items.count; i++) {
        bool better;
        if (!ct_compare(e, keys.items[i], wanted, keys.items[best], &better))
            return NULL;
        best = better ? i : best;
    }
    return items.items[best];
}

CALL(call_sum)
{
    const CtValue *total = argument_or(call, 1, new_ct_count(e, 0));
    CtList items;

    if (!items_of(e, ARGUMENT(0), &items))
        return NULL;
    if (ct_is_text(total))
        return ct_raise(e, "TypeError: sum() can't sum %s [use %s.join(seq) instead]", total->kind == CT_STR ? "strings" : ct_type(total),
                              total->kind == CT_STR ? "''" : "b''");
    for (int i = 0; total && i < items.count; i++)
        total = ct_binary(e, Binary_Add, total, items.items[i]);
    return total;
}

CALL(call_reduce)
{
    const CtValue *result = argument_or(call, 2, NULL);
    CtList items;

    if (!items_of(e, ARGUMENT(1), &items))
        return NULL;
    if (!result && !items.count)
        return ct_raise(e, "TypeError: reduce() of empty iterable with no initial value");
    int i = result ? 0 : 1;
    for (result = result ? result : items.items[0]; result && i < items.count; i++) {
        const CtValue *pair[] = {result, items.items[i]};
        result = ct_call_value(e, ARGUMENT(0), (CtList){pair, 2, 2});
    }
    return result;
}

CALL(call_next)
{
    const CtValue *v = ARGUMENT(0);

    if (v->kind != CT_ITERATOR)
        return ct_raise(e, "TypeError: '%s' object is not an iterator", ct_type(v));
    if (*v->taken < v->items.count)
        return v->items.items[(*v->taken)++];
    return call->arguments.count > 1 ? ARGUMENT(1) : ct_raise(e, "StopIteration: ");
}

/* ---- sorted --------------------------------------------------------------------------------------------------------------- */

typedef struct SortItem { const CtValue *item, *key; } SortItem;

typedef struct Sort {
    Evaluator *e;
    SortItem *items, *merged;          /* as long as each other */
    Compare before;                    /* how a key compares with those that come to stand behind it */
} Sort;

/* Two sorted runs become one. Of equal keys the left one stays in front, so that equal items keep their order. */
static bool merge(Sort *s, int start, int middle, int end)
{
    int left = start, right = middle;

    for (int to = start; to < end; to++) {
        bool from_right = left == middle;
        if (left < middle && right < end && !ct_compare(s->e, s->items[right].key, s->before, s->items[left].key, &from_right))
            return false;
        s->merged[to] = s->items[from_right ? right++ : left++];
    }
    memcpy(s->items + start, s->merged + start, (size_t)(end - start) * sizeof *s->items);
    return true;
}

/* Runs of 1, 2, 4, … items. */
static bool merge_sort(Sort *s, int count)
{
    for (int run = 1; run < count; run *= 2)
        for (int start = 0; start + run < count; start += 2 * run)
            if (!merge(s, start, start + run, start + 2 * run < count ? start + 2 * run : count))
                return false;
    return true;
}

CALL(call_sorted)
{
    const CtValue *reverse = argument_or(call, 2, NULL);
    CtList items, keys, sorted = {0};

    if (!items_of(e, ARGUMENT(0), &items) || !keys_of(e, argument_or(call, 1, NULL), items, &keys))
        return NULL;
    Sort s = {.e = e, .items = NEW_ARRAY(e->arena, SortItem, items.count), .merged = NEW_ARRAY(e->arena, SortItem, items.count)};
    s.before = reverse && ct_truth(reverse) ? Compare_Gt : Compare_Lt;
    for (int i = 0; i < items.count; i++)
        s.items[i] = (SortItem){items.items[i], keys.items[i]};
    if (!merge_sort(&s, items.count))
        return NULL;
    for (int i = 0; i < items.count; i++)
        list_push(e->arena, &sorted, s.items[i].item);
    return new_ct_items(e, CT_LIST, sorted);
}

/* ---- iterators --------------------------------------------------------------------------------------------------------------- */

CALL(call_reversed)
{
    CtList items, reversed = {0};

    if (ARGUMENT(0)->kind == CT_SET || ARGUMENT(0)->kind == CT_FROZENSET || ARGUMENT(0)->kind == CT_ITERATOR)
        return ct_raise(e, "TypeError: '%s' object is not reversible", ct_type(ARGUMENT(0)));
    if (!items_of(e, ARGUMENT(0), &items))
        return NULL;
    for (int i = items.count; i-- > 0;)
        list_push(e->arena, &reversed, items.items[i]);
    return new_ct_iterator(e, call->function, reversed);
}

CALL(call_enumerate)
{
    const CtValue *start = ct_needs_int(e, argument_or(call, 1, new_ct_count(e, 0)));
    CtList items, pairs = {0};

    if (!start || !items_of(e, ARGUMENT(0), &items))
        return NULL;
    for (int i = 0; i < items.count; i++) {
        const CtValue *number = new_ct_int(e, integer_add(e->arena, start->integer, integer_of(e->arena, i)));
        const CtValue *pair = new_ct_pair(e, number, items.items[i]);
        if (!pair)
            return NULL;
        list_push(e->arena, &pairs, pair);
    }
    return new_ct_iterator(e, call->function, pairs);
}

/* Iterables read in step: one row for each round, until the shortest ends. */
typedef struct Rows { LIST(CtList) columns; int shortest, longest; } Rows;

static bool read_rows(Evaluator *e, const CtCall *call, int first, Rows *rows)
{
    *rows = (Rows){0};
    for (int i = first; i < call->arguments.count; i++) {
        CtList column;
        if (!items_of(e, ARGUMENT(i), &column))
            return false;
        rows->shortest = i > first && rows->shortest < column.count ? rows->shortest : column.count;
        rows->longest = rows->longest > column.count ? rows->longest : column.count;
        list_push(e->arena, &rows->columns, column);
    }
    return true;
}

static CtList row_at(Evaluator *e, const Rows *rows, int at)
{
    CtList row = {0};

    for (int i = 0; i < rows->columns.count; i++)
        list_push(e->arena, &row, rows->columns.items[i].items[at]);
    return row;
}

CALL(call_zip)
{
    const CtValue *strict = ct_keyword(call, "strict");
    CtList tuples = {0};
    Rows rows;

    if (!read_rows(e, call, 0, &rows))
        return NULL;
    if (strict && ct_truth(strict) && rows.shortest != rows.longest)
        return ct_raise(e, "ValueError: zip() arguments of different lengths");
    for (int i = 0; i < rows.shortest; i++) {
        const CtValue *tuple = new_ct_items(e, CT_TUPLE, row_at(e, &rows, i));
        if (!tuple)
            return NULL;
        list_push(e->arena, &tuples, tuple);
    }
    return new_ct_iterator(e, call->function, tuples);
}

CALL(call_map)
{
    CtList results = {0};
    Rows rows;

    if (!read_rows(e, call, 1, &rows))
        return NULL;
    for (int i = 0; i < rows.shortest; i++) {
        const CtValue *v = ct_call_value(e, ARGUMENT(0), row_at(e, &rows, i));
        if (!v)
            return NULL;
        list_push(e->arena, &results, v);
    }
    return new_ct_iterator(e, call->function, results);
}

CALL(call_filter)
{
    CtList items, results = {0};

    if (!items_of(e, ARGUMENT(1), &items))
        return NULL;
    for (int i = 0; i < items.count; i++) {
        const CtValue *v = ARGUMENT(0)->kind == CT_NONE ? items.items[i] : call_with(e, ARGUMENT(0), items.items[i]);
        if (!v)
            return NULL;
        if (ct_truth(v))
            list_push(e->arena, &results, items.items[i]);
    }
    return new_ct_iterator(e, call->function, results);
}
