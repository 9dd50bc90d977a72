/* C arithmetic: what it raises. */
#include "cmath.h"

/* Raises with or without the GIL; returns -1. */
static int px_raise_anywhere(PyObject **type, const char *message)
{
    const PyGILState_STATE state = PyGILState_Ensure();

    PyErr_SetString(*type, message);
    PyGILState_Release(state);
    return -1;
}

PX_COLD int px_raise_division_by_zero(void)
{
    return px_raise_anywhere(&PyExc_ZeroDivisionError, "integer division or modulo by zero");
}

PX_COLD int px_raise_division_overflow(void)
{
    return px_raise_anywhere(&PyExc_OverflowError, "value too large to perform division");
}

PX_COLD int px_raise_float_division(const char *message)
{
    return px_raise_anywhere(&PyExc_ZeroDivisionError, message);
}
