/* total() of examples/mandelbrot by hand. */
#include <Python.h>

static int escape(double re, double im, int limit)
{
    double x = 0, y = 0;
    int turns = 0;
    while (turns < limit && x * x + y * y <= 4) {
        double t = x * x - y * y + re;
        y = 2 * x * y + im;
        x = t;
        turns++;
    }
    return turns;
}

static PyObject *total(PyObject *self, PyObject *arguments)
{
    int width, height, limit = 256;
    long turns = 0;
    (void)self;
    if (!PyArg_ParseTuple(arguments, "ii|i", &width, &height, &limit))
        return NULL;
    for (int row = 0; row < height; row++)
        for (int column = 0; column < width; column++)
            turns += escape(3.0 * column / width - 2.25, 2.5 * row / height - 1.25, limit);
    return PyLong_FromLong(turns);
}

static PyMethodDef methods[] = {{"total", total, METH_VARARGS, NULL}, {NULL, NULL, 0, NULL}};
static PyModuleDef module = {PyModuleDef_HEAD_INIT, "mandelbrot", NULL, 0, methods, NULL, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_mandelbrot(void) { return PyModuleDef_Init(&module); }
