/* rt.o: the runtime, compiled once for an interpreter, a C compiler and its flags.
 *
 * It lies in the cache in a folder of its own, beside the runtime's files, which modules include. Whoever needs it
 * first makes it, while its module is being compiled; a lock keeps others from making it too. Where there is no cache,
 * or it can't be made, modules carry the runtime in themselves.
 *
 * A precompiled px.h is made at the same time. gcc takes it by itself wherever it fits, which halves the time of a
 * small module; nothing depends on it.
 */
#define _GNU_SOURCE
#include "driver.h"
#include "runtime_pack.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* ---- which flags ------------------------------------------------------------------------------------------------- */

/* Whether a folder of headers has one that the runtime includes: another CPython's. */
static bool has_header_of_python(Arena *a, const char *folder)
{
    return file_exists(path_join(a, folder, "Python.h")) || file_exists(path_join(a, folder, "pyconfig.h"));
}

/* Whether headers of C or CPython, or the runtime, may ask for a macro: theirs have such names. */
static bool is_asked_for(Arena *a, const char *macro)
{
    static const char *const beginnings[] = {"_", "Py", "PY", "px", "PX", "NDEBUG"};

    (void)a;
    for (int i = 0; i < LENGTH(beginnings); i++)
        if (str_starts(str_of(macro), beginnings[i]))
            return true;
    return false;
}

/* The user's flags on which the runtime depends only sometimes; the argument ends the word or is the next one. */
static const struct { const char *flag; bool (*matters)(Arena *a, const char *argument); } conditional_flags[] = {
    {"-isystem", has_header_of_python}, {"-idirafter", has_header_of_python}, {"-iquote", has_header_of_python},
    {"-I", has_header_of_python}, {"-D", is_asked_for}, {"-U", is_asked_for},
};

/* How many words from the i-th on the runtime does not depend on. */
static int idle_words(Arena *a, const TextList *flags, int i)
{
    for (int k = 0; k < LENGTH(conditional_flags); k++) {
        const char *flag = conditional_flags[k].flag, *argument = flags->items[i] + strlen(flag);
        if (!str_starts(str_of(flags->items[i]), flag))
            continue;
        if (*argument)
            return !conditional_flags[k].matters(a, argument);
        return i + 1 < flags->count && !conditional_flags[k].matters(a, flags->items[i + 1]) ? 2 : 0;
    }
    return 0;
}

/* Those that the runtime is compiled with. Who includes a file of his own first may change everything. */
static void add_runtime_flags(Arena *a, TextList *to, const TextList *flags)
{
    for (int i = 0; i < flags->count; i++)
        if (str_starts(str_of(flags->items[i]), "-include") || str_starts(str_of(flags->items[i]), "-imacros")) {
            add_all(a, to, flags);
            return;
        }
    for (int i = 0; i < flags->count;) {
        int idle = idle_words(a, flags, i);
        if (!idle)
            list_push(a, to, flags->items[i]);
        i += idle ? idle : 1;
    }
}

/* ---- where ------------------------------------------------------------------------------------------------------- */

/* As a module, rt.o ends in a stamp: nobody takes one that was cut short, or lies beside other files than it was made
 * from. */
static bool is_ready(Arena *a, const RuntimeObject *r)
{
    return is_up_to_date(a, r->path, r->identity);
}

/* Every process that finds no rt.o writes them: all write the same, and modules are compiled before rt.o is
 * there. */
static bool write_files(Arena *a, const RuntimeObject *r)
{
    const char *why;

    for (int i = 0; i < runtime_file_count; i++)
        if (!file_write(a, path_join(a, r->folder, runtime_files[i].name), runtime_files[i].text, true, &why))
            return false;
    return true;
}

static bool open_lock(Arena *a, RuntimeObject *r)
{
    r->lock = open(path_join(a, r->folder, "lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    return r->lock >= 0;
}

bool runtime_object_plan(Arena *a, const Options *o, const Interpreter *python, const Toolchain *tools,
                         RuntimeObject *r)
{
    uint64_t facts[] = {compiler_identity(), python->identity, tools->program_identity};
    const char *cache = cache_folder(a);

    *r = (RuntimeObject){.options = o, .lock = -1};
    if (!cache)
        return false;
    add_all(a, &r->command, &tools->command);
    add_compile_flags(a, &r->command, python);
    add_runtime_flags(a, &r->command, &tools->cflags);
    r->identity = key_of_texts(hash_bytes(3, facts, sizeof facts), &r->command);
    r->folder = str_format(a, "%s/rt-%016llx", cache, (unsigned long long)r->identity);
    r->path = path_join(a, r->folder, "rt.o");
    r->ready = is_ready(a, r);
    if (r->ready) {
        cache_touch(r->folder);
        return true;
    }
    r->header_path = path_join(a, r->folder, "px.h.gch");
    r->beside = path_beside(a, r->path);
    r->header_beside = path_beside(a, r->header_path);
    return make_folders(a, r->folder) && write_files(a, r) && open_lock(a, r);
}

/* ---- making ------------------------------------------------------------------------------------------------------ */

/* Starts the C compiler on one of the runtime's files; -1 if it can't be started. */
static pid_t begin(Arena *a, const RuntimeObject *r, const char *how, const char *file, const char *output,
                   const char *log)
{
    TextList command = {0};

    add_all(a, &command, &r->command);
    split_words(a, &command, how);
    list_push(a, &command, path_join(a, r->folder, file));
    list_push(a, &command, "-o");
    list_push(a, &command, output);
    if (r->options->verbose)
        fprintf(stderr, "%s\n", join_words(a, &command));
    interrupt_remove(output);
    return process_start(a, &command, log);
}

/* clang would not take a precompiled header by itself. */
static bool wants_header(const RuntimeObject *r)
{
    return strstr(r->command.items[0], "clang") == NULL;
}

static bool begin_all(Arena *a, RuntimeObject *r)
{
    enum { MOST_KEPT = 8 };            /* of 13 MB each */

    cache_prune(a, "rt-", MOST_KEPT);
    tell_wait(r->options, "compiling the runtime, once for this interpreter, C compiler and flags");
    r->maker = begin(a, r, "-c", "rt.c", r->beside, r->log);
    if (r->maker < 0) {
        r->maker = 0;
        return false;
    }
    r->header_maker = wants_header(r) ? begin(a, r, "-x c-header", "px.h", r->header_beside, "/dev/null") : 0;
    return true;
}

/* Without one, rt.o serves this build, and the next makes it again. */
static void stamp_object(Arena *a, const RuntimeObject *r)
{
    Stamp stamp = {.settings = r->identity};

    for (int i = 0; i < runtime_file_count; i++)
        list_push(a, &stamp.files, path_join(a, r->folder, runtime_files[i].name));
    add_stamp(a, r->beside, &stamp, time_now());
}

/* False: the C compiler failed, or what it made can't be put into its place. */
static bool put_in_place(const char *beside, const char *path, int status)
{
    bool good = status == 0 && rename(beside, path) == 0;

    if (!good)
        unlink(beside);
    interrupt_keep(beside);
    return good;
}

static bool finish(Arena *a, RuntimeObject *r)
{
    int status = process_wait(r->maker);

    r->maker = 0;
    if (status == 0)
        stamp_object(a, r);
    r->ready = put_in_place(r->beside, r->path, status);
    return r->ready;
}

bool runtime_object_start(Arena *a, RuntimeObject *r, const char *log)
{
    r->log = log;
    if (r->ready)
        return true;
    assert(r->lock >= 0 && "runtime_object_plan has opened it");
    if (flock(r->lock, LOCK_EX | LOCK_NB) != 0)
        return true;
    r->ready = is_ready(a, r);                 /* another process was quicker */
    return r->ready || begin_all(a, r);
}

bool runtime_object_wait(Arena *a, RuntimeObject *r)
{
    if (r->ready)
        return true;
    if (!r->maker) {                           /* another process makes it, or has failed to */
        while (flock(r->lock, LOCK_EX) != 0 && errno == EINTR)
            ;
        r->ready = is_ready(a, r);
        if (r->ready || !begin_all(a, r))
            return r->ready;
    }
    return finish(a, r);
}

void runtime_object_end(Arena *a, RuntimeObject *r)
{
    if (r->maker)
        finish(a, r);
    if (r->header_maker > 0)
        put_in_place(r->header_beside, r->header_path, process_wait(r->header_maker));
    if (r->lock >= 0)
        close(r->lock);
    r->lock = -1;
}
