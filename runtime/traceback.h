/* Traceback entries of compiled functions. */
#ifndef PX_TRACEBACK_H
#define PX_TRACEBACK_H

#include "module.h"

/* Adds an entry for `line` of the function `name`, a constant, to the raised exception. Never fails: without memory
 * there is no entry. */
PX_API void px_traceback(PyObject *name, int line);

#endif
