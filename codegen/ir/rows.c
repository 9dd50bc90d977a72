/* Whether an op keeps to its row of the tables, and a row to the meaning of its columns.
 *
 * The verifier asks the first of every op; the second is asked once, before the first pass (debug builds, --verify).
 */
#include "ir.h"

#include <string.h>

/* ---- an op against its row ---------------------------------------------------------------------------------------------------- */

static bool fits_letter(const Operand *o, char letter)
{
    switch (letter) {
    case 'p': return o->kind == OPERAND_slot || o->kind == OPERAND_global;
    case 'k': return o->kind == OPERAND_object;
    case 'i': return o->kind == OPERAND_int;
    case 'F': return o->kind == OPERAND_function;
    case 'S': return o->kind == OPERAND_callee;
    case 'T': return o->kind == OPERAND_class;
    case 'C': return o->kind == OPERAND_cache;
    case 'A': return o->kind == OPERAND_attribute_cache;
    case 'H': return o->kind == OPERAND_helper;
    case 'o': return operand_rep(o) == REP_object;
    case 'c': return operand_rep(o) == REP_c;
    default: return operand_rep(o) != REP_none;
    }
}

/* Steps over one letter of a row's operands. Returns it, and what stands around it. */
static char next_letter(const char **s, bool *optional, bool *repeated)
{
    *optional = **s == '?';
    *s += *optional;
    char letter = *(*s)++;
    *repeated = **s == '*';
    *s += *repeated;
    return letter;
}

static const char *operands_mistake(const Op *op)
{
    const char *s = op_infos[op->id].operands;
    int n = 0;

    while (*s) {
        bool optional, repeated;
        char letter = next_letter(&s, &optional, &repeated);
        for (bool more = true; more && (!repeated || n < op->operand_count); n++, more = repeated) {
            if (n >= op->operand_count)
                return "an operand is missing";
            if (!(optional && op->operands[n].kind == OPERAND_none) && !(op->id == OP_helper && n) && !fits_letter(&op->operands[n], letter))
                return "an operand is of another kind than its row says";
        }
    }
    return n < op->operand_count ? "more operands than its row says" : NULL;
}

/* What a parameter of a helper may be given. */
static bool fits_parameter(const Operand *o, char letter)
{
    if (o->kind == OPERAND_none)
        return strchr("os", letter) != NULL;
    switch (letter) {
    case 'o': case 's': case 'a': case 'A': return operand_rep(o) == REP_object;
    case 'n': return o->kind == OPERAND_object;
    case 'd': return operand_rep(o) == REP_pair || operand_rep(o) == REP_object;
    case 't': return operand_rep(o) == REP_pair;
    case 'c': return o->kind == OPERAND_cache;
    case 'x': return o->kind == OPERAND_attribute_cache;
    case 'f': case 'm': return o->kind == OPERAND_function;
    case 'T': return o->kind == OPERAND_class;
    case 'R': case 'J': return o->kind == OPERAND_slot;
    default: return o->kind == OPERAND_int || operand_rep(o) == REP_c;
    }
}

static const char *helper_mistake(const Op *op)
{
    HelperId helper = op->operands[0].helper;
    int count = op->operand_count - 1;

    if (!helper_takes(helper, count))
        return "a helper takes another number of arguments";
    for (int i = 0; i < count; i++)
        if (!fits_parameter(&op->operands[i + 1], helper_parameter(helper, count, i)))
            return "an argument does not fit the helper's parameter";
    return NULL;
}

static bool fits_result(Rep rep, char letter)
{
    switch (letter) {
    case 'o': return rep == REP_object;
    case 'n': return rep == REP_object;
    case 'c': return rep == REP_c;
    case 'd': return rep == REP_object || rep == REP_pair;
    case 'R': return rep == REP_range;
    case 'I': return rep == REP_iter;
    default: return rep != REP_none;
    }
}

/* How many results the row asks for; -1: not more than one. */
static int result_count(const Op *op)
{
    switch (op->id) {
    case OP_unpack: return (int)op->operands[1].integer;
    case OP_unpack_star: return (int)(op->operands[1].integer + op->operands[2].integer) + 1;
    case OP_helper: case OP_call_c: return -1;
    default: return op_infos[op->id].results[0] == '-' ? 0 : (int)strlen(op_infos[op->id].results);
    }
}

static const char *results_mistake(const Op *op)
{
    const char *letters = op_infos[op->id].results;
    int count = result_count(op);

    if (count < 0 ? op->result_count > 1 : op->result_count != count)
        return "another number of results than its row says";
    for (int i = 0; i < op->result_count; i++)
        if (!fits_result(op->results[i]->rep, letters[0] == 'n' ? 'n' : letters[i]))
            return "a result is of another representation than its row says";
    return NULL;
}

static const char *targets_mistake(const Op *op)
{
    switch (op->id) {
    case OP_jump: return op->target_count == 1 ? NULL : "a jump has one target";
    case OP_branch: case OP_count: case OP_next_range: case OP_next_iter:
        return op->target_count == 2 ? NULL : "this terminator has two targets";
    case OP_switch: return op->target_count > 0 ? NULL : "a switch without targets";
    default: return op->target_count == 0 ? NULL : "targets of an op that has none";
    }
}

const char *op_mistake(const Op *op)
{
    const char *mistake = operands_mistake(op);

    if (!mistake && op->id == OP_helper)
        mistake = helper_mistake(op);
    if (!mistake)
        mistake = results_mistake(op);
    return mistake ? mistake : targets_mistake(op);
}

/* ---- the tables against themselves ------------------------------------------------------------------------------------------------ */

static const char *op_row_mistake(const OpInfo *row)
{
    bool sign = row->error == ERROR_neg || row->error == ERROR_neg1;

    if (strspn(row->operands, "voc?pkiFSTCAH*") != strlen(row->operands))
        return "unknown letter of an operand";
    if (strspn(row->results, "ocdRInv-") != strlen(row->results))
        return "unknown letter of a result";
    if (row->error == ERROR_null && row->results[0] != 'o')
        return "fails by NULL, but gives no object";
    if (row->error == ERROR_rep && row->results[0] != 'd')
        return "fails by its representation, but has one only";
    if (sign && row->results[0] == 'd' && !row->terminator)
        return "fails by its sign, but gives a pair";
    if (row->error == ERROR_always && row->results[0] != '-')
        return "always raises, but has a result";
    if (row->reference == REF_none && strpbrk(row->results, "odRI"))
        return "gives an object of no reference kind";
    return NULL;
}

static const char *helper_row_mistake(const HelperInfo *row)
{
    char result = row->signature[0];

    if (row->signature[1] != ':')
        return "a signature begins with the result's letter and a colon";
    if (row->error == ERROR_null && !strchr("ob", result))
        return "fails by NULL, but gives no object";
    if (row->error == ERROR_bad && !strchr("dRJ", result))
        return "fails by a bad pair, but gives none";
    if ((row->error == ERROR_neg || row->error == ERROR_neg1) && strchr("obdRJvp", result))
        return "fails by a number, but gives none";
    if (row->error == ERROR_always && result != 'v')
        return "always raises, but has a result";
    if (row->error == ERROR_always && !strpbrk(row->effects, "pw"))
        return "raises, and writes nothing";
    return NULL;
}

const char *tables_mistake(void)
{
    for (int i = 0; i < OP_COUNT; i++)
        if (op_row_mistake(&op_infos[i]))
            return str_format(session_arena(), "ops.def, %s: %s", op_infos[i].name, op_row_mistake(&op_infos[i]));
    for (int i = 0; i < HELPER_COUNT; i++)
        if (helper_row_mistake(&helper_infos[i]))
            return str_format(session_arena(), "helpers.def, %s: %s", helper_infos[i].name, helper_row_mistake(&helper_infos[i]));
    return NULL;
}
