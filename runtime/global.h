/* The module's globals and, behind them, the builtins.
 *
 * Each site that reads a global has a cell that remembers where the name was found last: a table of keys and an index.
 * If the dict still has that table, and the name is still there, the value is right whatever happened in between. Only
 * the out-of-line path fills a cell, and only where compat.h knows the layout and a test of it, once per process,
 * agreed; cells start as 0xFF bytes, which no table's address is. */
#ifndef PX_GLOBAL_H
#define PX_GLOBAL_H

#include "module.h"

/* Looks the name up in globals and builtins and fills the cell. Borrowed; NULL with a NameError. */
PX_HOT PyObject *px_glob_slow(PyObject *name, px_glob_cache *cache);

/* Borrowed: what the cell leads to; NULL if it leads nowhere. */
#if PX_DICT_LAYOUT
static inline PyObject *px_glob_cached(PyObject *name, const px_glob_cache *cache)
{
    px_keys *keys = (px_keys *)(void *)((PyDictObject *)px_m.home.dict)->ma_keys;
    const px_keys_entry *entry;

    if (px_unlikely((void *)keys != cache->keys) || px_unlikely(cache->index >= (size_t)keys->entries))
        return NULL;
    if (!px_keys_are_str(keys))
        return NULL;
    entry = &px_keys_entries(keys)[cache->index];
    return px_likely(entry->key == name) ? entry->value : NULL;
}
#else
static inline PyObject *px_glob_cached(PyObject *name, const px_glob_cache *cache)
{
    (void)name;
    (void)cache;
    return NULL;
}
#endif

/* Borrowed, until anything runs Python; NULL with a NameError. */
static inline PyObject *px_glob_peek(PyObject *name, px_glob_cache *cache)
{
    PyObject *value = px_glob_cached(name, cache);
    return px_likely(value != NULL) ? value : px_glob_slow(name, cache);
}

/* New reference; NULL with a NameError. */
static inline PyObject *px_glob_get(PyObject *name, px_glob_cache *cache)
{
    return px_xnewref(px_glob_peek(name, cache));
}

/* Whether the module's global holds this object; fills the cell. Never fails: what cannot be told is 0. */
PX_HOT int px_glob_is_slow(PyObject *name, px_glob_cache *cache, PyObject *object);

static inline int px_glob_is(PyObject *name, px_glob_cache *cache, PyObject *object)
{
    PyObject *value = px_glob_cached(name, cache);
    return px_likely(value != NULL) ? value == object : px_glob_is_slow(name, cache, object);
}

/* 0, or -1 with an exception. Borrows the value. */
PX_API int px_glob_set(PyObject *name, PyObject *value);

/* 0, or -1 with a NameError. */
PX_API int px_glob_del(PyObject *name);

#endif
