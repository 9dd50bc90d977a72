/* The front door: from a command line to modules on disk.
 *
 *     main.c -> args.c -> jobs.c -> make.c -> pipeline.c  (source -> C text)
 *                                         -> build.c     (C text -> extension module)
 *
 * What the command finds out once (which interpreter, which C compiler) lies in `Interpreter` and `Toolchain`; what a
 * source becomes lies in `Product`. A function that returns false or NULL has told the user why.
 */
#ifndef PYXC_DRIVER_H
#define PYXC_DRIVER_H

#include "base.h"
#include "header.h"

#include <signal.h>
#include <sys/types.h>

typedef LIST(const char *) TextList;

/* ---- args.c: the command line ------------------------------------------------------------------------------------ */

typedef struct Options {
    Arena *arena;
    TextList sources;
    const char *program;           /* pyxc, as it was called */
    bool as_cython;                /* called by the name `cython`: translates only, as that program does */
    /* Each field below is set by a row of options.def. */
    const char *output;            /* -o */
    const char *folder;            /* -d */
    const char *module_name;
    const char *python, *cc;
    const char *working_folder;
    const char *dump;              /* STAGE[:function][,STAGE…] */
    TextList include_folders;
    TextList directives;           /* -X, each as it was written: NAME=VALUE[,NAME=VALUE…] */
    int language_level;            /* 2 or 3 */
    int jobs;                      /* 0: as many as there are processors */
    bool translate_only, syntax_only, force, keep_c, depfile, warnings_are_errors, extra_warnings, no_warnings;
    bool verbose, progress, verify, time, inject_faults, help, version;
    bool colour;                   /* of messages: standard error is a terminal */
} Options;

typedef enum ArgsResult { ARGS_RUN, ARGS_DONE, ARGS_WRONG } ArgsResult;

/* ARGS_DONE: --help or --version was answered; ARGS_WRONG: a usage error was told. */
ArgsResult read_arguments(Options *o, int count, char **arguments);
/* Whether they fit together and with what is on disk; false: a usage error was told. */
bool arguments_fit(Options *o);

/* ---- shell_words.c: text as a shell would split it --------------------------------------------------------------- */

void split_words(Arena *a, TextList *to, const char *text);          /* blanks, quotes, backslashes */
void add_all(Arena *a, TextList *to, const TextList *from);
const char *join_words(Arena *a, const TextList *words);             /* quoted where a shell wants it: for -v */

/* ---- interrupt.c: what must be undone when somebody stops us ----------------------------------------------------- */

/* SIGINT, SIGTERM, SIGHUP: undo, then leave with 128 + number. One that was ignored when we were started stays ignored:
 * that is how nohup, and `&` in a script, keep a program alive. */
void interrupt_catch(void);
void interrupt_in_child(void);                       /* after fork: what the parent has begun is not ours */
void interrupt_child(pid_t pid);                     /* kill its process group with us */
void interrupt_forget_child(pid_t pid);
void interrupt_remove(const char *path);             /* a file or an empty folder; the last one goes first */
void interrupt_keep(const char *path);
/* While something is made that is to be undone, and until that is said here. */
void interrupt_block(sigset_t *before);
void interrupt_unblock(const sigset_t *before);

/* ---- process.c: other programs ----------------------------------------------------------------------------------- */

/* Starts words->items[0], found on PATH, in a process group of its own; both outputs go to the file `output`.
 * -1 and errno if it can't be started. */
pid_t process_start(Arena *a, const TextList *words, const char *output);
int process_wait(pid_t pid);                         /* exit status; 128 + number of the signal that ended it */
const char *find_program(Arena *a, const char *name);       /* on PATH, or `name` itself if it has a slash; NULL */

/* ---- scratch.c: files that live as long as one build ------------------------------------------------------------- */

typedef struct Scratch { const char *folder; TextList files; } Scratch;

bool scratch_make(Arena *a, Scratch *s);
const char *scratch_file(Arena *a, Scratch *s, const char *name);
void scratch_remove(Scratch *s);

/* ---- makefile.c: lists of files for make ------------------------------------------------------------------------- */

void add_make_word(Buffer *b, const char *path);
void read_make_rules(Arena *a, TextList *files, const char *text);     /* adds what the targets depend on */

/* ---- cache.c: what is remembered between runs -------------------------------------------------------------------- */

/* $XDG_CACHE_HOME/pyxc or ~/.cache/pyxc; NULL if it can't be made. */
const char *cache_folder(Arena *a);
void cache_prune(Arena *a, const char *prefix, int keep);    /* of its folders with such names, keeps those last used */
void cache_touch(const char *path);                          /* is used now */
uint64_t compiler_identity(void);                    /* of this pyxc: changes with its code */
uint64_t file_identity(const char *path);            /* path, size and time of what `path` leads to; 0: no such file */
uint64_t key_of_text(uint64_t seed, const char *text);
uint64_t key_of_texts(uint64_t seed, const TextList *texts);

/* ---- interpreter.c: the Python that modules are made for --------------------------------------------------------- */

typedef struct Interpreter {
    const char *program;           /* the executable itself, behind shims */
    const char *version;           /* "3.11.7" */
    const char *suffix;            /* ".cpython-311-x86_64-linux-gnu.so" */
    const char *cc;                /* the C compiler that it was built with; may be "" */
    TextList includes;             /* folders of Python.h and pyconfig.h */
    uint64_t identity;
} Interpreter;

/* The one that the options ask for. Looked up once. */
const Interpreter *interpreter_find(Arena *a, const Options *o);

/* ---- toolchain.c: the C compiler --------------------------------------------------------------------------------- */

typedef struct Toolchain {
    TextList command;              /* the compiler with the words that belong to it: gcc -pthread */
    TextList cflags, ldflags;      /* the user's, from the environment */
    uint64_t program_identity;     /* of the compiler itself */
    uint64_t identity;             /* of all of this */
} Toolchain;

const Toolchain *toolchain_find(Arena *a, const Options *o, const Interpreter *python);

/* ---- product.c: what a source becomes ---------------------------------------------------------------------------- */

typedef struct Product {
    const char *source;            /* as the user wrote it */
    const char *module;            /* full name */
    const char *path;              /* of the C file or the extension module; NULL if nothing is written */
    const char *c_path;            /* where --keep-c puts the C file */
    bool is_c;                     /* translate only */
} Product;

bool plan_product(Arena *a, const Options *o, const char *source, Product *p);
bool is_importable_name(const char *name);
enum { LONGEST_NAME = 200 };   /* as much of a name behind its last dot CPython puts into that of the init function */
bool is_too_long_a_name(const char *module);
bool name_fits_file(Arena *a, const Product *p);     /* false: no import finds the module in its file */

/* ---- pipeline.c: from source to C text --------------------------------------------------------------------------- */

typedef struct Translation {
    Buffer c;
    Header header;
    const struct IrModule *module;
    bool complete;                 /* false: --dump or --syntax-only ended it early */
} Translation;

/* False: there were errors. Messages wait in diag's list, dumps have gone to stdout. */
bool translate(Arena *a, const Options *o, const Product *p, bool linked, Translation *t);
const char *dump_mistake(const char *dump);          /* what is wrong with an argument of --dump; NULL: nothing */
void show_time(const char *what, double seconds);    /* a line of --time */

/* ---- c_text.c ---------------------------------------------------------------------------------------------------- */

struct IrModule;
void write_c_text(Buffer *out, const struct IrModule *module, bool linked, bool inject_faults);
bool is_written_by_a_compiler(Str c_text);           /* pyxc, or Cython, says its first line */

/* ---- distutils.c: what `# distutils:` comments ask of the C compiler --------------------------------------------- */

typedef struct BuildFlags {
    TextList sources, objects;     /* further C sources and objects */
    TextList depends;              /* files that the module depends on */
    TextList compile, link;        /* arguments of the C compiler, and for linking */
} BuildFlags;

bool read_build_flags(Arena *a, const Product *p, const Header *header, BuildFlags *flags);

/* ---- runtime_object.c: the runtime, compiled once ---------------------------------------------------------------- */

typedef struct RuntimeObject {
    const Options *options;
    const char *folder;            /* in the cache: holds the runtime's headers and sources, and rt.o */
    const char *path, *header_path;        /* of rt.o and the precompiled px.h */
    const char *beside, *header_beside;    /* where rt.o and the precompiled px.h are made */
    const char *log;               /* what the C compiler says */
    TextList command;              /* the C compiler and the flags for both */
    uint64_t identity;             /* of all that it is made from, but for the runtime's files */
    bool ready;                    /* it is there, whole */
    pid_t maker, header_maker;     /* the C compiler at work on them, ours; 0 if it is another process's or none is */
    int lock;                      /* held by the process that makes it; -1: not opened */
} RuntimeObject;

/* Makes the folder ready. False, silently: there is no place to keep it. */
bool runtime_object_plan(Arena *a, const Options *o, const Interpreter *python, const Toolchain *tools,
                         RuntimeObject *r);
bool runtime_object_start(Arena *a, RuntimeObject *r, const char *log);      /* begins to make it unless it is ready */
bool runtime_object_wait(Arena *a, RuntimeObject *r);        /* false, silently: it could not be made; `log` says why */
void runtime_object_end(Arena *a, RuntimeObject *r);         /* when it is not needed any more */

/* ---- uptodate.c: whether a product needs to be made again -------------------------------------------------------- */

typedef struct Stamp {
    uint64_t settings;             /* of all that is not a file: options, versions, tools */
    TextList files;                /* read for the product, or looked for in vain */
} Stamp;

bool is_up_to_date(Arena *a, const char *path, uint64_t settings);
/* Adds the stamp to a product that is just made. A file that has changed since `started` leaves it without one. */
bool add_stamp(Arena *a, const char *path, const Stamp *stamp, int64_t started);
int64_t file_time(const char *path);                 /* of its last change; 0: no such file */

/* ---- build.c: from a source to an extension module --------------------------------------------------------------- */

const char *as_file(Arena *a, const char *path);     /* so that the C compiler takes no name for an option */
void add_compile_flags(Arena *a, TextList *command, const Interpreter *python);
/* Fills in the stamp's files and puts it on the product. */
bool build_module(Arena *a, const Options *o, const Product *p, const Interpreter *python, const Toolchain *tools,
                  Stamp *stamp, int64_t started);

/* ---- make.c: one product ----------------------------------------------------------------------------------------- */

bool make_product(const Options *o, const Product *p);
bool show_messages(const Options *o);
void add_read_files(Arena *a, const Product *p, const Header *header, TextList *files);

/* ---- jobs.c: one source, or many at a time ----------------------------------------------------------------------- */

bool run_jobs(const Options *o);
void tell_wait(const Options *o, const char *what);  /* to somebody who watches, at once: what takes long now */

/* ---- syntax.c: --syntax-only ------------------------------------------------------------------------------------- */

bool check_syntax(const Options *o);

#endif
