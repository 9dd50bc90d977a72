/* Whole numbers of any size, for values of compile-time expressions: sign and magnitude, never changed once made.
 *
 * Nothing here is bounded: callers ask integer_bits before they make something large.
 */
#ifndef PYXC_INTEGER_H
#define PYXC_INTEGER_H

#include "base.h"

typedef struct Integer {
    bool negative;
    int count;                         /* of digits; 0 for zero */
    const uint32_t *digits;            /* to base 2**32, the least significant first; the last one is never 0 */
} Integer;

Integer integer_of(Arena *a, int64_t value);
Integer integer_of_double(Arena *a, double value);              /* its whole part; the value is finite */
Integer integer_of_digits(Arena *a, Str digits, unsigned base); /* the base is at most 36; underscores mean nothing */

bool integer_fits(Integer i, int64_t *value);
int64_t integer_clamped(Integer i);                             /* the nearest that fits */
int64_t integer_bits(Integer i);                                /* of its magnitude */
double integer_scaled(Integer i, int64_t exponent);             /* i * 2**exponent, rounded once, half to even; inf where that is too large */
void integer_write(Buffer *out, Integer i, unsigned base);

int integer_compare(Integer x, Integer y);
int integer_compare_double(Integer i, double d);                /* exactly; d is not NaN */
Integer integer_negative(Integer i);
Integer integer_add(Arena *a, Integer x, Integer y);
Integer integer_subtract(Arena *a, Integer x, Integer y);
Integer integer_multiply(Arena *a, Integer x, Integer y);
/* The quotient is rounded down, the remainder has the sign of the divisor, which is not 0. */
Integer integer_divide(Arena *a, Integer x, Integer y, Integer *remainder);
double integer_ratio(Arena *a, Integer x, Integer y);           /* x / y, rounded once; y is not 0 */
Integer integer_power(Arena *a, Integer base, int64_t exponent);
Integer integer_shift(Arena *a, Integer i, int64_t by);         /* to the left; to the right, rounding down, where `by` is negative */

/* Bit by bit, of two's complement. */
typedef enum BitOperation { BITS_AND, BITS_OR, BITS_XOR } BitOperation;
Integer integer_combine(Arena *a, BitOperation operation, Integer x, Integer y);

#endif
