/* Faults on request: the count, and who asked for which. */
#include "fault.h"

px_fault_numbers px_faults;

int px_faults_begin(PyObject *module)
{
    const char *at = getenv("PYXC_FAIL_AT");
    PyObject *bytes = PyMemoryView_FromMemory((char *)&px_faults, sizeof px_faults, PyBUF_WRITE);
    PyObject *numbers = bytes ? PyObject_CallMethod(bytes, "cast", "s", "q") : NULL;
    int status = numbers ? PyObject_SetAttrString(module, "__pyx_faults__", numbers) : -1;

    px_xdecref(numbers);
    px_xdecref(bytes);
    px_faults.count = 0;
    px_faults.at = at ? strtoll(at, NULL, 10) : 0;
    return status;
}

int px_fault(void)
{
    if (++px_faults.count != px_faults.at)
        return 0;
    PyErr_NoMemory();
    return 1;
}

int px_fault_array(PyObject **objects, int count)
{
    int i;

    if (!px_fault())
        return 0;
    for (i = 0; i < count; i++)
        px_decref(objects[i]);
    return 1;
}
