/* The built-in functions of compile-time expressions, and how arguments reach them.
 *
 * Each gets as many arguments as its row of constant.def allows.
 */
#include "constant.h"
#include "parser.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_RANGE = 1 << 16 };

static const Constant *argument_or(const ConstantList *arguments, int i, const Constant *otherwise)
{
    return i < arguments->count && ARGUMENT(i) ? ARGUMENT(i) : otherwise;
}

static const Constant *needs_int(Evaluator *e, const Constant *v)
{
    return constant_is_int(v) ? v : constant_raise(e, "TypeError: '%s' object cannot be interpreted as an integer", constant_type(v));
}

CALL(call_not_supported)
{
    (void)arguments;
    return constant_not_supported(e, "%s() at compile time", self->name);
}

/* ---- numbers -------------------------------------------------------------------------------------------------------------- */

CALL(call_abs)
{
    const Constant *v = ARGUMENT(0);

    (void)self;
    if (!constant_is_number(v))
        return constant_raise(e, "TypeError: bad operand type for abs(): '%s'", constant_type(v));
    if (v->kind == CONSTANT_FLOAT)
        return new_constant_float(e, fabs(v->real));
    return constant_unary(e, v->integer < 0 ? Unary_USub : Unary_UAdd, v);
}

CALL(call_divmod)
{
    ConstantList pair = {0};
    const Constant *quotient = constant_binary(e, Binary_FloorDiv, ARGUMENT(0), ARGUMENT(1));
    const Constant *remainder = quotient ? constant_binary(e, Binary_Mod, ARGUMENT(0), ARGUMENT(1)) : NULL;

    (void)self;
    if (!remainder)
        return NULL;
    list_push(e->arena, &pair, quotient);
    list_push(e->arena, &pair, remainder);
    return new_constant_sequence(e, CONSTANT_TUPLE, pair);
}

/* Products of two remainders have to fit. */
static const Constant *power_modulo(Evaluator *e, Integer base, Integer exponent, Integer modulus)
{
    Integer result = 1;

    if (modulus <= 0 || modulus > INT64_MAX || exponent < 0)
        return constant_not_supported(e, "pow() of such numbers at compile time");
    base = (base % modulus + modulus) % modulus;
    for (; exponent; exponent /= 2) {
        if (exponent % 2)
            result = result * base % modulus;
        base = base * base % modulus;
    }
    return new_constant_int(e, result % modulus);
}

CALL(call_pow)
{
    (void)self;
    if (arguments->count == 2)
        return constant_binary(e, Binary_Pow, ARGUMENT(0), ARGUMENT(1));
    for (int i = 0; i < 3; i++)
        if (!constant_is_int(ARGUMENT(i)))
            return constant_raise(e, "TypeError: pow() 3rd argument not allowed unless all arguments are integers");
    return power_modulo(e, ARGUMENT(0)->integer, ARGUMENT(1)->integer, ARGUMENT(2)->integer);
}

static const Constant *int_of_float(Evaluator *e, double d)
{
    if (isnan(d))
        return constant_raise(e, "ValueError: cannot convert float NaN to integer");
    if (isinf(d))
        return constant_raise(e, "OverflowError: cannot convert float infinity to integer");
    return fabs(d) < 0x1p126 ? new_constant_int(e, (Integer)d) : constant_too_large(e);
}

/* Halves go to the even neighbour. printf rounds the exact value, as Python does. */
CALL(call_round)
{
    const Constant *v = ARGUMENT(0), *digits = argument_or(arguments, 1, NULL);

    (void)self;
    if (!constant_is_number(v))
        return constant_raise(e, "TypeError: type %s doesn't define __round__ method", constant_type(v));
    if (!digits || digits->kind == CONSTANT_NONE)
        return constant_is_int(v) ? new_constant_int(e, v->integer) : int_of_float(e, rint(v->real));
    if (!needs_int(e, digits))
        return NULL;
    if (digits->integer < 0 || digits->integer > 300)
        return constant_not_supported(e, "round() to so many digits at compile time");
    return constant_is_int(v) ? new_constant_int(e, v->integer) : new_constant_float(e, strtod(str_format(e->arena, "%.*f", (int)digits->integer, v->real), NULL));
}

/* The hashes of other things differ from run to run, or follow from those that do. */
CALL(call_hash)
{
    const Integer modulus = ((Integer)1 << 61) - 1;

    if (!constant_is_int(ARGUMENT(0)))
        return call_not_supported(e, self, arguments);
    Integer rest = ARGUMENT(0)->integer % modulus;
    return new_constant_int(e, rest == -1 ? -2 : rest);
}

/* ---- types ------------------------------------------------------------------------------------------------------------------ */

CALL(call_bool)
{
    (void)self;
    return new_constant_bool(e, arguments->count && constant_truth(ARGUMENT(0)));
}

static const Constant *int_in_base(Evaluator *e, const Constant *v, const Constant *base)
{
    if (!v)
        return constant_raise(e, "TypeError: int() missing string argument");
    if (!constant_is_text(v))
        return constant_raise(e, "TypeError: int() can't convert non-string with explicit base");
    if (!needs_int(e, base))
        return NULL;
    if (base->integer && (base->integer < 2 || base->integer > 36))
        return constant_raise(e, "ValueError: int() base must be >= 2 and <= 36, or 0");
    return int_of_text(e, v, (int)base->integer);
}

CALL(call_int)
{
    const Constant *v = argument_or(arguments, 0, NULL);

    (void)self;
    if (arguments->count == 2)
        return int_in_base(e, v, ARGUMENT(1));
    if (!v || constant_is_int(v))
        return new_constant_int(e, v ? v->integer : 0);
    if (v->kind == CONSTANT_FLOAT)
        return int_of_float(e, v->real);
    if (constant_is_text(v))
        return int_of_text(e, v, 10);
    return constant_raise(e, "TypeError: int() argument must be a string, a bytes-like object or a real number, not '%s'", constant_type(v));
}

CALL(call_float)
{
    const Constant *v = argument_or(arguments, 0, NULL);

    (void)self;
    if (!v || constant_is_number(v))
        return new_constant_float(e, v ? as_float(v) : 0);
    if (constant_is_text(v))
        return float_of_text(e, v);
    return constant_raise(e, "TypeError: float() argument must be a string or a real number, not '%s'", constant_type(v));
}

static const Constant *text_of(Evaluator *e, const Constant *v, bool repr)
{
    Buffer b = buffer_new(e->arena);

    return add_constant_text(e, &b, v, repr) ? new_constant_str(e, buffer_str(&b)) : NULL;
}

CALL(call_str)
{
    if (arguments->count > 1)
        return constant_not_supported(e, "encodings of %s() at compile time", self->name);
    return arguments->count ? text_of(e, ARGUMENT(0), false) : new_constant_str(e, STR(""));
}

CALL(call_repr)
{
    (void)self;
    return text_of(e, ARGUMENT(0), true);
}

/* As repr(), with escapes for all beyond ASCII. */
CALL(call_ascii)
{
    const Constant *shown = call_repr(e, self, arguments);
    Buffer b = buffer_new(e->arena);

    for (size_t i = 0; shown && i < shown->text.length;) {
        const unsigned char *at = (const unsigned char *)shown->text.data + i;
        uint32_t c = character_at(at);
        if (c < 0x80)
            buffer_char(&b, (char)c);
        else
            buffer_format(&b, c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
        i += (size_t)character_length(at);
    }
    return shown ? new_constant_str(e, buffer_str(&b)) : NULL;
}

static const Constant *zeros(Evaluator *e, Integer count)
{
    Buffer b = buffer_new(e->arena);

    if (count < 0)
        return constant_raise(e, "ValueError: negative count");
    if (count > LONGEST_RANGE)
        return constant_not_supported(e, "so many bytes at compile time");
    for (int i = 0; i < count; i++)
        buffer_char(&b, '\0');
    return new_constant_bytes(e, buffer_str(&b));
}

CALL(call_bytes)
{
    const Constant *v = argument_or(arguments, 0, NULL);
    ConstantList items;

    if (arguments->count > 1)
        return constant_not_supported(e, "encodings of %s() at compile time", self->name);
    if (!v || constant_is_int(v))
        return zeros(e, v ? v->integer : 0);
    if (v->kind == CONSTANT_STR)
        return constant_raise(e, "TypeError: string argument without an encoding");
    if (!items_of(e, v, &items))
        return NULL;
    for (int i = 0; i < items.count; i++)
        if (!needs_int(e, items.items[i]))
            return NULL;
        else if (items.items[i]->integer < 0 || items.items[i]->integer > 255)
            return constant_raise(e, "ValueError: bytes must be in range(0, 256)");
    return new_constant_sequence(e, CONSTANT_BYTES, items);
}

static const Constant *sequence(Evaluator *e, ConstantKind kind, const ConstantList *arguments)
{
    ConstantList items = {0};

    return !arguments->count || items_of(e, ARGUMENT(0), &items) ? new_constant_sequence(e, kind, items) : NULL;
}

CALL(call_tuple)
{
    (void)self;
    return sequence(e, CONSTANT_TUPLE, arguments);
}

CALL(call_list)
{
    (void)self;
    return sequence(e, CONSTANT_LIST, arguments);
}

/* ---- text ------------------------------------------------------------------------------------------------------------------- */

CALL(call_chr)
{
    const Constant *v = needs_int(e, ARGUMENT(0));
    Buffer b = buffer_new(e->arena);

    (void)self;
    if (!v)
        return NULL;
    if (v->integer < 0 || v->integer > 0x10FFFF)
        return constant_raise(e, "ValueError: chr() arg not in range(0x110000)");
    add_character(&b, (uint32_t)v->integer);
    return new_constant_str(e, buffer_str(&b));
}

CALL(call_ord)
{
    const Constant *v = ARGUMENT(0);
    ConstantList items;

    (void)self;
    if (!constant_is_text(v))
        return constant_raise(e, "TypeError: ord() expected string of length 1, but %s found", constant_type(v));
    items_of(e, v, &items);
    if (items.count != 1)
        return constant_raise(e, "TypeError: ord() expected a character, but string of length %d found", items.count);
    return v->kind == CONSTANT_BYTES ? items.items[0] : new_constant_int(e, character_at((const unsigned char *)v->text.data));
}

/* bin, oct, hex: the prefix has the base's letter. */
CALL(call_in_base)
{
    const Constant *v = needs_int(e, ARGUMENT(0));
    Buffer digits = buffer_new(e->arena);

    if (!v)
        return NULL;
    add_integer(&digits, v->integer, *self->name == 'b' ? 2 : *self->name == 'o' ? 8 : 16);
    bool minus = *digits.data == '-';
    char letter = *self->name == 'h' ? 'x' : *self->name;
    return new_constant_str(e, str_of(str_format(e->arena, "%s0%c%s", minus ? "-" : "", letter, digits.data + minus)));
}

/* ---- of items ------------------------------------------------------------------------------------------------------------------ */

CALL(call_len)
{
    const Constant *v = ARGUMENT(0);
    ConstantList items;

    (void)self;
    if (!constant_is_text(v) && v->kind != CONSTANT_TUPLE && v->kind != CONSTANT_LIST)
        return constant_raise(e, "TypeError: object of type '%s' has no len()", constant_type(v));
    return items_of(e, v, &items) ? new_constant_int(e, items.count) : NULL;
}

/* any stops at the first true item, all at the first false one. */
CALL(call_any_all)
{
    bool any = strcmp(self->name, "any") == 0;
    ConstantList items;

    if (!items_of(e, ARGUMENT(0), &items))
        return NULL;
    for (int i = 0; i < items.count; i++)
        if (constant_truth(items.items[i]) == any)
            return new_constant_bool(e, any);
    return new_constant_bool(e, !any);
}

CALL(call_min_max)
{
    Compare wanted = strcmp(self->name, "min") == 0 ? Compare_Lt : Compare_Gt;
    ConstantList items = *arguments;

    if (arguments->count == 1 && !items_of(e, ARGUMENT(0), &items))
        return NULL;
    if (!items.count)
        return constant_raise(e, "ValueError: %s() arg is an empty sequence", self->name);
    const Constant *best = items.items[0];
    for (int i = 1; i < items.count; i++) {
        bool better;
        if (!constant_compare(e, items.items[i], wanted, best, &better))
            return NULL;
        if (better)
            best = items.items[i];
    }
    return best;
}

CALL(call_sum)
{
    const Constant *total = argument_or(arguments, 1, new_constant_int(e, 0));
    ConstantList items;

    (void)self;
    if (!items_of(e, ARGUMENT(0), &items))
        return NULL;
    if (constant_is_text(total))
        return constant_raise(e, "TypeError: sum() can't sum %s [use %s.join(seq) instead]", total->kind == CONSTANT_STR ? "strings" : "bytes",
                              total->kind == CONSTANT_STR ? "''" : "b''");
    for (int i = 0; total && i < items.count; i++)
        total = constant_binary(e, Binary_Add, total, items.items[i]);
    return total;
}

static const Constant *call_value(Evaluator *e, const Constant *f, const Constant *first, const Constant *second)
{
    ConstantList arguments = {0};

    if (f->kind != CONSTANT_FUNCTION)
        return constant_raise(e, "TypeError: '%s' object is not callable", constant_type(f));
    list_push(e->arena, &arguments, first);
    if (second)
        list_push(e->arena, &arguments, second);
    return constant_call(e, f->function, &arguments, NULL);
}

/* By insertion: items with equal keys keep their order. `before` is how a key compares with those that come to stand behind it. */
static const Constant *sort(Evaluator *e, ConstantList items, ConstantList keys, Compare before)
{
    ConstantList sorted = {0};

    for (int i = 0; i < items.count; i++) {
        const Constant *key = keys.items[i];
        list_push(e->arena, &sorted, items.items[i]);
        for (int k = i; k > 0; k--) {
            bool moves;
            if (!constant_compare(e, key, before, keys.items[k - 1], &moves))
                return NULL;
            if (!moves)
                break;
            sorted.items[k] = sorted.items[k - 1];
            keys.items[k] = keys.items[k - 1];
            sorted.items[k - 1] = items.items[i];
            keys.items[k - 1] = key;
        }
    }
    return new_constant_sequence(e, CONSTANT_LIST, sorted);
}

CALL(call_sorted)
{
    const Constant *key = argument_or(arguments, 1, NULL), *reverse = argument_or(arguments, 2, NULL);
    ConstantList items, keys = {0};

    (void)self;
    if (!items_of(e, ARGUMENT(0), &items))
        return NULL;
    for (int i = 0; i < items.count; i++) {
        const Constant *v = key && key->kind != CONSTANT_NONE ? call_value(e, key, items.items[i], NULL) : items.items[i];
        if (!v)
            return NULL;
        list_push(e->arena, &keys, v);
    }
    return sort(e, items, keys, reverse && constant_truth(reverse) ? Compare_Gt : Compare_Lt);
}

CALL(call_reversed)
{
    ConstantList items, reversed = {0};

    (void)self;
    if (!items_of(e, ARGUMENT(0), &items))
        return NULL;
    for (int i = items.count; i-- > 0;)
        list_push(e->arena, &reversed, items.items[i]);
    return new_constant_sequence(e, CONSTANT_LIST, reversed);
}

CALL(call_range)
{
    Integer start = 0, stop, step = 1;
    ConstantList items = {0};

    (void)self;
    for (int i = 0; i < arguments->count; i++)
        if (!needs_int(e, ARGUMENT(i)))
            return NULL;
    stop = ARGUMENT(arguments->count > 1)->integer;
    if (arguments->count > 1)
        start = ARGUMENT(0)->integer;
    if (arguments->count > 2)
        step = ARGUMENT(2)->integer;
    if (step == 0)
        return constant_raise(e, "ValueError: range() arg 3 must not be zero");
    for (Integer i = start; step > 0 ? i < stop : i > stop; i += step) {
        if (items.count == LONGEST_RANGE)
            return constant_not_supported(e, "ranges of such a length at compile time");
        list_push(e->arena, &items, new_constant_int(e, i));
    }
    return new_constant_sequence(e, CONSTANT_LIST, items);
}

CALL(call_enumerate)
{
    const Constant *start = needs_int(e, argument_or(arguments, 1, new_constant_int(e, 0)));
    ConstantList items, pairs = {0};

    (void)self;
    if (!start || !items_of(e, ARGUMENT(0), &items))
        return NULL;
    for (int i = 0; i < items.count; i++) {
        ConstantList pair = {0};
        list_push(e->arena, &pair, new_constant_int(e, start->integer + i));
        list_push(e->arena, &pair, items.items[i]);
        list_push(e->arena, &pairs, new_constant_sequence(e, CONSTANT_TUPLE, pair));
    }
    return new_constant_sequence(e, CONSTANT_LIST, pairs);
}

CALL(call_zip)
{
    LIST(ConstantList) columns = {0};
    ConstantList rows = {0};
    int shortest = 0;

    (void)self;
    for (int k = 0; k < arguments->count; k++) {
        ConstantList column;
        if (!items_of(e, ARGUMENT(k), &column))
            return NULL;
        shortest = k && shortest < column.count ? shortest : column.count;
        list_push(e->arena, &columns, column);
    }
    for (int i = 0; i < shortest; i++) {
        ConstantList row = {0};
        for (int k = 0; k < columns.count; k++)
            list_push(e->arena, &row, columns.items[k].items[i]);
        list_push(e->arena, &rows, new_constant_sequence(e, CONSTANT_TUPLE, row));
    }
    return new_constant_sequence(e, CONSTANT_LIST, rows);
}

CALL(call_map)
{
    ConstantList items, results = {0};

    (void)self;
    if (!items_of(e, ARGUMENT(1), &items))
        return NULL;
    for (int i = 0; i < items.count; i++) {
        const Constant *v = call_value(e, ARGUMENT(0), items.items[i], NULL);
        if (!v)
            return NULL;
        list_push(e->arena, &results, v);
    }
    return new_constant_sequence(e, CONSTANT_LIST, results);
}

CALL(call_filter)
{
    ConstantList items, results = {0};

    (void)self;
    if (!items_of(e, ARGUMENT(1), &items))
        return NULL;
    for (int i = 0; i < items.count; i++) {
        const Constant *v = ARGUMENT(0)->kind == CONSTANT_NONE ? items.items[i] : call_value(e, ARGUMENT(0), items.items[i], NULL);
        if (!v)
            return NULL;
        if (constant_truth(v))
            list_push(e->arena, &results, items.items[i]);
    }
    return new_constant_sequence(e, CONSTANT_LIST, results);
}

CALL(call_reduce)
{
    const Constant *result = argument_or(arguments, 2, NULL);
    ConstantList items;

    (void)self;
    if (!items_of(e, ARGUMENT(1), &items))
        return NULL;
    if (!result && !items.count)
        return constant_raise(e, "TypeError: reduce() of empty iterable with no initial value");
    int i = result ? 0 : 1;
    for (result = result ? result : items.items[0]; result && i < items.count; i++)
        result = call_value(e, ARGUMENT(0), result, items.items[i]);
    return result;
}

/* ---- the table -------------------------------------------------------------------------------------------------------------------- */

static const ConstantFunction functions[] = {
#define CONSTANT_FUNCTION(name, least, most, words, function) {#name, least, most, words, function},
#include "constant.def"
#undef CONSTANT_FUNCTION
};

const ConstantFunction *constant_function(const char *name)
{
    for (int i = 0; i < LENGTH(functions); i++)
        if (strcmp(functions[i].name, name) == 0)
            return &functions[i];
    return NULL;
}

/* The place of the argument that `name` gives; -1: it has none. */
static int keyword_place(const ConstantFunction *f, const char *name)
{
    size_t length = strlen(name);
    int place = 0;

    for (const char *at = f->words; *at; place++) {
        size_t word = strcspn(at, " ");
        if (word == length && memcmp(at, name, length) == 0)
            return place;
        at += word + strspn(at + word, " ");
    }
    return -1;
}

static bool add_keyword(Evaluator *e, const ConstantFunction *f, const ConstantKeyword *keyword, ConstantList *arguments)
{
    int place = keyword_place(f, keyword->name);

    if (place < 0 && f->most == MANY_ARGUMENTS)
        return constant_not_supported(e, "keyword arguments of %s() at compile time", f->name) != NULL;
    if (place < 0 && !*f->words)
        return constant_raise(e, "TypeError: %s() takes no keyword arguments", f->name) != NULL;
    if (place < 0)
        return constant_raise(e, "TypeError: '%s' is an invalid keyword argument for %s()", keyword->name, f->name) != NULL;
    while (arguments->count <= place)
        list_push(e->arena, arguments, NULL);
    if (arguments->items[place])
        return constant_raise(e, "TypeError: argument for %s() given by name ('%s') and position (%d)", f->name, keyword->name, place + 1) != NULL;
    arguments->items[place] = keyword->value;
    return true;
}

const Constant *constant_call(Evaluator *e, const ConstantFunction *f, const ConstantList *positional, const ConstantKeywords *keywords)
{
    ConstantList arguments = *positional;
    int given = 0;

    if (arguments.count > f->most)
        return constant_raise(e, "TypeError: %s expected at most %d argument%s, got %d", f->name, f->most, f->most == 1 ? "" : "s", arguments.count);
    for (int i = 0; keywords && i < keywords->count; i++)
        if (!add_keyword(e, f, &keywords->items[i], &arguments))
            return NULL;
    while (given < arguments.count && arguments.items[given])
        given++;
    if (given < f->least)
        return constant_raise(e, "TypeError: %s expected at least %d argument%s, got %d", f->name, f->least, f->least == 1 ? "" : "s", given);
    return f->call(e, f, &arguments);
}
