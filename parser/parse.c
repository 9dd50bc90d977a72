/* The parser's entry points: tokens are made, decided, and fed to the grammar. */
#include "parser.h"
#include "postcheck.h"

#include <string.h>

Dialect dialect_of(const char *path)
{
    const char *extension = path_extension(path);

    return strcmp(extension, ".py") == 0 ? DIALECT_PY : strcmp(extension, ".pxd") == 0 ? DIALECT_PXD : DIALECT_PYX;
}

bool tokenize(Arena *scratch, Source *s, const ParseOptions *o, int language_level, TextKind kind, Tokens *tokens)
{
    const unsigned char *text = (const unsigned char *)s->text.data;
    Lexer *l = NEW(scratch, Lexer);

    *l = (Lexer){.arena = scratch, .source = s, .text = text, .cursor = text, .end = text + s->text.length, .base = s->base,
                 .cython = o->dialect != DIALECT_PY, .keywords = keyword_tokens(o->dialect), .outer = kind == TEXT_EXPRESSION};
    lex(l);
    decide_words(&l->tokens, o->dialect, language_level);
    *tokens = l->tokens;
    return !l->too_deep;
}

/* After a mistake: Lemon has put `error` on its stack and waits for what may follow it, the end of the line or a block; other
 * tokens it drops. A block's end must not be lost on the way. */
static void recover(Parser *p, void *grammar)
{
    int kind = p->tokens.kinds[p->at];

    p->recovering = false;
    p->has_gaps = true;
    if (kind == T_NEWLINE || kind == T_INDENT)
        return;
    if (kind == T_DEDENT || kind == T_END) {
        Grammar(grammar, T_NEWLINE, &p->tokens.items[p->at]);
        if (kind != T_END || !p->stopped)
            Grammar(grammar, kind, &p->tokens.items[p->at]);
        return;
    }
    while (p->tokens.kinds[p->at + 1] != T_NEWLINE && p->tokens.kinds[p->at + 1] != T_END)
        p->at++;
}

static void feed(Parser *p, void *grammar)
{
    for (p->at = 0; p->at < p->tokens.count && !p->stopped; p->at++) {
        Grammar(grammar, p->tokens.kinds[p->at], &p->tokens.items[p->at]);
        if (p->recovering)
            recover(p, grammar);
    }
}

/* What the grammar's actions refused has left a whole tree, which is checked too. CPython tells of its parser's mistakes alone. */
static bool is_checkable(const Parser *p)
{
    return !p->stopped && !p->has_gaps && !(p->options->python_only && p->errors);
}

static Parser parse(Arena *a, Source *s, const ParseOptions *o, int language_level, TextKind kind)
{
    Arena *scratch = arena_new();
    Parser p = {.arena = a, .source = s, .options = o, .language_level = language_level};
    int errors = diag_errors();
    bool whole = tokenize(scratch, s, o, language_level, kind, &p.tokens);

    p.has_gaps = diag_errors() > errors;
    if (whole) {
        void *grammar = grammar_new(scratch, &p);
        if (kind == TEXT_EXPRESSION)
            Grammar(grammar, T_EXPRESSION, p.tokens.items);
        feed(&p, grammar);
    }
    if (is_checkable(&p))
        postcheck(a, p.body, o->dialect == DIALECT_PY);
    p.errors = diag_errors() - errors;
    arena_delete(scratch);
    return p;
}

ModuleNode *parse_module(Arena *a, Source *s, const ParseOptions *o, Header *header)
{
    Header own;

    if (!header)
        header = &own;
    parse_header(a, s, o, header);
    Parser p = parse(a, s, o, header->language_level, TEXT_FILE);
    Span all = {s->base, s->base + (Pos)s->text.length};
    for (int i = 0; i < p.body.count; i++)
        p.body.items[i]->flags = 0;              /* TRAILING_SEMICOLON */
    return p.errors ? NULL : (ModuleNode *)new_Module(a, all, p.body);
}

Node *parse_expression(Arena *a, Source *s, const ParseOptions *o)
{
    Parser p = parse(a, s, o, o->language_level, TEXT_EXPRESSION);

    return p.errors ? NULL : p.expression;
}
