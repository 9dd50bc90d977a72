/* fib by hand: the recursion in C, on 64-bit integers. */
#include <Python.h>

static long long count(long long n)
{
    return n < 2 ? n : count(n - 1) + count(n - 2);
}

static PyObject *fib(PyObject *self, PyObject *argument)
{
    long long n = PyLong_AsLongLong(argument);
    (void)self;
    if (n == -1 && PyErr_Occurred())
        return NULL;
    return PyLong_FromLongLong(count(n));
}

static PyMethodDef methods[] = {{"fib", fib, METH_O, NULL}, {NULL, NULL, 0, NULL}};
static PyModuleDef module = {PyModuleDef_HEAD_INIT, "fib", NULL, 0, methods, NULL, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_fib(void) { return PyModuleDef_Init(&module); }
