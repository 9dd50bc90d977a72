/* From a source to an extension module: the C compiler, what it is told, and what is done with its answer.
 *
 * One run of the C compiler compiles and links; only while the runtime is still being compiled beside it, there are
 * two. If that fails, by a full disk for instance, the module is made again with the runtime in itself.
 * The module is made beside its place and renamed when it is whole. What the C compiler says is shown if it fails, or
 * with -v: our C has no warnings, so then they come from the user's own C.
 */
#define _GNU_SOURCE
#include "driver.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Small and quick to load: nothing is visible but the init function, the linker drops what nobody calls and pads
 * nothing to whole pages. Relocated data stays writable, as the function table of setuptools' modules does: to protect
 * it takes a system call and a page more, 5 of an import's 80 us. Overflow wraps, as in the modules that CPython's own
 * flags make: so do programs that were written for those. */
static const char *const compile_flags[] = {
    "-O2", "-fwrapv", "-fPIC", "-DNDEBUG", "-fvisibility=hidden", "-fno-plt", "-ffunction-sections", "-fdata-sections",
    "-fno-asynchronous-unwind-tables",
};
static const char *const link_flags[] = {
    "-shared", "-Wl,-z,noseparate-code,-z,norelro,--hash-style=gnu,--build-id=none,--gc-sections",
};

typedef struct Build {
    Arena *arena;
    const Options *options;
    const Product *product;
    const Interpreter *python;
    const Toolchain *tools;
    Scratch scratch;
    RuntimeObject runtime;
    bool linked;                   /* the runtime is in an object of its own */
    Translation translation;
    BuildFlags flags;
    const char *c_path;
    const char *headers, *log;     /* where the C compiler lists the headers that it read, and what it says */
    TextList read;                 /* those headers */
    TextList objects;              /* compiled here */
    const char *target;            /* what the product's path leads to */
    const char *beside;            /* where the module is made */
} Build;

/* ---- commands ---------------------------------------------------------------------------------------------------- */

static void add_word(Build *b, TextList *command, const char *word)
{
    list_push(b->arena, command, word);
}

void add_compile_flags(Arena *a, TextList *command, const Interpreter *python)
{
    for (int i = 0; i < LENGTH(compile_flags); i++)
        list_push(a, command, compile_flags[i]);
    for (int i = 0; i < python->includes.count; i++) {
        list_push(a, command, "-isystem");
        list_push(a, command, python->includes.items[i]);
    }
}

/* A name that begins as an option, or as the name of a file of options, is written as one in this folder. */
const char *as_file(Arena *a, const char *path)
{
    return path[0] == '-' || path[0] == '@' ? str_format(a, "./%s", path) : path;
}

/* The compiler and all that it is told for compiling. The user's flags come last, so they win. */
static TextList compile_command(Build *b)
{
    TextList command = {0};

    add_all(b->arena, &command, &b->tools->command);
    add_compile_flags(b->arena, &command, b->python);
    if (b->linked)
        add_word(b, &command, str_format(b->arena, "-isystem%s", b->runtime.folder));
    add_word(b, &command, "-iquote");
    add_word(b, &command, path_folder(b->arena, b->product->source));
    add_all(b->arena, &command, &b->flags.compile);
    add_all(b->arena, &command, &b->tools->cflags);
    return command;
}

/* The C file, and a list of what it includes. ($DEPENDENCIES_OUTPUT lists them too, but ccache 4.7 ignores it.) */
static void add_source(Build *b, TextList *command, const char *path)
{
    add_word(b, command, "-MMD");
    add_word(b, command, "-MF");
    add_word(b, command, b->headers);
    add_word(b, command, as_file(b->arena, path));
}

static void add_link_words(Build *b, TextList *command)
{
    add_all(b->arena, command, &b->objects);
    add_all(b->arena, command, &b->flags.objects);
    if (b->linked) {
        add_word(b, command, b->runtime.path);
        add_word(b, command, "-nostartfiles");    /* rt.c says why */
    }
    for (int i = 0; i < LENGTH(link_flags); i++)
        add_word(b, command, link_flags[i]);
    add_all(b->arena, command, &b->flags.link);
    add_all(b->arena, command, &b->tools->ldflags);
    add_word(b, command, "-o");
    add_word(b, command, b->beside);
}

/* Tells that the C compiler failed and what it said; always false. */
static bool compiler_failed(Build *b, const TextList *command, int status)
{
    const char *what = b->product->source;
    Str said = STR("");
    const char *why;

    if (status > 128)
        complain("the C compiler %s died of signal %d at %s", command->items[0], status - 128, what);
    else
        complain("the C compiler %s failed at %s with status %d", command->items[0], what, status);
    file_read(b->arena, b->log, &said, &why);
    fprintf(stderr, "%.*s", STR_ARG(said));
    return false;
}

static bool run_compiler(Build *b, const TextList *command)
{
    Str said;
    const char *why;

    if (b->options->verbose)
        fprintf(stderr, "%s\n", join_words(b->arena, command));
    pid_t pid = process_start(b->arena, command, b->log);
    if (pid < 0) {
        complain("can't run the C compiler %s: %s", command->items[0], strerror(errno));
        return false;
    }
    int status = process_wait(pid);
    if (status)
        return compiler_failed(b, command, status);
    if (b->options->verbose && file_read(b->arena, b->log, &said, &why))
        fprintf(stderr, "%.*s", STR_ARG(said));
    return true;
}

/* ---- compiling --------------------------------------------------------------------------------------------------- */

/* Not every C compiler lists what it has read. */
static bool run_on_source(Build *b, const TextList *command)
{
    Str list;
    const char *why;

    if (!run_compiler(b, command))
        return false;
    if (file_exists(b->headers) && file_read(b->arena, b->headers, &list, &why))
        read_make_rules(b->arena, &b->read, str_copy(b->arena, list));
    return true;
}

static bool compile_and_link(Build *b)
{
    TextList command = compile_command(b);

    add_source(b, &command, b->c_path);
    add_link_words(b, &command);
    return run_on_source(b, &command);
}

static bool compile_alone(Build *b, const char *source)
{
    TextList command = compile_command(b);
    const char *object = scratch_file(b->arena, &b->scratch, str_format(b->arena, "%d.o", b->objects.count));

    add_word(b, &command, "-c");
    add_source(b, &command, source);
    add_word(b, &command, "-o");
    add_word(b, &command, object);
    list_push(b->arena, &b->objects, object);
    return run_on_source(b, &command);
}

static bool write_c(Build *b)
{
    const char *why;

    if (file_write(b->arena, b->c_path, buffer_str(&b->translation.c), true, &why))
        return true;
    complain("can't write %s: %s", b->c_path, why);
    return false;
}

static bool compile_then_link(Build *b);

/* The way out when rt.o could not be made: C that needs none. */
static bool compile_with_runtime_inside(Build *b)
{
    Str said;
    const char *why;

    assert(b->linked);
    fprintf(stderr, "pyxc: note: the runtime can't be made in %s: each module gets its own\n", b->runtime.folder);
    if (b->options->verbose && file_read(b->arena, b->runtime.log, &said, &why))
        fprintf(stderr, "%.*s", STR_ARG(said));
    b->linked = false;
    b->objects.count = b->read.count = 0;
    b->translation.c = buffer_new(b->arena);
    write_c_text(&b->translation.c, b->translation.module, b->linked, b->options->inject_faults);
    return write_c(b) && compile_then_link(b);
}

static bool compile_then_link(Build *b)
{
    TextList link = compile_command(b);
    bool good = compile_alone(b, b->c_path);

    for (int i = 0; i < b->flags.sources.count && good; i++)
        good = compile_alone(b, b->flags.sources.items[i]);
    if (!good)
        return false;
    if (b->linked && !runtime_object_wait(b->arena, &b->runtime))
        return compile_with_runtime_inside(b);
    add_link_words(b, &link);
    return run_compiler(b, &link);
}

static bool compile(Build *b)
{
    double since = time_seconds();
    if (b->linked && !runtime_object_start(b->arena, &b->runtime, scratch_file(b->arena, &b->scratch, "rt.log")))
        return false;
    bool in_steps = (b->linked && !b->runtime.ready) || b->flags.sources.count;
    bool good = in_steps ? compile_then_link(b) : compile_and_link(b);

    if (b->options->time)
        show_time("cc", time_seconds() - since);
    return good;
}

/* ---- dependencies ------------------------------------------------------------------------------------------------ */

static void find_dependencies(Build *b, TextList *files)
{
    add_read_files(b->arena, b->product, &b->translation.header, files);
    add_all(b->arena, files, &b->flags.sources);
    add_all(b->arena, files, &b->flags.objects);
    add_all(b->arena, files, &b->flags.depends);
    if (b->options->keep_c)
        list_push(b->arena, files, b->product->c_path);
    for (int i = 0; i < b->read.count; i++)
        if (!str_starts(str_of(b->read.items[i]), b->scratch.folder))
            list_push(b->arena, files, b->read.items[i]);
}

/* ---- all together ------------------------------------------------------------------------------------------------ */

static bool put_in_place(Build *b, Stamp *stamp, int64_t started)
{
    find_dependencies(b, &stamp->files);
    if (add_stamp(b->arena, b->beside, stamp, started) && rename(b->beside, b->target) == 0)
        return true;
    complain("can't write %s: %s", b->product->path, strerror(errno));
    return false;
}

static bool translate_for(Build *b)
{
    bool good = translate(b->arena, b->options, b->product, b->linked, &b->translation);

    good = good && read_build_flags(b->arena, b->product, &b->translation.header, &b->flags);
    return show_messages(b->options) && good;
}

/* The linker would leave its complaint to the user, after all the work. */
static bool can_write_beside(Build *b)
{
    const char *folder = path_folder(b->arena, b->target);

    if (access(folder, W_OK) == 0)
        return true;
    complain("can't write %s: %s", b->product->path, strerror(errno));
    return false;
}

static bool make_files(Build *b, Stamp *stamp, int64_t started)
{
    b->headers = scratch_file(b->arena, &b->scratch, "headers");
    b->log = scratch_file(b->arena, &b->scratch, "log");
    b->beside = path_beside(b->arena, b->target);
    b->c_path = b->product->c_path;
    if (!b->options->keep_c)
        b->c_path = scratch_file(b->arena, &b->scratch, path_base(b->c_path));
    interrupt_remove(b->beside);
    bool good = write_c(b) && compile(b) && put_in_place(b, stamp, started);
    if (!good)
        unlink(b->beside);
    interrupt_keep(b->beside);
    return good;
}

bool build_module(Arena *a, const Options *o, const Product *p, const Interpreter *python, const Toolchain *tools,
                  Stamp *stamp, int64_t started)
{
    Build b = {.arena = a, .options = o, .product = p, .python = python, .tools = tools};
    const char *why;

    b.target = path_to_write(a, p->path, &why);
    assert(b.target && "make_module has asked");
    b.linked = runtime_object_plan(a, o, python, tools, &b.runtime);
    if (!translate_for(&b) || !can_write_beside(&b) || !scratch_make(a, &b.scratch))
        return false;
    bool good = make_files(&b, stamp, started);
    runtime_object_end(a, &b.runtime);
    scratch_remove(&b.scratch);
    return good;
}
