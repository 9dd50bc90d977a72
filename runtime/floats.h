/* Operators of pairs that are likely floats: those are asked for first, and computed inline. Ints, and everything else,
 * take the general case of pair.h. All borrow their operands; a result is `maybe` owned. */
#ifndef PX_FLOATS_H
#define PX_FLOATS_H

#include "pair.h"

/* PX_F_OPERATOR(name, C operator, general case) */
#define PX_F_OPERATOR(name, operator, general) \
    static inline px_d name(px_d a, px_d b) \
    { \
        double x, y; \
        return px_likely(px_d_both_number(a, b, &x, &y)) ? px_d_float(x operator y) : general(a, b); \
    }

PX_F_OPERATOR(px_f_add, +, px_d_add_slow)
PX_F_OPERATOR(px_f_iadd, +, px_d_iadd_slow)
PX_F_OPERATOR(px_f_sub, -, px_d_sub_slow)
PX_F_OPERATOR(px_f_isub, -, px_d_isub_slow)
PX_F_OPERATOR(px_f_mul, *, px_d_mul_slow)
PX_F_OPERATOR(px_f_imul, *, px_d_imul_slow)

/* PX_F_DIVISION(name, general case, which raises for a zero) */
#define PX_F_DIVISION(name, general) \
    static inline px_d name(px_d a, px_d b) \
    { \
        double x, y; \
        return px_likely(px_d_both_number(a, b, &x, &y) && y != 0.0) ? px_d_float(x / y) : general(a, b); \
    }

PX_F_DIVISION(px_f_truediv, px_d_truediv)
PX_F_DIVISION(px_f_itruediv, px_d_itruediv)

static inline px_d px_f_neg(px_d a)
{
    return px_likely(a.o == PX_FLOAT) ? px_d_float(-px_d_double(a)) : px_d_neg(a);
}

/* The truth of a comparison: 1, 0, or -1 with an exception. An int that no double holds exactly is left to the general case. */
#define PX_F_COMPARE(name, operator, op) \
    static inline int name(px_d a, px_d b) \
    { \
        double x, y; \
        if (px_likely(px_d_both_number(a, b, &x, &y) && px_d_is_exact(a) && px_d_is_exact(b))) \
            return x operator y; \
        return px_d_compare_slow(a, b, op); \
    }

PX_F_COMPARE(px_f_lt, <, Py_LT)
PX_F_COMPARE(px_f_le, <=, Py_LE)
PX_F_COMPARE(px_f_eq, ==, Py_EQ)
PX_F_COMPARE(px_f_ne, !=, Py_NE)
PX_F_COMPARE(px_f_gt, >, Py_GT)
PX_F_COMPARE(px_f_ge, >=, Py_GE)

#endif
