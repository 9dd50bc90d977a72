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

/* str(value); the digits are found from the last to the first. */
static PyObject *px_digits(int64_t value)
{
    char digits[20], *first = digits + sizeof digits;
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    PyObject *result;

    do
        *--first = (char)('0' + rest % 10);
    while (rest /= 10);
    if (value < 0)
        *--first = '-';
    result = PyUnicode_New(digits + sizeof digits - first, 127);
    if (result)
        memcpy(PyUnicode_1BYTE_DATA(result), first, (size_t)(digits + sizeof digits - first));
    return result;
}

PyObject *px_format_int(px_d value)
{
    PyObject *boxed, *result;

    if (!value.o)
        return px_digits(value.v);
    boxed = px_d_box(value);
    result = boxed ? px_format_plain(boxed, NULL) : NULL;
    px_xdecref(boxed);
    return result;
}

/* Copies a str to a place in a new one, whose characters are as wide or wider. 0, or -1 with an exception. */
static int px_copy_text(PyObject *to, Py_ssize_t at, PyObject *piece)
{
    const Py_ssize_t size = PyUnicode_GET_LENGTH(piece);
    const size_t width = (size_t)PyUnicode_KIND(to);

    if ((size_t)PyUnicode_KIND(piece) != width)
        return size && PyUnicode_CopyCharacters(to, at, piece, 0, size) < 0 ? -1 : 0;
    memcpy((char *)PyUnicode_DATA(to) + (size_t)at * width, PyUnicode_DATA(piece), (size_t)size * width);
    return 0;
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
        if (px_copy_text(result, end, pieces[i]) < 0) {
            px_decref(result);
            return NULL;
        }
        end += PyUnicode_GET_LENGTH(pieces[i]);
    }
    return result;
}
