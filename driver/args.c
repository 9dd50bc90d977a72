/* The command line, read by the table of options.def.
 *
 * Spellings are those of getopt and of Cython's command: --name VALUE, --name=VALUE, -oVALUE, -o VALUE, and letters
 * without argument in one word (-fv). Options and sources may stand in any order; `--` ends the options.
 */
#include "driver.h"
#include "declare.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef enum OptionKind { FLAG, LEVEL, TEXT, NUMBER, LIST, ACCEPT, REFUSE } OptionKind;

typedef struct Option {
    const char *heading;           /* of a section; the rest is empty then */
    const char *spelling, *letter, *argument;
    OptionKind kind;
    size_t field;
    int value;
    const char *help;              /* NULL: --help does not show it; of REFUSE: what is not built yet */
} Option;

static const Option options[] = {
#define SECTION(heading) {heading, "", "", NULL, ACCEPT, 0, 0, NULL},
#define ACCEPT(spelling, letter, argument) {NULL, spelling, letter, argument, ACCEPT, 0, 0, NULL},
#define REFUSE(spelling, letter, argument, what) {NULL, spelling, letter, argument, REFUSE, 0, 0, what},
#define OPTION(spelling, letter, argument, kind, field, value, help) \
    {NULL, spelling, letter, argument, kind, offsetof(Options, field), value, help},
#include "options.def"
#undef OPTION
#undef REFUSE
#undef ACCEPT
#undef SECTION
};

/* What is left of the command line, and the option at hand as the user wrote it. */
typedef struct Args {
    Options *o;
    int next, count;
    char **words;
    const char *shown;
} Args;

static bool usage_error(const char *format, ...) PRINTF_LIKE(1, 2);

static bool usage_error(const char *format, ...)
{
    va_list list;

    va_start(list, format);
    complain("%s", str_format_list(session_arena(), format, list));
    va_end(list);
    fputs("Try 'pyxc --help'.\n", stderr);
    return false;
}

/* ---- setting fields ---------------------------------------------------------------------------------------------- */

static bool set_number(Args *p, int *field, const char *text)
{
    char *end;
    long number = text ? strtol(text, &end, 10) : 0;

    if (text && (*end || end == text || number < 1 || number > 1000000))
        return usage_error("option '%s' takes a positive number, not '%s'", p->shown, text);
    *field = (int)number;
    return true;
}

static bool apply(Args *p, const Option *option, const char *argument)
{
    void *field = (char *)p->o + option->field;

    switch (option->kind) {
    case FLAG:
        *(bool *)field = true;
        return true;
    case LEVEL:
        *(int *)field = option->value;
        return true;
    case TEXT:
        *(const char **)field = argument;
        return true;
    case NUMBER:
        return set_number(p, field, argument);
    case LIST:
        list_push(p->o->arena, (TextList *)field, argument);
        return true;
    case ACCEPT:
        return true;
    case REFUSE:
        complain("not supported yet: %s (option '%s')", option->help, p->shown);
        return false;
    }
    return false;
}

/* ---- finding options --------------------------------------------------------------------------------------------- */

static const Option *find_spelling(Str word)
{
    for (int i = 0; i < LENGTH(options); i++)
        if (word.length && str_equal(word, str_of(options[i].spelling)))
            return &options[i];
    return NULL;
}

static const Option *find_letter(char letter)
{
    for (int i = 0; i < LENGTH(options); i++)
        if (options[i].letter[0] && options[i].letter[1] == letter)
            return &options[i];
    return NULL;
}

/* Names what the word may be the beginning of. */
static bool unknown_option(Str word)
{
    for (int i = 0; i < LENGTH(options); i++)
        if (word.length > 3 && str_starts(str_of(options[i].spelling), str_copy(session_arena(), word)))
            return usage_error("unknown option '%.*s'; did you mean '%s'?", STR_ARG(word), options[i].spelling);
    return usage_error("unknown option '%.*s'", STR_ARG(word));
}

static bool argument_is_optional(const Option *option)
{
    return option->argument && option->argument[0] == '[';
}

/* Whether the next word can be neither an option nor a source, and so is this option's argument, right or wrong. */
static bool next_is_argument(const Args *p)
{
    const char *next = p->next < p->count ? p->words[p->next] : "-";

    return next[0] != '-' && !path_extension(next)[0];
}

/* The option's argument: `attached` to its word, else the next word; where it may be missing, one that is no source. */
static bool apply_with_argument(Args *p, const Option *option, const char *attached)
{
    if (attached || (argument_is_optional(option) && !(option->kind == NUMBER && next_is_argument(p))))
        return apply(p, option, attached);
    if (p->next == p->count)
        return usage_error("option '%s' needs an argument: %s", p->shown, option->argument);
    return apply(p, option, p->words[p->next++]);
}

/* --name, --name=VALUE, and -Werror */
static bool read_long(Args *p, const char *word)
{
    const char *equals = strchr(word, '=');
    Str spelling = {word, equals ? (size_t)(equals - word) : strlen(word)};
    const Option *option = find_spelling(spelling);

    p->shown = str_copy(p->o->arena, spelling);
    if (!option)
        return unknown_option(spelling);
    if (option->argument)
        return apply_with_argument(p, option, equals ? equals + 1 : NULL);
    if (equals)
        return usage_error("option '%s' takes no argument", p->shown);
    return apply(p, option, NULL);
}

/* -f, -fv, -oFILE, -o FILE, and "-X NAME=VALUE" as one word, which some build files pass */
static bool read_letters(Args *p, const char *word)
{
    for (const char *c = word + 1; *c; c++) {
        const Option *option = find_letter(*c);
        p->shown = str_format(p->o->arena, "-%c", *c);
        if (!option)
            return unknown_option(str_of(c == word + 1 || (unsigned char)*c >= 0x80 ? word : p->shown));
        if (option->argument) {
            const char *attached = c + 1 + strspn(c + 1, " ");
            return apply_with_argument(p, option, *attached ? attached : NULL);
        }
        if (!apply(p, option, NULL))
            return false;
    }
    return true;
}

static bool read_option(Args *p, const char *word)
{
    if (word[1] == '-' || find_spelling(str_of(word)))
        return read_long(p, word);
    return read_letters(p, word);
}

static bool read_words(Args *p)
{
    bool only_sources = false;

    while (p->next < p->count) {
        const char *word = p->words[p->next++];
        if (!only_sources && strcmp(word, "--") == 0)
            only_sources = true;
        else if (only_sources || word[0] != '-' || !word[1])
            list_push(p->o->arena, &p->o->sources, word);
        else if (!read_option(p, word))
            return false;
    }
    return true;
}

/* ---- what must fit together -------------------------------------------------------------------------------------- */

static bool has_extension(const char *path, const char *extension)
{
    return strcmp(path_extension(path), extension) == 0;
}

/* -o names a C file, a module, or a folder; for `cython` every other name is a C file's too. */
static bool check_output(Options *o)
{
    if (!o->output)
        return true;
    if (o->folder)
        return usage_error("options '-o' and '-d' exclude each other");
    if (strcmp(o->output, "-") == 0)
        return usage_error("'-o -': nothing is written to standard output (--dump=c prints the C)");
    if (is_folder(o->output)) {
        o->folder = o->output;
        o->output = NULL;
        return true;
    }
    if (o->sources.count > 1)
        return usage_error("'-o %s' is no folder, and there are %d sources", o->output, o->sources.count);
    if (o->as_cython)
        return true;
    bool is_c = has_extension(o->output, ".c"), is_module = has_extension(o->output, ".so");
    if (!is_c && !is_module)
        return usage_error("'-o %s' is neither FILE.c nor FILE.so nor a folder that exists", o->output);
    if (is_module && o->translate_only)
        return usage_error("options '-C' and '-o %s' exclude each other", o->output);
    o->translate_only = is_c;
    return true;
}

/* ---- directives -------------------------------------------------------------------------------------------------- */

static void add_directive(Options *o, TextList *to, Str text)
{
    while (text.length && *text.data == ' ')
        text = (Str){text.data + 1, text.length - 1};
    if (str_starts(text, "language_level=2"))
        o->language_level = 2;
    if (text.length)
        list_push(o->arena, to, str_copy(o->arena, text));
}

/* `NAME=VALUE,NAME=VALUE` becomes two; a name alone means True. */
static void split_directives(Options *o)
{
    TextList single = {0};

    for (int i = 0; i < o->directives.count; i++)
        for (const char *text = o->directives.items[i]; text;) {
            const char *comma = strchr(text, ',');
            add_directive(o, &single, (Str){text, comma ? (size_t)(comma - text) : strlen(text)});
            text = comma ? comma + 1 : NULL;
        }
    o->directives = single;
}

static void add_extra_warnings(Options *o)
{
    static const char *const names[] = {"warn.unreachable", "warn.maybe_uninitialized", "warn.unused"};

    for (int i = 0; i < LENGTH(names); i++)
        list_push(o->arena, &o->directives, names[i]);
}

/* A header's unknown directives are ignored; a name on the command line is a mistake. */
static bool check_directives(Options *o)
{
    Header none = {0};

    split_directives(o);
    if (o->extra_warnings)
        add_extra_warnings(o);
    if (o->directives.count)
        directives_of_module(&none, o->directives.items, o->directives.count);
    diag_print(stderr, false);
    if (diag_errors())
        fputs("Directives are set by option '-X'.\n", stderr);
    return diag_errors() == 0;
}

/* ---- all --------------------------------------------------------------------------------------------------------- */

static bool check_sources(const Options *o)
{
    if (!o->sources.count)
        return usage_error("no source files");
    for (int i = 0; i < o->sources.count; i++) {
        if (!o->sources.items[i][0])
            return usage_error("the name of a source file is empty");
        if (strcmp(o->sources.items[i], "-") == 0)
            return usage_error("'-': no source is read from standard input");
    }
    return true;
}

bool arguments_fit(Options *o)
{
    if (!check_sources(o))
        return false;
    if (o->module_name && o->sources.count > 1)
        return usage_error("option '--module-name' is for one source, and there are %d", o->sources.count);
    if (o->module_name && !is_importable_name(o->module_name))
        return usage_error("'%s' is not a module name", o->module_name);
    const char *mistake = dump_mistake(o->dump);
    if (mistake)
        return usage_error("option '--dump': %s", mistake);
    return check_output(o) && check_directives(o);
}

static void print_version(const Options *o)
{
    if (o->as_cython)
        puts("Cython version 3.3.0 (pyxc " PYXC_VERSION ")");
    else
        puts("pyxc " PYXC_VERSION " (Cython 3.3 language)");
}

static void print_help(FILE *out);

/* As it was called; a path stays good when -w leads elsewhere. A word was found on PATH. */
static const char *absolute_program(Arena *a, const char *called)
{
    char *here = strchr(called, '/') && called[0] != '/' ? getcwd(NULL, 0) : NULL;
    const char *program = here ? path_join(a, str_copy(a, str_of(here)), called) : called;

    free(here);
    return program;
}

ArgsResult read_arguments(Options *o, int count, char **arguments)
{
    Args args = {o, 1, count, arguments, NULL};

    o->program = absolute_program(o->arena, arguments[0]);
    o->as_cython = o->translate_only = strcmp(path_base(arguments[0]), "cython") == 0;
    o->language_level = 3;
    if (!read_words(&args))
        return ARGS_WRONG;
    if (o->help || o->version) {
        if (o->help)
            print_help(stdout);
        else
            print_version(o);
        return ARGS_DONE;
    }
    return ARGS_RUN;
}

/* ---- help -------------------------------------------------------------------------------------------------------- */

enum { HELP_COLUMN = 30 };

static int width_of(const char *text)
{
    int width = 0;

    for (; *text; text++)
        width += ((unsigned char)*text & 0xC0) != 0x80;
    return width;
}

static void print_option(FILE *out, const Option *option)
{
    const char *letter = option->letter[0] ? option->letter : str_starts(str_of(option->spelling), "--") ? "    " : "";
    const char *both = option->letter[0] && option->spelling[0] ? ", " : "";
    const char *argument = option->argument ? option->argument : "";
    const char *equals = argument[0] && argument[0] != '[' ? "=" : "";
    char *left = str_format(session_arena(), "  %s%s%s%s%s", letter, both, option->spelling, equals, argument);
    int width = width_of(left);

    if (width >= HELP_COLUMN)
        fprintf(out, "%s\n%*s%s\n", left, HELP_COLUMN, "", option->help);
    else
        fprintf(out, "%s%*s%s\n", left, HELP_COLUMN - width, "", option->help);
}

static void print_help(FILE *out)
{
    fputs("Usage: pyxc [OPTION]... SOURCE...\n"
          "Compile Cython's language to extension modules of CPython, each beside its source.\n", out);
    for (int i = 0; i < LENGTH(options); i++)
        if (options[i].heading)
            fprintf(out, "\n%s:\n", options[i].heading);
        else if (options[i].help && options[i].kind != REFUSE)
            print_option(out, &options[i]);
    fputs("\nThe environment's CC, CFLAGS and LDFLAGS are obeyed, and `# distutils:` comments at the top of a "
          "source.\n", out);
}
