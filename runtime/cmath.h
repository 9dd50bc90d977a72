/* C arithmetic with Python's meaning: division and modulo round down, and refuse what Python refuses.
 *
 * Errors are told by (T)-1 with PyErr_Occurred(). Code without the GIL divides, too, so what raises takes the GIL.
 * Under cdivision none of this is used. */
#ifndef PX_CMATH_H
#define PX_CMATH_H

#include "compat.h"

/* Raise and return -1: ZeroDivisionError "integer division or modulo by zero"; OverflowError "value too large to
 * perform division"; ZeroDivisionError `message`. */
PX_API int px_raise_division_by_zero(void);
PX_API int px_raise_division_overflow(void);
PX_API int px_raise_float_division(const char *message);

/* PX_SIGNED_DIVISION(suffix, type, its smallest value) */
#define PX_SIGNED_DIVISION(suffix, type, min) \
    static inline type px_floordiv_##suffix(type a, type b) \
    { \
        if (px_unlikely(b == 0)) \
            return px_raise_division_by_zero(); \
        if (px_unlikely(b == -1) && px_unlikely(a == min)) \
            return px_raise_division_overflow(); \
        return a / b - ((a % b != 0) & ((a ^ b) < 0)); \
    } \
    static inline type px_mod_##suffix(type a, type b) \
    { \
        type r; \
        if (px_unlikely(b == 0)) \
            return px_raise_division_by_zero(); \
        if (px_unlikely(b == -1)) \
            return 0; \
        r = a % b; \
        return r + (((r != 0) & ((r ^ b) < 0)) ? b : 0); \
    }

/* PX_UNSIGNED_DIVISION(suffix, type) */
#define PX_UNSIGNED_DIVISION(suffix, type) \
    static inline type px_floordiv_##suffix(type a, type b) \
    { \
        return px_likely(b != 0) ? a / b : (type)px_raise_division_by_zero(); \
    } \
    static inline type px_mod_##suffix(type a, type b) \
    { \
        return px_likely(b != 0) ? a % b : (type)px_raise_division_by_zero(); \
    }

/* base ** exponent modulo 2 ** 64; narrower types cut it, which is what their own products would have left. */
static inline uint64_t px_uint64_pow(uint64_t base, uint64_t exponent)
{
    uint64_t power = 1;

    for (; exponent; exponent >>= 1) {
        if (exponent & 1)
            power *= base;
        base *= base;
    }
    return power;
}

/* PX_SIGNED_POWER(suffix, type): a negative exponent gives 0, as in Cython */
#define PX_SIGNED_POWER(suffix, type) \
    static inline type px_pow_##suffix(type base, type exponent) \
    { \
        return exponent < 0 ? 0 : (type)px_uint64_pow((uint64_t)base, (uint64_t)exponent); \
    }

#define PX_UNSIGNED_POWER(suffix, type) \
    static inline type px_pow_##suffix(type base, type exponent) \
    { \
        return (type)px_uint64_pow(base, exponent); \
    }

/* PX_FLOAT_DIVISION(suffix, type, C's remainder, C's floor) */
#define PX_FLOAT_DIVISION(suffix, type, remainder, round_down) \
    static inline type px_truediv_##suffix(type a, type b) \
    { \
        return px_likely(b != 0) ? a / b : (type)px_raise_float_division("float division"); \
    } \
    static inline type px_floordiv_##suffix(type a, type b) \
    { \
        return px_likely(b != 0) ? round_down(a / b) : (type)px_raise_float_division("float division"); \
    } \
    static inline type px_mod_##suffix(type a, type b) \
    { \
        type r; \
        if (px_unlikely(b == 0)) \
            return (type)px_raise_float_division("float divmod()"); \
        r = remainder(a, b); \
        if (r == 0)                             /* zero has the sign of b */ \
            return b < 0 ? -(type)0 : (type)0; \
        return (r < 0) != (b < 0) ? r + b : r; \
    }

PX_SIGNED_DIVISION(int, int, INT_MIN)
PX_SIGNED_DIVISION(long, long, LONG_MIN)
PX_SIGNED_DIVISION(longlong, long long, LLONG_MIN)
PX_SIGNED_DIVISION(ssize, Py_ssize_t, PY_SSIZE_T_MIN)
PX_UNSIGNED_DIVISION(uint, unsigned int)
PX_UNSIGNED_DIVISION(ulong, unsigned long)
PX_UNSIGNED_DIVISION(ulonglong, unsigned long long)
PX_UNSIGNED_DIVISION(size, size_t)
PX_FLOAT_DIVISION(float, float, fmodf, floorf)
PX_FLOAT_DIVISION(double, double, fmod, floor)
PX_FLOAT_DIVISION(longdouble, long double, fmodl, floorl)
PX_SIGNED_POWER(int, int)
PX_SIGNED_POWER(long, long)
PX_SIGNED_POWER(longlong, long long)
PX_SIGNED_POWER(ssize, Py_ssize_t)
PX_UNSIGNED_POWER(uint, unsigned int)
PX_UNSIGNED_POWER(ulong, unsigned long)
PX_UNSIGNED_POWER(ulonglong, unsigned long long)
PX_UNSIGNED_POWER(size, size_t)

#endif
