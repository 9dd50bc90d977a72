/* Compile-time functions of numbers, and the types of numbers. */
#include "constant.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- functions ------------------------------------------------------------------------------------------------------------- */

CALL(call_abs)
{
    const Constant *v = ARGUMENT(0);

    if (!constant_is_number(v))
        return constant_raise(e, "TypeError: bad operand type for abs(): '%s'", constant_type(v));
    if (constant_is_int(v))
        return new_constant_int(e, v->integer.negative ? integer_negative(v->integer) : v->integer);
    return new_constant_float(e, hypot(v->real, v->imaginary));
}

CALL(call_divmod)
{
    const Constant *quotient = constant_binary(e, Binary_FloorDiv, ARGUMENT(0), ARGUMENT(1));
    const Constant *remainder = quotient ? constant_binary(e, Binary_Mod, ARGUMENT(0), ARGUMENT(1)) : NULL;

    return remainder ? new_constant_pair(e, quotient, remainder) : NULL;
}

static const Constant *power_modulo(Evaluator *e, Integer base, Integer exponent, Integer modulus)
{
    int64_t bits = integer_bits(exponent);
    Integer result = integer_of(e->arena, 1), rest;

    if (!modulus.count)
        return constant_raise(e, "ValueError: pow() 3rd argument cannot be 0");
    if (exponent.negative)
        return constant_not_supported(e, "modular inverses at compile time");
    if (!constant_spend(e, bits * (1 + (int64_t)modulus.count * modulus.count / 16)))
        return NULL;
    integer_divide(e->arena, result, modulus, &result);
    integer_divide(e->arena, base, modulus, &rest);
    for (int64_t i = bits; i-- > 0;) {
        integer_divide(e->arena, integer_multiply(e->arena, result, result), modulus, &result);
        if (integer_shift(e->arena, exponent, -i).digits[0] & 1)
            integer_divide(e->arena, integer_multiply(e->arena, result, rest), modulus, &result);
    }
    return new_constant_int(e, result);
}

CALL(call_pow)
{
    const Constant *modulus = argument_or(call, 2, NULL);

    if (!modulus || modulus->kind == CONSTANT_NONE)
        return constant_binary(e, Binary_Pow, ARGUMENT(0), ARGUMENT(1));
    for (int i = 0; i < 3; i++)
        if (!constant_is_int(ARGUMENT(i)))
            return constant_raise(e, "TypeError: pow() 3rd argument not allowed unless all arguments are integers");
    return power_modulo(e, ARGUMENT(0)->integer, ARGUMENT(1)->integer, modulus->integer);
}

static const Constant *int_of_float(Evaluator *e, double d)
{
    if (isnan(d))
        return constant_raise(e, "ValueError: cannot convert float NaN to integer");
    if (isinf(d))
        return constant_raise(e, "OverflowError: cannot convert float infinity to integer");
    return new_constant_int(e, integer_of_double(e->arena, d));
}

/* To a multiple of 10**places; halves go to the even neighbour. */
static const Constant *round_int(Evaluator *e, Integer i, int places)
{
    if (!constant_spend_steps(e, (int64_t)places * (places + i.count) / 16))
        return NULL;
    Integer unit = integer_power(e->arena, integer_of(e->arena, 10), places), rest, quotient = integer_divide(e->arena, i, unit, &rest);
    int half = integer_compare(integer_add(e->arena, rest, rest), unit);

    if (half > 0 || (half == 0 && quotient.count && quotient.digits[0] & 1))
        quotient = integer_add(e->arena, quotient, integer_of(e->arena, 1));
    return new_constant_int(e, integer_multiply(e->arena, quotient, unit));
}

/* printf rounds the exact value, as Python does. */
static const Constant *round_to(Evaluator *e, const Constant *v, int64_t digits)
{
    enum { MOST_DIGITS = 330 };        /* more than a double has behind its point */

    if (constant_is_int(v) && digits < 0 && -digits < LIMIT_digits)
        return round_int(e, v->integer, (int)-digits);
    if (constant_is_int(v))
        return new_constant_int(e, digits >= 0 ? v->integer : integer_of(e->arena, 0));
    if (digits < 0)
        return constant_not_supported(e, "round() of a float before its point at compile time");
    if (digits > MOST_DIGITS || !isfinite(v->real))
        return v;
    return new_constant_float(e, strtod(str_format(e->arena, "%.*f", (int)digits, v->real), NULL));
}

CALL(call_round)
{
    const Constant *v = ARGUMENT(0), *digits = argument_or(call, 1, NULL);

    if (!constant_is_real(v))
        return constant_raise(e, "TypeError: type %s doesn't define __round__ method", constant_type(v));
    if (!digits || digits->kind == CONSTANT_NONE)
        return constant_is_int(v) ? new_constant_int(e, v->integer) : int_of_float(e, rint(v->real));
    return constant_needs_int(e, digits) ? round_to(e, v, as_count(digits)) : NULL;
}

/* The hashes of text differ from run to run; those of other things are built when they are needed. */
CALL(call_hash)
{
    Integer modulus = integer_of(e->arena, ((int64_t)1 << 61) - 1), rest, size = ARGUMENT(0)->integer;

    if (!constant_can_be_key(e, ARGUMENT(0)))
        return NULL;
    if (!constant_is_int(ARGUMENT(0)))
        return constant_not_supported(e, "hash() of '%s' at compile time", constant_type(ARGUMENT(0)));
    size.negative = false;
    integer_divide(e->arena, size, modulus, &rest);
    int64_t hash = ARGUMENT(0)->integer.negative ? -integer_clamped(rest) : integer_clamped(rest);
    return new_constant_count(e, hash == -1 ? -2 : hash);
}

/* bin, oct, hex: the prefix has the base's letter. */
CALL(call_in_base)
{
    const Constant *v = constant_needs_int(e, ARGUMENT(0));
    char letter = *call->function->name;
    Buffer digits = buffer_new(e->arena);

    if (!v || !add_integer(e, &digits, v->integer, letter == 'b' ? 2 : letter == 'o' ? 8 : 16))
        return NULL;
    bool minus = *digits.data == '-';
    return new_constant_str(e, str_of(str_format(e->arena, "%s0%c%s", minus ? "-" : "", letter == 'h' ? 'x' : letter, digits.data + minus)));
}

/* ---- types ------------------------------------------------------------------------------------------------------------------ */

CALL(call_bool)
{
    return new_constant_bool(e, call->arguments.count && constant_truth(ARGUMENT(0)));
}

static const Constant *int_in_base(Evaluator *e, const Constant *v, const Constant *base)
{
    if (!v)
        return constant_raise(e, "TypeError: int() missing string argument");
    if (!constant_is_text(v))
        return constant_raise(e, "TypeError: int() can't convert non-string with explicit base");
    if (!constant_needs_int(e, base))
        return NULL;
    int64_t number = as_count(base);
    if (number && (number < 2 || number > 36))
        return constant_raise(e, "ValueError: int() base must be >= 2 and <= 36, or 0");
    return int_of_text(e, v, (int)number);
}

CALL(call_int)
{
    const Constant *v = argument_or(call, 0, NULL);

    if (call->arguments.count == 2)
        return int_in_base(e, v, ARGUMENT(1));
    if (!v || constant_is_int(v))
        return v ? new_constant_int(e, v->integer) : new_constant_count(e, 0);
    if (v->kind == CONSTANT_FLOAT)
        return int_of_float(e, v->real);
    if (constant_is_text(v))
        return int_of_text(e, v, 10);
    return constant_raise(e, "TypeError: int() argument must be a string, a bytes-like object or a real number, not '%s'", constant_type(v));
}

CALL(call_float)
{
    const Constant *v = argument_or(call, 0, NULL);

    if (v && constant_is_int(v) && isinf(as_float(v)))
        return constant_raise(e, "OverflowError: int too large to convert to float");
    if (!v || constant_is_real(v))
        return new_constant_float(e, v ? as_float(v) : 0);
    if (constant_is_text(v))
        return float_of_text(e, v);
    return constant_raise(e, "TypeError: float() argument must be a string or a real number, not '%s'", constant_type(v));
}

/* `complex(real, imag)` is real + imag*1j, where both may be complex. */
CALL(call_complex)
{
    const Constant *zero = new_constant_float(e, 0), *real = argument_or(call, 0, zero), *imaginary = argument_or(call, 1, zero);

    if (constant_is_text(real))
        return constant_not_supported(e, "complex() of text at compile time");
    if (!constant_is_number(real) || !constant_is_number(imaginary))
        return constant_raise(e, "TypeError: complex() argument must be a string or a number, not '%s'", constant_type(constant_is_number(real) ? imaginary : real));
    return new_constant_complex(e, as_float(real) - imaginary->imaginary, real->imaginary + as_float(imaginary));
}
