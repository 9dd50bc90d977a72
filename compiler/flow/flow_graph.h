/* The graph over which flow.c works, and the functions with which flow_*.c draw it.
 *
 * A block is a list of events in order of execution: a local is read, is set, becomes unset. Drawing goes on in one
 * block, `Flow.now`, to which events are added and from which edges start.
 */
#ifndef PYXC_FLOW_GRAPH_H
#define PYXC_FLOW_GRAPH_H

#include "flow.h"

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

/* Where break and continue go. */
typedef struct FlowLoop { FlowBlock *on_break, *on_continue; struct FlowLoop *outer; } FlowLoop;

struct Flow {
    Arena *arena;
    Scope *scope;
    AssignmentList assignments;
    Map numbers;                     /* Symbol * -> its number plus 1 */
    Map readings;                    /* Node * -> Reading */
    LIST(FlowBlock *) blocks;
    FlowBlock *now;                  /* NULL behind return, raise, break, continue */
    FlowBlock *handler;              /* where an exception goes; NULL: out of the function */
    FlowLoop *loop;                  /* innermost */
    struct FlowFinally *finally;     /* innermost */
    int finally_depth;
};

/* ---- flow_graph.c ------------------------------------------------------------------------------------------------ */

/* Draws the body into `f`; returns the block in which it begins. */
FlowBlock *draw_graph(Flow *f, NodeList *body, const ArgumentsNode *arguments);

FlowBlock *flow_block(Flow *f);                      /* a new one, which nothing leads to yet */
void flow_edge(Flow *f, FlowBlock *from, FlowBlock *to);     /* if there are both */
void flow_to(Flow *f, FlowBlock *to);                /* an edge from here */
void flow_start(Flow *f, FlowBlock *b);              /* what follows happens in `b` */
FlowBlock *flow_on(Flow *f);                         /* … in a new block, to which this one leads */
FlowBlock *flow_on_from(Flow *f, FlowBlock *b);      /* … in a new block, to which `b` leads */
void flow_resume(Flow *f, FlowBlock *b);             /* likewise; NULL: nothing leads on from here */
void flow_join(Flow *f, FlowBlock *b);               /* … in `b`, to which this block leads, as others do */

Symbol *flow_local(Flow *f, Name *name);             /* NULL: it is no local variable */
void flow_set(Flow *f, Symbol *s, AssignKind kind, Node *value, Type *type);
void flow_set_object(Flow *f, Symbol *s);            /* to what nothing is known about; NULL: no local variable */
void flow_unset(Flow *f, Symbol *s);

void flow_node(Flow *f, Node *n);                    /* what happens when it is executed */
void flow_optional(Flow *f, Node *n);                /* NULL: nothing */
void flow_all(Flow *f, const NodeList *list);

/* ---- nodes ------------------------------------------------------------------------------------------------------- */

/* Those that do more than their children in turn: flow_Kind, in the file of its stem. */

#define FLOW_NODES(X)                                                                                                  \
    X(Name)                                                                                                            \
    X(Assign) X(AugAssign) X(AnnAssign) X(NamedExpr) X(CVarDef) X(Delete)                                              \
    X(Import) X(ImportFrom) X(With) X(ClassDef) X(FunctionDef)                                                         \
    X(If) X(IfExp) X(BoolOp)                                                                                           \
    X(While) X(For) X(ForFrom) X(ListComp) X(SetComp) X(DictComp)                                                      \
    X(Try) X(Break) X(Continue) X(Return) X(Raise)

/* Those in which nothing happens here: their bodies have graphs of their own, or the checker refuses them. */
#define FLOW_SKIPPED(X) X(CFuncDef) X(CImport) X(CImportFrom) X(CExtern) X(Lambda) X(GeneratorExp) X(CClass) X(Match)

#define X(Kind) void flow_##Kind(Flow *f, Kind##Node *n);
FLOW_NODES(X)
#undef X

/* ---- flow_assign.c ----------------------------------------------------------------------------------------------- */

/* What arrives at a target: `kind` says what `value` and `type` are. */
void flow_target(Flow *f, Node *target, AssignKind kind, Node *value, Type *type);

#endif
