/* The Python that modules are made for, and what must be known of it.
 *
 * Starting an interpreter takes longer than translating a module, so it is asked once and its answer kept in the
 * cache, for as long as the executable stays as it is. The answer is lines of `key value`.
 *
 * `python3` on PATH may be a shim: a script that looks up which interpreter to run. pyenv's rules are followed here;
 * other scripts are asked each time.
 */
#define _GNU_SOURCE
#include "driver.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { OLDEST_MINOR = 9 };

static const char question[] =
    "import sys\n"
    "sys.path[:] = filter(None, sys.path)\n"               /* a sysconfig.py in this folder is not the one */
    "import sysconfig as s\n"
    "paths = s.get_paths()\n"
    "def say(key, value): print(key, value or '')\n"
    "say('program', sys.executable)\n"
    "say('version', sys.version.split()[0])\n"
    "say('suffix', s.get_config_var('EXT_SUFFIX'))\n"
    "say('cc', s.get_config_var('CC'))\n"
    "for path in dict.fromkeys([paths['include'], paths['platinclude']]): say('include', path)\n"
    "say('end', '.')\n";

/* ---- the answer -------------------------------------------------------------------------------------------------- */

/* True for the last line. */
static bool read_line(Arena *a, Interpreter *python, Str key, const char *value)
{
    if (str_equal(key, STR("program")))
        python->program = value;
    else if (str_equal(key, STR("version")))
        python->version = value;
    else if (str_equal(key, STR("suffix")))
        python->suffix = value;
    else if (str_equal(key, STR("cc")))
        python->cc = value;
    else if (str_equal(key, STR("include")))
        list_push(a, &python->includes, value);
    return str_equal(key, STR("end"));
}

static bool read_answer(Arena *a, Str text, Interpreter *python)
{
    bool whole = false;

    *python = (Interpreter){.cc = ""};
    while (text.length) {
        const char *end = memchr(text.data, '\n', text.length);
        size_t length = end ? (size_t)(end - text.data) : text.length;
        const char *blank = memchr(text.data, ' ', length);
        size_t key = blank ? (size_t)(blank - text.data) : length, value = key + (blank != NULL);
        whole = read_line(a, python, (Str){text.data, key}, str_copy(a, (Str){text.data + value, length - value}));
        length += end != NULL;
        text.data += length;
        text.length -= length;
    }
    return whole && python->program && python->version && python->suffix && python->includes.count;
}

/* ---- asking ------------------------------------------------------------------------------------------------------ */

static bool cannot_use(const char *program, const char *why, Str output)
{
    complain("can't use the interpreter %s: %s", program, why);
    fprintf(stderr, "%.*s", STR_ARG(output));
    return false;
}

static bool ask(Arena *a, const char *program, Str *output)
{
    Scratch scratch = {0};
    TextList command = {0};
    const char *why = "";

    if (!scratch_make(a, &scratch))
        return false;
    list_push(a, &command, program);
    list_push(a, &command, "-c");
    list_push(a, &command, question);
    const char *file = scratch_file(a, &scratch, "answer");
    pid_t pid = process_start(a, &command, file);
    bool started = pid > 0;
    int error = errno, status = started ? process_wait(pid) : 0;
    *output = STR("");
    bool good = started && file_read(a, file, output, &why) && status == 0;
    scratch_remove(&scratch);
    if (!good)
        cannot_use(program, started ? "it fails" : strerror(error), *output);
    return good;
}

static const char *cache_path(Arena *a, const char *program)
{
    const char *folder = cache_folder(a);
    uint64_t key = key_of_text(key_of_text(file_identity(program), program), question);

    return folder ? str_format(a, "%s/python-%016llx", folder, (unsigned long long)key) : NULL;
}

static bool describe(Arena *a, const char *program, Interpreter *python)
{
    const char *cached = cache_path(a, program), *why;
    Str text;

    if (cached && file_exists(cached) && file_read(a, cached, &text, &why) && read_answer(a, text, python))
        return true;
    if (!ask(a, program, &text))
        return false;
    if (!read_answer(a, text, python))
        return cannot_use(program, "it doesn't answer as CPython does", text);
    if (cached)
        file_write(a, cached, text, false, &why);
    return true;
}

/* ---- shims ------------------------------------------------------------------------------------------------------- */

static bool is_script(const char *path)
{
    Arena *own = arena_new();
    Str text;
    const char *why;
    struct stat info;
    enum { LONGEST_SHIM = 65536 };
    bool script = stat(path, &info) == 0 && info.st_size < LONGEST_SHIM && file_read(own, path, &text, &why) &&
                  str_starts(text, "#!");

    arena_delete(own);
    return script;
}

/* The first word of a pyenv version file, NULL if there is none. */
static const char *read_version(Arena *a, const char *path)
{
    Str text;
    const char *why;
    TextList words = {0};

    if (!file_exists(path) || !file_read(a, path, &text, &why))
        return NULL;
    split_words(a, &words, str_copy(a, text));
    return words.count ? words.items[0] : NULL;
}

/* $PYENV_VERSION, else .python-version here or in a folder above, else the global one. */
static const char *pyenv_version(Arena *a, const char *root)
{
    const char *version = getenv("PYENV_VERSION");
    char *here = getcwd(NULL, 0);

    if (version && *version) {
        free(here);
        const char *colon = strchr(version, ':');
        return str_copy(a, (Str){version, colon ? (size_t)(colon - version) : strlen(version)});
    }
    version = NULL;
    for (const char *folder = here; folder && !version; folder = folder[1] ? path_folder(a, folder) : NULL)
        version = read_version(a, path_join(a, folder, ".python-version"));
    free(here);
    return version ? version : read_version(a, path_join(a, root, "version"));
}

/* What pyenv's shim at `path` would run, if that is easily said. */
static const char *behind_pyenv(Arena *a, const char *path)
{
    const char *shims = path_folder(a, path), *root = path_folder(a, shims), *versions = path_join(a, root, "versions");

    if (strcmp(path_base(shims), "shims") != 0 || !is_folder(versions))
        return NULL;
    const char *version = pyenv_version(a, root);
    if (!version)
        return NULL;
    return find_program(a, str_format(a, "%s/%s/bin/%s", versions, version, path_base(path)));
}

/* ---- which ------------------------------------------------------------------------------------------------------- */

static const char *python_of_venv(Arena *a, const char *venv)
{
    const char *program = find_program(a, str_format(a, "%s/bin/python3", venv));

    return program ? program : str_format(a, "%s/bin/python", venv);
}

/* The virtual environment that this pyxc is a program of; NULL: none. A link to it, which pipx makes, is not in one. */
static const char *venv_of_program(Arena *a, const Options *o)
{
    const char *program = find_program(a, o->program);
    const char *venv = program ? str_format(a, "%s/..", path_folder(a, program)) : NULL;

    return venv && file_exists(path_join(a, venv, "pyvenv.cfg")) ? venv : NULL;
}

/* As the user or the environment names it: a path or a word to be found on PATH. `venv/bin/pyxc`, typed out, is for
 * that environment, whichever is active. */
static const char *asked_for(Arena *a, const Options *o)
{
    const char *active = getenv("VIRTUAL_ENV"), *own = venv_of_program(a, o);

    if (o->python)
        return o->python;
    if (active && *active && !(own && strchr(o->program, '/')))
        return python_of_venv(a, active);
    return own ? python_of_venv(a, own) : "python3";
}

/* The executable behind a script; asking the script is the last resort. */
static const char *behind_script(Arena *a, const char *path)
{
    const char *program = behind_pyenv(a, path);
    Interpreter python;
    Str output;

    if (program)
        return program;
    if (!ask(a, path, &output))
        return NULL;
    if (!read_answer(a, output, &python)) {
        cannot_use(path, "it doesn't answer as CPython does", output);
        return NULL;
    }
    if (!find_program(a, python.program)) {
        cannot_use(path, str_format(a, "it runs %s, which is not here", python.program), STR(""));
        return NULL;
    }
    return python.program;
}

static const char *find_executable(Arena *a, const Options *o)
{
    const char *name = asked_for(a, o), *path = find_program(a, name);

    if (!path) {
        complain("no such interpreter: %s", name);
        return NULL;
    }
    return is_script(path) ? behind_script(a, path) : path;
}

static bool has_header(Arena *a, const Interpreter *python)
{
    for (int i = 0; i < python->includes.count; i++)
        if (file_exists(path_join(a, python->includes.items[i], "Python.h")))
            return true;
    return false;
}

/* What can't be built for is told here, not by the C compiler. */
static bool is_usable(Arena *a, const Interpreter *python)
{
    int major = 0, minor = 0;

    if (sscanf(python->version, "%d.%d", &major, &minor) != 2 || major != 3 || minor < OLDEST_MINOR)
        complain("%s is Python %s: modules are built for CPython 3.%d and later", python->program, python->version,
                 OLDEST_MINOR);
    else if (!has_header(a, python))
        complain("no Python.h in %s: install the headers of %s", python->includes.items[0], python->program);
    else
        return true;
    return false;
}

static uint64_t identify(const Interpreter *python)
{
    uint64_t identity = key_of_text(file_identity(python->program), python->version);

    return key_of_texts(key_of_text(identity, python->suffix), &python->includes);
}

const Interpreter *interpreter_find(Arena *a, const Options *o)
{
    static Interpreter python;
    static bool known;

    if (known)
        return &python;
    const char *program = find_executable(a, o);
    if (!program || !describe(a, program, &python) || !is_usable(a, &python))
        return NULL;
    python.identity = identify(&python);
    known = true;
    return &python;
}
