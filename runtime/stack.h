/* The C stack. Direct calls make no Python frame, so CPython's own limit doesn't see them: a recursion without end would run out
 * of stack. A function that may call itself, directly or not, asks here first, and raises RecursionError in time. */
#ifndef PX_STACK_H
#define PX_STACK_H

#include "compat.h"

/* The part of a stack that may be used: addresses from `low`, `size` bytes. */
typedef struct px_stack {
    uintptr_t low, size;
} px_stack;

/* That of the thread that asked first; other threads are known to stack.c. */
extern PX_DATA px_stack px_first_stack;

/* The answer where that stack is not the one, or used up: 0, or -1 with a RecursionError. */
PX_API int px_check_stack_slow(uintptr_t here);

/* 0, or -1 with a RecursionError. */
static inline int px_check_stack(void)
{
#if defined(__GNUC__)
    const uintptr_t here = (uintptr_t)__builtin_frame_address(0);
    return px_likely(here - px_first_stack.low < px_first_stack.size) ? 0 : px_check_stack_slow(here);
#else
    return 0;
#endif
}

#endif
