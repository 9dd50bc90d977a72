/* What the comments at the top of a source ask for. Apart from parse.h, so that who reads no tree depends on none. */
#ifndef PYXC_HEADER_H
#define PYXC_HEADER_H

#include "base.h"

/* `# cython: boundscheck=False` and `# distutils: language = c++`, one for each `key = value`, in order. The span is
 * that of `key = value`. */
typedef struct HeaderComment {
    bool is_distutils;
    Str key, value;                /* trimmed; a list's brackets and a value's quotes are kept */
    Span span;
} HeaderComment;

typedef struct Header {
    int language_level;            /* in force: the option's, or the header comment's */
    LIST(HeaderComment) comments;
    LIST(const char *) missed;     /* files that `include` would have read if they were there */
} Header;

#endif
