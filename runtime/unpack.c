/* Constants: their makers. */
#include "unpack.h"

/* ---- what makers read ---- */

static size_t px_read_size(const unsigned char **text)
{
    size_t value = 0;
    int shift = 0;

    for (;; shift += 7) {
        const unsigned char byte = *(*text)++;
        value |= (size_t)(byte & 127) << shift;
        if (byte < 128)
            return value;
    }
}

/* The bytes behind a size. */
static const char *px_read_bytes(const unsigned char **text, size_t *size)
{
    const unsigned char *bytes;

    *size = px_read_size(text);
    bytes = *text;
    *text += *size;
    return (const char *)bytes;
}

/* Up to a NUL. */
static const char *px_read_digits(const unsigned char **text)
{
    const char *digits = (const char *)*text;

    *text += strlen(digits) + 1;
    return digits;
}

/* 0, or -1 with an exception. */
static int px_read_double(const unsigned char **text, double *value)
{
    *value = PyOS_string_to_double(px_read_digits(text), NULL, NULL);
    return *value == -1.0 && PyErr_Occurred() ? -1 : 0;
}

/* ---- the makers ---- */

PyObject *px_make_str(const unsigned char **text)
{
    size_t size;
    const char *bytes = px_read_bytes(text, &size);

    return PyUnicode_DecodeUTF8(bytes, (Py_ssize_t)size, "surrogatepass");
}

PyObject *px_make_name(const unsigned char **text)
{
    PyObject *name = px_make_str(text);

    if (name)
        PyUnicode_InternInPlace(&name);
    return name;
}

PyObject *px_make_bytes(const unsigned char **text)
{
    size_t size;
    const char *bytes = px_read_bytes(text, &size);

    return PyBytes_FromStringAndSize(bytes, (Py_ssize_t)size);
}

PyObject *px_make_int(const unsigned char **text)
{
    return PyLong_FromString(px_read_digits(text), NULL, 16);
}

PyObject *px_make_float(const unsigned char **text)
{
    double value;

    return px_read_double(text, &value) < 0 ? NULL : PyFloat_FromDouble(value);
}

PyObject *px_make_imaginary(const unsigned char **text)
{
    double value;

    return px_read_double(text, &value) < 0 ? NULL : PyComplex_FromDoubles(0.0, value);
}

PyObject *px_make_tuple(const unsigned char **text)
{
    const size_t size = px_read_size(text);
    PyObject *tuple = PyTuple_New((Py_ssize_t)size);
    size_t i;

    for (i = 0; tuple && i < size; i++)
        PyTuple_SET_ITEM(tuple, (Py_ssize_t)i, px_newref(px_m.home.constants[px_read_size(text)]));
    return tuple;
}

#define PX_MAKER_OF(name, value) \
PyObject *name(const unsigned char **text) \
{ \
    (void)text; \
    return px_newref(value); \
}

PX_MAKER_OF(px_make_true, Py_True)
PX_MAKER_OF(px_make_false, Py_False)
PX_MAKER_OF(px_make_none, Py_None)
PX_MAKER_OF(px_make_ellipsis, Py_Ellipsis)

int px_make_constants(const px_module_data *data)
{
    const unsigned char *text = (const unsigned char *)data->constants_text;
    int i;

    for (i = 0; i < data->constant_count; i++) {
        const px_maker make = data->makers[*text++];
        data->constants[i] = make(&text);
        if (!data->constants[i])
            return -1;
    }
    return 0;
}
