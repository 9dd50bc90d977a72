/* Operands as C text.
 *
 * A folded temporary is printed in the place of its one use. A value that is no single word, call or cast then stands in parentheses
 * beside an operator, and without them between commas.
 */
#include "cfile.h"

#include <string.h>

/* ---- parentheses -------------------------------------------------------------------------------------------------------------- */

/* Whether the expression can stand beside any operator: no space outside its parentheses, no sign in front. */
static bool is_closed(const char *s)
{
    int depth = 0;

    if (strchr("-+!~&*", *s))
        return false;
    for (; *s; s++) {
        depth += (*s == '(' || *s == '[') - (*s == ')' || *s == ']');
        if (*s == ' ' && depth == 0)
            return false;
    }
    return true;
}

/* In parentheses, if it needs them beside an operator. */
static const char *closed(Emit *e, const char *expression)
{
    return is_closed(expression) ? expression : text(e, "(%s)", expression);
}

/* ---- values ---------------------------------------------------------------------------------------------------------------------- */

static const char *temp_text(Emit *e, const Temp *t)
{
    if (t->folded)
        return expression(e, t->definition);
    e->temp_uses[t->number].read = true;
    return temp_name(e, t);
}

static const char *slot_text(Emit *e, const Slot *s)
{
    e->slot_uses[s->number].read = true;
    return e->slot_names[s->number];
}

static const char *pair_text(Emit *e, int64_t n)
{
    if (n == INT64_MIN)
        return number_name(e, "INT64_MIN");
    return number_name(e, text(e, "%lld%s", (long long)n, n > INT32_MAX || n < -INT32_MAX ? "LL" : ""));
}

static const char *cache_text(Emit *e, int number)
{
    if (number >= e->cache_count)
        e->cache_count = number + 1;
    return cache_name(e, number);
}

static const char *attribute_cache_text(Emit *e, int number)
{
    if (number >= e->attribute_cache_count)
        e->attribute_cache_count = number + 1;
    return attribute_cache_name(e, number);
}

const char *c_argument(Emit *e, const Operand *o)
{
    switch (o->kind) {
    case OPERAND_none: return "NULL";
    case OPERAND_temp: return temp_text(e, o->temp);
    case OPERAND_slot: return slot_text(e, o->slot);
    case OPERAND_global: return global_name(e, o->global);
    case OPERAND_object: return constant_text(e, o->number);
    case OPERAND_builtin: return builtin_text(e, o->number);
    case OPERAND_number: return c_number(e, o->type, o->text);
    case OPERAND_extern: return o->text;
    case OPERAND_pair: return pair_text(e, o->integer);
    case OPERAND_int: return text(e, "%lld", (long long)o->integer);
    case OPERAND_function: return text(e, "&%s", spec_name(e, o->function));
    case OPERAND_callee: return o->callee->function ? body_name(e, o->callee->function) : o->callee->c_name;
    case OPERAND_class: return o->type->c_object ? o->type->c_object : "&PyBaseObject_Type";
    case OPERAND_helper: return text(e, "px_%s", helper_infos[o->helper].name);
    case OPERAND_attribute_cache: return attribute_cache_text(e, o->number);
    case OPERAND_cache: return cache_text(e, o->number);
    }
    return NULL;
}

const char *c_value(Emit *e, const Operand *o)
{
    return closed(e, c_argument(e, o));
}

/* ---- places ------------------------------------------------------------------------------------------------------------------------ */

const char *place(Emit *e, const Operand *o)
{
    if (o->kind == OPERAND_global)
        return global_name(e, o->global);
    e->slot_uses[o->slot->number].written = true;
    return e->slot_names[o->slot->number];
}

/* Flags of px_expect. */
const char *class_flags(const Type *t, bool none_is_refused)
{
    bool exact = t->c_object && !t->is_open;

    return exact ? none_is_refused ? "PX_EXACT | PX_NOT_NONE" : "PX_EXACT" : none_is_refused ? "PX_NOT_NONE" : "0";
}
