/* What the `# distutils: key = value` comments at the top of a source ask of the C compiler.
 *
 * Values are words, or [a, b]. Files and folders are looked for in the current folder, where a setup.py would be, and
 * then beside the source.
 */
#include "driver.h"

#include <string.h>

typedef enum FlagPlace { COMPILE, LINK, SOURCE, OBJECT, DEPENDS, LANGUAGE, IGNORED } FlagPlace;

static const struct FlagKey { const char *name; FlagPlace place; const char *prefix; bool is_path; } keys[] = {
    /* key                     goes to    with      names a file or folder */
    {"sources",                SOURCE,    "",            true},
    {"extra_objects",          OBJECT,    "",            true},
    {"depends",                DEPENDS,   "",            true},
    {"define_macros",          COMPILE,   "-D",          false},
    {"undef_macros",           COMPILE,   "-U",          false},
    {"include_dirs",           COMPILE,   "-I",          true},
    {"extra_compile_args",     COMPILE,   "",            false},
    {"libraries",              LINK,      "-l",          false},
    {"library_dirs",           LINK,      "-L",          true},
    {"runtime_library_dirs",   LINK,      "-Wl,-rpath,", false},
    {"extra_link_args",        LINK,      "",            false},
    {"language",               LANGUAGE,  "",            false},
    {"name",                   IGNORED,   "",            false},
    {"export_symbols",         IGNORED,   "",            false},
    {"np_pythran",             IGNORED,   "",            false},
};

static const struct FlagKey *find_key(Str name)
{
    for (int i = 0; i < LENGTH(keys); i++)
        if (str_equal(name, str_of(keys[i].name)))
            return &keys[i];
    return NULL;
}

/* `a b "c d"`, or `[a, b]`: there a comma separates as a blank does. */
static void split_list(Arena *a, TextList *words, Str value)
{
    char *text = str_copy(a, value);

    if (value.length >= 2 && text[0] == '[' && text[value.length - 1] == ']') {
        text[value.length - 1] = '\0';
        text++;
        for (char *c = text; *c; c++)
            if (*c == ',')
                *c = ' ';
    }
    split_words(a, words, text);
}

static const char *resolve(Arena *a, const Product *p, const char *path)
{
    const char *beside = path_join(a, path_folder(a, p->source), path);

    return as_file(a, !file_exists(path) && file_exists(beside) ? beside : path);
}

static void add_words(Arena *a, const Product *p, BuildFlags *flags, const struct FlagKey *key, Str value)
{
    TextList *lists[] = {
        [COMPILE] = &flags->compile, [LINK] = &flags->link, [SOURCE] = &flags->sources, [OBJECT] = &flags->objects,
        [DEPENDS] = &flags->depends,
    };
    TextList words = {0};

    split_list(a, &words, value);
    for (int i = 0; i < words.count; i++) {
        const char *word = key->is_path ? resolve(a, p, words.items[i]) : words.items[i];
        list_push(a, lists[key->place], str_format(a, "%s%s", key->prefix, word));
    }
}

static void read_comment(Arena *a, const Product *p, BuildFlags *flags, const HeaderComment *comment)
{
    const struct FlagKey *key = find_key(comment->key);

    if (!key)
        diag(comment->span, D_unknown_distutils_key, STR_ARG(comment->key));
    else if (key->place < LANGUAGE)
        add_words(a, p, flags, key, comment->value);
    else if (key->place == LANGUAGE && !str_equal(comment->value, STR("c")))
        diag(comment->span, D_not_supported, str_format(a, "language '%.*s'", STR_ARG(comment->value)));
}

bool read_build_flags(Arena *a, const Product *p, const Header *header, BuildFlags *flags)
{
    int before = diag_errors();

    *flags = (BuildFlags){0};
    for (int i = 0; i < header->comments.count; i++)
        if (header->comments.items[i].is_distutils)
            read_comment(a, p, flags, &header->comments.items[i]);
    return diag_errors() == before;
}
