/* The C stack: where each thread's begins and ends. A stack of another kind, a coroutine library's say, is not watched. */
#include "stack.h"

#if defined(__linux__)
#include <pthread.h>
#endif

px_stack px_first_stack;

/* What is kept free at a stack's end, at most: for the exception, and for code that knows nothing of this check. */
#define PX_STACK_RESERVE ((uintptr_t)256 * 1024)

/* The usable part of this thread's stack; size 0 if the system doesn't tell. */
static px_stack px_own_stack(void)
{
#if defined(__linux__)
    static __thread px_stack own;
    pthread_attr_t attributes;
    void *address;
    size_t size;

    if (!own.size && pthread_getattr_np(pthread_self(), &attributes) == 0) {
        if (pthread_attr_getstack(&attributes, &address, &size) == 0) {
            const size_t reserve = size / 4 < PX_STACK_RESERVE ? size / 4 : PX_STACK_RESERVE;
            own.low = (uintptr_t)address + reserve;
            own.size = size - reserve;
        }
        pthread_attr_destroy(&attributes);
    }
#else
    const px_stack own = {0, 0};
#endif
    return own;
}

PX_COLD int px_check_stack_slow(uintptr_t here)
{
    const px_stack own = px_own_stack();

    if (!px_first_stack.size)
        px_first_stack = own;
    if (here - own.low < own.size || own.low - here > PX_STACK_RESERVE)
        return 0;
    PyErr_SetString(PyExc_RecursionError, "maximum recursion depth exceeded");
    return -1;
}
