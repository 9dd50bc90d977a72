/* Ops: each gives a C expression, which stands in the place of its one use or becomes a statement of its own.
 *
 * Statements have two shapes: `t3 = expression;` and, of what may fail, `if (test(t3 = expression)) goto` its landing.
 */
#include "cfile.h"

#include <string.h>

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

/* A template of reps.def, whose $1 is one text. */
static const char *with_text(Emit *e, const char *template, const char *argument)
{
    const char *hole = strstr(template, "$1");

    return text(e, "%.*s%s%s", (int)(hole - template), template, argument, hole + 2);
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

static const char *dropped(Emit *e, Rep rep, const char *holder)
{
    return with_text(e, rep_infos[rep].drop, holder);
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

/* The expression as a statement, with its result and its failure. */
static void put_root(Emit *e, const Op *op, const char *root)
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
    if (error != ERROR_never)
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

/* ---- places --------------------------------------------------------------------------------------------------------------------- */

static Rep place_rep(const Operand *o)
{
    return o->kind == OPERAND_slot ? o->slot->rep : o->global->rep;
}

/* What lets go of a place that may hold nothing. */
static const char *dropped_place(Emit *e, const Operand *o)
{
    Rep rep = place_rep(o);

    return rep == REP_object ? text(e, "px_xdecref(%s)", c_argument(e, o)) : dropped(e, rep, c_argument(e, o));
}

/* The operand of a store or return. A value is often retained just before: then both are said at once. */
const char *c_given_away(Emit *e, const Op *op)
{
    const Operand *o = op_given_away(op);
    const char *value = c_argument(e, o);

    if (!op->previous || !op_retains_for_next(op->previous))
        return value;
    return text(e, operand_rep(o) == REP_pair ? "px_d_newref(%s)" : "px_newref(%s)", value);
}

const char *emit_store(Emit *e, const Op *op)
{
    const char *stored = c_given_away(e, op), *into = place(e, &op->operands[0]);

    if (strcmp(into, stored))
        put(e, "%s = %s;", into, stored);
    return NULL;
}

/* The old value dies after the new one is visible. */
static const char *replacement(Emit *e, const Operand *o, const char *stored)
{
    const char *function = place_rep(o) == REP_object ? "px_replace" : "px_d_replace";

    c_argument(e, o);
    return text(e, "%s(&%s, %s)", function, place(e, o), stored);
}

const char *emit_replace(Emit *e, const Op *op)
{
    return replacement(e, &op->operands[0], c_given_away(e, op));
}

/* A range or iterator that has ended is unset. */
static bool has_unset_value(Rep rep)
{
    return rep == REP_object || rep == REP_pair;
}

const char *emit_clear(Emit *e, const Op *op)
{
    const Operand *o = &op->operands[0];
    Rep rep = place_rep(o);

    if (has_unset_value(rep))
        return replacement(e, o, unset_expression(rep));
    return is_counted(rep) ? dropped_place(e, o) : NULL;
}

const char *emit_release_slot(Emit *e, const Op *op)
{
    return dropped_place(e, &op->operands[0]);
}

const char *emit_take(Emit *e, const Op *op)
{
    const Operand *o = &op->operands[0];

    put_root(e, op, c_argument(e, o));
    if (has_unset_value(place_rep(o)))
        put(e, "%s = %s;", place(e, o), unset_expression(place_rep(o)));
    return NULL;
}

const char *emit_own(Emit *e, const Op *op)
{
    return with_text(e, rep_infos[place_rep(&op->operands[0])].take, c_argument(e, &op->operands[0]));
}

const char *emit_retain(Emit *e, const Op *op)
{
    if (op_retains_for_next(op))
        return NULL;
    return with_text(e, rep_infos[operand_rep(&op->operands[0])].take, c_argument(e, &op->operands[0]));
}

const char *emit_release(Emit *e, const Op *op)
{
    return dropped(e, operand_rep(&op->operands[0]), c_argument(e, &op->operands[0]));
}

const char *emit_keep(Emit *e, const Op *op)
{
    c_argument(e, &op->operands[0]);
    return text(e, "px_d_keep(&%s)", place(e, &op->operands[0]));
}

static const char *check_place(Emit *e, const Op *op, const char *raise)
{
    const Operand *o = &op->operands[0];
    const char *unset = with_text(e, rep_infos[place_rep(o)].is_unset, c_argument(e, o));

    put_line(e, op);
    put(e, "if (px_unlikely(%s)) { %s(%s); %s }", unset, raise, c_argument(e, &op->operands[1]), go_to_landing(e, op));
    return NULL;
}

const char *emit_check_set(Emit *e, const Op *op) { return check_place(e, op, "px_raise_unbound_local"); }
const char *emit_check_global(Emit *e, const Op *op) { return check_place(e, op, "px_raise_undefined"); }

/* ---- C values ---------------------------------------------------------------------------------------------------------------------- */

static bool is_narrow(const Op *op)
{
    const Type *t = op->results[0]->type;

    return is_int(t) && t->rank < TYPE(int)->rank;
}

/* What C has as a function of its library alone. */
static bool is_float_function(const Op *op)
{
    return op->id == OP_c_binary && is_float(op->results[0]->type)
        && (op->operands[2].integer == Binary_FloorDiv || op->operands[2].integer == Binary_Mod);
}

/* How tightly an operator of C binds, as far as readers know it and compilers ask for no parentheses. */
enum { LOOSE, SUM, PRODUCT };

static int binding(const Op *op)
{
    if (op->id != OP_c_binary || is_narrow(op) || is_float_function(op))
        return LOOSE;
    switch (op->operands[2].integer) {
    case Binary_Add: case Binary_Sub: return SUM;
    case Binary_Mult: case Binary_Div: case Binary_Mod: return PRODUCT;
    default: return LOOSE;
    }
}

/* An operand beside an operator: without parentheses if it binds at least as tightly as `least`. */
static const char *operand_beside(Emit *e, const Operand *o, int least)
{
    bool bare = least && o->kind == OPERAND_temp && o->temp->folded && binding(o->temp->definition) >= least;

    return bare ? c_argument(e, o) : c_value(e, o);
}

static const char *between(Emit *e, const Op *op, const char *symbol)
{
    bool compares = op->id == OP_c_compare;
    int least = compares ? SUM : binding(op);
    const char *left = operand_beside(e, &op->operands[0], least);

    return text(e, "%s %s %s", left, symbol, operand_beside(e, &op->operands[1], compares || !least ? least : least + 1));
}

/* C computes small integers as int: the result is cut to its own type. */
static const char *cut(Emit *e, const Op *op, const char *result)
{
    return is_narrow(op) ? text(e, "(%s)(%s)", op->results[0]->type->c_name, result) : result;
}

/* Of the functions in C's math library that have a form for each floating type. */
static const char *float_suffix(const Type *t)
{
    return t->id == T_float ? "f" : t->id == T_longdouble ? "l" : "";
}

static const char *float_function(Emit *e, const Op *op)
{
    const char *suffix = float_suffix(op->results[0]->type);

    if (op->operands[2].integer == Binary_FloorDiv)
        return text(e, "floor%s(%s / %s)", suffix, c_value(e, &op->operands[0]), c_value(e, &op->operands[1]));
    return text(e, "fmod%s(%s, %s)", suffix, c_argument(e, &op->operands[0]), c_argument(e, &op->operands[1]));
}

const char *emit_c_binary(Emit *e, const Op *op)
{
    if (is_float_function(op))
        return float_function(e, op);
    return cut(e, op, between(e, op, binary_infos[op->operands[2].integer].c_symbol));
}

const char *emit_c_unary(Emit *e, const Op *op)
{
    return cut(e, op, text(e, "%s%s", unary_infos[op->operands[1].integer].c_symbol, c_value(e, &op->operands[0])));
}

const char *emit_c_power(Emit *e, const Op *op)
{
    const char *base = c_argument(e, &op->operands[0]), *exponent = c_argument(e, &op->operands[1]);

    return text(e, "pow%s(%s, %s)", float_suffix(op->results[0]->type), base, exponent);
}

static const char *pair_is(Emit *e, const Op *op, const char *symbol)
{
    const char *pair = c_value(e, &op->operands[0]), *object = c_value(e, &op->operands[1]);

    return text(e, "%s.o %s %s", pair, symbol, object);
}

static const char *symbol_of(const Op *op)
{
    return compare_infos[op->operands[2].integer].c_symbol;
}

const char *emit_c_compare(Emit *e, const Op *op) { return between(e, op, symbol_of(op)); }
const char *emit_is(Emit *e, const Op *op) { return between(e, op, symbol_of(op)); }
const char *emit_pair_is(Emit *e, const Op *op) { return pair_is(e, op, symbol_of(op)); }

/* ---- conditions that are turned round ---------------------------------------------------------------------------------------------- */

/* The opposite of a comparison; floats have none, since a nan is neither less nor greater nor equal. */
static const char *opposite(const Op *op)
{
    static const char *const symbols[] = {
        [Compare_Eq] = "!=", [Compare_NotEq] = "==", [Compare_Lt] = ">=", [Compare_LtE] = ">",
        [Compare_Gt] = "<=", [Compare_GtE] = "<", [Compare_Is] = "!=", [Compare_IsNot] = "=="
    };

    return is_float(operand_type(&op->operands[0])) ? NULL : symbols[op->operands[2].integer];
}

const char *c_negation(Emit *e, const Operand *o)
{
    const Op *op = o->kind == OPERAND_temp && o->temp->folded ? o->temp->definition : NULL;

    switch (op ? op->id : OP_COUNT) {
    case OP_c_truth: return text(e, "%s == 0", c_value(e, &op->operands[0]));
    case OP_pair_is: return pair_is(e, op, opposite(op));
    case OP_is: case OP_c_compare: return opposite(op) ? between(e, op, opposite(op)) : text(e, "!%s", c_value(e, o));
    default: return text(e, "!%s", c_value(e, o));
    }
}

/* ---- calls --------------------------------------------------------------------------------------------------------------------------- */

/* Declares an array `a` of some of the operands; returns the arguments that stand for it. `free_slot`: one element in front. */
static const char *array_of(Emit *e, const Operand *items, int count, bool free_slot)
{
    Buffer b = buffer_new(e->arena);

    if (!count && !free_slot)
        return "NULL, 0";
    buffer_text(&b, free_slot ? "PyObject *a[] = {NULL, " : "PyObject *a[] = {");
    for (int i = 0; i < count; i++)
        buffer_format(&b, "%s%s", i ? ", " : "", c_argument(e, &items[i]));
    buffer_text(&b, "};");
    e->array = b.data;
    return text(e, free_slot ? "a + 1, %d" : "a, %d", count);
}

/* How many operands from `first` on make the array. */
static int array_length(const Op *op, int first)
{
    int end = first;

    while (end < op->operand_count && strchr("aA", helper_parameter(op->operands[0].helper, op->operand_count - 1, end - 1)))
        end++;
    return end - first;
}

static const char *function_text(Emit *e, const Operand *o, char letter)
{
    return letter == 'm' ? text(e, "&%s", method_name(e, o->function)) : c_argument(e, o);
}

/* A pair for as long as the call lasts: an object is unpacked on the way. */
static const char *pair_argument(Emit *e, const Operand *o)
{
    const Constant *c = o->kind == OPERAND_object ? &e->module->constants.items[o->number] : NULL;

    if (operand_rep(o) == REP_pair)
        return c_argument(e, o);
    if (c && c->kind == CONSTANT_FLOAT)
        return text(e, "px_d_float(%s)", c_number(e, TYPE(double), str_copy(e->arena, c->text)));
    return text(e, "px_d_peek(%s)", c_argument(e, o));
}

/* The arguments in order of the parameters; those of an array are collected. */
static const char *arguments_of_helper(Emit *e, const Op *op)
{
    HelperId h = op->operands[0].helper;
    bool free_slot = str_starts(str_of(helper_infos[h].name), "call");
    Buffer b = buffer_new(e->arena);
    const char *separator = "";

    for (int i = 1; i < op->operand_count; separator = ", ") {
        char letter = helper_parameter(h, op->operand_count - 1, i - 1);
        int count = strchr("aA", letter) ? array_length(op, i) : 1;
        buffer_format(&b, "%s%s", separator,
                      strchr("aA", letter)   ? array_of(e, &op->operands[i], count, free_slot && letter == 'a')
                      : strchr("fm", letter) ? function_text(e, &op->operands[i], letter)
                      : letter == 'd'        ? pair_argument(e, &op->operands[i])
                      : strchr("RJ", letter) ? text(e, "&%s", c_argument(e, &op->operands[i]))
                                             : c_argument(e, &op->operands[i]));
        i += count;
    }
    if (op->operand_count == 1 && strpbrk(helper_infos[h].signature, "aA"))
        return "NULL, 0";
    return b.length ? b.data : "";
}

/* s += x: the variable whose value is the left operand, if the result goes there next; NULL: none. Then a str can grow in place. */
static const Operand *grown_variable(const Op *op)
{
    const Operand *left = op->operand_count == 3 ? &op->operands[1] : NULL;
    const Op *load = left && left->kind == OPERAND_temp && left->temp->folded ? left->temp->definition : NULL, *next = op->next;

    if ((op->operands[0].helper != H_add && op->operands[0].helper != H_iadd) || !load || load->id != OP_load || op->results[0]->uses != 1)
        return NULL;
    while (next && next->id == OP_release)
        next = next->next;
    bool goes_there = next && next->id == OP_replace && next->operands[0].kind == OPERAND_slot && load->operands[0].kind == OPERAND_slot &&
                      next->operands[0].slot == load->operands[0].slot && next->operands[1].kind == OPERAND_temp &&
                      next->operands[1].temp == op->results[0];
    return goes_there ? &load->operands[0] : NULL;
}

const char *emit_helper(Emit *e, const Op *op)
{
    const Operand *grown = grown_variable(op);

    if (grown) {
        c_argument(e, grown);
        return text(e, "%s_last(&%s, %s)", c_argument(e, &op->operands[0]), place(e, grown), c_argument(e, &op->operands[2]));
    }
    const char *arguments = arguments_of_helper(e, op);

    return text(e, "%s(%s)", c_argument(e, &op->operands[0]), arguments);
}

static const char *arguments_from(Emit *e, const Op *op, int first)
{
    Buffer b = buffer_new(e->arena);

    for (int i = first; i < op->operand_count; i++)
        buffer_format(&b, "%s%s", i > first ? ", " : "", c_argument(e, &op->operands[i]));
    return b.length ? b.data : "";
}

const char *emit_call_c(Emit *e, const Op *op)
{
    return text(e, "%s(%s)", c_argument(e, &op->operands[0]), arguments_from(e, op, 1));
}

const char *emit_find_own(Emit *e, const Op *op)
{
    return text(e, "px_find%s(%s)", op->operands[2].integer ? "" : "_leaf", own_name(e, op->operands[0].function));
}

/* A call of the object that stands in the function's place. */
static const char *other_call(Emit *e, const Op *op)
{
    Buffer b = buffer_new(e->arena);

    buffer_format(&b, "px_call_other(%s, %d", c_argument(e, &op->operands[1]), op->operand_count - 2);
    for (int i = 2; i < op->operand_count; i++)
        buffer_format(&b, operand_rep(&op->operands[i]) == REP_pair ? ", %s" : ", px_d_object(%s)", c_argument(e, &op->operands[i]));
    buffer_char(&b, ')');
    return op->results[0]->rep == REP_pair ? b.data : text(e, "px_d_give(%s)", b.data);
}

/* Whether the body takes pairs, one at least, and gives one. */
static bool is_of_pairs(const Op *op)
{
    for (int i = 2; i < op->operand_count; i++)
        if (operand_rep(&op->operands[i]) != REP_pair)
            return false;
    return op->operand_count > 2 && op->results[0]->rep == REP_pair;
}

const char *emit_call_direct(Emit *e, const Op *op)
{
    const char *found = c_value(e, &op->operands[1]), *body = body_name(e, op->operands[0].function), *arguments = arguments_from(e, op, 2);

    if (is_of_pairs(op))
        return text(e, "PX_CALL(%s, %s, %d, %s)", found, body, op->operand_count - 2, arguments);
    return text(e, "%s.o ? %s : %s(%s)", found, other_call(e, op), body, arguments);
}

/* ---- functions -------------------------------------------------------------------------------------------------------------------------- */

static const char *new_reference(Emit *e, const Operand *o)
{
    return text(e, "px_newref(%s)", c_argument(e, o));
}

/* binding=False: the function object stays with the module, and a builtin over it is what the program sees. */
static void put_builtin_function(Emit *e, const IrFunc *f, const char *t)
{
    put(e, "px_replace(&%s, %s);", object_name(e, f), t);
    put(e, "%s = %s ? px_builtin_function(%s, &%s) : NULL;", t, t, t, method_name(e, f));
}

const char *emit_make_function(Emit *e, const Op *op)
{
    const IrFunc *f = op->operands[0].function;
    const char *t = temp_name(e, op->results[0]), *defaults = c_argument(e, &op->operands[1]), *keywords = c_argument(e, &op->operands[2]);

    e->temp_uses[op->results[0]->number] = (VariableUse){true, true};
    put(e, "%s = px_function(&%s, %s, %s);", t, spec_name(e, f), defaults, keywords);
    if (op->operands[3].kind != OPERAND_none)
        put(e, "if (%s && px_function_annotate(%s, %s) < 0) Py_CLEAR(%s);", t, t, new_reference(e, &op->operands[3]), t);
    if (!f->binding)
        put_builtin_function(e, f, t);
    put_failure(e, op, text(e, "px_null(%s)", t));
    if (f->binding && f->called_directly)
        put(e, "px_replace(&%s, px_newref(%s));", object_name(e, f), t);
    return NULL;
}

/* It runs once: no compiler needs to know that it hardly ever fails. */
const char *emit_define_function(Emit *e, const Op *op)
{
    const IrFunc *f = op->operands[0].function;
    const char *own = f->called_directly ? text(e, "%s, ", own_name(e, f)) : "", *kind = f->called_directly ? "_own" : "";
    const char *spec = c_argument(e, &op->operands[0]), *defaults = c_argument(e, &op->operands[1]), *keywords = c_argument(e, &op->operands[2]);
    bool plain = op->operands[1].kind == OPERAND_none && op->operands[2].kind == OPERAND_none;

    put_failure(e, op, plain ? text(e, "px_define%s(%s%s) < 0", kind, own, spec)
                             : text(e, "px_define%s_with(%s%s, %s, %s) < 0", kind, own, spec, defaults, keywords));
    return NULL;
}

/* ---- several results ------------------------------------------------------------------------------------------------------------------------ */

static void put_unpacked(Emit *e, const Op *op, const char *call)
{
    put(e, "{");
    e->indent++;
    put(e, "PyObject *a[%d];", op->result_count ? op->result_count : 1);
    put_failure(e, op, text(e, "px_negative(%s)", call));
    for (int i = 0; i < op->result_count; i++)
        if (op->results[i]->uses) {
            e->temp_uses[op->results[i]->number].written = true;
            put(e, "%s = a[%d];", temp_name(e, op->results[i]), i);
        }
    e->indent--;
    put(e, "}");
}

const char *emit_unpack(Emit *e, const Op *op)
{
    put_unpacked(e, op, text(e, "px_unpack(%s, a, %d)", c_argument(e, &op->operands[0]), op->result_count));
    return NULL;
}

const char *emit_unpack_star(Emit *e, const Op *op)
{
    const char *o = c_argument(e, &op->operands[0]);

    put_unpacked(e, op, text(e, "px_unpack_star(%s, a, %s, %s)", o, c_argument(e, &op->operands[1]), c_argument(e, &op->operands[2])));
    return NULL;
}

const char *emit_get_method(Emit *e, const Op *op)
{
    const char *found = temp_name(e, op->results[0]), *how = temp_name(e, op->results[1]), *o = c_argument(e, &op->operands[0]);

    e->temp_uses[op->results[0]->number] = e->temp_uses[op->results[1]->number] = (VariableUse){true, true};
    const char *get = text(e, "px_get_method(%s, %s, &%s, %s)", o, c_argument(e, &op->operands[1]), how, c_argument(e, &op->operands[2]));
    put_failure(e, op, text(e, "px_null(%s = %s)", found, get));
    return NULL;
}

/* ---- exceptions -------------------------------------------------------------------------------------------------------------------------------- */

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
    put_traceback(e, op);
    return text(e, "PyErr_WriteUnraisable(%s)", name_text_of(e, e->function->qualname));
}
