/* The module as data: what it owns, what its functions are, and its definition. The runtime does the rest (runtime/module.c). */
#include "cfile.h"

#include <string.h>

/* ---- what it owns --------------------------------------------------------------------------------------------------------------- */

static void put_globals(Emit *e)
{
    const IrModule *m = e->module;

    for (int i = 0; i < m->globals.count; i++) {
        const IrGlobal *g = m->globals.items[i];
        if (!g->c_name)
            put(e, "%s;", declaration(e, variable_type(e, g->type, g->rep, g->is_volatile), global_member(e, g)));
    }
}

static void put_objects(Emit *e)
{
    for (int i = 0; i < e->module->functions.count; i++)
        if (note_of(e, e->module->functions.items[i])->has_object)
            put(e, "px_own %s;", object_member(e, e->module->functions.items[i]));
}

static bool has_caches(const Emit *e)
{
    return e->cache_count || e->attribute_cache_count;
}

static void put_caches(Emit *e)
{
    if (!has_caches(e))
        return;
    put(e, "struct {");
    e->indent++;
    if (e->cache_count)
        put(e, "px_glob_cache c[%d];", e->cache_count);
    if (e->attribute_cache_count)
        put(e, "px_attr_cache a[%d];", e->attribute_cache_count);
    e->indent--;
    put(e, "} caches;");
}

static bool has_objects(Emit *e)
{
    for (int i = 0; i < e->module->functions.count; i++)
        if (note_of(e, e->module->functions.items[i])->has_object)
            return true;
    return false;
}

static bool owns_anything(Emit *e)
{
    return e->constants.count || e->builtins.count || has_caches(e) || e->module->globals.count || has_objects(e);
}

static void put_state(Emit *e)
{
    put(e, "static struct {");
    e->indent++;
    if (e->constants.count)
        put(e, "PyObject *k[%d];", e->constants.count);
    if (e->builtins.count)
        put(e, "PyObject *b[%d];", e->builtins.count);
    put_caches(e);
    put_objects(e);
    put_globals(e);
    e->indent--;
    put(e, "} px_state;");
}

/* One struct behind one macro for each kind of thing in it. */
void emit_state(Emit *e)
{
    emit_constants(e);
    if (owns_anything(e))
        put_state(e);
    put_state_macros(e, e->module->globals.count, has_objects(e));
}

/* ---- functions -------------------------------------------------------------------------------------------------------------------- */

static int parameters_index(Emit *e, const IrFunc *f)
{
    const char **names = NEW_ARRAY(e->arena, const char *, f->parameters.count + 1);

    for (int i = 0; i < f->parameters.count; i++)
        names[i] = f->parameters.items[i]->name->text;
    return f->parameters.count ? names_index(e, names, f->parameters.count) : 0;
}

static const char *spec_flags(const IrFunc *f)
{
    if (f->star)
        return f->star_star ? "PX_STAR_ARGS | PX_STAR_KWARGS" : "PX_STAR_ARGS";
    return f->star_star ? "PX_STAR_KWARGS" : "0";
}

/* Whether it has no name but its own, and plain parameters. */
static bool is_usual(const IrFunc *f)
{
    return str_equal(str_of(f->qualname), str_of(f->name->text)) && f->positional == f->parameters.count && !f->positional_only;
}

/* Whether one macro makes entry and spec: its names are those of this file. */
bool makes_entry(const IrFunc *f)
{
    return is_usual(f) && has_plain_entry(f) && !has_shared_entry(f) && !f->c_name && f->parameters.count <= 4;
}

/* o for an object, d for a pair; `macro` is what the runtime puts it behind. */
static void add_letter(Emit *e, Buffer *to, Rep rep, const char *macro)
{
    char letter = rep == REP_pair ? 'd' : 'o';

    buffer_char(to, letter);
    buffer_format(&e->pasted, "%s%c ", macro, letter);
}

/* Of the result, then of the parameters. */
static const char *signature(Emit *e, const IrFunc *f)
{
    Buffer b = buffer_new(e->arena);

    add_letter(e, &b, f->result_rep, "PX_GIVE_");
    for (int i = 0; i < f->parameters.count; i++) {
        buffer_text(&b, ", ");
        add_letter(e, &b, f->parameters.items[i]->rep, "PX_TAKE_");
    }
    return b.data;
}

/* body, entry, name, qualname, doc, line, first parameter's name, positional, positional-only, keyword-only, flags: most need not say all. */
void emit_spec(Emit *e, const IrFunc *f)
{
    bool shared = has_shared_entry(f);
    const char *own = note_of(e, f)->name, *body = shared ? body_name(e, f) : "NULL";
    const char *entry = shared ? text(e, "px_vc%d", f->parameters.count) : entry_name(e, f);
    int name = name_index(e, f->name->text), qualname = name_index(e, f->qualname), doc = constant_index(e, f->doc), line = locate_line(f->at);
    int first = parameters_index(e, f);

    if (makes_entry(f))
        put(e, "%sPX_DEF%d(%s, %s, %d, %d, %d, %d);", entry_effort(f), f->parameters.count, own, signature(e, f), name, doc, line, first);
    else if (is_usual(f) && shared && !f->c_name)
        put(e, "PX_SHARED(%s, %s, %d, %d, %d, %d, %d);", own, entry, name, doc, line, first, f->positional);
    else if (is_usual(f))
        put(e, "PX_SPEC(%s, %s, %s, %d, %d, %d, %d, %d);", spec_name(e, f), body, entry, name, doc, line, first, f->positional);
    else
        put(e, "static const px_spec %s = { (px_body)%s, %s, %d, %d, %d, %d, %d, %d, %d, %d, %s };", spec_name(e, f), body, entry, name, qualname,
            doc, line, first, f->positional, f->positional_only, f->keyword_only, spec_flags(f));
}

/* ---- the definition ------------------------------------------------------------------------------------------------------------------ */

static const char *last_part(const char *dotted)
{
    const char *dot = strrchr(dotted, '.');

    return dot ? dot + 1 : dotted;
}

static void put_builtin_names(Emit *e)
{
    const char **names = NEW_ARRAY(e->arena, const char *, e->builtins.count + 1);

    for (int i = 0; i < e->builtins.count; i++)
        names[i] = text(e, "%d", name_index(e, e->builtins.items[i]->text));
    if (e->builtins.count)
        put_list(e, "static const int px_builtins[] = { ", names, e->builtins.count, " };");
}

static void put_data(Emit *e)
{
    bool some = e->constants.count, builtins = e->builtins.count, caches = has_caches(e);

    put(e, "static const px_module_data px_data = {");
    e->indent++;
    put(e, "%s, %s, %s, %s, %d, %d, %s, %s, %s, %s, %s", literal(e, str_of(e->module->path)), some ? "px_text" : "NULL",
        some ? "px_makers" : "NULL", some ? "px_state.k" : "NULL", e->constants.count, e->builtins.count, builtins ? "px_builtins" : "NULL", builtins ? "px_state.b" : "NULL", caches ? "&px_state.caches" : "NULL",
        caches ? "sizeof px_state.caches" : "0", body_name(e, e->module->body));
    e->indent--;
    put(e, "};");
}

void emit_definition(Emit *e)
{
    const IrModule *m = e->module;

    put_builtin_names(e);
    put_data(e);
    put_empty(e);
    put(e, "static int px_exec(PyObject *module) {");
    if (e->options->inject_faults)
        put(e, "\tif (px_faults_begin(module) < 0) return -1;");
    put(e, "\treturn px_module_exec(module, &px_data);");
    put(e, "}");
    put_empty(e);
    if (m->doc >= 0)
        put_text_constant(e, "px_doc", m->constants.items[m->doc].text);
    put(e, "static PyModuleDef_Slot px_slots[] = { PX_MODULE_SLOTS(px_exec) };");
    put(e, "static PyModuleDef px_definition = {");
    put(e, "\tPyModuleDef_HEAD_INIT, %s, %s, 0, NULL, px_slots, NULL, NULL, NULL", literal(e, str_of(m->name)), m->doc >= 0 ? "px_doc" : "NULL");
    put(e, "};");
    put_empty(e);
    put(e, "PyMODINIT_FUNC %s(void) {", init_name(e, last_part(m->name)));
    put(e, "\treturn PyModuleDef_Init(&px_definition);");
    put(e, "}");
}
