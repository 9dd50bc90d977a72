/* The module's globals: look-up, the filling of cache cells, and the test that allows it. */
#include "global.h"

#include "exception.h"

#if PX_DICT_LAYOUT
/* Where `key` stands in the dict's table of keys; 0 if the table cannot be cached or doesn't have it. */
static int px_find_entry(PyObject *dict, PyObject *key, px_glob_cache *cache)
{
    px_keys *keys = (px_keys *)(void *)((PyDictObject *)dict)->ma_keys;
    Py_ssize_t i;

    if (((PyDictObject *)dict)->ma_values || !px_keys_are_str(keys))
        return 0;
    for (i = 0; i < keys->entries; i++)
        if (px_keys_entries(keys)[i].key == key) {
            cache->keys = keys;
            cache->index = (size_t)i;
            return 1;
        }
    return 0;
}

/* A dict with two names, of which the second must be found, in its place, with its value. */
static int px_test_dict_layout(void)
{
    PyObject *first = PyUnicode_InternFromString("px_first"), *second = PyUnicode_InternFromString("px_second");
    PyObject *dict = PyDict_New();
    px_glob_cache cache;
    int works = 0;

    if (first && second && dict && PyDict_SetItem(dict, first, Py_None) == 0
        && PyDict_SetItem(dict, second, Py_True) == 0)
        works = px_find_entry(dict, second, &cache) && cache.index == 1
                && px_keys_entries((px_keys *)cache.keys)[1].value == Py_True && ((px_keys *)cache.keys)->entries == 2;
    PyErr_Clear();
    px_xdecref(first);
    px_xdecref(second);
    px_xdecref(dict);
    return works;
}
#else
static int px_find_entry(PyObject *dict, PyObject *key, px_glob_cache *cache)
{
    (void)dict;
    (void)key;
    (void)cache;
    return 0;
}

static int px_test_dict_layout(void)
{
    return 0;
}
#endif

/* Whether cells may be filled. */
static int px_caches_work(void)
{
    if (px_unlikely(!px_m.caches))
        px_m.caches = px_ask_layout("caches_work", px_test_dict_layout);
    return px_m.caches > 0;
}

/* Borrowed: the module's own global; NULL if there is none, or with an exception. */
static PyObject *px_glob_find(PyObject *name, px_glob_cache *cache)
{
    PyObject *value = PyDict_GetItemWithError(px_m.home.dict, name);

    if (value && px_caches_work())
        px_find_entry(px_m.home.dict, name, cache);
    return value;
}

/* Borrowed; NULL if there is none, or with an exception. A frozendict is there in every CPython. */
static PyObject *px_builtin_find(PyObject *name)
{
    PyObject *value = PyDict_GetItemWithError(px_m.builtins, name);

    if (!value && !PyErr_Occurred() && PyUnicode_CompareWithASCIIString(name, "frozendict") == 0)
        value = (PyObject *)PX_FROZENDICT;
    return value;
}

PyObject *px_glob_slow(PyObject *name, px_glob_cache *cache)
{
    PyObject *value = px_glob_find(name, cache);

    if (!value && !PyErr_Occurred())
        value = px_builtin_find(name);
    if (!value && !PyErr_Occurred())
        px_raise_undefined(name);
    return value;
}

int px_glob_is_slow(PyObject *name, px_glob_cache *cache, PyObject *object)
{
    PyObject *value = px_glob_find(name, cache);

    if (!value)
        PyErr_Clear();
    return value == object;
}

int px_glob_set(PyObject *name, PyObject *value)
{
    return PyDict_SetItem(px_m.home.dict, name, value);
}

int px_glob_del(PyObject *name)
{
    if (PyDict_DelItem(px_m.home.dict, name) == 0)
        return 0;
    if (PyErr_ExceptionMatches(PyExc_KeyError)) {
        PyErr_Clear();
        px_raise_undefined(name);
    }
    return -1;
}
