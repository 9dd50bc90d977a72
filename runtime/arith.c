/* Arithmetic on objects: exact ints of at most 60 bits and exact floats are computed here; CPython does the rest. */
#include "arith.h"

#include "operand.h"

/* PX_ARITHMETIC(function, how an int is computed: 1 if r was set, C operator for floats, general operator) */
#define PX_ARITHMETIC(name, compute, operator, operation) \
    PyObject *name(PyObject *a, PyObject *b) \
    { \
        int64_t x, y, r; \
        double u, v; \
        if (px_both_int(a, b, &x, &y) && compute) \
            return PyLong_FromLongLong(r); \
        if (px_both_number(a, b, &u, &v)) \
            return PyFloat_FromDouble(u operator v); \
        return operation(a, b); \
    }

PX_ARITHMETIC(px_add, !__builtin_add_overflow(x, y, &r), +, PyNumber_Add)
PX_ARITHMETIC(px_iadd, !__builtin_add_overflow(x, y, &r), +, PyNumber_InPlaceAdd)
PX_ARITHMETIC(px_sub, !__builtin_sub_overflow(x, y, &r), -, PyNumber_Subtract)
PX_ARITHMETIC(px_isub, !__builtin_sub_overflow(x, y, &r), -, PyNumber_InPlaceSubtract)
PX_ARITHMETIC(px_mul, !__builtin_mul_overflow(x, y, &r), *, PyNumber_Multiply)
PX_ARITHMETIC(px_imul, !__builtin_mul_overflow(x, y, &r), *, PyNumber_InPlaceMultiply)

/* PX_INTEGRAL(function, condition on x and y, value, general operator) */
#define PX_INTEGRAL(name, condition, value, operation) \
    PyObject *name(PyObject *a, PyObject *b) \
    { \
        int64_t x, y; \
        if (px_both_int(a, b, &x, &y) && px_likely(condition)) \
            return PyLong_FromLongLong(value); \
        return operation(a, b); \
    }

PX_INTEGRAL(px_floordiv, px_int64_divides(x, y), px_int64_floordiv(x, y), PyNumber_FloorDivide)
PX_INTEGRAL(px_ifloordiv, px_int64_divides(x, y), px_int64_floordiv(x, y), PyNumber_InPlaceFloorDivide)
PX_INTEGRAL(px_mod, px_int64_divides(x, y), px_int64_mod(x, y), PyNumber_Remainder)
PX_INTEGRAL(px_imod, px_int64_divides(x, y), px_int64_mod(x, y), PyNumber_InPlaceRemainder)
PX_INTEGRAL(px_and, 1, x & y, PyNumber_And)
PX_INTEGRAL(px_iand, 1, x & y, PyNumber_InPlaceAnd)
PX_INTEGRAL(px_or, 1, x | y, PyNumber_Or)
PX_INTEGRAL(px_ior, 1, x | y, PyNumber_InPlaceOr)
PX_INTEGRAL(px_xor, 1, x ^ y, PyNumber_Xor)
PX_INTEGRAL(px_ixor, 1, x ^ y, PyNumber_InPlaceXor)

/* PX_DIVISION(function, general operator) */
#define PX_DIVISION(name, operation) \
    PyObject *name(PyObject *a, PyObject *b) \
    { \
        double x, y; \
        if (px_both_number(a, b, &x, &y) && y != 0.0) \
            return PyFloat_FromDouble(x / y); \
        return operation(a, b); \
    }

PX_DIVISION(px_truediv, PyNumber_TrueDivide)
PX_DIVISION(px_itruediv, PyNumber_InPlaceTrueDivide)
