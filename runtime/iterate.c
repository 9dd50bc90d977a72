/* Iteration over objects, and unpacking with CPython's messages. */
#include "iterate.h"

int px_iter_stopped(void)
{
    if (!PyErr_Occurred())
        return 0;
    if (!PyErr_ExceptionMatches(PyExc_StopIteration))
        return -1;
    PyErr_Clear();
    return 0;
}

px_iter px_iter_of_object(PyObject *o)
{
    px_iter it;

    it.o = PyObject_GetIter(o);
    it.index = -1;
    it.next = it.o ? Py_TYPE(it.o)->tp_iternext : NULL;
    if (!it.o)
        it.o = PX_BAD;
    return it;
}

/* ---- unpacking ---- */

/* Releases the first `count` items; returns -1. */
static int px_drop_items(PyObject **items, Py_ssize_t count)
{
    while (count > 0)
        px_decref(items[--count]);
    return -1;
}

static int px_raise_too_few(Py_ssize_t expected, Py_ssize_t got, int at_least)
{
    PyErr_Format(PyExc_ValueError, "not enough values to unpack (expected %s%zd, got %zd)", at_least ? "at least " : "",
                 expected, got);
    return -1;
}

/* Of a list, tuple or dict it tells how many there are, if CPython does. */
static int px_raise_too_many_items(PyObject *o, Py_ssize_t expected)
{
    const int is_sized = PyList_CheckExact(o) || PyTuple_CheckExact(o) || PyDict_CheckExact(o);
    const Py_ssize_t size = PX_TELLS_UNPACKED_SIZE && is_sized ? PyObject_Size(o) : -1;

    if (size > expected)
        PyErr_Format(PyExc_ValueError, "too many values to unpack (expected %zd, got %zd)", expected, size);
    else
        PyErr_Format(PyExc_ValueError, "too many values to unpack (expected %zd)", expected);
    return -1;
}

/* New reference: iter(o), or NULL with a TypeError that speaks of unpacking. */
static PyObject *px_unpack_iterator(PyObject *o)
{
    PyObject *iterator = PyObject_GetIter(o);

    if (!iterator && PyErr_ExceptionMatches(PyExc_TypeError) && !Py_TYPE(o)->tp_iter && !PySequence_Check(o))
        PyErr_Format(PyExc_TypeError, "cannot unpack non-iterable %.200s object", Py_TYPE(o)->tp_name);
    return iterator;
}

/* Takes `count` items from the iterator; 0, or -1 with an exception, nothing owned. */
static int px_take_items(PyObject *iterator, PyObject **items, Py_ssize_t count, Py_ssize_t expected, int at_least)
{
    Py_ssize_t i;

    for (i = 0; i < count; i++) {
        items[i] = Py_TYPE(iterator)->tp_iternext(iterator);
        if (!items[i]) {
            if (px_iter_stopped() == 0)
                px_raise_too_few(expected, i, at_least);
            return px_drop_items(items, i);
        }
    }
    return 0;
}

/* 0 if the iterator of `o` is at its end; else releases the items and raises. */
static int px_expect_end(PyObject *o, PyObject *iterator, PyObject **items, Py_ssize_t count)
{
    PyObject *extra = Py_TYPE(iterator)->tp_iternext(iterator);

    if (!extra && px_iter_stopped() == 0)
        return 0;
    if (extra) {
        px_decref(extra);
        px_raise_too_many_items(o, count);
    }
    return px_drop_items(items, count);
}

/* The items of an exact list or tuple of that size. */
static void px_copy_items(PyObject *o, PyObject **items, Py_ssize_t count)
{
    const int is_list = PyList_CheckExact(o);
    Py_ssize_t i;

    for (i = 0; i < count; i++)
        items[i] = px_newref(is_list ? PyList_GET_ITEM(o, i) : PyTuple_GET_ITEM(o, i));
}

int px_unpack(PyObject *o, PyObject **items, Py_ssize_t count)
{
    PyObject *iterator;
    int status;

    if (PyList_CheckExact(o) || PyTuple_CheckExact(o)) {
        if (Py_SIZE(o) != count)
            return Py_SIZE(o) < count ? px_raise_too_few(count, Py_SIZE(o), 0) : px_raise_too_many_items(o, count);
        px_copy_items(o, items, count);
        return 0;
    }
    iterator = px_unpack_iterator(o);
    if (!iterator)
        return -1;
    status = px_take_items(iterator, items, count, count, 0);
    if (status == 0)
        status = px_expect_end(o, iterator, items, count);
    px_decref(iterator);
    return status;
}

/* Splits the list of all items behind the first `before`: the last `after` go to items[before + 1 ...]. Steals the
 * list. */
static int px_split_rest(PyObject *rest, PyObject **items, Py_ssize_t before, Py_ssize_t after)
{
    const Py_ssize_t size = PyList_GET_SIZE(rest), middle = size - after;
    Py_ssize_t i;

    if (middle < 0) {
        px_raise_too_few(before + after, before + size, 1);
        px_decref(rest);
        return -1;
    }
    for (i = 0; i < after; i++)
        items[before + 1 + i] = px_newref(PyList_GET_ITEM(rest, middle + i));
    if (PyList_SetSlice(rest, middle, size, NULL) < 0) {
        px_drop_items(items + before + 1, after);
        px_decref(rest);
        return -1;
    }
    items[before] = rest;
    return 0;
}

int px_unpack_star(PyObject *o, PyObject **items, Py_ssize_t before, Py_ssize_t after)
{
    PyObject *iterator = px_unpack_iterator(o), *rest = NULL;
    int status;

    if (!iterator)
        return -1;
    status = px_take_items(iterator, items, before, before + after, 1);
    if (status == 0) {
        rest = PySequence_List(iterator);
        status = rest ? px_split_rest(rest, items, before, after) : -1;
        if (status < 0)
            px_drop_items(items, before);
    }
    px_decref(iterator);
    return status;
}
