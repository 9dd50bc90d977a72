/* Whole numbers of any size: the laws of arithmetic hold for numbers that end and begin everywhere around the borders of digits. */
#include "integer.h"
#include "unit.h"

#include <math.h>

static bool same(Integer x, Integer y)
{
    return integer_compare(x, y) == 0;
}

static void check_pair(Arena *a, Integer x, Integer y)
{
    Integer sum = integer_add(a, x, y), rest;

    CHECK(same(integer_subtract(a, sum, y), x));
    CHECK(same(integer_add(a, integer_combine(a, BITS_AND, x, y), integer_combine(a, BITS_OR, x, y)), sum));
    CHECK(same(integer_combine(a, BITS_XOR, integer_combine(a, BITS_XOR, x, y), y), x));
    CHECK(same(integer_multiply(a, sum, sum), integer_power(a, sum, 2)));
    if (!y.count)
        return;
    Integer quotient = integer_divide(a, x, y, &rest);
    CHECK(same(integer_add(a, integer_multiply(a, quotient, y), rest), x));
    CHECK(!rest.count || rest.negative == y.negative);
    rest.negative = false;
    CHECK(integer_compare(rest, y.negative ? integer_negative(y) : y) < 0);
}

static void check_forms(Arena *a, Integer i)
{
    Buffer text = buffer_new(a);
    int64_t small;

    integer_write(&text, i, 10);
    Integer read = integer_of_digits(a, (Str){text.data + i.negative, text.length - i.negative}, 10);
    CHECK(same(i.negative ? integer_negative(read) : read, i));
    CHECK(integer_fits(i, &small) ? same(integer_of(a, small), i) : integer_bits(i) > 63);
    CHECK(same(integer_shift(a, integer_shift(a, i, 77), -77), i));
    CHECK(integer_compare_double(i, integer_scaled(i, 0)) == 0 || integer_bits(i) > 53);
    CHECK(integer_compare_double(i, integer_scaled(i, 0) + 0.5) < 0 || integer_bits(i) > 52);
}

int main(void)
{
    enum { COUNT = 64 };
    Arena *a = arena_new();
    Integer numbers[COUNT];

    /* 2**n - 1, 2**n, 2**n + 1 and their negatives */
    for (int i = 0; i < COUNT; i++) {
        Integer power = integer_shift(a, integer_of(a, 1), i * 5 / 2);
        numbers[i] = integer_add(a, power, integer_of(a, i % 3 - 1));
        numbers[i] = i % 2 ? integer_negative(numbers[i]) : numbers[i];
    }
    for (int i = 0; i < COUNT; i++) {
        check_forms(a, numbers[i]);
        for (int k = 0; k < COUNT; k++)
            check_pair(a, numbers[i], numbers[k]);
    }
    CHECK(integer_ratio(a, integer_power(a, integer_of(a, 10), 400), integer_power(a, integer_of(a, 10), 399)) == 10);
    CHECK(integer_scaled(integer_of(a, 3), -1075) == 0x1p-1074 * 2);
    CHECK(integer_scaled(integer_power(a, integer_of(a, 10), 400), 0) == INFINITY);
    CHECK(integer_clamped(integer_power(a, integer_of(a, -10), 21)) == INT64_MIN);
    arena_delete(a);
    return failures != 0;
}
