/* The methods of text in compile-time expressions. */
#include "compile_time.h"

#include <string.h>

/* lower and upper know the letters of ASCII. */
static CALL(call_change_case)
{
    Str text = ARGUMENT(0)->text;
    Buffer b = buffer_new(e->arena);
    bool lower = strcmp(call->function->name, "lower") == 0;

    for (size_t i = 0; i < text.length; i++) {
        char c = text.data[i];
        if ((unsigned char)c >= 0x80)
            return ct_not_supported(e, "%s() of letters beyond ASCII at compile time", call->function->name);
        bool changes = lower ? c >= 'A' && c <= 'Z' : c >= 'a' && c <= 'z';
        buffer_char(&b, changes ? (char)(c ^ 32) : c);
    }
    return new_ct_str(e, buffer_str(&b));
}

/* startswith and endswith, of one text or of any of several. */
static CALL(call_is_at_end)
{
    Str text = ARGUMENT(0)->text;
    CtList wanted = ARGUMENT(1)->items;
    bool found = false;

    if (ARGUMENT(1)->kind != CT_TUPLE)
        wanted = (CtList){&ARGUMENT(1), 1, 1};
    for (int i = 0; i < wanted.count; i++) {
        Str part = wanted.items[i]->text;
        if (wanted.items[i]->kind != CT_STR)
            return ct_raise(e, "TypeError: %s first arg must be str or a tuple of str, not %s", call->function->name, ct_type(wanted.items[i]));
        const char *at = *call->function->name == 's' || part.length > text.length ? text.data : text.data + text.length - part.length;
        found |= !part.length || (part.length <= text.length && memcmp(at, part.data, part.length) == 0);
    }
    return new_ct_bool(e, found);
}

static const CtFunction methods[] = {
    {"lower",      "", 1, 1, "", call_change_case}, {"upper",    "", 1, 1, "", call_change_case},
    {"startswith", "", 2, 2, "", call_is_at_end},   {"endswith", "", 2, 2, "", call_is_at_end},
};

const CtValue *ct_method(Evaluator *e, const char *name, const CtValue *self, CtList arguments, CtKeywords keywords)
{
    CtList all = {0};

    list_push(e->arena, &all, self);
    for (int i = 0; i < arguments.count; i++)
        list_push(e->arena, &all, arguments.items[i]);
    for (int i = 0; self->kind == CT_STR && i < LENGTH(methods); i++)
        if (strcmp(methods[i].name, name) == 0)
            return ct_call(e, &methods[i], all, keywords);
    return ct_not_supported(e, "the method '%s' of '%s' at compile time", name, ct_type(self));
}
