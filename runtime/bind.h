/* Arguments: the one binder that all functions share, and ready-made entries.
 *
 * A body of up to four object parameters uses one of the entries px_vc0 .. px_vc4; any other has its own, written like this:
 *
 *     static PyObject *entry(PyObject *self, PyObject *const *args, size_t nargsf, PyObject *kwnames)
 *     {
 *         PyObject *bound[2], *const *v = args, *result = NULL;
 *         int b;
 *
 *         if (!px_has_exactly(nargsf, kwnames, 2)) {
 *             if (px_bind(self, bound, args, nargsf, kwnames) < 0)
 *                 return NULL;
 *             v = bound;
 *         }
 *         b = px_to_int(v[1]);
 *         if (!(b == -1 && PyErr_Occurred()))
 *             result = body(v[0], b);
 *         if (v == bound)
 *             px_unbind(bound, 2);
 *         return result;
 *     }
 */
#ifndef PX_BIND_H
#define PX_BIND_H

#include "function.h"

/* Whether a vectorcall brings exactly `count` positional arguments and nothing else: then they can be used as they stand.  Not for
 * functions with keyword-only parameters, *args or **kw. */
static inline int px_has_exactly(size_t nargsf, PyObject *kwnames, Py_ssize_t count)
{
    return px_likely(!kwnames) && px_likely(PyVectorcall_NARGS(nargsf) == count);
}

/* Fills `values` with one new reference for each parameter: positional, keyword-only, *args, **kw.
 * Returns 0, or -1 with CPython's TypeError, nothing owned. */
PX_API int px_bind(PyObject *function, PyObject **values, PyObject *const *args, size_t nargsf, PyObject *kwnames);

/* Releases what px_bind made; values that the function took away are NULL. */
PX_API void px_unbind(PyObject **values, Py_ssize_t count);

/* The arguments of a vectorcall as they stand if there are `count` positional ones and no other (-1: never), else bound, in `bound`;
 * NULL with an exception. */
static inline PyObject *const *px_arguments(PyObject *function, PyObject **bound, Py_ssize_t count,
                                            PyObject *const *args, size_t nargsf, PyObject *kwnames)
{
    if (px_has_exactly(nargsf, kwnames, count))
        return args;
    return px_bind(function, bound, args, nargsf, kwnames) < 0 ? NULL : bound;
}

/* Entries of functions whose body takes 0 to 4 borrowed objects and returns a new reference. */
PX_HOT PyObject *px_vc0(PyObject *function, PyObject *const *args, size_t nargsf, PyObject *kwnames);
PX_HOT PyObject *px_vc1(PyObject *function, PyObject *const *args, size_t nargsf, PyObject *kwnames);
PX_HOT PyObject *px_vc2(PyObject *function, PyObject *const *args, size_t nargsf, PyObject *kwnames);
PX_HOT PyObject *px_vc3(PyObject *function, PyObject *const *args, size_t nargsf, PyObject *kwnames);
PX_HOT PyObject *px_vc4(PyObject *function, PyObject *const *args, size_t nargsf, PyObject *kwnames);

#endif
