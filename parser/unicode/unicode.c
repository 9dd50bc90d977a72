/* Characters beyond ASCII: what may stand in a name, what a name's normal form is, characters by their names.
 *
 * Names are compared in NFKC, as Python does: characters are taken apart (compatibility decompositions), accents are put
 * in canonical order, and what composes is composed. Hangul syllables come and go by arithmetic.
 */
#include "unicode.h"
#include "unicode_tables.h"

#include <string.h>

int valid_length(const unsigned char *at, const unsigned char *end)
{
    unsigned char c = at[0];
    int length = c < 0x80 ? 1 : c >= 0xC2 && c < 0xE0 ? 2 : c >= 0xE0 && c < 0xF0 ? 3 : c >= 0xF0 && c < 0xF5 ? 4 : 0;

    if (!length || end - at < length)
        return 0;
    for (int i = 1; i < length; i++)
        if ((at[i] & 0xC0) != 0x80)
            return 0;
    if ((c == 0xE0 && at[1] < 0xA0) || (c == 0xED && at[1] >= 0xA0) || (c == 0xF0 && at[1] < 0x90) || (c == 0xF4 && at[1] >= 0x90))
        return 0;
    return length;
}

int character_length(const unsigned char *at)
{
    return *at < 0x80 ? 1 : *at < 0xE0 ? 2 : *at < 0xF0 ? 3 : 4;
}

/* The text is valid UTF-8: encoding.c has seen to that. */
uint32_t character_at(const unsigned char *at)
{
    switch (character_length(at)) {
    case 1:  return at[0];
    case 2:  return (uint32_t)(at[0] & 31) << 6 | (at[1] & 63);
    case 3:  return (uint32_t)(at[0] & 15) << 12 | (uint32_t)(at[1] & 63) << 6 | (at[2] & 63);
    default: return (uint32_t)(at[0] & 7) << 18 | (uint32_t)(at[1] & 63) << 12 | (uint32_t)(at[2] & 63) << 6 | (at[3] & 63);
    }
}

/* A code point as UTF-8; surrogates go through. */
void add_character(Buffer *out, uint32_t c)
{
    if (c < 0x80) {
        buffer_char(out, (char)c);
    } else if (c < 0x800) {
        buffer_char(out, (char)(0xC0 | c >> 6));
        buffer_char(out, (char)(0x80 | (c & 63)));
    } else if (c < 0x10000) {
        buffer_char(out, (char)(0xE0 | c >> 12));
        buffer_char(out, (char)(0x80 | (c >> 6 & 63)));
        buffer_char(out, (char)(0x80 | (c & 63)));
    } else {
        buffer_char(out, (char)(0xF0 | c >> 18));
        buffer_char(out, (char)(0x80 | (c >> 12 & 63)));
        buffer_char(out, (char)(0x80 | (c >> 6 & 63)));
        buffer_char(out, (char)(0x80 | (c & 63)));
    }
}

/* ---- what a character is ------------------------------------------------------------------------------------------------ */

static bool in_ranges(const CharacterRange *ranges, int count, uint32_t c)
{
    int low = 0, high = count;

    while (low < high) {
        int middle = (low + high) / 2;
        if (ranges[middle].last < c)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && ranges[low].first <= c;
}

static bool is_ascii_letter(uint32_t c)
{
    return (c | 32) - 'a' < 26 || c == '_';
}

int name_character(const unsigned char *at, bool first)
{
    if (*at < 0x80)
        return is_ascii_letter(*at) || (!first && *at >= '0' && *at <= '9');
    uint32_t c = character_at(at);
    bool yes = first ? in_ranges(name_start_ranges, name_start_ranges_count, c) : in_ranges(name_part_ranges, name_part_ranges_count, c);
    return yes ? character_length(at) : 0;
}

bool is_printable(uint32_t c)
{
    return c < 0x80 ? c >= 32 && c < 127 : in_ranges(printable_ranges, printable_ranges_count, c);
}

/* ---- NFKC -------------------------------------------------------------------------------------------------------------------- */

enum { HANGUL = 0xAC00, HANGUL_COUNT = 11172, LEADING = 0x1100, VOWEL = 0x1161, TRAILING = 0x11A7,
       LEADING_COUNT = 19, VOWEL_COUNT = 21, TRAILING_COUNT = 28 };

typedef LIST(uint32_t) Characters;

/* The value of `c` in a table that is sorted by character; `none` where it has no row. */
static uint32_t value_of(const CharacterPair *table, int count, uint32_t c, uint32_t none)
{
    int low = 0, high = count;

    while (low < high) {
        int middle = (low + high) / 2;
        if (table[middle].character < c)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && table[low].character == c ? table[low].value : none;
}

static uint32_t combining_class(uint32_t c)
{
    return c < 0x300 ? 0 : value_of(combining_classes, combining_classes_count, c, 0);
}

static void decompose(Arena *a, Characters *out, uint32_t c)
{
    if (c - HANGUL < HANGUL_COUNT) {
        uint32_t i = c - HANGUL, trailing = i % TRAILING_COUNT;
        list_push(a, out, LEADING + i / (VOWEL_COUNT * TRAILING_COUNT));
        list_push(a, out, VOWEL + i / TRAILING_COUNT % VOWEL_COUNT);
        if (trailing)
            list_push(a, out, TRAILING + trailing);
        return;
    }
    uint32_t at = c < 0x80 ? UINT32_MAX : value_of(decompositions, decompositions_count, c, UINT32_MAX);
    if (at == UINT32_MAX) {
        list_push(a, out, c);
        return;
    }
    for (uint32_t i = 1; i <= decomposition_pool[at]; i++)
        list_push(a, out, decomposition_pool[at + i]);
}

/* Accents in order of their classes, those of one class as they came. */
static void order_accents(Characters *all)
{
    for (int i = 1; i < all->count; i++) {
        uint32_t c = all->items[i], class = combining_class(c);
        int k = i;
        for (; class && k > 0 && combining_class(all->items[k - 1]) > class; k--)
            all->items[k] = all->items[k - 1];
        all->items[k] = c;
    }
}

static uint32_t composed(uint32_t first, uint32_t second)
{
    int low = 0, high = compositions_count;

    if (first - LEADING < LEADING_COUNT && second - VOWEL < VOWEL_COUNT)
        return HANGUL + ((first - LEADING) * VOWEL_COUNT + (second - VOWEL)) * TRAILING_COUNT;
    if (first - HANGUL < HANGUL_COUNT && (first - HANGUL) % TRAILING_COUNT == 0 && second - TRAILING - 1 < TRAILING_COUNT - 1)
        return first + (second - TRAILING);
    while (low < high) {
        int middle = (low + high) / 2;
        const Composition *m = &compositions[middle];
        if (m->first < first || (m->first == first && m->second < second))
            low = middle + 1;
        else
            high = middle;
    }
    return low < compositions_count && compositions[low].first == first && compositions[low].second == second ? compositions[low].composed : 0;
}

/* Composes each accent with the last character of class 0 before it, unless one of its class or higher is between. */
static void compose(Characters *all)
{
    int count = 0, starter = -1;
    uint32_t last_class = 0;

    for (int i = 0; i < all->count; i++) {
        uint32_t c = all->items[i], class = combining_class(c);
        bool blocked = starter < 0 || (starter < count - 1 && last_class >= class);
        uint32_t both = blocked ? 0 : composed(all->items[starter], c);
        if (both) {
            all->items[starter] = both;
            continue;
        }
        if (!class)
            starter = count;
        last_class = class;
        all->items[count++] = c;
    }
    all->count = count;
}

Name *normal_name(const char *data, size_t length)
{
    Arena *a = session_arena();
    const unsigned char *at = (const unsigned char *)data, *end = at + length;
    Characters all = {0};

    for (; at < end; at += character_length(at))
        decompose(a, &all, character_at(at));
    order_accents(&all);
    compose(&all);
    Buffer text = buffer_new(a);
    for (int i = 0; i < all.count; i++)
        add_character(&text, all.items[i]);
    return name_of(text.data, text.length);
}

/* ---- characters by name ------------------------------------------------------------------------------------------------------------ */

static char upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 32) : c;
}

static uint64_t hash_name(const char *name, size_t length)
{
    uint64_t h = 0xCBF29CE484222325u;

    for (size_t i = 0; i < length; i++)
        h = (h ^ (unsigned char)upper(name[i])) * 0x100000001B3u;
    return h;
}

/* What a name that begins with `prefix` has behind it. */
static const char *behind(const char *name, size_t length, const char *prefix)
{
    size_t n = strlen(prefix);

    if (length <= n)
        return NULL;
    for (size_t i = 0; i < n; i++)
        if (upper(name[i]) != prefix[i])
            return NULL;
    return name + n;
}

static bool numbered_character(const char *name, size_t length, uint32_t *c)
{
    for (int i = 0; i < numbered_names_count; i++) {
        const char *digits = behind(name, length, numbered_names[i].prefix);
        uint32_t value = 0;
        size_t count = digits ? length - (size_t)(digits - name) : 0;
        if (count < 4 || count > 5 || *digits == '0')
            continue;
        for (size_t k = 0; k < count; k++) {
            char d = upper(digits[k]);
            bool good = (d >= '0' && d <= '9') || (d >= 'A' && d <= 'F');
            value = good ? value << 4 | (uint32_t)(d <= '9' ? d - '0' : d - 'A' + 10) : UINT32_MAX >> 8;
        }
        if (value >= numbered_names[i].first && value <= numbered_names[i].last) {
            *c = value;
            return true;
        }
    }
    return false;
}

/* The longest of `names` at `*at`, which is moved behind it; its index. One may be empty. */
static int longest_part(const char *const *names, int count, const char **at, const char *end)
{
    int best = -1;
    size_t best_length = 0;

    for (int i = 0; i < count; i++) {
        size_t n = strlen(names[i]);
        bool same = n <= (size_t)(end - *at) && (best < 0 || n > best_length);
        for (size_t k = 0; same && k < n; k++)
            same = upper((*at)[k]) == names[i][k];
        if (same)
            best = i, best_length = n;
    }
    *at += best_length;
    return best;
}

/* HANGUL SYLLABLE GAG */
static bool hangul_character(const char *name, size_t length, uint32_t *c)
{
    static const char *const leading[] = {"G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"};
    static const char *const vowels[] = {"A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI",
                                         "YU", "EU", "YI", "I"};
    static const char *const trailing[] = {"", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B",
                                           "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"};
    const char *at = behind(name, length, "HANGUL SYLLABLE "), *end = name + length;

    if (!at)
        return false;
    int l = longest_part(leading, LENGTH(leading), &at, end), v = longest_part(vowels, LENGTH(vowels), &at, end);
    int t = longest_part(trailing, LENGTH(trailing), &at, end);
    *c = HANGUL + (uint32_t)((l * VOWEL_COUNT + v) * TRAILING_COUNT + t);
    return v >= 0 && at == end;
}

static uint32_t character_of_hash(int index)
{
    int run = 0;

    while (run + 1 < name_runs_count && name_runs[run + 1].value <= (uint32_t)index)
        run++;
    return name_runs[run].character + ((uint32_t)index - name_runs[run].value);
}

bool character_named(const char *name, size_t length, uint32_t *c)
{
    uint64_t hash = hash_name(name, length);

    if (numbered_character(name, length, c) || hangul_character(name, length, c))
        return true;
    for (int i = 0; i < name_hashes_count; i++)
        if (name_hashes[i] == hash) {
            *c = character_of_hash(i);
            return true;
        }
    for (int i = 0; i < name_aliases_count; i++)
        if (name_aliases[i].hash == hash) {
            *c = name_aliases[i].character;
            return true;
        }
    return false;
}
