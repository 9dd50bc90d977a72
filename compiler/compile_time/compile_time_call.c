/* How arguments reach the functions of compile-time expressions: each gets as many as its row of compile_time.def allows. */
#include "compile_time.h"

#include <string.h>

static const CtFunction functions[] = {
#define CT_FUNCTION(name, type, least, most, words, function) {#name, type, least, most, words, function},
#include "compile_time.def"
#undef CT_FUNCTION
};

const CtFunction *ct_function(const char *name)
{
    for (int i = 0; i < LENGTH(functions); i++)
        if (strcmp(functions[i].name, name) == 0)
            return &functions[i];
    return NULL;
}

/* ---- what functions ask for ------------------------------------------------------------------------------------------------ */

const CtValue *argument_or(const CtCall *call, int i, const CtValue *otherwise)
{
    return i < call->arguments.count && ARGUMENT(i) ? ARGUMENT(i) : otherwise;
}

const CtValue *ct_keyword(const CtCall *call, const char *name)
{
    for (int i = 0; i < call->keywords.count; i++)
        if (strcmp(call->keywords.items[i].name, name) == 0)
            return call->keywords.items[i].value;
    return NULL;
}

/* ---- calls ------------------------------------------------------------------------------------------------------------------- */

/* The place of the argument that `name` gives; -1: it has none. */
static int keyword_place(const CtFunction *f, const char *name)
{
    size_t length = strlen(name);
    int place = 0;

    for (const char *at = f->words; *at; place++) {
        size_t word = strcspn(at, " ");
        if (*at == '*' || (word == length && memcmp(at, name, length) == 0))
            return place;
        at += word + strspn(at + word, " ");
    }
    return -1;
}

static bool refuse_keyword(Evaluator *e, const CtFunction *f, const char *name)
{
    if (!*f->words)
        ct_raise(e, "TypeError: %s() takes no keyword arguments", f->name);
    else
        ct_raise(e, "TypeError: '%s' is an invalid keyword argument for %s()", name, f->name);
    return false;
}

static bool add_keyword(Evaluator *e, CtCall *call, const CtKeyword *keyword)
{
    const CtFunction *f = call->function;
    int place = keyword_place(f, keyword->name);

    if (place < 0)
        return refuse_keyword(e, f, keyword->name);
    if (f->most == MANY) {
        list_push(e->arena, &call->keywords, *keyword);
        return true;
    }
    while (call->arguments.count <= place)
        list_push(e->arena, &call->arguments, NULL);
    if (ARGUMENT(place))
        return ct_raise(e, "TypeError: argument for %s() given by name ('%s') and position (%d)", f->name, keyword->name, place + 1) != NULL;
    ARGUMENT(place) = keyword->value;
    return true;
}

const CtValue *ct_call(Evaluator *e, const CtFunction *f, CtList arguments, CtKeywords keywords)
{
    CtCall call = {.function = f};
    int given = 0;

    if (f->most != MANY && arguments.count > f->most)
        return ct_raise(e, "TypeError: %s expected at most %d argument%s, got %d", f->name, f->most, f->most == 1 ? "" : "s", arguments.count);
    for (int i = 0; i < arguments.count; i++)
        list_push(e->arena, &call.arguments, arguments.items[i]);
    for (int i = 0; i < keywords.count; i++)
        if (!add_keyword(e, &call, &keywords.items[i]))
            return NULL;
    while (given < call.arguments.count && call.arguments.items[given])
        given++;
    if (given < f->least)
        return ct_raise(e, "TypeError: %s expected at least %d argument%s, got %d", f->name, f->least, f->least == 1 ? "" : "s", given);
    return f->call(e, &call);
}

const CtValue *ct_call_value(Evaluator *e, const CtValue *f, CtList arguments)
{
    if (f->kind != CT_FUNCTION)
        return ct_raise(e, "TypeError: '%s' object is not callable", ct_type(f));
    return ct_call(e, f->function, arguments, (CtKeywords){0});
}
