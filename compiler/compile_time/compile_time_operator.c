/* Arithmetic of compile-time values, as Python does it. */
#include "compile_time.h"

#include <math.h>
#include <stdlib.h>

static const char *const binary_signs[] = {
    [Binary_Add] = "+", [Binary_Sub] = "-", [Binary_Mult] = "*", [Binary_MatMult] = "@", [Binary_Div] = "/", [Binary_Mod] = "%",
    [Binary_Pow] = "** or pow()", [Binary_LShift] = "<<", [Binary_RShift] = ">>", [Binary_BitOr] = "|", [Binary_BitXor] = "^",
    [Binary_BitAnd] = "&", [Binary_FloorDiv] = "//",
};
static const char *const unary_signs[] = {[Unary_Invert] = "~", [Unary_UAdd] = "+", [Unary_USub] = "-"};

const CtValue *ct_too_large(Evaluator *e)
{
    return ct_not_supported(e, "integers of more than %d bits at compile time", LIMIT_compile_time_bits);
}

static const CtValue *wrong_operands(Evaluator *e, Binary op, const CtValue *a, const CtValue *b)
{
    return ct_raise(e, "TypeError: unsupported operand type(s) for %s: '%s' and '%s'", binary_signs[op], ct_type(a), ct_type(b));
}

/* ---- integers --------------------------------------------------------------------------------------------------------- */

/* Large results are refused before they are made: `bits` is at least how many the result has. */
static bool fits(Evaluator *e, int64_t bits)
{
    return bits <= LIMIT_compile_time_bits + 1 || ct_too_large(e);
}

/* Before each digit of one meets each of the other. */
static bool spend_digits(Evaluator *e, Integer a, Integer b)
{
    return ct_spend_steps(e, (int64_t)a.count * b.count);
}

static const CtValue *float_power(Evaluator *e, double a, double b);

static const CtValue *int_power(Evaluator *e, Integer base, Integer exponent)
{
    int64_t times = integer_clamped(exponent);

    if (exponent.negative)
        return float_power(e, integer_scaled(base, 0), integer_scaled(exponent, 0));
    if (integer_bits(base) <= 1)
        times = exponent.count ? 2 + (exponent.digits[0] & 1) : 0;         /* what tells powers of -1, 0 and 1 apart */
    else if (!fits(e, times > LIMIT_compile_time_bits ? times : (integer_bits(base) - 1) * times))
        return NULL;
    int64_t digits = integer_bits(base) * times / 32;
    if (!ct_spend_steps(e, digits * digits))
        return NULL;
    return new_ct_int(e, integer_power(e->arena, base, times));
}

static const CtValue *shift(Evaluator *e, Integer value, Integer by, bool left)
{
    int64_t places = integer_clamped(by), bits = integer_bits(value);

    if (by.negative)
        return ct_raise(e, "ValueError: negative shift count");
    if (!bits)
        return new_ct_int(e, value);
    if (left)
        return fits(e, places > LIMIT_compile_time_bits ? places : places + bits) ? new_ct_int(e, integer_shift(e->arena, value, places)) : NULL;
    return new_ct_int(e, integer_shift(e->arena, value, places > bits ? -bits : -places));
}

static const CtValue *int_divide(Evaluator *e, Integer a, Integer b, bool want_quotient)
{
    Integer remainder;

    if (!b.count)
        return ct_raise(e, "ZeroDivisionError: integer division or modulo by zero");
    if (!spend_digits(e, a, b))
        return NULL;
    Integer quotient = integer_divide(e->arena, a, b, &remainder);
    return new_ct_int(e, want_quotient ? quotient : remainder);
}

static const CtValue *true_divide(Evaluator *e, Integer a, Integer b)
{
    if (!b.count)
        return ct_raise(e, "ZeroDivisionError: division by zero");
    if (!spend_digits(e, a, b))
        return NULL;
    double ratio = integer_ratio(e->arena, a, b);
    return isinf(ratio) ? ct_raise(e, "OverflowError: integer division result too large for a float") : new_ct_float(e, ratio);
}

static const CtValue *bounded(Evaluator *e, Integer i)
{
    return fits(e, integer_bits(i) + 1) ? new_ct_int(e, i) : NULL;
}

static const CtValue *int_binary(Evaluator *e, Binary op, Integer a, Integer b)
{
    switch (op) {
    case Binary_Add:      return bounded(e, integer_add(e->arena, a, b));
    case Binary_Sub:      return bounded(e, integer_subtract(e->arena, a, b));
    case Binary_Mult:     return spend_digits(e, a, b) ? bounded(e, integer_multiply(e->arena, a, b)) : NULL;
    case Binary_Div:      return true_divide(e, a, b);
    case Binary_FloorDiv: return int_divide(e, a, b, true);
    case Binary_Mod:      return int_divide(e, a, b, false);
    case Binary_Pow:      return int_power(e, a, b);
    case Binary_LShift:   return shift(e, a, b, true);
    case Binary_RShift:   return shift(e, a, b, false);
    case Binary_BitAnd:   return new_ct_int(e, integer_combine(e->arena, BITS_AND, a, b));
    case Binary_BitOr:    return new_ct_int(e, integer_combine(e->arena, BITS_OR, a, b));
    case Binary_BitXor:   return new_ct_int(e, integer_combine(e->arena, BITS_XOR, a, b));
    default:              return NULL;
    }
}

/* `True & False` is a bool, other operators make ints of bools. */
static const CtValue *bool_binary(Evaluator *e, Binary op, bool a, bool b)
{
    return new_ct_bool(e, op == Binary_BitAnd ? a && b : op == Binary_BitOr ? a || b : a != b);
}

/* ---- floats ------------------------------------------------------------------------------------------------------------- */

static const CtValue *float_divide(Evaluator *e, double a, double b, bool want_quotient)
{
    double remainder = fmod(a, b), quotient = (a - remainder) / b;

    if (remainder != 0 && (remainder < 0) != (b < 0)) {
        remainder += b;
        quotient--;
    }
    if (!want_quotient)
        return new_ct_float(e, remainder != 0 ? remainder : copysign(0.0, b));
    double down = floor(quotient);
    return new_ct_float(e, quotient == 0 ? copysign(0.0, a / b) : quotient - down > 0.5 ? down + 1 : down);
}

typedef struct Complex { double real, imaginary; } Complex;

static const CtValue *complex_power(Evaluator *e, Complex a, Complex b);

static const CtValue *float_power(Evaluator *e, double a, double b)
{
    if (a == 0 && b < 0)
        return ct_raise(e, "ZeroDivisionError: 0.0 cannot be raised to a negative power");
    if (a < 0 && isfinite(a) && isfinite(b) && b != floor(b))
        return complex_power(e, (Complex){a, 0}, (Complex){b, 0});
    double result = pow(a, b);
    if (isinf(result) && isfinite(a) && isfinite(b))
        return ct_raise(e, "OverflowError: (34, 'Numerical result out of range')");
    return new_ct_float(e, result);
}

static const CtValue *float_binary(Evaluator *e, Binary op, double a, double b)
{
    static const char *const by_zero[] = {[Binary_Div] = "float division", [Binary_FloorDiv] = "float floor division", [Binary_Mod] = "float modulo"};

    if (b == 0 && (op == Binary_Div || op == Binary_FloorDiv || op == Binary_Mod))
        return ct_raise(e, "ZeroDivisionError: %s%s", by_zero[op], op == Binary_Mod ? "" : " by zero");
    switch (op) {
    case Binary_Add:      return new_ct_float(e, a + b);
    case Binary_Sub:      return new_ct_float(e, a - b);
    case Binary_Mult:     return new_ct_float(e, a * b);
    case Binary_Div:      return new_ct_float(e, a / b);
    case Binary_FloorDiv: return float_divide(e, a, b, true);
    case Binary_Mod:      return float_divide(e, a, b, false);
    case Binary_Pow:      return float_power(e, a, b);
    default:              return NULL;
    }
}

/* ---- complex numbers ------------------------------------------------------------------------------------------------------ */

static const CtValue *from_complex(Evaluator *e, Complex z)
{
    return new_ct_complex(e, z.real, z.imaginary);
}

/* By the larger part of the divisor, so that nothing overflows on the way (Smith's method). */
static const CtValue *complex_divide(Evaluator *e, Complex a, Complex b)
{
    if (b.real == 0 && b.imaginary == 0)
        return ct_raise(e, "ZeroDivisionError: complex division by zero");
    if (fabs(b.real) >= fabs(b.imaginary)) {
        double ratio = b.imaginary / b.real, divisor = b.real + b.imaginary * ratio;
        return new_ct_complex(e, (a.real + a.imaginary * ratio) / divisor, (a.imaginary - a.real * ratio) / divisor);
    }
    double ratio = b.real / b.imaginary, divisor = b.real * ratio + b.imaginary;
    return new_ct_complex(e, (a.real * ratio + a.imaginary) / divisor, (a.imaginary * ratio - a.real) / divisor);
}

static Complex product(Complex a, Complex b)
{
    return (Complex){a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real};
}

static const CtValue *whole_power(Evaluator *e, Complex a, int exponent)
{
    Complex one = {1, 0}, result = one;

    for (int left = abs(exponent); left; left /= 2, a = product(a, a))
        if (left % 2)
            result = product(result, a);
    return exponent < 0 ? complex_divide(e, one, result) : from_complex(e, result);
}

static const CtValue *complex_power(Evaluator *e, Complex a, Complex b)
{
    enum { MOST_PRODUCTS = 100 };
    bool zero = a.real == 0 && a.imaginary == 0;

    if (zero && (b.real < 0 || b.imaginary != 0))
        return ct_raise(e, "ZeroDivisionError: 0.0 to a negative or complex power");
    if (b.imaginary == 0 && b.real == floor(b.real) && fabs(b.real) <= MOST_PRODUCTS)
        return whole_power(e, a, (int)b.real);
    if (zero)
        return from_complex(e, a);
    double size = hypot(a.real, a.imaginary), angle = atan2(a.imaginary, a.real), length = pow(size, b.real), turn = angle * b.real;
    if (b.imaginary != 0) {
        length *= exp(-angle * b.imaginary);
        turn += b.imaginary * log(size);
    }
    return new_ct_complex(e, length * cos(turn), length * sin(turn));
}

static const CtValue *complex_binary(Evaluator *e, Binary op, const CtValue *a, const CtValue *b)
{
    Complex x = {as_float(a), a->imaginary}, y = {as_float(b), b->imaginary};

    switch (op) {
    case Binary_Add:  return new_ct_complex(e, x.real + y.real, x.imaginary + y.imaginary);
    case Binary_Sub:  return new_ct_complex(e, x.real - y.real, x.imaginary - y.imaginary);
    case Binary_Mult: return from_complex(e, product(x, y));
    case Binary_Div:  return complex_divide(e, x, y);
    case Binary_Pow:  return complex_power(e, x, y);
    default:          return wrong_operands(e, op, a, b);
    }
}

/* ---- all operators ------------------------------------------------------------------------------------------------------ */

static bool is_logical(Binary op)
{
    return op == Binary_BitAnd || op == Binary_BitOr || op == Binary_BitXor;
}

static const CtValue *number_binary(Evaluator *e, Binary op, const CtValue *a, const CtValue *b)
{
    if (op == Binary_MatMult)
        return wrong_operands(e, op, a, b);
    if (is_logical(op) && a->kind == CT_BOOL && b->kind == CT_BOOL)
        return bool_binary(e, op, ct_truth(a), ct_truth(b));
    if (ct_is_int(a) && ct_is_int(b))
        return int_binary(e, op, a->integer, b->integer);
    if (is_logical(op) || op == Binary_LShift || op == Binary_RShift)
        return wrong_operands(e, op, a, b);
    if (isinf(as_float(a)) != isinf(a->real) || isinf(as_float(b)) != isinf(b->real))
        return ct_raise(e, "OverflowError: int too large to convert to float");
    if (a->kind == CT_COMPLEX || b->kind == CT_COMPLEX)
        return complex_binary(e, op, a, b);
    return float_binary(e, op, as_float(a), as_float(b));
}

static bool can_be_repeated(const CtValue *v)
{
    return ct_is_indexed(v) && v->kind != CT_RANGE;
}

static bool both_are_sets(const CtValue *a, const CtValue *b)
{
    return ct_is_keyed(a) && ct_is_keyed(b) && a->kind != CT_DICT && b->kind != CT_DICT;
}

const CtValue *ct_binary(Evaluator *e, Binary op, const CtValue *a, const CtValue *b)
{
    if (ct_is_number(a) && ct_is_number(b))
        return number_binary(e, op, a, b);
    if (both_are_sets(a, b) && (is_logical(op) || op == Binary_Sub))
        return ct_set_binary(e, op, a, b);
    if (a->kind == CT_DICT && b->kind == CT_DICT && op == Binary_BitOr)
        return ct_set_binary(e, op, a, b);
    if (op == Binary_Add && can_be_repeated(a) && (a->kind == b->kind || (ct_is_bytes(a) && ct_is_bytes(b))))
        return ct_concatenate(e, a, b);
    if (op == Binary_Mult && can_be_repeated(a) && ct_is_int(b))
        return ct_repeat(e, a, b);
    if (op == Binary_Mult && ct_is_int(a) && can_be_repeated(b))
        return ct_repeat(e, b, a);
    return op == Binary_Mod && ct_is_text(a) ? ct_format(e, a, b) : wrong_operands(e, op, a, b);
}

const CtValue *ct_unary(Evaluator *e, Unary op, const CtValue *v)
{
    if (op == Unary_Not)
        return new_ct_bool(e, !ct_truth(v));
    if (!ct_is_number(v) || (op == Unary_Invert && !ct_is_int(v)))
        return ct_raise(e, "TypeError: bad operand type for unary %s: '%s'", unary_signs[op], ct_type(v));
    if (v->kind == CT_COMPLEX)
        return op == Unary_USub ? new_ct_complex(e, -v->real, -v->imaginary) : v;
    if (v->kind == CT_FLOAT)
        return new_ct_float(e, op == Unary_USub ? -v->real : v->real);
    if (op == Unary_Invert)
        return new_ct_int(e, integer_subtract(e->arena, integer_of(e->arena, -1), v->integer));
    return new_ct_int(e, op == Unary_USub ? integer_negative(v->integer) : v->integer);
}
