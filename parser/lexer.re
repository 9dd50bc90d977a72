/* Text to tokens, in one pass.
 *
 * re2c makes the matcher; what needs memory (brackets, indentation, f-strings) is C behind it, in layout.c and fstring.c.
 * Sources end in NUL bytes, so the matcher needs no test for the end. After a mistake the lexer tells it, pushes a
 * T_ERROR at which the parser recovers in silence, and goes on.
 */
#include "parser.h"

#include <string.h>

Span text_span(const Lexer *l, const unsigned char *start, const unsigned char *end)
{
    return (Span){l->base + (Pos)(start - l->text), l->base + (Pos)(end - l->text)};
}

static void grow_tokens(Lexer *l)
{
    Tokens *t = &l->tokens;
    int larger = t->capacity ? t->capacity * 2 : (int)((l->end - l->text) / 4) + 64;
    Token *items = NEW_ARRAY(l->arena, Token, larger);
    uint8_t *kinds = NEW_ARRAY(l->arena, uint8_t, larger);

    if (t->count) {
        memcpy(items, t->items, sizeof *items * (size_t)t->count);
        memcpy(kinds, t->kinds, (size_t)t->count);
    }
    t->items = items;
    t->kinds = kinds;
    t->capacity = larger;
}

void push_token(Lexer *l, int kind, const unsigned char *start, const unsigned char *end)
{
    Tokens *t = &l->tokens;

    if (t->count == t->capacity)
        grow_tokens(l);
    t->kinds[t->count] = (uint8_t)kind;
    t->items[t->count++] = (Token){NULL, text_span(l, start, end)};
}

static void push_error(Lexer *l, const unsigned char *start, const unsigned char *end, const char *text)
{
    diag(text_span(l, start, end), D_syntax, text);
    push_token(l, T_ERROR, start, end);
    if (strcmp(text, "invalid syntax") != 0 && *start != '\\')
        l->tokens.last_error = l->tokens.count - 1;
}

/* Keywords that no bracket can hold: at the start of a line they show that one was not closed. */
static bool starts_statement(int kind)
{
    switch (kind) {
    case T_ASSERT: case T_BREAK: case T_CLASS: case T_CONTINUE: case T_DEF: case T_DEL: case T_ELIF: case T_EXCEPT: case T_FINALLY:
    case T_GLOBAL: case T_IMPORT: case T_NONLOCAL: case T_PASS: case T_RAISE: case T_RETURN: case T_TRY: case T_WHILE: case T_WITH:
    case T_CDEF: case T_CPDEF: case T_CTYPEDEF: case T_CIMPORT: case T_INCLUDE:
        return true;
    default:
        return false;
    }
}

static bool is_first_on_line(const Lexer *l, const unsigned char *at)
{
    while (at > l->text && (at[-1] == ' ' || at[-1] == '\t' || at[-1] == '\f'))
        at--;
    return at == l->text || at[-1] == '\n' || at[-1] == '\r';
}

/* A word: a keyword by the tag of its name. After a dot Cython's own keywords are ordinary names. */
static void push_word(Lexer *l, const unsigned char *start, const unsigned char *end, Name *name)
{
    Tokens *t = &l->tokens;
    int kind = l->keywords[name->tag];

    if (kind != T_NAME && l->cython && t->count && t->kinds[t->count - 1] == T_DOT && word_infos[name->tag].class != WORD_HARD && kind != T_CIMPORT)
        kind = T_NAME;
    if (l->depth > l->outer && starts_statement(kind) && is_first_on_line(l, start)) {
        l->cursor = start;
        leave_brackets(l);
    }
    push_token(l, kind, start, end);
    t->items[t->count - 1].name = name;
}

/* A name with characters beyond ASCII, from `start`. */
static const unsigned char *read_wide_name(Lexer *l, const unsigned char *start)
{
    const unsigned char *end = start;

    for (int length; (length = name_character(end, end == start)) > 0; )
        end += length;
    if (end == start) {
        int length = character_length(start);
        uint32_t c = character_at(start);
        const char *what = !is_printable(c) ? "invalid non-printable character U+%04X" : "invalid character '%.*s' (U+%04X)";
        Arena *a = session_arena();
        push_error(l, start, start + length, strstr(what, "%.*s") ? str_format(a, what, length, (const char *)start, c) : str_format(a, what, c));
        return start + length;
    }
    push_token(l, T_NAME, start, end);           /* never a keyword, even if its normal form reads like one */
    l->tokens.items[l->tokens.count - 1].name = normal_name((const char *)start, (size_t)(end - start));
    return end;
}

static bool is_word_byte(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c >= 0x80;
}

/* `1if x` is legal: these words may follow a number at once. */
static bool keyword_follows(const unsigned char *at)
{
    static const char *const words[] = {"and", "else", "for", "if", "in", "is", "not", "or"};

    for (int i = 0; i < LENGTH(words); i++)
        if (strncmp((const char *)at, words[i], strlen(words[i])) == 0 && !is_word_byte(at[strlen(words[i])]))
            return true;
    return false;
}

static const char *number_kind(const unsigned char *start, int kind)
{
    unsigned char mark = (unsigned char)(start[0] == '0' && kind == T_INT ? start[1] | 32 : 0);

    return mark == 'x' ? "hexadecimal" : mark == 'o' ? "octal" : mark == 'b' ? "binary" : kind == T_IMAGINARY ? "imaginary" : "decimal";
}

/* Pushes a number unless a word runs into it. Old octal numbers (`0777`) are Cython's. */
static const unsigned char *push_number(Lexer *l, const unsigned char *start, const unsigned char *end, int kind)
{
    const char *what = number_kind(start, kind);

    if (!is_word_byte(*end) || keyword_follows(end)) {
        push_token(l, kind, start, end);
        return end;
    }
    const unsigned char *stop = end;
    while (is_word_byte(*stop))
        stop++;
    const char *text = str_format(session_arena(), "invalid %s literal", what);
    const unsigned char *digit = *end >= '0' && *end <= '9' ? end : end + 1;
    if ((what[0] == 'o' || what[0] == 'b') && *digit >= '0' && *digit <= '9')
        text = str_format(session_arena(), "invalid digit '%c' in %s literal", *digit, what);
    push_error(l, start, stop, text);
    return stop;
}

/* An integer with a C suffix, which only Cython knows. */
static const unsigned char *push_suffixed(Lexer *l, const unsigned char *start, const unsigned char *end)
{
    if (l->cython)
        return push_number(l, start, end, T_INT);
    while ((end[-1] | 32) == 'u' || (end[-1] | 32) == 'l')
        end--;
    return push_number(l, start, end, T_INT);
}

/* Letters before a quote that each may stand there, but not together. */
static bool wrong_prefix(Lexer *l, const unsigned char *start, const unsigned char *quote)
{
    static const char *const pairs[] = {"ub", "ur", "uf", "ut", "bf", "bt", "ft"};
    bool seen[26] = {false};

    for (const unsigned char *c = start; c < quote; c++) {
        unsigned letter = (unsigned)((*c | 32) - 'a');
        if (letter > 25 || !strchr("bruft", (int)letter + 'a') || seen[letter])
            return false;
        seen[letter] = true;
    }
    for (int i = 0; i < LENGTH(pairs); i++)
        if (seen[pairs[i][0] - 'a'] && seen[pairs[i][1] - 'a']) {
            push_error(l, start, quote, str_format(session_arena(), "'%c' and '%c' prefixes are incompatible", pairs[i][0], pairs[i][1]));
            return true;
        }
    return false;
}

/* From behind the opening quote to behind the closing one. A line's end, or the text's, ends an unterminated string. */
static const unsigned char *read_string(Lexer *l, const unsigned char *start, const unsigned char *quote)
{
    unsigned char q = *quote;
    bool escaped_quote = false;
    bool triple = quote[1] == q && quote[2] == q;
    const unsigned char *at = quote + (triple ? 3 : 1);

    for (;; at++) {
        if (*at == q && (!triple || (at[1] == q && at[2] == q)))
            break;
        if (*at == '\\' && at + 1 < l->end) {
            escaped_quote |= at[1] == q;
            at += at[1] == '\r' && at[2] == '\n' ? 2 : 1;
            continue;
        }
        if (at >= l->end || (!triple && (*at == '\n' || *at == '\r'))) {
            if (end_field_by_quote(l, quote))
                return l->cursor;
            l->unterminated = text_span(l, start, at).start;
            int line = locate(text_span(l, at, at).start).line;
            push_error(l, start, at, str_format(session_arena(), "unterminated %sstring literal (detected at line %d)%s", triple ? "triple-quoted " : "", line,
                                              escaped_quote && !triple ? "; perhaps you escaped the end quote?" : ""));
            return at;
        }
    }
    at += triple ? 3 : 1;
    push_token(l, T_STRING, start, at);
    return at;
}

static const unsigned char *push_bracket(Lexer *l, int kind, const unsigned char *start)
{
    push_token(l, kind, start, start + 1);
    l->cursor = start + 1;
    open_bracket(l, (char)*start);
    return l->cursor;
}

/* A closing brace may end a field of an f-string; a mismatched bracket has been told. */
static const unsigned char *push_closing(Lexer *l, int kind, const unsigned char *start)
{
    if (*start == '}' && at_field_level(l)) {
        push_token(l, T_FIELD_END, start, start + 1);
        l->cursor = start + 1;
        end_field(l);
        return l->cursor;
    }
    push_token(l, kind, start, start + 1);
    if (!close_bracket(l, (char)*start))
        l->tokens.kinds[l->tokens.count - 1] = T_ERROR;
    return start + 1;
}

void lex(Lexer *l)
{
    const unsigned char *cursor, *marker, *start;

    layout_start(l);
    cursor = l->cursor;
again:
    start = cursor;
    /*!re2c
    re2c:yyfill:enable = 0;
    re2c:define:YYCTYPE = "unsigned char";
    re2c:define:YYCURSOR = cursor;
    re2c:define:YYMARKER = marker;

    newline = "\r\n" | "\n" | "\r";
    letter  = [A-Za-z_];
    digits  = [0-9] ("_"? [0-9])*;
    exponent = 'e' [+-]? digits;
    prefix  = 'u' | 'r' | 'b' | 'br' | 'rb';
    cprefix = 'c' | 'ur' | 'ru';
    fprefix = 'f' | 'fr' | 'rf' | 't' | 'tr' | 'rt';
    suffix  = [uU] [lL]{0,2} | [lL]{1,2} [uU]?;

    [ \t\f]+                { goto again; }
    "#" [^\r\n\x00]*        { goto again; }
    "\\" newline            { if (cursor < l->end) goto again; push_error(l, start, start + 1, "unexpected EOF while parsing"); goto again; }
    "\\"                    { push_error(l, start, start + 1, cursor >= l->end ? "unexpected EOF while parsing" : "unexpected character after line continuation character");
                              while (*cursor != '\n' && *cursor != '\r' && cursor < l->end) cursor++;
                              goto again; }
    newline                 { if (l->depth) goto again; l->cursor = start; layout_lines(l); cursor = l->cursor; goto again; }

    letter [A-Za-z0-9_]*    { if (*cursor >= 0x80) { cursor = read_wide_name(l, start); goto again; }
                              push_word(l, start, cursor, name_of((const char *)start, (size_t)(cursor - start))); goto again; }
    prefix? ['"]            { cursor = read_string(l, start, cursor - 1); goto again; }
    cprefix ['"]            { cursor--;
                              if (l->cython || wrong_prefix(l, start, cursor)) cursor = read_string(l, start, cursor);
                              else push_word(l, start, cursor, name_of((const char *)start, (size_t)(cursor - start)));
                              goto again; }
    fprefix ['"]            { l->cursor = cursor; start_fstring(l, start); cursor = l->cursor; goto again; }
    letter+ ['"]            { cursor--; if (wrong_prefix(l, start, cursor)) { cursor = read_string(l, start, cursor); goto again; }
                              push_word(l, start, cursor, name_of((const char *)start, (size_t)(cursor - start))); goto again; }

    digits                  { cursor = push_number(l, start, cursor, T_INT); goto again; }
    '0x' ("_"? [0-9a-fA-F])+ { cursor = push_number(l, start, cursor, T_INT); goto again; }
    '0o' ("_"? [0-7])+      { cursor = push_number(l, start, cursor, T_INT); goto again; }
    '0b' ("_"? [01])+       { cursor = push_number(l, start, cursor, T_INT); goto again; }
    (digits | '0x' ("_"? [0-9a-fA-F])+ | '0o' ("_"? [0-7])+ | '0b' ("_"? [01])+) suffix
                            { cursor = push_suffixed(l, start, cursor); goto again; }
    digits "." digits? exponent? | "." digits exponent? | digits exponent
                            { cursor = push_number(l, start, cursor, T_FLOAT); goto again; }
    (digits "." digits? exponent? | "." digits exponent? | digits exponent?) 'j'
                            { cursor = push_number(l, start, cursor, T_IMAGINARY); goto again; }

    "("                     { cursor = push_bracket(l, T_LPAREN, start); goto again; }
    "["                     { cursor = push_bracket(l, T_LBRACK, start); goto again; }
    "{"                     { cursor = push_bracket(l, T_LBRACE, start); goto again; }
    ")"                     { cursor = push_closing(l, T_RPAREN, start); goto again; }
    "]"                     { cursor = push_closing(l, T_RBRACK, start); goto again; }
    "}"                     { cursor = push_closing(l, T_RBRACE, start); goto again; }
    ","                     { push_token(l, T_COMMA, start, cursor); goto again; }
    "."                     { push_token(l, T_DOT, start, cursor); goto again; }
    "..."                   { push_token(l, T_ELLIPSIS, start, cursor); goto again; }
    ";"                     { push_token(l, T_SEMI, start, cursor); goto again; }
    "="                     { push_token(l, T_EQUAL, start, cursor); goto again; }
    "->"                    { push_token(l, T_ARROW, start, cursor); goto again; }
    ":="                    { if (at_field_level(l)) { cursor = start + 1; goto colon; }
                              push_token(l, T_WALRUS, start, cursor); goto again; }
    ":"                     { colon: push_token(l, T_COLON, start, cursor);
                              if (at_field_level(l)) { l->cursor = cursor; begin_spec(l); cursor = l->cursor; }
                              goto again; }
    "!"                     { if (l->cython || at_field_level(l)) push_token(l, T_BANG, start, cursor);
                              else push_error(l, start, cursor, "invalid syntax");
                              goto again; }
    "+"                     { push_token(l, T_PLUS, start, cursor); goto again; }
    "-"                     { push_token(l, T_MINUS, start, cursor); goto again; }
    "*"                     { push_token(l, T_STAR, start, cursor); goto again; }
    "**"                    { push_token(l, T_POWER, start, cursor); goto again; }
    "/"                     { push_token(l, T_SLASH, start, cursor); goto again; }
    "//"                    { push_token(l, T_FLOOR, start, cursor); goto again; }
    "%"                     { push_token(l, T_PERCENT, start, cursor); goto again; }
    "@"                     { push_token(l, T_AT, start, cursor); goto again; }
    "&"                     { push_token(l, T_AMPER, start, cursor); goto again; }
    "&&"                    { if (l->cython) push_token(l, T_AMPER_AMPER, start, cursor);
                              else { cursor--; push_token(l, T_AMPER, start, cursor); }
                              goto again; }
    "|"                     { push_token(l, T_BAR, start, cursor); goto again; }
    "^"                     { push_token(l, T_CARET, start, cursor); goto again; }
    "~"                     { push_token(l, T_TILDE, start, cursor); goto again; }
    "<<"                    { push_token(l, T_LSHIFT, start, cursor); goto again; }
    ">>"                    { push_token(l, T_RSHIFT, start, cursor); goto again; }
    "<"                     { push_token(l, T_LT, start, cursor); goto again; }
    ">"                     { push_token(l, T_GT, start, cursor); goto again; }
    "<="                    { push_token(l, T_LE, start, cursor); goto again; }
    ">="                    { push_token(l, T_GE, start, cursor); goto again; }
    "=="                    { push_token(l, T_EQ, start, cursor); goto again; }
    "!="                    { push_token(l, T_NE, start, cursor); goto again; }
    "<>"                    { push_token(l, l->cython ? T_NE : T_WRONG_NE, start, cursor); goto again; }
    "+="                    { push_token(l, T_PLUS_IS, start, cursor); goto again; }
    "-="                    { push_token(l, T_MINUS_IS, start, cursor); goto again; }
    "*="                    { push_token(l, T_STAR_IS, start, cursor); goto again; }
    "**="                   { push_token(l, T_POWER_IS, start, cursor); goto again; }
    "/="                    { push_token(l, T_SLASH_IS, start, cursor); goto again; }
    "//="                   { push_token(l, T_FLOOR_IS, start, cursor); goto again; }
    "%="                    { push_token(l, T_PERCENT_IS, start, cursor); goto again; }
    "@="                    { push_token(l, T_AT_IS, start, cursor); goto again; }
    "&="                    { push_token(l, T_AMPER_IS, start, cursor); goto again; }
    "|="                    { push_token(l, T_BAR_IS, start, cursor); goto again; }
    "^="                    { push_token(l, T_CARET_IS, start, cursor); goto again; }
    "<<="                   { push_token(l, T_LSHIFT_IS, start, cursor); goto again; }
    ">>="                   { push_token(l, T_RSHIFT_IS, start, cursor); goto again; }
    "?"                     { if (l->cython) push_token(l, T_QUESTION, start, cursor); else push_error(l, start, cursor, "invalid syntax"); goto again; }
    "`"                     { if (l->cython) push_token(l, T_BACKQUOTE, start, cursor); else push_error(l, start, cursor, "invalid syntax"); goto again; }
    "$"                     { push_error(l, start, cursor, "invalid syntax"); goto again; }
    "\x00"                  { if (start >= l->end) { l->cursor = start; layout_end(l); return; }
                              push_error(l, start, cursor, "source code cannot contain null bytes"); goto again; }
    [\x80-\xff]             { cursor = read_wide_name(l, start); goto again; }
    *                       { push_error(l, start, cursor, str_format(session_arena(), "invalid non-printable character U+%04X", *start)); goto again; }
    */
}
