/* Header comments: `# cython: key=value, key=value` and `# distutils: key = value`, before the first token. */
#include "parser.h"

#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

static Str trimmed(Str s)
{
    while (s.length && is_blank(s.data[0]))
        s = (Str){s.data + 1, s.length - 1};
    while (s.length && (is_blank(s.data[s.length - 1]) || s.data[s.length - 1] == '\r'))
        s.length--;
    return s;
}

/* Where a value ends: at a comma outside brackets and quotes, for `cython:`; at the line's end for `distutils:`. */
static size_t value_end(Str s, bool is_distutils)
{
    int depth = 0;
    char quote = 0;

    for (size_t i = 0; i < s.length; i++) {
        char c = s.data[i];
        if (quote)
            quote = c == quote ? 0 : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '[' || c == '(')
            depth++;
        else if (c == ']' || c == ')')
            depth--;
        else if (c == ',' && !depth && !is_distutils)
            return i;
    }
    return s.length;
}

static void add_comment(Arena *a, const Source *s, Header *header, Str text, bool is_distutils)
{
    const char *equal = memchr(text.data, '=', text.length);

    text = trimmed(text);
    if (!text.length)
        return;
    size_t key = equal ? (size_t)(equal - text.data) : text.length;
    HeaderComment c = {.is_distutils = is_distutils, .key = trimmed((Str){text.data, key}),
                       .value = equal ? trimmed((Str){equal + 1, text.length - key - 1}) : (Str){text.data + text.length, 0}};
    c.span.start = s->base + (Pos)(text.data - s->text.data);
    c.span.end = c.span.start + (Pos)text.length;
    list_push(a, &header->comments, c);
}

static void read_comment(Arena *a, const Source *s, Header *header, Str line)
{
    Str text = trimmed((Str){line.data + 1, line.length - 1});
    bool is_distutils = str_starts(text, "distutils:");
    size_t prefix = is_distutils ? sizeof "distutils:" - 1 : sizeof "cython:" - 1;

    if (!is_distutils && !str_starts(text, "cython:"))
        return;
    for (Str rest = {text.data + prefix, text.length - prefix}; rest.length; ) {
        size_t end = value_end(rest, is_distutils);
        add_comment(a, s, header, (Str){rest.data, end}, is_distutils);
        end += end < rest.length;
        rest = (Str){rest.data + end, rest.length - end};
    }
}

static void take_level(const ParseOptions *o, Header *header)
{
    for (int i = 0; i < header->comments.count && !o->ignore_header_level; i++) {
        HeaderComment c = header->comments.items[i];
        if (c.is_distutils || !str_equal(c.key, STR("language_level")) || !c.value.length)
            continue;
        char digit = c.value.data[c.value.data[0] == '"' || c.value.data[0] == '\''];
        if (digit == '2' || digit == '3')
            header->language_level = digit - '0';
    }
}

void parse_header(Arena *a, const Source *s, const ParseOptions *o, Header *header)
{
    *header = (Header){.language_level = o->language_level};
    for (int line = 1; line <= s->lines.count; line++) {
        Str text = trimmed(source_line(s, line));
        if (text.length && text.data[0] != '#')
            break;
        if (text.length)
            read_comment(a, s, header, text);
    }
    take_level(o, header);
}
