/* Which locals are operands of arithmetic, so that a C integer in them could overflow where Python's would grow.
 *
 * `+ - * / // % ** << >>`, unary minus and the in-place operators reach into their operands, through & | ^ ~ + and
 * names; any other expression between (a call, a subscript, a comparison) starts afresh.
 */
#include "check.h"

typedef struct Walk { Scope *scope; bool grows; } Walk;

static void visit(void *context, Node *n);

static void visit_with(Walk *w, Node *n, bool grows)
{
    bool before = w->grows;

    w->grows = grows;
    tree_children(n, visit, w);
    w->grows = before;
}

static void visit_name(Walk *w, NameNode *n)
{
    Symbol *s = w->grows ? resolve_name(w->scope, n->id) : NULL;

    if (s && s->kind == SYM_LOCAL)
        s->overflows = true;
}

static void visit_comprehension(Walk *w, Node *n, Scope *inner)
{
    Scope *outer = w->scope;

    if (inner)
        w->scope = inner;
    visit_with(w, n, false);
    w->scope = outer;
}

static void visit(void *context, Node *n)
{
    Walk *w = context;

    switch (n->kind) {
    case N_Name:      visit_name(w, (NameNode *)n); return;
    case N_BinOp:     visit_with(w, n, w->grows || !is_bitwise(((BinOpNode *)n)->op)); return;
    case N_UnaryOp:   visit_with(w, n, w->grows || ((UnaryOpNode *)n)->op == Unary_USub); return;
    case N_AugAssign: visit_with(w, n, true); return;
    case N_ListComp:  visit_comprehension(w, n, ((ListCompNode *)n)->scope); return;
    case N_SetComp:   visit_comprehension(w, n, ((SetCompNode *)n)->scope); return;
    case N_DictComp:  visit_comprehension(w, n, ((DictCompNode *)n)->scope); return;
    case N_FunctionDef: case N_CFuncDef: case N_Lambda: case N_ClassDef: case N_CClass:
        return;
    default:          visit_with(w, n, false);
    }
}

void note_overflows(Checker *c, NodeList *body)
{
    Walk w = {c->scope, false};

    for (int i = 0; i < body->count; i++)
        visit(&w, body->items[i]);
}
