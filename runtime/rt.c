/* The runtime as one object, rt.o, made once for an interpreter, a compiler and its flags. */
#include "px.h"

#include "pair.c"
#include "arith.c"
#include "compare.c"
#include "global.c"
#include "attribute.c"
#include "subscript.c"
#include "call.c"
#include "iterate.c"
#include "text.c"
#include "method.c"

/* From here on nothing is called often enough for its speed to show; its size does, in every module. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("Os")
#endif

#include "range.c"
#include "convert.c"
#include "cmath.c"
#include "unpack.c"
#include "module.c"
#include "function.c"
#include "direct.c"
#include "bind.c"
#include "traceback.c"
#include "stack.c"
#include "exception.c"
#include "display.c"
#include "import.c"
#include "fault.c"

/* Modules are linked without the start files of compiler and C library, for which each import would look up four symbols.
 * This is all of theirs that C may name: the object whose end atexit() and C++ wait for. */
#if defined(__GNUC__)
__attribute__((weak, visibility("hidden"))) void *__dso_handle = &__dso_handle;
#endif
