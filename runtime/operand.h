/* What two operands are: the questions in front of the fast paths of arithmetic and comparison. */
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

#endif
