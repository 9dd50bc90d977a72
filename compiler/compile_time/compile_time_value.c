/* Compile-time values: how they are made, and what kind they are. */
#include "compile_time.h"

enum { NUMBER = 1, TEXT = 2, INDEXED = 4, KEYED = 8, MUTABLE = 16 };

static const struct { const char *type; int traits; } kinds[] = {
#define CT_KIND(name, type, traits) {type, traits},
#include "compile_time_kinds.def"
#undef CT_KIND
};

/* ---- kinds -------------------------------------------------------------------------------------------------------------- */

const char *ct_type(const CtValue *v)
{
    if (v->kind == CT_ITERATOR)
        return v->function->type;
    return v->kind == CT_FUNCTION && *v->function->type ? "type" : kinds[v->kind].type;
}

static bool has(const CtValue *v, int trait)
{
    return kinds[v->kind].traits & trait;
}

bool ct_is_int(const CtValue *v) { return v->kind == CT_INT || v->kind == CT_BOOL; }
bool ct_is_real(const CtValue *v) { return has(v, NUMBER) && v->kind != CT_COMPLEX; }
bool ct_is_number(const CtValue *v) { return has(v, NUMBER); }
bool ct_is_text(const CtValue *v) { return has(v, TEXT); }
bool ct_is_bytes(const CtValue *v) { return has(v, TEXT) && v->kind != CT_STR; }
bool ct_is_indexed(const CtValue *v) { return has(v, INDEXED); }
bool ct_is_keyed(const CtValue *v) { return has(v, KEYED); }
bool ct_is_mutable(const CtValue *v) { return has(v, MUTABLE); }

double as_float(const CtValue *v) { return ct_is_int(v) ? integer_scaled(v->integer, 0) : v->real; }
int64_t as_count(const CtValue *v) { return integer_clamped(v->integer); }

bool ct_truth(const CtValue *v)
{
    if (ct_is_number(v))
        return v->integer.count || v->real != 0 || v->imaginary != 0;
    int64_t length = ct_length(v);
    return length < 0 ? v->kind != CT_NONE : length > 0;
}

const CtValue *ct_needs_int(Evaluator *e, const CtValue *v)
{
    return ct_is_int(v) ? v : ct_raise(e, "TypeError: '%s' object cannot be interpreted as an integer", ct_type(v));
}

/* ---- making them -------------------------------------------------------------------------------------------------------- */

static const CtValue *make(Evaluator *e, CtValue v)
{
    return arena_copy(e->arena, &v, sizeof v);
}

const CtValue *new_ct(Evaluator *e, CtKind kind) { return make(e, (CtValue){.kind = kind}); }
const CtValue *new_ct_bool(Evaluator *e, bool b) { return make(e, (CtValue){.kind = CT_BOOL, .integer = integer_of(e->arena, b)}); }
const CtValue *new_ct_int(Evaluator *e, Integer i) { return make(e, (CtValue){.kind = CT_INT, .integer = i, .size = i.count / 2}); }
const CtValue *new_ct_count(Evaluator *e, int64_t i) { return new_ct_int(e, integer_of(e->arena, i)); }
const CtValue *new_ct_float(Evaluator *e, double d) { return make(e, (CtValue){.kind = CT_FLOAT, .real = d}); }

const CtValue *new_ct_complex(Evaluator *e, double real, double imaginary)
{
    return make(e, (CtValue){.kind = CT_COMPLEX, .real = real, .imaginary = imaginary});
}

const CtValue *new_ct_function(Evaluator *e, const CtFunction *f)
{
    return make(e, (CtValue){.kind = CT_FUNCTION, .function = f});
}

const CtValue *new_ct_text(Evaluator *e, CtKind kind, Str s)
{
    if (s.length > LIMIT_compile_time_size)
        return ct_not_supported(e, "text of such a length at compile time");
    if (!ct_spend_steps(e, (int64_t)s.length))
        return NULL;
    return make(e, (CtValue){.kind = kind, .text = s, .size = (int)s.length});
}

const CtValue *new_ct_str(Evaluator *e, Str s)
{
    return new_ct_text(e, CT_STR, s);
}

/* Values grow, one in another, over many lines: what goes through them must be able to rely on their size. */
static bool measure(Evaluator *e, CtValue *v, CtList items)
{
    int64_t size = v->size + items.count;

    for (int i = 0; i < items.count; i++) {
        size += items.items[i]->size;
        v->depth = items.items[i]->depth >= v->depth ? items.items[i]->depth + 1 : v->depth;
    }
    v->size = (int)(size > LIMIT_compile_time_size ? LIMIT_compile_time_size : size);
    if (size > LIMIT_compile_time_size || v->depth > LIMIT_compile_time_depth)
        return ct_not_supported(e, "values that are %s at compile time", size > LIMIT_compile_time_size ? "so large" : "nested so deeply") != NULL;
    return true;
}

const CtValue *new_ct_items(Evaluator *e, CtKind kind, CtList items)
{
    CtValue v = {.kind = kind, .items = items};

    return measure(e, &v, items) ? make(e, v) : NULL;
}

const CtValue *new_ct_pair(Evaluator *e, const CtValue *first, const CtValue *second)
{
    CtList pair = {0};

    list_push(e->arena, &pair, first);
    list_push(e->arena, &pair, second);
    return new_ct_items(e, CT_TUPLE, pair);
}

const CtValue *new_ct_keyed(Evaluator *e, CtKind kind, const CtKeys *keys)
{
    CtValue v = {.kind = kind, .keys = arena_copy(e->arena, keys, sizeof *keys)};

    return measure(e, &v, keys->keys) && (kind != CT_DICT || measure(e, &v, keys->values)) ? make(e, v) : NULL;
}

const CtValue *new_ct_iterator(Evaluator *e, const CtFunction *made_by, CtList items)
{
    CtValue v = {.kind = CT_ITERATOR, .items = items, .function = made_by, .taken = NEW(e->arena, int)};

    return measure(e, &v, items) ? make(e, v) : NULL;
}
