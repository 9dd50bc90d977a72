/* The tables of the IR as data, and what their columns say of one op.
 *
 * Where a row says `sig` or `rep`, the answer comes from the callee, the row of helpers.def, or the representation of the result.
 */
#include "ir.h"

#include <string.h>

const OpInfo op_infos[OP_COUNT] = {
#define ROW(id, operands, results, error, reference, steals, effects, template, ...) \
    [OP_##id] = {#id, operands, results, steals, template, effects, ERROR_##error, REF_##reference, __VA_ARGS__},
#define OP(...) ROW(__VA_ARGS__, false, false, false)
#define TERMINATOR(...) ROW(__VA_ARGS__, true, false, false)
#define PYTHON_OP(...) ROW(__VA_ARGS__, false, true, false)
#define COUNT_OP(...) ROW(__VA_ARGS__, false, false, true)
#include "ops.def"
};

const RepInfo rep_infos[REP_COUNT] = {
#define REP(id, c_type, take, drop, is_unset, unset) [REP_##id] = {#id, c_type, take, drop, is_unset, unset},
#include "reps.def"
};

const HelperInfo helper_infos[HELPER_COUNT] = {
#define HELPER(name, signature, error, effects, form) [H_##name] = {#name, signature, effects, ERROR_##error},
#include "helpers.def"
#undef HELPER
};

/* ---- helpers -------------------------------------------------------------------------------------------------------------- */

static Map helper_numbers;

static void number_helpers(void)
{
    helper_numbers = map_new(session_arena());
    for (int h = 0; h < HELPER_COUNT; h++)
        map_set(&helper_numbers, name_text(helper_infos[h].name), (void *)(intptr_t)(h + 1));
}

HelperId find_helper(const char *prefix, const char *name)
{
    char text[64];

    if (!helper_numbers.arena)
        number_helpers();
    snprintf(text, sizeof text, "%s%s", prefix, name);
    intptr_t number = (intptr_t)map_get(&helper_numbers, name_text(text));
    return number ? (HelperId)(number - 1) : HELPER_COUNT;
}

/* The parameters' letters without their marks and without what is written: "on|zO" gives "onz". */
static int parameter_letters(HelperId h, char letters[32])
{
    int count = 0;

    for (const char *s = helper_infos[h].signature + 2; *s && count < 31; s++)
        if (!strchr("|OD", *s))
            letters[count++] = *s;
    letters[count] = '\0';
    return count;
}

char helper_parameter(HelperId h, int count, int n)
{
    char letters[32];
    int letter_count = parameter_letters(h, letters);
    const char *array = strpbrk(letters, "aA");

    if (!array)
        return n < letter_count ? letters[n] : '\0';
    int before = (int)(array - letters), behind = letter_count - before - 2;
    if (n < before)
        return letters[n];
    if (n < count - behind)
        return *array;
    return n < count ? letters[letter_count - (count - n)] : '\0';
}

bool helper_takes(HelperId h, int count)
{
    char letters[32];
    int letter_count = parameter_letters(h, letters);

    return strpbrk(letters, "aA") ? count >= letter_count - 2 : count == letter_count;
}

/* ---- one op ----------------------------------------------------------------------------------------------------------------- */

static HelperId helper_of(const Op *op)
{
    return op->operands[0].helper;
}

static const Signature *signature_of(const Op *op)
{
    return op->operands[0].callee->signature;
}

static ErrorKind signature_error(const Signature *s)
{
    if (is_object(s->result))
        return ERROR_null;
    switch (s->raises) {
    case Raises_Value: return ERROR_value;
    case Raises_Maybe: return ERROR_maybe;
    case Raises_Always: return ERROR_occurred;
    default: return ERROR_never;
    }
}

ErrorKind op_error(const Op *op)
{
    ErrorKind error = op_infos[op->id].error;

    if (error == ERROR_rep)
        return op->result_count && op->results[0]->rep == REP_pair ? ERROR_bad : ERROR_null;
    if (error == ERROR_sig)
        return op->id == OP_helper ? helper_infos[helper_of(op)].error : signature_error(signature_of(op));
    return error;
}

static Reference helper_reference(HelperId h)
{
    switch (helper_infos[h].signature[0]) {
    case 'b': return REF_borrowed;
    case 'd': return REF_maybe;
    case 'o': case 'R': case 'J': return REF_new;
    default: return REF_none;
    }
}

Reference op_reference(const Op *op, int result)
{
    Reference reference = op_infos[op->id].reference;

    if (!is_counted(op->results[result]->rep))
        return REF_none;
    if (reference == REF_sig)
        reference = op->id == OP_helper ? helper_reference(helper_of(op)) : REF_new;
    return reference == REF_maybe && op->results[result]->rep != REP_pair ? REF_new : reference;
}

static unsigned effect_bits(const char *letters)
{
    unsigned bits = 0;

    for (; *letters; letters++)
        switch (*letters) {
        case 'p': bits |= EFFECT_python | EFFECT_write | EFFECT_read; break;
        case 'w': bits |= EFFECT_write; break;
        case 'r': bits |= EFFECT_read; break;
        case 's': bits |= EFFECT_place; break;
        }
    return bits;
}

static unsigned everything(void)
{
    return EFFECT_python | EFFECT_write | EFFECT_read;
}

/* Whether what dies here, in a place or a temporary, is counted at all. */
static bool something_dies(const Op *op)
{
    const Operand *o = &op->operands[0];

    return o->kind == OPERAND_slot     ? is_counted(o->slot->rep)
           : o->kind == OPERAND_global ? is_counted(o->global->rep)
                                       : is_counted(operand_rep(o));
}

static bool is_volatile(const Operand *place)
{
    switch (place->kind) {
    case OPERAND_slot:   return place->slot->is_volatile;
    case OPERAND_global: return place->global->is_volatile;
    default:             return false;
    }
}

/* A read of a volatile variable is an act, like a write to memory: it is kept, and keeps its place. */
static unsigned effects_of_row(const Op *op)
{
    switch (op->id) {
    case OP_load: return effect_bits(op_infos[op->id].effects) | (is_volatile(&op->operands[0]) ? EFFECT_write : 0);
    case OP_helper: return effect_bits(helper_infos[helper_of(op)].effects);
    case OP_call_c: return signature_of(op)->pure ? 0 : everything();
    case OP_store: case OP_replace: case OP_clear: case OP_release: case OP_release_slot:
        return effect_bits(op_infos[op->id].effects) & (something_dies(op) ? ~0u : (unsigned)EFFECT_place);
    default: return effect_bits(op_infos[op->id].effects);
    }
}

unsigned op_effects(const Op *op)
{
    return effects_of_row(op) | (op->last_uses ? everything() : 0);
}

bool op_is_last_use(const Op *op, int operand)
{
    return operand < LAST_USES && (op->last_uses >> operand & 1);
}

bool op_steals(const Op *op, int operand)
{
    if (op_is_last_use(op, operand))
        return true;
    if (op->id == OP_helper)
        return operand > 0 && strchr("stA", helper_parameter(helper_of(op), op->operand_count - 1, operand - 1)) != NULL;
    const char *steals = op_infos[op->id].steals;
    return *steals && strchr(steals, '1' + operand) != NULL;
}

IrFunc *op_function(const Op *op)
{
    switch (op->id) {
    case OP_call_direct: return op->operands[DIRECT_FUNCTION].function;
    case OP_call_c:      return op->operands[0].callee->function;
    default:             return NULL;
    }
}

const Operand *op_given_away(const Op *op)
{
    switch (op->id) {
    case OP_store: case OP_replace: return &op->operands[1];
    case OP_return: return op->operand_count ? &op->operands[0] : NULL;
    default: return NULL;
    }
}

static bool is_same_value(const Operand *a, const Operand *b)
{
    if (a->kind != b->kind)
        return false;
    switch (a->kind) {
    case OPERAND_object: case OPERAND_builtin: return a->number == b->number;
    case OPERAND_temp: return a->temp == b->temp;
    default: return false;
    }
}

bool op_retains_for_next(const Op *op)
{
    const Operand *given = op->id == OP_retain && op->next ? op_given_away(op->next) : NULL;

    return given && is_same_value(&op->operands[0], given);
}
