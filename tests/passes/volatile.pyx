cdef volatile int ticks

cdef int wait(volatile int turns) noexcept:
    turns
    while turns:
        turns -= 1
    return ticks + ticks
