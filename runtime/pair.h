/* Pairs: a Python `int` or `float` in two machine words, or any other object.
 *
 *     .o == NULL      the value is the int .v
 *     .o == PX_FLOAT  the value is the float whose bits are .v
 *     .o == PX_BAD    an error; the exception is set
 *     else            .o is an object of any type; an exact int only if it doesn't fit in .v
 *
 * Pairs go by value, in registers, and nobody takes their address. A result is `maybe` owned: a new reference if and
 * only if .o is an object. Operators borrow both operands. Their inline part handles two machine integers whose
 * result is one; the out-of-line part computes floats, or boxes, calls the general operator, and unpacks the result where
 * it fits: so there is nothing to guard and nothing to redo. floats.h has operators that ask for floats first.
 *
 * A float that is an object stays one, since programs can tell it from an equal one; only results of operators, which
 * nobody has seen yet, are PX_FLOAT. Who shows one of those to the program twice calls px_d_keep first. */
#ifndef PX_PAIR_H
#define PX_PAIR_H

#include "compat.h"

typedef struct px_d {
    int64_t v;
    PyObject *o;
} px_d;

#define PX_FLOAT ((PyObject *)1)    /* no object has these addresses */
#define PX_BAD ((PyObject *)2)
#define px_bad(result) px_unlikely((result).o == PX_BAD)    /* of a pair, a range, an iterator */

/* Initialises a variable that holds nothing yet; px_d_release leaves it alone. */
#define PX_D_UNSET {0, PX_BAD}

/* ORDER PX_BAD: objects come behind it. */
static inline int px_d_has_object(px_d d)
{
    return (uintptr_t)d.o > (uintptr_t)PX_BAD;
}

/* ---- reading an int ---- */

/* The value of an exact int of any size; 0 if it doesn't fit. Never raises. */
PX_API int px_int64_slow(PyObject *o, int64_t *value);

static inline int px_int64(PyObject *o, int64_t *value)
{
    int64_t big;

    if (px_likely(px_int64_fast(o, value)))
        return 1;
    if (!px_int64_slow(o, &big))
        return 0;
    *value = big;
    return 1;
}

/* ---- making pairs ---- */

static inline px_d px_d_int(int64_t value)
{
    px_d d;
    d.v = value;
    d.o = NULL;
    return d;
}

static inline px_d px_d_float(double value)
{
    px_d d;
    memcpy(&d.v, &value, sizeof d.v);
    d.o = PX_FLOAT;
    return d;
}

/* Steals `o`; no unpacking. */
static inline px_d px_d_object(PyObject *o)
{
    px_d d;
    d.v = 0;
    d.o = o;
    return d;
}

/* Borrows `o`; the result owns a reference if it stays an object. */
static inline px_d px_d_of(PyObject *o)
{
    px_d d;

    if (px_likely(PyLong_CheckExact(o)) && px_likely(px_int64(o, &d.v))) {
        d.o = NULL;
        return d;
    }
    return px_d_object(px_newref(o));
}

/* Steals `o`. */
static inline px_d px_d_take(PyObject *o)
{
    px_d d;

    if (px_likely(PyLong_CheckExact(o)) && px_likely(px_int64(o, &d.v))) {
        px_decref(o);
        d.o = NULL;
        return d;
    }
    return px_d_object(o);
}

/* Steals `o`, the result of a call: NULL becomes PX_BAD. */
static inline px_d px_d_result(PyObject *o)
{
    return px_likely(o != NULL) ? px_d_take(o) : px_d_object(PX_BAD);
}

/* Borrowed as `o` is: an operand of an operator, which does not show it to anybody. */
static inline px_d px_d_peek(PyObject *o)
{
    px_d d;

    if (PyFloat_CheckExact(o))
        return px_d_float(PyFloat_AS_DOUBLE(o));
    if (px_likely(PyLong_CheckExact(o)) && px_likely(px_int64(o, &d.v))) {
        d.o = NULL;
        return d;
    }
    return px_d_object(o);
}

/* Borrowed as `o` is: for the parameters of a function that borrows them. */
static inline px_d px_d_borrow(PyObject *o)
{
    px_d d;

    if (px_likely(PyLong_CheckExact(o)) && px_likely(px_int64(o, &d.v))) {
        d.o = NULL;
        return d;
    }
    return px_d_object(o);
}

static inline px_d px_d_uint(uint64_t value)
{
    return px_likely(value <= INT64_MAX) ? px_d_int((int64_t)value) : px_d_result(PyLong_FromUnsignedLongLong(value));
}

/* ---- reading a float ---- */

/* Of a pair that is PX_FLOAT. */
static inline double px_d_double(px_d d)
{
    double value;
    memcpy(&value, &d.v, sizeof value);
    return value;
}

/* Whether the pair is a float or an int of 64 bits; its value as a double then. */
static inline int px_d_number(px_d d, double *value)
{
    if (d.o == PX_FLOAT)
        *value = px_d_double(d);
    else if (!d.o)
        *value = (double)d.v;
    else if (PyFloat_CheckExact(d.o))
        *value = PyFloat_AS_DOUBLE(d.o);
    else
        return 0;
    return 1;
}

/* Whether an operator of these two works on floats: both are numbers, one of them is a float. */
static inline int px_d_both_number(px_d a, px_d b, double *x, double *y)
{
    return (a.o || b.o) && px_d_number(a, x) && px_d_number(b, y);
}

/* Whether a double holds this integer exactly: then C's quotient of two is rounded once, as Python's, and a comparison
 * with a float says the same. */
static inline int px_is_exact_double(int64_t value)
{
    return value <= (INT64_C(1) << 53) && value >= -(INT64_C(1) << 53);
}

/* Of a number. */
static inline int px_d_is_exact(px_d d)
{
    return d.o || px_is_exact_double(d.v);
}

/* ---- letting go ---- */

/* New reference; NULL if there is no memory. */
static inline PyObject *px_d_box(px_d d)
{
    if (!d.o)
        return PyLong_FromLongLong(d.v);
    return d.o == PX_FLOAT ? PyFloat_FromDouble(px_d_double(d)) : px_newref(d.o);
}

/* Before a variable is shown to the program more than once: a float becomes the object that is seen each time. 0, or -1
 * with an exception. */
PX_INLINE int px_d_keep(px_d *place)
{
    if (place->o == PX_FLOAT) {
        PyObject *box = PyFloat_FromDouble(px_d_double(*place));
        if (px_unlikely(!box))
            return -1;
        place->o = box;
    }
    return 0;
}

static inline void px_d_retain(px_d d)
{
    if (px_unlikely(px_d_has_object(d)))
        px_incref(d.o);
}

/* The same value, with a reference of its own. */
static inline px_d px_d_newref(px_d d)
{
    px_d_retain(d);
    return d;
}

/* Steals `d`, which may be an error. */
static inline void px_d_release(px_d d)
{
    if (px_unlikely(px_d_has_object(d)))
        px_decref(d.o);
}

/* Stores `value` (stolen) where something may stand, which dies after that. */
PX_INLINE void px_d_replace(px_d *place, px_d value)
{
    const px_d former = *place;

    *place = value;
    px_d_release(former);
}

/* A result as an object. Steals `d`; new reference, NULL if `d` is an error. */
static inline PyObject *px_d_give(px_d d)
{
    if (px_likely(!d.o))
        return PyLong_FromLongLong(d.v);
    return d.o == PX_FLOAT ? PyFloat_FromDouble(px_d_double(d)) : d.o == PX_BAD ? NULL : d.o;
}

static inline int px_d_both_int(px_d a, px_d b)
{
    return px_likely(!a.o) && px_likely(!b.o);
}

/* ---- operators ---- */

/* The general case of every operator. Borrows both; result `maybe` owned. */
PX_API px_d px_d_slow(px_d a, px_d b, binaryfunc operation);
PX_API px_d px_d_slow_unary(px_d a, unaryfunc operation);

/* PX_D_CHECKED(name, general case, builtin that tells overflow) */
#define PX_D_CHECKED(name, slow, overflows) \
    PX_HOT px_d slow(px_d a, px_d b); \
    static inline px_d name(px_d a, px_d b) \
    { \
        px_d r; \
        if (px_d_both_int(a, b) && px_likely(!overflows(a.v, b.v, &r.v))) { \
            r.o = NULL; \
            return r; \
        } \
        return slow(a, b); \
    }

/* PX_D_SIMPLE(name, in-place name, condition on a.v and b.v, value, general operator, general in-place operator) */
#define PX_D_SIMPLE(name, inplace, condition, value, operation, inplace_operation) \
    static inline px_d name(px_d a, px_d b) \
    { \
        if (px_d_both_int(a, b) && px_likely(condition)) \
            return px_d_int(value); \
        return px_d_slow(a, b, operation); \
    } \
    static inline px_d inplace(px_d a, px_d b) \
    { \
        if (px_d_both_int(a, b) && px_likely(condition)) \
            return px_d_int(value); \
        return px_d_slow(a, b, inplace_operation); \
    }

/* a / b and a % b rounded down, for b != 0 and not INT64_MIN / -1. */
static inline int64_t px_int64_floordiv(int64_t a, int64_t b)
{
    const int64_t q = a / b;
    return q - ((a % b != 0) & ((a ^ b) < 0));
}

static inline int64_t px_int64_mod(int64_t a, int64_t b)
{
    const int64_t r = a % b;
    return r + (b & -(int64_t)((r != 0) & ((r ^ b) < 0)));
}

/* Whether C can divide: neither by zero nor to INT64_MAX + 1. */
static inline int px_int64_divides(int64_t a, int64_t b)
{
    return b != 0 && !(b == -1 && a == INT64_MIN);
}

/* a << b as C computes it, the bits that don't fit lost; px_int64_shifts says whether none was. */
static inline int64_t px_int64_lshift(int64_t a, int64_t b)
{
    return (int64_t)((uint64_t)a << b);
}

static inline int px_int64_shifts(int64_t a, int64_t b)
{
    return (uint64_t)b < 64 && px_int64_lshift(a, b) >> b == a;
}

PX_D_CHECKED(px_d_add, px_d_add_slow, __builtin_add_overflow)
PX_D_CHECKED(px_d_iadd, px_d_iadd_slow, __builtin_add_overflow)
PX_D_CHECKED(px_d_sub, px_d_sub_slow, __builtin_sub_overflow)
PX_D_CHECKED(px_d_isub, px_d_isub_slow, __builtin_sub_overflow)
PX_D_CHECKED(px_d_mul, px_d_mul_slow, __builtin_mul_overflow)
PX_D_CHECKED(px_d_imul, px_d_imul_slow, __builtin_mul_overflow)
PX_D_SIMPLE(px_d_floordiv, px_d_ifloordiv, px_int64_divides(a.v, b.v), px_int64_floordiv(a.v, b.v),
            PyNumber_FloorDivide, PyNumber_InPlaceFloorDivide)
PX_D_SIMPLE(px_d_mod, px_d_imod, px_int64_divides(a.v, b.v), px_int64_mod(a.v, b.v),
            PyNumber_Remainder, PyNumber_InPlaceRemainder)
PX_D_SIMPLE(px_d_and, px_d_iand, 1, a.v & b.v, PyNumber_And, PyNumber_InPlaceAnd)
PX_D_SIMPLE(px_d_or, px_d_ior, 1, a.v | b.v, PyNumber_Or, PyNumber_InPlaceOr)
PX_D_SIMPLE(px_d_xor, px_d_ixor, 1, a.v ^ b.v, PyNumber_Xor, PyNumber_InPlaceXor)
PX_D_SIMPLE(px_d_lshift, px_d_ilshift, px_int64_shifts(a.v, b.v), px_int64_lshift(a.v, b.v),
            PyNumber_Lshift, PyNumber_InPlaceLshift)
PX_D_SIMPLE(px_d_rshift, px_d_irshift, b.v >= 0, a.v >> (b.v < 63 ? b.v : 63),
            PyNumber_Rshift, PyNumber_InPlaceRshift)

PX_HOT px_d px_d_pow(px_d a, px_d b);
PX_HOT px_d px_d_ipow(px_d a, px_d b);

PX_HOT px_d px_d_truediv(px_d a, px_d b);
PX_HOT px_d px_d_itruediv(px_d a, px_d b);

PX_HOT px_d px_d_neg_slow(px_d a);

static inline px_d px_d_neg(px_d a)
{
    return px_likely(!a.o) && px_likely(a.v != INT64_MIN) ? px_d_int(-a.v) : px_d_neg_slow(a);
}

static inline px_d px_d_pos(px_d a)
{
    return px_likely(!a.o) ? a : px_d_slow_unary(a, PyNumber_Positive);
}

static inline px_d px_d_invert(px_d a)
{
    return px_likely(!a.o) ? px_d_int(~a.v) : px_d_slow_unary(a, PyNumber_Invert);
}

/* ---- comparison and truth ---- */

/* New reference: what the operands' own comparison returns. `op` is Py_LT .. Py_GE. */
PX_HOT PyObject *px_d_compare(px_d a, px_d b, int op);

/* Its truth: 1, 0, or -1 with an exception. An object that is compared with itself is asked, too. */
PX_HOT int px_d_compare_slow(px_d a, px_d b, int op);

#define PX_D_COMPARE(name, operator, op) \
    static inline int name(px_d a, px_d b) \
    { \
        return px_d_both_int(a, b) ? a.v operator b.v : px_d_compare_slow(a, b, op); \
    }

PX_D_COMPARE(px_d_lt, <, Py_LT)
PX_D_COMPARE(px_d_le, <=, Py_LE)
PX_D_COMPARE(px_d_eq, ==, Py_EQ)
PX_D_COMPARE(px_d_ne, !=, Py_NE)
PX_D_COMPARE(px_d_gt, >, Py_GT)
PX_D_COMPARE(px_d_ge, >=, Py_GE)

/* 1, 0, or -1 with an exception. */
static inline int px_d_truth(px_d a)
{
    if (px_likely(!a.o))
        return a.v != 0;
    return a.o == PX_FLOAT ? px_d_double(a) != 0.0 : PyObject_IsTrue(a.o);
}

static inline int px_d_not(px_d a)
{
    const int truth = px_d_truth(a);
    return truth < 0 ? truth : !truth;
}

#endif
