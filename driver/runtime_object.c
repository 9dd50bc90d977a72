/* rt.o: the runtime, compiled once for an interpreter, a C compiler and its flags.
 *
 * It lies in the cache in a folder of its own, beside the runtime's files, which modules include. Whoever needs it first
 * makes it, while its module is being compiled; a lock keeps others from making it too. Where there is no cache, modules
 * carry the runtime in themselves.
 *
 * A precompiled px.h is made at the same time. gcc takes it by itself wherever it fits, which halves the time of a small
 * module; nothing depends on it.
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

/* ---- where ------------------------------------------------------------------------------------------------------------------- */

/* As a module, rt.o ends in a stamp: nobody takes one that was cut short, or lies beside other files than it was made from. */
static bool is_ready(Arena *a, const RuntimeObject *r)
{
    return is_up_to_date(a, r->path, r->identity);
}

bool runtime_object_plan(Arena *a, const Options *o, const Interpreter *python, const Toolchain *tools, RuntimeObject *r)
{
    uint64_t facts[] = {compiler_identity(), python->identity, tools->compile_identity};
    const char *cache = cache_folder(a);

    *r = (RuntimeObject){.options = o, .lock = -1};
    if (!cache)
        return false;
    r->identity = hash_bytes(3, facts, sizeof facts);
    r->folder = str_format(a, "%s/rt-%016llx", cache, (unsigned long long)r->identity);
    r->path = path_join(a, r->folder, "rt.o");
    r->ready = is_ready(a, r);
    if (r->ready) {
        cache_touch(r->folder);
        return true;
    }
    r->beside = str_format(a, "%s.%ld.tmp", r->path, (long)getpid());
    r->header_beside = str_format(a, "%s/px.h.gch.%ld.tmp", r->folder, (long)getpid());
    add_all(a, &r->command, &tools->command);
    add_compile_flags(a, &r->command, python);
    add_all(a, &r->command, &tools->cflags);
    return access(cache, W_OK) == 0;
}

/* ---- making ----------------------------------------------------------------------------------------------------------------- */

static bool write_file(Arena *a, const RuntimeObject *r, const char *name, Str text)
{
    const char *why, *path = path_join(a, r->folder, name);

    if (file_write(a, path, text, true, &why))
        return true;
    complain("can't write %s: %s", path, why);
    return false;
}

/* Every process that finds no rt.o writes them: all write the same, and a module may be compiled before rt.o is there. */
static bool write_files(Arena *a, const RuntimeObject *r)
{
    for (int i = 0; i < runtime_file_count; i++)
        if (!write_file(a, r, runtime_files[i].name, runtime_files[i].text))
            return false;
    return true;
}

/* Starts the C compiler on one of the runtime's files; -1 if it can't be started. */
static pid_t begin(Arena *a, const RuntimeObject *r, const char *how, const char *file, const char *output, const char *log)
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
    r->maker = begin(a, r, "-c", "rt.c", r->beside, r->log);
    if (r->maker < 0) {
        complain("can't run the C compiler %s: %s", r->command.items[0], strerror(errno));
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
    int error = errno;

    if (!good)
        unlink(beside);
    interrupt_keep(beside);
    errno = error;
    return good;
}

static bool finish(Arena *a, RuntimeObject *r)
{
    int status = process_wait(r->maker);

    r->maker = 0;
    if (status == 0)
        stamp_object(a, r);
    r->ready = put_in_place(r->beside, r->path, status);
    if (status)
        compiler_failed(a, &r->command, status, r->log, "pyxc's own runtime");
    else if (!r->ready)
        complain("can't write %s: %s", r->path, strerror(errno));
    return r->ready;
}

bool runtime_object_start(Arena *a, RuntimeObject *r, const char *log)
{
    const char *lock = path_join(a, r->folder, "lock");

    r->log = log;
    if (r->ready)
        return true;
    if (!make_folders(a, r->folder)) {
        complain("can't make the folder %s: %s", r->folder, strerror(errno));
        return false;
    }
    if (!write_files(a, r))
        return false;
    r->lock = open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (r->lock < 0) {
        complain("can't write %s: %s", lock, strerror(errno));
        return false;
    }
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
        put_in_place(r->header_beside, path_join(a, r->folder, "px.h.gch"), process_wait(r->header_maker));
    if (r->lock >= 0)
        close(r->lock);
    r->lock = -1;
}
