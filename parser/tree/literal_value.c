/* The values of number literals. */
#include "ast.h"

#include <stdlib.h>
#include <string.h>

bool int_value(const IntNode *n, int64_t *value)
{
    uint64_t v = 0;

    for (size_t i = 0; i < n->digits.length; i++) {
        char c = n->digits.data[i];
        unsigned digit = c <= '9' ? (unsigned)(c - '0') : (unsigned)((c | 32) - 'a' + 10);
        if (v > ((uint64_t)INT64_MAX - digit) / (unsigned)n->base)
            return false;
        v = v * (unsigned)n->base + digit;
    }
    *value = (int64_t)v;
    return true;
}

/* strtod wants a NUL, which digits in a source don't have behind them. */
double float_value(Str digits)
{
    char small[64], *text = digits.length < sizeof small ? small : str_copy(session_arena(), digits);

    if (text == small) {
        memcpy(small, digits.data, digits.length);
        small[digits.length] = '\0';
    }
    return strtod(text, NULL);
}
