/* Modules: set-up from tables. */
#include "module.h"

px_module px_m;

/* ---- shared types ---- */

PyObject *px_abi(void)
{
    return PyImport_AddModule(PX_ABI_NAME);
}

PyObject *px_abi_get(PyObject *abi, const char *name)
{
    return px_xnewref(PyDict_GetItemString(PyModule_GetDict(abi), name));
}

PyTypeObject *px_shared_type(const char *name, PyTypeObject *type, void (*describe)(PyTypeObject *type))
{
    static const PyVarObject head[] = {PyVarObject_HEAD_INIT(NULL, 0)};
    PyObject *abi = px_abi(), *shared = abi ? px_abi_get(abi, name) : NULL;

    if (shared || !abi)
        return (PyTypeObject *)shared;
    if (!type->tp_name) {
        type->ob_base = head[0];
        describe(type);
    }
    if (PyType_Ready(type) < 0 || PyObject_SetAttrString(abi, name, (PyObject *)type) < 0)
        return NULL;
    return (PyTypeObject *)px_newref((PyObject *)type);
}

int px_ask_layout(const char *name, int (*test)(void))
{
    PyObject *abi = px_abi(), *known = abi ? px_abi_get(abi, name) : NULL;
    int works;

    if (known) {
        works = known == Py_True;
        px_decref(known);
    } else {
        works = test();
        if (!abi || PyObject_SetAttrString(abi, name, works ? Py_True : Py_False) < 0)
            PyErr_Clear();
    }
    return works ? 1 : -1;
}

/* ---- constants ---- */

/* A number of 7 bits a byte, the lowest first; all bytes but the last have the high bit. */
static size_t px_read_size(const unsigned char **text)
{
    size_t value = 0;
    int shift = 0;

    for (;; shift += 7) {
        const unsigned char byte = *(*text)++;
        value |= (size_t)(byte & 127) << shift;
        if (byte < 128)
            return value;
    }
}

static PyObject *px_make_str(const char *text, size_t size, int interned)
{
    PyObject *str = PyUnicode_DecodeUTF8(text, (Py_ssize_t)size, "surrogatepass");

    if (str && interned)
        PyUnicode_InternInPlace(&str);
    return str;
}

/* A NUL follows the digits. A float that is too large is inf, as in Python's source. */
static PyObject *px_make_number(int kind, const char *text)
{
    double value;

    if (kind == 'i')
        return PyLong_FromString(text, NULL, 16);
    value = PyOS_string_to_double(text, NULL, NULL);
    if (value == -1.0 && PyErr_Occurred())
        return NULL;
    return kind == 'f' ? PyFloat_FromDouble(value) : PyComplex_FromDoubles(0.0, value);
}

/* The items are indices of earlier constants. */
static PyObject *px_make_tuple(PyObject **constants, const unsigned char **text, size_t size)
{
    PyObject *tuple = PyTuple_New((Py_ssize_t)size);
    size_t i;

    for (i = 0; tuple && i < size; i++)
        PyTuple_SET_ITEM(tuple, (Py_ssize_t)i, px_newref(constants[px_read_size(text)]));
    return tuple;
}

/* The constant that starts at *text. New reference. */
static PyObject *px_make_constant(PyObject **constants, const unsigned char **text)
{
    const int kind = *(*text)++;
    const size_t size = px_read_size(text);
    const char *bytes = (const char *)*text;

    switch (kind) {
    case 'N': return px_newref(Py_None);
    case 'B': return px_newref(size ? Py_True : Py_False);
    case 'E': return px_newref(Py_Ellipsis);
    case 't': return px_make_tuple(constants, text, size);
    }
    *text += size;
    switch (kind) {
    case 's': return px_make_str(bytes, size, 1);
    case 'u': return px_make_str(bytes, size, 0);
    case 'b': return PyBytes_FromStringAndSize(bytes, (Py_ssize_t)size);
    }
    (*text)++;
    return px_make_number(kind, bytes);
}

/* Fills constants[0 .. count-1] from a text, one after the other: a letter, a number (7 bits a byte, the lowest first),
 * and
 *     s   interned str        that many bytes of UTF-8, surrogates passed
 *     u   str, not interned   the same
 *     b   bytes               that many bytes
 *     i   int                 that many characters, hexadecimal, "-" in front if negative, and a NUL
 *     f   float               that many characters, as repr() shows it, and a NUL
 *     j   imaginary number    the same
 *     t   tuple               that many numbers: the items, indices of earlier constants
 *     B   False (0), True (1)       N (0)  None       E (0)  Ellipsis */
static int px_make_constants(PyObject **constants, int count, const char *packed)
{
    const unsigned char *text = (const unsigned char *)packed;
    int i;

    for (i = 0; i < count; i++) {
        constants[i] = px_make_constant(constants, &text);
        if (!constants[i])
            return -1;
    }
    return 0;
}

/* ---- builtins ---- */

/* Builtins that the module uses are looked up once, when it is imported; one that is missing is an error then. */
static int px_find_builtins(const px_module_data *data)
{
    int i;

    for (i = 0; i < data->builtin_count; i++) {
        PyObject *name = data->constants[data->builtin_names[i]], *value = PyDict_GetItemWithError(px_m.builtins, name);
        if (!value) {
            if (!PyErr_Occurred())
                PyErr_Format(PyExc_NameError, "name '%U' is not defined", name);
            return -1;
        }
        data->builtins[i] = px_newref(value);
    }
    return 0;
}

/* ---- the module ---- */

/* 0 if this interpreter may have the module: the first one that asks. */
static int px_check_interpreter(void)
{
    const int64_t here = PyInterpreterState_GetID(PyInterpreterState_Get()) + 1;

    if (!px_m.interpreter)
        px_m.interpreter = here;
    if (px_m.interpreter == here)
        return 0;
    PyErr_SetString(PyExc_ImportError, "Interpreter change detected - "
                    "this module can only be loaded into one interpreter per process.");
    return -1;
}

PyObject *px_module_create(PyObject *spec, PyModuleDef *definition)
{
    PyObject *name, *module;

    (void)definition;
    if (px_check_interpreter() < 0)
        return NULL;
    if (px_m.module)
        return px_newref(px_m.module);
    name = PyObject_GetAttrString(spec, "name");
    module = name ? PyModule_NewObject(name) : NULL;
    px_xdecref(name);
    return module;
}

/* What the body relies on. The constants stay when a module's import fails and is tried again. */
static int px_module_begin(PyObject *module, const px_module_data *data)
{
    PyObject *builtins = PyImport_AddModule("builtins");

    px_xdecref(px_m.home.dict);    /* of an import that failed */
    px_xdecref(px_m.home.name);
    px_m.home.dict = px_newref(PyModule_GetDict(module));
    px_m.home.constants = data->constants;
    px_m.home.file = data->file;
    px_m.home.name = PyModule_GetNameObject(module);
    if (!px_m.home.name || !builtins)
        return -1;
    px_m.builtins = PyModule_GetDict(builtins);
    if (data->caches_size)
        memset(data->caches, 0xff, data->caches_size);
    if (data->constant_count && !data->constants[data->constant_count - 1]
        && px_make_constants(data->constants, data->constant_count, data->constants_text) < 0)
        return -1;
    if (px_find_builtins(data) < 0)
        return -1;
    return PyDict_SetItemString(px_m.home.dict, "__builtins__", builtins);
}

/* `__test__`, for doctest, if the body made none. */
static int px_module_end(void)
{
    PyObject *test;
    int status;

    if (PyDict_GetItemString(px_m.home.dict, "__test__"))
        return 0;
    test = PyDict_New();
    status = test ? PyDict_SetItemString(px_m.home.dict, "__test__", test) : -1;
    px_xdecref(test);
    return status;
}

int px_module_exec(PyObject *module, const px_module_data *data)
{
    if (px_m.module == module)
        return 0;
    if (px_m.module) {
        PyErr_Format(PyExc_RuntimeError, "Module '%U' has already been imported. Re-initialisation is not supported.",
                     px_m.home.name);
        return -1;
    }
    px_m.module = px_newref(module);
    if (px_module_begin(module, data) == 0 && data->body() == 0 && px_module_end() == 0)
        return 0;
    px_m.module = NULL;
    px_decref(module);
    return -1;
}
