/* Landings: what becomes of a failure, of which the traceback gets an entry. */
#include "cfile.h"

/* ---- entries --------------------------------------------------------------------------------------------------------------------- */

/* What the entry says: function and line; NULL if no error needs one. */
static const char *entry_text(Emit *e)
{
    const char *name = name_text_of(e, e->function->qualname);

    if (!e->only_line)
        return NULL;
    return e->has_line ? text(e, "%s, line", name) : text(e, "%s, %d", name, e->only_line);
}

/* Whether the block adds the entry where it returns what tells of an error: one call does both then. */
static bool returns_entry(const Emit *e, const Block *b)
{
    const IrFunc *f = e->function;
    bool tells = b->last->id == OP_return && (!b->last->operand_count || b->last->operands[0].kind == OPERAND_none);

    return b == f->fail && tells && f->raises != Raises_Never && f->kind != FUNCTION_BODY && (f->result_rep == REP_object || f->result_rep == REP_pair);
}

const char *returned_entry(Emit *e, const Block *b)
{
    const char *entry = returns_entry(e, b) ? entry_text(e) : NULL;

    return entry ? text(e, e->function->result_rep == REP_pair ? "px_d_fail(%s)" : "px_fail(%s)", entry) : NULL;
}

const char *emit_traceback(Emit *e, const Op *op)
{
    const char *entry = returns_entry(e, op->block) ? NULL : entry_text(e);

    return entry ? text(e, "px_traceback(%s)", entry) : NULL;
}

/* ---- exceptions ------------------------------------------------------------------------------------------------------------------ */

static void put_traceback(Emit *e, const Op *op)
{
    const char *statement = emit_traceback(e, op);

    if (statement)
        put(e, "%s;", statement);
}

const char *emit_catch(Emit *e, const Op *op)
{
    const char *caught = temp_name(e, op->results[0]), *former = temp_name(e, op->results[1]);

    put_traceback(e, op);
    e->temp_uses[op->results[0]->number] = e->temp_uses[op->results[1]->number] = (VariableUse){true, true};
    put(e, "%s = px_catch(&%s);", caught, former);
    return NULL;
}

const char *emit_unraisable(Emit *e, const Op *op)
{
    const char *name = text(e, "%s.%s", e->module->name, e->function->qualname);

    put_traceback(e, op);
    return text(e, "PyErr_WriteUnraisable(%s)", name_text_of(e, name));
}
