/* Names: where the value of each kind of symbol is, and constants that are names.
 */
#include "lower.h"

/* ---- names as constants ------------------------------------------------------------------------------------------------------ */

static int name_constant(Lower *l, Name *name)
{
    return constant(l->module, CONSTANT_NAME, (Str){name->text, name->length});
}

Operand name_operand(Lower *l, Name *name)
{
    return on_object(name_constant(l, name));
}

Operand names_operand(Lower *l, Name *const *names, int count)
{
    int *items = NEW_ARRAY(l->arena, int, count);

    for (int i = 0; i < count; i++)
        items[i] = name_constant(l, names[i]);
    return on_object(constant_tuple(l->module, items, count));
}

/* ---- symbols ---------------------------------------------------------------------------------------------------------------- */

static Operand local_place(const Symbol *s)
{
    assert(s->lowered && "a local of another function");
    return on_slot(s->lowered);
}

static Operand load_local(Lower *l, const Symbol *s, bool check_set)
{
    Operand place = local_place(s);

    if (check_set && is_counted(place.slot->rep))
        add(l, OP_check_set, OPERANDS(place, name_operand(l, s->name)));
    return load(l, place);
}

static Operand load_c_global(Lower *l, const Symbol *s)
{
    Operand place = on_global(s->lowered);

    if (s->deleted && is_counted(place.global->rep))
        add(l, OP_check_global, OPERANDS(place, name_operand(l, s->name)));
    return load(l, place);
}

Operand load_symbol(Lower *l, Symbol *s, bool check_set)
{
    switch (s->kind) {
    case SYM_LOCAL: return load_local(l, s, check_set);
    case SYM_C_GLOBAL: return load_c_global(l, s);
    case SYM_BUILTIN: return on_builtin(builtin(l->module, s->name));
    case SYM_C_CONSTANT: return on_extern(s->type, s->c_name ? s->c_name : s->name->text);
    case SYM_GLOBAL: case SYM_C_FUNCTION: return value(l, OP_get_global, TYPE(object), OPERANDS(name_operand(l, s->name)));
    default: fatal("lower: %s has no value", s->name->text);
    }
}

/* `v` is an object where the symbol is no local or C global, or what that holds. */
void store_symbol(Lower *l, Symbol *s, Operand v)
{
    switch (s->kind) {
    case SYM_LOCAL: store(l, local_place(s), as_type(l, v, operand_type(&v), s->type)); break;
    case SYM_C_GLOBAL: store(l, on_global(s->lowered), as_type(l, v, operand_type(&v), s->type)); break;
    default: add(l, OP_set_global, OPERANDS(name_operand(l, s->name), v));
    }
}

static void delete_local(Lower *l, const Symbol *s, bool check_set)
{
    Operand place = local_place(s);

    if (check_set)
        add(l, OP_check_set, OPERANDS(place, name_operand(l, s->name)));
    add(l, OP_clear, OPERANDS(place));
}

static void delete_c_global(Lower *l, const Symbol *s)
{
    Operand place = on_global(s->lowered);

    add(l, OP_check_global, OPERANDS(place, name_operand(l, s->name)));
    add(l, OP_clear, OPERANDS(place));
}

void delete_symbol(Lower *l, Symbol *s, bool check_set)
{
    switch (s->kind) {
    case SYM_LOCAL: delete_local(l, s, check_set); break;
    case SYM_C_GLOBAL: delete_c_global(l, s); break;
    default: add(l, OP_del_global, OPERANDS(name_operand(l, s->name)));
    }
}

Operand lower_Name(Lower *l, NameNode *n)
{
    return load_symbol(l, n->symbol, NODE(n)->flags & NODE_CHECK_SET);
}

/* attribute: value "." name, where value may be a cimported module */
Operand lower_Attribute(Lower *l, AttributeNode *n)
{
    if (n->symbol)
        return load_symbol(l, n->symbol, false);
    Operand object = lower_expr(l, n->value);
    l->at = attribute_pos(n);
    return value(l, OP_get_attribute, NODE(n)->type, OPERANDS(object, name_operand(l, n->attr)));
}

/* Where a traceback sees an attribute, which may be lines below its object. */
Pos attribute_pos(const AttributeNode *n)
{
    return NODE(n)->span.end - n->attr->length;
}
