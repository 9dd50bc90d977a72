/* The graph over which flow.c works and which flow_graph.c draws.
 *
 * A block is a list of events in order of execution: a local is read, is set, becomes unset.
 */
#ifndef PYXC_FLOW_H
#define PYXC_FLOW_H

#include "check.h"

typedef struct FlowBlock FlowBlock;

typedef enum EventKind { EVENT_READ, EVENT_SET, EVENT_UNSET } EventKind;

typedef struct Event {
    EventKind kind;
    int variable;                    /* its number: its place in `Flow.numbers` */
    Node *name;                      /* that reads it */
} Event;

struct FlowBlock {
    LIST(Event) events;
    LIST(FlowBlock *) next;
    Bits in;                         /* two bits a variable: it may be unset, it may be set */
    bool reached, ordered;
};

typedef struct Reading { bool maybe_unset, maybe_set; } Reading;

struct Flow {
    Arena *arena;
    Scope *scope;
    AssignmentList assignments;
    Map numbers;                     /* Symbol * -> its number plus 1 */
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
