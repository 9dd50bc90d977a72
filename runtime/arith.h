/* Arithmetic operators on objects. All borrow their operands and return a new reference, or NULL with an exception. */
#ifndef PX_ARITH_H
#define PX_ARITH_H

#include "pair.h"

PX_HOT PyObject *px_add(PyObject *a, PyObject *b);
PX_HOT PyObject *px_sub(PyObject *a, PyObject *b);
PX_HOT PyObject *px_mul(PyObject *a, PyObject *b);
PX_HOT PyObject *px_truediv(PyObject *a, PyObject *b);
PX_HOT PyObject *px_floordiv(PyObject *a, PyObject *b);
PX_HOT PyObject *px_mod(PyObject *a, PyObject *b);
PX_HOT PyObject *px_and(PyObject *a, PyObject *b);
PX_HOT PyObject *px_or(PyObject *a, PyObject *b);
PX_HOT PyObject *px_xor(PyObject *a, PyObject *b);

PX_HOT PyObject *px_iadd(PyObject *a, PyObject *b);
PX_HOT PyObject *px_isub(PyObject *a, PyObject *b);
PX_HOT PyObject *px_imul(PyObject *a, PyObject *b);
PX_HOT PyObject *px_itruediv(PyObject *a, PyObject *b);
PX_HOT PyObject *px_ifloordiv(PyObject *a, PyObject *b);
PX_HOT PyObject *px_imod(PyObject *a, PyObject *b);
PX_HOT PyObject *px_iand(PyObject *a, PyObject *b);
PX_HOT PyObject *px_ior(PyObject *a, PyObject *b);
PX_HOT PyObject *px_ixor(PyObject *a, PyObject *b);

/* ---- text that grows ---- */

/* Steals `s`; if that is its last reference, it grows where it is. Borrows `end`. New reference, or NULL with an exception. */
static inline PyObject *px_str_append(PyObject *s, PyObject *end)
{
    PyUnicode_Append(&s, end);
    return s;
}

/* The same operators where `place` holds the left operand and the result is what it holds next. It is empty then, so that
 * a str whose last reference it held could grow; after an error it still holds something: without memory, the empty str. */
#define PX_LAST(name, operation) \
    PX_INLINE PyObject *name(PyObject **place, PyObject *b) \
    { \
        PyObject *a = *place; \
        if (!PyUnicode_CheckExact(a) || !PyUnicode_CheckExact(b) || a == b) \
            return operation(a, b); \
        a = px_str_append(a, b); \
        *place = px_likely(a != NULL) ? NULL : PyUnicode_New(0, 0); \
        return a; \
    }

PX_LAST(px_add_last, px_add)
PX_LAST(px_iadd_last, px_iadd)

/* ---- those without a fast path ---- */

static inline PyObject *px_matmul(PyObject *a, PyObject *b)
{
    return PyNumber_MatrixMultiply(a, b);
}

static inline PyObject *px_imatmul(PyObject *a, PyObject *b)
{
    return PyNumber_InPlaceMatrixMultiply(a, b);
}

static inline PyObject *px_pow(PyObject *a, PyObject *b)
{
    return PyNumber_Power(a, b, Py_None);
}

static inline PyObject *px_ipow(PyObject *a, PyObject *b)
{
    return PyNumber_InPlacePower(a, b, Py_None);
}

static inline PyObject *px_lshift(PyObject *a, PyObject *b)
{
    return PyNumber_Lshift(a, b);
}

static inline PyObject *px_ilshift(PyObject *a, PyObject *b)
{
    return PyNumber_InPlaceLshift(a, b);
}

static inline PyObject *px_rshift(PyObject *a, PyObject *b)
{
    return PyNumber_Rshift(a, b);
}

static inline PyObject *px_irshift(PyObject *a, PyObject *b)
{
    return PyNumber_InPlaceRshift(a, b);
}

static inline PyObject *px_neg(PyObject *a)
{
    return PyNumber_Negative(a);
}

static inline PyObject *px_pos(PyObject *a)
{
    return PyNumber_Positive(a);
}

static inline PyObject *px_invert(PyObject *a)
{
    return PyNumber_Invert(a);
}

#endif
