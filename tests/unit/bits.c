/* Sets of bits: what is put in comes out in order, on both sides of the border between two words. */
#include "base.h"
#include "unit.h"

enum { COUNT = 130 };

static int sum(const Bits *b)
{
    int result = 0;

    for EACH_BIT(i, b)
        result += i;
    return result;
}

int main(void)
{
    const int members[] = {0, 63, 64, 127, 128, 129};
    Arena *a = arena_new();
    Bits b = bits_new(a, COUNT), other = bits_new(a, COUNT);

    CHECK(bits_next(&b, 0) == -1);
    for (int i = 0; i < LENGTH(members); i++)
        bits_add(&b, members[i]);
    CHECK(bits_next(&b, 0) == 0 && bits_next(&b, 1) == 63 && bits_next(&b, 64) == 64 && bits_next(&b, 65) == 127);
    CHECK(sum(&b) == 63 + 64 + 127 + 128 + 129);
    CHECK(bits_union(&other, &b) && !bits_union(&other, &b));
    bits_remove(&b, 128);
    CHECK(bits_intersect(&other, &b) && !bits_intersect(&other, &b) && !bits_has(&other, 128) && sum(&other) == sum(&b));
    bits_fill(&b);
    CHECK(bits_next(&b, COUNT - 1) == COUNT - 1 && bits_next(&b, COUNT) == -1);
    CHECK(sum(&b) == COUNT * (COUNT - 1) / 2);
    bits_clear(&b);
    CHECK(bits_next(&b, 0) == -1);
    arena_delete(a);
    return failures != 0;
}
