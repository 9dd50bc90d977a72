/* Names in the emitted file: all of them, and all prefixes, are made here.
 *
 * A reader should recognise the program: a local `row` is v_row, a function `width` is f_width. What is ours alone begins with px_. A name that
 * is taken gets a number.
 */
#include "cfile.h"

#include <ctype.h>
#include <string.h>

/*                               C name */
static const char *const local_prefix    = "v_";       /* a variable that the user named … */
static const char *const shared_prefix   = "__pyx_v_"; /* … in a module with C text of the user's, which may name it, too */
static const char *const hidden_prefix   = "h";        /* a variable of the compiler's, and its number */
static const char *const temp_prefix     = "t";
static const char *const label_prefix    = "L";        /* a block */
static const char *const next_prefix     = "N";        /* the end of a loop's body: its next turn */
static const char *const trips_prefix    = "n";        /* turns that are left of a loop, beside its counter */
static const char *const function_prefix = "f_";       /* a function's body */
static const char *const entry_prefix    = "e_";       /* what Python calls */
static const char *const method_prefix   = "m_";       /* of a function with binding=False: its PyMethodDef */
static const char *const wrapper_prefix  = "w_";       /* … and the function of that, */
static const char *const doc_prefix      = "d_";       /* … and the text */
static const char *const spec_prefix     = "s_";       /* what it is, as data */
static const char *const constant_prefix = "k_";       /* enumerator of a constant */
static const char *const builtin_prefix  = "b_";
static const char *const object_prefix   = "f_";       /* members of the module's state: a function that it keeps, a C variable */
static const char *const global_prefix   = "g_";
static const char *const body_of_module  = "px_main";

enum { WORD_LENGTH = 64, TEXT_LENGTH = 24 };      /* of names made from an identifier, and from any other text, at most */

/* ---- identifiers ------------------------------------------------------------------------------------------------------------ */

static bool is_plain(unsigned char c)
{
    return c < 128 && (isalnum(c) || c == '_');
}

static bool is_word(Str s)
{
    for (size_t i = 0; i < s.length; i++)
        if (!is_plain((unsigned char)s.data[i]))
            return false;
    return s.length && !isdigit((unsigned char)s.data[0]);
}

/* Letters, digits and underscores of the text; each run of anything else is one underscore, none at either end. */
static const char *plain_text(Emit *e, Str s)
{
    Buffer b = buffer_new(e->arena);
    bool gap = false;
    size_t limit = is_word(s) ? WORD_LENGTH : TEXT_LENGTH;

    for (size_t i = 0; i < s.length && b.length < limit; i++) {
        if (is_plain((unsigned char)s.data[i])) {
            if (gap && b.length)
                buffer_char(&b, '_');
            buffer_char(&b, s.data[i]);
        }
        gap = !is_plain((unsigned char)s.data[i]);
    }
    return b.length ? b.data : "str";
}

const char *c_identifier(Emit *e, Map *taken, Str s)
{
    const char *plain = plain_text(e, s), *name = plain;
    Name *asked = name_text(plain);
    intptr_t count = (intptr_t)map_get(taken, asked);        /* the last number that it was given */

    while (map_get(taken, name_text(name)))
        name = text(e, "%s_%d", plain, (int)++count);
    map_set(taken, name_text(name), (void *)(intptr_t)1);
    map_set(taken, asked, (void *)(count ? count : 1));
    return name;
}

/* ---- the module --------------------------------------------------------------------------------------------------------------- */

void open_names(Emit *e)
{
    e->notes = map_new(e->arena);
    e->function_names = map_new(e->arena);
    e->constant_names = map_new(e->arena);
    e->member_names = map_new(e->arena);
    e->global_names = map_new(e->arena);
    e->name_indices = map_new(e->arena);
    e->constant_indices = NEW_ARRAY(e->arena, int, e->module->constants.count + 1);
    e->builtin_texts = NEW_ARRAY(e->arena, const char *, e->module->builtins.count + 1);
}

FuncNote *note_of(Emit *e, const IrFunc *f)
{
    FuncNote *note = map_get(&e->notes, f);

    if (note)
        return note;
    note = NEW(e->arena, FuncNote);
    note->name = c_identifier(e, &e->function_names, str_of(f->qualname ? f->qualname : f->name->text));
    map_set(&e->notes, f, note);
    return note;
}

static const char *function_name(Emit *e, const char *prefix, const IrFunc *f)
{
    return text(e, "%s%s", prefix, note_of(e, f)->name);
}

const char *body_name(Emit *e, const IrFunc *f)
{
    if (f->kind == FUNCTION_BODY)
        return body_of_module;
    return f->c_name ? f->c_name : function_name(e, function_prefix, f);
}

const char *entry_name(Emit *e, const IrFunc *f) { return function_name(e, entry_prefix, f); }
const char *method_name(Emit *e, const IrFunc *f) { return function_name(e, method_prefix, f); }
const char *spec_name(Emit *e, const IrFunc *f) { return function_name(e, spec_prefix, f); }

const char *wrapper_name(Emit *e, const IrFunc *f) { return function_name(e, wrapper_prefix, f); }
const char *doc_name(Emit *e, const IrFunc *f) { return function_name(e, doc_prefix, f); }

/* ---- what the module owns ---- */

/* One letter makes short lines; C of the user's own, whose macros we don't know, makes more of a name necessary. */
static const char *macro_prefix(const Emit *e)
{
    const IrModule *m = e->module;

    for (int i = 0; i < m->includes.count; i++)
        if (m->includes.items[i][0] != '<')
            return "px_";
    return m->verbatim.count ? "px_" : "";
}

const char *constant_enumerator(Emit *e, const char *name) { return text(e, "%s%s", constant_prefix, name); }
const char *builtin_enumerator(Emit *e, const char *name) { return text(e, "%s%s", builtin_prefix, name); }
const char *constant_name(Emit *e, const char *name) { return text(e, "%sK(%s)", macro_prefix(e), name); }
const char *builtin_name(Emit *e, const char *name) { return text(e, "%sB(%s)", macro_prefix(e), name); }
const char *cache_name(Emit *e, int number) { return text(e, "%sC(%d)", macro_prefix(e), number); }
const char *attribute_cache_name(Emit *e, int number) { return text(e, "%sA(%d)", macro_prefix(e), number); }

const char *number_name(Emit *e, const char *digits)
{
    e->uses_numbers = true;
    return text(e, "%sN(%s)", macro_prefix(e), digits);
}

const char *object_member(Emit *e, const IrFunc *f) { return function_name(e, object_prefix, f); }

static const char *own_place(Emit *e, const IrFunc *f)
{
    note_of(e, f)->has_object = true;
    return text(e, "px_state.%s", object_member(e, f));
}

/* One macro says both if the constant goes by the function's name. */
const char *own_name(Emit *e, const IrFunc *f)
{
    const char *own = own_place(e, f), *name = note_of(e, f)->name, *constant = name_text_of(e, f->name->text);

    return strcmp(constant, constant_name(e, name)) ? text(e, "%s, &%s", constant, own) : text(e, "%sF(%s)", macro_prefix(e), name);
}

const char *object_name(Emit *e, const IrFunc *f) { return text(e, "%s.function", own_place(e, f)); }

static const char *plain_global(Emit *e, const IrGlobal *g)
{
    const char *name = map_get(&e->global_names, g);

    if (!name) {
        name = c_identifier(e, &e->member_names, str_of(g->name->text));
        map_set(&e->global_names, g, (void *)(intptr_t)name);
    }
    return name;
}

const char *global_member(Emit *e, const IrGlobal *g) { return text(e, "%s%s", global_prefix, plain_global(e, g)); }
const char *global_name(Emit *e, const IrGlobal *g) { return g->c_name ? g->c_name : text(e, "%sG(%s)", macro_prefix(e), plain_global(e, g)); }

/* How the names above reach the struct, and what a literal int is as a pair. */
void put_state_macros(Emit *e, bool has_globals, bool has_objects)
{
    const char *prefix = macro_prefix(e);

    if (e->constants.count)
        put(e, "#define %sK(name) px_state.k[%s##name]", prefix, constant_prefix);
    if (e->builtins.count)
        put(e, "#define %sB(name) px_state.b[%s##name]", prefix, builtin_prefix);
    if (e->cache_count)
        put(e, "#define %sC(number) (&px_state.caches.c[number])", prefix);
    if (e->attribute_cache_count)
        put(e, "#define %sA(number) (&px_state.caches.a[number])", prefix);
    if (has_objects)
        put(e, "#define %sF(name) px_state.k[%s##name], &px_state.%s##name", prefix, constant_prefix, object_prefix);
    if (e->uses_numbers)
        put(e, "#define %sN(number) px_d_int(number)", prefix);
    if (has_globals)
        put(e, "#define %sG(name) px_state.%s##name", prefix, global_prefix);
}

/* ---- a function ----------------------------------------------------------------------------------------------------------------- */

const char *temp_name(Emit *e, const Temp *t) { return text(e, "%s%d", temp_prefix, t->number); }
const char *label_name(Emit *e, const Block *b) { return text(e, "%s%d", label_prefix, b->number); }
const char *next_label_name(Emit *e, const Block *header) { return text(e, "%s%d", next_prefix, header->number); }
const char *trips_name(Emit *e, const Temp *counter) { return text(e, "%s%d", trips_prefix, counter->number); }

/* Slots of one name, of independent live ranges, are told apart by a number. */
void name_slots(Emit *e)
{
    const IrFunc *f = e->function;
    const char *prefix = e->module->verbatim.count ? shared_prefix : local_prefix;
    Map taken = map_new(e->arena);

    e->slot_names = NEW_ARRAY(e->arena, const char *, f->slots.count + 1);
    for (int i = 0; i < f->slots.count; i++) {
        const Slot *s = f->slots.items[i];
        e->slot_names[i] = s->is_result ? text(e, "result")
                           : s->name    ? text(e, "%s%s", prefix, c_identifier(e, &taken, str_of(s->name->text)))
                                        : text(e, "%s%d", hidden_prefix, s->number);
    }
}
