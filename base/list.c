/* Growing arrays, ordered pointer maps, bit sets. */
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

static int word_count(int count)
{
    return (count + 63) / 64;
}

Bits bits_new(Arena *a, int count)
{
    return (Bits){NEW_ARRAY(a, uint64_t, word_count(count)), count};
}

bool bits_has(const Bits *b, int i)
{
    assert(i >= 0 && i < b->count);
    return b->words[i / 64] >> (i % 64) & 1;
}

void bits_add(Bits *b, int i)
{
    assert(i >= 0 && i < b->count);
    b->words[i / 64] |= (uint64_t)1 << (i % 64);
}

void bits_remove(Bits *b, int i)
{
    assert(i >= 0 && i < b->count);
    b->words[i / 64] &= ~((uint64_t)1 << (i % 64));
}

bool bits_union(Bits *to, const Bits *from)
{
    bool changed = false;

    for (int i = 0; i < word_count(to->count); i++) {
        uint64_t word = to->words[i] | from->words[i];
        changed |= word != to->words[i];
        to->words[i] = word;
    }
    return changed;
}

bool bits_intersect(Bits *to, const Bits *from)
{
    bool changed = false;

    for (int i = 0; i < word_count(to->count); i++) {
        uint64_t word = to->words[i] & from->words[i];
        changed |= word != to->words[i];
        to->words[i] = word;
    }
    return changed;
}

void bits_copy(Bits *to, const Bits *from)
{
    memcpy(to->words, from->words, sizeof(uint64_t) * (size_t)word_count(to->count));
}

void bits_fill(Bits *b)
{
    memset(b->words, 0xFF, sizeof(uint64_t) * (size_t)word_count(b->count));
}
