/* Import statements, as CPython 3.7 and later execute them. */
#include "import.h"

PyObject *px_import(PyObject *name, PyObject *names, int level)
{
    return PyImport_ImportModuleLevelObject(name, px_m.home.dict, NULL, names, level);
}

PyObject *px_import_as(PyObject *name, int level)
{
    PyObject *module = px_import(name, NULL, level);
    const Py_ssize_t length = PyUnicode_GET_LENGTH(name);
    Py_ssize_t dot = PyUnicode_FindChar(name, '.', 0, length, 1);

    while (module && dot >= 0) {
        const Py_ssize_t next = PyUnicode_FindChar(name, '.', dot + 1, length, 1);
        PyObject *part = PyUnicode_Substring(name, dot + 1, next < 0 ? length : next), *package = module;

        module = part ? px_import_from(package, part) : NULL;
        px_decref(package);
        px_xdecref(part);
        dot = next;
    }
    return module;
}

/* ---- from module import name ---- */

/* An attribute that may be missing. New reference or NULL, without an exception. */
static PyObject *px_module_attribute(PyObject *module, const char *name)
{
    PyObject *value = PyObject_GetAttrString(module, name);

    if (!value)
        PyErr_Clear();
    return value;
}

/* Whether the module's own import still runs. */
static int px_is_initializing(PyObject *module)
{
    PyObject *spec = px_module_attribute(module, "__spec__");
    PyObject *initializing = spec ? px_module_attribute(spec, "_initializing") : NULL;
    const int answer = initializing ? PyObject_IsTrue(initializing) : 0;

    PyErr_Clear();
    px_xdecref(spec);
    px_xdecref(initializing);
    return answer > 0;
}

/* Raises ImportError "cannot import name ..."; returns NULL. Any argument but the module and the name may be NULL. */
static PyObject *px_raise_import_from(PyObject *module, PyObject *name, PyObject *module_name)
{
    PyObject *file = PyModule_Check(module) ? PyModule_GetFilenameObject(module) : NULL, *text;
    PyObject *from = module_name ? px_newref(module_name) : PyUnicode_FromString("<unknown module name>");

    PyErr_Clear();
    if (!from)
        return NULL;
    if (!file)
        text = PyUnicode_FromFormat("cannot import name %R from %R (unknown location)", name, from);
    else if (px_is_initializing(module))
        text = PyUnicode_FromFormat("cannot import name %R from partially initialized module %R "
                                    "(most likely due to a circular import) (%S)", name, from, file);
    else
        text = PyUnicode_FromFormat("cannot import name %R from %R (%S)", name, from, file);
    if (text)
        PyErr_SetImportError(text, from, file);
    px_xdecref(text);
    px_xdecref(file);
    px_decref(from);
    return NULL;
}

/* The submodule that an import under way has not yet made an attribute of its package. New reference; NULL if there is
 * none. */
static PyObject *px_submodule(PyObject *package_name, PyObject *name)
{
    PyObject *full = PyUnicode_FromFormat("%U.%U", package_name, name);
    PyObject *module = full ? PyImport_GetModule(full) : NULL;

    px_xdecref(full);
    return module;
}

PyObject *px_import_from(PyObject *module, PyObject *name)
{
    PyObject *value = PyObject_GetAttr(module, name), *module_name;

    if (value || !PyErr_ExceptionMatches(PyExc_AttributeError))
        return value;
    PyErr_Clear();
    module_name = px_module_attribute(module, "__name__");
    if (module_name && PyUnicode_Check(module_name))
        value = px_submodule(module_name, name);
    if (!value && !PyErr_Occurred())
        px_raise_import_from(module, name, module_name);
    px_xdecref(module_name);
    return value;
}

/* ---- from module import * ---- */

/* Stores module.name in the globals, unless private names are to be skipped and this is one. */
static int px_import_one(PyObject *module, PyObject *name, int skip_private)
{
    PyObject *value;
    int status;

    if (!PyUnicode_Check(name)) {
        PyErr_Format(PyExc_TypeError, "%s must be str, not %.100s",
                     skip_private ? "Key in __dict__" : "Item in __all__", Py_TYPE(name)->tp_name);
        return -1;
    }
    if (skip_private && PyUnicode_GET_LENGTH(name) && PyUnicode_READ_CHAR(name, 0) == '_')
        return 0;
    value = PyObject_GetAttr(module, name);
    status = value ? PyDict_SetItem(px_m.home.dict, name, value) : -1;
    px_xdecref(value);
    return status;
}

/* The names that a star stands for: __all__, or those in __dict__. New reference to a list. */
static PyObject *px_star_names(PyObject *module, int *skip_private)
{
    PyObject *all = px_module_attribute(module, "__all__"), *names;

    *skip_private = !all;
    if (!all) {
        PyObject *dict = PyObject_GetAttrString(module, "__dict__");
        all = dict ? PyMapping_Keys(dict) : NULL;
        px_xdecref(dict);
    }
    names = all ? PySequence_List(all) : NULL;
    px_xdecref(all);
    return names;
}

int px_import_star(PyObject *module)
{
    int skip_private, status = 0;
    PyObject *names = px_star_names(module, &skip_private);
    Py_ssize_t i;

    if (!names)
        return -1;
    for (i = 0; status == 0 && i < PyList_GET_SIZE(names); i++)
        status = px_import_one(module, PyList_GET_ITEM(names, i), skip_private);
    px_decref(names);
    return status;
}
