/* Faults on request, which test the error paths that nobody writes tests for: in a module that was built with
 * --inject-faults each operation that can fail is counted, and one of them fails with MemoryError after it ran.
 *
 * The module's `__pyx_faults__` is a memoryview of the two numbers, which may be written: how many operations there were,
 * and the number of the one that fails (0: none; before the module is executed it is $PYXC_FAIL_AT). */
#ifndef PX_FAULT_H
#define PX_FAULT_H

#include "compat.h"

typedef struct px_fault_numbers {
    int64_t count, at;
} px_fault_numbers;

extern PX_DATA px_fault_numbers px_faults;

/* Begins to count, and shows the module its numbers. 0, or -1 with an exception. */
PX_API int px_faults_begin(PyObject *module);

/* Counts one operation: 1 with MemoryError if it is the one that fails, else 0. */
PX_API int px_fault(void);

/* The same; the operation has succeeded, and `undo` releases what it gave. */
#define PX_FAULT(undo) (px_fault() && (undo, 1))

/* Of an operation that gave `count` objects. */
PX_API int px_fault_array(PyObject **objects, int count);

#endif
