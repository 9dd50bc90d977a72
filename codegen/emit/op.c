/* Ops: each gives a C expression, which stands in the place of its one use or becomes a statement of its own.
 *
 * The expression is the op's template in ops.def; an op X without one has a function, emit_X, in the emit_*.c of its subject. Statements have two shapes: `t3 = expression;` and, of what may fail, `if (test(t3 = expression)) goto` its landing.
 */
#include "cfile.h"

static Emitter *const emitters[OP_COUNT] = {
#define OP(id, operands, results, error, reference, steals, effects, template) [OP_##id] = sizeof template > 1 ? NULL : emit_##id,
#define PYTHON_OP(id, operands, results, error, reference, steals, effects, template)
#include "ops.def"
};

/* ---- templates --------------------------------------------------------------------------------------------------------------- */

/* $1 … an operand, $T the result's type. */
static const char *from_template(Emit *e, const Op *op, const char *template)
{
    Buffer b = buffer_new(e->arena);

    for (const char *s = template; *s; s++)
        if (*s != '$')
            buffer_char(&b, *s);
        else if (*++s == 'T')
            buffer_text(&b, c_type(op->results[0]->type, op->results[0]->rep));
        else
            buffer_text(&b, c_value(e, &op->operands[*s - '1']));
    return b.data;
}

const char *expression(Emit *e, const Op *op)
{
    const char *template = op_infos[op->id].template;

    if (op_infos[op->id].python)
        fatal("emit: an op %s is left, which `select` should have replaced", op_infos[op->id].name);
    return *template ? from_template(e, op, template) : emitters[op->id](e, op);
}

/* ---- statements ---------------------------------------------------------------------------------------------------------------- */

static const char *error_value_of(const Op *op)
{
    return op->id == OP_call_c ? op->operands[0].callee->signature->error_value : NULL;
}

static const Type *error_type_of(const Op *op)
{
    return op->result_count ? op->results[0]->type : op->id == OP_call_c ? op->operands[0].callee->signature->result : TYPE(int);
}

/* A value that nobody wants. */
static bool is_idle(const Op *op)
{
    return op->result_count && !op->results[0]->uses && !op_may_fail(op) && !(op_effects(op) & (EFFECT_python | EFFECT_write));
}

/* The store behind the op that its value goes to, and nowhere else; the variable is unset before. If the op fails it gets what tells of that:
 * then this must be what says unset. NULL: none. */
static const Op *store_of(const Op *op)
{
    const Op *next = op->next;
    bool stores = next && next->id == OP_store && next->operands[0].kind == OPERAND_slot && next->operands[1].kind == OPERAND_temp;

    if (!stores || op->result_count != 1 || next->operands[1].temp != op->results[0] || op->results[0]->uses != 1)
        return NULL;
    return !op->landing || is_counted(op->results[0]->rep) ? next : NULL;
}

/* The variable that the op's value goes to: one that is wanted, or tested only after something is released. NULL: nowhere. */
static const char *result_name(Emit *e, const Op *op, bool is_tested)
{
    bool waits = is_tested && op->last_uses;

    e->stored = store_of(op);
    if (e->stored)
        return place(e, &e->stored->operands[0]);
    if (op->result_count && (op->results[0]->uses || waits)) {
        e->temp_uses[op->results[0]->number].written = true;
        return temp_name(e, op->results[0]);
    }
    e->uses_status |= waits;
    return waits ? "status" : NULL;
}

/* What is folded is computed, and owns nothing, or is what a slot of its own held (fold's relax_takes). */
static bool owns_nothing(const Temp *t)
{
    return t->folded && t->definition->id != OP_load;
}

static void put_last_uses(Emit *e, const Op *op)
{
    for (int i = 0; i < op->operand_count; i++) {
        const Operand *o = &op->operands[i];
        if (op_is_last_use(op, i) && !owns_nothing(o->temp))
            put(e, "%s;", dropped(e, o->temp->rep, c_argument(e, o)));
    }
}

void put_root(Emit *e, const Op *op, const char *root)
{
    ErrorKind error = op->landing ? op_error(op) : ERROR_never;
    bool is_tested = error != ERROR_never && error != ERROR_always && error != ERROR_occurred;
    const char *name = result_name(e, op, is_tested), *statement = name ? text(e, "%s = %s", name, root) : root;

    if (is_idle(op))
        return;
    if (!is_tested || op->last_uses) {
        put(e, "%s;", statement);
        put_last_uses(e, op);
        statement = name;
    }
    if (error == ERROR_always)
        put_jump_to_landing(e, op);
    else if (error != ERROR_never)
        put_failure(e, op, failure_test(e, error, error_type_of(op), error_value_of(op), statement));
}

/* An array for the arguments lives as long as the statement. */
static void put_with_array(Emit *e, const Op *op, const char *root)
{
    put(e, "{");
    e->indent++;
    put(e, "%s", e->array);
    e->array = NULL;
    put_root(e, op, root);
    e->indent--;
    put(e, "}");
}

void emit_op(Emit *e, const Op *op)
{
    if (op == e->stored || (op->result_count == 1 && op->results[0]->folded))
        return;
    const char *root = expression(e, op);
    if (root && e->array)
        put_with_array(e, op, root);
    else if (root)
        put_root(e, op, root);
}
