/* Attributes. Names are interned constants; objects, names and values are borrowed.
 *
 * Each site has a cell that remembers, for the instances of one class, where the attribute was found last. A class's
 * version changes with the class and with each of its bases, so a cell whose version is the object's class's says the
 * truth about the class; what an instance may change without its class is looked at each time. Cells are filled as the
 * global ones are (global.h). */
#ifndef PX_ATTRIBUTE_H
#define PX_ATTRIBUTE_H

#include "module.h"

/* What `other`, `kind`, `index` and `value` of a cell say of the instances of a class; of PX_OF_CLASS, of the class.
 *
 *     PX_SLOT         a slot (__slots__) `index` bytes into the object
 *     PX_IN_DICT      in the instance's dict, if it still stands at the same index of the table
 *     PX_IN_CLASS     `value`, of the class or a base, unless the instance has one of its own; it had not when there were
 *                     `index` keys of the class
 *     PX_METHOD       the same, of a function that takes the object as its first argument
 *     PX_APPEND       list.append, of a list itself
 *     PX_OF_CLASS     `value`, of the class or a base, when the class itself is asked; its metaclass is `type` */
enum { PX_SLOT, PX_IN_DICT, PX_IN_CLASS, PX_METHOD, PX_APPEND, PX_OF_CLASS };

/* o.name by the rest of the cell, or by CPython, which fills it. New reference, or NULL with an exception. */
PX_HOT PyObject *px_getattr_slow(PyObject *o, PyObject *name, px_attr_cache *cache);

/* 0, or -1 with an exception. */
PX_HOT int px_setattr_slow(PyObject *o, PyObject *name, PyObject *value, px_attr_cache *cache);

/* The place of the attribute in an instance's own array, which keeps its reference; NULL if the cell doesn't lead there. */
static inline PyObject **px_attr_place(PyObject *o, const px_attr_cache *cache)
{
    PyTypeObject *type = Py_TYPE(o);
    PyObject **values;

    if (px_unlikely(type->tp_version_tag != cache->version))
        return NULL;
    values = px_values(o, type);
    return px_likely(values != NULL) ? values + cache->index : NULL;
}

/* New reference, or NULL with an exception. */
#if PX_VALUES_LAYOUT
static inline PyObject *px_getattr(PyObject *o, PyObject *name, px_attr_cache *cache)
{
    PyObject **place = px_attr_place(o, cache);

    return px_likely(place && *place) ? px_newref(*place) : px_getattr_slow(o, name, cache);
}
#else
static inline PyObject *px_getattr(PyObject *o, PyObject *name, px_attr_cache *cache)
{
    (void)cache;
    return PyObject_GetAttr(o, name);
}
#endif

/* 0, or -1 with an exception. */
#if PX_VALUES_LAYOUT
static inline int px_setattr(PyObject *o, PyObject *name, PyObject *value, px_attr_cache *cache)
{
    PyObject **place = px_attr_place(o, cache);

    if (px_unlikely(!place || !*place || px_values_dict(o)))
        return px_setattr_slow(o, name, value, cache);
    px_replace(place, px_newref(value));
    return 0;
}
#else
static inline int px_setattr(PyObject *o, PyObject *name, PyObject *value, px_attr_cache *cache)
{
    (void)cache;
    return PyObject_SetAttr(o, name, value);
}
#endif

/* 0, or -1 with an exception. */
static inline int px_delattr(PyObject *o, PyObject *name)
{
    return PyObject_SetAttr(o, name, NULL);
}

/* o.name as it is to be called. New reference, or NULL with an exception. *how says with what. */
enum { PX_PLAIN, PX_WITH_SELF, PX_LIST_APPEND };    /* the arguments; the object before them; it is list.append */
PX_HOT PyObject *px_get_method(PyObject *o, PyObject *name, int *how, px_attr_cache *cache);

#endif
