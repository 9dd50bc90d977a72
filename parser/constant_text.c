/* Compile-time values as text: str(), repr() and `%`, and numbers that text holds. */
#include "constant.h"
#include "parser.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- numbers to text ---------------------------------------------------------------------------------------------------- */

void add_integer(Buffer *b, Integer i, unsigned base)
{
    char digits[130];
    int at = LENGTH(digits);
    unsigned __int128 size = i < 0 ? -(unsigned __int128)i : (unsigned __int128)i;

    do
        digits[--at] = "0123456789abcdef"[size % base];
    while (size /= base);
    if (i < 0)
        digits[--at] = '-';
    buffer_add(b, digits + at, (size_t)(LENGTH(digits) - at));
}

/* The fewest digits that give the same double, as Python writes them: an exponent from 1e16 on and below 1e-4. */
static void add_float(Buffer *b, double d)
{
    enum { MOST_DIGITS = 17, LARGE = 16, SMALL = -4 };
    char text[40];
    int digits = 0;

    if (isnan(d) || isinf(d)) {
        buffer_text(b, isnan(d) ? "nan" : d < 0 ? "-inf" : "inf");
        return;
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

static bool add_items(Evaluator *e, Buffer *b, const Constant *v)
{
    bool list = v->kind == CONSTANT_LIST;

    buffer_char(b, list ? '[' : '(');
    for (int i = 0; i < v->items.count; i++) {
        buffer_text(b, i ? ", " : "");
        if (!add_constant_text(e, b, v->items.items[i], true))
            return false;
    }
    buffer_text(b, list ? "]" : v->items.count == 1 ? ",)" : ")");
    return true;
}

bool add_constant_text(Evaluator *e, Buffer *b, const Constant *v, bool repr)
{
    switch (v->kind) {
    case CONSTANT_NONE:     buffer_text(b, "None"); return true;
    case CONSTANT_BOOL:     buffer_text(b, v->integer ? "True" : "False"); return true;
    case CONSTANT_INT:      add_integer(b, v->integer, 10); return true;
    case CONSTANT_FLOAT:    add_float(b, v->real); return true;
    case CONSTANT_BYTES:    add_quoted(b, v->text, true); return true;
    case CONSTANT_TUPLE:
    case CONSTANT_LIST:     return add_items(e, b, v);
    case CONSTANT_FUNCTION: buffer_format(b, "<built-in function %s>", v->function->name); return true;
    default:                break;
    }
    if (repr)
        add_quoted(b, v->text, false);
    else
        buffer_add(b, v->text.data, v->text.length);
    return true;
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

typedef enum Reading { READ, NO_NUMBER, TOO_LARGE } Reading;

/* Digits with single underscores between them. */
static Reading read_digits(Str s, int base, Integer *value)
{
    *value = 0;
    for (size_t i = 0; i < s.length; i++) {
        if (s.data[i] == '_' && i && i + 1 < s.length && s.data[i - 1] != '_')
            continue;
        if (digit_of(s.data[i]) >= base)
            return NO_NUMBER;
        if (__builtin_mul_overflow(*value, (Integer)base, value) || __builtin_add_overflow(*value, (Integer)digit_of(s.data[i]), value))
            return TOO_LARGE;
    }
    return s.length ? READ : NO_NUMBER;
}

const Constant *int_of_text(Evaluator *e, const Constant *v, int base)
{
    Str s = trimmed(v->text);
    Integer value;
    bool minus = s.length && *s.data == '-';

    if (s.length && (minus || *s.data == '+'))
        s = (Str){s.data + 1, s.length - 1};
    Str behind = s;
    int named = cut_prefix(&behind);
    if (named && (base == 0 || base == named))
        s = behind;
    Reading reading = read_digits(s, base ? base : named ? named : 10, &value);
    if (reading == READ)
        return new_constant_int(e, minus ? -value : value);
    if (reading == TOO_LARGE)
        return constant_too_large(e);
    Buffer shown = buffer_new(e->arena);
    add_constant_text(e, &shown, v, true);
    return constant_raise(e, "ValueError: invalid literal for int() with base %d: %s", base, shown.data);
}

/* What strtod takes and Python doesn't begins like a number too: hexadecimal floats and `nan(…)`. */
const Constant *float_of_text(Evaluator *e, const Constant *v)
{
    Str s = trimmed(v->text);
    const char *text = str_copy(e->arena, s);
    char *end;
    double value = strtod(text, &end);

    if (s.length && !*end && !strpbrk(text, "xX(") && strlen(text) == s.length)
        return new_constant_float(e, value);
    if (strchr(text, '_'))
        return constant_not_supported(e, "float() of digits with underscores at compile time");
    Buffer shown = buffer_new(e->arena);
    add_constant_text(e, &shown, v, true);
    return constant_raise(e, "ValueError: could not convert string to float: %s", shown.data);
}

/* ---- `%` ---------------------------------------------------------------------------------------------------------------------- */

static bool add_formatted(Evaluator *e, Buffer *out, char letter, const Constant *v)
{
    bool number = letter == 'd' || letter == 'i' || letter == 'u' || letter == 'x' || letter == 'o';

    if (letter == 's' || letter == 'r')
        return add_constant_text(e, out, v, letter == 'r');
    if (!number || !constant_is_int(v))
        return constant_not_supported(e, "'%%%c' of '%s' at compile time", letter, constant_type(v)) != NULL;
    add_integer(out, v->integer, letter == 'x' ? 16 : letter == 'o' ? 8 : 10);
    return true;
}

const Constant *constant_format(Evaluator *e, const Constant *format, const Constant *values)
{
    Buffer out = buffer_new(e->arena);
    bool many = values->kind == CONSTANT_TUPLE;
    int used = 0, count = many ? values->items.count : 1;

    if (format->kind == CONSTANT_BYTES)
        return constant_not_supported(e, "formatted bytes at compile time");
    for (size_t i = 0; i < format->text.length; i++) {
        char c = format->text.data[i], letter = c == '%' && i + 1 < format->text.length ? format->text.data[i + 1] : '\0';
        if (c != '%' || letter == '%')
            buffer_char(&out, c);
        else if (used == count)
            return constant_raise(e, "TypeError: not enough arguments for format string");
        else if (!add_formatted(e, &out, letter, many ? values->items.items[used] : values))
            return NULL;
        else
            used++;
        i += c == '%';
    }
    return used == count ? new_constant_str(e, buffer_str(&out)) : constant_raise(e, "TypeError: not all arguments converted during string formatting");
}
