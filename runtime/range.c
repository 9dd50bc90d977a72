/* Ranges that are not counted: a real range object decides. */
#include "range.h"

/* New reference: iter(range(start, stop, step)). */
static PyObject *px_range_iterator(px_d start, px_d stop, px_d step)
{
    PyObject *arguments[3], *range = NULL, *iterator = NULL;

    arguments[0] = px_d_box(start);
    arguments[1] = px_d_box(stop);
    arguments[2] = px_d_box(step);
    if (arguments[0] && arguments[1] && arguments[2])
        range = PyObject_Vectorcall((PyObject *)&PyRange_Type, arguments, 3, NULL);
    if (range) {
        iterator = PyObject_GetIter(range);
        px_decref(range);
    }
    px_xdecref(arguments[0]);
    px_xdecref(arguments[1]);
    px_xdecref(arguments[2]);
    return iterator;
}

PX_COLD px_range px_range_of_objects(px_d start, px_d stop, px_d step)
{
    px_range r;

    r.next = r.end = 0;
    r.step = 1;
    r.o = px_range_iterator(start, stop, step);
    if (!r.o)
        r.o = PX_BAD;
    return r;
}

PX_COLD px_d px_range_more(PyObject *iterator)
{
    PyObject *item = Py_TYPE(iterator)->tp_iternext(iterator);

    if (item)
        return px_d_take(item);
    return px_d_object(PyErr_Occurred() ? PX_BAD : PX_END);
}
