/* What two operands are: the questions in front of the fast paths of arithmetic and comparison. All borrow their objects,
 * answer 1 or 0, and never raise; what they write counts only with 1. */
#ifndef PX_OPERAND_H
#define PX_OPERAND_H

#include "compat.h"

/* Both exact ints of at most 60 bits; their values then. */
static inline int px_both_int(PyObject *a, PyObject *b, int64_t *x, int64_t *y)
{
    return PyLong_CheckExact(a) && PyLong_CheckExact(b) && px_int64_fast(a, x) && px_int64_fast(b, y);
}

static inline int px_both_float(PyObject *a, PyObject *b)
{
    return PyFloat_CheckExact(a) && PyFloat_CheckExact(b);
}

/* An exact float, or an exact int of at most 60 bits. */
static inline int px_number(PyObject *o, double *x)
{
    int64_t value;

    if (PyFloat_CheckExact(o))
        *x = PyFloat_AS_DOUBLE(o);
    else if (PyLong_CheckExact(o) && px_int64_fast(o, &value))
        *x = (double)value;
    else
        return 0;
    return 1;
}

/* Both are numbers, one of them is a float; their values then. */
static inline int px_both_number(PyObject *a, PyObject *b, double *x, double *y)
{
    return (PyFloat_CheckExact(a) || PyFloat_CheckExact(b)) && px_number(a, x) && px_number(b, y);
}

/* x ** y where Python's is C's: no error, no complex result, nothing near the limits; else 0. */
static inline int px_double_pow(double x, double y, double *power)
{
    if (!isfinite(x) || !isfinite(y) || x == 0.0 || (x < 0.0 && y != floor(y)))
        return 0;
    *power = pow(x, y);
    return isnormal(*power);
}

/* PX_COMPARES(function, type of the operands) */
#define PX_COMPARES(name, type) \
    static inline int name(type x, type y, int op) \
    { \
        switch (op) { \
        case Py_LT: return x < y; \
        case Py_LE: return x <= y; \
        case Py_EQ: return x == y; \
        case Py_NE: return x != y; \
        case Py_GT: return x > y; \
        default: return x >= y; \
        } \
    }

PX_COMPARES(px_compare_int64, int64_t)
PX_COMPARES(px_compare_double, double)

#endif
