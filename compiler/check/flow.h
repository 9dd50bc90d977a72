/* The graph over which flow.c works and which flow_graph.c draws.
 *
 * A block is a list of events, assignments and readings, in order of execution; each assignment has a number, and a set of
 * assignments is a set of bits. Every symbol's first assignment is that it has none.
 */
#ifndef PYXC_FLOW_H
#define PYXC_FLOW_H

#include "check.h"

typedef struct FlowBlock FlowBlock;

typedef struct Event {
    Assignment *assignment;          /* or NULL: a reading */
    Symbol *symbol;
    Node *name;
} Event;

struct FlowBlock {
    LIST(Event) events;
    LIST(FlowBlock *) next;
    Bits in, out;
    bool reached, ordered;
};

typedef struct Reading { AssignmentList reaching; bool maybe_unset, surely_unset; } Reading;

struct Flow {
    Arena *arena;
    Scope *scope;
    AssignmentList assignments;
    Map by_symbol;                   /* Symbol * -> its AssignmentList */
    Map masks;                       /* AssignmentList * -> the set of its numbers, of the long ones */
    Map readings;                    /* Node * -> Reading */
    LIST(FlowBlock *) blocks;
    FlowBlock *now;                  /* NULL behind return, raise, break, continue */
    FlowBlock *handler;              /* where an exception goes; NULL: out of the function */
    struct Loop *loop;               /* innermost */
    struct Finally *finally;         /* innermost */
    int finally_depth;
};

/* Draws the body into `f`, whose first block it returns. */
FlowBlock *draw_graph(Flow *f, NodeList *body, const ArgumentsNode *arguments);

#endif
