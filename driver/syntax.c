/* --syntax-only: any number of files and folders, parsed one after the other in this process.
 *
 * Each tree dies with its arena once its messages are shown; the texts stay, since positions count through all of them.
 */
#define _GNU_SOURCE
#include "driver.h"
#include "parse.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

static bool has_syntax(const char *path)
{
    static const char *const extensions[] = {".py", ".pyx", ".pxd", ".pxi"};

    for (int i = 0; i < LENGTH(extensions); i++)
        if (strcmp(path_extension(path), extensions[i]) == 0)
            return true;
    return false;
}

static bool check_file(const Options *o, const char *path)
{
    Arena *arena = arena_new();
    int errors = diag_errors();
    const char *why;
    Str bytes;

    bool readable = file_read(arena, path, &bytes, &why);
    if (!readable)
        complain("can't read %s: %s", path, why);
    Source *source = readable ? source_decode(session_arena(), path, bytes) : NULL;
    if (source) {
        Dialect dialect = dialect_of(path);
        ParseOptions options = {
            .dialect = dialect,
            .language_level = o->language_level,
            .python_only = dialect == DIALECT_PY,
        };
        parse_module(arena, source, &options, NULL);
    }
    diag_print(stderr, o->colour);
    arena_delete(arena);
    return readable && diag_errors() == errors;
}

static bool check_path(const Options *o, const char *path);

static int is_wanted(const struct dirent *entry)
{
    return entry->d_name[0] != '.' && (entry->d_type == DT_DIR || has_syntax(entry->d_name));
}

/* In order of name. Links to folders are not followed, so there is an end. */
static bool check_folder(const Options *o, const char *path)
{
    struct dirent **entries;
    int count = scandir(path, &entries, is_wanted, alphasort);
    bool good = count >= 0;

    if (!good)
        complain("can't read the folder %s", path);
    for (int i = 0; i < count; i++) {
        good = check_path(o, path_join(session_arena(), path, entries[i]->d_name)) && good;
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
    return good;
}

static bool check_path(const Options *o, const char *path)
{
    return is_folder(path) ? check_folder(o, path) : check_file(o, path);
}

bool check_syntax(const Options *o)
{
    bool good = true;

    for (int i = 0; i < o->sources.count; i++)
        good = check_path(o, o->sources.items[i]) && good;
    return good;
}
