/* The dispatch, and the small words that all of lowering is written in: ops, blocks, jumps.
 *
 * Code that nothing gets to is lowered as well, in blocks without a way in; end_function drops them. So no lower function asks whether
 * it still matters what it writes.
 */
#include "lower.h"

/* ---- dispatch -------------------------------------------------------------------------------------------------------------- */

/* Expressions that the checker makes. */
#define MADE_EXPR_NODES(X) X(Coerce) X(Given) X(CCall) X(Extreme) X(IsInstance) X(Receiver)

#define X(Kind) void lower_##Kind(Lower *l, Kind##Node *n);
STMT_NODES(X)
#undef X
#define X(Kind) Operand lower_##Kind(Lower *l, Kind##Node *n);
EXPR_NODES(X)
MADE_EXPR_NODES(X)
#undef X

static void lower_statement(Lower *l, Node *n)
{
    l->at = n->span.start;
    switch (n->kind) {
#define X(Kind) case N_##Kind: lower_##Kind(l, (Kind##Node *)n); break;
    STMT_NODES(X)
#undef X
    default: fatal("lower: %s is no statement", node_infos[n->kind].name);
    }
}

Operand lower_expr(Lower *l, Node *n)
{
    Pos outer = l->at;
    Operand result;

    l->at = n->span.start;
    switch (n->kind) {
#define X(Kind) case N_##Kind: result = lower_##Kind(l, (Kind##Node *)n); break;
    EXPR_NODES(X)
    MADE_EXPR_NODES(X)
#undef X
    default: fatal("lower: %s is no expression", node_infos[n->kind].name);
    }
    if (result.kind == OPERAND_object)
        result.type = n->type;               /* a constant is of the class that the checker saw */
    l->at = outer;
    return result;
}

Operand lower_optional(Lower *l, Node *n)
{
    return n ? lower_expr(l, n) : OPERAND_NOTHING;
}

void lower_body(Lower *l, const NodeList *body)
{
    for (int i = 0; i < body->count; i++)
        lower_statement(l, body->items[i]);
}

/* ---- ops ------------------------------------------------------------------------------------------------------------------- */

Op *add(Lower *l, OpId id, int count, const Operand *operands)
{
    Op *op = ir_op(l->function, id, l->at, count, operands);

    if (!l->block)
        start(l, fresh_block(l));
    ir_append(l->block, op);
    return op;
}

Operand value(Lower *l, OpId id, Type *type, int count, const Operand *operands)
{
    Op *op = add(l, id, count, operands);

    return on_temp(ir_result(l->function, op, type, rep_of_type(type)));
}

Operand bint(bool yes)
{
    return on_number(TYPE(bint), yes ? "1" : "0");
}

/* ---- places ---------------------------------------------------------------------------------------------------------------- */

Slot *hidden_slot(Lower *l, Type *type)
{
    return new_slot(l->function, NULL, type, rep_of_type(type));
}

Operand load(Lower *l, Operand place)
{
    return value(l, OP_load, operand_type(&place), OPERANDS(place));
}

void store(Lower *l, Operand place, Operand v)
{
    add(l, OP_store, OPERANDS(place, v));
}

/* ---- values that a parent supplies ------------------------------------------------------------------------------------------- */

void bind_given(Lower *l, const Node *given, Operand v)
{
    map_set(&l->givens, given, arena_copy(l->arena, &v, sizeof v));
}

Operand lower_Given(Lower *l, GivenNode *n)
{
    Operand *v = map_get(&l->givens, n);

    assert(v && "a Given whose parent bound nothing to it");
    return *v;
}

/* ---- blocks ---------------------------------------------------------------------------------------------------------------- */

Block *fresh_block(Lower *l)
{
    return new_block(l->function);
}

Block *fresh_landing(Lower *l)
{
    Block *b = new_block(l->function);

    b->is_landing = true;
    return b;
}

void start(Lower *l, Block *b)
{
    assert(!l->block);
    b->handler = handler(l);
    b->loop_depth = l->loop_depth;
    place_block(l->function, b);
    l->block = b;
}

Op *end_block(Lower *l, OpId terminator, int count, const Operand *operands)
{
    Op *op = add(l, terminator, count, operands);

    l->block = NULL;
    return op;
}

void jump(Lower *l, Block *target)
{
    if (l->block)
        ir_target(end_block(l, OP_jump, 0, NULL), target);
}

void branch(Lower *l, Operand condition, Block *yes, Block *no)
{
    if (condition.kind == OPERAND_number) {
        jump(l, is_zero(condition) ? no : yes);
    } else {
        Op *op = end_block(l, OP_branch, OPERANDS(condition));
        ir_target(op, yes);
        ir_target(op, no);
    }
}

void stop(Lower *l)
{
    end_block(l, OP_unreachable, 0, NULL);
}
