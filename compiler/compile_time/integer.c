/* Whole numbers of any size, by the methods one learns at school, with digits of 32 bits. */
#include "integer.h"

#include <math.h>
#include <string.h>

enum { DIGIT_BITS = 32 };

/* ---- digits ------------------------------------------------------------------------------------------------------------- */

static uint32_t *new_digits(Arena *a, int count)
{
    return NEW_ARRAY(a, uint32_t, count + 1);
}

/* Leading zeros are dropped. */
static Integer from_digits(bool negative, int count, const uint32_t *digits)
{
    while (count && !digits[count - 1])
        count--;
    return (Integer){negative && count, count, digits};
}

static uint32_t digit(Integer i, int at)
{
    return at < i.count ? i.digits[at] : 0;
}

static int leading_zeros(uint32_t d)
{
    int n = 0;

    for (; n < DIGIT_BITS && !(d >> (DIGIT_BITS - 1 - n)); n++)
        ;
    return n;
}

static int compare_magnitudes(Integer x, Integer y)
{
    if (x.count != y.count)
        return x.count < y.count ? -1 : 1;
    for (int i = x.count; i-- > 0;)
        if (x.digits[i] != y.digits[i])
            return x.digits[i] < y.digits[i] ? -1 : 1;
    return 0;
}

static Integer add_magnitudes(Arena *a, Integer x, Integer y, bool negative)
{
    int count = (x.count > y.count ? x.count : y.count) + 1;
    uint32_t *sum = new_digits(a, count);
    uint64_t carry = 0;

    for (int i = 0; i < count; i++, carry >>= DIGIT_BITS)
        sum[i] = (uint32_t)(carry += (uint64_t)digit(x, i) + digit(y, i));
    return from_digits(negative, count, sum);
}

/* x is not the smaller one. */
static Integer subtract_magnitudes(Arena *a, Integer x, Integer y, bool negative)
{
    uint32_t *difference = new_digits(a, x.count);
    int64_t borrow = 0;

    for (int i = 0; i < x.count; i++, borrow = borrow < 0 ? -1 : 0)
        difference[i] = (uint32_t)(borrow += (int64_t)x.digits[i] - digit(y, i));
    return from_digits(negative, x.count, difference);
}

/* ---- to and from other forms -------------------------------------------------------------------------------------------- */

Integer integer_of(Arena *a, int64_t value)
{
    uint64_t size = value < 0 ? -(uint64_t)value : (uint64_t)value;
    uint32_t *digits = new_digits(a, 2);

    digits[0] = (uint32_t)size;
    digits[1] = (uint32_t)(size >> DIGIT_BITS);
    return from_digits(value < 0, 2, digits);
}

Integer integer_of_double(Arena *a, double value)
{
    int exponent;
    double fraction = frexp(value, &exponent);

    return exponent <= 63 ? integer_of(a, (int64_t)value) : integer_shift(a, integer_of(a, (int64_t)ldexp(fraction, 63)), exponent - 63);
}

static int digit_value(char c)
{
    return c <= '9' ? c - '0' : (c | 32) - 'a' + 10;
}

Integer integer_of_digits(Arena *a, Str text, unsigned base)
{
    enum { MOST_BITS_A_CHARACTER = 6 };
    int count = 0;
    uint32_t *digits = new_digits(a, (int)(text.length * MOST_BITS_A_CHARACTER / DIGIT_BITS) + 1);

    for (size_t i = 0; i < text.length; i++) {
        uint64_t carry = text.data[i] == '_' ? 0 : (uint64_t)digit_value(text.data[i]);
        for (int k = 0; k < count && text.data[i] != '_'; k++, carry >>= DIGIT_BITS)
            digits[k] = (uint32_t)(carry += (uint64_t)digits[k] * base);
        if (carry)
            digits[count++] = (uint32_t)carry;
    }
    return from_digits(false, count, digits);
}

bool integer_fits(Integer i, int64_t *value)
{
    uint64_t size = (uint64_t)digit(i, 1) << DIGIT_BITS | digit(i, 0);

    *value = i.negative ? (int64_t)-size : (int64_t)size;
    return i.count <= 2 && size <= (uint64_t)INT64_MAX + i.negative;
}

int64_t integer_clamped(Integer i)
{
    int64_t value;

    return integer_fits(i, &value) ? value : i.negative ? INT64_MIN : INT64_MAX;
}

int64_t integer_bits(Integer i)
{
    return i.count ? (int64_t)i.count * DIGIT_BITS - leading_zeros(i.digits[i.count - 1]) : 0;
}

static bool bit(Integer i, int64_t at)
{
    return at >= 0 && digit(i, (int)(at / DIGIT_BITS)) >> (at % DIGIT_BITS) & 1;
}

static bool any_bit_below(Integer i, int64_t end)
{
    for (int k = 0; k < i.count && k <= end / DIGIT_BITS; k++) {
        int64_t kept = end - (int64_t)k * DIGIT_BITS;
        if (i.digits[k] & (kept >= DIGIT_BITS ? UINT32_MAX : (UINT32_C(1) << (kept > 0 ? kept : 0)) - 1))
            return true;
    }
    return false;
}

/* The topmost bits that a double has room for, fewer where it is subnormal; what is cut off decides about the last one. */
double integer_scaled(Integer i, int64_t exponent)
{
    enum { PRECISION = 53, LEAST_EXPONENT = -1074, GREATEST_EXPONENT = 1024 };
    int64_t bits = integer_bits(i), low = bits - PRECISION;
    uint64_t top = 0;

    if (bits + exponent > GREATEST_EXPONENT)
        return i.count ? i.negative ? -INFINITY : INFINITY : 0;
    if (low + exponent < LEAST_EXPONENT)
        low = LEAST_EXPONENT - exponent;
    for (int64_t at = bits; at-- > low;)
        top = top << 1 | bit(i, at);
    if (bit(i, low - 1) && (top & 1 || any_bit_below(i, low - 1)))
        top++;
    double value = ldexp((double)top, (int)(low + exponent));
    return i.negative ? -value : value;
}

/* Divides in place; returns the remainder. */
static uint32_t divide_by_digit(uint32_t *digits, int count, uint32_t by)
{
    uint64_t rest = 0;

    for (int i = count; i-- > 0; rest %= by) {
        rest = rest << DIGIT_BITS | digits[i];
        digits[i] = (uint32_t)(rest / by);
    }
    return (uint32_t)rest;
}

void integer_write(Buffer *out, Integer i, unsigned base)
{
    enum { LEAST_BITS_A_CHARACTER = 1 };
    size_t room = (size_t)integer_bits(i) / LEAST_BITS_A_CHARACTER + 1, at = room;
    char *text = arena_alloc(out->arena, room);
    uint32_t *rest = new_digits(out->arena, i.count);
    int count = i.count;

    if (count)
        memcpy(rest, i.digits, (size_t)count * sizeof *rest);
    do {
        text[--at] = "0123456789abcdefghijklmnopqrstuvwxyz"[divide_by_digit(rest, count, base)];
        while (count && !rest[count - 1])
            count--;
    } while (count);
    if (i.negative)
        buffer_char(out, '-');
    buffer_add(out, text + at, room - at);
}

/* ---- arithmetic --------------------------------------------------------------------------------------------------------- */

int integer_compare(Integer x, Integer y)
{
    if (x.negative != y.negative)
        return x.negative ? -1 : 1;
    return x.negative ? compare_magnitudes(y, x) : compare_magnitudes(x, y);
}

int integer_compare_double(Integer i, double d)
{
    enum { MANTISSA_BITS = 53, MOST_DIGITS = 1024 / DIGIT_BITS + 2 };
    uint32_t digits[MOST_DIGITS] = {0};
    double whole = trunc(d);
    int exponent;

    if (isinf(d))
        return d > 0 ? -1 : 1;
    uint64_t mantissa = (uint64_t)ldexp(frexp(fabs(whole), &exponent), MANTISSA_BITS);
    int shift = exponent > MANTISSA_BITS ? exponent - MANTISSA_BITS : 0;
    if (exponent < MANTISSA_BITS)
        mantissa >>= MANTISSA_BITS - (exponent > 0 ? exponent : 0);
    for (int bit = 0; bit < MANTISSA_BITS; bit++)
        digits[(shift + bit) / DIGIT_BITS] |= (uint32_t)(mantissa >> bit & 1) << (shift + bit) % DIGIT_BITS;
    int order = integer_compare(i, from_digits(d < 0, MOST_DIGITS, digits));
    return order ? order : (whole > d) - (whole < d);
}

Integer integer_negative(Integer i)
{
    i.negative = i.count && !i.negative;
    return i;
}

Integer integer_add(Arena *a, Integer x, Integer y)
{
    if (x.negative == y.negative)
        return add_magnitudes(a, x, y, x.negative);
    return compare_magnitudes(x, y) >= 0 ? subtract_magnitudes(a, x, y, x.negative) : subtract_magnitudes(a, y, x, y.negative);
}

Integer integer_subtract(Arena *a, Integer x, Integer y)
{
    return integer_add(a, x, integer_negative(y));
}

Integer integer_multiply(Arena *a, Integer x, Integer y)
{
    uint32_t *product = new_digits(a, x.count + y.count);

    for (int i = 0; i < x.count; i++) {
        uint64_t carry = 0;
        for (int k = 0; k < y.count; k++, carry >>= DIGIT_BITS)
            product[i + k] = (uint32_t)(carry += (uint64_t)x.digits[i] * y.digits[k] + product[i + k]);
        product[i + y.count] = (uint32_t)carry;
    }
    return from_digits(x.negative != y.negative, x.count + y.count, product);
}

Integer integer_power(Arena *a, Integer base, int64_t exponent)
{
    Integer result = integer_of(a, 1);

    for (; exponent; exponent /= 2) {
        if (exponent % 2)
            result = integer_multiply(a, result, base);
        if (exponent > 1)
            base = integer_multiply(a, base, base);
    }
    return result;
}

Integer integer_shift(Arena *a, Integer i, int64_t by)
{
    int64_t whole = by >= 0 ? by / DIGIT_BITS : -((-by + DIGIT_BITS - 1) / DIGIT_BITS);
    int rest = (int)(by - whole * DIGIT_BITS);
    int64_t count = i.count + whole + 1;
    uint32_t *digits = new_digits(a, count > 0 ? (int)count : 0);

    for (int64_t to = whole > 0 ? whole : 0; to < count; to++) {
        int from = (int)(to - whole);
        uint64_t pair = (uint64_t)digit(i, from) << DIGIT_BITS | (from > 0 ? digit(i, from - 1) : 0);
        digits[to] = (uint32_t)(pair >> (DIGIT_BITS - rest));
    }
    Integer shifted = from_digits(i.negative, count > 0 ? (int)count : 0, digits);
    return by < 0 && i.negative && any_bit_below(i, -by) ? integer_subtract(a, shifted, integer_of(a, 1)) : shifted;
}

/* ---- division ----------------------------------------------------------------------------------------------------------- */

/* One digit of a quotient: the top of `rest` over `by`, whose highest bit is set. Its product is taken off `rest`, which is one digit longer than `by`.
 * The estimate is at most two too large (Knuth, The Art of Computer Programming, 4.3.1). */
static uint32_t quotient_digit(uint32_t *rest, Integer by)
{
    int n = by.count;
    uint64_t top = (uint64_t)rest[n] << DIGIT_BITS | rest[n - 1], guess = top / by.digits[n - 1];

    if (guess > UINT32_MAX)
        guess = UINT32_MAX;
    uint64_t carry = 0;
    int64_t borrow = 0;
    for (int i = 0; i <= n; i++, carry >>= DIGIT_BITS, borrow = borrow < 0 ? -1 : 0) {
        carry += guess * digit(by, i);
        rest[i] = (uint32_t)(borrow += (int64_t)rest[i] - (uint32_t)carry);
    }
    for (bool negative = rest[n] != 0; negative; guess--) {
        uint64_t sum = 0;
        for (int i = 0; i <= n; i++, sum >>= DIGIT_BITS)
            rest[i] = (uint32_t)(sum += (uint64_t)rest[i] + digit(by, i));
        negative = rest[n] != 0;
    }
    return (uint32_t)guess;
}

/* Of magnitudes; y is not 0. */
static Integer divide_magnitudes(Arena *a, Integer x, Integer y, Integer *remainder)
{
    int shift = leading_zeros(y.digits[y.count - 1]);
    Integer scaled = integer_shift(a, (Integer){false, x.count, x.digits}, shift), by = integer_shift(a, (Integer){false, y.count, y.digits}, shift);
    int places = x.count + 1 > y.count ? x.count + 1 - y.count : 0;
    uint32_t *rest = new_digits(a, x.count + 1 > y.count ? x.count + 1 : y.count), *quotient = new_digits(a, places);

    if (scaled.count)
        memcpy(rest, scaled.digits, (size_t)scaled.count * sizeof *rest);
    for (int i = places; i-- > 0;)
        quotient[i] = quotient_digit(rest + i, by);
    *remainder = integer_shift(a, from_digits(false, y.count, rest), -shift);
    return from_digits(false, places, quotient);
}

Integer integer_divide(Arena *a, Integer x, Integer y, Integer *remainder)
{
    Integer quotient = divide_magnitudes(a, x, y, remainder);

    quotient.negative = x.negative != y.negative && quotient.count;
    remainder->negative = x.negative && remainder->count;
    if (remainder->count && x.negative != y.negative) {
        *remainder = integer_add(a, *remainder, y);
        quotient = integer_subtract(a, quotient, integer_of(a, 1));
    }
    return quotient;
}

/* The quotient is made with more bits than a double keeps; a last bit of 1 stands for all that is behind them. */
double integer_ratio(Arena *a, Integer x, Integer y)
{
    enum { BITS = 66 };
    int64_t shift = BITS - integer_bits(x) + integer_bits(y);
    Integer scaled = integer_shift(a, x, shift > 0 ? shift : 0), by = integer_shift(a, y, shift < 0 ? -shift : 0), rest;
    bool negative = scaled.negative != by.negative;

    scaled.negative = by.negative = false;
    Integer quotient = integer_divide(a, scaled, by, &rest);
    if (rest.count)
        quotient = integer_combine(a, BITS_OR, quotient, integer_of(a, 1));
    double ratio = integer_scaled(quotient, -shift);
    return negative ? -ratio : ratio;
}

/* ---- bits --------------------------------------------------------------------------------------------------------------- */

/* A digit of two's complement: all digits below were 0 while `*carry` is 1. */
static uint32_t complement_digit(Integer i, int at, uint32_t *carry)
{
    if (!i.negative)
        return digit(i, at);
    uint32_t d = ~digit(i, at) + *carry;
    *carry &= d == 0;
    return d;
}

Integer integer_combine(Arena *a, BitOperation operation, Integer x, Integer y)
{
    int count = (x.count > y.count ? x.count : y.count) + 1;
    uint32_t *digits = new_digits(a, count), carry_x = 1, carry_y = 1;

    for (int i = 0; i < count; i++) {
        uint32_t dx = complement_digit(x, i, &carry_x), dy = complement_digit(y, i, &carry_y);
        digits[i] = operation == BITS_AND ? dx & dy : operation == BITS_OR ? dx | dy : dx ^ dy;
    }
    bool negative = digits[count - 1] >> (DIGIT_BITS - 1);
    Integer bits = {negative, count, digits};
    uint32_t carry = 1;
    for (int i = 0; negative && i < count; i++)
        digits[i] = complement_digit(bits, i, &carry);
    return from_digits(negative, count, digits);
}
