/* Sets of small numbers, one bit each, 64 to a word. */
#include "base.h"

#include <string.h>

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

void bits_clear(Bits *b)
{
    memset(b->words, 0, sizeof(uint64_t) * (size_t)word_count(b->count));
}

int bits_next(const Bits *b, int from)
{
    for (int word = from / 64; word < word_count(b->count); word++, from = word * 64) {
        uint64_t rest = b->words[word] >> (from % 64);
        int i = rest ? from + __builtin_ctzll(rest) : b->count;
        if (i < b->count)
            return i;
    }
    return -1;
}
