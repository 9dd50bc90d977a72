/* Replaces each Python-level op by the helper that select.def names.  needs: representations.  gives: no PYTHON_OP is left.
 * May add fallible ops: none of its own, but a helper may fail where the op could not.
 *
 * A row is found by the op and the representations of its operands; where operators or types decide, too, the row has a function. */
#include "passes.h"

#include <string.h>

/* ---- rows that have a function: HELPER_COUNT says that the row does not fit ------------------------------------------------------ */

static HelperId named(const char *prefix, const char *name)
{
    return name ? find_helper(prefix, name) : HELPER_COUNT;
}

static HelperId from_c(const Op *op)
{
    return named("from_", operand_type(&op->operands[0])->convert);
}

static HelperId to_c(const Op *op)
{
    return named("to_", op->results[0]->type->convert);
}

/* A pair is asked as an object would be; of a truth value that is its truth. */
static HelperId pair_to_c(const Op *op)
{
    if (op->results[0]->type == TYPE(bint))
        return H_d_truth;
    return named("d_to_", op->results[0]->type->convert);
}

static HelperId c_to_pair(const Op *op)
{
    if (is_float(operand_type(&op->operands[0])))
        return H_d_float;
    return operand_type(&op->operands[0])->sign == 'U' ? H_d_uint : H_d_int;
}

static HelperId c_operator(const Op *op, Binary operator)
{
    const char *name = binary_infos[operator].c_helper, *type = op->results[0]->type->operate;
    char text[64];

    if (!name || !type)
        return HELPER_COUNT;
    snprintf(text, sizeof text, "%s_%s", name, type);
    return find_helper("", text);
}

static HelperId c_division(const Op *op)
{
    return c_operator(op, (Binary)op->operands[2].integer);
}

/* C has one for floats. */
static HelperId c_integer_power(const Op *op)
{
    return is_int(op->results[0]->type) ? c_operator(op, Binary_Pow) : HELPER_COUNT;
}

/* One of the values that an operator works on is likely a float. */
static bool works_on_floats(const Op *op)
{
    bool floats = op->results[0]->fact.is == FACT_float;

    for (int i = 0; i < op->operand_count; i++)
        floats |= op->operands[i].kind == OPERAND_temp && op->operands[i].temp->fact.is == FACT_float;
    return floats;
}

/* Of pairs: what asks for floats first, or for ints. */
static HelperId pair_operator(const Op *op, const char *name)
{
    HelperId floats = works_on_floats(op) ? named("f_", name) : HELPER_COUNT;

    return floats != HELPER_COUNT ? floats : named("d_", name);
}

static HelperId pair_binary(const Op *op)
{
    const BinaryInfo *info = &binary_infos[op->operands[2].integer];

    return op->results[0]->rep == REP_pair ? pair_operator(op, op->operands[3].integer ? info->pair_inplace_helper : info->pair_helper) : HELPER_COUNT;
}

static HelperId object_binary(const Op *op)
{
    const BinaryInfo *info = &binary_infos[op->operands[2].integer];

    return named("", op->operands[3].integer ? info->inplace_helper : info->helper);
}

static HelperId pair_unary(const Op *op)
{
    return op->results[0]->rep == REP_pair ? pair_operator(op, unary_infos[op->operands[1].integer].pair_helper) : HELPER_COUNT;
}

static HelperId object_unary(const Op *op)
{
    return named("", unary_infos[op->operands[1].integer].helper);
}

/* A float is no pair where its class is asked for. */
static HelperId pair_as_number(const Op *op)
{
    return op->results[0]->rep == REP_pair ? H_d_as_int : HELPER_COUNT;
}

static HelperId pair_compare(const Op *op)
{
    return pair_operator(op, compare_infos[op->operands[2].integer].pair_helper);
}

static HelperId bytes_item(const Op *op)
{
    return operand_type(&op->operands[0]) == TYPE(bytes) ? H_bytes_getitem : HELPER_COUNT;
}

/* ---- rows ---------------------------------------------------------------------------------------------------------------------------- */

typedef struct Row {
    OpId op;
    const char *operands;
    HelperId helper;
    HelperId (*find)(const Op *op);
    const char *arguments;
} Row;

static const Row rows[] = {
#define SELECT(op, operands, helper, arguments) {OP_##op, operands, H_##helper, NULL, arguments},
#define SELECT_BY(op, operands, function, arguments) {OP_##op, operands, HELPER_COUNT, function, arguments},
#include "select.def"
};

static bool fits_letter(const Operand *o, char letter)
{
    switch (letter) {
    case 'o': case '*': return operand_rep(o) == REP_object;
    case 'd': return operand_rep(o) == REP_pair;
    case 'v': return operand_rep(o) == REP_pair || operand_rep(o) == REP_object;
    case 'c': return operand_rep(o) == REP_c;
    case '?': return o->kind == OPERAND_none || operand_rep(o) == REP_object;
    case 'n': return o->kind == OPERAND_none;
    case '0': return o->kind == OPERAND_int && o->integer == 0;
    default: return true;
    }
}

static bool fits_operands(const Row *row, const Op *op)
{
    const char *s = row->operands;

    for (int i = 0; i < op->operand_count; i++) {
        if (!*s || !fits_letter(&op->operands[i], *s))
            return false;
        s += *s != '*';
    }
    return !*s || *s == '*';
}

static HelperId helper_of(const Row *row, const Op *op)
{
    return row->find ? row->find(op) : row->helper;
}

/* Rows of one op stand together. */
static const Row *find_row(const Op *op)
{
    static short first[OP_COUNT];        /* 1 + the number of its first row; filled in once */

    if (!first[rows[0].op])
        for (int i = LENGTH(rows) - 1; i >= 0; i--)
            first[rows[i].op] = (short)(i + 1);
    for (int i = first[op->id] - 1; i >= 0 && i < LENGTH(rows) && rows[i].op == op->id; i++)
        if (fits_operands(&rows[i], op) && helper_of(&rows[i], op) != HELPER_COUNT)
            return &rows[i];
    return NULL;
}

bool can_select(const Op *op)
{
    return find_row(op) != NULL;
}

/* ---- arguments ------------------------------------------------------------------------------------------------------------------------ */

typedef struct Arguments { Operand *items; int count; } Arguments;

static void add(Arguments *a, Operand o)
{
    a->items[a->count++] = o;
}

/* The operator of a comparison: its operand 3, as rich comparison names it. */
static Operand rich_operator(const Op *op)
{
    return on_extern(TYPE(int), compare_infos[op->operands[2].integer].rich);
}

enum { TEST_EXACT = 1, TEST_NOT_NONE = 2 };      /* ORDER PX_EXACT, of convert.h */

static Operand test_flags(const Op *op)
{
    const Type *t = op->operands[1].type;
    bool exact = t->c_object && !t->is_open;

    return on_int((exact ? TEST_EXACT : 0) | (op->operands[2].integer ? TEST_NOT_NONE : 0));
}

static void add_rest(Arguments *a, const Op *op, const Row *row)
{
    for (int i = (int)(strchr(row->operands, '*') - row->operands); i < op->operand_count; i++)
        add(a, op->operands[i]);
}

static Operand new_attribute_cache(IrFunc *f)
{
    return on_attribute_cache(f->module->attribute_cache_count++);
}

static void add_argument(IrFunc *f, Arguments *a, const Op *op, const Row *row, char letter)
{
    switch (letter) {
    case '*': add_rest(a, op, row); break;
    case '+': add(a, on_cache(f->module->cache_count++)); break;
    case '@': add(a, new_attribute_cache(f)); break;
    case '=': add(a, rich_operator(op)); break;
    case '!': add(a, test_flags(op)); break;
    default: add(a, op->operands[letter - '1']); break;
    }
}

static void become_helper(IrFunc *f, Op *op, const Row *row)
{
    Arguments a = {NEW_ARRAY(f->arena, Operand, op->operand_count + 4), 0};

    add(&a, on_helper(helper_of(row, op)));
    for (const char *s = row->arguments; *s; s++)
        add_argument(f, &a, op, row, *s);
    op->id = OP_helper;
    op->operands = a.items;
    op->operand_count = a.count;
}

/* ---- `expect`, `not_none`, `receiver`: their result is their operand ----------------------------------------------------------------------------- */

/* A test is no value any more: whoever uses its result gets the operand. */
static void drop_result(Operand *meanings, Op *op)
{
    meanings[op->results[0]->number] = op->operands[0];
    op->results[0]->definition = NULL;
    op->result_count = 0;
}

/* ---- the pass ------------------------------------------------------------------------------------------------------------------------------ */

static void select_op(IrFunc *f, Op *op)
{
    const Row *row = find_row(op);

    if (row)
        become_helper(f, op, row);
    else if (op->id == OP_get_method)
        op->operands[2] = new_attribute_cache(f);
}

void pass_select(IrFunc *f)
{
    Operand *meanings = NEW_ARRAY(f->arena, Operand, f->temps.count + 1);

    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next)
            if (op->id == OP_expect || op->id == OP_not_none || op->id == OP_receiver)
                drop_result(meanings, op);
    use_meanings(f, meanings);
    for (int i = 0; i < f->blocks.count; i++)
        for (Op *op = f->blocks.items[i]->first; op; op = op->next)
            select_op(f, op);
}
