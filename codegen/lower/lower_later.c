/* Nodes that never get here: refused by the checker (later.def), or made into others by it, or lowered by the node around them.
 */
#include "lower.h"

#define NOT_HERE(Kind, Result)                                                                                        \
    Result lower_##Kind(Lower *l, Kind##Node *n)                                                                       \
    {                                                                                                                  \
        (void)l;                                                                                                       \
        fatal("lower: a node %s at position %u", #Kind, (unsigned)NODE(n)->span.start);                                \
    }
#define LATER(Kind, what) NOT_HERE(Kind, void)
#define LATER_EXPR(Kind, what) NOT_HERE(Kind, Operand)
#include "later.def"

NOT_HERE(With, void)
NOT_HERE(Cast, Operand)
NOT_HERE(Print, void)
NOT_HERE(Starred, Operand)
