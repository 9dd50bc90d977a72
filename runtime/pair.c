/* Pairs, the general cases: floats, and everything else: box the operands, call CPython's operator, unpack the result
 * where it fits. */
#include "pair.h"

#include "operand.h"

int px_int64_slow(PyObject *o, int64_t *value)
{
    const size_t most_digits = 64 / PyLong_SHIFT + 1;
    int overflow;

    if (px_int_digits(o) > most_digits)
        return 0;
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

/* ---- sums, differences, products ---- */

/* PX_D_SLOW(name, builtin that tells overflow, C operator for floats, general operator). Operators that ask for floats
 * first come here with ints, too. */
#define PX_D_SLOW(name, overflows, operator, operation) \
    px_d name(px_d a, px_d b) \
    { \
        double x, y; \
        int64_t r; \
        if (px_d_both_number(a, b, &x, &y)) \
            return px_d_float(x operator y); \
        if (!a.o && !b.o && !overflows(a.v, b.v, &r)) \
            return px_d_int(r); \
        return px_d_slow(a, b, operation); \
    }

PX_D_SLOW(px_d_add_slow, __builtin_add_overflow, +, PyNumber_Add)
PX_D_SLOW(px_d_iadd_slow, __builtin_add_overflow, +, PyNumber_InPlaceAdd)
PX_D_SLOW(px_d_sub_slow, __builtin_sub_overflow, -, PyNumber_Subtract)
PX_D_SLOW(px_d_isub_slow, __builtin_sub_overflow, -, PyNumber_InPlaceSubtract)
PX_D_SLOW(px_d_mul_slow, __builtin_mul_overflow, *, PyNumber_Multiply)
PX_D_SLOW(px_d_imul_slow, __builtin_mul_overflow, *, PyNumber_InPlaceMultiply)

px_d px_d_neg_slow(px_d a)
{
    double x;

    if (a.o && px_d_number(a, &x))
        return px_d_float(-x);
    return px_d_slow_unary(a, PyNumber_Negative);
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

static px_d px_d_power(px_d a, px_d b, binaryfunc operation)
{
    int64_t result;
    double x, y, power;

    if (!a.o && !b.o && b.v >= 0 && px_int64_pow(a.v, b.v, &result))
        return px_d_int(result);
    if (px_d_both_number(a, b, &x, &y) && px_double_pow(x, y, &power))
        return px_d_float(power);
    return px_d_slow(a, b, operation);
}

px_d px_d_pow(px_d a, px_d b)
{
    return px_d_power(a, b, px_power);
}

px_d px_d_ipow(px_d a, px_d b)
{
    return px_d_power(a, b, px_inplace_power);
}

/* ---- true division ---- */

static px_d px_d_divide(px_d a, px_d b, binaryfunc operation)
{
    double x, y;

    if (!a.o && !b.o && b.v && px_is_exact_double(a.v) && px_is_exact_double(b.v))
        return px_d_float((double)a.v / (double)b.v);
    if (px_d_both_number(a, b, &x, &y) && y != 0.0)
        return px_d_float(x / y);
    return px_d_slow(a, b, operation);
}

px_d px_d_truediv(px_d a, px_d b)
{
    return px_d_divide(a, b, PyNumber_TrueDivide);
}

px_d px_d_itruediv(px_d a, px_d b)
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

int px_d_compare_slow(px_d a, px_d b, int op)
{
    double x, y;
    PyObject *result;
    int truth;

    if (px_d_both_number(a, b, &x, &y) && px_d_is_exact(a) && px_d_is_exact(b))
        return px_compare_double(x, y, op);
    if (!a.o && !b.o)
        return px_compare_int64(a.v, b.v, op);
    result = px_d_compare(a, b, op);
    if (!result)
        return -1;
    truth = PyObject_IsTrue(result);
    px_decref(result);
    return truth;
}
