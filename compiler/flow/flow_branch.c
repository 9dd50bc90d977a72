/* What chooses: if, and, or, the conditional expression. */
#include "flow_graph.h"

/*      test -> body, orelse
 *      body -> after      orelse -> after          */
static void draw_branches(Flow *f, Node *test, const NodeList *body, const NodeList *orelse)
{
    FlowBlock *after = flow_block(f);

    flow_node(f, test);
    FlowBlock *tested = f->now;
    flow_on(f);
    flow_all(f, body);
    flow_to(f, after);
    flow_on_from(f, tested);
    flow_all(f, orelse);
    flow_join(f, after);
}

void flow_If(Flow *f, IfNode *n)
{
    draw_branches(f, n->test, &n->body, &n->orelse);
}

void flow_IfExp(Flow *f, IfExpNode *n)
{
    draw_branches(f, n->test, &(NodeList){&n->body, 1, 1}, &(NodeList){&n->orelse, 1, 1});
}

/* Each value may be the last that is evaluated. */
void flow_BoolOp(Flow *f, BoolOpNode *n)
{
    FlowBlock *after = flow_block(f);

    for (int i = 0; i < n->values.count; i++) {
        if (i > 0)
            flow_on(f);
        flow_node(f, n->values.items[i]);
        flow_to(f, after);
    }
    flow_start(f, after);
}
