/* What is said about a syntax error, in CPython's words where it has some. */
#include "build.h"

#include <string.h>

void syntax_error(Parser *p, Span at, const char *format, ...)
{
    va_list list;

    va_start(list, format);
    diag(at, D_syntax, str_format_list(session_arena(), format, list));
    va_end(list);
    p->errors++;
}

void report_too_deep(Parser *p)
{
    if (p->stopped)
        return;
    p->stopped = true;
    syntax_error(p, p->tokens.items[p->at].span, "too many nested parentheses or operators: the source is too deeply nested");
}

/* The last token before the current one that is not made up by layout.c. */
static int previous_token(const Parser *p)
{
    int i = p->at - 1;

    while (i > 0 && (p->tokens.kinds[i] == T_INDENT || p->tokens.kinds[i] == T_DEDENT || p->tokens.kinds[i] == T_NEWLINE))
        i--;
    return i;
}

/* The first token of the statement that holds token `i`. */
static int statement_start(const Parser *p, int i)
{
    while (i > 0) {
        int kind = p->tokens.kinds[i - 1];
        if (kind == T_NEWLINE || kind == T_INDENT || kind == T_DEDENT || kind == T_SEMI)
            break;
        i--;
    }
    return i;
}

static const struct { uint8_t kind; const char *what; } blocks[] = {
    {T_IF, "'if' statement"}, {T_ELIF, "'elif' statement"}, {T_ELSE, "'else' statement"}, {T_FOR, "'for' statement"},
    {T_WHILE, "'while' statement"}, {T_TRY, "'try' statement"}, {T_EXCEPT, "'except' statement"}, {T_FINALLY, "'finally' statement"},
    {T_WITH, "'with' statement"}, {T_DEF, "function definition"}, {T_CLASS, "class definition"}, {T_MATCH, "'match' statement"},
    {T_CASE, "'case' statement"}, {T_CDEF, "'cdef' statement"}, {T_CPDEF, "'cpdef' statement"}, {T_CTYPEDEF, "'ctypedef' statement"},
    {T_CT_IF, "'IF' statement"}, {T_CT_ELIF, "'ELIF' statement"}, {T_CT_ELSE, "'ELSE' statement"},
};

static const char *block_name(int kind)
{
    for (int i = 0; i < LENGTH(blocks); i++)
        if (blocks[i].kind == kind)
            return blocks[i].what;
    return "statement";
}

/* Where the mistake is: at the end of the text, in its last line. */
static Span error_place(const Parser *p)
{
    Span at = p->tokens.items[p->at].span;
    Str text = p->source->text;

    if (at.start - p->source->base == text.length && text.length && text.data[text.length - 1] == '\n')
        at.start--;
    return at;
}

static void report_missing_block(Parser *p, int previous)
{
    int start = statement_start(p, previous);
    int kind = p->tokens.kinds[start];

    if (kind == T_ASYNC)
        kind = p->tokens.kinds[start + 1];
    syntax_error(p, error_place(p), "expected an indented block after %s on line %d", block_name(kind),
                 locate(p->tokens.items[start].span.start).line);
}

/* Whether the line of token `i` is that of a statement with a block, whose colon is missing at `i`. */
static bool lacks_colon(const Parser *p, GrammarExpects *expects, void *grammar)
{
    int start = statement_start(p, p->at), kind = p->tokens.kinds[start];

    return expects(grammar, T_COLON) && p->tokens.kinds[p->at] == T_NEWLINE && strcmp(block_name(kind), "statement") != 0;
}

/* Whether the lexer has told of a mistake further on in this line, such as a bracket that is never closed. */
static bool lexer_error_follows(const Parser *p)
{
    int i = p->at;

    while (p->tokens.kinds[i] != T_NEWLINE && p->tokens.kinds[i] != T_END && p->tokens.kinds[i] != T_ERROR)
        i++;
    return p->tokens.kinds[i] == T_ERROR;
}

void report_syntax_error(Parser *p, int kind, GrammarExpects *expects, void *grammar)
{
    Span at = error_place(p);
    int previous = previous_token(p);

    if (p->stopped)
        return;
    if (lexer_error_follows(p))
        return;
    if (kind == T_INDENT)
        syntax_error(p, p->tokens.items[p->at + 1].span, "unexpected indent");
    else if (expects(grammar, T_INDENT) && p->tokens.kinds[previous] == T_COLON)
        report_missing_block(p, previous);
    else if (lacks_colon(p, expects, grammar))
        syntax_error(p, at, "expected ':'");
    else if (kind == T_EQUAL && expects(grammar, T_COLON))
        syntax_error(p, at, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    else
        syntax_error(p, at, "invalid syntax");
}
