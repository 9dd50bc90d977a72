/* Direct calls: where the name does not hold the function that the module knows. */
#include "direct.h"

#include "call.h"

int px_define_own_with(PyObject *name, px_own *own, const px_spec *spec, PyObject *defaults, PyObject *keywords)
{
    PyObject *function = px_function(spec, defaults, keywords);

    if (!function)
        return -1;
    px_replace(&own->function, function);
    return px_glob_set(name, function);
}

int px_define_own(PyObject *name, px_own *own, const px_spec *spec)
{
    return px_define_own_with(name, own, spec, NULL, NULL);
}

px_d px_find_slow(PyObject *name, px_own *own)
{
    PyObject *found = px_glob_slow(name, &own->cell);

    if (!found)
        return px_d_object(PX_BAD);
    return px_is_own(found, own->function) ? px_d_int(0) : px_d_object(px_newref(found));
}

PX_COLD px_d px_call_other(px_d found, int count, ...)
{
    PyObject *args = PyTuple_New(count), *result = NULL;
    va_list list;
    int i;

    va_start(list, count);
    for (i = 0; args && i < count; i++) {
        PyObject *box = px_d_box(va_arg(list, px_d));
        if (box)
            PyTuple_SET_ITEM(args, i, box);
        else
            Py_CLEAR(args);
    }
    va_end(list);
    if (args)
        result = px_call_ex(found.o, args, NULL);
    px_xdecref(args);
    px_decref(found.o);
    return px_d_result(result);
}
