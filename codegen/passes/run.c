/* Runs the passes over a module, one after the other, and has each one's work verified. */
#include "passes.h"

#include <string.h>

typedef struct Pass {
    const char *name;
    IrStage stage;
    void (*on_function)(IrFunc *f);       /* one of the two */
    void (*on_module)(IrModule *m);
} Pass;

#define ON_IrFunc(name) .on_function = pass_##name
#define ON_IrModule(name) .on_module = pass_##name
static const Pass passes[] = {
#define PASS(name, on, stage) {#name, STAGE_##stage, ON_##on(name)},
#include "passes.def"
#undef PASS
};

const char *const *pass_names(void)
{
    static const char *const names[] = {
#define PASS(name, on, stage) #name,
#include "passes.def"
#undef PASS
        NULL};

    return names;
}

static void verify_all(const IrModule *m, IrStage stage, const char *after)
{
    for (int i = 0; i < function_count(m); i++) {
        const char *mistake = ir_verify(function_number(m, i), stage);
        if (!mistake)
            continue;
        Buffer text = buffer_new(m->arena);
        ir_dump_function(&text, function_number(m, i));
        fatal("after %s: %s\n%s", after, mistake, text.data);
    }
}

static void run_pass(IrModule *m, const Pass *p)
{
    if (p->on_module) {
        p->on_module(m);
        return;
    }
    for (int i = 0; i < function_count(m); i++)
        p->on_function(function_number(m, i));
}

static void dump_after(IrModule *m, const Pass *p, const PassOptions *o)
{
    if (!o->dump_pass || strcmp(o->dump_pass, p->name) != 0)
        return;
    for (int i = 0; i < function_count(m); i++)
        number_blocks(function_number(m, i));
    ir_dump(o->dump, m, o->dump_function);
}

static bool must_verify(const PassOptions *o)
{
#ifdef NDEBUG
    return o->verify;
#else
    (void)o;
    return true;
#endif
}

/* ---- limits ------------------------------------------------------------------------------------------------------------------------------ */

/* Slots, and temporaries that live from one block into another. */
static int count_flowing(const IrFunc *f)
{
    return f->slots.count + find_crossing(f, NEW_ARRAY(f->arena, Temp *, f->temps.count + 1));
}

/* What dataflow needs is a product, so a function that is generated without end is refused before memory is. */
static bool is_too_large(const IrFunc *f)
{
    if ((int64_t)f->blocks.count * count_flowing(f) <= LIMIT_flow)
        return false;
    diag((Span){f->at, f->at}, D_function_too_large, f->qualname);
    return true;
}

static bool are_small_enough(const IrModule *m)
{
    bool good = true;

    for (int i = 0; i < function_count(m); i++)
        good = !is_too_large(function_number(m, i)) && good;
    return good;
}

bool run_passes(IrModule *m, const PassOptions *o)
{
    bool verify = must_verify(o);

    if (!are_small_enough(m))
        return false;
    if (verify && tables_mistake())
        fatal("%s", tables_mistake());
    if (verify)
        verify_all(m, STAGE_LOWERED, "lowering");
    for (int i = 0; i < LENGTH(passes); i++) {
        double start = time_seconds();
        run_pass(m, &passes[i]);
        if (o->timed)
            o->timed(passes[i].name, time_seconds() - start);
        if (verify)
            verify_all(m, passes[i].stage, passes[i].name);
        dump_after(m, &passes[i], o);
    }
    return true;
}
