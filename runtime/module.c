/* Modules: set-up from tables. */
#include "module.h"

#include "unpack.h"

px_module px_m;

/* ---- shared types ---- */

/* The dict of the module of shared types. Borrowed; NULL with an exception. */
static PyObject *px_abi(void)
{
    PyObject *module = PyImport_AddModule(PX_ABI_NAME);

    return module ? PyModule_GetDict(module) : NULL;
}

/* What it has under a name. New reference; NULL without an exception if nothing yet. */
static PyObject *px_abi_get(PyObject *abi, const char *name)
{
    return px_xnewref(PyDict_GetItemString(abi, name));
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
    if (PyType_Ready(type) < 0 || PyDict_SetItemString(abi, name, (PyObject *)type) < 0)
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
        if (!abi || PyDict_SetItemString(abi, name, works ? Py_True : Py_False) < 0)
            PyErr_Clear();
    }
    return works ? 1 : -1;
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
    if (data->constant_count && !data->constants[data->constant_count - 1] && px_make_constants(data) < 0)
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
