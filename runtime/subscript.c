/* Subscripts and slices: lists and tuples by position, everything else by the object's own methods. */
#include "subscript.h"
#include "convert.h"

PX_COLD Py_ssize_t px_raise_index(const char *what)
{
    PyErr_Format(PyExc_IndexError, "%s index out of range", what);
    return -1;
}

/* ---- a C integer as the index ---- */

PyObject *px_getitem_boxed(PyObject *o, Py_ssize_t index)
{
    PyObject *boxed = PyLong_FromSsize_t(index), *item;

    if (!boxed)
        return NULL;
    item = PyObject_GetItem(o, boxed);
    px_decref(boxed);
    return item;
}

/* Cython calls them a string. */
PyObject *px_bytes_getitem(PyObject *bytes, Py_ssize_t index, int flags)
{
    if (px_unlikely(bytes == Py_None)) {
        px_raise_none_subscript();
        return NULL;
    }
    index = px_check_index(index, PyBytes_GET_SIZE(bytes), flags, "string");
    if (px_unlikely((flags & PX_BOUNDSCHECK) && index < 0))
        return NULL;
    return PyLong_FromLong((unsigned char)PyBytes_AS_STRING(bytes)[index]);
}

/* Stores the value, or deletes the item where it is NULL. */
static int px_setitem_boxed(PyObject *o, Py_ssize_t index, PyObject *value)
{
    PyObject *boxed = PyLong_FromSsize_t(index);
    int status;

    if (!boxed)
        return -1;
    status = value ? PyObject_SetItem(o, boxed, value) : PyObject_DelItem(o, boxed);
    px_decref(boxed);
    return status;
}

int px_setitem_index(PyObject *o, Py_ssize_t index, PyObject *value, int flags)
{
    return PyList_CheckExact(o) ? px_list_setitem(o, index, value, flags) : px_setitem_boxed(o, index, value);
}

int px_delitem_index(PyObject *o, Py_ssize_t index, int flags)
{
    if (PyList_CheckExact(o) && index < 0 && !(flags & PX_WRAPAROUND)) {
        px_raise_index("list assignment");
        return -1;
    }
    return px_setitem_boxed(o, index, NULL);
}

/* ---- an object as the index ---- */

/* The index that an exact int of at most 60 bits is. */
static int px_is_index(PyObject *o, Py_ssize_t *index)
{
    int64_t value;

    if (!PyLong_CheckExact(o) || !px_int64_fast(o, &value) || value != (Py_ssize_t)value)
        return 0;
    *index = (Py_ssize_t)value;
    return 1;
}

PyObject *px_getitem(PyObject *o, PyObject *index)
{
    Py_ssize_t position;

    if ((PyList_CheckExact(o) || PyTuple_CheckExact(o)) && px_is_index(index, &position))
        return px_getitem_index(o, position, PX_WRAPAROUND | PX_BOUNDSCHECK);
    return PyObject_GetItem(o, index);
}

int px_setitem(PyObject *o, PyObject *index, PyObject *value)
{
    Py_ssize_t position;

    if (PyList_CheckExact(o) && px_is_index(index, &position))
        return px_list_setitem(o, position, value, PX_WRAPAROUND | PX_BOUNDSCHECK);
    return PyObject_SetItem(o, index, value);
}

/* ---- a pair as the index ---- */

PyObject *px_d_getitem_slow(PyObject *o, px_d index)
{
    PyObject *boxed = px_d_box(index), *item = boxed ? PyObject_GetItem(o, boxed) : NULL;

    px_xdecref(boxed);
    return item;
}

int px_d_setitem_slow(PyObject *o, px_d index, PyObject *value)
{
    PyObject *boxed = px_d_box(index);
    const int status = boxed ? PyObject_SetItem(o, boxed, value) : -1;

    px_xdecref(boxed);
    return status;
}

int px_d_delitem(PyObject *o, px_d index)
{
    PyObject *boxed = px_d_box(index);
    const int status = boxed ? PyObject_DelItem(o, boxed) : -1;

    px_xdecref(boxed);
    return status;
}

/* ---- slices ---- */

/* The part of an exact list or tuple; the bounds are Python's, not yet brought into range. New reference. */
static PyObject *px_sequence_part(PyObject *o, Py_ssize_t start, Py_ssize_t stop)
{
    PySlice_AdjustIndices(Py_SIZE(o), &start, &stop, 1);
    if (stop < start)
        stop = start;
    return PyList_CheckExact(o) ? PyList_GetSlice(o, start, stop) : PyTuple_GetSlice(o, start, stop);
}

/* A bound that is absent, None or a plain int; 0 if it is something else. */
static int px_plain_bound(PyObject *bound, Py_ssize_t absent, Py_ssize_t *value)
{
    *value = absent;
    return !bound || bound == Py_None || px_is_index(bound, value);
}

PyObject *px_getslice(PyObject *o, PyObject *start, PyObject *stop)
{
    Py_ssize_t first, last;
    PyObject *slice, *part;

    if ((PyList_CheckExact(o) || PyTuple_CheckExact(o)) && px_plain_bound(start, 0, &first)
        && px_plain_bound(stop, PY_SSIZE_T_MAX, &last))
        return px_sequence_part(o, first, last);
    slice = PySlice_New(start, stop, NULL);
    if (!slice)
        return NULL;
    part = PyObject_GetItem(o, slice);
    px_decref(slice);
    return part;
}

int px_setslice(PyObject *o, PyObject *start, PyObject *stop, PyObject *value)
{
    PyObject *slice = PySlice_New(start, stop, NULL);
    int status;

    if (!slice)
        return -1;
    status = value ? PyObject_SetItem(o, slice, value) : PyObject_DelItem(o, slice);
    px_decref(slice);
    return status;
}

int px_delslice(PyObject *o, PyObject *start, PyObject *stop)
{
    return px_setslice(o, start, stop, NULL);
}

PyObject *px_getslice_index(PyObject *o, Py_ssize_t start, Py_ssize_t stop)
{
    PyObject *first, *last = NULL, *part = NULL;

    if (PyList_CheckExact(o) || PyTuple_CheckExact(o))
        return px_sequence_part(o, start, stop);
    first = PyLong_FromSsize_t(start);
    if (stop != PY_SSIZE_T_MAX)
        last = PyLong_FromSsize_t(stop);
    if (first && (last || stop == PY_SSIZE_T_MAX))
        part = px_getslice(o, first, last);
    px_xdecref(first);
    px_xdecref(last);
    return part;
}
