/* Iteration: lists and tuples by position, everything else by its iterator.
 *
 *     px_iter it = px_iter_start(o);                                     it.o == PX_BAD: an error
 *     while ((more = px_iter_next(&it, &item)) > 0) { ... }              more < 0: an error
 *     px_iter_end(&it);
 *
 * No address of `it` or `item` leaves the function that loops, so both live in registers. */
#ifndef PX_ITERATE_H
#define PX_ITERATE_H

#include "pair.h"

typedef struct px_iter {
    PyObject *o;           /* owned: an exact list or tuple, an iterator, PX_BAD, or NULL after px_iter_end */
    Py_ssize_t index;      /* of the next item; -1: `o` is an iterator */
    iternextfunc next;     /* the iterator's own */
} px_iter;

/* Initialises a variable that holds none yet; px_iter_end leaves it alone. */
#define PX_NO_ITER {NULL, 0, NULL}

/* 0 at an iterator's end, -1 with the exception that ended it. */
PX_HOT int px_iter_stopped(void);

/* Of what is neither list nor tuple. Borrows `o`; .o is PX_BAD after an error. */
PX_HOT px_iter px_iter_of_object(PyObject *o);

/* Borrows `o`; .o is PX_BAD after an error. */
static inline px_iter px_iter_start(PyObject *o)
{
    px_iter it;

    if (px_likely(PyList_CheckExact(o)) || PyTuple_CheckExact(o)) {
        it.o = px_newref(o);
        it.index = 0;
        it.next = NULL;
        return it;
    }
    return px_iter_of_object(o);
}

/* 1 and the next item, a new reference; 0 at the end; -1 with an exception. *item is NULL then. */
PX_INLINE int px_iter_next(px_iter *it, PyObject **item)
{
    PyObject *next;

    *item = NULL;
    if (it->index >= 0) {
        const int is_list = PyList_CheckExact(it->o);
        if (it->index >= (is_list ? PyList_GET_SIZE(it->o) : PyTuple_GET_SIZE(it->o)))
            return 0;
        *item = px_newref(is_list ? PyList_GET_ITEM(it->o, it->index) : PyTuple_GET_ITEM(it->o, it->index));
        it->index++;
        return 1;
    }
    next = it->next(it->o);
    if (px_unlikely(!next))
        return px_iter_stopped();
    *item = next;
    return 1;
}

/* Releases what the loop holds, if anything: after an error, too, and more than once. */
PX_INLINE void px_iter_end(px_iter *it)
{
    PyObject *o = it->o;

    it->o = NULL;
    if (o && o != PX_BAD)
        px_decref(o);
}

/* New reference, or NULL with an exception. */
static inline PyObject *px_iter_object(PyObject *o)
{
    return PyObject_GetIter(o);
}

/* Unpacks exactly `count` items into `items`, new references; 0, or -1 with an exception, nothing owned. */
PX_HOT int px_unpack(PyObject *o, PyObject **items, Py_ssize_t count);

/* Unpacks `before` items, a list of those between, and `after` items: before + 1 + after new references, as above. */
PX_HOT int px_unpack_star(PyObject *o, PyObject **items, Py_ssize_t before, Py_ssize_t after);

#endif
