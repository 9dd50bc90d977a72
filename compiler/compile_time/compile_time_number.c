/* Compile-time functions of numbers, and the types of numbers. */
#include "compile_time.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- functions ------------------------------------------------------------------------------------------------------------- */

CALL(call_abs)
{
    const CtValue *v = ARGUMENT(0);

    if (!ct_is_number(v))
        return ct_raise(e, "TypeError: bad operand type for abs(): '%s'", ct_type(v));
    if (ct_is_int(v))
        return new_ct_int(e, v->integer.negative ? integer_negative(v->integer) : v->integer);
    return new_ct_float(e, hypot(v->real, v->imaginary));
}

CALL(call_divmod)
{
    const CtValue *quotient = ct_binary(e, Binary_FloorDiv, ARGUMENT(0), ARGUMENT(1));
    const CtValue *remainder = quotient ? ct_binary(e, Binary_Mod, ARGUMENT(0), ARGUMENT(1)) : NULL;

    return remainder ? new_ct_pair(e, quotient, remainder) : NULL;
}

static const CtValue *power_modulo(Evaluator *e, Integer base, Integer exponent, Integer modulus)
{
    int64_t bits = integer_bits(exponent);
    Integer result = integer_of(e->arena, 1), rest;

    if (!modulus.count)
        return ct_raise(e, "ValueError: pow() 3rd argument cannot be 0");
    if (exponent.negative)
        return ct_not_supported(e, "modular inverses at compile time");
    if (!ct_spend(e, bits * (1 + (int64_t)modulus.count * modulus.count / 16)))
        return NULL;
    integer_divide(e->arena, result, modulus, &result);
    integer_divide(e->arena, base, modulus, &rest);
    for (int64_t i = bits; i-- > 0;) {
        integer_divide(e->arena, integer_multiply(e->arena, result, result), modulus, &result);
        if (integer_shift(e->arena, exponent, -i).digits[0] & 1)
            integer_divide(e->arena, integer_multiply(e->arena, result, rest), modulus, &result);
    }
    return new_ct_int(e, result);
}

CALL(call_pow)
{
    const CtValue *modulus = argument_or(call, 2, NULL);

    if (!modulus || modulus->kind == CT_NONE)
        return ct_binary(e, Binary_Pow, ARGUMENT(0), ARGUMENT(1));
    for (int i = 0; i < 3; i++)
        if (!ct_is_int(ARGUMENT(i)))
            return ct_raise(e, "TypeError: pow() 3rd argument not allowed unless all arguments are integers");
    return power_modulo(e, ARGUMENT(0)->integer, ARGUMENT(1)->integer, modulus->integer);
}

static const CtValue *int_of_float(Evaluator *e, double d)
{
    if (isnan(d))
        return ct_raise(e, "ValueError: cannot convert float NaN to integer");
    if (isinf(d))
        return ct_raise(e, "OverflowError: cannot convert float infinity to integer");
    return new_ct_int(e, integer_of_double(e->arena, d));
}

/* To a multiple of 10**places; halves go to the even neighbour. */
static const CtValue *round_int(Evaluator *e, Integer i, int places)
{
    if (!ct_spend_steps(e, (int64_t)places * (places + i.count) / 16))
        return NULL;
    Integer unit = integer_power(e->arena, integer_of(e->arena, 10), places), rest, quotient = integer_divide(e->arena, i, unit, &rest);
    int half = integer_compare(integer_add(e->arena, rest, rest), unit);

    if (half > 0 || (half == 0 && quotient.count && quotient.digits[0] & 1))
        quotient = integer_add(e->arena, quotient, integer_of(e->arena, 1));
    return new_ct_int(e, integer_multiply(e->arena, quotient, unit));
}

/* printf rounds the exact value, as Python does. */
static const CtValue *round_to(Evaluator *e, const CtValue *v, int64_t digits)
{
    enum { MOST_DIGITS = 330 };        /* more than a double has behind its point */

    if (ct_is_int(v) && digits < 0 && -digits < LIMIT_digits)
        return round_int(e, v->integer, (int)-digits);
    if (ct_is_int(v))
        return new_ct_int(e, digits >= 0 ? v->integer : integer_of(e->arena, 0));
    if (digits < 0)
        return ct_not_supported(e, "round() of a float before its point at compile time");
    if (digits > MOST_DIGITS || !isfinite(v->real))
        return v;
    return new_ct_float(e, strtod(str_format(e->arena, "%.*f", (int)digits, v->real), NULL));
}

CALL(call_round)
{
    const CtValue *v = ARGUMENT(0), *digits = argument_or(call, 1, NULL);

    if (!ct_is_real(v))
        return ct_raise(e, "TypeError: type %s doesn't define __round__ method", ct_type(v));
    if (!digits || digits->kind == CT_NONE)
        return ct_is_int(v) ? new_ct_int(e, v->integer) : int_of_float(e, rint(v->real));
    return ct_needs_int(e, digits) ? round_to(e, v, as_count(digits)) : NULL;
}

/* The hashes of text differ from run to run; those of other things are built when they are needed. */
CALL(call_hash)
{
    Integer modulus = integer_of(e->arena, ((int64_t)1 << 61) - 1), rest, size = ARGUMENT(0)->integer;

    if (!ct_can_be_key(e, ARGUMENT(0)))
        return NULL;
    if (!ct_is_int(ARGUMENT(0)))
        return ct_not_supported(e, "hash() of '%s' at compile time", ct_type(ARGUMENT(0)));
    size.negative = false;
    integer_divide(e->arena, size, modulus, &rest);
    int64_t hash = ARGUMENT(0)->integer.negative ? -integer_clamped(rest) : integer_clamped(rest);
    return new_ct_count(e, hash == -1 ? -2 : hash);
}

/* bin, oct, hex: the prefix has the base's letter. */
CALL(call_in_base)
{
    const CtValue *v = ct_needs_int(e, ARGUMENT(0));
    char letter = *call->function->name;
    Buffer digits = buffer_new(e->arena);

    if (!v || !add_integer(e, &digits, v->integer, letter == 'b' ? 2 : letter == 'o' ? 8 : 16))
        return NULL;
    bool minus = *digits.data == '-';
    return new_ct_str(e, str_of(str_format(e->arena, "%s0%c%s", minus ? "-" : "", letter == 'h' ? 'x' : letter, digits.data + minus)));
}

/* ---- types ------------------------------------------------------------------------------------------------------------------ */

CALL(call_bool)
{
    return new_ct_bool(e, call->arguments.count && ct_truth(ARGUMENT(0)));
}

static const CtValue *int_in_base(Evaluator *e, const CtValue *v, const CtValue *base)
{
    if (!v)
        return ct_raise(e, "TypeError: int() missing string argument");
    if (!ct_is_text(v))
        return ct_raise(e, "TypeError: int() can't convert non-string with explicit base");
    if (!ct_needs_int(e, base))
        return NULL;
    int64_t number = as_count(base);
    if (number && (number < 2 || number > 36))
        return ct_raise(e, "ValueError: int() base must be >= 2 and <= 36, or 0");
    return int_of_text(e, v, (int)number);
}

CALL(call_int)
{
    const CtValue *v = argument_or(call, 0, NULL);

    if (call->arguments.count == 2)
        return int_in_base(e, v, ARGUMENT(1));
    if (!v || ct_is_int(v))
        return v ? new_ct_int(e, v->integer) : new_ct_count(e, 0);
    if (v->kind == CT_FLOAT)
        return int_of_float(e, v->real);
    if (ct_is_text(v))
        return int_of_text(e, v, 10);
    return ct_raise(e, "TypeError: int() argument must be a string, a bytes-like object or a real number, not '%s'", ct_type(v));
}

CALL(call_float)
{
    const CtValue *v = argument_or(call, 0, NULL);

    if (v && ct_is_int(v) && isinf(as_float(v)))
        return ct_raise(e, "OverflowError: int too large to convert to float");
    if (!v || ct_is_real(v))
        return new_ct_float(e, v ? as_float(v) : 0);
    if (ct_is_text(v))
        return float_of_text(e, v);
    return ct_raise(e, "TypeError: float() argument must be a string or a real number, not '%s'", ct_type(v));
}

/* `complex(real, imag)` is real + imag*1j, where both may be complex. */
CALL(call_complex)
{
    const CtValue *zero = new_ct_float(e, 0), *real = argument_or(call, 0, zero), *imaginary = argument_or(call, 1, zero);

    if (ct_is_text(real))
        return ct_not_supported(e, "complex() of text at compile time");
    if (!ct_is_number(real) || !ct_is_number(imaginary))
        return ct_raise(e, "TypeError: complex() argument must be a string or a number, not '%s'", ct_type(ct_is_number(real) ? imaginary : real));
    return new_ct_complex(e, as_float(real) - imaginary->imaginary, real->imaginary + as_float(imaginary));
}
