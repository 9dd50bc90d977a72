/* Comparison of objects: exact ints, floats and texts here, everything else by CPython. */
#include "compare.h"

#include "operand.h"

/* Whether both are texts that are asked for equality. */
static inline int px_both_text(PyObject *a, PyObject *b, int op)
{
    return (op == Py_EQ || op == Py_NE) && PyUnicode_CheckExact(a) && PyUnicode_CheckExact(b) && PyUnicode_IS_COMPACT(a)
           && PyUnicode_IS_COMPACT(b);
}

static inline int px_same_text(PyObject *a, PyObject *b)
{
    const Py_ssize_t size = PyUnicode_GET_LENGTH(a);

    return a == b || (size == PyUnicode_GET_LENGTH(b) && PyUnicode_KIND(a) == PyUnicode_KIND(b)
                      && memcmp(PyUnicode_DATA(a), PyUnicode_DATA(b), (size_t)size * (size_t)PyUnicode_KIND(a)) == 0);
}

/* The truth of a comparison that needs nobody else: 1, 0, or -1 if it is none of those. */
static inline int px_compare_here(PyObject *a, PyObject *b, int op)
{
    int64_t x, y;

    if (px_both_int(a, b, &x, &y))
        return px_compare_int64(x, y, op);
    if (px_both_float(a, b))
        return px_compare_double(PyFloat_AS_DOUBLE(a), PyFloat_AS_DOUBLE(b), op);
    if (px_both_text(a, b, op))
        return px_same_text(a, b) == (op == Py_EQ);
    return -1;
}

PyObject *px_compare(PyObject *a, PyObject *b, int op)
{
    const int known = px_compare_here(a, b, op);

    if (known >= 0)
        return px_newref(known ? Py_True : Py_False);
    return PyObject_RichCompare(a, b, op);
}

int px_compare_truth(PyObject *a, PyObject *b, int op)
{
    int truth = px_compare_here(a, b, op);
    PyObject *result;

    if (truth >= 0)
        return truth;
    result = PyObject_RichCompare(a, b, op);
    if (!result)
        return -1;
    truth = px_truth(result);
    px_decref(result);
    return truth;
}

int px_contains(PyObject *item, PyObject *container)
{
    return PySequence_Contains(container, item);
}
