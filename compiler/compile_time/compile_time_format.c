/* format() and `%` of compile-time values: both read a specification, write the value plainly, and fill it up to a width. */
#include "compile_time.h"
#include "unicode.h"

#include <math.h>
#include <string.h>

typedef struct Spec {
    uint32_t fill;
    char align;                        /* '<', '>', '^' or '='; '\0': as the value's kind has it */
    char sign;                         /* '+', '-' or ' ' */
    bool prefix;                       /* `#` */
    char separator;                    /* of thousands: ',', '_' or '\0' */
    int width, precision;              /* a precision of -1: none */
    char letter;                       /* '\0': none */
} Spec;

enum { WIDEST = 1 << 16 };             /* and most digits behind a point */

static bool is_one_of(char letter, const char *letters)
{
    return letter && strchr(letters, letter);
}

/* ---- how numbers are written ------------------------------------------------------------------------------------------------ */

/* A separator between groups of digits, counted from the end of the whole part. */
static Str grouped(Evaluator *e, Str digits, const Spec *s)
{
    bool by_four = is_one_of(s->letter, "boxX");
    size_t group = by_four ? 4 : 3, whole = 0;
    Buffer out = buffer_new(e->arena);

    while (whole < digits.length && (by_four || (digits.data[whole] >= '0' && digits.data[whole] <= '9')))
        whole++;
    for (size_t i = 0; i < digits.length; i++) {
        if (s->separator && i && i < whole && (whole - i) % group == 0)
            buffer_char(&out, s->separator);
        buffer_char(&out, digits.data[i]);
    }
    return buffer_str(&out);
}

static int shown_width(Str s)
{
    int width = 0;

    for (size_t i = 0; i < s.length; width++)
        i += (size_t)character_length((const unsigned char *)s.data + i);
    return width;
}

/* Fills to the left of `head`, which is a sign and a prefix, between the two, or to the right of `body`. */
static void add_filled(Buffer *out, const Spec *s, const char *head, Str body, char align)
{
    int left = s->width - (int)strlen(head) - shown_width(body), before = align == '<' ? 0 : align == '^' ? left / 2 : left;

    for (int i = 0; i < before && align != '='; i++)
        add_character(out, s->fill);
    buffer_text(out, head);
    for (int i = 0; i < before && align == '='; i++)
        add_character(out, s->fill);
    buffer_add(out, body.data, body.length);
    for (int i = before; i < left; i++)
        add_character(out, s->fill);
}

static void add_number(Evaluator *e, Buffer *out, const Spec *s, bool negative, const char *prefix, Str digits)
{
    const char *sign = negative ? "-" : s->sign == '+' ? "+" : s->sign == ' ' ? " " : "";

    add_filled(out, s, str_format(e->arena, "%s%s", sign, prefix), grouped(e, digits, s), s->align ? s->align : '>');
}

static bool add_int(Evaluator *e, Buffer *out, const Spec *s, Integer i)
{
    char letter = s->letter ? s->letter : 'd';
    unsigned base = letter == 'b' ? 2 : letter == 'o' ? 8 : letter == 'x' || letter == 'X' ? 16 : 10;
    Buffer digits = buffer_new(e->arena);
    bool negative = i.negative;

    if (!add_integer(e, &digits, negative ? integer_negative(i) : i, base))
        return false;
    for (size_t k = 0; k < digits.length && letter == 'X'; k++)
        digits.data[k] = digits.data[k] >= 'a' ? (char)(digits.data[k] - 32) : digits.data[k];
    int missing = s->precision - (int)digits.length;       /* `%.5d` */
    Str written = missing > 0 ? str_of(str_format(e->arena, "%0*d%s", missing, 0, digits.data)) : buffer_str(&digits);
    add_number(e, out, s, negative, s->prefix && base != 10 ? str_format(e->arena, "0%c", letter) : "", written);
    return true;
}

/* NULL: told. Without a letter a float is written as repr() does, or with a precision as `g` does, but always with a point. */
static Str float_digits(Evaluator *e, const Spec *s, double size)
{
    Buffer digits = buffer_new(e->arena);
    char format[] = "%.*f";

    if (!s->letter && s->precision < 0)
        return add_float(e, &digits, size) ? buffer_str(&digits) : (Str){0};
    format[3] = s->letter == '%' ? 'f' : s->letter;
    buffer_format(&digits, format, s->precision < 0 ? 6 : s->precision, s->letter == '%' ? size * 100 : size);
    buffer_text(&digits, s->letter == '%' ? "%" : "");
    return buffer_str(&digits);
}

static bool add_real(Evaluator *e, Buffer *out, const Spec *s, double d)
{
    if (!s->letter && s->precision >= 0)
        return ct_not_supported(e, "floats with a precision and no letter at compile time") != NULL;
    if (s->prefix)
        return ct_not_supported(e, "the flag '#' of floats at compile time") != NULL;
    Str digits = float_digits(e, s, fabs(d));
    if (digits.data)
        add_number(e, out, s, signbit(d) && !isnan(d), "", digits);
    return digits.data != NULL;
}

static bool add_string(Buffer *out, const Spec *s, Str text, char align)
{
    size_t length = 0;

    for (int i = 0; length < text.length && (s->precision < 0 || i < s->precision); i++)
        length += (size_t)character_length((const unsigned char *)text.data + length);
    add_filled(out, s, "", (Str){text.data, length}, s->align ? s->align : align);
    return true;
}

/* ---- format() ------------------------------------------------------------------------------------------------------------------ */

/* A decimal number at `*at`, -1 where there is none. */
static int read_number(const char **at)
{
    int value = **at >= '0' && **at <= '9' ? 0 : -1;

    for (; **at >= '0' && **at <= '9'; ++*at)
        value = value < WIDEST ? 10 * value + (**at - '0') : WIDEST;
    return value;
}

static char read_one_of(const char **at, const char *letters)
{
    return is_one_of(**at, letters) ? *(*at)++ : '\0';
}

/* [[fill]align][sign][#][0][width][separator][.precision][letter]. False: that is none, or more than is built. */
static bool read_spec(const char *at, Spec *s)
{
    int first = *at ? character_length((const unsigned char *)at) : 0;

    *s = (Spec){.fill = ' ', .precision = -1};
    if (*at && is_one_of(at[first], "<>^=")) {
        s->fill = character_at((const unsigned char *)at);
        at += first;
    }
    s->align = read_one_of(&at, "<>^=");
    s->sign = read_one_of(&at, "+- ");
    s->prefix = read_one_of(&at, "#");
    if (*at == '0' && !s->align) {
        s->align = '=';
        s->fill = '0';
    }
    s->width = read_number(&at);
    s->separator = read_one_of(&at, ",_");
    if (*at == '.' && (at++, (s->precision = read_number(&at)) < 0))
        return false;
    s->letter = read_one_of(&at, "sbcdoxXeEfFgG%");
    return !*at && s->width < WIDEST && s->precision < WIDEST && !(s->separator && s->fill == '0');
}

static bool add_by_spec(Evaluator *e, Buffer *out, const Spec *s, const CtValue *v)
{
    bool whole = !s->letter || is_one_of(s->letter, "bdoxX"), real = is_one_of(s->letter, "eEfFgG%");

    if (v->kind == CT_STR && (!s->letter || s->letter == 's') && s->align != '=' && !s->sign && !s->prefix && !s->separator)
        return add_string(out, s, v->text, '<');
    if (ct_is_int(v) && whole && s->precision < 0)
        return add_int(e, out, s, v->integer);
    if ((ct_is_int(v) && real) || (v->kind == CT_FLOAT && (real || !s->letter)))
        return add_real(e, out, s, as_float(v));
    return ct_not_supported(e, "this format of '%s' at compile time", ct_type(v)) != NULL;
}

CALL(call_format)
{
    const CtValue *v = ARGUMENT(0), *given = argument_or(call, 1, NULL);
    Buffer out = buffer_new(e->arena);
    Spec s;

    if (given && given->kind != CT_STR)
        return ct_raise(e, "TypeError: format() argument 2 must be str, not %s", ct_type(given));
    if (!given || !given->text.length)
        return ct_shown(e, v, false);
    if (!ct_is_text(v) && !ct_is_number(v))
        return ct_raise(e, "TypeError: unsupported format string passed to %s.__format__", ct_type(v));
    if (!read_spec(str_copy(e->arena, given->text), &s))
        return ct_not_supported(e, "the format '%.*s' at compile time", STR_ARG(given->text));
    return add_by_spec(e, &out, &s, v) ? new_ct_str(e, buffer_str(&out)) : NULL;
}

/* ---- `%` ---------------------------------------------------------------------------------------------------------------------- */

/* [-+ #0]*[width][.precision][hlL]letter; `*at` is moved to the letter. */
static Spec read_percent(const char **at)
{
    Spec s = {.fill = ' ', .precision = -1};
    char flag;

    while ((flag = read_one_of(at, "-+ #0"))) {
        if (flag == '#')
            s.prefix = true;
        else if (flag == '-' || (flag == '0' && s.align != '<'))
            s.align = flag == '-' ? '<' : '=';
        else if (flag != '0' && s.sign != '+')
            s.sign = flag;
    }
    s.fill = s.align == '=' ? '0' : ' ';
    s.width = read_number(at);
    if (**at == '.') {
        ++*at;
        s.precision = read_number(at);
        s.precision = s.precision < 0 ? 0 : s.precision;
    }
    read_one_of(at, "hlL");
    s.letter = is_one_of(**at, "iu") ? 'd' : **at;
    return s;
}

/* The sign and zeros mean nothing to text. */
static bool add_percent_text(Buffer *out, Spec *s, Str text)
{
    s->align = s->align == '<' ? '<' : '>';
    s->fill = ' ';
    return add_string(out, s, text, '>');
}

static bool add_percent(Evaluator *e, Buffer *out, Spec *s, const CtValue *v)
{
    if (s->letter == 's' || s->letter == 'r') {
        const CtValue *shown = ct_shown(e, v, s->letter == 'r');
        return shown && add_percent_text(out, s, shown->text);
    }
    if (s->letter == 'c' && v->kind == CT_STR && ct_length(v) == 1)
        return add_percent_text(out, s, v->text);
    if (is_one_of(s->letter, "doxX") && ct_is_int(v))
        return add_int(e, out, s, v->integer);
    if (s->letter == 'd' && v->kind == CT_FLOAT && isfinite(v->real))
        return add_int(e, out, s, integer_of_double(e->arena, v->real));
    if (is_one_of(s->letter, "eEfFgG") && ct_is_real(v))
        return add_real(e, out, s, as_float(v));
    return ct_not_supported(e, "'%%%c' of '%s' at compile time", s->letter ? s->letter : ' ', ct_type(v)) != NULL;
}

const CtValue *ct_format(Evaluator *e, const CtValue *format, const CtValue *values)
{
    Buffer out = buffer_new(e->arena);
    bool many = values->kind == CT_TUPLE;
    int used = 0, count = many ? values->items.count : 1;

    if (ct_is_bytes(format))
        return ct_not_supported(e, "formatted bytes at compile time");
    if (values->kind == CT_DICT)
        return ct_not_supported(e, "'%%' with a dict at compile time");
    for (const char *at = str_copy(e->arena, format->text), *end = at + format->text.length; at < end; at++) {
        if (*at != '%' || at[1] == '%') {
            buffer_char(&out, *at);
            at += *at == '%';
            continue;
        }
        at++;
        Spec s = read_percent(&at);
        if (used == count)
            return ct_raise(e, "TypeError: not enough arguments for format string");
        if (s.width >= WIDEST || s.precision >= WIDEST)
            return ct_not_supported(e, "text of such a length at compile time");
        if (!add_percent(e, &out, &s, many ? values->items.items[used++] : (used++, values)))
            return NULL;
    }
    return used == count ? new_ct_str(e, buffer_str(&out)) : ct_raise(e, "TypeError: not all arguments converted during string formatting");
}
