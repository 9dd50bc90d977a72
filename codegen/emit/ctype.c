/* Types and numbers in C: declarations, literals, how references are taken and dropped, and the values that tell an error. */
#include "cfile.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* ---- types ----------------------------------------------------------------------------------------------------------------- */

const char *c_type(const Type *t, Rep rep)
{
    return *rep_infos[rep].c_type ? rep_infos[rep].c_type : t->c_name;
}

const char *variable_type(Emit *e, const Type *t, Rep rep, bool is_volatile)
{
    return is_volatile ? text(e, "volatile %s", c_type(t, rep)) : c_type(t, rep);
}

const char *declaration(Emit *e, const char *type, const char *name)
{
    return text(e, "%s%s%s", type, type[strlen(type) - 1] == '*' ? "" : " ", name);
}

/* In which an integer of this type can be counted from its smallest value to its largest. */
const char *unsigned_type(const Type *t)
{
    switch (t->id) {
    case ID_long: case ID_ulong: return "unsigned long";
    case ID_Py_hash_t: case ID_Py_ssize_t: case ID_ssize_t: case ID_ptrdiff_t: case ID_size_t: return "size_t";
    case ID_longlong: case ID_ulonglong: return "unsigned PY_LONG_LONG";
    default: return "unsigned int";
    }
}

/* ---- representations ------------------------------------------------------------------------------------------------------------ */

/* A template of reps.def, whose $1 is one text. */
static const char *with_text(Emit *e, const char *template, const char *argument)
{
    const char *hole = strstr(template, "$1");

    return text(e, "%.*s%s%s", (int)(hole - template), template, argument, hole + 2);
}

const char *taken(Emit *e, Rep rep, const char *value)
{
    return with_text(e, rep_infos[rep].take, value);
}

const char *dropped(Emit *e, Rep rep, const char *holder)
{
    return with_text(e, rep_infos[rep].drop, holder);
}

const char *unset_test(Emit *e, Rep rep, const char *holder)
{
    return with_text(e, rep_infos[rep].is_unset, holder);
}

const char *unset_value(Rep rep)
{
    return rep_infos[rep].unset;
}

const char *unset_expression(Rep rep)
{
    return rep == REP_pair ? "px_d_object(PX_BAD)" : unset_value(rep);
}

/* ---- numbers ----------------------------------------------------------------------------------------------------------------- */

static const char *without_underscores(Emit *e, const char *digits)
{
    Buffer b = buffer_new(e->arena);

    for (; *digits; digits++)
        if (*digits != '_')
            buffer_char(&b, *digits);
    return b.data ? b.data : "0";
}

static const char *float_number(Emit *e, const Type *t, const char *digits)
{
    const char *suffix = t->id == ID_float ? "f" : t->id == ID_longdouble ? "L" : "";
    bool is_whole = strspn(digits, "-0123456789") == strlen(digits);
    double size = strtod(digits, NULL);

    if (size - size != 0)                      /* infinite: a literal of C would be refused */
        return size < 0 ? "-Py_HUGE_VAL" : "Py_HUGE_VAL";
    if (size == 0)                             /* of 1e-400 C compilers warn */
        return text(e, "%s0.0%s", digits[0] == '-' ? "-" : "", suffix);
    return text(e, "%s%s%s", digits, is_whole ? ".0" : "", suffix);
}

/* Octal and binary numbers as Python writes them. */
static uint64_t magnitude(const char *digits)
{
    if (digits[0] == '0' && digits[1] && strchr("oO", digits[1]))
        return strtoull(digits + 2, NULL, 8);
    if (digits[0] == '0' && digits[1] && strchr("bB", digits[1]))
        return strtoull(digits + 2, NULL, 2);
    return strtoull(digits, NULL, digits[0] == '0' && digits[1] && strchr("xX", digits[1]) ? 16 : 10);
}

static const char *int_number(Emit *e, const Type *t, const char *digits)
{
    bool negative = *digits == '-', is_hex = strstr(digits, "0x") || strstr(digits, "0X");
    uint64_t size = magnitude(digits + negative);
    const char *suffix = t->rank < TYPE(int)->rank || t->id == ID_bint || t->sign == 'S' ? "" : "U";
    const char *width = size > INT32_MAX ? "LL" : "";

    if (negative && size > INT64_MAX)
        return "(-9223372036854775807LL - 1)";
    return text(e, is_hex ? "%s0x%llx%s%s" : "%s%llu%s%s", negative ? "-" : "", (unsigned long long)size, size > INT64_MAX ? "U" : suffix, width);
}

const char *c_number(Emit *e, const Type *t, const char *digits)
{
    digits = without_underscores(e, digits);
    if (!isdigit((unsigned char)digits[digits[0] == '-']) && digits[digits[0] == '-'] != '.')
        return digits;                         /* a name: of an enumerator, a macro */
    return is_float(t) ? float_number(e, t, digits) : int_number(e, t, digits);
}

/* ---- errors ---------------------------------------------------------------------------------------------------------------------- */

static const char *as_type(Emit *e, const Type *t, const char *number)
{
    return is_float(t) || t->sign == 'S' ? number : text(e, "(%s)%s", t->c_name, number);
}

/* The C condition that says: this value, or what goes with it, tells of a failure. It may be an assignment. `error_value`: of the callee;
 * NULL its type's. */
const char *failure_test(Emit *e, ErrorKind error, const Type *t, const char *error_value, const char *result)
{
    switch (error) {
    case ERROR_null: return text(e, "px_null(%s)", result);
    case ERROR_neg: return text(e, "px_negative(%s)", result);
    case ERROR_bad: return text(e, "px_bad(%s)", result);
    case ERROR_neg1: return text(e, "px_error(%s, %s)", result, as_type(e, t, "-1"));
    case ERROR_value: return text(e, "px_unlikely((%s) == %s)", result, as_type(e, t, error_value ? error_value : t->error_value));
    case ERROR_maybe: return text(e, "px_error(%s, %s)", result, as_type(e, t, error_value ? error_value : t->error_value));
    case ERROR_occurred: return "px_unlikely(PyErr_Occurred() != NULL)";
    default: return NULL;
    }
}

/* What the function returns after an error; NULL: nothing. */
const char *error_result(const IrFunc *f)
{
    if (f->kind == FUNCTION_BODY)
        return "-1";
    if (f->result_rep == REP_none || f->result_type->kind == TYPE_VOID)
        return NULL;
    if (f->result_rep != REP_c)
        return unset_expression(f->result_rep);
    return f->raises == Raises_Never ? "0" : f->error_value ? f->error_value : f->result_type->error_value;
}
