/* Comparison, truth and containment of objects. All borrow their operands. */
#ifndef PX_COMPARE_H
#define PX_COMPARE_H

#include "compat.h"

/* New reference: whatever the operands' comparison returns. `op` is Py_LT .. Py_GE. */
PX_HOT PyObject *px_compare(PyObject *a, PyObject *b, int op);

/* Its truth: 1, 0, or -1 with an exception. Unlike PyObject_RichCompareBool it asks an object that is compared with
 * itself: a nan differs from itself. */
PX_HOT int px_compare_truth(PyObject *a, PyObject *b, int op);

/* `item in container`: 1, 0, or -1 with an exception. */
PX_HOT int px_contains(PyObject *item, PyObject *container);

/* 1, 0, or -1 with an exception. */
static inline int px_truth(PyObject *o)
{
    if (o == Py_True)
        return 1;
    if (o == Py_False || o == Py_None)
        return 0;
    return PyObject_IsTrue(o);
}

static inline int px_not(PyObject *o)
{
    const int truth = px_truth(o);
    return truth < 0 ? truth : !truth;
}

#endif
