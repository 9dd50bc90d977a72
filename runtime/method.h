/* Methods of built-in classes, of an object of just this class: what stdlib/prelude names. All borrow their operands and return a new
 * reference, or NULL with an exception; a truth is 1, 0, or -1. Errors are those of the method itself. */
#ifndef PX_METHOD_H
#define PX_METHOD_H

#include "display.h"

/* What a method gives that only does something. */
static inline PyObject *px_done(int status)
{
    return px_unlikely(status < 0) ? NULL : px_newref(Py_None);
}

/* ---- str ---- */

PX_HOT int px_str_startswith(PyObject *s, PyObject *prefix);
PX_HOT int px_str_endswith(PyObject *s, PyObject *suffix);
PX_HOT PyObject *px_str_split_at(PyObject *s, PyObject *separator);

static inline PyObject *px_str_split(PyObject *s)
{
    return PyUnicode_Split(s, NULL, -1);
}

/* ---- list ---- */

static inline PyObject *px_append(PyObject *list, PyObject *item)
{
    return px_done(px_list_append(list, item));
}

static inline PyObject *px_list_reverse(PyObject *list)
{
    return px_done(PyList_Reverse(list));
}

static inline PyObject *px_list_sort(PyObject *list)
{
    return px_done(PyList_Sort(list));
}

/* ---- dict ---- */

PX_HOT PyObject *px_dict_get_or(PyObject *dict, PyObject *key, PyObject *otherwise);

static inline PyObject *px_dict_get(PyObject *dict, PyObject *key)
{
    return px_dict_get_or(dict, key, Py_None);
}

/* ---- set ---- */

static inline PyObject *px_set_add_item(PyObject *set, PyObject *item)
{
    return px_done(PySet_Add(set, item));
}

#endif
