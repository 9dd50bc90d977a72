/* Lines: which line ends end a statement, and how blocks nest.
 *
 * As CPython's tokenizer: inside brackets a line end is nothing; blank lines and lines of comments are nothing; else the
 * column of a line's first token, with tabs to multiples of 8, is compared with those of the blocks that are open. A
 * second column with tabs of width 1 must compare alike, or the file would mean different things in different editors.
 */
#include "parser.h"

#include <string.h>

static void layout_error(Lexer *l, const unsigned char *at, const char *text)
{
    diag(text_span(l, at, at + 1), D_syntax, text);
}

static bool opens_block(const Lexer *l)
{
    const Tokens *t = &l->tokens;

    return t->count >= 2 && t->kinds[t->count - 1] == T_NEWLINE && t->kinds[t->count - 2] == T_COLON;
}

/* Cython's rule, which is stricter: a file's lines are indented with the same character, of which there is no other. */
static void check_blanks(Lexer *l, const unsigned char *at)
{
    const unsigned char *start = at;

    while (start > l->text && (start[-1] == ' ' || start[-1] == '\t'))
        start--;
    if (start == at || l->mixed || !l->cython)
        return;
    if (!l->indent_with)
        l->indent_with = *start;
    while (start < at && *start == l->indent_with)
        start++;
    l->mixed = start < at;
    if (l->mixed)
        diag(text_span(l, start, start + 1), D_mixed_indentation);
}

/* Opens or closes blocks until a line that starts at column `c` fits. */
static void indent_to(Lexer *l, Indent c, const unsigned char *at)
{
    Indent top = l->indents[l->indent_count];

    if (c.column == top.column ? c.alternative != top.alternative : (c.column > top.column) != (c.alternative > top.alternative)) {
        layout_error(l, at, "inconsistent use of tabs and spaces in indentation");
        c = opens_block(l) ? (Indent){top.column + 1, top.alternative + 1} : top;
    }
    if (c.column > top.column) {
        if (l->indent_count == LIMIT_indentation) {
            if (!l->too_deep)
                layout_error(l, at, "too many levels of indentation");
            l->too_deep = true;
            return;
        }
        check_blanks(l, at);
        l->indents[++l->indent_count] = c;
        push_token(l, T_INDENT, at, at);
        return;
    }
    while (c.column < l->indents[l->indent_count].column) {
        l->indent_count--;
        push_token(l, T_DEDENT, at, at);
    }
    if (c.column != l->indents[l->indent_count].column)
        layout_error(l, at, "unindent does not match any outer indentation level");
}

static const unsigned char *skip_line_end(const unsigned char *at)
{
    return at + (at[0] == '\r' && at[1] == '\n' ? 2 : 1);
}

static bool is_line_end(unsigned char c)
{
    return c == '\n' || c == '\r';
}

static const unsigned char *measure(const unsigned char *at, Indent *c)
{
    for (;; at++) {
        if (*at == ' ')
            c->column++, c->alternative++;
        else if (*at == '\t')
            c->column = (c->column / 8 + 1) * 8, c->alternative++;
        else if (*at == '\f')
            *c = (Indent){0, 0};
        else
            return at;
    }
}

/* From the start of a line to the first token of the next statement. A backslash joins white space to the next line,
 * whose column is then that of the first part. */
static void begin_line(Lexer *l)
{
    const unsigned char *at = l->cursor;

    for (;;) {
        Indent c = {0, 0};
        at = measure(at, &c);
        while (*at == '\\' && is_line_end(at[1])) {
            Indent joined = {0, 0};
            if (at + 2 >= l->end)
                layout_error(l, at, "unexpected EOF while parsing");
            at = measure(skip_line_end(at + 1), &joined);
            if (!c.column)
                c = joined;
        }
        if (*at == '#')
            while (!is_line_end(*at) && at < l->end)
                at++;
        if (is_line_end(*at)) {
            at = skip_line_end(at);
            continue;
        }
        l->cursor = at;
        if (at < l->end)
            indent_to(l, c, at);
        return;
    }
}

static bool statement_is_open(const Lexer *l)
{
    int last = l->tokens.count ? l->tokens.kinds[l->tokens.count - 1] : T_NEWLINE;

    return last != T_NEWLINE && last != T_INDENT && last != T_DEDENT;
}

void layout_start(Lexer *l)
{
    l->depth = l->outer;
    if (!l->outer)
        begin_line(l);
}

void layout_lines(Lexer *l)
{
    if (statement_is_open(l))
        push_token(l, T_NEWLINE, l->cursor, skip_line_end(l->cursor));
    l->cursor = skip_line_end(l->cursor);
    begin_line(l);
}

static void report_never_closed(const Lexer *l)
{
    Bracket b = l->brackets[l->depth - 1];
    char open = strchr("([", b.open) ? b.open : '{';

    if (l->unterminated < b.at)
        diag((Span){b.at, b.at + 1}, D_syntax, str_format(session_arena(), "'%c' was never closed", open));
}

/* A statement begins at `l->cursor` while brackets are open: they are given up, and lines count again. */
void leave_brackets(Lexer *l)
{
    const unsigned char *at = l->cursor;

    report_never_closed(l);
    l->depth = l->fstring_count = 0;
    push_token(l, T_ERROR, at, at);
    while (l->cursor > l->text && !is_line_end(l->cursor[-1]))
        l->cursor--;
    push_token(l, T_NEWLINE, l->cursor, l->cursor);
    begin_line(l);
}

void layout_end(Lexer *l)
{
    if (l->depth > l->outer) {
        report_never_closed(l);
        push_token(l, T_ERROR, l->end, l->end);
    }
    if (statement_is_open(l))
        push_token(l, T_NEWLINE, l->end, l->end);
    for (; l->indent_count; l->indent_count--)
        push_token(l, T_DEDENT, l->end, l->end);
    push_token(l, T_END, l->end, l->end);
}

void open_bracket(Lexer *l, char open)
{
    Token *t = &l->tokens.items[l->tokens.count - 1];

    if (l->depth == LIMIT_brackets) {
        diag(t->span, D_syntax, "too many nested parentheses");
        l->end = l->cursor = l->text + l->source->text.length;
        l->depth = 0;
        l->too_deep = true;
        return;
    }
    l->brackets[l->depth++] = (Bracket){t->span.start, open};
}

/* Closes the innermost bracket with the token just pushed. A wrong closer closes it too, so that what follows is read as
 * the user meant it. */
bool close_bracket(Lexer *l, char close)
{
    Token *t = &l->tokens.items[l->tokens.count - 1];
    Span at = t->span;
    Arena *a = session_arena();

    if (l->depth == l->outer || (l->fstring_count && l->depth == l->fstrings[l->fstring_count - 1].depth)) {
        diag(at, D_syntax, str_format(a, "unmatched '%c'", close));
        return false;
    }
    Bracket b = l->brackets[l->depth - 1];
    if (b.open == 'F') {
        diag(at, D_syntax, str_format(a, "f-string: unmatched '%c'", close));
        return false;
    }
    l->depth--;
    if (b.open == (close == ')' ? '(' : close == ']' ? '[' : '{'))
        return true;
    int line = locate(b.at).line;
    const char *where = line == locate(at.start).line ? "" : str_format(a, " on line %d", line);
    diag(at, D_syntax, str_format(a, "closing parenthesis '%c' does not match opening parenthesis '%c'%s", close, b.open, where));
    return false;
}
