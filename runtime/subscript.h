/* Subscripts and slices. All borrow their operands. Those that read return a new reference, or NULL with an exception;
 * those that store or delete return 0, or -1 with one. */
#ifndef PX_SUBSCRIPT_H
#define PX_SUBSCRIPT_H

#include "pair.h"

/* Flags of an index that is a C integer: Cython's directives of the same names. */
enum {
    PX_WRAPAROUND = 1,     /* a negative index counts from the end */
    PX_BOUNDSCHECK = 2     /* an index out of range raises; without it, it is undefined */
};

/* len(o), or -1 with an exception. */
static inline Py_ssize_t px_len(PyObject *o)
{
    if (px_likely(PyList_CheckExact(o)) || PyTuple_CheckExact(o))
        return Py_SIZE(o);
    return PyObject_Size(o);
}

/* ---- a C integer as the index ---- */

/* Raises IndexError "list index out of range"; returns -1. */
PX_API Py_ssize_t px_raise_index(const char *what);

/* The place that the index means in a sequence of this length; -1 with an IndexError. */
static inline Py_ssize_t px_check_index(Py_ssize_t index, Py_ssize_t length, int flags, const char *what)
{
    if ((flags & PX_WRAPAROUND) && index < 0)
        index += length;
    if ((flags & PX_BOUNDSCHECK) && px_unlikely((size_t)index >= (size_t)length))
        return px_raise_index(what);
    return index;
}

/* The list or tuple is exact and not None. */
static inline PyObject *px_list_getitem(PyObject *list, Py_ssize_t index, int flags)
{
    index = px_check_index(index, PyList_GET_SIZE(list), flags, "list");
    return px_unlikely((flags & PX_BOUNDSCHECK) && index < 0) ? NULL : px_newref(PyList_GET_ITEM(list, index));
}

static inline PyObject *px_tuple_getitem(PyObject *tuple, Py_ssize_t index, int flags)
{
    index = px_check_index(index, PyTuple_GET_SIZE(tuple), flags, "tuple");
    return px_unlikely((flags & PX_BOUNDSCHECK) && index < 0) ? NULL : px_newref(PyTuple_GET_ITEM(tuple, index));
}

static inline int px_list_setitem(PyObject *list, Py_ssize_t index, PyObject *value, int flags)
{
    PyObject *former;

    index = px_check_index(index, PyList_GET_SIZE(list), flags, "list assignment");
    if (px_unlikely((flags & PX_BOUNDSCHECK) && index < 0))
        return -1;
    former = PyList_GET_ITEM(list, index);
    PyList_SET_ITEM(list, index, px_newref(value));
    px_decref(former);
    return 0;
}

/* What is no list or tuple: the object's own idea of an index. */
PX_HOT PyObject *px_getitem_boxed(PyObject *o, Py_ssize_t index);

static inline PyObject *px_getitem_index(PyObject *o, Py_ssize_t index, int flags)
{
    if (px_likely(PyList_CheckExact(o)))
        return px_list_getitem(o, index, flags);
    if (PyTuple_CheckExact(o))
        return px_tuple_getitem(o, index, flags);
    return px_getitem_boxed(o, index);
}

/* Of exact bytes or None. */
PX_HOT PyObject *px_bytes_getitem(PyObject *bytes, Py_ssize_t index, int flags);

PX_HOT int px_setitem_index(PyObject *o, Py_ssize_t index, PyObject *value, int flags);
PX_HOT int px_delitem_index(PyObject *o, Py_ssize_t index, int flags);

/* ---- an object as the index ---- */

PX_HOT PyObject *px_getitem(PyObject *o, PyObject *index);
PX_HOT int px_setitem(PyObject *o, PyObject *index, PyObject *value);

static inline int px_delitem(PyObject *o, PyObject *index)
{
    return PyObject_DelItem(o, index);
}

/* ---- a pair as the index ---- */

/* Whether a pair is an int that can be an index. */
static inline int px_d_is_index(px_d d)
{
    return px_likely(!d.o) && px_likely(d.v == (Py_ssize_t)d.v);
}

/* The general cases: a pair that is no such int. */
PX_HOT PyObject *px_d_getitem_slow(PyObject *o, px_d index);
PX_HOT int px_d_setitem_slow(PyObject *o, px_d index, PyObject *value);

static inline PyObject *px_d_getitem(PyObject *o, px_d index)
{
    if (px_d_is_index(index))
        return px_getitem_index(o, (Py_ssize_t)index.v, PX_WRAPAROUND | PX_BOUNDSCHECK);
    return px_d_getitem_slow(o, index);
}

static inline int px_d_setitem(PyObject *o, px_d index, PyObject *value)
{
    if (px_d_is_index(index))
        return px_setitem_index(o, (Py_ssize_t)index.v, value, PX_WRAPAROUND | PX_BOUNDSCHECK);
    return px_d_setitem_slow(o, index, value);
}

PX_HOT int px_d_delitem(PyObject *o, px_d index);

/* ---- slices ---- */

/* slice(start, stop, step); NULL stands for None. */
static inline PyObject *px_slice(PyObject *start, PyObject *stop, PyObject *step)
{
    return PySlice_New(start, stop, step);
}

/* o[start:stop]; NULL: absent. */
PX_HOT PyObject *px_getslice(PyObject *o, PyObject *start, PyObject *stop);
PX_HOT int px_setslice(PyObject *o, PyObject *start, PyObject *stop, PyObject *value);
PX_HOT int px_delslice(PyObject *o, PyObject *start, PyObject *stop);

/* o[start:stop] of C integers; an absent start is 0, an absent stop PY_SSIZE_T_MAX. */
PX_HOT PyObject *px_getslice_index(PyObject *o, Py_ssize_t start, Py_ssize_t stop);

#endif
