/* The module `unit`: the runtime as Python sees it, for checks.py.  Every helper is wrapped (wrappers.c, made by wrap_helpers.py), and a
 * few functions stand here as a generated module would have them. */
#include "px.h"

/* ---- what the wrappers use ---- */

/* An argument that may be absent is so when it is `...`. */
static PyObject *absent(PyObject *o)
{
    return o == Py_Ellipsis ? NULL : o;
}

static int expect_count(Py_ssize_t got, Py_ssize_t expected)
{
    if (got == expected)
        return 1;
    PyErr_Format(PyExc_SystemError, "the wrapper takes %zd arguments, not %zd", expected, got);
    return 0;
}

static Py_ssize_t fill(PyObject **array, PyObject *tuple, int stolen)
{
    const Py_ssize_t count = PyTuple_GET_SIZE(tuple);
    Py_ssize_t i;

    for (i = 0; i < count; i++)
        array[i] = stolen ? px_newref(PyTuple_GET_ITEM(tuple, i)) : PyTuple_GET_ITEM(tuple, i);
    return count;
}

/* Holds what the result tells against whether there is an exception; 1 if neither. */
static int check_error(int failed, const char *name)
{
    if (failed && PyErr_Occurred())
        return 0;
    if (!failed && !PyErr_Occurred())
        return 1;
    PyErr_Format(PyExc_SystemError, failed ? "%s failed without an exception" : "%s left an exception", name);
    return 0;
}

/* Steals the pair.  An exact int that would fit in .v is a mistake. */
static PyObject *give_pair(px_d d)
{
    PyObject *box;
    int64_t value;

    if (d.o == PX_BAD)
        return NULL;
    if (px_d_has_object(d) && PyLong_CheckExact(d.o) && px_int64_slow(d.o, &value)) {
        PyErr_SetString(PyExc_SystemError, "a pair holds an int that was not unpacked");
        return NULL;
    }
    box = px_d_box(d);
    px_d_release(d);
    return box;
}

/* (result, object, ...); steals all. */
static PyObject *add_objects(PyObject *result, PyObject **out)
{
    PyObject *tuple;
    Py_ssize_t count = 0, i;

    while (out[count])
        count++;
    tuple = PyTuple_New(count + 1);
    PyTuple_SET_ITEM(tuple, 0, result);
    for (i = 0; i < count; i++)
        PyTuple_SET_ITEM(tuple, i + 1, out[i]);
    return tuple;
}

#include "wrappers.c"

/* ---- constants ---- */

static struct state {
    PyObject *k[30];
    PyObject *b[1];
    PyObject *f[1];
    px_glob_cache g[2];
} state;

static const char text[] =
    /*  0 */ "\000\001a" "\000\001b" "\000\001c" "\000\001d" "\000\004args" "\000\002kw"
    /*  6 */ "\000\003mix" "\000\003two" "\000\004zero" "\000\003pos" "\000\003one" "\000\005three" "\000\004four"
    /* 13 */ "\001\005a doc" "\000\003len" "\002\003\000x\377" "\003" "10\000" "\003-123456789abcdef012\000" "\004" "1.5\000" "\005" "2.25\000"
    /* 20 */ "\006\003\020\022\003" "\007" "\010" "\011" "\012" "\001\003\355\240\200" "\004" "1e999\000" "\006\000" "\000\003fib"
    /* 29 */ "\000\003int";
static const px_maker makers[] = {
    px_make_name, px_make_str, px_make_bytes, px_make_int, px_make_float, px_make_imaginary, px_make_tuple,
    px_make_none, px_make_false, px_make_true, px_make_ellipsis
};

/* ---- functions: each returns its arguments ---- */

static PyObject *zero(void)
{
    return PyTuple_New(0);
}

static PyObject *one(PyObject *a)
{
    return PyTuple_Pack(1, a);
}

static PyObject *two(PyObject *a, PyObject *b)
{
    return PyTuple_Pack(2, a, b);
}

static PyObject *three(PyObject *a, PyObject *b, PyObject *c)
{
    return PyTuple_Pack(3, a, b, c);
}

static PyObject *four(PyObject *a, PyObject *b, PyObject *c, PyObject *d)
{
    return PyTuple_Pack(4, a, b, c, d);
}

/* def mix(a, b=.., *args, c, d=.., **kw) */
static PyObject *mix(PyObject *self, PyObject *const *args, size_t nargsf, PyObject *kwnames)
{
    PyObject *v[6], *result;

    if (px_bind(self, v, args, nargsf, kwnames) < 0)
        return NULL;
    result = PyTuple_Pack(6, v[0], v[1], v[4], v[2], v[3], v[5]);
    px_unbind(v, 6);
    return result;
}

/* def three(a, *, b, c) */
static PyObject *keyword_only(PyObject *self, PyObject *const *args, size_t nargsf, PyObject *kwnames)
{
    PyObject *v[3], *result;

    if (px_bind(self, v, args, nargsf, kwnames) < 0)
        return NULL;
    result = three(v[0], v[1], v[2]);
    px_unbind(v, 3);
    return result;
}

static const px_spec specs[] = {
    {NULL, mix, 6, 6, 13, 10, 0, 2, 0, 2, PX_STAR_ARGS | PX_STAR_KWARGS},
    {(px_body)two, px_vc2, 7, 7, -1, 20, 0, 2, 0, 0, 0},
    {(px_body)zero, px_vc0, 8, 8, -1, 30, 0, 0, 0, 0, 0},
    {(px_body)three, px_vc3, 9, 9, -1, 40, 0, 3, 2, 0, 0},      /* def pos(a, b, /, c) */
    {(px_body)one, px_vc1, 10, 10, -1, 50, 0, 1, 0, 0, 0},
    {NULL, keyword_only, 11, 11, -1, 60, 0, 1, 0, 2, 0},
    {(px_body)four, px_vc4, 12, 12, -1, 70, 0, 4, 0, 0, 0},
};

/* make(name, defaults or ..., kwdefaults or ...): a new function */
static PyObject *make(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    const char *name = PyUnicode_AsUTF8(args[0]);
    size_t i;

    (void)module;
    (void)count;
    for (i = 0; i < sizeof specs / sizeof *specs; i++)
        if (PyUnicode_CompareWithASCIIString(state.k[specs[i].name], name) == 0)
            return px_function(&specs[i], px_xnewref(absent(args[1])), px_xnewref(absent(args[2])));
    PyErr_SetObject(PyExc_KeyError, args[0]);
    return NULL;
}

/* binding=False */
static PyObject *plain_entry(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *kwnames)
{
    (void)self;
    return px_vc2(state.f[0], args, (size_t)count, kwnames);
}

static PyMethodDef plain_method = {
    "plain", (PyCFunction)(void (*)(void))plain_entry, METH_FASTCALL | METH_KEYWORDS, "a doc"
};

static PyObject *make_plain(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    if (!state.f[0])
        state.f[0] = px_function(&specs[1], NULL, NULL);
    return state.f[0] ? px_builtin_function(state.f[0], &plain_method) : NULL;
}

static PyObject *is_pristine(PyObject *module, PyObject *function)
{
    (void)module;
    return PyBool_FromLong(px_is_pristine(function));
}

/* ---- loops ---- */

/* range_list(start, stop, step, limit): the first values of a range loop, and, where it is counted, the same by number */
static PyObject *range_list(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    px_d start = px_d_of(args[0]), stop = px_d_of(args[1]), step = px_d_of(args[2]), i;
    const Py_ssize_t limit = PyLong_AsSsize_t(args[3]);
    px_range r = px_range_start(start, stop, step), whole = r;
    PyObject *list = r.o == PX_BAD ? NULL : PyList_New(0);
    Py_ssize_t turn;
    int more = 0;

    (void)module;
    (void)count;
    px_d_release(start);
    px_d_release(stop);
    px_d_release(step);
    for (turn = 0; list && turn < limit && (more = px_range_next(&r, &i)) > 0; turn++) {
        PyObject *box = px_d_box(i);
        if (!whole.o && px_range_at(&whole, (uint64_t)turn).v != i.v)
            PyErr_SetString(PyExc_SystemError, "px_range_at differs from px_range_next");
        px_list_append(list, box);
        px_decref(box);
        px_d_release(i);
    }
    px_range_end(&r);
    px_range_end(&r);
    if (list && (more < 0 || PyErr_Occurred())) {
        px_decref(list);
        return NULL;
    }
    return list;
}

/* The number of turns; None if an iterator counts them. */
static PyObject *range_count(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    px_range r = px_range_start(px_d_of(args[0]), px_d_of(args[1]), px_d_of(args[2]));
    PyObject *iterator = r.o;

    (void)module;
    (void)count;
    px_range_end(&r);
    return iterator ? px_newref(Py_None) : PyLong_FromUnsignedLongLong(px_range_left(&r));
}

static PyObject *iter_list(PyObject *module, PyObject *o)
{
    px_iter it = px_iter_start(o);
    PyObject *list = it.o == PX_BAD ? NULL : PyList_New(0), *item;
    int more = 0;

    (void)module;
    while (list && (more = px_iter_next(&it, &item)) > 0) {
        px_list_append(list, item);
        px_decref(item);
    }
    px_iter_end(&it);
    px_iter_end(&it);
    if (list && more < 0) {
        px_decref(list);
        return NULL;
    }
    return list;
}

/* sum_to(n): untyped `for i in range(n): a += i` */
static PyObject *sum_to(PyObject *module, PyObject *n)
{
    px_d a = px_d_int(0), i, stop = px_d_of(n), next;
    px_range r = px_range_start(px_d_int(0), stop, px_d_int(1));
    PyObject *result;
    int more;

    (void)module;
    px_d_release(stop);
    if (r.o == PX_BAD)
        return NULL;
    while ((more = px_range_next(&r, &i)) > 0) {
        next = px_d_iadd(a, i);
        if (px_unlikely(next.o == PX_BAD)) {
            more = -1;
            break;
        }
        px_d_release(a);
        a = next;
    }
    px_range_end(&r);
    result = more < 0 ? NULL : px_d_box(a);
    px_d_release(a);
    return result;
}

/* ---- exceptions ---- */

/* fail(exception, function name, line): raises through a traceback entry */
static PyObject *fail(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    (void)module;
    (void)count;
    px_raise(args[0], NULL);
    px_traceback(state.k[6], (int)PyLong_AsLong(args[1]));
    return NULL;
}

/* handle(thrower, handler): try: thrower() except BaseException as e: handler(e); a handler that returns "reraise" gets that */
static PyObject *handle(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    PyObject *exception, *former, *result = px_call0(args[0]);

    (void)module;
    (void)count;
    if (result)
        return result;
    exception = px_catch(&former);
    result = px_call1(args[1], exception);
    px_uncatch(former);
    if (result && PyUnicode_Check(result)) {
        px_decref(result);
        px_reraise(exception);
        return NULL;
    }
    px_decref(exception);
    return result;
}

static px_d deepen(px_d depth)
{
    px_d deeper, result;

    if (px_check_stack() < 0)
        return px_d_object(PX_BAD);
    deeper = px_d_add(depth, px_d_int(1));
    result = deepen(deeper);
    px_d_release(deeper);
    return result;
}

/* recurse(): calls itself for ever */
static PyObject *recurse(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    return give_pair(deepen(px_d_int(0)));
}

static PyObject *constants(PyObject *module, PyObject *unused)
{
    PyObject *list = PyList_New(0);
    int i;

    (void)module;
    (void)unused;
    for (i = 0; i < 30; i++)
        PyList_Append(list, state.k[i]);
    return list;
}

static PyObject *glob_found(PyObject *module, PyObject *name)
{
    px_glob_cache cell = {(void *)-1, (size_t)-1};
    PyObject *slow = px_glob_peek(name, &cell), *fast = px_glob_cached(name, &cell);

    (void)module;
    return slow ? PyTuple_Pack(2, slow, fast ? fast : Py_Ellipsis) : NULL;
}

/* (o, name): what a new cell says the second time, and whether it had learnt that the first time. */
static PyObject *attr_learnt(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    px_attr_cache cell, before;
    PyObject *first, *second;

    (void)module;
    (void)count;
    memset(&cell, 0xff, sizeof cell);
    first = px_getattr(args[0], args[1], &cell);
    before = cell;
    second = first ? px_getattr(args[0], args[1], &cell) : NULL;
    px_xdecref(first);
    return second ? Py_BuildValue("Ni", second, before.patience > 0 && memcmp(&before, &cell, sizeof cell) == 0) : NULL;
}

/* (o, name, argument): o.name(argument), twice by one cell. */
static PyObject *method_twice(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
    px_attr_cache cell;
    PyObject *f, *results[2] = {NULL, NULL};
    int how, i;

    (void)module;
    (void)count;
    memset(&cell, 0xff, sizeof cell);
    for (i = 0; i < 2; i++) {
        f = px_get_method(args[0], args[1], &how, &cell);
        results[i] = f ? px_call_found1(f, how, args[0], args[2]) : NULL;
        px_xdecref(f);
    }
    if (results[0] && results[1])
        return Py_BuildValue("NNi", results[0], results[1], how);
    px_xdecref(results[0]);
    px_xdecref(results[1]);
    return NULL;
}

static PyMethodDef functions[] = {
    {"make", (PyCFunction)(void (*)(void))make, METH_FASTCALL, NULL},
    {"make_plain", make_plain, METH_NOARGS, NULL},
    {"pristine", is_pristine, METH_O, NULL},
    {"range_list", (PyCFunction)(void (*)(void))range_list, METH_FASTCALL, NULL},
    {"range_count", (PyCFunction)(void (*)(void))range_count, METH_FASTCALL, NULL},
    {"iter_list", iter_list, METH_O, NULL},
    {"sum_to", sum_to, METH_O, NULL},
    {"fail", (PyCFunction)(void (*)(void))fail, METH_FASTCALL, NULL},
    {"handle", (PyCFunction)(void (*)(void))handle, METH_FASTCALL, NULL},
    {"recurse", recurse, METH_NOARGS, NULL},
    {"constants", constants, METH_NOARGS, NULL},
    {"glob_found", glob_found, METH_O, NULL},
    {"attr_learnt", (PyCFunction)(void (*)(void))attr_learnt, METH_FASTCALL, NULL},
    {"method_twice", (PyCFunction)(void (*)(void))method_twice, METH_FASTCALL, NULL},
    {NULL, NULL, 0, NULL}
};

/* ---- the module ---- */

static int body(void)
{
    if (PyModule_AddFunctions(px_m.module, wrappers) < 0 || PyModule_AddFunctions(px_m.module, functions) < 0)
        return -1;
    if (PyModule_AddIntConstant(px_m.module, "known_values", PX_VALUES_LAYOUT) < 0)
        return -1;
    return PyModule_AddIntConstant(px_m.module, "known_layout", PX_KNOWN_LAYOUT);
}

static const int builtin_names[] = {14};
static const px_module_data data = {
    "unit.pyx", text, makers, state.k, 30, 1, builtin_names, state.b, state.g, sizeof state.g, body
};

static int exec(PyObject *module)
{
    return px_module_exec(module, &data);
}

static PyModuleDef_Slot slots[] = {PX_MODULE_SLOTS(exec)};
static PyModuleDef definition = {PyModuleDef_HEAD_INIT, "unit", NULL, 0, NULL, slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_unit(void)
{
    return PyModuleDef_Init(&definition);
}
