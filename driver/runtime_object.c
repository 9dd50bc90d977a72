/* rt.o: the runtime, compiled once for an interpreter, a C compiler and its flags.
 *
 * It lies in the cache in a folder of its own, beside the runtime's files, which modules include. Whoever needs it first
 * makes it, while its module is being compiled; a lock keeps others from making it too. Where there is no cache, modules
 * carry the runtime in themselves.
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

static TextList make_command(Arena *a, const Interpreter *python, const Toolchain *tools, const RuntimeObject *r)
{
    TextList command = {0};

    add_all(a, &command, &tools->command);
    add_compile_flags(a, &command, python);
    add_all(a, &command, &tools->cflags);
    list_push(a, &command, "-c");
    list_push(a, &command, path_join(a, r->folder, "rt.c"));
    list_push(a, &command, "-o");
    list_push(a, &command, r->beside);
    return command;
}

bool runtime_object_plan(Arena *a, const Options *o, const Interpreter *python, const Toolchain *tools, Scratch *scratch, RuntimeObject *r)
{
    uint64_t facts[] = {compiler_identity(), python->identity, tools->identity};
    const char *cache = cache_folder(a);

    *r = (RuntimeObject){.options = o, .lock = -1};
    if (!cache)
        return false;
    r->folder = str_format(a, "%s/rt-%016llx", cache, (unsigned long long)hash_bytes(3, facts, sizeof facts));
    r->path = path_join(a, r->folder, "rt.o");
    r->ready = file_exists(r->path);
    if (r->ready)
        return true;
    r->beside = str_format(a, "%s.%ld.tmp", r->path, (long)getpid());
    r->log = scratch_file(a, scratch, "rt.log");
    r->command = make_command(a, python, tools, r);
    return make_folders(a, r->folder) && access(r->folder, W_OK) == 0;
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

static bool begin(Arena *a, RuntimeObject *r)
{
    if (r->options->verbose)
        fprintf(stderr, "%s\n", join_words(a, &r->command));
    interrupt_remove(r->beside);
    r->maker = process_start(a, &r->command, r->log);
    if (r->maker > 0)
        return true;
    complain("can't run the C compiler %s: %s", r->command.items[0], strerror(errno));
    r->maker = 0;
    return false;
}

static bool finish(Arena *a, RuntimeObject *r)
{
    int status = process_wait(r->maker);
    bool good = status == 0 && rename(r->beside, r->path) == 0;

    r->maker = 0;
    if (status)
        compiler_failed(a, &r->command, status, r->log, "pyxc's own runtime");
    else if (!good)
        complain("can't write %s: %s", r->path, strerror(errno));
    if (!good)
        unlink(r->beside);
    interrupt_keep(r->beside);
    r->ready = good;
    return good;
}

bool runtime_object_start(Arena *a, RuntimeObject *r)
{
    const char *lock = path_join(a, r->folder, "lock");

    if (r->ready)
        return true;
    if (!write_files(a, r))
        return false;
    r->lock = open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (r->lock < 0) {
        complain("can't write %s: %s", lock, strerror(errno));
        return false;
    }
    if (flock(r->lock, LOCK_EX | LOCK_NB) != 0)
        return true;
    r->ready = file_exists(r->path);           /* another process was quicker */
    return r->ready || begin(a, r);
}

bool runtime_object_wait(Arena *a, RuntimeObject *r)
{
    if (r->ready)
        return true;
    if (!r->maker) {                           /* another process makes it, or has failed to */
        while (flock(r->lock, LOCK_EX) != 0 && errno == EINTR)
            ;
        r->ready = file_exists(r->path);
        if (r->ready || !begin(a, r))
            return r->ready;
    }
    return finish(a, r);
}

void runtime_object_end(Arena *a, RuntimeObject *r)
{
    if (r->maker)
        finish(a, r);
    if (r->lock >= 0)
        close(r->lock);
    r->lock = -1;
}
