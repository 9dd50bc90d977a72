/* The type `cython_function_or_method`: attributes, binding to an instance, pickling by name. */
#include "function.h"

#include "global.h"

/* ---- life ---- */

/* The owned members stand one after the other, but for base.m_module. */
static PyObject **px_first_member(px_function_object *f)
{
    return &f->name;
}

static PyObject **px_last_member(px_function_object *f)
{
    return &f->dict;
}

static int px_function_traverse(PyObject *self, visitproc visit, void *arg)
{
    px_function_object *f = (px_function_object *)self;
    PyObject **member;

    Py_VISIT(f->base.m_module);
    for (member = px_first_member(f); member <= px_last_member(f); member++)
        Py_VISIT(*member);
    return 0;
}

static int px_function_clear(PyObject *self)
{
    px_function_object *f = (px_function_object *)self;
    PyObject **member;

    Py_CLEAR(f->base.m_module);
    for (member = px_first_member(f); member <= px_last_member(f); member++)
        Py_CLEAR(*member);
    return 0;
}

static void px_function_dealloc(PyObject *self)
{
    PyObject_GC_UnTrack(self);
    if (((px_function_object *)self)->base.m_weakreflist)
        PyObject_ClearWeakRefs(self);
    px_function_clear(self);
    PyObject_GC_Del(self);
}

/* ---- behaviour ---- */

static PyObject *px_function_repr(PyObject *self)
{
    return PyUnicode_FromFormat("<cyfunction %U at %p>", ((px_function_object *)self)->qualname, (void *)self);
}

static PyObject *px_function_bind(PyObject *self, PyObject *instance, PyObject *owner)
{
    (void)owner;
    return instance && instance != Py_None ? PyMethod_New(self, instance) : px_newref(self);
}

/* A function is pickled as a global: by its qualified name. */
static PyObject *px_function_reduce(PyObject *self, PyObject *unused)
{
    (void)unused;
    return px_newref(((px_function_object *)self)->qualname);
}

/* ---- attributes: the closure of a getter and setter is the member's offset ---- */

static PyObject **px_function_member(PyObject *self, void *offset)
{
    return (PyObject **)(void *)((char *)self + (size_t)offset);
}

static PyObject *px_function_get(PyObject *self, void *offset)
{
    PyObject *value = *px_function_member(self, offset);
    return px_newref(value ? value : Py_None);
}

/* Stores any object; None and del empty the member. */
static int px_function_set(PyObject *self, PyObject *value, void *offset)
{
    PyObject **member = px_function_member(self, offset), *former = *member;

    *member = value == Py_None ? NULL : px_xnewref(value);
    px_xdecref(former);
    return 0;
}

static const char *px_function_member_name(void *offset)
{
    switch ((size_t)offset) {
    case offsetof(px_function_object, name): return "__name__";
    case offsetof(px_function_object, qualname): return "__qualname__";
    case offsetof(px_function_object, defaults): return "__defaults__";
    case offsetof(px_function_object, kwdefaults): return "__kwdefaults__";
    default: return "__annotations__";
    }
}

/* Stores if `accepted`; else raises "X must be set to a KIND object". */
static int px_function_store(PyObject *self, PyObject *value, void *offset, int accepted, const char *kind)
{
    if (accepted)
        return px_function_set(self, value, offset);
    PyErr_Format(PyExc_TypeError, "%s must be set to a %s object", px_function_member_name(offset), kind);
    return -1;
}

static int px_function_set_str(PyObject *self, PyObject *value, void *offset)
{
    return px_function_store(self, value, offset, value && PyUnicode_Check(value), "string");
}

static int px_function_set_defaults(PyObject *self, PyObject *value, void *offset)
{
    ((px_function_object *)self)->flags = 1;
    return px_function_store(self, value, offset, !value || value == Py_None || PyTuple_Check(value), "tuple");
}

static int px_function_set_kwdefaults(PyObject *self, PyObject *value, void *offset)
{
    ((px_function_object *)self)->flags = 1;
    return px_function_store(self, value, offset, !value || value == Py_None || PyDict_Check(value), "dict");
}

static int px_function_set_annotations(PyObject *self, PyObject *value, void *offset)
{
    return px_function_store(self, value, offset, !value || value == Py_None || PyDict_Check(value), "dict");
}

static PyObject *px_function_get_annotations(PyObject *self, void *offset)
{
    PyObject **member = px_function_member(self, offset);

    if (!*member)
        *member = PyDict_New();
    return px_xnewref(*member);
}

static PyObject *px_function_get_globals(PyObject *self, void *unused)
{
    (void)unused;
    return px_newref(((px_function_object *)self)->home->dict);
}

static PyObject *px_function_get_none(PyObject *self, void *unused)
{
    (void)self;
    (void)unused;
    return px_newref(Py_None);
}

/* ---- __code__, made when it is first asked for: an empty code object, with the parameters put in ---- */

static PyObject *px_parameter_names(const px_function_object *f, Py_ssize_t count)
{
    PyObject *names = PyTuple_New(count);
    Py_ssize_t i;

    for (i = 0; names && i < count; i++)
        PyTuple_SET_ITEM(names, i, px_newref(f->home->constants[f->spec->first_parameter + i]));
    return names;
}

/* What code.replace() changes. New reference. */
static PyObject *px_code_changes(const px_function_object *f)
{
    const px_spec *s = f->spec;
    const int star_args = s->flags & PX_STAR_ARGS ? 1 : 0, star_kwargs = s->flags & PX_STAR_KWARGS ? 1 : 0;
    const int count = s->positional + s->keyword_only + star_args + star_kwargs;
    const int flags = CO_OPTIMIZED | CO_NEWLOCALS | (star_args ? CO_VARARGS : 0) | (star_kwargs ? CO_VARKEYWORDS : 0);
    PyObject *names = px_parameter_names(f, count);

    if (!names)
        return NULL;
    return Py_BuildValue("{sisisisisisN}", "co_argcount", s->positional, "co_posonlyargcount", s->positional_only,
                         "co_kwonlyargcount", s->keyword_only, "co_flags", flags, "co_nlocals", count,
                         "co_varnames", names);
}

static PyObject *px_make_code(const px_function_object *f)
{
    const char *name = PyUnicode_AsUTF8(f->name);
    PyObject *code = name ? (PyObject *)PyCode_NewEmpty(f->home->file, name, f->spec->line) : NULL;
    PyObject *replace = code ? PyObject_GetAttrString(code, "replace") : NULL;
    PyObject *changes = replace ? px_code_changes(f) : NULL, *empty = changes ? PyTuple_New(0) : NULL, *result = NULL;

    if (empty)
        result = PyObject_Call(replace, empty, changes);
    px_xdecref(empty);
    px_xdecref(changes);
    px_xdecref(replace);
    px_xdecref(code);
    return result;
}

static PyObject *px_function_get_code(PyObject *self, void *unused)
{
    px_function_object *f = (px_function_object *)self;

    (void)unused;
    if (!f->code)
        f->code = px_make_code(f);
    return px_xnewref(f->code);
}

/* ---- the type ---- */

#define PX_MEMBER(member) ((void *)offsetof(px_function_object, member))

static PyGetSetDef px_function_attributes[] = {
    {"__name__", px_function_get, px_function_set_str, NULL, PX_MEMBER(name)},
    {"__qualname__", px_function_get, px_function_set_str, NULL, PX_MEMBER(qualname)},
    {"__doc__", px_function_get, px_function_set, NULL, PX_MEMBER(doc)},
    {"__module__", px_function_get, px_function_set, NULL, PX_MEMBER(base.m_module)},
    {"__defaults__", px_function_get, px_function_set_defaults, NULL, PX_MEMBER(defaults)},
    {"__kwdefaults__", px_function_get, px_function_set_kwdefaults, NULL, PX_MEMBER(kwdefaults)},
    {"__annotations__", px_function_get_annotations, px_function_set_annotations, NULL, PX_MEMBER(annotations)},
    {"__code__", px_function_get_code, NULL, NULL, NULL},
    {"__globals__", px_function_get_globals, NULL, NULL, NULL},
    {"__closure__", px_function_get_none, NULL, NULL, NULL},
    {"__dict__", PyObject_GenericGetDict, PyObject_GenericSetDict, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL}
};

static PyMethodDef px_function_methods[] = {
    {"__reduce__", px_function_reduce, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL}
};

static PyTypeObject px_new_function_type;    /* the shared one if this module makes it */

static void px_function_describe(PyTypeObject *type)
{
    type->tp_name = PX_ABI_NAME ".cython_function_or_method";
    type->tp_basicsize = sizeof(px_function_object);
    type->tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_HAVE_VECTORCALL
                     | Py_TPFLAGS_METHOD_DESCRIPTOR;
    type->tp_vectorcall_offset = offsetof(px_function_object, base.vectorcall);
    type->tp_dictoffset = offsetof(px_function_object, dict);
    type->tp_weaklistoffset = offsetof(px_function_object, base.m_weakreflist);
    type->tp_call = PyVectorcall_Call;
    type->tp_descr_get = px_function_bind;
    type->tp_dealloc = px_function_dealloc;
    type->tp_traverse = px_function_traverse;
    type->tp_clear = px_function_clear;
    type->tp_repr = px_function_repr;
    type->tp_getset = px_function_attributes;
    type->tp_methods = px_function_methods;
}

PyTypeObject *px_function_type(void)
{
    return px_shared_type("cython_function_or_method", &px_new_function_type, px_function_describe);
}

/* ---- making functions ---- */

static PyObject *px_constant_or_null(int index)
{
    return index < 0 ? NULL : px_newref(px_m.home.constants[index]);
}

static void px_function_fill(px_function_object *f, const px_spec *spec)
{
    memset((char *)f + sizeof(PyObject), 0, sizeof *f - sizeof(PyObject));
    f->spec = spec;
    f->home = &px_m.home;
    f->name = px_constant_or_null(spec->name);
    f->qualname = px_constant_or_null(spec->qualname);
    f->doc = px_constant_or_null(spec->doc);
    f->method.ml_name = PyUnicode_AsUTF8(f->name);
    f->method.ml_meth = (PyCFunction)(void (*)(void))spec->entry;
    f->method.ml_flags = METH_FASTCALL | METH_KEYWORDS;
    f->base.m_ml = &f->method;
    f->base.m_self = (PyObject *)f;
    f->base.m_module = px_newref(px_m.home.name);
    f->base.vectorcall = spec->entry;
}

PyObject *px_function(const px_spec *spec, PyObject *defaults, PyObject *kwdefaults)
{
    px_function_object *f = NULL;

    if (px_m.function_type || (px_m.function_type = px_function_type()))
        f = PyObject_GC_New(px_function_object, px_m.function_type);
    if (!f) {
        px_xdecref(defaults);
        px_xdecref(kwdefaults);
        return NULL;
    }
    px_function_fill(f, spec);
    f->defaults = defaults;
    f->kwdefaults = kwdefaults;
    PyObject_GC_Track(f);
    return (PyObject *)f;
}

int px_define_with(const px_spec *spec, PyObject *defaults, PyObject *kwdefaults)
{
    PyObject *function = px_function(spec, defaults, kwdefaults);
    const int status = function ? px_glob_set(px_m.home.constants[spec->name], function) : -1;

    px_xdecref(function);
    return status;
}

int px_define(const px_spec *spec)
{
    return px_define_with(spec, NULL, NULL);
}

int px_function_annotate(PyObject *function, PyObject *annotations)
{
    ((px_function_object *)function)->annotations = annotations;
    return annotations ? 0 : -1;
}

PyObject *px_builtin_function(PyObject *function, PyMethodDef *method)
{
    return PyCFunction_NewEx(method, NULL, ((px_function_object *)function)->home->name);
}
