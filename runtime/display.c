/* Displays. */
#include "display.h"

/* Releases stolen items; returns NULL. */
static PyObject *px_drop_stolen(PyObject **items, Py_ssize_t count)
{
    Py_ssize_t i;

    for (i = 0; i < count; i++)
        px_decref(items[i]);
    return NULL;
}

PyObject *px_list(PyObject **items, Py_ssize_t count)
{
    PyObject *list = PyList_New(count);
    Py_ssize_t i;

    if (!list)
        return px_drop_stolen(items, count);
    for (i = 0; i < count; i++)
        PyList_SET_ITEM(list, i, items[i]);
    return list;
}

PyObject *px_tuple(PyObject **items, Py_ssize_t count)
{
    PyObject *tuple = PyTuple_New(count);
    Py_ssize_t i;

    if (!tuple)
        return px_drop_stolen(items, count);
    for (i = 0; i < count; i++)
        PyTuple_SET_ITEM(tuple, i, items[i]);
    return tuple;
}

PyObject *px_set(PyObject *const *items, Py_ssize_t count)
{
    PyObject *set = PySet_New(NULL);
    Py_ssize_t i;

    for (i = 0; set && i < count; i++)
        if (PySet_Add(set, items[i]) < 0) {
            px_decref(set);
            return NULL;
        }
    return set;
}

PyObject *px_dict(PyObject *const *items, Py_ssize_t count)
{
    PyObject *dict = PyDict_New();
    Py_ssize_t i;

    for (i = 0; dict && i < count; i += 2)
        if (PyDict_SetItem(dict, items[i], items[i + 1]) < 0) {
            px_decref(dict);
            return NULL;
        }
    return dict;
}

int px_list_extend(PyObject *list, PyObject *iterable)
{
    PyObject *same = PySequence_InPlaceConcat(list, iterable);    /* list.extend(), without looking it up */

    if (!same && PyErr_ExceptionMatches(PyExc_TypeError) && !Py_TYPE(iterable)->tp_iter && !PySequence_Check(iterable))
        PyErr_Format(PyExc_TypeError, "Value after * must be an iterable, not %.200s", Py_TYPE(iterable)->tp_name);
    px_xdecref(same);
    return same ? 0 : -1;
}

int px_set_update(PyObject *set, PyObject *iterable)
{
    PyObject *iterator = PyObject_GetIter(iterable), *item;
    int status = 0;

    if (!iterator)
        return -1;
    while (status == 0 && (item = PyIter_Next(iterator)) != NULL) {
        status = PySet_Add(set, item);
        px_decref(item);
    }
    px_decref(iterator);
    return status < 0 || PyErr_Occurred() ? -1 : 0;
}

int px_dict_update(PyObject *dict, PyObject *mapping)
{
    if (PyDict_Update(dict, mapping) == 0)
        return 0;
    if (PyErr_ExceptionMatches(PyExc_AttributeError))
        PyErr_Format(PyExc_TypeError, "'%.200s' object is not a mapping", Py_TYPE(mapping)->tp_name);
    return -1;
}
