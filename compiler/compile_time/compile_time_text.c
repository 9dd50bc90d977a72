/* Compile-time values as text: str() and repr(), and numbers that text holds. */
#include "compile_time.h"
#include "unicode.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- numbers to text ---------------------------------------------------------------------------------------------------- */

bool add_integer(Evaluator *e, Buffer *b, Integer i, unsigned base)
{
    size_t start = b->length;

    if (!ct_spend_steps(e, integer_bits(i) / 4 * i.count))
        return false;
    integer_write(b, i, base);
    if (base == 10 && b->length - start > LIMIT_digits)
        return ct_raise(e, "ValueError: Exceeds the limit (%d digits) for integer string conversion", LIMIT_digits) != NULL;
    return true;
}

/* The fewest digits that give the same double, as Python writes them: an exponent from 1e16 on and below 1e-4. */
bool add_float(Evaluator *e, Buffer *b, double d)
{
    enum { MOST_DIGITS = 17, LARGE = 16, SMALL = -4 };
    char text[40];
    int digits = 0;

    if (!ct_spend(e, MOST_DIGITS))
        return false;
    if (isnan(d) || isinf(d)) {
        buffer_text(b, isnan(d) ? "nan" : d < 0 ? "-inf" : "inf");
        return true;
    }
    do
        snprintf(text, sizeof text, "%.*e", digits, d);
    while (strtod(text, NULL) != d && ++digits < MOST_DIGITS);
    int exponent = atoi(strchr(text, 'e') + 1);
    if (exponent >= SMALL && exponent < LARGE) {
        int after_point = digits > exponent ? digits - exponent : 0;
        buffer_format(b, "%.*f%s", after_point, d, after_point ? "" : ".0");
    } else
        buffer_text(b, text);
    return true;
}

/* ---- str() and repr() ----------------------------------------------------------------------------------------------------- */

static void add_escaped(Buffer *b, uint32_t c, char quote, bool bytes)
{
    if (c == '\n' || c == '\t' || c == '\r')
        buffer_text(b, c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\r");
    else if (c == '\\' || c == (unsigned char)quote)
        buffer_format(b, "\\%c", (char)c);
    else if (bytes ? c >= ' ' && c < 127 : is_printable(c))
        add_character(b, c);
    else
        buffer_format(b, c < 256 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
}

static void add_quoted(Buffer *b, Str text, bool bytes)
{
    bool single = text.length && memchr(text.data, '\'', text.length), doubled = text.length && memchr(text.data, '"', text.length);
    char quote = single && !doubled ? '"' : '\'';

    buffer_text(b, bytes ? "b" : "");
    buffer_char(b, quote);
    for (size_t i = 0; i < text.length;) {
        const unsigned char *at = (const unsigned char *)text.data + i;
        add_escaped(b, bytes ? *at : character_at(at), quote, bytes);
        i += bytes ? 1 : (size_t)character_length(at);
    }
    buffer_char(b, quote);
}

/* `values` is NULL where there are keys alone. */
static bool add_items(Evaluator *e, Buffer *b, CtList items, const CtList *values)
{
    for (int i = 0; i < items.count; i++) {
        buffer_text(b, i ? ", " : "");
        if (!add_ct_text(e, b, items.items[i], true))
            return false;
        buffer_text(b, values ? ": " : "");
        if (values && !add_ct_text(e, b, values->items[i], true))
            return false;
    }
    return true;
}

static bool add_between(Evaluator *e, Buffer *b, const char *open, CtList items, const CtList *values, const char *close)
{
    buffer_text(b, open);
    bool done = add_items(e, b, items, values);
    buffer_text(b, close);
    return done;
}

static bool add_set(Evaluator *e, Buffer *b, const CtValue *v)
{
    bool frozen = v->kind == CT_FROZENSET;

    if (!v->keys->keys.count) {
        buffer_format(b, "%s()", ct_type(v));
        return true;
    }
    return add_between(e, b, frozen ? "frozenset({" : "{", v->keys->keys, NULL, frozen ? "})" : "}");
}

/* The step of a range is shown if it isn't 1. */
static bool add_range(Evaluator *e, Buffer *b, const CtValue *v)
{
    CtList parts = v->items;

    parts.count -= integer_compare(parts.items[2]->integer, integer_of(e->arena, 1)) == 0;
    return add_between(e, b, "range(", parts, NULL, ")");
}

/* A part as format() writes floats, but without a point behind a whole number. */
static bool add_part(Evaluator *e, Buffer *b, double d)
{
    bool done = add_float(e, b, d);

    if (b->length > 2 && memcmp(b->data + b->length - 2, ".0", 2) == 0)
        b->data[b->length -= 2] = '\0';
    return done;
}

static bool add_complex(Evaluator *e, Buffer *b, const CtValue *v)
{
    bool whole = v->real != 0 || signbit(v->real);

    buffer_text(b, whole ? "(" : "");
    if (whole && !add_part(e, b, v->real))
        return false;
    buffer_text(b, whole && !(v->imaginary < 0 || signbit(v->imaginary)) ? "+" : "");
    bool done = add_part(e, b, v->imaginary);
    buffer_text(b, whole ? "j)" : "j");
    return done;
}

static void add_bytearray(Buffer *b, Str text)
{
    buffer_text(b, "bytearray(");
    add_quoted(b, text, true);
    buffer_text(b, ")");
}

static void add_function(Buffer *b, const CtFunction *f)
{
    if (*f->type)
        buffer_format(b, "<class '%s'>", f->type);
    else
        buffer_format(b, "<built-in function %s>", f->name);
}

bool add_ct_text(Evaluator *e, Buffer *b, const CtValue *v, bool repr)
{
    switch (v->kind) {
    case CT_NONE:      buffer_text(b, "None"); return true;
    case CT_ELLIPSIS:  buffer_text(b, "Ellipsis"); return true;
    case CT_BOOL:      buffer_text(b, ct_truth(v) ? "True" : "False"); return true;
    case CT_INT:       return add_integer(e, b, v->integer, 10);
    case CT_FLOAT:     return add_float(e, b, v->real);
    case CT_COMPLEX:   return add_complex(e, b, v);
    case CT_BYTES:     add_quoted(b, v->text, true); return true;
    case CT_BYTEARRAY: add_bytearray(b, v->text); return true;
    case CT_TUPLE:     return add_between(e, b, "(", v->items, NULL, v->items.count == 1 ? ",)" : ")");
    case CT_LIST:      return add_between(e, b, "[", v->items, NULL, "]");
    case CT_RANGE:     return add_range(e, b, v);
    case CT_SLICE:     return add_between(e, b, "slice(", v->items, NULL, ")");
    case CT_SET:
    case CT_FROZENSET: return add_set(e, b, v);
    case CT_DICT:      return add_between(e, b, "{", v->keys->keys, &v->keys->values, "}");
    case CT_ITERATOR:  return ct_not_supported(e, "the text of '%s' at compile time", ct_type(v));
    case CT_FUNCTION:  add_function(b, v->function); return true;
    case CT_STR:       break;
    }
    if (repr)
        add_quoted(b, v->text, false);
    else
        buffer_add(b, v->text.data, v->text.length);
    return true;
}

const CtValue *ct_shown(Evaluator *e, const CtValue *v, bool repr)
{
    Buffer b = buffer_new(e->arena);

    return add_ct_text(e, &b, v, repr) ? new_ct_str(e, buffer_str(&b)) : NULL;
}

/* ---- text to numbers ------------------------------------------------------------------------------------------------------ */

static Str trimmed(Str s)
{
    static const char blanks[] = " \t\n\r\f\v";

    for (; s.length && strchr(blanks, *s.data) && *s.data; s.data++)
        s.length--;
    while (s.length && s.data[s.length - 1] && strchr(blanks, s.data[s.length - 1]))
        s.length--;
    return s;
}

static int digit_of(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'z' ? (c | 32) - 'a' + 10 : 99;
}

/* The base that `0x` and the like name, which is cut off; 0: none. */
static int cut_prefix(Str *s)
{
    int base = s->length > 2 && s->data[0] == '0' ? (s->data[1] | 32) == 'x' ? 16 : (s->data[1] | 32) == 'o' ? 8 : (s->data[1] | 32) == 'b' ? 2 : 0 : 0;

    if (base)
        *s = (Str){s->data + 2, s->length - 2};
    return base;
}

/* Digits with single underscores between them, or behind a base's prefix. */
static bool are_digits(Str s, int base, bool behind_prefix)
{
    for (size_t i = 0; i < s.length; i++) {
        bool between = s.data[i] == '_' && (i ? s.data[i - 1] != '_' : behind_prefix) && i + 1 < s.length;
        if (!between && digit_of(s.data[i]) >= base)
            return false;
    }
    return s.length > 0;
}

static const CtValue *no_number(Evaluator *e, const char *why, const CtValue *v)
{
    const CtValue *shown = ct_shown(e, v, true);

    return shown ? ct_raise(e, "ValueError: %s: %.*s", why, STR_ARG(shown->text)) : NULL;
}

const CtValue *int_of_text(Evaluator *e, const CtValue *v, int base)
{
    Str s = trimmed(v->text);
    bool minus = s.length && *s.data == '-';

    if (s.length && (minus || *s.data == '+'))
        s = (Str){s.data + 1, s.length - 1};
    Str behind = s;
    int named = cut_prefix(&behind);
    bool prefixed = named && (base == 0 || base == named);
    if (prefixed)
        s = behind;
    int actual = base ? base : named ? named : 10;
    if (!are_digits(s, actual, prefixed))
        return no_number(e, str_format(e->arena, "invalid literal for int() with base %d", base), v);
    if (s.length > LIMIT_compile_time_bits)
        return ct_too_large(e);
    if (!ct_spend_steps(e, (int64_t)s.length * (int64_t)s.length / 16))
        return NULL;
    Integer value = integer_of_digits(e->arena, s, (unsigned)actual);
    if (integer_bits(value) > LIMIT_compile_time_bits)
        return ct_too_large(e);
    return new_ct_int(e, minus ? integer_negative(value) : value);
}

/* What strtod takes and Python doesn't begins like a number too: hexadecimal floats and `nan(…)`. */
const CtValue *float_of_text(Evaluator *e, const CtValue *v)
{
    Str s = trimmed(v->text);
    const char *text = str_copy(e->arena, s);
    char *end;
    double value = strtod(text, &end);

    if (s.length && !*end && !strpbrk(text, "xX(") && strlen(text) == s.length)
        return new_ct_float(e, value);
    if (strchr(text, '_'))
        return ct_not_supported(e, "float() of digits with underscores at compile time");
    return no_number(e, "could not convert string to float", v);
}
