/* Source files laid end to end in one space of 32-bit positions, and the way back to file, line and column. */
#include "base.h"

#include <string.h>

enum { PADDING = 16 };

static LIST(Source *) sources;

static void find_lines(Arena *a, Source *s)
{
    list_push(a, &s->lines, 0);
    for (size_t i = 0; i < s->text.length; i++) {
        char c = s->text.data[i];
        if (c == '\n' || (c == '\r' && s->text.data[i + 1] != '\n'))
            list_push(a, &s->lines, (uint32_t)i + 1);
    }
}

Source *source_add(Arena *a, const char *path, Str text)
{
    Source *last = sources.count ? sources.items[sources.count - 1] : NULL;
    Source *s = NEW(a, Source);
    char *copy = arena_alloc(a, text.length + PADDING);

    if (text.length)
        memcpy(copy, text.data, text.length);
    s->path = path;
    s->text = (Str){copy, text.length};
    s->base = last ? last->base + (Pos)last->text.length + 2 : 1;
    find_lines(a, s);
    list_push(session_arena(), &sources, s);
    return s;
}

int source_count(void)
{
    return sources.count;
}

const Source *source_number(int i)
{
    return sources.items[i];
}

const Source *source_at(Pos at)
{
    int low = 0, high = sources.count;

    if (at == 0)
        return NULL;
    while (low < high) {                     /* the first source that begins after `at` */
        int middle = (low + high) / 2;
        if (sources.items[middle]->base <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? sources.items[low - 1] : NULL;
}

static int line_at(const Source *s, uint32_t offset)
{
    int low = 0, high = s->lines.count;

    while (low < high) {
        int middle = (low + high) / 2;
        if (s->lines.items[middle] <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int locate_line(Pos at)
{
    const Source *s = source_at(at);

    return s ? line_at(s, at - s->base) : 0;
}

Location locate(Pos at)
{
    const Source *s = source_at(at);

    if (!s)
        return (Location){NULL, 0, 0};
    uint32_t offset = at - s->base;
    int line = line_at(s, offset), column = 1;
    for (uint32_t i = s->lines.items[line - 1]; i < offset && i < s->text.length; i++)
        column += ((unsigned char)s->text.data[i] & 0xC0) != 0x80;
    return (Location){s, line, column};
}

int source_byte_column(Pos at)
{
    const Source *s = source_at(at);
    uint32_t offset = at - s->base;

    return (int)(offset - s->lines.items[line_at(s, offset) - 1]);
}

Str source_line(const Source *s, int line)
{
    if (line < 1 || line > s->lines.count)
        return STR("");
    size_t start = s->lines.items[line - 1], end = start;
    while (end < s->text.length && s->text.data[end] != '\n' && s->text.data[end] != '\r')
        end++;
    return (Str){s->text.data + start, end - start};
}
