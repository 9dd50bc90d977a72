/* The binder of arguments. It works in CPython's order (positional, keywords, the count, defaults), so that a call
 * with several mistakes names the same one, and its messages are CPython's. */
#include "bind.h"
#include "convert.h"

/* One call that is being bound. */
typedef struct px_binding {
    px_function_object *function;
    const px_spec *spec;
    PyObject **names;          /* of the parameters, in the order of the values */
    PyObject **values;         /* owned; NULL: not bound yet */
    PyObject *const *args;     /* the positional arguments, then those of kwnames */
    Py_ssize_t given;          /* the number of positional arguments */
    PyObject *kwnames;         /* a tuple, or NULL */
    PyObject *star_args;       /* borrowed from the values: the tuple, or NULL */
    PyObject *star_kwargs;     /* the dict, or NULL */
} px_binding;

static Py_ssize_t px_minimum(Py_ssize_t a, Py_ssize_t b)
{
    return a < b ? a : b;
}

/* The number of parameters, without *args and **kw. */
static Py_ssize_t px_named_count(const px_spec *spec)
{
    return spec->positional + spec->keyword_only;
}

/* With them. */
static Py_ssize_t px_value_count(const px_spec *spec)
{
    return px_named_count(spec) + (spec->flags & PX_STAR_ARGS ? 1 : 0) + (spec->flags & PX_STAR_KWARGS ? 1 : 0);
}

static Py_ssize_t px_default_count(const px_binding *b)
{
    return b->function->defaults ? PyTuple_GET_SIZE(b->function->defaults) : 0;
}

/* ---- messages ---- */

/* Raises TypeError "f() ..."; returns -1. */
static int px_bind_error(const px_binding *b, const char *format, ...)
{
    va_list arguments;
    PyObject *text;

    va_start(arguments, format);
    text = PyUnicode_FromFormatV(format, arguments);
    va_end(arguments);
    if (text)
        PyErr_Format(PyExc_TypeError, "%U() %U", b->function->qualname, text);
    px_xdecref(text);
    return -1;
}

static const char *px_plural(Py_ssize_t count)
{
    return count == 1 ? "" : "s";
}

/* Appends `separator` and then the name, quoted or not, to *text, which is NULL after a failure. */
static void px_append_name(PyObject **text, const char *separator, const char *format, PyObject *name)
{
    PyObject *former = *text, *piece = former ? PyUnicode_FromFormat(format, name) : NULL;

    *text = piece ? PyUnicode_FromFormat("%U%s%U", former, separator, piece) : NULL;
    px_xdecref(piece);
    px_xdecref(former);
}

/* Raises for the parameters from `first` to `last`, exclusive, that have no value; returns -1. */
static int px_raise_missing(const px_binding *b, Py_ssize_t first, Py_ssize_t last, const char *kind)
{
    Py_ssize_t i, missing = 0, seen = 0;
    PyObject *names = PyUnicode_FromString("");

    for (i = first; i < last; i++)
        missing += !b->values[i];
    for (i = first; i < last; i++)
        if (!b->values[i]) {
            const char *separator = seen == 0 ? "" : seen + 1 < missing ? ", " : missing == 2 ? " and " : ", and ";
            px_append_name(&names, separator, "%R", b->names[i]);
            seen++;
        }
    if (names)
        px_bind_error(b, "missing %zd required %s argument%s: %U", missing, kind, px_plural(missing), names);
    px_xdecref(names);
    return -1;
}

static int px_raise_too_many(const px_binding *b)
{
    const Py_ssize_t takes = b->spec->positional, defaults = px_default_count(b);
    Py_ssize_t keyword_only = 0, i;
    const char *plural = defaults ? "s" : px_plural(takes);
    PyObject *range, *extra;

    for (i = takes; i < px_named_count(b->spec); i++)
        keyword_only += b->values[i] != NULL;
    range = defaults ? PyUnicode_FromFormat("from %zd to %zd", takes - defaults, takes)
                     : PyUnicode_FromFormat("%zd", takes);
    extra = PyUnicode_FromFormat(keyword_only ? " positional argument%s (and %zd keyword-only argument%s)" : "",
                                 px_plural(b->given), keyword_only, px_plural(keyword_only));
    if (range && extra)
        px_bind_error(b, "takes %U positional argument%s but %zd%U %s given", range, plural, b->given, extra,
                      b->given == 1 && !keyword_only ? "was" : "were");
    px_xdecref(range);
    px_xdecref(extra);
    return -1;
}

/* ---- positional arguments ---- */

static int px_bind_positional(px_binding *b)
{
    const Py_ssize_t taken = px_minimum(b->given, b->spec->positional), total = px_named_count(b->spec);
    Py_ssize_t i;

    for (i = 0; i < taken; i++)
        b->values[i] = px_newref(b->args[i]);
    for (; i < total; i++)
        b->values[i] = NULL;
    if (b->spec->flags & PX_STAR_ARGS)
        b->values[i++] = b->star_args = PyTuple_New(b->given - taken);
    if (b->spec->flags & PX_STAR_KWARGS)
        b->values[i] = b->star_kwargs = PyDict_New();
    if ((b->spec->flags & PX_STAR_ARGS && !b->star_args) || (b->spec->flags & PX_STAR_KWARGS && !b->star_kwargs))
        return -1;
    for (i = taken; b->star_args && i < b->given; i++)
        PyTuple_SET_ITEM(b->star_args, i - taken, px_newref(b->args[i]));
    return 0;
}

/* ---- keyword arguments ---- */

/* The place of `name` among the names from `first` to `last`, exclusive; -1: none; -2: an exception. */
static Py_ssize_t px_find_name(const px_binding *b, PyObject *name, Py_ssize_t first, Py_ssize_t last)
{
    Py_ssize_t i;

    for (i = first; i < last; i++)
        if (b->names[i] == name)
            return i;
    for (i = first; i < last; i++) {
        const int equal = PyObject_RichCompareBool(b->names[i], name, Py_EQ);
        if (equal)
            return equal < 0 ? -2 : i;
    }
    return -1;
}

/* A keyword that names no parameter, and there is no **kw. */
static int px_raise_unexpected(const px_binding *b, PyObject *keyword)
{
    PyObject *names = NULL;
    Py_ssize_t i;

    for (i = 0; i < PyTuple_GET_SIZE(b->kwnames); i++) {
        PyObject *name = PyTuple_GET_ITEM(b->kwnames, i);
        const Py_ssize_t at = px_find_name(b, name, 0, b->spec->positional_only);
        if (at == -2)
            break;
        if (at >= 0 && !names)
            names = PyUnicode_FromFormat("%U", name);
        else if (at >= 0)
            px_append_name(&names, ", ", "%U", name);
    }
    if (names)
        px_bind_error(b, "got some positional-only arguments passed as keyword arguments: '%U'", names);
    else if (!PyErr_Occurred())
        px_bind_error(b, "got an unexpected keyword argument '%S'", keyword);
    px_xdecref(names);
    return -1;
}

static int px_bind_keyword(px_binding *b, PyObject *keyword, PyObject *value)
{
    Py_ssize_t at;

    if (!PyUnicode_Check(keyword))
        return px_bind_error(b, "keywords must be strings");
    at = px_find_name(b, keyword, b->spec->positional_only, px_named_count(b->spec));
    if (at == -2)
        return -1;
    if (at < 0)
        return b->star_kwargs ? PyDict_SetItem(b->star_kwargs, keyword, value) : px_raise_unexpected(b, keyword);
    if (b->values[at])
        return px_bind_error(b, "got multiple values for argument '%S'", keyword);
    b->values[at] = px_newref(value);
    return 0;
}

static int px_bind_keywords(px_binding *b)
{
    Py_ssize_t i;

    for (i = 0; b->kwnames && i < PyTuple_GET_SIZE(b->kwnames); i++)
        if (px_bind_keyword(b, PyTuple_GET_ITEM(b->kwnames, i), b->args[b->given + i]) < 0)
            return -1;
    return 0;
}

/* ---- defaults ---- */

static int px_bind_defaults(px_binding *b)
{
    const Py_ssize_t positional = b->spec->positional, first = positional - px_default_count(b);
    Py_ssize_t i;

    for (i = 0; i < positional; i++) {
        if (b->values[i])
            continue;
        if (i < first)
            return px_raise_missing(b, 0, px_minimum(first, positional), "positional");
        b->values[i] = px_newref(PyTuple_GET_ITEM(b->function->defaults, i - first));
    }
    return 0;
}

static int px_bind_keyword_only(px_binding *b)
{
    const Py_ssize_t first = b->spec->positional, last = px_named_count(b->spec);
    int missing = 0;
    Py_ssize_t i;

    for (i = first; i < last; i++) {
        if (!b->values[i] && b->function->kwdefaults) {
            b->values[i] = px_xnewref(PyDict_GetItemWithError(b->function->kwdefaults, b->names[i]));
            if (!b->values[i] && PyErr_Occurred())
                return -1;
        }
        missing |= !b->values[i];
    }
    return missing ? px_raise_missing(b, first, last, "keyword-only") : 0;
}

/* ---- the whole ---- */

int px_bind(PyObject *function, PyObject **values, PyObject *const *args, size_t nargsf, PyObject *kwnames)
{
    px_binding b;

    b.function = (px_function_object *)function;
    b.spec = b.function->spec;
    b.names = b.function->home->constants + b.spec->first_parameter;
    b.values = values;
    b.args = args;
    b.given = PyVectorcall_NARGS(nargsf);
    b.kwnames = kwnames;
    b.star_args = b.star_kwargs = NULL;
    if (px_bind_positional(&b) == 0 && px_bind_keywords(&b) == 0) {
        if (b.given > b.spec->positional && !b.star_args)
            px_raise_too_many(&b);
        else if (px_bind_defaults(&b) == 0 && px_bind_keyword_only(&b) == 0)
            return 0;
    }
    px_unbind(values, px_value_count(b.spec));
    return -1;
}

void px_unbind(PyObject **values, Py_ssize_t count)
{
    while (count > 0)
        px_xdecref(values[--count]);
}

/* Copies borrowed arguments to where they are owned. */
static void px_own_arguments(PyObject *const **v, PyObject **bound, Py_ssize_t count)
{
    Py_ssize_t i;

    if (*v == bound)
        return;
    for (i = 0; i < count; i++)
        bound[i] = px_newref((*v)[i]);
    *v = bound;
}

int px_convert_argument(PyObject *const **v, PyObject **bound, Py_ssize_t count, Py_ssize_t i,
                        PyTypeObject *type, int flags, PyObject *name)
{
    PyObject *o = (*v)[i], *converted;

    if (!PyNumber_Check(o))
        return px_expect_argument(o, type, flags, name);
    converted = px_as_number(o, type);
    if (!converted)
        return -1;
    px_own_arguments(v, bound, count);
    bound[i] = converted;
    px_decref(o);
    return 0;
}

/* ---- entries ---- */

typedef PyObject *(*px_body0)(void);
typedef PyObject *(*px_body1)(PyObject *);
typedef PyObject *(*px_body2)(PyObject *, PyObject *);
typedef PyObject *(*px_body3)(PyObject *, PyObject *, PyObject *);
typedef PyObject *(*px_body4)(PyObject *, PyObject *, PyObject *, PyObject *);

static px_body px_body_of(PyObject *function)
{
    return ((px_function_object *)function)->spec->body;
}

/* PX_SHARED_ENTRY(function, number of parameters, the body's type, the body's arguments) */
#define PX_SHARED_ENTRY(name, count, type, arguments) \
    PyObject *name(PyObject *function, PyObject *const *args, size_t nargsf, PyObject *kwnames) \
    { \
        const type body = (type)px_body_of(function); \
        PyObject *bound[count], *const *v = args, *result; \
        if (px_check_stack() < 0) \
            return NULL; \
        if (px_has_exactly(nargsf, kwnames, count)) \
            return body arguments; \
        if (px_bind(function, bound, args, nargsf, kwnames) < 0) \
            return NULL; \
        v = bound; \
        result = body arguments; \
        px_unbind(bound, count); \
        return result; \
    }

PX_SHARED_ENTRY(px_vc1, 1, px_body1, (v[0]))
PX_SHARED_ENTRY(px_vc2, 2, px_body2, (v[0], v[1]))
PX_SHARED_ENTRY(px_vc3, 3, px_body3, (v[0], v[1], v[2]))
PX_SHARED_ENTRY(px_vc4, 4, px_body4, (v[0], v[1], v[2], v[3]))

PyObject *px_vc0(PX_VECTORCALL)
{
    if (px_check_stack() < 0 || (!px_has_exactly(nargsf, kwnames, 0) && px_bind(self, NULL, args, nargsf, kwnames)))
        return NULL;
    return ((px_body0)px_body_of(self))();
}
