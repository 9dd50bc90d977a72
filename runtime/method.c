/* Methods of built-in classes. */
#include "method.h"

/* ---- str ---- */

/* A tuple of texts, or what Python refuses. */
static PX_COLD int px_match_by_method(PyObject *s, const char *method, PyObject *end)
{
    PyObject *found = PyObject_CallMethod(s, method, "(O)", end);
    const int result = found ? PyObject_IsTrue(found) : -1;

    px_xdecref(found);
    return result;
}

int px_str_startswith(PyObject *s, PyObject *prefix)
{
    if (px_unlikely(!PyUnicode_Check(prefix)))
        return px_match_by_method(s, "startswith", prefix);
    return (int)PyUnicode_Tailmatch(s, prefix, 0, PY_SSIZE_T_MAX, -1);
}

int px_str_endswith(PyObject *s, PyObject *suffix)
{
    if (px_unlikely(!PyUnicode_Check(suffix)))
        return px_match_by_method(s, "endswith", suffix);
    return (int)PyUnicode_Tailmatch(s, suffix, 0, PY_SSIZE_T_MAX, 1);
}

PyObject *px_str_split_at(PyObject *s, PyObject *separator)
{
    if (px_unlikely(!PyUnicode_Check(separator)))
        return PyObject_CallMethod(s, "split", "(O)", separator);
    return PyUnicode_Split(s, separator, -1);
}

PyObject *px_str_replace(PyObject *s, PyObject *former, PyObject *now)
{
    if (px_unlikely(!PyUnicode_Check(former) || !PyUnicode_Check(now)))
        return PyObject_CallMethod(s, "replace", "(OO)", former, now);
    return PyUnicode_Replace(s, former, now, -1);
}

/* Whatever is no text is refused. */
static PX_COLD Py_ssize_t px_find_by_method(PyObject *s, PyObject *part)
{
    px_xdecref(PyObject_CallMethod(s, "find", "(O)", part));
    return -2;
}

Py_ssize_t px_str_find(PyObject *s, PyObject *part)
{
    if (px_unlikely(!PyUnicode_Check(part)))
        return px_find_by_method(s, part);
    return PyUnicode_Find(s, part, 0, PY_SSIZE_T_MAX, 1);
}

/* ---- list ---- */

PyObject *px_list_pop_by_method(PyObject *list)
{
    return PyObject_CallMethod(list, "pop", NULL);
}

/* ---- dict ---- */

PyObject *px_dict_get_or(PyObject *dict, PyObject *key, PyObject *otherwise)
{
    PyObject *found = PyDict_GetItemWithError(dict, key);

    if (found)
        return px_newref(found);
    return px_unlikely(PyErr_Occurred() != NULL) ? NULL : px_newref(otherwise);
}

PyObject *px_dict_setdefault(PyObject *dict, PyObject *key, PyObject *otherwise)
{
    return px_xnewref(PyDict_SetDefault(dict, key, otherwise));
}
