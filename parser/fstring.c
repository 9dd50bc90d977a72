/* f-strings and t-strings (PEP 701, PEP 750), as the lexer sees them.
 *
 *     f"a{x!r:>{n}}b"     FSTRING_START f"  FSTRING_TEXT a  FIELD {  NAME x  BANG !  NAME r  COLON :  FSTRING_TEXT >
 *                         FIELD {  NAME n  FIELD_END }  FIELD_END }  FSTRING_TEXT b  FSTRING_END "
 *
 * A field is a bracket on the lexer's stack: 'F' while its expression is read, 'S' while its format spec is.
 */
#include "parser.h"

#include <string.h>

bool at_field_level(const Lexer *l)
{
    return l->depth && l->brackets[l->depth - 1].open == 'F';
}

static bool in_spec(const Lexer *l)
{
    return l->depth && l->brackets[l->depth - 1].open == 'S';
}

static FString *innermost(Lexer *l)
{
    return &l->fstrings[l->fstring_count - 1];
}

/* Gives up an f-string that has no end on its line. */
static void abandon(Lexer *l, const unsigned char *at, Span place, const char *text)
{
    FString *f = innermost(l);

    diag(place, D_syntax, text);
    l->depth = f->depth;
    l->fstring_count--;
    l->cursor = at;
    push_token(l, T_ERROR, at, at);
}

/* At the closing quote, which stands inside a field. */
static void abandon_field(Lexer *l, const unsigned char *quote, const char *format)
{
    const FString *f = innermost(l);

    abandon(l, quote + (f->triple ? 3 : 1), text_span(l, quote, quote + 1), str_format(session_arena(), format, f->is_template ? 't' : 'f'));
}

bool end_field_by_quote(Lexer *l, const unsigned char *quote)
{
    const FString *f = l->fstring_count ? innermost(l) : NULL;
    bool triple = quote[1] == *quote && quote[2] == *quote;

    if (!f || f->quote != (char)*quote || f->triple != triple)
        return false;
    abandon_field(l, quote, "%c-string: expecting '}'");
    return true;
}

static void unterminated(Lexer *l, const unsigned char *at)
{
    const FString *f = innermost(l);
    int line = locate_line(l->base + (Pos)(at - l->text));

    abandon(l, at, (Span){f->start, l->base + (Pos)(at - l->text)}, str_format(session_arena(), "unterminated %s%c-string literal (detected at line %d)",
                              f->triple ? "triple-quoted " : "", f->is_template ? 't' : 'f', line));
}

static void read_fstring_text(Lexer *l);

void start_fstring(Lexer *l, const unsigned char *start)
{
    const unsigned char *quote = l->cursor - 1;
    FString f = {.quote = (char)*quote, .triple = quote[1] == *quote && quote[2] == *quote, .depth = l->depth};

    for (const unsigned char *c = start; c < quote; c++) {
        f.raw |= (*c | 32) == 'r';
        f.is_template |= (*c | 32) == 't';
    }
    l->cursor = quote + (f.triple ? 3 : 1);
    f.start = text_span(l, start, start).start;
    push_token(l, T_FSTRING_START, start, l->cursor);
    if (l->fstring_count == LIMIT_fstring) {
        diag(text_span(l, start, l->cursor), D_syntax, "too many nested f-strings");
        l->too_deep = true;
        l->depth = 0;
        l->cursor = l->end;
        return;
    }
    l->fstrings[l->fstring_count++] = f;
    read_fstring_text(l);
}

static bool at_closing_quote(const FString *f, const unsigned char *at)
{
    return *at == (unsigned char)f->quote && (!f->triple || (at[1] == *at && at[2] == *at));
}

/* Behind an escape: `\N{…}` whole, else one character; a brace after a backslash is an ordinary brace. */
static const unsigned char *skip_escape(const Lexer *l, const FString *f, const unsigned char *at)
{
    at++;
    if (at >= l->end || *at == '{' || *at == '}')
        return at;
    if (!f->raw && at[0] == 'N' && at[1] == '{') {
        while (*at != '}' && *at != '\n' && !at_closing_quote(f, at) && at < l->end)
            at++;
        return *at == '}' ? at + 1 : at;
    }
    return at + (at[0] == '\r' && at[1] == '\n' ? 2 : 1);
}

/* The end of the text that starts at `at`: a brace that opens or closes a field, the closing quote, or a line end where
 * it ends something. Doubled braces are text, but not in a format spec. */
static const unsigned char *find_text_end(const Lexer *l, const FString *f, const unsigned char *at)
{
    bool spec = in_spec(l);

    while (at < l->end && !at_closing_quote(f, at)) {
        if ((*at == '\n' || *at == '\r') && !f->triple)
            break;
        if (*at == '\\')
            at = skip_escape(l, f, at);
        else if ((*at == '{' || *at == '}') && !spec && at[1] == *at)
            at += 2;
        else if (*at == '{' || *at == '}')
            break;
        else
            at++;
    }
    return at;
}

/* Opens a field at `l->cursor`. Fields in specs of fields in specs of fields are the deepest. */
static void open_field(Lexer *l)
{
    int specs = 0;

    for (int i = innermost(l)->depth; i < l->depth; i++)
        specs += l->brackets[i].open == 'S';
    if (specs > 2)
        diag(text_span(l, l->cursor, l->cursor + 1), D_syntax, "f-string: expressions nested too deeply");
    push_token(l, T_FIELD, l->cursor, l->cursor + 1);
    l->cursor++;
    open_bracket(l, 'F');
}

static void end_fstring(Lexer *l, const FString *f, const unsigned char *at)
{
    l->cursor = at + (f->triple ? 3 : 1);
    l->fstring_count--;
    push_token(l, T_FSTRING_END, at, l->cursor);
}

/* Raw text is marked by a name, which no other text has. */
static void push_text(Lexer *l, const FString *f, const unsigned char *start, const unsigned char *end)
{
    push_token(l, in_spec(l) ? T_SPEC_TEXT : T_FSTRING_TEXT, start, end);
    l->tokens.items[l->tokens.count - 1].name = f->raw ? name_text("r") : NULL;
}

static const char *line_end_in_spec(const FString *f)
{
    char letter = f->is_template ? 't' : 'f';

    return str_format(session_arena(), "%c-string: newlines are not allowed in format specifiers for single quoted %c-strings", letter, letter);
}

/* Whether the format spec that a line end at `at` cuts off has its brace in the next line, so that reading can go on there. */
static bool spec_ends_in_next_line(const Lexer *l, const FString *f, const unsigned char *at)
{
    at += at[0] == '\r' && at[1] == '\n' ? 2 : 1;
    while (at < l->end && *at != '}' && *at != '\n' && *at != '\r' && !at_closing_quote(f, at))
        at++;
    return *at == '}';
}

/* Until a field opens or the string ends. */
static void read_fstring_text(Lexer *l)
{
    const FString *f = innermost(l);

    for (;;) {
        const unsigned char *start = l->cursor, *at = find_text_end(l, f, start);
        l->cursor = at;
        if (at > start)
            push_text(l, f, start, at);
        if (at >= l->end) {
            unterminated(l, at);
            return;
        }
        if (at_closing_quote(f, at)) {
            if (in_spec(l))
                abandon_field(l, at, "%c-string: expecting '}', or format specs");
            else
                end_fstring(l, f, at);
            return;
        }
        if (*at == '{') {
            open_field(l);
            return;
        }
        if (*at == '}' && in_spec(l)) {
            push_token(l, T_FIELD_END, at, at + 1);
            l->depth--;
        } else if (*at == '}') {
            diag(text_span(l, at, at + 1), D_syntax, f->is_template ? "t-string: single '}' is not allowed" : "f-string: single '}' is not allowed");
            push_token(l, T_ERROR, at, at + 1);
        } else if (in_spec(l) && spec_ends_in_next_line(l, f, at)) {
            diag(text_span(l, at, at + 1), D_syntax, line_end_in_spec(f));
            at += at[0] == '\r' && at[1] == '\n';
        } else if (in_spec(l)) {
            abandon(l, at, text_span(l, at, at + 1), line_end_in_spec(f));
            return;
        } else {
            unterminated(l, at);
            return;
        }
        l->cursor = at + 1;
    }
}

void begin_spec(Lexer *l)
{
    l->brackets[l->depth - 1].open = 'S';
    read_fstring_text(l);
}

void end_field(Lexer *l)
{
    l->depth--;
    read_fstring_text(l);
}
