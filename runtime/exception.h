/* Exceptions. One is *raised* while it is on its way to a handler, and *handled* (sys.exc_info()) while the handler
 * runs. */
#ifndef PX_EXCEPTION_H
#define PX_EXCEPTION_H

#include "module.h"

/* ---- raising; these always leave an exception ---- */

/* `raise exception` and `raise exception from cause`: a class or an instance; cause NULL: no `from`. Borrows both. */
PX_API void px_raise(PyObject *exception, PyObject *cause);

/* A bare `raise`. */
PX_API void px_reraise_handled(void);

/* A caught exception goes on, with the traceback that it has. Steals it. */
PX_API void px_reraise(PyObject *exception);

/* What a read of a name that is unset raises: a local, a variable of the function around, a global. */
PX_API void px_raise_unbound_local(PyObject *name);
PX_API void px_raise_unbound_free(PyObject *name);
PX_API void px_raise_undefined(PyObject *name);

/* A failed `assert`; message (borrowed) NULL: none. */
PX_API void px_raise_assertion(PyObject *message);

/* ---- handling ---- */

/* Makes the raised exception the handled one. New reference to it; *former receives what this frame handled before, a
 * new reference, None if nothing, for px_uncatch. */
PX_HOT PyObject *px_catch(PyObject **former);

/* Makes `former` the handled exception again; steals it. */
PX_HOT void px_uncatch(PyObject *former);

/* Does `except classes` catch the exception, both borrowed: 1, 0, or -1 with a TypeError for what is no exception class. */
PX_HOT int px_exception_matches(PyObject *exception, PyObject *classes);

#endif
