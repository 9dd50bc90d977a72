/* Attributes. Names are interned constants. */
#ifndef PX_ATTRIBUTE_H
#define PX_ATTRIBUTE_H

#include "compat.h"

/* New reference, or NULL with an exception. */
static inline PyObject *px_getattr(PyObject *o, PyObject *name)
{
    return PyObject_GetAttr(o, name);
}

/* 0, or -1 with an exception. Borrows the value. */
static inline int px_setattr(PyObject *o, PyObject *name, PyObject *value)
{
    return PyObject_SetAttr(o, name, value);
}

static inline int px_delattr(PyObject *o, PyObject *name)
{
    return PyObject_SetAttr(o, name, NULL);
}

#endif
