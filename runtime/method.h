/* Methods of built-in classes, of an object of just this class: what stdlib/prelude names. All borrow their operands and
 * return a new reference, or NULL with an exception; a truth is 1, 0, or -1. Errors are those of the method itself. */
#ifndef PX_METHOD_H
#define PX_METHOD_H

#include "display.h"

/* What a method gives that only does something. */
static inline PyObject *px_done(int status)
{
    return px_unlikely(status < 0) ? NULL : px_newref(Py_None);
}

/* ---- a character, which is a text of one ---- */

static inline int px_ucs4_isalnum(Py_UCS4 c)
{
    return Py_UNICODE_ISALNUM(c);
}

static inline int px_ucs4_isalpha(Py_UCS4 c)
{
    return Py_UNICODE_ISALPHA(c);
}

static inline int px_ucs4_isdecimal(Py_UCS4 c)
{
    return Py_UNICODE_ISDECIMAL(c);
}

static inline int px_ucs4_isdigit(Py_UCS4 c)
{
    return Py_UNICODE_ISDIGIT(c);
}

static inline int px_ucs4_islower(Py_UCS4 c)
{
    return Py_UNICODE_ISLOWER(c);
}

static inline int px_ucs4_isnumeric(Py_UCS4 c)
{
    return Py_UNICODE_ISNUMERIC(c);
}

static inline int px_ucs4_isprintable(Py_UCS4 c)
{
    return Py_UNICODE_ISPRINTABLE(c);
}

static inline int px_ucs4_isspace(Py_UCS4 c)
{
    return Py_UNICODE_ISSPACE(c);
}

static inline int px_ucs4_isupper(Py_UCS4 c)
{
    return Py_UNICODE_ISUPPER(c);
}

static inline int px_ucs4_istitle(Py_UCS4 c)
{
    return Py_UNICODE_ISTITLE(c) || Py_UNICODE_ISUPPER(c);
}

/* ---- str ---- */

PX_HOT int px_str_startswith(PyObject *s, PyObject *prefix);
PX_HOT int px_str_endswith(PyObject *s, PyObject *suffix);
PX_HOT PyObject *px_str_split_at(PyObject *s, PyObject *separator);

PX_HOT PyObject *px_str_replace(PyObject *s, PyObject *former, PyObject *now);
PX_HOT Py_ssize_t px_str_find(PyObject *s, PyObject *part);         /* -1: it is not there; -2: an exception */

static inline PyObject *px_str_split(PyObject *s)
{
    return PyUnicode_Split(s, NULL, -1);
}

/* ---- list ---- */

static inline PyObject *px_append(PyObject *list, PyObject *item)
{
    return px_done(px_list_append(list, item));
}

PX_HOT PyObject *px_list_pop_by_method(PyObject *list);

/* Where the list would not be made smaller. */
static inline PyObject *px_list_pop(PyObject *list)
{
#if PX_KNOWN_LAYOUT
    PyListObject *l = (PyListObject *)list;
    const Py_ssize_t last = Py_SIZE(list) - 1;

    if (px_likely(last >= 0 && last >= l->allocated >> 1)) {
        ((PyVarObject *)list)->ob_size = last;
        return l->ob_item[last];
    }
#endif
    return px_list_pop_by_method(list);
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

PX_HOT PyObject *px_dict_setdefault(PyObject *dict, PyObject *key, PyObject *otherwise);

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
