/* Traceback entries: a frame that never ran, of an empty code object that says file, function and line.
 *
 * Making the code object is what costs, so a few are kept, each at a place that follows from function and line. */
#include "traceback.h"

/* New reference. */
static PyCodeObject *px_code_at(PyObject *name, int line)
{
    px_code_entry *entry = &px_m.codes[((size_t)name / 32 + (size_t)line) % PX_CODE_ENTRIES];
    const char *text;

    if (entry->code && entry->name == name && entry->line == line)
        return (PyCodeObject *)px_newref((PyObject *)entry->code);
    text = PyUnicode_AsUTF8(name);
    if (!text)
        return NULL;
    px_xdecref((PyObject *)entry->code);
    entry->code = PyCode_NewEmpty(px_m.home.file, text, line);
    entry->name = name;
    entry->line = line;
    return (PyCodeObject *)px_xnewref((PyObject *)entry->code);
}

/* A C function may return what its declaration says that an error returns, and have raised nothing. */
static px_raised px_raised_surely(void)
{
    if (!PyErr_Occurred())
        PyErr_SetString(PyExc_SystemError, "error return without exception set");
    return px_raised_take();
}

PX_COLD void px_traceback(PyObject *name, int line)
{
    px_raised raised = px_raised_surely();
    const int shown = line > 0 ? line : -line;
    const int wanted = line < 0 ? !px_raised_has_traceback(raised) : line;
    PyCodeObject *code = wanted ? px_code_at(name, shown) : NULL;
    PyFrameObject *frame = code ? PyFrame_New(PyThreadState_Get(), code, px_m.home.dict, NULL) : NULL;

    px_raised_put(raised);
    if (frame) {
        px_frame_set_line(frame, shown);
        PyTraceBack_Here(frame);
    }
    px_xdecref((PyObject *)frame);
    px_xdecref((PyObject *)code);
}

PX_COLD PyObject *px_fail(PyObject *name, int line)
{
    px_traceback(name, line);
    return NULL;
}

PX_COLD px_d px_d_fail(PyObject *name, int line)
{
    px_traceback(name, line);
    return px_d_object(PX_BAD);
}
