/* The whole runtime: what a generated module includes that is linked with rt.o. A module that stands alone carries the
 * parts that it reaches instead. */
#ifndef PX_H
#define PX_H

#include "compat.h"

#ifdef __cplusplus
extern "C" {
#endif

#include "pair.h"
#include "floats.h"
#include "range.h"
#include "operand.h"
#include "arith.h"
#include "compare.h"
#include "convert.h"
#include "cmath.h"
#include "module.h"
#include "unpack.h"
#include "function.h"
#include "stack.h"
#include "bind.h"
#include "traceback.h"
#include "exception.h"
#include "global.h"
#include "direct.h"
#include "attribute.h"
#include "subscript.h"
#include "iterate.h"
#include "display.h"
#include "method.h"
#include "call.h"
#include "text.h"
#include "import.h"
#include "fault.h"

#ifdef __cplusplus
}
#endif

#endif
