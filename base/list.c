/* Growing arrays, and maps from pointers that keep the order of insertion. */
#include "base.h"

#include <string.h>

void *list_grow(Arena *a, void *items, int *capacity, size_t item_size)
{
    int larger = *capacity ? *capacity * 2 : 4;
    void *copy = arena_alloc(a, (size_t)larger * item_size);

    if (*capacity)
        memcpy(copy, items, (size_t)*capacity * item_size);
    *capacity = larger;
    return copy;
}

Map map_new(Arena *a)
{
    return (Map){.arena = a};
}

static uint32_t hash_pointer(const void *key)
{
    uint64_t h = (uint64_t)(uintptr_t)key * 0x9E3779B97F4A7C15u;

    return (uint32_t)(h >> 32);
}

/* The slot that holds `key`'s entry, or the empty one where it belongs. Slots hold entry numbers plus one. */
static int32_t *find_slot(const Map *m, const void *key)
{
    uint32_t mask = (uint32_t)m->slot_count - 1, i = hash_pointer(key) & mask;

    while (m->slots[i] && m->entries[m->slots[i] - 1].key != key)
        i = (i + 1) & mask;
    return &m->slots[i];
}

static void rehash(Map *m)
{
    m->slot_count = m->slot_count ? m->slot_count * 2 : 16;
    m->slots = NEW_ARRAY(m->arena, int32_t, m->slot_count);
    for (int i = 0; i < m->count; i++)
        *find_slot(m, m->entries[i].key) = i + 1;
}

void *map_get(const Map *m, const void *key)
{
    if (!m->count)
        return NULL;
    int32_t slot = *find_slot(m, key);
    return slot ? m->entries[slot - 1].value : NULL;
}

void map_set(Map *m, const void *key, void *value)
{
    assert(m->arena);
    if (m->count * 2 >= m->slot_count)
        rehash(m);
    int32_t *slot = find_slot(m, key);
    if (*slot) {
        m->entries[*slot - 1].value = value;
        return;
    }
    if (m->count == m->capacity)
        m->entries = list_grow(m->arena, m->entries, &m->capacity, sizeof *m->entries);
    m->entries[m->count++] = (MapEntry){key, value};
    *slot = m->count;
}
