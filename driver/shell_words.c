/* Words of a command: text as a shell would split it, and back. */
#include "driver.h"

#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Within double quotes a backslash is one, but before these. */
static bool is_escape(const char *text, char quote)
{
    return *text == '\\' && text[1] && quote != '\'' && (!quote || strchr("\"\\$`", text[1]));
}

/* One word from `text`, without its quotes; returns what follows it. */
static const char *read_word(Buffer *word, const char *text)
{
    char quote = '\0';

    for (; *text && (quote || !is_blank(*text)); text++) {
        if (is_escape(text, quote))
            buffer_char(word, *++text);
        else if (*text == quote)
            quote = '\0';
        else if (!quote && (*text == '\'' || *text == '"'))
            quote = *text;
        else
            buffer_char(word, *text);
    }
    return text;
}

void split_words(Arena *a, TextList *to, const char *text)
{
    while (is_blank(*text))
        text++;
    while (*text) {
        Buffer word = buffer_new(a);
        text = read_word(&word, text);
        list_push(a, to, word.data ? word.data : "");
        while (is_blank(*text))
            text++;
    }
}

void add_all(Arena *a, TextList *to, const TextList *from)
{
    for (int i = 0; i < from->count; i++)
        list_push(a, to, from->items[i]);
}

static bool needs_quotes(const char *word)
{
    return !*word || strpbrk(word, " \t\n'\"\\$`&|;<>()*?[]#~") != NULL;
}

const char *join_words(Arena *a, const TextList *words)
{
    Buffer b = buffer_new(a);

    for (int i = 0; i < words->count; i++) {
        buffer_text(&b, i ? " " : "");
        if (!needs_quotes(words->items[i])) {
            buffer_text(&b, words->items[i]);
            continue;
        }
        buffer_char(&b, '\'');
        for (const char *c = words->items[i]; *c; c++)
            if (*c == '\'')
                buffer_text(&b, "'\\''");
            else
                buffer_char(&b, *c);
        buffer_char(&b, '\'');
    }
    return buffer_str(&b).data;
}
