/* The syntax of make, in which C compilers list the files that they read and OUTPUT.dep lists ours:
 * `target: file file \`. A blank or # that belongs to a name stands behind a backslash, and $ is doubled.
 */
#include "driver.h"

#include <string.h>

void add_make_word(Buffer *b, const char *path)
{
    for (; *path; path++) {
        if (*path == ' ' || *path == '#')
            buffer_char(b, '\\');
        if (*path == '$')
            buffer_char(b, '$');
        buffer_char(b, *path);
    }
}

/* What separates names: blanks, and a backslash at the end of a line. */
static const char *skip_blanks(const char *text)
{
    while (*text == ' ' || *text == '\n' || (*text == '\\' && text[1] == '\n'))
        text++;
    return text;
}

/* Whether the first of two characters is there for make alone. */
static bool is_make_escape(const char *text)
{
    return (*text == '\\' && text[1] && strchr(" #:", text[1])) || (*text == '$' && text[1] == '$');
}

static const char *read_make_word(Buffer *word, const char *text)
{
    for (; *text && *text != ' ' && *text != '\n'; text++) {
        if (is_make_escape(text))
            text++;
        buffer_char(word, *text);
    }
    return text;
}

/* A target ends in a colon; no name that a C compiler lists does. */
void read_make_rules(Arena *a, TextList *files, const char *text)
{
    while (*(text = skip_blanks(text))) {
        Buffer word = buffer_new(a);
        text = read_make_word(&word, text);
        if (!str_ends(buffer_str(&word), ":"))
            list_push(a, files, str_copy(a, buffer_str(&word)));
    }
}
