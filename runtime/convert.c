/* Conversions between objects and C values: the general cases and the exceptions. */
#include "convert.h"

/* ---- integers ---- */

PX_COLD int px_raise_too_large(const char *type)
{
    PyErr_Format(PyExc_OverflowError, "value too large to convert to %s", type);
    return -1;
}

PX_COLD int px_raise_negative(const char *type)
{
    PyErr_Format(PyExc_OverflowError, "can't convert negative value to %s", type);
    return -1;
}

/* What __int__ returned that is not just an int; stolen. One of a subclass is taken, with CPython's warning. */
static PX_COLD PyObject *px_int_of_subclass(PyObject *result)
{
    const char *name = Py_TYPE(result)->tp_name;

    if (!PyLong_Check(result))
        PyErr_Format(PyExc_TypeError, "__int__ returned non-int (type %.200s)", name);
    else if (!PyErr_WarnFormat(PyExc_DeprecationWarning, 1,
                               "__int__ returned non-int (type %.200s).  The ability to return an instance of a strict subclass of int "
                               "is deprecated, and may be removed in a future version of Python.", name))
        return result;
    px_decref(result);
    return NULL;
}

/* New reference: an int made of `o` by its __int__; an int is returned as it is. */
static PyObject *px_to_integer(PyObject *o)
{
    const PyNumberMethods *methods = Py_TYPE(o)->tp_as_number;
    PyObject *result;

    if (PyLong_Check(o))
        return px_newref(o);
    if (!methods || !methods->nb_int) {
        PyErr_SetString(PyExc_TypeError, "an integer is required");
        return NULL;
    }
    result = methods->nb_int(o);
    if (result && !PyLong_CheckExact(result))
        return px_int_of_subclass(result);
    return result;
}

int64_t px_to_signed(PyObject *o, int64_t min, int64_t max, const char *type)
{
    PyObject *integer = px_to_integer(o);
    int overflow;
    int64_t value;

    if (!integer)
        return -1;
    value = PyLong_AsLongLongAndOverflow(integer, &overflow);
    px_decref(integer);
    if (overflow) {
        PyErr_SetString(PyExc_OverflowError, "Python int too large to convert to C long");
        return -1;
    }
    return value >= min && value <= max ? value : px_raise_too_large(type);
}

uint64_t px_to_unsigned(PyObject *o, uint64_t max, const char *type)
{
    PyObject *integer = px_to_integer(o);
    int overflow;
    int64_t value;
    uint64_t magnitude;

    if (!integer)
        return (uint64_t)-1;
    value = PyLong_AsLongLongAndOverflow(integer, &overflow);
    magnitude = overflow > 0 ? PyLong_AsUnsignedLongLong(integer) : (uint64_t)value;
    px_decref(integer);
    if (overflow < 0 || (!overflow && value < 0))
        return (uint64_t)px_raise_negative(type);
    if (overflow > 0 && magnitude == (uint64_t)-1 && PyErr_Occurred()) {
        PyErr_SetString(PyExc_OverflowError, "Python int too large to convert to C unsigned long");
        return (uint64_t)-1;
    }
    return magnitude <= max ? magnitude : (uint64_t)px_raise_too_large(type);
}

Py_ssize_t px_to_ssize_slow(PyObject *o)
{
    PyObject *integer = PyNumber_Index(o);
    Py_ssize_t value;

    if (!integer)
        return -1;
    value = PyLong_AsSsize_t(integer);
    px_decref(integer);
    return value;
}

/* ---- characters ---- */

Py_UCS4 px_to_ucs4(PyObject *o)
{
    int64_t value;

    if (PyUnicode_Check(o)) {
        if (px_likely(PyUnicode_GetLength(o) == 1))
            return PyUnicode_ReadChar(o, 0);
        PyErr_Format(PyExc_ValueError,
                     "only single character unicode strings can be converted to Py_UCS4, got length %zd",
                     PyUnicode_GetLength(o));
        return (Py_UCS4)-1;
    }
    value = px_to_signed(o, INT64_MIN, INT64_MAX, "Py_UCS4");
    if (value == -1 && PyErr_Occurred())
        return (Py_UCS4)-1;
    if (value >= 0 && value <= 0x10ffff)
        return (Py_UCS4)value;
    PyErr_SetString(PyExc_OverflowError, value < 0 ? "cannot convert negative value to Py_UCS4"
                                                   : "value too large to convert to Py_UCS4");
    return (Py_UCS4)-1;
}

/* ---- type tests ---- */

PX_COLD int px_raise_wrong_type(PyObject *o, PyTypeObject *type, PyObject *argument)
{
    const char *dot = strrchr(type->tp_name, '.'), *name = dot ? dot + 1 : type->tp_name;

    if (argument && type == &PyBaseObject_Type)
        PyErr_Format(PyExc_TypeError, "Argument '%U' must not be None", argument);
    else if (argument)
        PyErr_Format(PyExc_TypeError, "Argument '%U' has incorrect type (expected %.200s, got %.200s)", argument, name,
                     Py_TYPE(o)->tp_name);
    else
        PyErr_Format(PyExc_TypeError, "Expected %.200s, got %.200s", name, Py_TYPE(o)->tp_name);
    return -1;
}

PX_COLD int px_raise_none_passed(void)
{
    PyErr_SetString(PyExc_TypeError, "cannot pass None into a C function argument that is declared 'not None'");
    return -1;
}

/* Python's own words. */
PX_COLD int px_raise_none_has_no(PyObject *name)
{
    PyObject *found = PyObject_GetAttr(Py_None, name);

    if (found) {
        px_decref(found);
        PyErr_Format(PyExc_TypeError, "'NoneType' object has another '%U'", name);
    }
    return -1;
}

/* An object may say that it is of another class than its type. None does whose type is static and looks attributes up in the usual way. */
int px_isinstance_slow(PyObject *o, PyTypeObject *type)
{
    PyTypeObject *own = Py_TYPE(o);

    if (PyType_IsSubtype(own, type))
        return 1;
    if (!PyType_HasFeature(own, Py_TPFLAGS_HEAPTYPE) && own->tp_getattro == PyObject_GenericGetAttr)
        return 0;
    return PyObject_IsInstance(o, (PyObject *)type);
}

/* As Python's int() and float() do it; what is no number is refused before they read a text. */
PyObject *px_as_number_slow(PyObject *o, PyTypeObject *type)
{
    if (px_likely(PyNumber_Check(o)))
        return type == &PyLong_Type ? PyNumber_Long(o) : PyNumber_Float(o);
    px_raise_wrong_type(o, type, NULL);
    return NULL;
}

PX_COLD void px_raise_none_subscript(void)
{
    PyErr_SetString(PyExc_TypeError, "'NoneType' object is not subscriptable");
}

PX_COLD void px_raise_none_iter(void)
{
    PyErr_SetString(PyExc_TypeError, "'NoneType' object is not iterable");
}

PX_COLD void px_raise_none_attribute(PyObject *name)
{
    PyErr_Format(PyExc_AttributeError, "'NoneType' object has no attribute '%U'", name);
}
