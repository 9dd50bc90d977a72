/* Functions: the type `cython_function_or_method`.
 *
 * A function is data, a px_spec, and two pieces of C: its *body*, which takes what the function is written for
 * (objects, C values, pairs), and its *entry*, which Python calls and which turns the arguments of a vectorcall into
 * those of the body (bind.h). */
#ifndef PX_FUNCTION_H
#define PX_FUNCTION_H

#include "module.h"

typedef void (*px_body)(void);    /* cast to the body's own type before it is called */

/* What a function is. Frozen with the number in PX_ABI_NAME. Constants are told by their index; -1: none. */
typedef struct px_spec {
    px_body body;              /* what px_vc0 .. px_vc4 call; NULL where the entry knows */
    vectorcallfunc entry;
    int name, qualname, doc;
    int line;                  /* of the def */
    int first_parameter;       /* their names are consecutive constants: positional, keyword-only, *args, **kw */
    short positional, positional_only, keyword_only;
    short flags;
} px_spec;

enum {
    PX_STAR_ARGS = 1,
    PX_STAR_KWARGS = 2
};

/* What most functions are: no name but their own, and plain parameters. */
#define PX_SPEC(spec, body, entry, name, doc, line, first_parameter, positional) \
    static const px_spec spec = {(px_body)body, entry, name, name, doc, line, first_parameter, positional, 0, 0, 0}

/* One whose entry is shared and calls the body: s_f of f_f. What is called f may be a macro of C's: it is only pasted. */
#define PX_SHARED(f, entry, name, doc, line, first_parameter, positional) \
    PX_SPEC(s_##f, f_##f, entry, name, doc, line, first_parameter, positional)

/* The object. It begins as a builtin's does, since tools look there. Frozen with the number in PX_ABI_NAME. */
typedef struct px_function_object {
    PyCFunctionObject base;    /* m_ml: &method; m_self: the function itself, not counted; m_module: __module__ */
    const px_spec *spec;
    const px_home *home;
    /* Owned; NULL: None, or not made yet. */
    PyObject *name, *qualname, *doc, *defaults, *kwdefaults, *annotations, *code, *dict;
    uint32_t flags;            /* non-zero once somebody set what a direct call would not look at */
    PyMethodDef method;
} px_function_object;

/* Makes the function of a def statement. Steals `defaults` (a tuple or NULL) and `kwdefaults` (a dict or NULL). New
 * reference, or NULL with an exception. */
PX_API PyObject *px_function(const px_spec *spec, PyObject *defaults, PyObject *kwdefaults);

/* Makes it and binds it to its name in the module; the second steals both. 0, or -1 with an exception. */
PX_API int px_define(const px_spec *spec);
PX_API int px_define_with(const px_spec *spec, PyObject *defaults, PyObject *kwdefaults);

/* Sets __annotations__ of a new function; steals the dict. Returns 0; -1 if `annotations` is NULL. */
PX_API int px_function_annotate(PyObject *function, PyObject *annotations);

/* binding=False: a real builtin over `function` (borrowed), which the generated wrapper named in `method` calls. New
 * reference, or NULL with an exception. */
PX_API PyObject *px_builtin_function(PyObject *function, PyMethodDef *method);

/* The shared type. New reference, or NULL with an exception. */
PX_API PyTypeObject *px_function_type(void);

/* Whether direct calls may pass the function object by: for functions of ours only. */
static inline int px_is_pristine(PyObject *function)
{
    return ((px_function_object *)function)->flags == 0;
}

#endif
