/* From a source to C text, box by box.
 *
 *     read -> decode -> parse -> declare -> check -> lower -> passes -> emit
 *
 * After each stage its dump is printed, if it was asked for. Nothing is done behind the last stage that was asked for,
 * nor behind one that found errors: checking goes on through all functions, so one run shows all mistakes.
 */
#define _GNU_SOURCE
#include "driver.h"
#include "check.h"
#include "expand.h"
#include "lower.h"
#include "passes.h"

#include <string.h>

/* In the order in which they are reached. A pass stands for itself, between AT_IR and AT_C. */
typedef enum Stage { AT_TOKENS, AT_AST, AT_PYTHON_AST, AT_SYMBOLS, AT_TYPED, AT_IR, AT_PASS, AT_C, STAGE_COUNT } Stage;

static const struct { const char *name; bool by_function; } stages[STAGE_COUNT] = {
    [AT_TOKENS] = {"tokens", false},
    [AT_AST] = {"ast", false},
    [AT_PYTHON_AST] = {"python-ast", false},
    [AT_SYMBOLS] = {"symbols", false},
    [AT_TYPED] = {"typed", true},
    [AT_IR] = {"ir", true},
    [AT_PASS] = {"", true},
    [AT_C] = {"c", false},
};

/* ---- --dump ------------------------------------------------------------------------------------------------------ */

typedef struct Dumps {
    bool wanted[STAGE_COUNT];
    const char *function[STAGE_COUNT];     /* NULL: all */
    const char *pass;                      /* of AT_PASS */
    Stage last;
} Dumps;

static const char *find_pass(Str name)
{
    for (const char *const *pass = pass_names(); *pass; pass++)
        if (str_equal(name, str_of(*pass)))
            return *pass;
    return NULL;
}

static Stage find_stage(Str name)
{
    for (int i = 0; i < STAGE_COUNT; i++)
        if (name.length && str_equal(name, str_of(stages[i].name)))
            return i;
    return find_pass(name) ? AT_PASS : STAGE_COUNT;
}

/* One `STAGE[:FUNCTION]`. */
static const char *read_dump(Arena *a, Dumps *d, Str word)
{
    const char *colon = memchr(word.data, ':', word.length);
    Str name = {word.data, colon ? (size_t)(colon - word.data) : word.length};
    Stage stage = find_stage(name);

    if (stage == STAGE_COUNT)
        return str_format(a, "no such stage: '%.*s'", STR_ARG(name));
    if (colon && !stages[stage].by_function)
        return str_format(a, "stage '%.*s' is dumped as a whole", STR_ARG(name));
    if (stage == AT_PASS && d->pass)
        return "one pass is dumped at a time";
    d->wanted[stage] = true;
    d->function[stage] = colon ? str_copy(a, (Str){colon + 1, word.length - name.length - 1}) : NULL;
    d->pass = stage == AT_PASS ? find_pass(name) : d->pass;
    d->last = stage > d->last ? stage : d->last;
    return NULL;
}

static const char *read_dumps(Arena *a, Dumps *d, const char *text)
{
    const char *wrong = NULL;

    *d = (Dumps){0};
    while (text && !wrong) {
        const char *comma = strchr(text, ',');
        wrong = read_dump(a, d, (Str){text, comma ? (size_t)(comma - text) : strlen(text)});
        text = comma ? comma + 1 : NULL;
    }
    return wrong;
}

const char *dump_mistake(const char *dump)
{
    Dumps d;

    return read_dumps(session_arena(), &d, dump);
}

/* ---- --time ------------------------------------------------------------------------------------------------------ */

void show_time(const char *what, double took)
{
    fprintf(stderr, "%12s %9.3f ms\n", what, took * 1e3);
}

/* ---- the stages -------------------------------------------------------------------------------------------------- */

typedef struct Pipeline {
    Arena *arena;
    const Options *options;
    const Product *product;
    Translation *result;
    Dumps dumps;
    Buffer dump;               /* of the stage at hand */
    double since;              /* when the stage at hand began */
    bool linked;
    bool refused;              /* for a reason that has no place in the source, and told */
    bool stopped;              /* no later stage is wanted */
} Pipeline;

static void timed(Pipeline *p, const char *stage)
{
    double now = time_seconds();

    if (p->options->time)
        show_time(stage, now - p->since);
    p->since = now;
}

static bool wants(const Pipeline *p, Stage stage)
{
    return p->options->dump && p->dumps.wanted[stage];
}

/* A dump is empty only where no function has the name that was asked for. */
static void tell_no_function(Pipeline *p, Stage stage)
{
    complain("%s has no function '%s' to dump", p->product->source, p->dumps.function[stage]);
    p->refused = true;
}

/* Prints what the stage at hand has dumped. False: no later stage is wanted. */
static bool dumped(Pipeline *p, Stage stage)
{
    if (p->dump.length)
        fwrite(p->dump.data, 1, p->dump.length, stdout);
    else if (wants(p, stage) && p->dumps.function[stage] && !diag_errors())
        tell_no_function(p, stage);
    p->dump.length = 0;
    p->stopped = p->options->dump && p->dumps.last <= stage;
    return !p->stopped;
}

static Source *read_source(Pipeline *p)
{
    Str bytes;
    const char *why;

    if (!file_read(p->arena, p->product->source, &bytes, &why)) {
        complain("can't read %s: %s", p->product->source, why);
        p->refused = true;
        return NULL;
    }
    Source *source = source_decode(p->arena, p->product->source, bytes);
    timed(p, "read");
    return source;
}

static ParseOptions parse_options(const Pipeline *p)
{
    return (ParseOptions){
        .dialect = dialect_of(p->product->source),
        .language_level = p->options->language_level,
        .python_only = wants(p, AT_PYTHON_AST),
        .include_path = p->options->include_folders.items,
        .include_count = p->options->include_folders.count,
    };
}

static ModuleNode *parse(Pipeline *p, Source *source)
{
    ParseOptions options = parse_options(p);

    if (wants(p, AT_TOKENS))
        dump_tokens(&p->dump, p->arena, source, &options);
    if (!dumped(p, AT_TOKENS))
        return NULL;
    ModuleNode *tree = parse_module(p->arena, source, &options, &p->result->header);
    timed(p, "parse");
    return tree;
}

/* False: no later stage is wanted. */
static bool dump_tree(Pipeline *p, const ModuleNode *tree)
{
    if (wants(p, AT_AST))
        tree_dump(&p->dump, NODE(tree));
    if (!dumped(p, AT_AST))
        return false;
    if (wants(p, AT_PYTHON_AST))
        dump_python(&p->dump, tree);
    p->stopped = !dumped(p, AT_PYTHON_AST);
    return !p->stopped;
}

/* DEF, IF and include, which the dump of the tree still shows. */
static bool expand(Pipeline *p, ModuleNode *tree)
{
    ParseOptions options = parse_options(p);

    return expand_module(p->arena, tree, &options, &p->result->header);
}

/* The tree of any file can be dumped; what follows needs a name that can be imported. */
static bool has_module_name(const Product *p)
{
    if (!is_importable_name(p->module))
        complain("%s: '%s' is not a module name; give one with --module-name", p->source, p->module);
    else if (is_too_long_a_name(p->module))
        complain("%s: CPython imports no module whose name has more than %d characters; give one with --module-name",
                 p->source, LONGEST_NAME);
    else
        return true;
    return false;
}

/* Warns of names that the import system will not find. */
static void check_file_names(Pipeline *p, const Source *source)
{
    const char *path = p->product->path, *module = p->product->module;
    Span top = {source->base, source->base};

    if (strchr(path_stem(p->arena, p->product->source), '.') && !p->options->module_name)
        diag(top, D_dotted_file_name, path_base(p->product->source));
    if (!name_fits_file(p->arena, p->product))
        diag(top, D_name_of_file, module, path_base(path));
}

static Unit *declare(Pipeline *p, ModuleNode *tree, Source *source)
{
    DeclareOptions options = {0};

    for (int i = 0; i < p->options->include_folders.count; i++)
        list_push(p->arena, &options.include_paths, p->options->include_folders.items[i]);
    for (int i = 0; i < p->options->directives.count; i++)
        list_push(p->arena, &options.directives, p->options->directives.items[i]);
    Unit *unit = declare_module(tree, source, &p->result->header, p->product->module, &options);
    timed(p, "declare");
    if (wants(p, AT_SYMBOLS))
        dump_symbols(&p->dump, unit);
    return dumped(p, AT_SYMBOLS) ? unit : NULL;
}

static bool check(Pipeline *p, Unit *unit)
{
    bool good = check_module(unit);

    timed(p, "check");
    if (good && wants(p, AT_TYPED))
        dump_typed(&p->dump, unit, p->dumps.function[AT_TYPED]);
    return dumped(p, AT_TYPED) && good;
}

static IrModule *lower(Pipeline *p, const Unit *unit)
{
    IrModule *module = lower_module(p->arena, unit);

    timed(p, "lower");
    if (wants(p, AT_IR))
        ir_dump(&p->dump, module, p->dumps.function[AT_IR]);
    return dumped(p, AT_IR) ? module : NULL;
}

static bool pass(Pipeline *p, IrModule *module)
{
    PassOptions options = {
        .verify = p->options->verify,
        .dump_pass = p->dumps.pass,
        .dump_function = p->dumps.function[AT_PASS],
        .dump = &p->dump,
        .timed = p->options->time ? show_time : NULL,
    };

    bool good = run_passes(module, &options);
    timed(p, "passes");
    for (int i = 0; i < module->remarks.count && p->options->time; i++)
        fprintf(stderr, "%s\n", module->remarks.items[i]);
    return dumped(p, AT_PASS) && good;
}

static void emit(Pipeline *p, const IrModule *module)
{
    p->result->module = module;
    write_c_text(&p->result->c, module, p->linked, p->options->inject_faults);
    timed(p, "emit");
    if (wants(p, AT_C))
        buffer_add(&p->dump, p->result->c.data, p->result->c.length);
    dumped(p, AT_C);
    p->result->complete = !p->options->dump;
}

static void run_stages(Pipeline *p)
{
    Source *source = read_source(p);
    ModuleNode *tree = source ? parse(p, source) : NULL;

    if (!tree || !dump_tree(p, tree) || diag_errors())
        return;
    p->refused = !has_module_name(p->product);
    if (p->refused || !expand(p, tree))
        return;
    check_file_names(p, source);
    Unit *unit = declare(p, tree, source);
    if (!unit || !check(p, unit) || diag_errors())
        return;
    IrModule *module = lower(p, unit);
    if (module && !diag_errors() && pass(p, module))
        emit(p, module);
}

bool translate(Arena *a, const Options *o, const Product *product, bool linked, Translation *t)
{
    Pipeline p = {.arena = a, .options = o, .product = product, .linked = linked, .result = t, .dump = buffer_new(a)};

    *t = (Translation){.c = buffer_new(a)};
    read_dumps(a, &p.dumps, o->dump);
    p.since = time_seconds();
    run_stages(&p);
    if (!p.refused && !diag_errors() && !t->complete && !p.stopped)
        fatal("%s: a stage has failed and said nothing", product->source);
    return !p.refused && !diag_errors();
}
