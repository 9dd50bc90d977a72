/* The least that can be imported: what the import time of others is compared with. */
#include <Python.h>

static PyModuleDef module = {PyModuleDef_HEAD_INIT, "empty", NULL, 0, NULL, NULL, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_empty(void) { return PyModuleDef_Init(&module); }
