/* Direct calls: of functions that the module binds, by a def, to a global that nothing else is bound to. Such a call goes
 * straight to the function's body, after one test that the name still holds the function as it was made. What else it
 * may hold is called as an object. */
#ifndef PX_DIRECT_H
#define PX_DIRECT_H

#include "function.h"
#include "global.h"
#include "pair.h"
#include "stack.h"

/* What the module keeps of a function that is called directly; all zero before the def. */
typedef struct px_own {
    PyObject *function;        /* owned */
    px_glob_cache cell;        /* where all its calls find the name */
} px_own;

/* px_define and px_define_with, and the function is the module's own from here on. */
PX_API int px_define_own(PyObject *name, px_own *own, const px_spec *spec);
PX_API int px_define_own_with(PyObject *name, px_own *own, const px_spec *spec, PyObject *defaults, PyObject *keywords);

/* Whether what was found is the module's own function, untouched. */
static inline int px_is_own(PyObject *found, PyObject *function)
{
    return px_likely(found == function) && px_likely(px_is_pristine(found));
}

/* What a call of the global `name` finds: an int if it is our own function, untouched, else a new reference to what is
 * to be called, or PX_BAD. */
PX_HOT px_d px_find_slow(PyObject *name, px_own *own);

static inline px_d px_find_leaf(PyObject *name, px_own *own)
{
    PyObject *found = px_glob_cached(name, &own->cell);

    return px_likely(found != NULL) && px_is_own(found, own->function) ? px_d_int(0) : px_find_slow(name, own);
}

/* Of a function that may come back to its caller by direct calls: looks after the stack first. */
static inline px_d px_find(PyObject *name, px_own *own)
{
    return px_check_stack() < 0 ? px_d_object(PX_BAD) : px_find_leaf(name, own);
}

/* Calls the other object that was found, which it steals, with `count` borrowed pairs. The result is `maybe` owned. */
PX_API px_d px_call_other(px_d found, int count, ...);

/* The call itself, where the body takes pairs and gives one. */
#define PX_CALL(found, body, count, ...) \
    ((found).o ? px_call_other(found, count, __VA_ARGS__) : body(__VA_ARGS__))

#endif
