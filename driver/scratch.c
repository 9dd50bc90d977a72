/* A folder for the files that live as long as one build: the C text, what the C compiler says. */
#define _GNU_SOURCE
#include "driver.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool scratch_make(Arena *a, Scratch *s)
{
    const char *root = getenv("TMPDIR");
    char *folder = str_format(a, "%s/pyxc-XXXXXX", root && *root ? root : "/tmp");
    sigset_t before;

    interrupt_block(&before);
    bool made = mkdtemp(folder);
    if (made)
        interrupt_remove(folder);
    interrupt_unblock(&before);
    if (!made) {
        complain("can't make a folder in %s: %s", root && *root ? root : "/tmp", strerror(errno));
        return false;
    }
    s->folder = folder;
    return true;
}

const char *scratch_file(Arena *a, Scratch *s, const char *name)
{
    const char *path = path_join(a, s->folder, name);

    list_push(a, &s->files, path);
    interrupt_remove(path);
    return path;
}

void scratch_remove(Scratch *s)
{
    for (int i = 0; i < s->files.count; i++) {
        unlink(s->files.items[i]);
        interrupt_keep(s->files.items[i]);
    }
    rmdir(s->folder);
    interrupt_keep(s->folder);
}
