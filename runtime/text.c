/* Text: formatting and joining. */
#include "text.h"

/* format(value, specification), where str and int without a specification need no look-up of __format__. */
static PyObject *px_format_plain(PyObject *value, PyObject *specification)
{
    if (!specification && PyUnicode_CheckExact(value))
        return px_newref(value);
    if (!specification && PyLong_CheckExact(value))
        return PyObject_Str(value);
    return PyObject_Format(value, specification);
}

PyObject *px_format(PyObject *value, int conversion, PyObject *specification)
{
    PyObject *converted, *result;

    if (!conversion)
        return px_format_plain(value, specification);
    converted = conversion == 'r' ? PyObject_Repr(value)
              : conversion == 's' ? PyObject_Str(value) : PyObject_ASCII(value);
    if (!converted)
        return NULL;
    result = px_format_plain(converted, specification);
    px_decref(converted);
    return result;
}

PyObject *px_format_int(px_d value)
{
    PyObject *boxed, *result;

    if (!value.o)
        return PyUnicode_FromFormat("%lld", (long long)value.v);
    boxed = px_d_box(value);
    result = boxed ? px_format_plain(boxed, NULL) : NULL;
    px_xdecref(boxed);
    return result;
}

PyObject *px_join(PyObject *const *pieces, Py_ssize_t count)
{
    Py_ssize_t length = 0, end = 0, i;
    Py_UCS4 widest = 127;
    PyObject *result;

    for (i = 0; i < count; i++) {
        const Py_UCS4 width = PyUnicode_MAX_CHAR_VALUE(pieces[i]);
        widest = width > widest ? width : widest;
        if (length > PY_SSIZE_T_MAX - PyUnicode_GET_LENGTH(pieces[i]))
            return PyErr_NoMemory();
        length += PyUnicode_GET_LENGTH(pieces[i]);
    }
    result = PyUnicode_New(length, widest);
    for (i = 0; result && i < count; i++) {
        const Py_ssize_t size = PyUnicode_GET_LENGTH(pieces[i]);
        if (size && PyUnicode_CopyCharacters(result, end, pieces[i], 0, size) < 0) {
            px_decref(result);
            return NULL;
        }
        end += size;
    }
    return result;
}
