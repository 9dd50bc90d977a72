/* Displays and comprehensions: lists, tuples, sets and dicts that are being built. Objects are borrowed
 * where nothing else is said. An int result is 0, or -1 with an exception; an object is a new reference, or NULL with
 * one. */
#ifndef PX_DISPLAY_H
#define PX_DISPLAY_H

#include "compat.h"

/* The items are stolen, on failure, too. */
PX_HOT PyObject *px_list(PyObject **items, Py_ssize_t count);
PX_HOT PyObject *px_tuple(PyObject **items, Py_ssize_t count);

/* A dict's are key, value, key, value; `count` counts both. */
PX_HOT PyObject *px_set(PyObject *const *items, Py_ssize_t count);
PX_HOT PyObject *px_dict(PyObject *const *items, Py_ssize_t count);

/* ---- list ---- */

/* `count` empty places, all to be filled by px_list_put before anybody sees the list. */
static inline PyObject *px_list_new(Py_ssize_t count)
{
    return PyList_New(count);
}

/* Steals the item. */
static inline void px_list_put(PyObject *list, Py_ssize_t index, PyObject *item)
{
    PyList_SET_ITEM(list, index, item);
}

/* The list is exact. */
#if PX_KNOWN_LAYOUT
static inline int px_list_append(PyObject *list, PyObject *item)
{
    PyListObject *l = (PyListObject *)list;
    const Py_ssize_t size = Py_SIZE(list);

    if (px_unlikely(size >= l->allocated))
        return PyList_Append(list, item);
    l->ob_item[size] = px_newref(item);
    ((PyVarObject *)list)->ob_size = size + 1;
    return 0;
}
#else
static inline int px_list_append(PyObject *list, PyObject *item)
{
    return PyList_Append(list, item);
}
#endif

/* [*iterable] */
PX_HOT int px_list_extend(PyObject *list, PyObject *iterable);

static inline PyObject *px_list_to_tuple(PyObject *list)
{
    return PyList_AsTuple(list);
}

/* ---- set ---- */

static inline PyObject *px_set_new(void)
{
    return PySet_New(NULL);
}

static inline int px_set_add(PyObject *set, PyObject *item)
{
    return PySet_Add(set, item);
}

/* {*iterable} */
PX_HOT int px_set_update(PyObject *set, PyObject *iterable);

/* ---- dict ---- */

static inline PyObject *px_dict_new(void)
{
    return PyDict_New();
}

static inline int px_dict_set(PyObject *dict, PyObject *key, PyObject *value)
{
    return PyDict_SetItem(dict, key, value);
}

/* {**mapping} */
PX_HOT int px_dict_update(PyObject *dict, PyObject *mapping);

#endif
