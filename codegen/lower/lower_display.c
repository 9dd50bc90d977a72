/* Displays: lists, tuples, sets, dicts, and their comprehensions.
 *
 *      [a, *b, c]      t = make_list a            {k: v, **d}      t = make_dict k, v
 *                      list_extend t, b                            dict_update t, d
 *                      list_append t, c
 */
#include "lower.h"

/* ---- lists and tuples ----------------------------------------------------------------------------------------------------------- */

static void begin_list(Lower *l, Items *items)
{
    if (items->object.kind == OPERAND_none)
        items->object = value(l, OP_make_list, TYPE(list), items->count, items->first);
}

void add_item(Lower *l, Items *items, Operand v)
{
    if (items->object.kind == OPERAND_none && items->count < ITEMS_AT_ONCE) {
        items->first[items->count++] = v;
        return;
    }
    begin_list(l, items);
    add(l, OP_list_append, OPERANDS(items->object, v));
}

/* Constants in great number are one constant tuple. */
static bool add_constants(Lower *l, Items *items, const NodeList *elts)
{
    int *numbers = NEW_ARRAY(l->arena, int, elts->count);

    for (int i = 0; i < elts->count; i++)
        if (!object_literal(l, elts->items[i], &numbers[i]))
            return false;
    begin_list(l, items);
    add(l, OP_list_extend, OPERANDS(items->object, on_object(constant_tuple(l->module, numbers, elts->count))));
    return true;
}

static void add_elements(Lower *l, Items *items, const NodeList *elts)
{
    if (elts->count > ITEMS_AT_ONCE && add_constants(l, items, elts))
        return;
    for (int i = 0; i < elts->count; i++) {
        StarredNode *star = AS(Starred, elts->items[i]);
        if (star) {
            begin_list(l, items);
            add(l, OP_list_extend, OPERANDS(items->object, lower_expr(l, star->value)));
        } else {
            add_item(l, items, lower_expr(l, elts->items[i]));
        }
    }
}

Operand finish_list(Lower *l, Items *items)
{
    begin_list(l, items);
    return items->object;
}

Operand finish_tuple(Lower *l, Items *items)
{
    if (items->object.kind == OPERAND_none)
        return value(l, OP_make_tuple, TYPE(tuple), items->count, items->first);
    return value(l, OP_list_to_tuple, TYPE(tuple), OPERANDS(items->object));
}

Operand make_tuple(Lower *l, const NodeList *elts)
{
    Items items = {0};
    int number;

    if (tuple_literal(l, elts, &number))
        return on_object(number);
    add_elements(l, &items, elts);
    return finish_tuple(l, &items);
}

Operand lower_List(Lower *l, ListNode *n)
{
    Items items = {0};

    add_elements(l, &items, &n->elts);
    return finish_list(l, &items);
}

Operand lower_Tuple(Lower *l, TupleNode *n)
{
    return make_tuple(l, &n->elts);
}

/* ---- sets ------------------------------------------------------------------------------------------------------------------------ */

static void add_element(Lower *l, Operand set, Node *n)
{
    StarredNode *star = AS(Starred, n);

    if (star)
        add(l, OP_set_update, OPERANDS(set, lower_expr(l, star->value)));
    else
        add(l, OP_set_add, OPERANDS(set, lower_expr(l, n)));
}

Operand lower_Set(Lower *l, SetNode *n)
{
    Operand first[ITEMS_AT_ONCE];
    int count = 0;

    while (count < n->elts.count && count < ITEMS_AT_ONCE && n->elts.items[count]->kind != N_Starred) {
        first[count] = lower_expr(l, n->elts.items[count]);
        count++;
    }
    Operand set = value(l, OP_make_set, TYPE(set), count, first);
    for (int i = count; i < n->elts.count; i++)
        add_element(l, set, n->elts.items[i]);
    return set;
}

/* ---- dicts ------------------------------------------------------------------------------------------------------------------------ */

Operand finish_dict(Lower *l, Items *items)
{
    if (items->object.kind == OPERAND_none)
        items->object = value(l, OP_make_dict, TYPE(dict), items->count, items->first);
    return items->object;
}

void add_pair(Lower *l, Items *items, Operand key, Operand v)
{
    if (items->object.kind == OPERAND_none && items->count < ITEMS_AT_ONCE) {
        items->first[items->count++] = key;
        items->first[items->count++] = v;
        return;
    }
    finish_dict(l, items);
    add(l, OP_dict_set, OPERANDS(items->object, key, v));
}

Operand lower_Dict(Lower *l, DictNode *n)
{
    Items items = {0};

    for (int i = 0; i < n->keys.count; i++) {
        if (n->keys.items[i]) {
            Operand key = lower_expr(l, n->keys.items[i]);
            add_pair(l, &items, key, lower_expr(l, n->values.items[i]));
        } else {
            Operand dict = finish_dict(l, &items);
            add(l, OP_dict_update, OPERANDS(dict, lower_expr(l, n->values.items[i])));
        }
    }
    return finish_dict(l, &items);
}

/* ---- comprehensions ------------------------------------------------------------------------------------------------------------------ */

typedef struct Comprehension { const NodeList *generators; ForLoop *loops; Operand slot; } Comprehension;

/* The names are slots of the function around it that die with their last use: nobody sees them afterwards. */
static void add_names(Lower *l, const Scope *s)
{
    for (int i = 0; s && i < s->symbols.count; i++) {
        Symbol *symbol = s->symbols.entries[i].value;
        if (symbol->kind == SYM_LOCAL)
            symbol->lowered = hidden_slot(l, symbol->type);
    }
}

static void begin_generator(Lower *l, ForLoop *f, const ComprehensionNode *c)
{
    begin_for(l, f, c->target, c->iter);
    for (int i = 0; i < c->ifs.count; i++) {
        Block *yes = fresh_block(l);
        lower_branch(l, c->ifs.items[i], yes, f->loop.next);
        start(l, yes);
    }
}

/* Goes on where an element is to be made; gives the object that it is to be put into. */
static Operand begin_comprehension(Lower *l, Comprehension *c, const NodeList *generators, const Scope *scope, Type *type, OpId make)
{
    *c = (Comprehension){generators, NEW_ARRAY(l->arena, ForLoop, generators->count), on_slot(hidden_slot(l, type))};
    add_names(l, scope);
    store(l, c->slot, value(l, make, type, 0, NULL));
    for (int i = 0; i < generators->count; i++)
        begin_generator(l, &c->loops[i], (ComprehensionNode *)generators->items[i]);
    return load(l, c->slot);
}

static Operand end_comprehension(Lower *l, Comprehension *c)
{
    for (int i = c->generators->count - 1; i >= 0; i--)
        end_for(l, &c->loops[i]);
    return load(l, c->slot);
}

/* comprehension: "[" elt ("for" target "in" iter ("if" condition)*)+ "]" */
Operand lower_ListComp(Lower *l, ListCompNode *n)
{
    Comprehension c;
    Operand list = begin_comprehension(l, &c, &n->generators, n->scope, TYPE(list), OP_make_list);
    StarredNode *star = AS(Starred, n->elt);

    add(l, star ? OP_list_extend : OP_list_append, OPERANDS(list, lower_expr(l, star ? star->value : n->elt)));
    return end_comprehension(l, &c);
}

Operand lower_SetComp(Lower *l, SetCompNode *n)
{
    Comprehension c;
    Operand set = begin_comprehension(l, &c, &n->generators, n->scope, TYPE(set), OP_make_set);

    add_element(l, set, n->elt);
    return end_comprehension(l, &c);
}

Operand lower_DictComp(Lower *l, DictCompNode *n)
{
    Comprehension c;
    Operand dict = begin_comprehension(l, &c, &n->generators, n->scope, TYPE(dict), OP_make_dict);

    if (n->key) {
        Operand key = lower_expr(l, n->key);
        add(l, OP_dict_set, OPERANDS(dict, key, lower_expr(l, n->value)));
    } else {
        add(l, OP_dict_update, OPERANDS(dict, lower_expr(l, n->value)));
    }
    return end_comprehension(l, &c);
}
