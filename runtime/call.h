/* Calls. All borrow the function and its arguments and return a new reference, or NULL with an exception.
 *
 * An array of arguments has one free slot before its first element, which the callee may use for `self`:
 *     PyObject *t[3];  t[1] = a;  t[2] = b;  px_call(f, t + 1, 2) */
#ifndef PX_CALL_H
#define PX_CALL_H

#include "attribute.h"
#include "method.h"

PX_HOT PyObject *px_call0(PyObject *f);
PX_HOT PyObject *px_call1(PyObject *f, PyObject *a);
PX_HOT PyObject *px_call2(PyObject *f, PyObject *a, PyObject *b);
PX_HOT PyObject *px_call3(PyObject *f, PyObject *a, PyObject *b, PyObject *c);
PX_HOT PyObject *px_call(PyObject *f, PyObject *const *args, Py_ssize_t count);

/* The last of the `count` arguments belong to the names in the tuple `kwnames`. */
PX_HOT PyObject *px_call_kw(PyObject *f, PyObject *const *args, Py_ssize_t count, PyObject *kwnames);

/* `args` is a tuple, `kwargs` a dict or NULL. */
PX_HOT PyObject *px_call_ex(PyObject *f, PyObject *args, PyObject *kwargs);

/* What px_get_method found, of o.name(...); in the array forms args[0] is the object. */
PX_HOT PyObject *px_call_found0(PyObject *f, int how, PyObject *o);
PX_HOT PyObject *px_call_found1_slow(PyObject *f, int how, PyObject *o, PyObject *a);
PX_HOT PyObject *px_call_found2(PyObject *f, int how, PyObject *o, PyObject *a, PyObject *b);
PX_HOT PyObject *px_call_found(PyObject *f, int how, PyObject *const *args, Py_ssize_t count);
PX_HOT PyObject *px_call_found_kw(PyObject *f, int how, PyObject *const *args, Py_ssize_t count, PyObject *kwnames);

/* The look-up and the call in one, where nothing happens between them. */
PX_HOT PyObject *px_call_method0(PyObject *o, PyObject *name, px_attr_cache *cache);
PX_HOT PyObject *px_call_method1_slow(PyObject *o, PyObject *name, PyObject *a, px_attr_cache *cache);
PX_HOT PyObject *px_call_method2(PyObject *o, PyObject *name, PyObject *a, PyObject *b, px_attr_cache *cache);
PX_HOT PyObject *px_call_method(PyObject *name, PyObject *const *args, Py_ssize_t count, px_attr_cache *cache);
PX_HOT PyObject *px_call_method_kw(PyObject *name, PyObject *const *args, Py_ssize_t count, PyObject *kwnames,
                                   px_attr_cache *cache);

static inline PyObject *px_call_found1(PyObject *f, int how, PyObject *o, PyObject *a)
{
    return how == PX_LIST_APPEND ? px_append(o, a) : px_call_found1_slow(f, how, o, a);
}

static inline PyObject *px_call_method1(PyObject *o, PyObject *name, PyObject *a, px_attr_cache *cache)
{
    const int appends = cache->kind == PX_APPEND && PyList_CheckExact(o);
    return appends ? px_append(o, a) : px_call_method1_slow(o, name, a, cache);
}

/* Collecting the arguments of a call with stars: *iterable goes to the end of a list, **mapping into a dict, where a
 * name that is there already is an error. `f` is for messages. All are borrowed. 0, or -1 with an exception. */
PX_HOT int px_args_extend(PyObject *f, PyObject *list, PyObject *iterable);
PX_HOT int px_kwargs_merge(PyObject *f, PyObject *dict, PyObject *mapping);

#endif
