/* What sets and unsets locals: assignment in all its forms, `del`, imports, `with`, and statements that define a name. */
#include "flow_graph.h"

/* ---- targets ----------------------------------------------------------------------------------------------------- */

/* Whether each element of the display goes to an element of the target. */
static bool match_one_to_one(const NodeList *targets, const NodeList *values)
{
    if (!values || values->count != targets->count)
        return false;
    for (int i = 0; i < values->count; i++)
        if (values->items[i]->kind == N_Starred || targets->items[i]->kind == N_Starred)
            return false;
    return true;
}

/* The items of what is not a display that matches are objects. */
static void assign_elements(Flow *f, const NodeList *targets, AssignKind kind, Node *value)
{
    const NodeList *values = kind == ASSIGN_VALUE ? elements_of(value) : NULL;
    bool in_pairs = match_one_to_one(targets, values);

    for (int i = 0; i < targets->count; i++) {
        StarredNode *star = AS(Starred, targets->items[i]);
        if (star)
            flow_target(f, star->value, ASSIGN_TYPE, NULL, TYPE(list));
        else if (in_pairs)
            flow_target(f, targets->items[i], ASSIGN_VALUE, values->items[i], NULL);
        else
            flow_target(f, targets->items[i], ASSIGN_TYPE, NULL, TYPE(object));
    }
}

void flow_target(Flow *f, Node *target, AssignKind kind, Node *value, Type *type)
{
    const NodeList *elements = elements_of(target);
    NameNode *name = AS(Name, target);
    Symbol *s = name ? flow_local(f, name->id) : NULL;

    if (elements)
        assign_elements(f, elements, kind, value);
    else if (s)
        flow_set(f, s, kind, value, type);
    else if (!name)
        flow_node(f, target);
}

/* ---- assignment -------------------------------------------------------------------------------------------------- */

void flow_Assign(Flow *f, AssignNode *n)
{
    flow_node(f, n->value);
    for (int i = 0; i < n->targets.count; i++)
        flow_target(f, n->targets.items[i], ASSIGN_VALUE, n->value, NULL);
}

void flow_AugAssign(Flow *f, AugAssignNode *n)
{
    flow_node(f, n->target);
    flow_node(f, n->value);
    if (n->target->kind == N_Name)
        flow_target(f, n->target, ASSIGN_INPLACE, &n->node, NULL);
}

void flow_AnnAssign(Flow *f, AnnAssignNode *n)
{
    if (!n->value)
        return;
    flow_node(f, n->value);
    flow_target(f, n->target, ASSIGN_VALUE, n->value, NULL);
}

void flow_NamedExpr(Flow *f, NamedExprNode *n)
{
    flow_node(f, n->value);
    flow_target(f, n->target, ASSIGN_VALUE, n->value, NULL);
}

void flow_CVarDef(Flow *f, CVarDefNode *n)
{
    for (int i = 0; i < n->declarators.count; i++) {
        const CNameNode *d = AS(CName, n->declarators.items[i]);
        if (!d || !d->default_value)
            continue;
        Symbol *s = flow_local(f, d->name);
        flow_node(f, d->default_value);
        if (s)
            flow_set(f, s, ASSIGN_VALUE, d->default_value, NULL);
    }
}

static void delete_target(Flow *f, Node *target)
{
    const NodeList *elements = elements_of(target);
    NameNode *name = AS(Name, target);
    Symbol *s = name ? flow_local(f, name->id) : NULL;

    for (int i = 0; elements && i < elements->count; i++)
        delete_target(f, elements->items[i]);
    if (elements)
        return;
    flow_node(f, target);
    if (s)
        flow_unset(f, s);
}

void flow_Delete(Flow *f, DeleteNode *n)
{
    for (int i = 0; i < n->targets.count; i++)
        delete_target(f, n->targets.items[i]);
}

/* ---- statements that define a name ------------------------------------------------------------------------------- */

static void assign_aliases(Flow *f, const NodeList *names)
{
    for (int i = 0; i < names->count; i++)
        flow_set_object(f, ((AliasNode *)names->items[i])->symbol);
}

void flow_Import(Flow *f, ImportNode *n)
{
    assign_aliases(f, &n->names);
}

void flow_ImportFrom(Flow *f, ImportFromNode *n)
{
    assign_aliases(f, &n->names);
}

void flow_With(Flow *f, WithNode *n)
{
    for (int i = 0; i < n->items.count; i++) {
        const WithItemNode *item = (const WithItemNode *)n->items.items[i];
        flow_node(f, item->context);
        if (item->target)
            flow_target(f, item->target, ASSIGN_TYPE, NULL, TYPE(object));
    }
    flow_all(f, &n->body);
}

void flow_ClassDef(Flow *f, ClassDefNode *n)
{
    flow_all(f, &n->decorators);
    flow_all(f, &n->bases);
    flow_set_object(f, flow_local(f, n->name));
}

static void draw_default(void *context, Node *n)
{
    Flow *f = context;

    if (n->kind == N_Arg)
        flow_optional(f, ((ArgNode *)n)->default_value);
}

/* Of a function inside: what is evaluated here. */
void flow_FunctionDef(Flow *f, FunctionDefNode *n)
{
    flow_all(f, &n->decorators);
    tree_children(n->args, draw_default, f);
    flow_set_object(f, flow_local(f, n->name));
}
