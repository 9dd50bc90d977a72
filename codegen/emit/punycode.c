/* The name of the function that CPython calls to make a module: PyInit_name, or, for a name beyond ASCII, PyInitU_ and its punycode (RFC 3492,
 * PEP 489), with "_" for "-".
 */
#include "cfile.h"

enum { BASE = 36, SMALLEST = 1, LARGEST = 26, SKEW = 38, DAMP = 700, FIRST_BIAS = 72, FIRST_CODE = 128 };

typedef LIST(uint32_t) Codes;

static Codes code_points(Emit *e, const char *name)
{
    Codes codes = {0};

    for (const unsigned char *s = (const unsigned char *)name; *s;) {
        int more = *s < 0x80 ? 0 : *s < 0xe0 ? 1 : *s < 0xf0 ? 2 : 3;
        uint32_t code = more ? *s & (0x3fu >> more) : *s;
        for (s++; more && *s; more--)
            code = code << 6 | (*s++ & 0x3f);
        list_push(e->arena, &codes, code);
    }
    return codes;
}

static char digit(uint32_t value)
{
    return "abcdefghijklmnopqrstuvwxyz0123456789"[value];
}

static uint32_t adapt(uint32_t delta, uint32_t points, bool first)
{
    uint32_t k = 0;

    delta = first ? delta / DAMP : delta / 2;
    delta += delta / points;
    for (; delta > (BASE - SMALLEST) * LARGEST / 2; k += BASE)
        delta /= BASE - SMALLEST;
    return k + (BASE - SMALLEST + 1) * delta / (delta + SKEW);
}

static void add_delta(Buffer *out, uint32_t delta, uint32_t bias)
{
    for (uint32_t k = BASE;; k += BASE) {
        uint32_t limit = k <= bias ? SMALLEST : k >= bias + LARGEST ? LARGEST : k - bias;
        if (delta < limit)
            break;
        buffer_char(out, digit(limit + (delta - limit) % (BASE - limit)));
        delta = (delta - limit) / (BASE - limit);
    }
    buffer_char(out, digit(delta));
}

/* The smallest code point of those from `least` on. */
static uint32_t next_code(const Codes *codes, uint32_t least)
{
    uint32_t smallest = UINT32_MAX;

    for (int i = 0; i < codes->count; i++)
        if (codes->items[i] >= least && codes->items[i] < smallest)
            smallest = codes->items[i];
    return smallest;
}

static void add_beyond_ascii(Buffer *out, const Codes *codes, uint32_t ascii)
{
    uint32_t code = FIRST_CODE, delta = 0, bias = FIRST_BIAS, done = ascii;

    while (done < (uint32_t)codes->count) {
        uint32_t next = next_code(codes, code);
        delta += (next - code) * (done + 1);
        code = next;
        for (int i = 0; i < codes->count; i++) {
            delta += codes->items[i] < code;
            if (codes->items[i] == code) {
                add_delta(out, delta, bias);
                bias = adapt(delta, done + 1, done == ascii);
                delta = 0;
                done++;
            }
        }
        delta++;
        code++;
    }
}

const char *init_name(Emit *e, const char *module)
{
    Codes codes = code_points(e, module);
    Buffer b = buffer_new(e->arena);
    uint32_t ascii = 0;

    for (int i = 0; i < codes.count; i++)
        if (codes.items[i] < FIRST_CODE) {
            buffer_char(&b, (char)codes.items[i]);
            ascii++;
        }
    if (ascii == (uint32_t)codes.count)
        return text(e, "PyInit_%s", module);
    if (ascii)
        buffer_char(&b, '_');
    add_beyond_ascii(&b, &codes, ascii);
    return text(e, "PyInitU_%s", b.data);
}
