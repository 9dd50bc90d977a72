/* What all unit tests share: CHECK says what is not true, and goes on; main returns whether there were failures. */
#ifndef PYXC_UNIT_H
#define PYXC_UNIT_H

#include <stdio.h>

static int failures;

#define CHECK(condition)                                                        \
    do {                                                                        \
        if (!(condition)) {                                                     \
            failures++;                                                         \
            printf("%s:%d: not true: %s\n", __FILE__, __LINE__, #condition);    \
        }                                                                       \
    } while (0)

#endif
