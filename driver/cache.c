/* What is remembered between runs lies in one folder, under names made of hashes of all that it depends on. */
#define _GNU_SOURCE
#include "driver.h"

#include <dirent.h>
#include <fcntl.h>
#include <link.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const char *cache_folder(Arena *a)
{
    const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");

    if (cache && cache[0] == '/')
        cache = path_join(a, cache, "pyxc");
    else if (home && home[0] == '/' && is_folder(home))          /* services have one that nobody made */
        cache = path_join(a, home, ".cache/pyxc");
    else
        return NULL;
    return make_folders(a, cache) ? cache : NULL;
}

/* ---- folders in the cache ---------------------------------------------------------------------------------------- */

void cache_touch(const char *path)
{
    utimensat(AT_FDCWD, path, NULL, 0);
}

static const int64_t in_use = 600 * (int64_t)1000000000;     /* another process may be at it: ten minutes */

typedef struct Folder { const char *path; int64_t used; } Folder;

static int compare_use(const void *left, const void *right)
{
    const Folder *a = left, *b = right;

    return (a->used < b->used) - (a->used > b->used);
}

/* A folder without folders in it. */
static void remove_folder(Arena *a, const char *path)
{
    DIR *folder = opendir(path);

    for (struct dirent *file; folder && (file = readdir(folder));)
        unlink(path_join(a, path, file->d_name));
    if (folder)
        closedir(folder);
    rmdir(path);
}

void cache_prune(Arena *a, const char *prefix, int keep)
{
    const char *cache = cache_folder(a);
    DIR *all = cache ? opendir(cache) : NULL;
    LIST(Folder) folders = {0};

    for (struct dirent *file; all && (file = readdir(all));)
        if (str_starts(str_of(file->d_name), prefix)) {
            Folder f = {.path = path_join(a, cache, str_copy(a, str_of(file->d_name)))};
            f.used = file_time(f.path);
            list_push(a, &folders, f);
        }
    if (all)
        closedir(all);
    if (folders.count > keep)
        qsort(folders.items, (size_t)folders.count, sizeof(Folder), compare_use);
    for (int i = keep; i < folders.count; i++)
        if (folders.items[i].used < time_now() - in_use)
            remove_folder(a, folders.items[i].path);
}

/* ---- hashes ------------------------------------------------------------------------------------------------------ */

uint64_t key_of_text(uint64_t seed, const char *text)
{
    return hash_bytes(seed, text, strlen(text));
}

uint64_t key_of_texts(uint64_t seed, const TextList *texts)
{
    seed = hash_bytes(seed, &texts->count, sizeof texts->count);
    for (int i = 0; i < texts->count; i++)
        seed = key_of_text(seed, texts->items[i]);
    return seed;
}

uint64_t file_identity(const char *path)
{
    struct stat info;

    if (stat(path, &info) != 0)
        return 0;
    struct { int64_t size, seconds, nanoseconds; } facts = {info.st_size, info.st_mtim.tv_sec, info.st_mtim.tv_nsec};
    char *real = realpath(path, NULL);
    uint64_t identity = hash_bytes(key_of_text(1, real ? real : path), &facts, sizeof facts);
    free(real);
    return identity;
}

/* Hashes the notes of the program itself, the first object that the loader tells of: the linker's build id is there. */
static int hash_notes(struct dl_phdr_info *object, size_t size, void *identity)
{
    (void)size;
    for (int i = 0; i < object->dlpi_phnum; i++)
        if (object->dlpi_phdr[i].p_type == PT_NOTE) {
            const void *note = (const void *)(object->dlpi_addr + object->dlpi_phdr[i].p_vaddr);
            *(uint64_t *)identity = hash_bytes(*(uint64_t *)identity, note, object->dlpi_phdr[i].p_memsz);
        }
    return 1;
}

uint64_t compiler_identity(void)
{
    static uint64_t identity;

    if (!identity) {
        identity = key_of_text(0, PYXC_VERSION);
        dl_iterate_phdr(hash_notes, &identity);
    }
    return identity;
}
