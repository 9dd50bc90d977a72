/* Import statements. Names are constants; functions that return an object return a new reference, or NULL with an
 * exception. */
#ifndef PX_IMPORT_H
#define PX_IMPORT_H

#include "module.h"

/* import name, from name import names: the module; of a dotted name without `names` (a tuple, or NULL) the outermost
 * package. */
PX_API PyObject *px_import(PyObject *name, PyObject *names, int level);

/* import a.b.c as x: the innermost module. */
PX_API PyObject *px_import_as(PyObject *name, int level);

/* from module import name */
PX_API PyObject *px_import_from(PyObject *module, PyObject *name);

/* from module import *: into this module's globals; 0, or -1 with an exception. */
PX_API int px_import_star(PyObject *module);

#endif
