/* What must hold of a function between passes, rule by rule.
 *
 * Each rule is a small function that returns what is wrong with one op or one block, so each refusal can be tested by itself
 * (tests/unit/verify.c). A mistake that is found here is ours, never the user's.
 */
#include "ir.h"

typedef struct Verifier {
    IrFunc *f;
    IrStage stage;
    Bits placed;                     /* temporaries whose definition was met */
    const Op *where;                 /* of the mistake */
    const Block *block;
    const char *mistake;
} Verifier;

/* ---- rules of a block ----------------------------------------------------------------------------------------------------------- */

static bool is_placed(const IrFunc *f, const Block *b)
{
    return b->number >= 0 && b->number < f->blocks.count && f->blocks.items[b->number] == b;
}

/* Blocks are numbered by their places: one that stands in two has the number of the second. */
static void check_places(Verifier *v)
{
    for (int i = 0; i < v->f->blocks.count && !v->mistake; i++)
        if (v->f->blocks.items[i]->number != i)
            v->mistake = "a block stands in the function twice";
}

static const char *shape_mistake(Verifier *v, const Block *b)
{
    const Op *previous = NULL;

    (void)v;
    if (!b->last || !op_infos[b->last->id].terminator)
        return "a block ends without a terminator";
    for (const Op *op = b->first; op; previous = op, op = op->next) {
        if (op->block != b || op->previous != previous)
            return "an op is linked wrongly";
        if (op_infos[op->id].terminator && op != b->last)
            return "a terminator in the middle of a block";
    }
    return previous == b->last ? NULL : "the last op of a block is not its last";
}

/* Behind `errors`, landings count. */
static const char *handler_mistake(Verifier *v, const Block *b)
{
    if (!b->handler || v->stage >= STAGE_ERRORS)
        return NULL;
    if (!is_placed(v->f, b->handler))
        return "the handler is no block of the function";
    return b->handler->is_landing ? NULL : "the handler is no landing";
}

static void check_entry(Verifier *v)
{
    find_predecessors(v->f);
    v->where = NULL;
    v->block = v->f->blocks.items[0];
    if (v->block->predecessors.count)
        v->mistake = "the entry has a predecessor";
}

/* ---- rules of an op --------------------------------------------------------------------------------------------------------------- */

static const char *row_mistake(Verifier *v, const Op *op)
{
    (void)v;
    return op_mistake(op);
}

static const char *stage_mistake(Verifier *v, const Op *op)
{
    if (op_infos[op->id].python && v->stage >= STAGE_SELECTED)
        return "`select` left a Python-level op";
    if (op_infos[op->id].count && v->stage < STAGE_REFS)
        return "a reference is counted before `refs`";
    return NULL;
}

static const char *failure_mistake(Verifier *v, const Op *op)
{
    if (!op_may_fail(op))
        return op->landing ? "a landing of an op that cannot fail" : NULL;
    if (v->stage < STAGE_ERRORS)
        return op->landing             ? "a landing is named before `errors`"
               : op->block->handler ? NULL
                                    : "an op may fail in a block without a handler";
    if (!op->landing)
        return "an op may fail and names no landing";
    if (!is_placed(v->f, op->landing))
        return "the landing is no block of the function";
    return op->landing->is_landing ? NULL : "failure leads to a block that is no landing";
}

static const char *target_mistake(Verifier *v, const Op *op)
{
    for (int i = 0; i < op->target_count; i++) {
        if (!is_placed(v->f, op->targets[i]))
            return "a target is no block of the function";
        if (op->targets[i]->is_landing && op->id != OP_jump)
            return "a way into a landing that is no jump";          /* with an exception raised, a jump may go on to the handler around */
    }
    return NULL;
}

static const char *always_mistake(Verifier *v, const Op *op)
{
    (void)v;
    if (op_error(op) == ERROR_always && !(op->next && op->next->id == OP_unreachable))
        return "an op that always raises is not the last before `unreachable`";
    return NULL;
}

static const char *catch_mistake(Verifier *v, const Op *op)
{
    if (op->id != OP_catch)
        return NULL;
    if (!op->block->is_landing)
        return "`catch` outside a landing";
    return v->stage < STAGE_REFS && op->previous ? "`catch` is not the first of its landing" : NULL;
}

static const char *result_mistake(Verifier *v, const Op *op)
{
    for (int i = 0; i < op->result_count; i++) {
        Temp *t = op->results[i];
        if (t->number >= v->f->temps.count || v->f->temps.items[t->number] != t)
            return "a result belongs to another function";
        if (t->definition != op || bits_has(&v->placed, t->number))
            return "a temporary is assigned twice";
        bits_add(&v->placed, t->number);
    }
    return NULL;
}

static const Operand *place_of(const Op *op)
{
    return op->operand_count && (op->operands[0].kind == OPERAND_slot || op->operands[0].kind == OPERAND_global) ? &op->operands[0] : NULL;
}

static Rep place_rep(const Operand *place)
{
    return place->kind == OPERAND_slot ? place->slot->rep : place->global->rep;
}

static const char *place_mistake(Verifier *v, const Op *op)
{
    const Operand *place = place_of(op);

    if (!place)
        return NULL;
    if (place->kind == OPERAND_slot &&
        (place->slot->number >= v->f->slots.count || v->f->slots.items[place->slot->number] != place->slot))
        return "a slot of another function";
    if ((op->id == OP_load || op->id == OP_take) && op->results[0]->rep != place_rep(place))
        return "a load of another representation than its place";
    if ((op->id == OP_store || op->id == OP_replace) && operand_rep(&op->operands[1]) != place_rep(place))
        return "a store of another representation than its place";
    if (op->id == OP_next_range && place_rep(place) != REP_range)
        return "`next_range` of a slot that holds no range";
    return op->id == OP_next_iter && place_rep(place) != REP_iter ? "`next_iter` of a slot that holds no iteration" : NULL;
}

static const char *return_mistake(Verifier *v, const Op *op)
{
    if (op->id != OP_return || op->operands[0].kind == OPERAND_none)
        return NULL;
    return operand_rep(&op->operands[0]) == v->f->result_rep ? NULL : "a return of another representation than the function's";
}

/* Before `refs`: behind it landings, which lie outside the loops, release what a loop has made. */
static const char *loop_mistake(Verifier *v, const Op *op)
{
    for (int i = 0; i < op->operand_count && v->stage < STAGE_REFS; i++)
        if (op->operands[i].kind == OPERAND_temp && op->operands[i].temp->definition &&
            op->operands[i].temp->definition->block->loop_depth > op->block->loop_depth && !op->block->is_landing)
            return "a temporary leaves its loop";
    return NULL;
}

/* ---- defined before use -------------------------------------------------------------------------------------------------------------- */

static void define_results(const IrFunc *f, const Op *op, Bits *state, void *context)
{
    (void)f, (void)context;
    for (int i = 0; i < op->result_count && !op_infos[op->id].terminator; i++)
        bits_add(state, op->results[i]->number);
}

/* A terminator's results exist on its first edge only. */
static void define_on_edge(const IrFunc *f, const Op *op, int n, Bits *state, void *context)
{
    (void)f, (void)context;
    for (int i = 0; i < op->result_count && n == 0; i++)
        bits_add(state, op->results[i]->number);
}

static void check_uses(Op *op, const Bits *state, void *context)
{
    Verifier *v = context;

    for (int i = 0; i < op->operand_count && !v->mistake; i++)
        if (op->operands[i].kind == OPERAND_temp && !bits_has(state, op->operands[i].temp->number)) {
            v->mistake = "a temporary is used where it is not defined on every path";
            v->where = op;
        }
}

static void check_definitions(Verifier *v)
{
    Dataflow flow = {.forward = true, .intersect = true, .bits = v->f->temps.count, .transfer = define_results, .edge = define_on_edge};

    flow.entry = bits_new(v->f->arena, flow.bits);
    dataflow_solve(v->f, &flow);
    for (int i = 0; i < v->f->blocks.count && !v->mistake; i++)
        dataflow_visit(v->f, &flow, v->f->blocks.items[i], check_uses, v);
    dataflow_end(&flow);
}

/* ---- all of them ---------------------------------------------------------------------------------------------------------------------- */

static const char *(*const block_rules[])(Verifier *, const Block *) = {shape_mistake, handler_mistake};
static const char *(*const op_rules[])(Verifier *, const Op *) = {
    row_mistake,    stage_mistake,  failure_mistake, target_mistake, always_mistake,
    catch_mistake,  result_mistake, place_mistake,   return_mistake, loop_mistake,
};

static void check_block(Verifier *v, const Block *b)
{
    v->block = b;
    for (int i = 0; i < LENGTH(block_rules) && !v->mistake; i++)
        v->mistake = block_rules[i](v, b);
}

static void check_ops(Verifier *v, const Block *b)
{
    v->block = b;
    for (const Op *op = b->first; op && !v->mistake; op = op->next)
        for (int i = 0; i < LENGTH(op_rules) && !v->mistake; i++) {
            v->where = op;
            v->mistake = op_rules[i](v, op);
        }
}

static const char *told(const Verifier *v)
{
    const char *function = v->f->qualname ? v->f->qualname : v->f->module->name;

    if (!v->mistake)
        return NULL;
    if (!v->where)
        return str_format(v->f->arena, "%s, b%d: %s", function, v->block ? v->block->number : -1, v->mistake);
    return str_format(v->f->arena, "%s, b%d, %s: %s", function, v->where->block->number, op_infos[v->where->id].name, v->mistake);
}

const char *ir_verify(IrFunc *f, IrStage stage)
{
    Verifier v = {.f = f, .stage = stage, .placed = bits_new(f->arena, f->temps.count)};

    number_blocks(f);
    v.mistake = f->blocks.count ? NULL : "a function without blocks";
    check_places(&v);
    for (int i = 0; i < f->blocks.count && !v.mistake; i++)
        check_block(&v, f->blocks.items[i]);
    for (int i = 0; i < f->blocks.count && !v.mistake; i++)
        check_ops(&v, f->blocks.items[i]);
    if (!v.mistake)
        check_entry(&v);
    if (!v.mistake)
        check_definitions(&v);
    if (!v.mistake && stage == STAGE_REFS)
        v.mistake = ownership_mistake(f, &v.where);
    return told(&v);
}
