/* Text: the pieces of f-strings. All borrow their operands and return a new reference, or NULL with an
 * exception. */
#ifndef PX_TEXT_H
#define PX_TEXT_H

#include "pair.h"

/* {value!conversion:specification}; conversion 0: none; specification NULL: none. */
PX_HOT PyObject *px_format(PyObject *value, int conversion, PyObject *specification);

/* {value} of a pair. */
PX_HOT PyObject *px_format_int(px_d value);

/* The pieces, all of them str, one after the other. */
PX_HOT PyObject *px_join(PyObject *const *pieces, Py_ssize_t count);

static inline PyObject *px_str(PyObject *o)
{
    return PyObject_Str(o);
}

static inline PyObject *px_repr(PyObject *o)
{
    return PyObject_Repr(o);
}

static inline PyObject *px_ascii(PyObject *o)
{
    return PyObject_ASCII(o);
}

#endif
