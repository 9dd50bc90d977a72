/* What each function is worth: how hard the C compiler works on it, and where operations stand inline.
 * needs: clean. Changes no op.
 *
 * A block is hot if it lies in an innermost loop, or anywhere in a function that is called from a loop of this module,
 * or that may come back to itself by calls inside the module. Hot blocks are where operations are worth their place
 * inline. A function without a hot block is compiled with little effort, a huge one with less: there the C compiler's
 * time and memory grow faster than the function.
 */
#include "passes.h"

enum { LARGE = 3000 };                                  /* ops of a function that is huge */

/* A function, with those that it calls and that call it inside the module. */
typedef struct Member Member;
struct Member {
    IrFunc *function;
    LIST(Member *) callees, callers;
    int ahead, behind;                                  /* how many of them are left while the circles are looked for */
    bool is_dropped, is_hot;
};

typedef struct Calls {
    Arena *arena;
    Map members;                                        /* IrFunc * -> Member * */
    LIST(Member *) hot;                                   /* whose callees are to be made hot, too */
} Calls;

static Member *member_of(Calls *c, IrFunc *f)
{
    Member *n = map_get(&c->members, f);

    if (!n) {
        n = NEW(c->arena, Member);
        n->function = f;
        map_set(&c->members, f, n);
    }
    return n;
}

static void make_hot(Calls *c, Member *n)
{
    if (n->is_hot)
        return;
    n->is_hot = true;
    list_push(c->arena, &c->hot, n);
}

/* ---- calls ------------------------------------------------------------------------------------------------------ */

static void note_call(Calls *c, Member *caller, Member *callee, const Block *from)
{
    list_push(c->arena, &caller->callees, callee);
    list_push(c->arena, &callee->callers, caller);
    caller->ahead++;
    callee->behind++;
    if (from->loop_depth && !from->is_landing)
        make_hot(c, callee);
}

static void find_calls(Calls *c, IrFunc *f)
{
    for (int i = 0; i < f->blocks.count; i++)
        for (const Op *op = f->blocks.items[i]->first; op; op = op->next)
            if (op_function(op))
                note_call(c, member_of(c, f), member_of(c, op_function(op)), f->blocks.items[i]);
}

/* Takes away who calls nobody, or is called by nobody, of those that are left, until only circles are, and what lies
 * between them. */
static void make_circles_hot(Calls *c, const IrModule *m)
{
    LIST(Member *) ends = {0};

    for (int i = 0; i < function_count(m); i++)
        list_push(c->arena, &ends, member_of(c, function_number(m, i)));
    for (int i = 0; i < ends.count; i++) {
        Member *n = ends.items[i];
        if (n->is_dropped || (n->ahead && n->behind))
            continue;
        n->is_dropped = true;
        for (int k = 0; k < n->callees.count; k++)
            if (--n->callees.items[k]->behind == 0)
                list_push(c->arena, &ends, n->callees.items[k]);
        for (int k = 0; k < n->callers.count; k++)
            if (--n->callers.items[k]->ahead == 0)
                list_push(c->arena, &ends, n->callers.items[k]);
    }
    for (int i = 0; i < function_count(m); i++)
        if (!member_of(c, function_number(m, i))->is_dropped)
            make_hot(c, member_of(c, function_number(m, i)));
}

static void make_callees_hot(Calls *c)
{
    for (int i = 0; i < c->hot.count; i++)
        for (int k = 0; k < c->hot.items[i]->callees.count; k++)
            make_hot(c, c->hot.items[i]->callees.items[k]);
}

/* ---- blocks ----------------------------------------------------------------------------------------------------- */

static bool is_deeper(const IrFunc *f, int i, int depth)
{
    return i < f->blocks.count && !f->blocks.items[i]->is_landing && f->blocks.items[i]->loop_depth > depth;
}

/* The blocks from `first` on that lie as deep as it, or deeper: hot, if none lies deeper. Returns the place behind. */
static int mark_loop(IrFunc *f, int first)
{
    int depth = f->blocks.items[first]->loop_depth, end = first;
    bool is_innermost = true;

    while (is_deeper(f, end, depth - 1))
        if (is_deeper(f, end, depth)) {
            is_innermost = false;
            end = mark_loop(f, end);
        } else
            end++;
    for (int i = first; i < end && is_innermost; i++)
        f->blocks.items[i]->is_hot = true;
    return end;
}

static void mark_blocks(IrFunc *f, bool is_hot)
{
    for (int i = 0; i < f->blocks.count;)
        i = is_deeper(f, i, 0) ? mark_loop(f, i) : i + 1;
    for (int i = 0; i < f->blocks.count && is_hot; i++)
        f->blocks.items[i]->is_hot = !f->blocks.items[i]->is_landing;
}

static Effort effort_of(const IrFunc *f)
{
    int count = 0;
    bool has_hot = false;

    for (int i = 0; i < f->blocks.count; i++) {
        has_hot |= f->blocks.items[i]->is_hot;
        for (const Op *op = f->blocks.items[i]->first; op; op = op->next)
            count++;
    }
    if (f->is_kernel)
        return EFFORT_KERNEL;
    if (count > LARGE)
        return has_hot ? EFFORT_HUGE : EFFORT_LEAST;
    if (has_hot)
        return EFFORT_FULL;
    return f->kind == FUNCTION_BODY ? EFFORT_ONCE : EFFORT_LITTLE;
}

void pass_effort(IrModule *m)
{
    Calls c = {.arena = m->arena, .members = map_new(m->arena)};

    for (int i = 0; i < function_count(m); i++)
        find_calls(&c, function_number(m, i));
    make_circles_hot(&c, m);
    make_callees_hot(&c);
    for (int i = 0; i < function_count(m); i++) {
        IrFunc *f = function_number(m, i);
        mark_blocks(f, member_of(&c, f)->is_hot);
        f->effort = effort_of(f);
    }
}
