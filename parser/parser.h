/* What the parser's own files share: tokens, and the state while one text is read. Not seen outside this folder. */
#ifndef PYXC_PARSER_H
#define PYXC_PARSER_H

#include "parse.h"
#include "grammar.h"
#include "unicode.h"

/* ---- tokens ---------------------------------------------------------------------------------------------------------- */

/* The kind of a token stands in an array of its own: most scans look at nothing else. */
typedef struct Token {
    Name *name;              /* of words, keywords too; else NULL */
    Span span;
} Token;

typedef struct Tokens {
    uint8_t *kinds;          /* T_… of grammar.h; ends with T_END */
    Token *items;
    int count, capacity;
    int last_error;          /* the last token that the lexer refused, in words; 0: none */
} Tokens;

#define T_END 0              /* Lemon's own number for the end */

/* ---- tokens.c ------------------------------------------------------------------------------------------------------------ */

bool is_name_token(int kind);
bool is_literal_token(int kind);
bool opens_bracket(int kind);
bool closes_bracket(int kind);
bool ends_operand(int kind);

/* ---- keywords.c -------------------------------------------------------------------------------------------------------- */

typedef enum Word {
    W_none,
#define KEYWORD(word, token, where) W_##word,
#include "keywords.def"
#undef KEYWORD
    WORD_COUNT
} Word;

/* Where a word is a keyword: see keywords.def. */
typedef enum WordClass {
    WORD_HARD = 1, WORD_PYTHON, WORD_SOFT, WORD_CYTHON, WORD_FALL, WORD_CTYPE, WORD_CNUMBER, WORD_CALLING
} WordClass;

typedef struct WordInfo { const char *text; uint8_t token, class; } WordInfo;

extern const WordInfo word_infos[WORD_COUNT];
/* Sets the tags of all words once; gives the token of each word in a dialect when it is not after a dot. */
const uint8_t *keyword_tokens(Dialect dialect);

/* ---- lexer.re, fstring.c -------------------------------------------------------------------------------------------------- */

typedef struct Bracket { Pos at; char open; } Bracket;

/* An f-string that is being read. Its fields nest brackets and further f-strings. */
typedef struct FString {
    Pos start;
    char quote;
    bool triple, raw, is_template;
    int depth;               /* of brackets outside */
    int spec;                /* how many of its fields are in their format specs, one inside another */
} FString;

typedef struct Indent { int column, alternative; } Indent;      /* with tabs to 8, and with tabs of one: must agree */

typedef struct Lexer {
    Arena *arena;            /* of the tokens */
    const Source *source;
    const unsigned char *text, *cursor, *end;
    Pos base;
    bool cython;             /* .pyx and .pxd */
    const uint8_t *keywords;
    Tokens tokens;
    int depth, fstring_count, indent_count;
    int outer;               /* 1 for an expression alone, which is read as if in parentheses; else 0 */
    Bracket brackets[LIMIT_brackets + 1];
    FString fstrings[LIMIT_fstring + 1];
    Indent indents[LIMIT_indentation + 1];
    unsigned char indent_with;      /* the first blank of the first indented line */
    Pos unterminated;        /* the last string literal that lacks its end: it may hide the ends of brackets */
    bool mixed;              /* tabs and spaces: told */
    bool too_deep;           /* a limit was passed: the rest is not read */
} Lexer;

void lex(Lexer *l);
void push_token(Lexer *l, int kind, const unsigned char *start, const unsigned char *end);
Span text_span(const Lexer *l, const unsigned char *start, const unsigned char *end);
void start_fstring(Lexer *l, const unsigned char *start);
bool at_field_level(const Lexer *l);                   /* inside a field, and in none of its brackets */
/* A quote that begins a string which is not closed, but could end the f-string itself: that lacks the end of its field, and is given up. */
bool end_field_by_quote(Lexer *l, const unsigned char *quote);
void begin_spec(Lexer *l);
void end_field(Lexer *l);

/* ---- layout.c: lines, blocks, brackets ---------------------------------------------------------------------------------------- */

void open_bracket(Lexer *l, char open);
bool close_bracket(Lexer *l, char close);
void layout_lines(Lexer *l);                           /* at the end of a logical line */
void layout_start(Lexer *l);
void layout_end(Lexer *l);
void leave_brackets(Lexer *l);

/* ---- scan_words.c: soft keywords and places of types, after all lines are known ----------------------------------------------------- */

void decide_words(Tokens *t, Dialect dialect, int language_level);

/* ---- parse.c ------------------------------------------------------------------------------------------------------------ */

/* What is read: a file, or an expression alone, in which line ends mean nothing. */
typedef enum TextKind { TEXT_FILE, TEXT_EXPRESSION } TextKind;

/* All tokens of a source, decided. False: a limit was passed. */
bool tokenize(Arena *scratch, Source *s, const ParseOptions *o, int language_level, TextKind kind, Tokens *tokens);

/* ---- the parser -------------------------------------------------------------------------------------------------------------- */

/* An expression with the text that it covers, parentheses round it included: what an enclosing node's span needs. */
typedef struct Piece { Node *node; Span span; } Piece;

/* A list with the text that it covers. */
typedef struct Pieces { Node **items; int count, capacity; Span span; } Pieces;

/* Adjacent string literals. `all` is NULL while there is one. */
typedef struct Strings { Node *first; NodeList *all; Span span; } Strings;

typedef struct Parser {
    Arena *arena;            /* of the tree */
    Source *source;
    const ParseOptions *options;
    int language_level;
    Tokens tokens;
    int at;                  /* the token that is being fed */
    int errors;              /* told by this parser */
    int escapes_told;        /* warnings of invalid escape sequences so far */
    bool stopped;            /* a limit was passed: nothing more is read */
    int recovered_at;        /* the token behind the last mistake's line and block, or the last of them */
    bool has_gaps;           /* text was skipped after a mistake: what surrounds the rest is not known */
    bool recovering;         /* Lemon has met a syntax error at tokens.items[at] */
    Name *pending_callspec;  /* of `(__stdcall *f)`, until its parameters are read */
    NodeList body;           /* the result: a module's statements, */
    Node *expression;        /* or an expression alone */
} Parser;

void syntax_error(Parser *p, Span at, const char *format, ...) PRINTF_LIKE(3, 4);

/* ---- grammar.y: Lemon's parser --------------------------------------------------------------------------------------------- */

void *grammar_new(Arena *a, Parser *p);
void Grammar(void *grammar, int kind, const Token *token);

/* ---- literal.c, fstring.c: values of literals ------------------------------------------------------------------------------------ */

Node *number_literal(Parser *p, const Token *t, int kind);
Node *string_literal(Parser *p, const Token *t);
Node *fstring_text(Parser *p, const Token *t, bool in_spec);
Node *join_strings(Parser *p, Strings s);
NodeList flat_parts(Parser *p, NodeList parts, bool is_template);        /* of one f-string */

#endif
