/* Pairs, the general cases: box the operands, call CPython's operator, unpack the result where it fits. */
#include "pair.h"

int px_int64_slow(PyObject *o, int64_t *value)
{
    int overflow;

    *value = PyLong_AsLongLongAndOverflow(o, &overflow);
    return !overflow;
}

/* New references to both operands as objects; 0, or -1 with an exception. */
static int px_d_box_both(px_d a, px_d b, PyObject **left, PyObject **right)
{
    *left = px_d_box(a);
    *right = *left ? px_d_box(b) : NULL;
    if (*right)
        return 0;
    px_xdecref(*left);
    return -1;
}

PX_COLD px_d px_d_slow(px_d a, px_d b, binaryfunc operation)
{
    PyObject *left, *right, *result;

    if (px_d_box_both(a, b, &left, &right) < 0)
        return px_d_object(PX_BAD);
    result = operation(left, right);
    px_decref(left);
    px_decref(right);
    return px_d_result(result);
}

PX_COLD px_d px_d_slow_unary(px_d a, unaryfunc operation)
{
    PyObject *operand = px_d_box(a), *result;

    if (!operand)
        return px_d_object(PX_BAD);
    result = operation(operand);
    px_decref(operand);
    return px_d_result(result);
}

/* ---- power ---- */

static PyObject *px_power(PyObject *a, PyObject *b)
{
    return PyNumber_Power(a, b, Py_None);
}

static PyObject *px_inplace_power(PyObject *a, PyObject *b)
{
    return PyNumber_InPlacePower(a, b, Py_None);
}

/* base ** exponent by squaring, for exponent >= 0; 0 if the result doesn't fit. Squares beyond the last bit are not
 * computed: their overflow would say nothing. */
static int px_int64_pow(int64_t base, int64_t exponent, int64_t *result)
{
    int64_t power = 1;

    for (;;) {
        if ((exponent & 1) && __builtin_mul_overflow(power, base, &power))
            return 0;
        exponent >>= 1;
        if (!exponent)
            break;
        if (__builtin_mul_overflow(base, base, &base))
            return 0;
    }
    *result = power;
    return 1;
}

px_d px_d_pow(px_d a, px_d b)
{
    int64_t result;

    if (px_d_both_int(a, b) && b.v >= 0 && px_int64_pow(a.v, b.v, &result))
        return px_d_int(result);
    return px_d_slow(a, b, px_power);
}

px_d px_d_ipow(px_d a, px_d b)
{
    return px_d_both_int(a, b) ? px_d_pow(a, b) : px_d_slow(a, b, px_inplace_power);
}

/* ---- true division ---- */

/* Whether a double holds this integer exactly; then C's quotient is rounded once, as Python's. */
static int px_is_exact_double(int64_t value)
{
    return value <= (INT64_C(1) << 53) && value >= -(INT64_C(1) << 53);
}

static PyObject *px_d_divide(px_d a, px_d b, binaryfunc operation)
{
    PyObject *left, *right, *result;

    if (px_d_both_int(a, b) && b.v && px_is_exact_double(a.v) && px_is_exact_double(b.v))
        return PyFloat_FromDouble((double)a.v / (double)b.v);
    if (px_d_box_both(a, b, &left, &right) < 0)
        return NULL;
    result = operation(left, right);
    px_decref(left);
    px_decref(right);
    return result;
}

PyObject *px_d_truediv(px_d a, px_d b)
{
    return px_d_divide(a, b, PyNumber_TrueDivide);
}

PyObject *px_d_itruediv(px_d a, px_d b)
{
    return px_d_divide(a, b, PyNumber_InPlaceTrueDivide);
}

/* ---- comparison ---- */

PyObject *px_d_compare(px_d a, px_d b, int op)
{
    PyObject *left, *right, *result;

    if (px_d_box_both(a, b, &left, &right) < 0)
        return NULL;
    result = PyObject_RichCompare(left, right, op);
    px_decref(left);
    px_decref(right);
    return result;
}

PX_COLD int px_d_compare_slow(px_d a, px_d b, int op)
{
    PyObject *result = px_d_compare(a, b, op);
    int truth;

    if (!result)
        return -1;
    truth = PyObject_IsTrue(result);
    px_decref(result);
    return truth;
}
