/* Bytes to a source of UTF-8: byte order mark, PEP 263 coding lines, other encodings through iconv. */
#include "parser.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

static bool is_coding_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/* `coding[:=]\s*([-\w.]+)` in a line that holds nothing but a comment. */
static Str coding_of(Str line)
{
    size_t i = 0;

    while (i < line.length && (line.data[i] == ' ' || line.data[i] == '\t' || line.data[i] == '\f'))
        i++;
    if (i == line.length || line.data[i] != '#')
        return (Str){0};
    for (; i + 7 <= line.length; i++) {
        bool is_directive = i >= 11 && memcmp(line.data + i - 11, "c_string_en", 11) == 0;
        if (is_directive || memcmp(line.data + i, "coding", 6) != 0 || (line.data[i + 6] != ':' && line.data[i + 6] != '='))
            continue;
        for (i += 7; i < line.length && (line.data[i] == ' ' || line.data[i] == '\t'); )
            i++;
        size_t start = i;
        while (i < line.length && is_coding_character(line.data[i]))
            i++;
        if (i > start)
            return (Str){line.data + start, i - start};
    }
    return (Str){0};
}

static Str first_line(Str text)
{
    size_t end = 0;

    while (end < text.length && text.data[end] != '\n' && text.data[end] != '\r')
        end++;
    return (Str){text.data, end};
}

static bool is_blank_line(Str line)
{
    for (size_t i = 0; i < line.length; i++)
        if (line.data[i] == '#')
            return true;
        else if (line.data[i] != ' ' && line.data[i] != '\t' && line.data[i] != '\f')
            return false;
    return true;
}

/* The declared encoding: in line 1, or in line 2 if line 1 is a comment or blank. */
static Str declared_encoding(Str text)
{
    Str line = first_line(text), coding = coding_of(line);

    if (coding.data || !is_blank_line(line))
        return coding;
    size_t next = line.length + (line.length < text.length);
    if (next < text.length && text.data[line.length] == '\r' && text.data[next] == '\n')
        next++;
    return coding_of(first_line((Str){text.data + next, text.length - next}));
}

/* Python's names for an encoding, put into iconv's form: lower case, `_` as `-`. */
static void normal_encoding(Str coding, char name[32])
{
    size_t n = coding.length < 31 ? coding.length : 31;

    for (size_t i = 0; i < n; i++) {
        char c = coding.data[i];
        name[i] = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
    }
    name[n] = '\0';
}

static bool starts_with_word(const char *name, const char *word)
{
    size_t n = strlen(word);

    return strncmp(name, word, n) == 0 && (name[n] == '\0' || name[n] == '-');
}

/* How iconv calls what Python calls `name`; NULL: UTF-8. */
static const char *iconv_name(const char *name)
{
    static const struct { const char *python, *iconv; } names[] = {
        {"latin-1", "ISO-8859-1"}, {"latin1", "ISO-8859-1"}, {"iso-latin-1", "ISO-8859-1"}, {"iso8859-1", "ISO-8859-1"}, {"l1", "ISO-8859-1"},
        {"iso8859-15", "ISO-8859-15"}, {"latin-9", "ISO-8859-15"}, {"ascii", "US-ASCII"}, {"us-ascii", "US-ASCII"},
        {"cp1252", "CP1252"}, {"windows-1252", "CP1252"}, {"mbcs", NULL}, {"utf8", NULL}, {"u8", NULL}, {"utf", NULL}, {"cp65001", NULL},
        {"utf8-sig", NULL}, {"utf-8-sig", NULL},
    };

    if (starts_with_word(name, "utf-8"))
        return NULL;
    for (int i = 0; i < LENGTH(names); i++)
        if (strcmp(names[i].python, name) == 0)
            return names[i].iconv;
    return name;
}

static const unsigned char *first_invalid(const unsigned char *at, const unsigned char *end)
{
    while (at < end) {
        while (at + 8 <= end) {
            uint64_t eight;
            memcpy(&eight, at, 8);
            if (eight & 0x8080808080808080u)
                break;
            at += 8;
        }
        int length = at < end ? valid_length(at, end) : 0;
        if (!length)
            break;
        at += length;
    }
    return at;
}

/* A source for a message about bytes that are no text: what can't be shown is shown as `?`. */
static Source *legible(Arena *a, const char *path, Str text)
{
    Source *s = source_add(a, path, text);
    unsigned char *at = (unsigned char *)s->text.data, *end = at + text.length;

    while ((at = (unsigned char *)first_invalid(at, end)) < end)
        *at++ = '?';
    return s;
}

static Source *checked(Arena *a, const char *path, Str text, bool declared)
{
    const unsigned char *start = (const unsigned char *)text.data, *end = start + text.length, *bad = first_invalid(start, end);

    if (bad == end)
        return source_add(a, path, text);
    unsigned char byte = *bad;
    Source *s = legible(a, path, text);
    Pos at = s->base + (Pos)(bad - start);
    const char *what = declared ? "(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %d: invalid start byte"
                                : "Non-UTF-8 code starting with '\\x%02x' in file, but no encoding declared; see https://peps.python.org/pep-0263/ for details";
    diag((Span){at, at + 1}, D_syntax, str_format(session_arena(), what, byte, (int)(bad - start)));
    return NULL;
}

static void refuse_encoding(Arena *a, const char *path, Str text, Str coding, const char *what)
{
    Source *s = legible(a, path, text);
    Pos at = s->base + (Pos)(coding.data - text.data);

    diag((Span){at, at + (Pos)coding.length}, D_syntax, str_format(session_arena(), what, STR_ARG(coding)));
}

/* Through iconv into UTF-8. A byte that has no meaning in the encoding is told at its place. */
static Source *converted(Arena *a, const char *path, Str text, Str coding, iconv_t how)
{
    size_t room = text.length * 4 + 16, left = text.length, free_bytes = room;
    char *out = arena_alloc(a, room), *to = out, *from = (char *)text.data;
    size_t result = iconv(how, &from, &left, &to, &free_bytes);

    iconv_close(how);
    if (result != (size_t)-1)
        return source_add(a, path, (Str){out, room - free_bytes});
    unsigned char byte = (unsigned char)*from;
    Source *s = legible(a, path, text);
    Pos at = s->base + (Pos)(from - text.data);
    diag((Span){at, at + 1}, D_syntax, str_format(session_arena(), "(unicode error) '%.*s' codec can't decode byte 0x%02x in position %d",
                                                  STR_ARG(coding), byte, (int)(from - text.data)));
    return NULL;
}

Source *source_decode(Arena *a, const char *path, Str bytes)
{
    bool mark = str_starts(bytes, "\xEF\xBB\xBF");
    Str text = mark ? (Str){bytes.data + 3, bytes.length - 3} : bytes, coding = declared_encoding(text);
    char name[32];

    if (bytes.length > LIMIT_source) {
        diag((Span){0, 0}, D_syntax, str_format(session_arena(), "%s is larger than 1 GiB", path));
        return NULL;
    }
    normal_encoding(coding, name);
    const char *to = coding.data ? iconv_name(name) : NULL;
    if (mark && coding.data && !starts_with_word(name, "utf-8")) {
        refuse_encoding(a, path, text, coding, "encoding problem: %.*s with BOM");
        return NULL;
    }
    if (!to)
        return checked(a, path, text, coding.data != NULL);
    iconv_t how = iconv_open("UTF-8", to);
    if (how == (iconv_t)-1) {
        refuse_encoding(a, path, text, coding, "unknown encoding: %.*s");
        return NULL;
    }
    return converted(a, path, text, coding, how);
}
