/* Compiler directives: the table, interned sets of values, and the four ways to set one:
 * -X, a header comment, a decorator, a with-block.
 */
#include "declare.h"

#include <string.h>

typedef enum DirectiveKind { KIND_BOOL, KIND_INT, KIND_TEXT, KIND_LEVEL, KIND_TRISTATE, KIND_ANY } DirectiveKind;
typedef enum DirectiveState { STATE_BUILT, STATE_INERT, STATE_LATER } DirectiveState;

static const struct DirectiveRow {
    const char *name;
    DirectiveKind kind;
    int32_t initial;
    const char *scopes;
    DirectiveState state;
} rows[] = {
#define DOTTED(id, name, kind, initial, scopes, state, what) {name, KIND_##kind, initial, scopes, STATE_##state},
#include "directives.def"
};

static const Directives defaults = {
#define DOTTED(id, name, kind, initial, scopes, state, what) .id = initial,
#include "directives.def"
};

_Static_assert(sizeof(Directives) == DIRECTIVE_COUNT * sizeof(int32_t), "a set is an array of values as well");

/* ---- sets -------------------------------------------------------------------------------------------------------- */

static LIST(Directives *) sets;

static const Directives *interned(const Directives *set)
{
    for (int i = 0; i < sets.count; i++)
        if (memcmp(sets.items[i], set, sizeof *set) == 0)
            return sets.items[i];
    Directives *copy = arena_copy(session_arena(), set, sizeof *set);
    list_push(session_arena(), &sets, copy);
    return copy;
}

static void set_value(Directives *set, int id, int32_t value)
{
    memcpy((char *)set + (size_t)id * sizeof value, &value, sizeof value);
}

static const Directives *with_value(const Directives *base, int id, int32_t value)
{
    Directives set = *base;

    set_value(&set, id, value);
    return interned(&set);
}

static int directive_find(Str name)
{
    for (int i = 0; i < DIRECTIVE_COUNT; i++)
        if (str_equal(name, str_of(rows[i].name)))
            return i;
    return -1;
}

/* ---- values as text: -X and header comments ---------------------------------------------------------------------- */

static bool is_word(Str value, const char *word)
{
    return str_equal(value, str_of(word));
}

static bool read_switch(Str text, int32_t *value)
{
    *value = is_word(text, "True");
    return *value || is_word(text, "False");
}

static int32_t text_number(Str text)
{
    static LIST(Name *) texts;
    Name *name = name_of(text.data, text.length);

    for (int i = 0; i < texts.count; i++)
        if (texts.items[i] == name)
            return i + 1;
    list_push(session_arena(), &texts, name);
    return texts.count;
}

/* A TRISTATE may be None, too. */
static bool read_tristate(Str text, int32_t *value)
{
    if (!is_word(text, "None"))
        return read_switch(text, value);
    *value = -1;
    return true;
}

static bool read_level(Str text, int32_t *value)
{
    *value = is_word(text, "2") ? 2 : 3;
    return *value == 2 || is_word(text, "3") || is_word(text, "3str");
}

/* False: what is wrong with it was reported. */
static bool read_value(Span at, int id, Str text, int32_t *value)
{
    const struct DirectiveRow *row = &rows[id];

    *value = 0;
    switch (row->kind) {
    case KIND_BOOL:
        if (read_switch(text, value))
            return true;
        diag(at, D_directive_bool, row->name, STR_ARG(text));
        return false;
    case KIND_TRISTATE:
        if (read_tristate(text, value))
            return true;
        diag(at, D_directive_tristate, row->name, STR_ARG(text));
        return false;
    case KIND_LEVEL:
        if (read_level(text, value))
            return true;
        diag(at, D_directive_level, STR_ARG(text));
        return false;
    case KIND_INT: case KIND_TEXT:
        *value = text_number(text);
        return true;
    case KIND_ANY:
        return true;
    }
    return false;
}

/* Whether the value may be set: one that changes what programs mean must be built. */
static bool is_built(Span at, int id, int32_t value)
{
    if (rows[id].state != STATE_LATER || value == rows[id].initial)
        return true;
    diag(at, D_not_supported, str_format(session_arena(), "the directive %s", rows[id].name));
    return false;
}

/* The directives that a name stands for, one after the other: its own, or each `warn.…` for `warn.all`. -1: no more. */
static int next_named(Str name, int after)
{
    int own = directive_find(name);
    Str all = STR(".all");

    if (own >= 0 || !str_ends(name, all.data))
        return own > after ? own : -1;
    const char *group = str_copy(session_arena(), (Str){name.data, name.length - all.length + 1});
    for (int id = after + 1; id < DIRECTIVE_COUNT; id++)
        if (str_starts(str_of(rows[id].name), group))
            return id;
    return -1;
}

/* Those that are `given` already keep their values. Marks what is set in `now`; both may be NULL. */
static void set_named(Directives *set, const bool *given, bool *now, Span at, Str name, Str text)
{
    int32_t value;

    for (int id = -1; (id = next_named(name, id)) >= 0;) {
        if (given && given[id])
            continue;
        if (!read_value(at, id, text, &value) || !is_built(at, id, value))
            return;
        set_value(set, id, value);
        if (now)
            now[id] = true;
    }
}

static void set_option(Directives *set, bool *given, const char *option)
{
    Span nowhere = {0, 0};
    const char *equals = strchr(option, '=');
    Str name = {option, equals ? (size_t)(equals - option) : strlen(option)};

    if (next_named(name, -1) < 0)
        diag(nowhere, D_directive_unknown, str_copy(session_arena(), name));
    set_named(set, NULL, given, nowhere, name, equals ? str_of(equals + 1) : STR("True"));
}

const Directives *directives_of_module(const Header *header, const char *const *options, int option_count)
{
    Directives set = defaults;
    bool given[DIRECTIVE_COUNT] = {false};

    for (int i = 0; i < option_count; i++)
        set_option(&set, given, options[i]);
    for (int i = 0; i < header->comments.count; i++) {
        const HeaderComment *c = &header->comments.items[i];
        if (!c->is_distutils)
            set_named(&set, given, NULL, c->span, c->key, c->value);
    }
    set_value(&set, DIRECTIVE_language_level, header->language_level);
    return interned(&set);
}

/* ---- values as expressions: decorators and with-items ------------------------------------------------------------ */

/* Whether `argument` (NULL: none) is a value of that kind. */
static bool read_argument(const Node *argument, DirectiveKind kind, int32_t *value)
{
    const BoolNode *b = AS(Bool, argument);
    const StrNode *text = AS(Str, argument);
    bool none = argument && argument->kind == N_None;

    if (b)
        *value = b->value;
    else if (none)
        *value = -1;
    else if (text)
        *value = text_number(text->value);
    switch (kind) {
    case KIND_BOOL:     return b;
    case KIND_TRISTATE: return b || none;
    case KIND_TEXT:     return text;
    default:            return false;
    }
}

/* `name` alone means True. */
static bool read_expression(int id, const Node *use, int32_t *value)
{
    const CallNode *call = AS(Call, use);
    const Node *argument = call && call->args.count == 1 && !call->keywords.count ? call->args.items[0] : NULL;
    DirectiveKind kind = rows[id].kind;
    bool is_text = kind == KIND_TEXT || kind == KIND_LEVEL;

    *value = kind != KIND_ANY;
    if (kind == KIND_ANY || (!call && kind == KIND_BOOL) || read_argument(argument, kind, value))
        return true;
    diag(use->span, is_text ? D_directive_one_text : D_directive_one_bool, rows[id].name);
    return false;
}

CythonState cython_state(const char *path)
{
    static const struct { const char *name; CythonState state; } others[] = {
#define CYTHON(name, state) {name, CYTHON_##state},
#include "cython.def"
    };

    for (int i = 0; i < LENGTH(others); i++)
        if (strcmp(path, others[i].name) == 0)
            return others[i].state;
    return CYTHON_UNKNOWN;
}

static void tell_unknown(const char *name, Span at)
{
    if (cython_state(name) == CYTHON_TO_COME)
        diag(at, D_not_supported, str_format(session_arena(), "cython.%s", name));
    else
        diag(at, D_not_cython, name);
}

const Directives *directives_with(const Directives *base, const char *name, const Node *use, DirectivePlace place)
{
    int id = directive_find(str_of(name));
    int32_t value;

    if (id < 0) {
        tell_unknown(name, use->span);
        return base;
    }
    if (!strchr(rows[id].scopes, place)) {
        const char *where = place == PLACE_FUNCTION ? "function" : place == PLACE_CLASS ? "class" : "with statement";
        diag(use->span, D_directive_scope, name, where);
        return base;
    }
    if (!read_expression(id, use, &value) || !is_built(use->span, id, value))
        return base;
    return with_value(base, id, value);
}
