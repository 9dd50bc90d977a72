/* Attributes: what the cells of sites remember beside the places in instances' arrays, and how they are filled. */
#include "attribute.h"

/* ---- what an instance has of its own ---- */

static px_keys *px_class_keys(PyTypeObject *type)
{
    return (px_keys *)(void *)((PyHeapTypeObject *)type)->ht_cached_keys;
}

/* The number of a name among keys, which are all str; -1: none. */
static Py_ssize_t px_find_key(px_keys *keys, PyObject *name)
{
    Py_ssize_t i;

    for (i = 0; i < keys->entries; i++)
        if (px_keys_entries(keys)[i].key == name)
            return i;
    return -1;
}

/* Borrowed; NULL if it has none, or has an array. */
static PyObject *px_own_dict(PyObject *o, PyTypeObject *type)
{
    if (type->tp_flags & PX_HAS_MANAGED_DICT)
        return px_values_dict(o);
    return type->tp_dictoffset > 0 ? *(PyObject **)(void *)((char *)o + type->tp_dictoffset) : NULL;
}

/* What stands at the index of a dict's table that is all str, if it is of that name. Borrowed, or NULL. */
static PyObject *px_dict_at(PyObject *dict, PyObject *name, size_t index)
{
    px_keys *keys = px_dict_keys(dict);

    if (((PyDictObject *)dict)->ma_values || !px_keys_are_str(keys) || index >= (size_t)keys->entries)
        return NULL;
    return px_keys_entries(keys)[index].key == name ? px_keys_entries(keys)[index].value : NULL;
}

/* Whether the instance has such an attribute, or it can't be told without running Python. `keys`: how many the class had
 * when the name was not among them; -1: look it up. */
static int px_may_own(PyObject *o, PyTypeObject *type, PyObject *name, Py_ssize_t keys)
{
    PyObject **values = type->tp_flags & PX_HAS_VALUES ? px_values(o, type) : NULL, *dict;

    if (values) {
        Py_ssize_t i = px_class_keys(type)->entries == keys ? -1 : px_find_key(px_class_keys(type), name);
        return i >= 0 && values[i];
    }
    dict = px_own_dict(o, type);
    if (!dict)
        return type->tp_dictoffset < 0 && !(type->tp_flags & PX_HAS_MANAGED_DICT);
    return PyDict_GET_SIZE(dict) && (px_keys_may_be_any(px_dict_keys(dict)) || PyDict_GetItemWithError(dict, name));
}

/* ---- filling ---- */

static void px_attr_learn(px_attr_cache *cache, PyTypeObject *type, int kind, Py_ssize_t index, PyObject *value)
{
    if (index > UINT16_MAX)
        return;
    cache->version = UINT32_MAX;
    cache->other = type->tp_version_tag;
    cache->kind = (int16_t)kind;
    cache->index = (uint16_t)index;
    cache->value = value;
}

/* A name that stands, or can stand, in the instance's array. */
static void px_attr_learn_place(px_attr_cache *cache, PyTypeObject *type, PyObject *name)
{
    const Py_ssize_t index = px_class_keys(type) ? px_find_key(px_class_keys(type), name) : -1;

    if (index < 0)
        return;
    px_attr_learn(cache, type, PX_SLOT, index, NULL);
    cache->version = cache->other;
    cache->other = UINT32_MAX;
}

/* A slot is a member of C type object, of a class that `type` is or has as a base. */
static void px_attr_learn_slot(px_attr_cache *cache, PyTypeObject *type, PyObject *found)
{
    PyMemberDef *member = Py_IS_TYPE(found, &PyMemberDescr_Type) ? ((PyMemberDescrObject *)found)->d_member : NULL;

    if (member && member->type == T_OBJECT_EX && !member->flags && member->offset > 0
        && PyType_IsSubtype(type, PyDescr_TYPE(found)))
        px_attr_learn(cache, type, PX_SLOT, member->offset, NULL);
}

static void px_attr_learn_own(px_attr_cache *cache, PyObject *o, PyTypeObject *type, PyObject *name)
{
    PyObject *dict;
    px_keys *keys;
    Py_ssize_t index;

    if (type->tp_flags & PX_HAS_VALUES && px_values(o, type)) {
        px_attr_learn_place(cache, type, name);
        return;
    }
    dict = px_own_dict(o, type);
    keys = dict ? px_dict_keys(dict) : NULL;
    index = keys && !((PyDictObject *)dict)->ma_values && px_keys_are_str(keys) ? px_find_key(keys, name) : -1;
    if (index >= 0)
        px_attr_learn(cache, type, PX_IN_DICT, index, NULL);
}

static int px_is_method(PyObject *found)
{
    return (Py_TYPE(found)->tp_flags & Py_TPFLAGS_METHOD_DESCRIPTOR) != 0;
}

/* Nobody can give `list` another append(), and loops call no method more often. */
static int px_is_append(PyTypeObject *type, PyObject *name)
{
    return type == &PyList_Type && PyUnicode_CompareWithASCIIString(name, "append") == 0;
}

static void px_attr_learn_shared(px_attr_cache *cache, PyTypeObject *type, PyObject *name, PyObject *found)
{
    px_keys *keys = type->tp_flags & PX_HAS_VALUES ? px_class_keys(type) : NULL;
    const int kind = px_is_append(type, name) ? PX_APPEND : px_is_method(found) ? PX_METHOD : PX_IN_CLASS;

    if (kind == PX_IN_CLASS && Py_TYPE(found)->tp_descr_get)
        return;
    if (!keys || px_find_key(keys, name) < 0)
        px_attr_learn(cache, type, kind, keys ? keys->entries : 0, found);
}

/* Whether a cell may speak of what was found in a class: the class has a version, and the class of what was found can't
 * become that of a descriptor, nor cease to be. */
static int px_attr_may_learn(PyTypeObject *type, PyObject *found)
{
    return px_class_version(type) && (!found || Py_TYPE(found)->tp_flags & PX_IS_IMMUTABLE);
}

static void px_attr_learn_of_class(px_attr_cache *cache, PyTypeObject *type, PyObject *name)
{
    PyObject *of_meta = px_class_find(&PyType_Type, name), *found = px_class_find(type, name);
    const int binds = found && Py_TYPE(found)->tp_descr_get && !Py_IS_TYPE(found, &PyFunction_Type)
                      && !Py_IS_TYPE(found, &PyMethodDescr_Type) && !Py_IS_TYPE(found, px_m.function_type);

    if (found && !binds && !(of_meta && Py_TYPE(of_meta)->tp_descr_set) && px_attr_may_learn(type, found))
        px_attr_learn(cache, type, PX_OF_CLASS, 0, found);
}

/* What the class says of the name (borrowed, or NULL) comes first if it is a descriptor that can be set. Whether that settles
 * it, or the cell may not speak of this class. */
static int px_attr_learn_described(px_attr_cache *cache, PyTypeObject *type, PyObject *name, PyObject **found)
{
    *found = px_class_find(type, name);
    if (!px_attr_may_learn(type, *found))
        return 1;
    if (!*found || !Py_TYPE(*found)->tp_descr_set)
        return 0;
    px_attr_learn_slot(cache, type, *found);
    return 1;
}

/* What `o.name` finds. Modules find as others do, and have more to say only where nothing is found. */
static void px_attr_learn_load(px_attr_cache *cache, PyObject *o, PyObject *name)
{
    PyTypeObject *type = Py_TYPE(o);
    PyObject *found;

    if (type == &PyType_Type) {
        px_attr_learn_of_class(cache, (PyTypeObject *)o, name);
        return;
    }
    if (type->tp_getattro != PyObject_GenericGetAttr && type->tp_getattro != PyModule_Type.tp_getattro)
        return;
    if (px_attr_learn_described(cache, type, name, &found))
        return;
    if (!found || px_may_own(o, type, name, -1))
        px_attr_learn_own(cache, o, type, name);
    else
        px_attr_learn_shared(cache, type, name, found);
}

static void px_attr_learn_store(px_attr_cache *cache, PyObject *o, PyObject *name)
{
    PyTypeObject *type = Py_TYPE(o);
    PyObject *found;

    if (type->tp_setattro != PyObject_GenericSetAttr)
        return;
    if (!px_attr_learn_described(cache, type, name, &found) && type->tp_flags & PX_HAS_VALUES)
        px_attr_learn_place(cache, type, name);
}

/* An instance of a class, its attributes, and what cells say about them. */
static int px_test_values_layout(void)
{
    PyObject *first = PyUnicode_InternFromString("px_first"), *second = PyUnicode_InternFromString("px_second");
    PyObject *type = PyObject_CallFunction((PyObject *)&PyType_Type, "s(){}", "px_test");
    PyObject *o = type ? PyObject_CallNoArgs(type) : NULL, **values;
    int works = 0;

    if (o && first && second && PyObject_SetAttr(o, first, Py_None) == 0 && PyObject_SetAttr(o, second, Py_True) == 0
        && ((PyTypeObject *)type)->tp_flags & PX_HAS_VALUES) {
        values = px_values(o, (PyTypeObject *)type);
        works = values && values[0] == Py_None && values[1] == Py_True && !px_values_dict(o)
                && px_class_keys((PyTypeObject *)type)->entries == 2
                && px_find_key(px_class_keys((PyTypeObject *)type), second) == 1;
    }
    PyErr_Clear();
    px_xdecref(first);
    px_xdecref(second);
    px_xdecref(o);
    px_xdecref(type);
    return works;
}

/* A site that sees many classes misses often, and is filled ever more seldom. */
static int px_attr_wants_filling(px_attr_cache *cache)
{
    if (++cache->misses < cache->patience)
        return 0;
    cache->misses = 0;
    cache->patience = (int16_t)(cache->patience < 0 ? 1 : cache->patience < 1024 ? cache->patience * 2 : 1024);
    if (px_unlikely(!px_m.attr_caches))
        px_m.attr_caches = px_ask_layout("values_work", px_test_values_layout);
    return px_m.attr_caches > 0;
}

/* ---- loads ---- */

/* What a class says when it is asked itself. Borrowed, or NULL. */
static PyObject *px_attr_of_class(PyObject *o, const px_attr_cache *cache)
{
    if (cache->kind != PX_OF_CLASS || !Py_IS_TYPE(o, &PyType_Type))
        return NULL;
    return ((PyTypeObject *)o)->tp_version_tag == cache->other ? cache->value : NULL;
}

static PyObject *px_attr_in_dict(PyObject *o, PyObject *name, const px_attr_cache *cache)
{
    PyObject *dict = px_own_dict(o, Py_TYPE(o)), *value = dict ? px_dict_at(dict, name, cache->index) : NULL;

    return value && !px_is_lazy(value) ? value : NULL;
}

/* What the cell leads to, other than places in arrays and methods. Borrowed, or NULL. */
static PyObject *px_attr_cached(PyObject *o, PyObject *name, const px_attr_cache *cache)
{
    PyTypeObject *type = Py_TYPE(o);

    if (type->tp_version_tag != cache->other)
        return px_attr_of_class(o, cache);
    switch (cache->kind) {
    case PX_SLOT: return *(PyObject **)(void *)((char *)o + cache->index);
    case PX_IN_DICT: return px_attr_in_dict(o, name, cache);
    case PX_IN_CLASS: return px_may_own(o, type, name, cache->index) ? NULL : cache->value;
    default: return NULL;
    }
}

PyObject *px_getattr_slow(PyObject *o, PyObject *name, px_attr_cache *cache)
{
    PyObject *value = px_attr_cached(o, name, cache);

    if (px_likely(value != NULL))
        return px_newref(value);
    if (px_attr_wants_filling(cache))
        px_attr_learn_load(cache, o, name);
    return PyObject_GetAttr(o, name);
}

/* ---- stores ---- */

/* As a place in an array, or a slot, that may be unset. Whether it was done. */
static int px_setattr_cached(PyObject *o, PyObject *value, const px_attr_cache *cache)
{
    PyObject **place = px_attr_place(o, cache);

    if (place && !*place && !px_values_dict(o)) {
        *place = px_newref(value);
        px_values_note(place - cache->index, cache->index);
        return 1;
    }
    if (Py_TYPE(o)->tp_version_tag != cache->other || cache->kind != PX_SLOT)
        return 0;
    px_replace((PyObject **)(void *)((char *)o + cache->index), px_newref(value));
    return 1;
}

int px_setattr_slow(PyObject *o, PyObject *name, PyObject *value, px_attr_cache *cache)
{
    if (px_likely(px_setattr_cached(o, value, cache)))
        return 0;
    if (px_attr_wants_filling(cache))
        px_attr_learn_store(cache, o, name);
    return PyObject_SetAttr(o, name, value);
}

/* ---- methods ---- */

/* Borrowed; NULL: none that the cell leads to. */
static PyObject *px_method_cached(PyObject *o, PyObject *name, const px_attr_cache *cache, int *how)
{
    PyTypeObject *type = Py_TYPE(o);

    if (px_unlikely(type->tp_version_tag != cache->other))
        return NULL;
    if (cache->kind == PX_APPEND) {
        *how = PX_LIST_APPEND;
        return cache->value;
    }
    *how = PX_WITH_SELF;
    return cache->kind == PX_METHOD && !px_may_own(o, type, name, cache->index) ? cache->value : NULL;
}

/* Anything else that is called, borrowed; NULL: nothing that the cell leads to. */
static PyObject *px_callee_cached(PyObject *o, PyObject *name, const px_attr_cache *cache)
{
    PyObject **place = px_attr_place(o, cache);

    return place && *place ? *place : px_attr_cached(o, name, cache);
}

/* A class's method, found without a cell. Borrowed, or NULL. */
static PyObject *px_method_found(PyObject *o, PyObject *name)
{
    PyTypeObject *type = Py_TYPE(o);
    PyObject *found = type->tp_getattro == PyObject_GenericGetAttr ? px_class_find(type, name) : NULL;

    if (!found || !px_is_method(found) || Py_TYPE(found)->tp_descr_set)
        return NULL;
    return px_may_own(o, type, name, -1) ? NULL : found;
}

PyObject *px_get_method(PyObject *o, PyObject *name, int *how, px_attr_cache *cache)
{
    PyObject *found = px_method_cached(o, name, cache, how);

    if (px_likely(found != NULL))
        return px_newref(found);
    *how = PX_PLAIN;
    found = px_callee_cached(o, name, cache);
    if (found)
        return px_newref(found);
    if (px_attr_wants_filling(cache))
        px_attr_learn_load(cache, o, name);
    found = px_method_found(o, name);
    if (!found)
        return PyObject_GetAttr(o, name);
    *how = PX_WITH_SELF;
    return px_newref(found);
}
