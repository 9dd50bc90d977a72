/* What time it is. */
#include "base.h"

#include <time.h>

static int64_t nanoseconds(clockid_t clock)
{
    struct timespec now;

    clock_gettime(clock, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

double time_seconds(void)
{
    return (double)nanoseconds(CLOCK_MONOTONIC) * 1e-9;
}

int64_t time_now(void)
{
    return nanoseconds(CLOCK_REALTIME);
}
