/* The dump of tokens: place, kind, text. */
#include "parser.h"

static const char *const token_names[] = {
#define TOKEN(name) [T_##name] = #name,
#include "tokens.def"
#undef TOKEN
};

void dump_tokens(Buffer *out, Arena *a, Source *s, const ParseOptions *o)
{
    Header header;
    Tokens t;

    parse_header(a, s, o, &header);
    if (!tokenize(a, s, o, header.language_level, TEXT_FILE, &t))
        return;
    for (int i = 0; i < t.count; i++) {
        Location at = locate(t.items[i].span.start);
        Str text = {s->text.data + (t.items[i].span.start - s->base), t.items[i].span.end - t.items[i].span.start};
        buffer_format(out, "%d:%d %s", at.line, at.column, token_names[t.kinds[i]]);
        if (t.kinds[i] != T_NEWLINE && text.length)
            buffer_format(out, " %.*s", STR_ARG(text));
        buffer_char(out, '\n');
    }
}
