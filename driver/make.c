/* Making one product: whether it must be made, from what, and what is written besides it. */
#include "driver.h"
#include "stdlib_pack.h"

#include <errno.h>
#include <string.h>

/* Shows the messages that have come in. False: there were errors among all so far. */
bool show_messages(const Options *o)
{
    diag_print(stderr, o->colour);
    return diag_errors() == 0;
}

/* -d makes folders; a folder that was typed as a part of a path has to be there. */
static bool make_folder_of(Arena *a, const Options *o, const Product *p)
{
    const char *folder = path_folder(a, p->path);

    if (!o->folder || make_folders(a, folder))
        return true;
    complain("can't make the folder %s: %s", folder, strerror(errno));
    return false;
}

/* ---- what the product depends on ------------------------------------------------------------------------------------ */

/* Of everything but files. Where messages go and how they look changes no product. */
static uint64_t settings_of(const Options *o, const Product *p, const Interpreter *python, const Toolchain *tools)
{
    struct { uint64_t compiler, python, tools; int level; bool strict, extra, keep, depfile, faults; } facts;

    memset(&facts, 0, sizeof facts);
    facts.compiler = compiler_identity();
    facts.python = python->identity;
    facts.tools = tools->identity;
    facts.level = o->language_level;
    facts.strict = o->warnings_are_errors;
    facts.extra = o->extra_warnings;
    facts.keep = o->keep_c;
    facts.depfile = o->depfile;
    facts.faults = o->inject_faults;
    uint64_t hash = hash_text(hash_bytes(2, &facts, sizeof facts), p->module);
    return hash_texts(hash_texts(hash_text(hash, p->source), &o->include_folders), &o->directives);
}

/* The files read for the translation, and those that would have been read if they were there. */
void add_read_files(Arena *a, const Product *p, const Header *header, TextList *files)
{
    const char *stem = path_stem(a, p->source);

    for (int i = 0; i < source_count(); i++)
        if (!stdlib_find(source_number(i)->path))
            list_push(a, files, source_number(i)->path);
    list_push(a, files, path_join(a, path_folder(a, p->source), str_format(a, "%s.pxd", stem)));
    for (int i = 0; i < header->missed.count; i++)
        list_push(a, files, header->missed.items[i]);
}

/* ---- OUTPUT.dep ------------------------------------------------------------------------------------------------------- */

static bool write_depfile(Arena *a, const char *output, const TextList *files)
{
    Buffer text = buffer_new(a);
    const char *why, *path = str_format(a, "%s.dep", output);

    add_make_word(&text, output);
    buffer_char(&text, ':');
    for (int i = 0; i < files->count; i++)
        if (file_exists(files->items[i])) {
            buffer_text(&text, " \\\n  ");
            add_make_word(&text, files->items[i]);
        }
    buffer_char(&text, '\n');
    if (file_write(a, path, buffer_str(&text), false, &why))
        return true;
    complain("can't write %s: %s", path, why);
    return false;
}

/* ---- C ------------------------------------------------------------------------------------------------------------------ */

/* Whether a file is at least as new as those that it was made from. */
static bool is_newer(const char *path, const TextList *files)
{
    for (int i = 0; i < files->count; i++)
        if (file_time(files->items[i]) > file_time(path))
            return false;
    return true;
}

/* Translating takes less time than finding out whether it is needed. A C file that has the right text already keeps its
 * time, so nobody compiles it again, unless it would look older than its sources. */
static bool make_c(Arena *a, const Options *o, const Product *p)
{
    Translation t;
    TextList files = {0};
    const char *why;

    bool good = translate(a, o, p, false, &t);
    good = show_messages(o) && good;
    if (!good || !t.complete)
        return good;
    add_read_files(a, p, &t.header, &files);
    if (!make_folder_of(a, o, p))
        return false;
    if (!file_write(a, p->path, buffer_str(&t.c), !o->force && is_newer(p->path, &files), &why)) {
        complain("can't write %s: %s", p->path, why);
        return false;
    }
    return !o->depfile || write_depfile(a, p->path, &files);
}

/* ---- a module ----------------------------------------------------------------------------------------------------------- */

static bool make_module(Arena *a, const Options *o, const Product *p)
{
    const Interpreter *python = interpreter_find(a, o);
    const Toolchain *tools = python ? toolchain_find(a, o, python) : NULL;
    Stamp stamp = {0};
    int64_t started = time_now();

    if (!tools)
        return false;
    stamp.settings = settings_of(o, p, python, tools);
    if (!o->force && is_up_to_date(a, p->path, stamp.settings)) {
        if (o->verbose)
            fprintf(stderr, "%s is up to date\n", p->path);
        return true;
    }
    if (!make_folder_of(a, o, p) || !build_module(a, o, p, python, tools, &stamp, started))
        return false;
    return !o->depfile || write_depfile(a, p->path, &stamp.files);
}

bool make_product(const Options *o, const Product *p)
{
    Arena *a = session_arena();

    return p->is_c || !p->path ? make_c(a, o, p) : make_module(a, o, p);
}
