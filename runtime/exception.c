/* Exceptions: raise, catch, match. */
#include "exception.h"

/* ---- raise ---- */

/* New reference: the instance that `raise exception` raises; NULL with another exception. */
static PyObject *px_exception_instance(PyObject *exception)
{
    PyObject *instance;

    if (PyExceptionInstance_Check(exception))
        return px_newref(exception);
    if (!PyExceptionClass_Check(exception)) {
        PyErr_SetString(PyExc_TypeError, "exceptions must derive from BaseException");
        return NULL;
    }
    instance = PyObject_CallObject(exception, NULL);
    if (instance && !PyExceptionInstance_Check(instance)) {
        PyErr_Format(PyExc_TypeError, "calling %R should have returned an instance of BaseException, not %R", exception,
                     (PyObject *)Py_TYPE(instance));
        px_decref(instance);
        return NULL;
    }
    return instance;
}

/* Sets exception.__cause__ as `from cause` does; 0, or -1 with another exception. */
static int px_set_cause(PyObject *exception, PyObject *cause)
{
    PyObject *instance = NULL;

    if (cause != Py_None) {
        if (!PyExceptionInstance_Check(cause) && !PyExceptionClass_Check(cause)) {
            PyErr_SetString(PyExc_TypeError, "exception causes must derive from BaseException");
            return -1;
        }
        instance = px_exception_instance(cause);
        if (!instance)
            return -1;
    }
    PyException_SetCause(exception, instance);    /* steals; marks the context as suppressed */
    return 0;
}

void px_raise(PyObject *exception, PyObject *cause)
{
    PyObject *instance = px_exception_instance(exception);

    if (instance && (!cause || px_set_cause(instance, cause) == 0))
        PyErr_SetObject((PyObject *)Py_TYPE(instance), instance);
    px_xdecref(instance);
}

void px_reraise_handled(void)
{
    PyObject *handled = px_handled();

    if (handled)
        px_raise_value(handled);
    else
        PyErr_SetString(PyExc_RuntimeError, "No active exception to reraise");
}

void px_reraise(PyObject *exception)
{
    px_raise_value(exception);
}

PX_COLD void px_raise_unbound_local(PyObject *name)
{
    PyErr_Format(PyExc_UnboundLocalError,
                 "cannot access local variable '%U' where it is not associated with a value", name);
}

PX_COLD void px_raise_unbound_free(PyObject *name)
{
    PyErr_Format(PyExc_NameError,
                 "cannot access free variable '%U' where it is not associated with a value in enclosing scope", name);
}

PX_COLD void px_raise_undefined(PyObject *name)
{
    PyErr_Format(PyExc_NameError, "name '%U' is not defined", name);
}

PX_COLD void px_raise_assertion(PyObject *message)
{
    PyObject *instance = message ? PyObject_CallFunctionObjArgs(PyExc_AssertionError, message, NULL) : NULL;

    if (instance)
        PyErr_SetObject(PyExc_AssertionError, instance);
    else if (!message)
        PyErr_SetNone(PyExc_AssertionError);
    px_xdecref(instance);
}

/* ---- catch ---- */

PyObject *px_catch(PyObject **former)
{
    PyObject *exception = px_raised_value(), *handled = px_handled_swap(px_newref(exception));

    *former = handled ? handled : px_newref(Py_None);
    return exception;
}

void px_uncatch(PyObject *former)
{
    if (former == Py_None) {
        px_decref(former);
        former = NULL;
    }
    px_xdecref(px_handled_swap(former));
}

/* Whether `except classes` may name this: a class of exceptions, or a tuple of those. */
static int px_check_exception_class(PyObject *classes)
{
    Py_ssize_t i;

    if (PyExceptionClass_Check(classes))
        return 0;
    for (i = 0; PyTuple_Check(classes) && i < PyTuple_GET_SIZE(classes); i++)
        if (!PyExceptionClass_Check(PyTuple_GET_ITEM(classes, i)))
            break;
    if (PyTuple_Check(classes) && i == PyTuple_GET_SIZE(classes))
        return 0;
    PyErr_SetString(PyExc_TypeError, "catching classes that do not inherit from BaseException is not allowed");
    return -1;
}

int px_exception_matches(PyObject *exception, PyObject *classes)
{
    if (px_check_exception_class(classes) < 0)
        return -1;
    return PyErr_GivenExceptionMatches(exception, classes);
}
