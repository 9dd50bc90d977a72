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

/* ---- methods ---- */

typedef PyObject *(*px_fast_method)(PyObject *self, PyObject *const *args, Py_ssize_t count);
typedef PyObject *(*px_fast_method_kw)(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *kwnames);

/* What a built-in class's method is in C; NULL: it is something else. */
static const PyMethodDef *px_c_method_of(PyObject *f, PyObject *o)
{
    if (!Py_IS_TYPE(f, &PyMethodDescr_Type) || !PyObject_TypeCheck(o, PyDescr_TYPE(f)))
        return NULL;
    return ((PyMethodDescrObject *)f)->d_method;
}

/* `count` values, the object first. What takes them as they are is called straight; CPython's interpreter does so, too. */
static PyObject *px_call_c_method(PyObject *f, const PyMethodDef *method, PyObject *const *args, Py_ssize_t count)
{
    void (*function)(void) = (void (*)(void))method->ml_meth;

    switch (method->ml_flags) {
    case METH_FASTCALL: return ((px_fast_method)function)(args[0], args + 1, count - 1);
    case METH_FASTCALL | METH_KEYWORDS: return ((px_fast_method_kw)function)(args[0], args + 1, count - 1, NULL);
    case METH_O: if (count == 2) return method->ml_meth(args[0], args[1]); break;
    case METH_NOARGS: if (count == 1) return method->ml_meth(args[0], NULL); break;
    }
    return PyObject_Vectorcall(f, args, PX_WITH_SLOT(count), NULL);
}

/* `count` values, of which the last belong to the names. */
static PyObject *px_call_found_args(PyObject *f, int how, PyObject *const *args, Py_ssize_t count, PyObject *kwnames)
{
    const Py_ssize_t positional = count - (kwnames ? PyTuple_GET_SIZE(kwnames) : 0);
    const PyMethodDef *method = how && !kwnames ? px_c_method_of(f, args[0]) : NULL;

    if (method)
        return px_call_c_method(f, method, args, count);
    return how ? PyObject_Vectorcall(f, args, PX_WITH_SLOT(positional), kwnames)
               : PyObject_Vectorcall(f, args + 1, PX_WITH_SLOT(positional - 1), kwnames);
}

PyObject *px_call_found0(PyObject *f, int how, PyObject *o)
{
    PyObject *args[2];
    args[1] = o;
    return px_call_found_args(f, how, args + 1, 1, NULL);
}

PyObject *px_call_found1_slow(PyObject *f, int how, PyObject *o, PyObject *a)
{
    PyObject *args[3];
    args[1] = o;
    args[2] = a;
    return px_call_found_args(f, how, args + 1, 2, NULL);
}

PyObject *px_call_found2(PyObject *f, int how, PyObject *o, PyObject *a, PyObject *b)
{
    PyObject *args[4];
    args[1] = o;
    args[2] = a;
    args[3] = b;
    return px_call_found_args(f, how, args + 1, 3, NULL);
}

PyObject *px_call_found(PyObject *f, int how, PyObject *const *args, Py_ssize_t count)
{
    return px_call_found_args(f, how, args, count, NULL);
}

PyObject *px_call_found_kw(PyObject *f, int how, PyObject *const *args, Py_ssize_t count, PyObject *kwnames)
{
    return px_call_found_args(f, how, args, count, kwnames);
}

static PyObject *px_call_method_args(PyObject *name, PyObject *const *args, Py_ssize_t count, PyObject *kwnames,
                                     px_attr_cache *cache)
{
    const Py_ssize_t positional = count - (kwnames ? PyTuple_GET_SIZE(kwnames) : 0);
    int how;
    PyObject *f, *result;

    if (!PX_VALUES_LAYOUT)
        return PyObject_VectorcallMethod(name, args, PX_WITH_SLOT(positional), kwnames);
    f = px_get_method(args[0], name, &how, cache);
    if (!f)
        return NULL;
    result = px_call_found_args(f, how, args, count, kwnames);
    px_decref(f);
    return result;
}

PyObject *px_call_method0(PyObject *o, PyObject *name, px_attr_cache *cache)
{
    PyObject *args[2];
    args[1] = o;
    return px_call_method_args(name, args + 1, 1, NULL, cache);
}

PyObject *px_call_method1_slow(PyObject *o, PyObject *name, PyObject *a, px_attr_cache *cache)
{
    PyObject *args[3];
    args[1] = o;
    args[2] = a;
    return px_call_method_args(name, args + 1, 2, NULL, cache);
}

PyObject *px_call_method2(PyObject *o, PyObject *name, PyObject *a, PyObject *b, px_attr_cache *cache)
{
    PyObject *args[4];
    args[1] = o;
    args[2] = a;
    args[3] = b;
    return px_call_method_args(name, args + 1, 3, NULL, cache);
}

PyObject *px_call_method(PyObject *name, PyObject *const *args, Py_ssize_t count, px_attr_cache *cache)
{
    return px_call_method_args(name, args, count, NULL, cache);
}

PyObject *px_call_method_kw(PyObject *name, PyObject *const *args, Py_ssize_t count, PyObject *kwnames,
                            px_attr_cache *cache)
{
    return px_call_method_args(name, args, count, kwnames, cache);
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
