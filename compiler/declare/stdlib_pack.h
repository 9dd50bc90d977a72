/* The .pxd files that the compiler carries in itself: libc, the prelude, and so on. */
#ifndef PYXC_STDLIB_PACK_H
#define PYXC_STDLIB_PACK_H

#include "base.h"

typedef struct StdlibFile {
    const char *path;        /* as it lies under stdlib/: "libc/math.pxd", "prelude/list.pxd" */
    Str text;                /* followed by NUL */
    const char *const *names;        /* of the functions that it declares; NULL at the end */
} StdlibFile;

extern const StdlibFile stdlib_files[];          /* sorted by path, for stdlib_find; made by tools/pack_stdlib.py */
extern const int stdlib_file_count;

const StdlibFile *stdlib_find(const char *path);         /* NULL if there is none */
bool stdlib_declares(const char *path, const Name *name);    /* whether the file, which is there, has that function */

#endif
