/* Compile-time values: how they are made, and what kind they are. */
#include "constant.h"

enum { NUMBER = 1, TEXT = 2, INDEXED = 4, KEYED = 8, MUTABLE = 16 };

static const struct { const char *type; int traits; } kinds[] = {
#define CONSTANT_KIND(name, type, traits) {type, traits},
#include "constant_kinds.def"
#undef CONSTANT_KIND
};

/* ---- kinds -------------------------------------------------------------------------------------------------------------- */

const char *constant_type(const Constant *v)
{
    if (v->kind == CONSTANT_ITERATOR)
        return v->function->type;
    return v->kind == CONSTANT_FUNCTION && *v->function->type ? "type" : kinds[v->kind].type;
}

static bool has(const Constant *v, int trait)
{
    return kinds[v->kind].traits & trait;
}

bool constant_is_int(const Constant *v) { return v->kind == CONSTANT_INT || v->kind == CONSTANT_BOOL; }
bool constant_is_real(const Constant *v) { return has(v, NUMBER) && v->kind != CONSTANT_COMPLEX; }
bool constant_is_number(const Constant *v) { return has(v, NUMBER); }
bool constant_is_text(const Constant *v) { return has(v, TEXT); }
bool constant_is_bytes(const Constant *v) { return has(v, TEXT) && v->kind != CONSTANT_STR; }
bool constant_is_indexed(const Constant *v) { return has(v, INDEXED); }
bool constant_is_keyed(const Constant *v) { return has(v, KEYED); }
bool constant_is_mutable(const Constant *v) { return has(v, MUTABLE); }

double as_float(const Constant *v) { return constant_is_int(v) ? integer_scaled(v->integer, 0) : v->real; }
int64_t as_count(const Constant *v) { return integer_clamped(v->integer); }

bool constant_truth(const Constant *v)
{
    if (constant_is_number(v))
        return v->integer.count || v->real != 0 || v->imaginary != 0;
    int64_t length = constant_length(v);
    return length < 0 ? v->kind != CONSTANT_NONE : length > 0;
}

const Constant *constant_needs_int(Evaluator *e, const Constant *v)
{
    return constant_is_int(v) ? v : constant_raise(e, "TypeError: '%s' object cannot be interpreted as an integer", constant_type(v));
}

/* ---- making them -------------------------------------------------------------------------------------------------------- */

static const Constant *make(Evaluator *e, Constant v)
{
    return arena_copy(e->arena, &v, sizeof v);
}

const Constant *new_constant(Evaluator *e, ConstantKind kind) { return make(e, (Constant){.kind = kind}); }
const Constant *new_constant_bool(Evaluator *e, bool b) { return make(e, (Constant){.kind = CONSTANT_BOOL, .integer = integer_of(e->arena, b)}); }
const Constant *new_constant_int(Evaluator *e, Integer i) { return make(e, (Constant){.kind = CONSTANT_INT, .integer = i, .size = i.count / 2}); }
const Constant *new_constant_count(Evaluator *e, int64_t i) { return new_constant_int(e, integer_of(e->arena, i)); }
const Constant *new_constant_float(Evaluator *e, double d) { return make(e, (Constant){.kind = CONSTANT_FLOAT, .real = d}); }

const Constant *new_constant_complex(Evaluator *e, double real, double imaginary)
{
    return make(e, (Constant){.kind = CONSTANT_COMPLEX, .real = real, .imaginary = imaginary});
}

const Constant *new_constant_function(Evaluator *e, const ConstantFunction *f)
{
    return make(e, (Constant){.kind = CONSTANT_FUNCTION, .function = f});
}

const Constant *new_constant_text(Evaluator *e, ConstantKind kind, Str s)
{
    if (s.length > LIMIT_constant_size)
        return constant_not_supported(e, "text of such a length at compile time");
    if (!constant_spend_steps(e, (int64_t)s.length))
        return NULL;
    return make(e, (Constant){.kind = kind, .text = s, .size = (int)s.length});
}

const Constant *new_constant_str(Evaluator *e, Str s)
{
    return new_constant_text(e, CONSTANT_STR, s);
}

/* Values grow, one in another, over many lines: what goes through them must be able to rely on their size. */
static bool measure(Evaluator *e, Constant *v, ConstantList items)
{
    int64_t size = v->size + items.count;

    for (int i = 0; i < items.count; i++) {
        size += items.items[i]->size;
        v->depth = items.items[i]->depth >= v->depth ? items.items[i]->depth + 1 : v->depth;
    }
    v->size = (int)(size > LIMIT_constant_size ? LIMIT_constant_size : size);
    if (size > LIMIT_constant_size || v->depth > LIMIT_constant_depth)
        return constant_not_supported(e, "values that are %s at compile time", size > LIMIT_constant_size ? "so large" : "nested so deeply") != NULL;
    return true;
}

const Constant *new_constant_items(Evaluator *e, ConstantKind kind, ConstantList items)
{
    Constant v = {.kind = kind, .items = items};

    return measure(e, &v, items) ? make(e, v) : NULL;
}

const Constant *new_constant_pair(Evaluator *e, const Constant *first, const Constant *second)
{
    ConstantList pair = {0};

    list_push(e->arena, &pair, first);
    list_push(e->arena, &pair, second);
    return new_constant_items(e, CONSTANT_TUPLE, pair);
}

const Constant *new_constant_keyed(Evaluator *e, ConstantKind kind, const ConstantKeys *keys)
{
    Constant v = {.kind = kind, .keys = arena_copy(e->arena, keys, sizeof *keys)};

    return measure(e, &v, keys->keys) && (kind != CONSTANT_DICT || measure(e, &v, keys->values)) ? make(e, v) : NULL;
}

const Constant *new_constant_iterator(Evaluator *e, const ConstantFunction *made_by, ConstantList items)
{
    Constant v = {.kind = CONSTANT_ITERATOR, .items = items, .function = made_by, .taken = NEW(e->arena, int)};

    return measure(e, &v, items) ? make(e, v) : NULL;
}
