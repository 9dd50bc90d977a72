/* Entries: from a call of Python's to the arguments that a function's body takes, and back.
 *
 * A body of up to four plain objects uses one of the runtime's px_vc0 … px_vc4. One whose arguments are always taken has its entry from a
 * macro, together with its spec if that is of the usual kind (module.c). Any other has a function of its own: it binds, converts each
 * parameter, calls, converts the result.
 */
#include "cfile.h"

/* ---- which entry ------------------------------------------------------------------------------------------------------------- */

bool has_python_entry(const IrFunc *f)
{
    return f->kind == FUNCTION_DEF || f->kind == FUNCTION_CPDEF;
}

static bool is_tested(const IrFunc *f, int i)
{
    const Slot *s = f->parameters.items[i];

    return i < f->positional + f->keyword_only && is_object(s->type) && (s->type != TYPE(object) || f->none_rules.items[i] == NoneRule_NotNone);
}

/* Whether the body takes the bound objects as they are, so that positional arguments need no copy. */
static bool takes_objects(const IrFunc *f)
{
    for (int i = 0; i < f->parameters.count; i++)
        if (f->parameters.items[i]->rep != REP_object || is_tested(f, i))
            return false;
    return f->result_rep == REP_object;
}

static bool is_positional(const IrFunc *f)
{
    return !f->keyword_only && !f->star && !f->star_star;
}

bool has_shared_entry(const IrFunc *f)
{
    return takes_objects(f) && is_positional(f) && f->parameters.count <= 4;
}

/* Whether no argument can be refused, and the body gives what is made an object by one expression: then a macro has the rest. */
bool has_plain_entry(const IrFunc *f)
{
    for (int i = 0; i < f->parameters.count; i++)
        if (is_tested(f, i) || f->parameters.items[i]->rep == REP_c)
            return false;
    return is_positional(f) && (f->result_rep == REP_object || f->result_rep == REP_pair);
}

/* ---- parameters ---------------------------------------------------------------------------------------------------------------- */

static void put_class_test(Emit *e, const IrFunc *f, int i)
{
    const Slot *s = f->parameters.items[i];
    const char *class = s->type->c_object ? s->type->c_object : "&PyBaseObject_Type";
    const char *flags = class_flags(s->type, f->none_rules.items[i] == NoneRule_NotNone), *name = name_text_of(e, s->name->text);

    if (is_number_class(s->type))
        put(e, "if (px_number_argument(&v, bound, %d, %d, %s, %s, %s) < 0) goto fail;", f->parameters.count, i, class, flags, name);
    else
        put(e, "if (px_expect_argument(v[%d], %s, %s, %s) < 0) goto fail;", i, class, flags, name);
}

/* C values are converted one after the other, each in a variable of the parameter's own name. Returns whether any may fail. */
static bool put_conversions(Emit *e, const IrFunc *f)
{
    bool may_fail = false;

    for (int i = 0; i < f->parameters.count; i++) {
        const Slot *s = f->parameters.items[i];
        const char *name = e->slot_names[s->number];
        may_fail |= is_tested(f, i) || s->rep == REP_c;
        if (is_tested(f, i))
            put_class_test(e, f, i);
        if (s->rep == REP_c) {
            const char *conversion = text(e, "%s = px_to_%s(v[%d])", name, s->type->convert, i);
            put(e, "if (%s) goto fail;", failure_test(e, ERROR_neg1, s->type, NULL, conversion));
        }
    }
    return may_fail;
}

static void put_entry_variables(Emit *e, const IrFunc *f)
{
    e->variables.count = 0;
    for (int i = 0; i < f->parameters.count; i++) {
        const Slot *s = f->parameters.items[i];
        if (s->rep == REP_c)
            add_variable(e, c_type(s->type, s->rep), e->slot_names[s->number], "");
    }
    if (f->result_rep == REP_c)
        add_variable(e, c_type(f->result_type, f->result_rep), "r", "");
    put_variable_lines(e);
    if (!e->variables.count)
        put_empty(e);
}

static const char *body_argument(Emit *e, const Slot *s, int i)
{
    switch (s->rep) {
    case REP_c: return e->slot_names[s->number];
    case REP_pair: return text(e, "px_d_borrow(v[%d])", i);
    default: return text(e, "v[%d]", i);
    }
}

static const char *body_call(Emit *e, const IrFunc *f)
{
    Buffer b = buffer_new(e->arena);

    for (int i = 0; i < f->parameters.count; i++)
        buffer_format(&b, "%s%s", i ? ", " : "", body_argument(e, f->parameters.items[i], i));
    return text(e, "%s(%s)", body_name(e, f), b.length ? b.data : "");
}

/* ---- the result ------------------------------------------------------------------------------------------------------------------- */

static ErrorKind raised(const IrFunc *f)
{
    switch (f->raises) {
    case Raises_Value: return ERROR_value;
    case Raises_Maybe: return ERROR_maybe;
    case Raises_Always: return ERROR_occurred;
    default: return ERROR_never;
    }
}

/* Calls the body where it gives no object; returns the object, of a C result that tells of no error. */
static const char *result_object(Emit *e, const IrFunc *f)
{
    const char *call = body_call(e, f);

    if (f->result_rep == REP_object)
        return call;
    if (f->result_rep == REP_pair)
        return text(e, "px_d_give(%s)", call);
    const char *object = f->result_rep == REP_c ? text(e, "px_from_%s(r)", f->result_type->convert) : "px_newref(Py_None)";
    put(e, f->result_rep == REP_c ? "r = %s;" : "%s;", call);
    const char *test = failure_test(e, raised(f), f->result_type, f->error_value, "r");
    return test ? text(e, "%s ? NULL : %s", test, object) : object;
}

/* ---- entries ------------------------------------------------------------------------------------------------------------------------ */

/* The body of a function that loops becomes part of its entry; any other is called by one that is made with as little effort. */
const char *entry_effort(const IrFunc *f)
{
    return f->effort == EFFORT_LITTLE || f->effort == EFFORT_LEAST ? "PX_LITTLE " : "";
}

static void put_plain_entry(Emit *e, const IrFunc *f)
{
    put_empty(e);
    put(e, "%sPX_ENTRY(%s, %d, %s)", entry_effort(f), entry_name(e, f), f->parameters.count, result_object(e, f));
}

static void put_own_entry(Emit *e, const IrFunc *f)
{
    int count = f->parameters.count, room = count ? count : 1;

    put_empty(e);
    put(e, "%sstatic PyObject *%s(PX_VECTORCALL) {", entry_effort(f), entry_name(e, f));
    e->indent = 1;
    put(e, "PyObject *bound[%d], *const *v = px_arguments(PX_GIVEN, bound, %d);", room, is_positional(f) ? count : -1);
    put_entry_variables(e, f);
    put(e, "if (!v) return NULL;");
    bool may_fail = put_conversions(e, f);
    put(e, "return px_leave(v, bound, %d, %s);", count, result_object(e, f));
    if (may_fail) {
        put_label(e, "fail:");
        put(e, "px_traceback(%s, %d);", name_text_of(e, f->qualname), locate_line(f->at));
        put(e, "return px_leave(v, bound, %d, NULL);", count);
    }
    e->indent = 0;
    put(e, "}");
}

/* binding=False: a builtin calls the entry with the function object that the module keeps. */
static void put_method(Emit *e, const IrFunc *f)
{
    const char *entry = has_shared_entry(f) ? text(e, "px_vc%d", f->parameters.count) : entry_name(e, f), *wrapper = wrapper_name(e, f);

    put_empty(e);
    put(e, "static PyObject *%s(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *kwnames) {", wrapper);
    e->indent = 1;
    put(e, "(void)self;");
    put(e, "return %s(%s, args, (size_t)count, kwnames);", entry, object_name(e, f));
    e->indent = 0;
    put(e, "}");
    put_empty(e);
    if (f->doc >= 0)
        put_text_constant(e, doc_name(e, f), e->module->constants.items[f->doc].text);
    put(e, "static PyMethodDef %s = { %s, (PyCFunction)(void (*)(void))%s, METH_FASTCALL | METH_KEYWORDS, %s };", method_name(e, f),
        literal(e, str_of(f->name->text)), wrapper, f->doc < 0 ? "NULL" : doc_name(e, f));
}

void emit_entry(Emit *e, const IrFunc *f)
{
    name_slots(e);
    if (has_plain_entry(f) && !has_shared_entry(f) && !makes_entry(f))
        put_plain_entry(e, f);
    else if (!has_plain_entry(f))
        put_own_entry(e, f);
    if (!f->binding)
        put_method(e, f);
}
