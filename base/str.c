/* Slices of text, and text under construction. */
#include "base.h"

#include <string.h>

Str str_of(const char *text)
{
    return (Str){text, strlen(text)};
}

bool str_equal(Str a, Str b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.data, b.data, a.length) == 0);
}

bool str_starts(Str s, const char *prefix)
{
    size_t n = strlen(prefix);

    return s.length >= n && memcmp(s.data, prefix, n) == 0;
}

bool str_ends(Str s, const char *suffix)
{
    size_t n = strlen(suffix);

    return s.length >= n && memcmp(s.data + s.length - n, suffix, n) == 0;
}

char *str_copy(Arena *a, Str s)
{
    char *copy = arena_alloc(a, s.length + 1);

    if (s.length)
        memcpy(copy, s.data, s.length);
    return copy;
}

char *str_format_list(Arena *a, const char *format, va_list list)
{
    va_list again;

    va_copy(again, list);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = arena_alloc(a, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, list);
    return text;
}

char *str_format(Arena *a, const char *format, ...)
{
    va_list list;

    va_start(list, format);
    char *text = str_format_list(a, format, list);
    va_end(list);
    return text;
}

Buffer buffer_new(Arena *a)
{
    return (Buffer){a, NULL, 0, 0};
}

/* Room for `more` bytes and a NUL. The old text is left behind in the arena, half as large each time. */
static void reserve(Buffer *b, size_t more)
{
    size_t needed = b->length + more + 1;

    if (needed <= b->capacity)
        return;
    size_t capacity = b->capacity ? b->capacity * 2 : 128;
    while (capacity < needed)
        capacity *= 2;
    char *data = arena_alloc(b->arena, capacity);
    if (b->length)
        memcpy(data, b->data, b->length);
    b->data = data;
    b->capacity = capacity;
}

void buffer_add(Buffer *b, const char *data, size_t length)
{
    reserve(b, length);
    if (length)
        memcpy(b->data + b->length, data, length);
    b->length += length;
    b->data[b->length] = '\0';
}

void buffer_text(Buffer *b, const char *text)
{
    buffer_add(b, text, strlen(text));
}

void buffer_char(Buffer *b, char c)
{
    buffer_add(b, &c, 1);
}

void buffer_format_list(Buffer *b, const char *format, va_list list)
{
    va_list again;

    va_copy(again, list);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    reserve(b, (size_t)length);
    vsnprintf(b->data + b->length, (size_t)length + 1, format, list);
    b->length += (size_t)length;
}

void buffer_format(Buffer *b, const char *format, ...)
{
    va_list list;

    va_start(list, format);
    buffer_format_list(b, format, list);
    va_end(list);
}

Str buffer_str(const Buffer *b)
{
    return (Str){b->data ? b->data : "", b->length};
}
