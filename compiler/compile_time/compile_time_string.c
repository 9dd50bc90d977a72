/* Compile-time functions that make text, and the types of text. */
#include "compile_time.h"
#include "unicode.h"

/* ---- str, bytes, bytearray ------------------------------------------------------------------------------------------------ */

/* The encoding and errors of a call, NULL where not given. False: one is no str, and that was told. */
static bool encoding_of(Evaluator *e, const CtCall *call, const CtValue **encoding, const CtValue **errors)
{
    *encoding = argument_or(call, 1, NULL);
    *errors = argument_or(call, 2, NULL);
    const CtValue *wrong = *encoding && (*encoding)->kind != CT_STR ? *encoding : *errors && (*errors)->kind != CT_STR ? *errors : NULL;
    if (wrong)
        ct_raise(e, "TypeError: %s() argument '%s' must be str, not %s", call->function->type,
                       wrong == *encoding ? "encoding" : "errors", ct_type(wrong));
    return !wrong;
}

CALL(call_str)
{
    const CtValue *v = argument_or(call, 0, NULL), *encoding, *errors;

    if (!encoding_of(e, call, &encoding, &errors))
        return NULL;
    if (!v || (!encoding && !errors))
        return v ? ct_shown(e, v, false) : new_ct_str(e, STR(""));
    if (v->kind == CT_STR)
        return ct_raise(e, "TypeError: decoding str is not supported");
    if (!ct_is_bytes(v))
        return ct_raise(e, "TypeError: decoding to str: need a bytes-like object, %s found", ct_type(v));
    return ct_decode(e, v->text, encoding, errors);
}

static const CtValue *zeros(Evaluator *e, CtKind kind, int64_t count)
{
    Buffer b = buffer_new(e->arena);

    if (count < 0)
        return ct_raise(e, "ValueError: negative count");
    if (count > LIMIT_compile_time_size || !ct_spend(e, count))
        return count > LIMIT_compile_time_size ? ct_not_supported(e, "so many bytes at compile time") : NULL;
    for (int64_t i = 0; i < count; i++)
        buffer_char(&b, '\0');
    return new_ct_text(e, kind, buffer_str(&b));
}

static const CtValue *bytes_of_items(Evaluator *e, CtKind kind, const CtValue *v)
{
    CtList items;

    if (!items_of(e, v, &items))
        return NULL;
    for (int i = 0; i < items.count; i++)
        if (!ct_needs_int(e, items.items[i]))
            return NULL;
        else if (as_count(items.items[i]) < 0 || as_count(items.items[i]) > 255)
            return ct_raise(e, "ValueError: byte%s must be in range(0, 256)", kind == CT_BYTES ? "s" : "");
    return new_ct_sequence(e, kind, items);
}

CALL(call_bytes)
{
    CtKind kind = str_equal(str_of(call->function->name), STR("bytes")) ? CT_BYTES : CT_BYTEARRAY;
    const CtValue *v = argument_or(call, 0, NULL), *encoding, *errors;

    if (!encoding_of(e, call, &encoding, &errors))
        return NULL;
    if (v && v->kind == CT_STR)
        return encoding ? ct_encode(e, kind, v->text, encoding, errors) : ct_raise(e, "TypeError: string argument without an encoding");
    if (encoding || errors)
        return ct_raise(e, "TypeError: %s without a string argument", encoding ? "encoding" : "errors");
    return !v || ct_is_int(v) ? zeros(e, kind, v ? as_count(v) : 0) : bytes_of_items(e, kind, v);
}

/* ---- how values are shown -------------------------------------------------------------------------------------------------- */

CALL(call_repr)
{
    return ct_shown(e, ARGUMENT(0), true);
}

/* As repr(), with escapes for all beyond ASCII. */
CALL(call_ascii)
{
    const CtValue *shown = call_repr(e, call);
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
    return shown ? new_ct_str(e, buffer_str(&b)) : NULL;
}

/* ---- characters --------------------------------------------------------------------------------------------------------------- */

CALL(call_chr)
{
    const CtValue *v = ct_needs_int(e, ARGUMENT(0));
    Buffer b = buffer_new(e->arena);

    if (!v)
        return NULL;
    if (as_count(v) < 0 || as_count(v) > 0x10FFFF)
        return ct_raise(e, "ValueError: chr() arg not in range(0x110000)");
    add_character(&b, (uint32_t)as_count(v));
    return new_ct_str(e, buffer_str(&b));
}

CALL(call_ord)
{
    const CtValue *v = ARGUMENT(0);

    if (!ct_is_text(v))
        return ct_raise(e, "TypeError: ord() expected string of length 1, but %s found", ct_type(v));
    if (ct_length(v) != 1)
        return ct_raise(e, "TypeError: ord() expected a character, but string of length %d found", (int)ct_length(v));
    return new_ct_count(e, v->kind == CT_STR ? character_at((const unsigned char *)v->text.data) : (unsigned char)*v->text.data);
}
