/* Arguments: the one binder that all functions share, and ready-made entries.
 *
 * A body of up to four object parameters uses one of the entries px_vc0 .. px_vc4; any other has its own: PX_DEF0 .. PX_DEF4 or
 * PX_ENTRY where no argument can be refused, else written like this:
 *
 *     static PyObject *entry(PX_VECTORCALL)
 *     {
 *         PyObject *bound[2], *const *v = px_arguments(PX_GIVEN, bound, 2);
 *         int b;
 *
 *         if (!v)
 *             return NULL;
 *         b = px_to_int(v[1]);
 *         return px_leave(v, bound, 2, b == -1 && PyErr_Occurred() ? NULL : body(v[0], b));
 *     }
 */
#ifndef PX_BIND_H
#define PX_BIND_H

#include "function.h"
#include "stack.h"

/* Whether a vectorcall brings exactly `count` positional arguments and nothing else: then they can be used as they
 * stand. Not for functions with keyword-only parameters, *args or **kw. */
static inline int px_has_exactly(size_t nargsf, PyObject *kwnames, Py_ssize_t count)
{
    return px_likely(!kwnames) && px_likely(PyVectorcall_NARGS(nargsf) == count);
}

/* Fills `values` with one new reference for each parameter: positional, keyword-only, *args, **kw.
 * Returns 0, or -1 with CPython's TypeError, nothing owned. */
PX_API int px_bind(PyObject *function, PyObject **values, PyObject *const *args, size_t nargsf, PyObject *kwnames);

/* Releases what px_bind made; values that the function took away are NULL. */
PX_API void px_unbind(PyObject **values, Py_ssize_t count);

/* The parameters of an entry, and the same as arguments. */
#define PX_VECTORCALL PyObject *self, PyObject *const *args, size_t nargsf, PyObject *kwnames
#define PX_GIVEN self, args, nargsf, kwnames

/* The arguments of a call as they stand if there are `count` positional ones and no other (-1: never), else bound, in
 * `bound`; NULL with an exception. Calls from C make no Python frame, so an entry looks after the stack. */
static inline PyObject *const *px_arguments(PX_VECTORCALL, PyObject **bound, Py_ssize_t count)
{
    if (px_check_stack() < 0)
        return NULL;
    if (px_has_exactly(nargsf, kwnames, count))
        return args;
    return px_bind(self, bound, args, nargsf, kwnames) < 0 ? NULL : bound;
}

/* An entry's end: releases what px_arguments bound, and returns `result`. */
static inline PyObject *px_leave(PyObject *const *arguments, PyObject **bound, Py_ssize_t count, PyObject *result)
{
    if (arguments == bound)
        px_unbind(bound, count);
    return result;
}

/* Makes argument i of a parameter of type `int` or `float` one. What it was made of gives way: then all of them are in `bound`. 0, or -1
 * with a TypeError: "Argument 'x' has incorrect type (expected int, got str)". */
PX_API int px_convert_argument(PyObject *const **v, PyObject **bound, Py_ssize_t count, Py_ssize_t i,
                               PyTypeObject *type, int flags, PyObject *name);

static inline int px_number_argument(PyObject *const **v, PyObject **bound, Py_ssize_t count, Py_ssize_t i,
                                     PyTypeObject *type, int flags, PyObject *name)
{
    if (px_likely(Py_TYPE((*v)[i]) == type))
        return 0;
    return px_convert_argument(v, bound, count, i, type, flags, name);
}

/* An entry; `call` is an object made of the arguments v[0], v[1] .. */
#define PX_ENTRY(entry, count, call) \
    static PyObject *entry(PX_VECTORCALL) \
    { \
        PyObject *bound[(count) + 1], *const *v = px_arguments(PX_GIVEN, bound, count); \
        return v ? px_leave(v, bound, count, call) : NULL; \
    }

/* The entry e_f and the px_spec s_f of a function of no name but its own, whose body is f_f. `r` is what the body gives,
 * `a` to `d` what it takes: o an object, d a pair. Then PX_SPEC's name, doc, line, first_parameter. */
#define PX_DEF0(f, r, ...) \
    PX_ENTRY(e_##f, 0, PX_GIVE_##r(f_##f())) \
    PX_SPEC(s_##f, NULL, e_##f, __VA_ARGS__, 0)
#define PX_DEF1(f, r, a, ...) \
    PX_ENTRY(e_##f, 1, PX_GIVE_##r(f_##f(PX_TAKE_##a(v[0])))) \
    PX_SPEC(s_##f, NULL, e_##f, __VA_ARGS__, 1)
#define PX_DEF2(f, r, a, b, ...) \
    PX_ENTRY(e_##f, 2, PX_GIVE_##r(f_##f(PX_TAKE_##a(v[0]), PX_TAKE_##b(v[1])))) \
    PX_SPEC(s_##f, NULL, e_##f, __VA_ARGS__, 2)
#define PX_DEF3(f, r, a, b, c, ...) \
    PX_ENTRY(e_##f, 3, PX_GIVE_##r(f_##f(PX_TAKE_##a(v[0]), PX_TAKE_##b(v[1]), PX_TAKE_##c(v[2])))) \
    PX_SPEC(s_##f, NULL, e_##f, __VA_ARGS__, 3)
#define PX_DEF4(f, r, a, b, c, d, ...) \
    PX_ENTRY(e_##f, 4, PX_GIVE_##r(f_##f(PX_TAKE_##a(v[0]), PX_TAKE_##b(v[1]), PX_TAKE_##c(v[2]), PX_TAKE_##d(v[3])))) \
    PX_SPEC(s_##f, NULL, e_##f, __VA_ARGS__, 4)
#define PX_GIVE_o(result) result
#define PX_GIVE_d(result) px_d_give(result)
#define PX_TAKE_o(argument) argument
#define PX_TAKE_d(argument) px_d_borrow(argument)

/* Entries of functions whose body takes 0 to 4 borrowed objects and returns a new reference, and all of whose
 * parameters can be given by position. */
PX_HOT PyObject *px_vc0(PyObject *function, PyObject *const *args, size_t nargsf, PyObject *kwnames);
PX_HOT PyObject *px_vc1(PyObject *function, PyObject *const *args, size_t nargsf, PyObject *kwnames);
PX_HOT PyObject *px_vc2(PyObject *function, PyObject *const *args, size_t nargsf, PyObject *kwnames);
PX_HOT PyObject *px_vc3(PyObject *function, PyObject *const *args, size_t nargsf, PyObject *kwnames);
PX_HOT PyObject *px_vc4(PyObject *function, PyObject *const *args, size_t nargsf, PyObject *kwnames);

#endif
