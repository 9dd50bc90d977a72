/* Calls: of helpers, which do most of what Python-level ops were, of C functions, and of the module's own functions. */
#include "cfile.h"

#include <string.h>

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
    int given = (int)op->operands[DIRECT_GIVEN].integer;

    buffer_format(&b, "px_call_other(%s, %d", c_argument(e, &op->operands[DIRECT_FOUND]), given);
    for (int i = DIRECT_ARGUMENTS; i < DIRECT_ARGUMENTS + given; i++)
        buffer_format(&b, operand_rep(&op->operands[i]) == REP_pair ? ", %s" : ", px_d_object(%s)", c_argument(e, &op->operands[i]));
    buffer_char(&b, ')');
    return op->results[0]->rep == REP_pair ? b.data : text(e, "px_d_give(%s)", b.data);
}

/* Whether the body takes pairs, one at least, and gives one. */
static bool is_of_pairs(const Op *op)
{
    for (int i = DIRECT_ARGUMENTS; i < op->operand_count; i++)
        if (operand_rep(&op->operands[i]) != REP_pair)
            return false;
    return op->operand_count > DIRECT_ARGUMENTS && op->results[0]->rep == REP_pair;
}

const char *emit_call_direct(Emit *e, const Op *op)
{
    const char *found = c_value(e, &op->operands[DIRECT_FOUND]), *body = body_name(e, op->operands[DIRECT_FUNCTION].function);
    const char *arguments = arguments_from(e, op, DIRECT_ARGUMENTS);

    if (is_of_pairs(op))
        return text(e, "PX_CALL(%s, %s, %d, %s)", found, body, (int)op->operands[DIRECT_GIVEN].integer, arguments);
    return text(e, "%s.o ? %s : %s(%s)", found, other_call(e, op), body, arguments);
}

const char *emit_get_method(Emit *e, const Op *op)
{
    const char *found = temp_name(e, op->results[0]), *how = temp_name(e, op->results[1]), *o = c_argument(e, &op->operands[0]);

    e->temp_uses[op->results[0]->number] = e->temp_uses[op->results[1]->number] = (VariableUse){true, true};
    const char *get = text(e, "px_get_method(%s, %s, &%s, %s)", o, c_argument(e, &op->operands[1]), how, c_argument(e, &op->operands[2]));
    put_failure(e, op, text(e, "px_null(%s = %s)", found, get));
    return NULL;
}
