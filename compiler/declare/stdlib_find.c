/* Look-up among the embedded .pxd files. */
#include "stdlib_pack.h"

#include <stdlib.h>
#include <string.h>

static int compare_path(const void *path, const void *file)
{
    return strcmp(path, ((const StdlibFile *)file)->path);
}

const StdlibFile *stdlib_find(const char *path)
{
    return bsearch(path, stdlib_files, (size_t)stdlib_file_count, sizeof(StdlibFile), compare_path);
}

bool stdlib_declares(const char *path, const Name *name)
{
    const StdlibFile *file = stdlib_find(path);

    assert(file);
    const char *const *names = file->names;
    while (*names && strcmp(*names, name->text) != 0)
        names++;
    return *names;
}
