/* The IR as text.
 *
 *     def total(n: object) -> pair
 *       slots: a: pair, h1: range_state
 *       b0:                                                 ; fails to fail
 *         t1:pair = binary a + t0                           ; 3
 *         branch t2 -> b1, b2
 *
 * A temporary shows its representation, or its C type, unless it is an object. Slots of users have their names, a second one of that name
 * its number behind it; hidden ones are h and a number. At the right stands the line in the source where it changes.
 */
#include "ir.h"

#include <string.h>

enum { NOTE_COLUMN = 60 };

typedef struct Dump {
    Buffer *out;
    const IrFunc *f;
    Map first;               /* from a name to the first slot that has it */
    int line;
    size_t line_start;       /* of the output's current line */
} Dump;

/* Names of what an `i` operand stands for. */
static const struct { OpId op; int operand; const char *const *names; } enumerations[] = {
    {OP_c_binary, 2, Binary_names}, {OP_c_divide, 2, Binary_names},  {OP_binary, 2, Binary_names},          {OP_c_unary, 1, Unary_names},
    {OP_unary, 1, Unary_names},     {OP_c_compare, 2, Compare_names}, {OP_compare, 2, Compare_names},        {OP_compare_truth, 2, Compare_names},
    {OP_is, 2, Compare_names},      {OP_pair_is, 2, Compare_names},
};

static const char *enumerator(const Op *op, int operand)
{
    for (int i = 0; i < LENGTH(enumerations); i++)
        if (enumerations[i].op == op->id && enumerations[i].operand == operand)
            return enumerations[i].names[op->operands[operand].integer];
    return NULL;
}

/* ---- parts ------------------------------------------------------------------------------------------------------------------------ */

static const char *value_kind(const Type *type, Rep rep)
{
    return rep == REP_c || rep == REP_object ? type_text(type) : rep_infos[rep].name;
}

static void dump_slot(Dump *d, const Slot *s)
{
    if (!s->name)
        buffer_format(d->out, "h%d", s->number);
    else if (map_get(&d->first, s->name) == s)
        buffer_text(d->out, s->name->text);
    else
        buffer_format(d->out, "%s.%d", s->name->text, s->number);
}

static void dump_quoted(Buffer *out, Str text)
{
    buffer_char(out, '\'');
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if (c == '\n')
            buffer_text(out, "\\n");
        else if (c < ' ' || c == '\'' || c == '\\')
            buffer_format(out, "\\x%02x", c);
        else
            buffer_char(out, (char)c);
    }
    buffer_char(out, '\'');
}

static void dump_constant(Buffer *out, const IrModule *m, int number)
{
    const Constant *c = &m->constants.items[number];

    switch (c->kind) {
    case CONSTANT_NONE: buffer_text(out, "None"); break;
    case CONSTANT_TRUE: buffer_text(out, "True"); break;
    case CONSTANT_FALSE: buffer_text(out, "False"); break;
    case CONSTANT_ELLIPSIS: buffer_text(out, "Ellipsis"); break;
    case CONSTANT_NAME: case CONSTANT_STR: dump_quoted(out, c->text); break;
    case CONSTANT_BYTES: buffer_char(out, 'b'); dump_quoted(out, c->text); break;
    case CONSTANT_INT: case CONSTANT_FLOAT: buffer_format(out, "%.*s", STR_ARG(c->text)); break;
    case CONSTANT_COMPLEX: buffer_format(out, "%.*sj", STR_ARG(c->text)); break;
    case CONSTANT_TUPLE:
        buffer_char(out, '(');
        for (int i = 0; i < c->items.count; i++) {
            buffer_text(out, i ? ", " : "");
            dump_constant(out, m, c->items.items[i]);
        }
        buffer_char(out, ')');
        break;
    }
}

static void dump_operand(Dump *d, const Operand *o)
{
    switch (o->kind) {
    case OPERAND_none: buffer_char(d->out, '-'); break;
    case OPERAND_temp: buffer_format(d->out, "%st%d", o->temp->folded ? "^" : "", o->temp->number); break;
    case OPERAND_slot: dump_slot(d, o->slot); break;
    case OPERAND_global: buffer_format(d->out, "@%s", o->global->name->text); break;
    case OPERAND_object: dump_constant(d->out, d->f->module, o->number); break;
    case OPERAND_builtin: buffer_format(d->out, "builtin %s", d->f->module->builtins.items[o->number]->text); break;
    case OPERAND_number: case OPERAND_extern: buffer_format(d->out, "<%s>%s", type_text(o->type), o->text); break;
    case OPERAND_pair: buffer_format(d->out, "<pair>%lld", (long long)o->integer); break;
    case OPERAND_int: buffer_format(d->out, "%lld", (long long)o->integer); break;
    case OPERAND_function: buffer_format(d->out, "%s", o->function->qualname); break;
    case OPERAND_callee: buffer_format(d->out, "%s", o->callee->c_name ? o->callee->c_name : o->callee->function->qualname); break;
    case OPERAND_class: buffer_text(d->out, type_text(o->type)); break;
    case OPERAND_helper: buffer_text(d->out, helper_infos[o->helper].name); break;
    case OPERAND_attribute_cache: buffer_format(d->out, "attribute%d", o->number); break;
    case OPERAND_cache: buffer_format(d->out, "cache%d", o->number); break;
    }
}

static void dump_block_name(Dump *d, const Block *b)
{
    if (b == d->f->fail)
        buffer_text(d->out, "fail");
    else
        buffer_format(d->out, "b%d", b->number);
}

/* ---- lines -------------------------------------------------------------------------------------------------------------------------- */

/* Spaces up to the column of notes, and its semicolon. */
static void note(Dump *d)
{
    size_t column = d->out->length - d->line_start;

    for (; column < NOTE_COLUMN; column++)
        buffer_char(d->out, ' ');
    buffer_text(d->out, " ; ");
}

static void end_line(Dump *d)
{
    buffer_char(d->out, '\n');
    d->line_start = d->out->length;
}

static void dump_results(Dump *d, const Op *op)
{
    for (int i = 0; i < op->result_count; i++) {
        const Temp *t = op->results[i];
        buffer_format(d->out, "%s%st%d", i ? ", " : "", t->folded ? "^" : "", t->number);
        if (t->rep != REP_object)
            buffer_format(d->out, ":%s", value_kind(t->type, t->rep));
    }
    if (op->result_count)
        buffer_text(d->out, " = ");
}

static void dump_operands(Dump *d, const Op *op)
{
    int first = op->id == OP_helper;         /* a helper's name stands in the place of the op's */

    for (int i = first; i < op->operand_count; i++) {
        buffer_text(d->out, i > first ? ", " : " ");
        buffer_text(d->out, op_is_last_use(op, i) ? "last " : "");
        if (enumerator(op, i))
            buffer_text(d->out, enumerator(op, i));
        else
            dump_operand(d, &op->operands[i]);
    }
}

static void dump_targets(Dump *d, const Op *op)
{
    for (int i = 0; i < op->target_count; i++) {
        buffer_text(d->out, i ? ", " : op->id == OP_jump ? " " : " -> ");
        dump_block_name(d, op->targets[i]);
    }
}

static void dump_notes(Dump *d, const Op *op)
{
    int line = op->at ? locate_line(op->at) : 0;

    if (op->landing) {
        note(d);
        buffer_text(d->out, "else ");
        dump_block_name(d, op->landing);
    }
    if (line && line != d->line) {
        if (op->landing)
            buffer_format(d->out, ", %d", line);
        else {
            note(d);
            buffer_format(d->out, "%d", line);
        }
        d->line = line;
    }
}

static void dump_op(Dump *d, const Op *op)
{
    buffer_text(d->out, "    ");
    dump_results(d, op);
    buffer_text(d->out, op->id == OP_helper ? helper_infos[op->operands[0].helper].name : op_infos[op->id].name);
    dump_operands(d, op);
    dump_targets(d, op);
    dump_notes(d, op);
    end_line(d);
}

static void dump_block(Dump *d, const Block *b)
{
    buffer_text(d->out, "  ");
    dump_block_name(d, b);
    buffer_char(d->out, ':');
    if (b->handler || b->loop_depth || b->is_hot) {
        note(d);
        buffer_text(d->out, b->is_landing ? "landing" : "");
        if (b->handler) {
            buffer_text(d->out, b->is_landing ? ", handler " : "handler ");
            dump_block_name(d, b->handler);
        }
        if (b->loop_depth)
            buffer_format(d->out, "%sloop depth %d", b->handler || b->is_landing ? ", " : "", b->loop_depth);
        buffer_text(d->out, !b->is_hot ? "" : b->handler || b->is_landing || b->loop_depth ? ", hot" : "hot");
    }
    end_line(d);
    for (const Op *op = b->first; op; op = op->next)
        dump_op(d, op);
}

/* ---- functions ------------------------------------------------------------------------------------------------------------------------ */

static void name_slots(Dump *d)
{
    d->first = map_new(d->f->arena);
    for (int i = 0; i < d->f->slots.count; i++) {
        Slot *s = d->f->slots.items[i];
        if (s->name && !map_get(&d->first, s->name))
            map_set(&d->first, s->name, s);
    }
}

static void dump_variable(Dump *d, const Slot *s)
{
    dump_slot(d, s);
    buffer_format(d->out, ": %s%s", s->is_volatile ? "volatile " : "", value_kind(s->type, s->rep));
}

static void dump_parameters(Dump *d)
{
    const IrFunc *f = d->f;

    for (int i = 0; i < f->parameters.count; i++) {
        const Slot *s = f->parameters.items[i];
        buffer_text(d->out, i ? ", " : "");
        dump_variable(d, s);
    }
}

static void dump_slots(Dump *d)
{
    int shown = 0;

    for (int i = 0; i < d->f->slots.count; i++) {
        const Slot *s = d->f->slots.items[i];
        if (s->is_parameter)
            continue;
        buffer_text(d->out, shown++ ? ", " : "  slots: ");
        dump_variable(d, s);
    }
    if (shown)
        end_line(d);
}

void ir_dump_function(Buffer *out, const IrFunc *f)
{
    static const char *const kinds[] = {[FUNCTION_BODY] = "module", [FUNCTION_DEF] = "def", [FUNCTION_C] = "cdef", [FUNCTION_CPDEF] = "cpdef"};
    Dump d = {.out = out, .f = f, .line_start = out->length};

    name_slots(&d);
    buffer_format(out, "%s %s(", kinds[f->kind], f->kind == FUNCTION_BODY ? f->module->name : f->qualname);
    dump_parameters(&d);
    buffer_char(out, ')');
    if (f->result_type && f->result_type->kind != TYPE_VOID)
        buffer_format(out, " -> %s", value_kind(f->result_type, f->result_rep));
    end_line(&d);
    dump_slots(&d);
    for (int i = 0; i < f->blocks.count; i++)
        dump_block(&d, f->blocks.items[i]);
}

static bool is_wanted(const IrFunc *f, const char *function)
{
    return !function || (f->qualname && strcmp(f->qualname, function) == 0) || (f->name && strcmp(f->name->text, function) == 0);
}

void ir_dump(Buffer *out, const IrModule *m, const char *function)
{
    int shown = 0;

    for (int i = 0; i <= m->functions.count; i++) {
        const IrFunc *f = i < m->functions.count ? m->functions.items[i] : m->body;
        if (f && is_wanted(f, function)) {
            buffer_text(out, shown++ ? "\n" : "");
            ir_dump_function(out, f);
        }
    }
}
