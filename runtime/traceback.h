/* Traceback entries of compiled functions. */
#ifndef PX_TRACEBACK_H
#define PX_TRACEBACK_H

#include "module.h"

/* Adds an entry for `line` of the function `name`, a constant (borrowed), to the raised exception. Never fails: without memory
 * there is no entry.  A negative line: only if the exception has none yet (a bare `raise` may have found nothing to
 * raise again). */
PX_API void px_traceback(PyObject *name, int line);

#endif
