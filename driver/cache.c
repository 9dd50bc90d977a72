/* What is remembered between runs lies in one folder, under names made of hashes of all that it depends on. */
#define _GNU_SOURCE
#include "driver.h"

#include <link.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

const char *cache_folder(Arena *a)
{
    const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");

    if (cache && cache[0] == '/')
        cache = path_join(a, cache, "pyxc");
    else if (home && home[0] == '/')
        cache = path_join(a, home, ".cache/pyxc");
    else
        return NULL;
    return make_folders(a, cache) ? cache : NULL;
}

uint64_t hash_text(uint64_t seed, const char *text)
{
    return hash_bytes(seed, text, strlen(text));
}

uint64_t hash_texts(uint64_t seed, const TextList *texts)
{
    seed = hash_bytes(seed, &texts->count, sizeof texts->count);
    for (int i = 0; i < texts->count; i++)
        seed = hash_text(seed, texts->items[i]);
    return seed;
}

uint64_t file_identity(const char *path)
{
    struct stat info;

    if (stat(path, &info) != 0)
        return 0;
    struct { int64_t size, seconds, nanoseconds; } facts = {info.st_size, info.st_mtim.tv_sec, info.st_mtim.tv_nsec};
    char *real = realpath(path, NULL);
    uint64_t identity = hash_bytes(hash_text(1, real ? real : path), &facts, sizeof facts);
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
        identity = hash_text(0, PYXC_VERSION);
        dl_iterate_phdr(hash_notes, &identity);
    }
    return identity;
}
