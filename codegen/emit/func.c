/* Functions: a comment with the line they come from, a head, variables, blocks.
 *
 * A function is printed twice, the first time to nowhere, as a rehearsal: then it is known which labels some goto leads to and which
 * variables are used, so that the C compiler has nothing to complain about.
 */
#include "cfile.h"

#include <string.h>

/* ---- references ---------------------------------------------------------------------------------------------------------------- */

static void note_call(Emit *e, const IrFunc *caller, const IrFunc *callee)
{
    FuncNote *to = note_of(e, callee);
    bool is_later = caller->kind != FUNCTION_BODY && to->order > note_of(e, caller)->order;

    to->is_referenced |= callee != caller;
    to->needs_prototype |= is_later;
}

/* Which functions this one names, so that those defined below it get prototypes. */
void note_callees(Emit *e, const IrFunc *f)
{
    for (int i = 0; i < f->blocks.count; i++)
        for (const Op *op = f->blocks.items[i]->first; op; op = op->next)
            if (op_function(op))
                note_call(e, f, op_function(op));
}

/* ---- heads ----------------------------------------------------------------------------------------------------------------------- */

static const char *result_c_type(const IrFunc *f)
{
    return f->kind == FUNCTION_BODY ? "int" : c_type(f->result_type, f->result_rep);
}

static const char *slot_type(Emit *e, const Slot *s)
{
    return variable_type(e, s->type, s->rep, s->is_volatile);
}

/* Types alone, or with the names of the parameters' slots. */
static const char *parameter_list(Emit *e, const IrFunc *f, const char *first, bool with_names)
{
    Buffer b = buffer_new(e->arena);

    buffer_text(&b, first);
    for (int i = 0; i < f->parameters.count; i++) {
        const Slot *s = f->parameters.items[i];
        const char *type = with_names ? declaration(e, slot_type(e, s), e->slot_names[s->number]) : c_type(s->type, s->rep);
        buffer_format(&b, "%s%s", b.length ? ", " : "", type);
    }
    return b.length ? b.data : "void";
}

/* static int f_width(PyObject *v_row): `first` is one more parameter, or "". */
const char *head(Emit *e, const IrFunc *f, const char *name, const char *first, bool with_names)
{
    const char *parameters = parameter_list(e, f, first, with_names);

    return declaration(e, result_c_type(f), text(e, "%s(%s)", name, parameters));
}

void emit_prototype(Emit *e, const IrFunc *f)
{
    put(e, "static %s;", head(e, f, body_name(e, f), "", false));
}

static const char *attributes(Emit *e, const IrFunc *f)
{
    static const char *const efforts[] = {
        [EFFORT_FULL] = "", [EFFORT_KERNEL] = "PX_KERNEL ", [EFFORT_LITTLE] = "PX_LITTLE ", [EFFORT_ONCE] = "PX_ONCE ",
        [EFFORT_HUGE] = "PX_HUGE ", [EFFORT_LEAST] = "PX_LEAST ",
    };
    bool is_used = f->kind == FUNCTION_BODY || has_python_entry(f) || note_of(e, f)->is_referenced;

    return text(e, "%s%sstatic %s", is_used ? "" : "PX_UNUSED ", efforts[f->effort], f->is_inline ? "inline " : "");
}

/* The line of source on which the function begins, as far as a comment of C can hold it. */
static void put_source_line(Emit *e, const IrFunc *f)
{
    put_empty(e);
    if (f->kind == FUNCTION_BODY) {
        put(e, "/* the module's own statements */");
        return;
    }
    Location at = locate(f->at);
    Str line = at.source ? source_line(at.source, at.line) : STR("");
    Buffer b = buffer_new(e->arena);
    size_t start = 0;

    while (start < line.length && (line.data[start] == ' ' || line.data[start] == '\t'))
        start++;
    for (size_t i = start; i < line.length && b.length < 100; i++) {
        char c = line.data[i], next = i + 1 < line.length ? line.data[i + 1] : ' ';
        bool is_mark = (c == '*' && next == '/') || (c == '/' && next == '*') || (c == '?' && next == '?');
        buffer_char(&b, is_mark || c < ' ' || c == 127 ? '.' : c);
    }
    put(e, "/* %d: %s */", at.line, b.length ? b.data : f->name->text);
}

/* ---- variables --------------------------------------------------------------------------------------------------------------------- */

/* Variables of one type share a line. */
void add_variable(Emit *e, const char *type, const char *name, const char *initial)
{
    size_t length = strlen(type);
    bool is_pointer = type[length - 1] == '*';
    const char *base = is_pointer ? text(e, "%.*s", (int)length - 2, type) : type;
    int i = 0;

    while (i < e->variables.count && strcmp(e->variables.items[i].type, base))
        i++;
    if (i == e->variables.count)
        list_push(e->arena, &e->variables, ((VariableLine){base, buffer_new(e->arena)}));
    Buffer *line = &e->variables.items[i].names;
    buffer_format(line, "%s%s%s%s", line->length ? ", " : "", is_pointer ? "*" : "", name, initial);
}

/* A counted slot begins unset, since whatever leaves the function releases it; another only if something may read it before. */
static void add_slot(Emit *e, const Slot *s)
{
    VariableUse use = e->slot_uses[s->number];
    bool starts_unset = is_counted(s->rep) || s->maybe_unset;

    if (!s->is_parameter && (use.read || use.written))
        add_variable(e, slot_type(e, s), e->slot_names[s->number], starts_unset ? text(e, " = %s", unset_value(s->rep)) : "");
}

void put_variable_lines(Emit *e)
{
    for (int i = 0; i < e->variables.count; i++)
        put(e, "%s %s;", e->variables.items[i].type, e->variables.items[i].names.data);
    if (e->variables.count)
        put_empty(e);
}

static void put_variables(Emit *e)
{
    const IrFunc *f = e->function;

    for (int i = 0; i < f->slots.count; i++)
        add_slot(e, f->slots.items[i]);
    for (int i = 0; i < f->temps.count; i++) {
        const Temp *t = f->temps.items[i];
        if (e->temp_uses[t->number].read || e->temp_uses[t->number].written)
            add_variable(e, c_type(t->type, t->rep), temp_name(e, t), "");
    }
    if (e->has_line)
        add_variable(e, "int", "line", text(e, " = %d", e->first_line));
    if (e->uses_more)
        add_variable(e, "int", "more", "");
    if (e->uses_status)
        add_variable(e, "int", "status", "");
    put_variable_lines(e);
}

/* What the program stores and never looks at. */
static void put_unread(Emit *e)
{
    const IrFunc *f = e->function;

    for (int i = 0; i < f->slots.count; i++) {
        const Slot *s = f->slots.items[i];
        VariableUse use = e->slot_uses[s->number];
        if (!use.read && (use.written || s->is_parameter))
            put(e, "(void)%s;", e->slot_names[s->number]);
    }
}

/* ---- the whole ------------------------------------------------------------------------------------------------------------------------ */

static void open_function(Emit *e, const IrFunc *f)
{
    int slot_limit = 0, temp_limit = 0;

    for (int i = 0; i < f->slots.count; i++)
        slot_limit = f->slots.items[i]->number >= slot_limit ? f->slots.items[i]->number + 1 : slot_limit;
    for (int i = 0; i < f->temps.count; i++)
        temp_limit = f->temps.items[i]->number >= temp_limit ? f->temps.items[i]->number + 1 : temp_limit;
    e->block_limit = 0;
    for (int i = 0; i < f->blocks.count; i++)
        e->block_limit = f->blocks.items[i]->number >= e->block_limit ? f->blocks.items[i]->number + 1 : e->block_limit;
    e->function = f;
    e->slot_uses = NEW_ARRAY(e->arena, VariableUse, slot_limit + 1);
    e->temp_uses = NEW_ARRAY(e->arena, VariableUse, temp_limit + 1);
    e->places = NEW_ARRAY(e->arena, int, e->block_limit + 1);
    e->labels = NEW_ARRAY(e->arena, bool, e->block_limit + 1);
    e->next_labels = NEW_ARRAY(e->arena, bool, e->block_limit + 1);
    e->loop_numbers = NEW_ARRAY(e->arena, int, e->block_limit + 1);
    e->ranks = NEW_ARRAY(e->arena, int, e->block_limit + 1);
    e->dominators = NEW_ARRAY(e->arena, const Block *, e->block_limit + 1);
    e->around = NEW_ARRAY(e->arena, Loop *, f->blocks.count + 1);
    e->closing = NEW_ARRAY(e->arena, Loop *, f->blocks.count + 1);
    e->uses_more = e->uses_status = false;
    e->said = NULL;
    e->stored = NULL;
}

static void rehearse(Emit *e)
{
    e->is_rehearsing = true;
    e->variables.count = 0;
    emit_blocks(e);
    e->is_rehearsing = false;
    e->indent = 0;
}

void emit_function(Emit *e, const IrFunc *f)
{
    open_function(e, f);
    count_uses((IrFunc *)f);
    find_predecessors((IrFunc *)f);
    name_slots(e);
    find_lines(e);
    find_loops(e);
    rehearse(e);

    put_source_line(e, f);
    put(e, "%s%s {", attributes(e, f), head(e, f, body_name(e, f), "", true));
    e->indent = 1;
    put_variables(e);
    put_unread(e);
    emit_blocks(e);
    e->indent = 0;
    put(e, "}");
}
