/* Subscripts and slices: how they are read. lower_assign.c has how they are stored and deleted.
 */
#include "lower.h"

int item_flags(const SubscriptNode *n)
{
    unsigned flags = NODE(n)->flags;

    if (is_object(n->slice->type))
        return IR_WRAPAROUND | IR_BOUNDSCHECK;
    return (flags & NODE_WRAPAROUND ? IR_WRAPAROUND : 0) | (flags & NODE_BOUNDSCHECK ? IR_BOUNDSCHECK : 0);
}

/* subscript: value "[" slice "]" */
Operand lower_Subscript(Lower *l, SubscriptNode *n)
{
    Target t = lower_target(l, NODE(n));

    return load_target(l, &t);
}

/* A slice with a step, or inside a tuple: an object. */
Operand lower_Slice(Lower *l, SliceNode *n)
{
    Operand lower = lower_optional(l, n->lower);
    Operand upper = lower_optional(l, n->upper);

    return value(l, OP_make_slice, TYPE(slice), OPERANDS(lower, upper, lower_optional(l, n->step)));
}
