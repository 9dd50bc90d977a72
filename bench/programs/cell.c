/* The cell by hand: f counts in 64 bits, g in an int as its types say. */
#include <Python.h>

static PyObject *f(PyObject *self, PyObject *argument)
{
    long long n = PyLong_AsLongLong(argument), a = 0;
    (void)self;
    if (n == -1 && PyErr_Occurred())
        return NULL;
    for (long long i = 0; i < n; i++)
        if (__builtin_add_overflow(a, i, &a))
            return PyErr_SetString(PyExc_OverflowError, "sum"), NULL;
    return PyLong_FromLongLong(a);
}

static PyObject *g(PyObject *self, PyObject *argument)
{
    long n = PyLong_AsLong(argument);
    unsigned a = 0;
    (void)self;
    if (n == -1 && PyErr_Occurred())
        return NULL;
    for (unsigned i = 0; i < (unsigned)n; i++)
        a += i;
    return PyLong_FromLong((int)a);
}

static PyMethodDef methods[] = {{"f", f, METH_O, NULL}, {"g", g, METH_O, NULL}, {NULL, NULL, 0, NULL}};
static PyModuleDef module = {PyModuleDef_HEAD_INIT, "cell", NULL, 0, methods, NULL, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_cell(void) { return PyModuleDef_Init(&module); }
