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

/* From here on nothing is called often enough for its speed to show; its size does, in every module. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("Os")
#endif

#include "range.c"
#include "convert.c"
#include "cmath.c"
#include "module.c"
#include "function.c"
#include "direct.c"
#include "bind.c"
#include "traceback.c"
#include "stack.c"
#include "exception.c"
#include "display.c"
#include "text.c"
#include "import.c"
