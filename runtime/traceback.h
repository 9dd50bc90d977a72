/* Traceback entries of compiled functions. */
#ifndef PX_TRACEBACK_H
#define PX_TRACEBACK_H

#include "module.h"
#include "pair.h"

/* Adds an entry for `line` of the function `name`, a constant (borrowed), to the raised exception. Never fails: without memory
 * there is no entry.  A negative line: only if the exception has none yet (a bare `raise` may have found nothing to
 * raise again). 0: the exception has this function's entry already. */
PX_API void px_traceback(PyObject *name, int line);

/* The same, and what a function returns then: NULL, PX_BAD. */
PX_API PyObject *px_fail(PyObject *name, int line);
PX_API px_d px_d_fail(PyObject *name, int line);

#endif
