/* Arenas: memory that is given back all at once.
 *
 * An arena is a list of chunks, each twice the size of the one before up to a limit; allocation moves a pointer. Fresh
 * chunks come from calloc, so everything is zero.
 */
#include "base.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_CHUNK = 16 << 10, LARGEST_CHUNK = 4 << 20, ALIGNMENT = 16 };

typedef struct Chunk {
    struct Chunk *previous;
    size_t used, size;
    _Alignas(16) char data[];
} Chunk;

struct Arena {
    Chunk *chunk;
};

static Chunk *chunk_new(Chunk *previous, size_t size)
{
    Chunk *c = calloc(1, sizeof(Chunk) + size);

    if (!c)
        fatal("out of memory");
    c->previous = previous;
    c->size = size;
    return c;
}

Arena *arena_new(void)
{
    Arena *a = calloc(1, sizeof(Arena));

    if (!a)
        fatal("out of memory");
    a->chunk = chunk_new(NULL, FIRST_CHUNK);
    return a;
}

void arena_delete(Arena *a)
{
    for (Chunk *c = a->chunk, *previous; c; c = previous) {
        previous = c->previous;
        free(c);
    }
    free(a);
}

void *arena_alloc(Arena *a, size_t size)
{
    Chunk *c = a->chunk;

    size = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
    if (c->size - c->used < size) {
        size_t next = c->size < LARGEST_CHUNK ? c->size * 2 : LARGEST_CHUNK;
        c = a->chunk = chunk_new(c, size > next ? size : next);
    }
    void *memory = c->data + c->used;
    c->used += size;
    return memory;
}

void *arena_copy(Arena *a, const void *data, size_t size)
{
    void *copy = arena_alloc(a, size);

    if (size)
        memcpy(copy, data, size);
    return copy;
}

Arena *session_arena(void)
{
    static Arena *session;

    if (!session)
        session = arena_new();
    return session;
}
