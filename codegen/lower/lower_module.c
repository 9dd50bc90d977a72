/* Modules: the module's own statements become one function, `body`, in whose course the others are lowered where they stand.
 */
#include "lower.h"

/* ---- C globals --------------------------------------------------------------------------------------------------------------- */

static void declare_global(Lower *l, Symbol *s)
{
    IrGlobal *g = NEW(l->arena, IrGlobal);

    g->name = s->name;
    g->type = s->type;
    g->rep = rep_of_type(s->type);
    g->c_name = s->c_name;
    g->is_volatile = s->is_volatile;
    s->lowered = g;
    list_push(l->arena, &l->module->globals, g);
}

/* A `cdef` variable of object type holds None from the start. */
static void set_globals_to_none(Lower *l)
{
    for (int i = 0; i < l->module->globals.count; i++) {
        IrGlobal *g = l->module->globals.items[i];
        if (g->rep == REP_object)
            store(l, on_global(g), none_operand(l));
    }
}

/* ---- doc strings -------------------------------------------------------------------------------------------------------------- */

int doc_constant(Lower *l, const NodeList *body)
{
    ExprNode *first = body->count ? AS(Expr, body->items[0]) : NULL;
    StrNode *text = first ? AS(Str, first->value) : NULL;

    return text ? constant(l->module, CONSTANT_STR, text->value) : -1;
}

/* ---- the module ---------------------------------------------------------------------------------------------------------------- */

/* Functions whose def statement nothing gets to are left out. */
static void drop_unmade_functions(Lower *l)
{
    IrModule *m = l->module;
    Map made = map_new(l->arena);
    int kept = 0;

    for (int i = 0; i < m->body->blocks.count; i++)
        for (Op *op = m->body->blocks.items[i]->first; op; op = op->next)
            if (op->id == OP_make_function)
                map_set(&made, op->operands[0].function, op);
    for (int i = 0; i < m->functions.count; i++)
        if (m->functions.items[i]->kind == FUNCTION_C || map_get(&made, m->functions.items[i]))
            m->functions.items[kept++] = m->functions.items[i];
    m->functions.count = kept;
}

static void lower_module_body(Lower *l, const ModuleNode *tree)
{
    Pos first = l->unit->source->base;

    l->module->body = ir_function(l->module, FUNCTION_BODY, name_module_body, "<module>", first);
    l->at = first;
    begin_function(l, l->module->body, TYPE(int));
    set_globals_to_none(l);
    lower_body(l, &tree->body);
    store(l, on_slot(l->result), on_number(TYPE(int), "0"));
    end_function(l);
    drop_unmade_functions(l);
}

static void copy_texts(Lower *l)
{
    for (int i = 0; i < l->unit->includes.count; i++)
        list_push(l->arena, &l->module->includes, l->unit->includes.items[i]);
    for (int i = 0; i < l->unit->verbatim.count; i++)
        list_push(l->arena, &l->module->verbatim, l->unit->verbatim.items[i]);
}

IrModule *lower_module(Arena *a, const Unit *u)
{
    Lower l = {.arena = a, .unit = u, .module = ir_module(a, u->module_name, u->source->path)};

    copy_texts(&l);
    l.module->doc = doc_constant(&l, &u->tree->body);
    for (int i = 0; i < u->c_globals.count; i++)
        declare_global(&l, u->c_globals.items[i]);
    lower_module_body(&l, u->tree);
    return l.module;
}
