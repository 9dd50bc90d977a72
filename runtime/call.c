/* Calls: by vectorcall, and the collecting of arguments for calls with stars. */
#include "call.h"

#define PX_WITH_SLOT(count) ((size_t)(count) | PY_VECTORCALL_ARGUMENTS_OFFSET)

PyObject *px_call0(PyObject *f)
{
    PyObject *args[1];
    return PyObject_Vectorcall(f, args + 1, PX_WITH_SLOT(0), NULL);
}

PyObject *px_call1(PyObject *f, PyObject *a)
{
    PyObject *args[2];
    args[1] = a;
    return PyObject_Vectorcall(f, args + 1, PX_WITH_SLOT(1), NULL);
}

PyObject *px_call2(PyObject *f, PyObject *a, PyObject *b)
{
    PyObject *args[3];
    args[1] = a;
    args[2] = b;
    return PyObject_Vectorcall(f, args + 1, PX_WITH_SLOT(2), NULL);
}

PyObject *px_call3(PyObject *f, PyObject *a, PyObject *b, PyObject *c)
{
    PyObject *args[4];
    args[1] = a;
    args[2] = b;
    args[3] = c;
    return PyObject_Vectorcall(f, args + 1, PX_WITH_SLOT(3), NULL);
}

PyObject *px_call(PyObject *f, PyObject *const *args, Py_ssize_t count)
{
    return PyObject_Vectorcall(f, args, PX_WITH_SLOT(count), NULL);
}

PyObject *px_call_kw(PyObject *f, PyObject *const *args, Py_ssize_t count, PyObject *kwnames)
{
    return PyObject_Vectorcall(f, args, PX_WITH_SLOT(count - PyTuple_GET_SIZE(kwnames)), kwnames);
}

PyObject *px_call_ex(PyObject *f, PyObject *args, PyObject *kwargs)
{
    return PyObject_Call(f, args, kwargs);
}

PyObject *px_call_method0(PyObject *o, PyObject *name)
{
    PyObject *args[2];
    args[1] = o;
    return PyObject_VectorcallMethod(name, args + 1, PX_WITH_SLOT(1), NULL);
}

/* l.append(x), which loops call more often than any other method. Nobody can give `list` another one. */
static int px_is_list_append(PyObject *o, PyObject *name)
{
    return PyList_CheckExact(o) && PyUnicode_GET_LENGTH(name) == 6 && PyUnicode_IS_ASCII(name)
           && memcmp(PyUnicode_DATA(name), "append", 6) == 0;
}

PyObject *px_call_method1(PyObject *o, PyObject *name, PyObject *a)
{
    PyObject *args[3];

    if (px_is_list_append(o, name))
        return PyList_Append(o, a) < 0 ? NULL : px_newref(Py_None);
    args[1] = o;
    args[2] = a;
    return PyObject_VectorcallMethod(name, args + 1, PX_WITH_SLOT(2), NULL);
}

PyObject *px_call_method2(PyObject *o, PyObject *name, PyObject *a, PyObject *b)
{
    PyObject *args[4];
    args[1] = o;
    args[2] = a;
    args[3] = b;
    return PyObject_VectorcallMethod(name, args + 1, PX_WITH_SLOT(3), NULL);
}

PyObject *px_call_method(PyObject *name, PyObject *const *args, Py_ssize_t count)
{
    return PyObject_VectorcallMethod(name, args, PX_WITH_SLOT(count), NULL);
}

PyObject *px_call_method_kw(PyObject *name, PyObject *const *args, Py_ssize_t count, PyObject *kwnames)
{
    return PyObject_VectorcallMethod(name, args, PX_WITH_SLOT(count - PyTuple_GET_SIZE(kwnames)), kwnames);
}

/* ---- stars ---- */

/* An attribute that may be missing; other errors are dropped, too: this is for a message. New reference, or NULL. */
static PyObject *px_attribute_if_any(PyObject *o, const char *name)
{
    PyObject *value = PyObject_GetAttrString(o, name);

    if (!value)
        PyErr_Clear();
    return value;
}

/* How messages name a function: "module.qualname()", or what it prints as. New reference. */
static PyObject *px_function_text(PyObject *f)
{
    PyObject *qualname = px_attribute_if_any(f, "__qualname__"), *module = px_attribute_if_any(f, "__module__"), *text;

    if (!qualname)
        text = PyObject_Str(f);
    else if (module && PyUnicode_Check(module) && PyUnicode_CompareWithASCIIString(module, "builtins") != 0)
        text = PyUnicode_FromFormat("%S.%S()", module, qualname);
    else
        text = PyUnicode_FromFormat("%S()", qualname);
    px_xdecref(qualname);
    px_xdecref(module);
    return text;
}

/* Raises "f() argument after * must be an iterable, not int" in place of the TypeError that was raised; returns -1. */
static int px_raise_star(PyObject *f, const char *star, const char *kind, PyObject *o)
{
    PyObject *text;

    PyErr_Clear();
    text = px_function_text(f);
    if (text)
        PyErr_Format(PyExc_TypeError, "%U argument after %s must be %s, not %.200s", text, star, kind,
                     Py_TYPE(o)->tp_name);
    px_xdecref(text);
    return -1;
}

int px_args_extend(PyObject *f, PyObject *list, PyObject *iterable)
{
    PyObject *same;

    if (!Py_TYPE(iterable)->tp_iter && !PySequence_Check(iterable))
        return px_raise_star(f, "*", "an iterable", iterable);
    same = PySequence_InPlaceConcat(list, iterable);    /* list.extend(), without looking it up */
    px_xdecref(same);
    return same ? 0 : -1;
}

static int px_raise_duplicate(PyObject *f, PyObject *key)
{
    PyObject *text = px_function_text(f);

    if (text)
        PyErr_Format(PyExc_TypeError, "%U got multiple values for keyword argument '%S'", text, key);
    px_xdecref(text);
    return -1;
}

/* That names are strings is checked by whom they are passed to. */
static int px_kwargs_add(PyObject *f, PyObject *dict, PyObject *key, PyObject *value)
{
    int there = PyDict_Contains(dict, key);

    if (there)
        return there < 0 ? -1 : px_raise_duplicate(f, key);
    return PyDict_SetItem(dict, key, value);
}

/* The items of a mapping that is no dict: as dict.update() asks for them. New reference. */
static PyObject *px_dict_of_mapping(PyObject *f, PyObject *mapping)
{
    PyObject *dict = PyDict_New();

    if (!dict || PyDict_Update(dict, mapping) == 0)
        return dict;
    px_decref(dict);
    if (PyErr_ExceptionMatches(PyExc_AttributeError))
        px_raise_star(f, "**", "a mapping", mapping);
    return NULL;
}

int px_kwargs_merge(PyObject *f, PyObject *dict, PyObject *mapping)
{
    PyObject *items = PyDict_CheckExact(mapping) ? px_newref(mapping) : px_dict_of_mapping(f, mapping), *key, *value;
    Py_ssize_t position = 0;
    int status = items ? 0 : -1;

    while (status == 0 && PyDict_Next(items, &position, &key, &value)) {
        px_incref(key);    /* comparing names may run Python, which may change the mapping */
        px_incref(value);
        status = px_kwargs_add(f, dict, key, value);
        px_decref(key);
        px_decref(value);
    }
    px_xdecref(items);
    return status;
}
