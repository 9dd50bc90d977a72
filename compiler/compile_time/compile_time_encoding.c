/* Between str and bytes, in the encodings of Unicode and its two small relatives. */
#include "compile_time.h"
#include "unicode.h"

#include <string.h>

/* UTF-16 and UTF-32 of no stated order begin with a mark, and have the order of the machine that builds: little-endian. */
typedef struct Encoding {
    const char *names;                 /* in lower case, with `-` for `_` and blanks; the first is shown in messages */
    int unit;                          /* bytes; 1: UTF-8 where it reaches beyond `highest` of the others */
    uint32_t highest;
    bool big, mark;
} Encoding;

enum { HIGHEST = 0x10FFFF, BEYOND_UNIT = 0x10000, MARK = 0xFEFF, REPLACEMENT = 0xFFFD };

static const Encoding encodings[] = {
    {"utf-8 utf8 u8 utf cp65001", 1, HIGHEST, false, false},
    {"ascii us-ascii 646 iso646-us ansi-x3.4-1968", 1, 0x7F, false, false},
    {"latin-1 latin1 latin iso-8859-1 iso8859-1 l1 8859 cp819 iso-ir-100", 1, 0xFF, false, false},
    {"utf-16 utf16 u16", 2, HIGHEST, false, true}, {"utf-16-le utf-16le", 2, HIGHEST, false, false}, {"utf-16-be utf-16be", 2, HIGHEST, true, false},
    {"utf-32 utf32 u32", 4, HIGHEST, false, true}, {"utf-32-le utf-32le", 4, HIGHEST, false, false}, {"utf-32-be utf-32be", 4, HIGHEST, true, false},
};

static bool has_word(const char *words, const char *word)
{
    size_t length = strlen(word);

    for (const char *at = words; *at; at += strcspn(at, " "), at += *at == ' ')
        if (strcspn(at, " ") == length && memcmp(at, word, length) == 0)
            return true;
    return false;
}

static const Encoding *encoding_named(Evaluator *e, const CtValue *encoding)
{
    char *name = encoding ? str_copy(e->arena, encoding->text) : "utf-8";

    for (char *at = name; encoding && *at; at++)
        *at = *at >= 'A' && *at <= 'Z' ? (char)(*at | 32) : *at == '_' || *at == ' ' ? '-' : *at;
    for (int i = 0; i < LENGTH(encodings); i++)
        if (has_word(encodings[i].names, name))
            return &encodings[i];
    ct_not_supported(e, "the encoding '%s' at compile time", name);
    return NULL;
}

/* What becomes of characters and bytes that have no place. */
typedef enum Errors { STRICT, IGNORE, REPLACE, UNKNOWN_ERRORS } Errors;

static Errors errors_named(Evaluator *e, const CtValue *errors)
{
    static const char *const names[] = {[STRICT] = "strict", [IGNORE] = "ignore", [REPLACE] = "replace"};

    for (int i = 0; errors && i < LENGTH(names); i++)
        if (str_equal(errors->text, str_of(names[i])))
            return (Errors)i;
    if (errors)
        ct_not_supported(e, "the error handler '%.*s' at compile time", STR_ARG(errors->text));
    return errors ? UNKNOWN_ERRORS : STRICT;
}

static int shown_length(const Encoding *encoding)
{
    return (int)strcspn(encoding->names, " ");
}

static bool is_utf8(const Encoding *encoding)
{
    return encoding->unit == 1 && encoding->highest == HIGHEST;
}

static bool is_surrogate(uint32_t c)
{
    return c >= 0xD800 && c < 0xE000;
}

/* ---- to bytes --------------------------------------------------------------------------------------------------------------- */

static void add_unit(Buffer *out, const Encoding *encoding, uint32_t unit)
{
    for (int i = 0; i < encoding->unit; i++)
        buffer_char(out, (char)(unit >> 8 * (encoding->big ? encoding->unit - 1 - i : i)));
}

static void add_encoded(Buffer *out, const Encoding *encoding, uint32_t c)
{
    if (is_utf8(encoding))
        add_character(out, c);
    else if (encoding->unit == 2 && c >= BEYOND_UNIT) {
        add_unit(out, encoding, 0xD800 + ((c - BEYOND_UNIT) >> 10));
        add_unit(out, encoding, 0xDC00 + ((c - BEYOND_UNIT) & 0x3FF));
    } else
        add_unit(out, encoding, c);
}

static const CtValue *cannot_encode(Evaluator *e, const Encoding *encoding, uint32_t c, int position)
{
    const char *why = encoding->highest == HIGHEST ? "surrogates not allowed" : str_format(e->arena, "ordinal not in range(%u)", encoding->highest + 1);
    const char *shown = str_format(e->arena, c < 0x100 ? "\\x%02x" : c < BEYOND_UNIT ? "\\u%04x" : "\\U%08x", c);

    return ct_raise(e, "UnicodeEncodeError: '%.*s' codec can't encode character '%s' in position %d: %s", shown_length(encoding), encoding->names,
                          shown, position, why);
}

const CtValue *ct_encode(Evaluator *e, CtKind kind, Str text, const CtValue *name, const CtValue *errors)
{
    const Encoding *encoding = encoding_named(e, name);
    Errors handler = encoding ? errors_named(e, errors) : UNKNOWN_ERRORS;
    Buffer out = buffer_new(e->arena);
    int position = 0;

    if (handler == UNKNOWN_ERRORS)
        return NULL;
    if (encoding->mark)
        add_unit(&out, encoding, MARK);
    for (size_t i = 0; i < text.length; position++) {
        const unsigned char *at = (const unsigned char *)text.data + i;
        uint32_t c = character_at(at);
        bool good = c <= encoding->highest && !(encoding->highest == HIGHEST && is_surrogate(c));
        if (!good && handler == STRICT)
            return cannot_encode(e, encoding, c, position);
        if (good || handler == REPLACE)
            add_encoded(&out, encoding, good ? c : '?');
        i += (size_t)character_length(at);
    }
    return new_ct_text(e, kind, buffer_str(&out));
}

/* ---- to text ----------------------------------------------------------------------------------------------------------------- */

static uint32_t unit_at(const Encoding *encoding, const unsigned char *at)
{
    uint32_t unit = 0;

    for (int i = 0; i < encoding->unit; i++)
        unit |= (uint32_t)at[encoding->big ? encoding->unit - 1 - i : i] << 8 * i;
    return unit;
}

/* A character of UTF-16 or UTF-32: its length in bytes, 0 where there is none. */
static size_t wide_character(const Encoding *encoding, const unsigned char *at, size_t left, uint32_t *c)
{
    size_t unit = (size_t)encoding->unit;

    *c = left >= unit ? unit_at(encoding, at) : HIGHEST + 1;
    if (unit == 2 && *c >= 0xD800 && *c < 0xDC00 && left >= 2 * unit) {
        uint32_t low = unit_at(encoding, at + unit);
        *c = BEYOND_UNIT + ((*c - 0xD800) << 10) + (low - 0xDC00);
        return low >= 0xDC00 && low < 0xE000 ? 2 * unit : 0;
    }
    return *c <= HIGHEST && !is_surrogate(*c) ? unit : 0;
}

static size_t decoded(const Encoding *encoding, const unsigned char *at, size_t left, uint32_t *c)
{
    size_t length = is_utf8(encoding) ? (size_t)valid_length(at, at + left) : 0;

    if (!is_utf8(encoding) && encoding->unit > 1)
        return wide_character(encoding, at, left, c);
    *c = length ? character_at(at) : *at;
    return is_utf8(encoding) ? length : *at <= encoding->highest;
}

/* A mark names the order and is no character. */
static const Encoding *without_mark(const Encoding *encoding, Str *bytes, Encoding *other)
{
    size_t unit = (size_t)encoding->unit;
    const unsigned char *at = (const unsigned char *)bytes->data;

    *other = *encoding;
    other->big = encoding->mark && bytes->length >= unit && unit_at(encoding, at) != MARK;
    if (!encoding->mark || bytes->length < unit || unit_at(other, at) != MARK)
        return encoding;
    *bytes = (Str){bytes->data + unit, bytes->length - unit};
    return other;
}

static const CtValue *cannot_decode(Evaluator *e, const Encoding *encoding, unsigned char byte, size_t position)
{
    if (encoding->highest == HIGHEST)
        return ct_raise(e, "UnicodeDecodeError: '%.*s' codec can't decode byte 0x%02x in position %zu", shown_length(encoding), encoding->names, byte, position);
    return ct_raise(e, "UnicodeDecodeError: 'ascii' codec can't decode byte 0x%02x in position %zu: ordinal not in range(128)", byte, position);
}

const CtValue *ct_decode(Evaluator *e, Str bytes, const CtValue *name, const CtValue *errors)
{
    const Encoding *encoding = encoding_named(e, name);
    Errors handler = encoding ? errors_named(e, errors) : UNKNOWN_ERRORS;
    Buffer out = buffer_new(e->arena);
    Encoding other;

    if (handler == UNKNOWN_ERRORS)
        return NULL;
    encoding = without_mark(encoding, &bytes, &other);
    for (size_t i = 0; i < bytes.length;) {
        const unsigned char *at = (const unsigned char *)bytes.data + i;
        uint32_t c;
        size_t length = decoded(encoding, at, bytes.length - i, &c);
        if (!length && handler == STRICT)
            return cannot_decode(e, encoding, *at, i);
        if (!length && encoding->highest == HIGHEST)
            return ct_not_supported(e, "bytes that are no text with '%.*s' at compile time", STR_ARG(errors->text));
        if (length || handler == REPLACE)
            add_character(&out, length ? c : REPLACEMENT);
        i += length ? length : 1;
    }
    return new_ct_str(e, buffer_str(&out));
}
