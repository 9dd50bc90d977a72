/* Compile-time sets and dicts. Both keep the order in which their keys came; Python promises an order for dicts alone. */
#include "compile_time.h"

#include <math.h>

/* ---- keys --------------------------------------------------------------------------------------------------------------- */

/* An integer that no double equals is hashed by its digits. NaN equals nothing: that it has a hash of its own spares comparisons. */
static uint64_t hash_of_number(const CtValue *v)
{
    double parts[] = {as_float(v) + 0.0, v->imaginary + 0.0};

    if (isnan(parts[0]) || isnan(parts[1]))
        return (uint64_t)(uintptr_t)v;
    if (ct_is_int(v) && integer_compare_double(v->integer, parts[0]) != 0)
        return hash_bytes(v->integer.negative, v->integer.digits, (size_t)v->integer.count * sizeof *v->integer.digits);
    return hash_bytes(1, parts, sizeof parts);
}

static uint64_t hash_of_range(const CtValue *v)
{
    int64_t length = ct_length(v);
    uint64_t start = length > 0 ? hash_of_number(v->items.items[0]) : 0, step = length > 1 ? hash_of_number(v->items.items[2]) : 0;

    return ((uint64_t)length * 31 + start) * 31 + step;
}

/* Equal values have equal hashes, whatever their kinds: text by its bytes, ranges by the items that they have. */
static uint64_t hash_of(const CtValue *v)
{
    uint64_t hash = 0;

    if (ct_is_number(v))
        return hash_of_number(v);
    if (ct_is_keyed(v)) {
        for (int i = 0; i < v->keys->keys.count; i++)
            hash += hash_of(v->keys->keys.items[i]);
        return hash;
    }
    hash = hash_bytes((uint64_t)v->kind, v->text.data, v->text.length);
    if (v->kind == CT_RANGE)
        return hash * 31 + hash_of_range(v);
    for (int i = 0; i < v->items.count; i++)
        hash = hash * 31 + hash_of(v->items.items[i]);
    return hash;
}

bool ct_can_be_key(Evaluator *e, const CtValue *v)
{
    if (ct_is_mutable(v))
        return ct_raise(e, "TypeError: unhashable type: '%s'", ct_type(v)) != NULL;
    for (int i = 0; v->kind == CT_TUPLE && i < v->items.count; i++)
        if (!ct_can_be_key(e, v->items.items[i]))
            return false;
    return true;
}

/* Where a key is, or the free slot where it would be. */
static int *slot_of(const CtKeys *k, const CtValue *key)
{
    uint64_t mask = (uint64_t)k->slot_count - 1, at = hash_of(key) & mask;

    while (k->slots[at] && !ct_same(k->keys.items[k->slots[at] - 1], key))
        at = (at + 1) & mask;
    return &k->slots[at];
}

const CtValue *keys_find(const CtKeys *k, const CtValue *key)
{
    int index = k->slot_count ? *slot_of(k, key) : 0;

    return index ? k->values.items[index - 1] : NULL;
}

static void make_room(Evaluator *e, CtKeys *k)
{
    if (2 * k->keys.count < k->slot_count)
        return;
    k->slot_count = k->slot_count ? 2 * k->slot_count : 8;
    k->slots = NEW_ARRAY(e->arena, int, k->slot_count);
    for (int i = 0; i < k->keys.count; i++)
        *slot_of(k, k->keys.items[i]) = i + 1;
}

bool keys_add(Evaluator *e, CtKeys *k, const CtValue *key, const CtValue *value)
{
    if (!ct_can_be_key(e, key) || !ct_spend(e, key->size + 1))
        return false;
    make_room(e, k);
    int *slot = slot_of(k, key);
    if (*slot) {
        k->values.items[*slot - 1] = value;
        return true;
    }
    list_push(e->arena, &k->keys, key);
    list_push(e->arena, &k->values, value);
    *slot = k->keys.count;
    return true;
}

bool keys_include(const CtKeys *all, const CtKeys *some)
{
    for (int i = 0; i < some->keys.count; i++)
        if (!keys_find(all, some->keys.items[i]))
            return false;
    return true;
}

/* ---- operators: `&`, `|`, `^` and `-` of sets, `|` of dicts --------------------------------------------------------------- */

/* Adds the items of `from` which `filter` has, or hasn't; without a filter, all. */
static bool add_chosen(Evaluator *e, CtKeys *to, const CtKeys *from, const CtKeys *filter, bool has)
{
    for (int i = 0; i < from->keys.count; i++)
        if ((!filter || !keys_find(filter, from->keys.items[i]) != has) && !keys_add(e, to, from->keys.items[i], from->values.items[i]))
            return false;
    return true;
}

bool keys_update(Evaluator *e, CtKeys *k, const CtValue *mapping)
{
    if (mapping->kind != CT_DICT)
        return ct_raise(e, "TypeError: '%s' object is not a mapping", ct_type(mapping)) != NULL;
    return add_chosen(e, k, mapping->keys, NULL, true);
}

const CtValue *ct_set_binary(Evaluator *e, Binary op, const CtValue *a, const CtValue *b)
{
    const CtKeys *x = a->keys, *y = b->keys;
    CtKeys result = {0};
    bool done;

    switch (op) {
    case Binary_BitAnd: done = add_chosen(e, &result, x, y, true); break;
    case Binary_BitOr:  done = add_chosen(e, &result, x, NULL, true) && add_chosen(e, &result, y, NULL, true); break;
    case Binary_BitXor: done = add_chosen(e, &result, x, y, false) && add_chosen(e, &result, y, x, false); break;
    default:            done = add_chosen(e, &result, x, y, false); break;
    }
    return done ? new_ct_keyed(e, a->kind, &result) : NULL;
}

/* ---- built-in functions --------------------------------------------------------------------------------------------------- */

static const CtValue *set_of(Evaluator *e, CtKind kind, const CtCall *call)
{
    CtList items = {0};
    CtKeys keys = {0};

    if (call->arguments.count && !items_of(e, ARGUMENT(0), &items))
        return NULL;
    for (int i = 0; i < items.count; i++)
        if (!keys_add(e, &keys, items.items[i], items.items[i]))
            return NULL;
    return new_ct_keyed(e, kind, &keys);
}

CALL(call_set)
{
    return set_of(e, CT_SET, call);
}

CALL(call_frozenset)
{
    return set_of(e, CT_FROZENSET, call);
}

/* Items that are pairs. */
static bool add_pairs(Evaluator *e, CtKeys *keys, const CtValue *pairs)
{
    CtList items, pair;

    if (!items_of(e, pairs, &items))
        return false;
    for (int i = 0; i < items.count; i++) {
        if (!items_of(e, items.items[i], &pair))
            return false;
        if (pair.count != 2)
            return ct_raise(e, "ValueError: dictionary update sequence element #%d has length %d; 2 is required", i, pair.count) != NULL;
        if (!keys_add(e, keys, pair.items[0], pair.items[1]))
            return false;
    }
    return true;
}

CALL(call_dict)
{
    const CtValue *from = argument_or(call, 0, NULL);
    CtKeys keys = {0};

    if (call->arguments.count > 1)
        return ct_raise(e, "TypeError: dict expected at most 1 argument, got %d", call->arguments.count);
    if (from && !(from->kind == CT_DICT ? keys_update(e, &keys, from) : add_pairs(e, &keys, from)))
        return NULL;
    for (int i = 0; i < call->keywords.count; i++) {
        const CtValue *name = new_ct_str(e, str_of(call->keywords.items[i].name));
        if (!name || !keys_add(e, &keys, name, call->keywords.items[i].value))
            return NULL;
    }
    return new_ct_keyed(e, CT_DICT, &keys);
}
